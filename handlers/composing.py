"""Composing a limited offer, one short question after the other: what it says in each language, whom it is
for, from when until when, and what there is to claim. Nothing is kept until the last answer; then it is a
draft, and its owner sees it as everybody will.

Each question is a line of `_QUESTIONS`. An answer fills its piece of the draft, and the first piece that is
missing is asked for next; so changing one is taking it out.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from handlers import crowds, drafts
from handlers.conversation import Attached, Scene, Step, ToAddress, Turn
from handlers.drafts import Claim, Draft
from handlers.pages import number, page
from handlers.says import NONE, choices, plainly
from handlers.settings import NATIVE
from handlers.whens import Asking, parse_when
from handlers.words import normal
from loyalty import broadcasts
from loyalty.facts import Fact, PromotionDrafted, PromotionMoved
from loyalty.messages import Arg, Choices, Kind, Lines, Localised, Message, Moment, Option
from loyalty.promotions import LIVE, Audience, AudienceKind, Promotion, PromotionState
from storage import offers

TEXT, LANGUAGE, AUDIENCE, START, END, CLAIM, EDIT = (
    "offer-text",
    "offer-language",
    "offer-audience",
    "offer-start",
    "offer-end",
    "offer-claim",
    "offer-edit",
)
STEPS = frozenset({TEXT, LANGUAGE, AUDIENCE, START, END, CLAIM, EDIT})
WORDS = frozenset({TEXT, LANGUAGE})  # steps whose answer is what others will read
_MEGABYTES = 10  # the largest photo Telegram takes
_DEAR = 3  # segments: an SMS that costs more than so many is pointed out
_NEAR = 12  # characters around a word that is not understood
_ROOM = "M" * 12  # an offer's text leaves room for a word and a number to come
_MANY = 1_000
_TEMPLATE = re.compile(r"\{\s*([^{}]*?)\s*\}")
_SHOP, _UNTIL = "shop", "until"
_UNWRITTEN = Localised((("", ""),))


async def begin(_: Scene, __: str) -> Turn:
    return _ask(Kind.OFFER_ASK_TEXT, TEXT, Draft())


async def _next(scene: Scene, draft: Draft) -> Turn:
    for question in _QUESTIONS:
        if question.is_open(scene, draft):
            return question.ask(scene, draft)
    return await _drafted(scene, draft)


def _ask(kind: Kind, step: str, draft: Draft, *options: str, **args: Arg) -> Turn:
    shown = (choices(*options),) if options else ()
    return Turn(Message(kind, args, shown), step=Step(step, drafts.to_data(draft)))


def _again(scene: Scene, kind: Kind, args: dict[str, Arg], *options: str) -> Turn:
    """Not understood, or not possible: the question stays open."""
    shown = (choices(*options),) if options else ()
    return Turn(Message(kind, args, shown), step=scene.step)


def _draft(scene: Scene) -> Draft | None:
    """What was composed so far; None for a button of a conversation that is over."""
    here = scene.step is not None and scene.step.name in STEPS
    return drafts.from_data(scene.step.data) if scene.step and here else None


def _lost() -> Turn:
    return Turn(Message(Kind.OFFER_LOST, {}, (choices("broadcast", "promotions"),)))


# What it says


def _own(scene: Scene) -> str:
    """The language an owner writes in is the one they read."""
    locale, shops = scene.address.locale, scene.programme.locales
    return next((known for known in (locale, locale.partition("-")[0]) if known in shops), shops[0])


async def pictured(scene: Scene, heard: Attached) -> Turn:
    """A picture, mostly with its text below."""
    draft = _draft(scene)
    if draft is None:
        return _lost()
    if heard.size > _MEGABYTES * 1024 * 1024:
        return _again(scene, Kind.OFFER_PICTURE_BIG, {"limit": _MEGABYTES})
    if heard.what == "image":
        return _again(scene, Kind.OFFER_PICTURE_FILE, {})
    if heard.what != "photo" or not heard.file:
        return _again(scene, Kind.OFFER_PICTURE_OTHER, {})
    draft = replace(draft, picture=heard.file)
    if not heard.caption.strip():
        return _ask(Kind.OFFER_ASK_WORDS, TEXT, draft)
    return await _worded(scene, draft, _own(scene), heard.caption, TEXT)


async def text(scene: Scene, said: str) -> Turn:
    draft = _draft(scene)
    return await _worded(scene, draft, _own(scene), said, TEXT) if draft else _lost()


async def _worded(scene: Scene, draft: Draft, locale: str, said: str, step: str) -> Turn:
    written = said.strip()
    here = Step(step, drafts.to_data(draft))
    if not normal(written):
        return Turn(Message(Kind.OFFER_ASK_WORDS if draft.picture else Kind.OFFER_ASK_TEXT), step=here)
    if (fault := _unknown_word(written)) or (fault := _too_long(scene, draft, locale, written)):
        return Turn(fault, step=here)
    return await _next(scene, draft.with_text(locale, _with_shop(scene, written)))


def _with_shop(scene: Scene, written: str) -> str:
    """The shop's name is the same for ever; the end is written in each reader's way when it is shown."""
    names = {_SHOP: scene.programme.shop, _UNTIL: f"{{{_UNTIL}}}"}
    return _TEMPLATE.sub(lambda found: names.get(found[1].lower(), found[0]), written)


def _unknown_word(written: str) -> Message | None:
    for found in _TEMPLATE.finditer(written):
        if found[1].lower() not in {_SHOP, _UNTIL}:
            near = written[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            return Message(Kind.OFFER_TEXT_WORD, {"word": found[0][:40], "near": near[:80]})
    return None


def _too_long(scene: Scene, draft: Draft, locale: str, written: str) -> Message | None:
    """By the channel that takes least; what is added below the text is counted too."""
    alone = Localised(((locale, _with_shop(scene, written)),))
    tried = replace(_promotion(scene, draft), texts=alone, stock=_MANY, per_member=1, word=_ROOM)
    said = broadcasts.offer(tried, scene.programme.shop)
    shown = {name: show(said, locale) for name, show in scene.previews.items()}
    over = {name: one.length - one.limit for name, one in shown.items() if one.length > one.limit}
    if not over:
        return None
    channel = max(over, key=lambda name: over[name])
    args: dict[str, Arg] = {
        "channel": channel,
        "count": len(written),
        "limit": max(len(written) - over[channel], 0),
    }
    return Message(Kind.OFFER_TEXT_LONG, args)


def _ask_language(scene: Scene, draft: Draft) -> Turn:
    open_ones = draft.unasked(scene.programme.locales)
    skips = ("offer-skip", "offer-skip-all") if len(open_ones) > 1 else ("offer-skip",)
    args: dict[str, Arg] = {"language": _native(open_ones[0]), "instead": _native(draft.texts[0][0])}
    return _ask(Kind.OFFER_ASK_LANGUAGE, LANGUAGE, draft, *skips, **args)


def _native(locale: str) -> str:
    return NATIVE.get(locale.partition("-")[0], locale)


async def language(scene: Scene, said: str) -> Turn:
    draft = _draft(scene)
    if draft is None or not draft.unasked(scene.programme.locales):
        return _lost()
    if scene.words.intents.get(normal(said)) in {"skip", "no"}:
        return await skip(scene, "")
    return await _worded(scene, draft, draft.unasked(scene.programme.locales)[0], said, LANGUAGE)


async def skip(scene: Scene, _: str) -> Turn:
    draft = _draft(scene)
    unasked = draft.unasked(scene.programme.locales) if draft else []
    return await _next(scene, draft.with_text(unasked[0], "")) if draft and unasked else _lost()


async def skip_all(scene: Scene, _: str) -> Turn:
    draft = _draft(scene)
    if draft is None:
        return _lost()
    for locale in draft.unasked(scene.programme.locales):
        draft = draft.with_text(locale, "")
    return await _next(scene, draft)


# Whom it is for


def _ask_audience(scene: Scene, draft: Draft) -> Turn:
    asked = Message(Kind.OFFER_ASK_AUDIENCE, {}, (_audiences(scene),))
    return Turn(asked, step=Step(AUDIENCE, drafts.to_data(draft)))


def _audiences(scene: Scene, start: int = 0) -> Choices:
    """The usual ones first; the places of a shop that has several. Tiers are to join here."""
    spots = scene.programme.locations
    options = [
        Option("audience-all"),
        Option("audience-visited"),
        Option("audience-away"),
        Option("audience-never"),
        Option("audience-birthday"),
        Option("audience-spend"),
        Option("audience-visits"),
        *(Option("audience-at", spot.id, plainly(spot.name)) for spot in spots if len(spots) > 1),
    ]
    return page(options, start, lambda rest: Option("audience-more", str(rest)))


async def more_audiences(scene: Scene, start: str) -> Turn:
    if _draft(scene) is None:
        return _lost()
    asked = Message(Kind.OFFER_ASK_AUDIENCE, {}, (_audiences(scene, number(start)),))
    return Turn(asked, step=scene.step)


def chosen(kind: AudienceKind, size: int = 0) -> Callable[[Scene, str], Awaitable[Turn]]:
    """A button's audience. A birthday is in the month it is."""

    async def choose(scene: Scene, _: str) -> Turn:
        month = scene.now.astimezone(_zone(scene)).month
        return await _meant(scene, Audience(kind, "", month if kind is AudienceKind.BIRTHDAY else size))

    return choose


async def at_location(scene: Scene, location: str) -> Turn:
    if scene.programme.location(location) is None:
        return await more_audiences(scene, "")
    return await _meant(scene, Audience(AudienceKind.LOCATION, location))


async def audience(scene: Scene, said: str) -> Turn:
    found = crowds.parse_audience(said, scene.programme, scene.now, scene.address.locale)
    if found is None:
        place = scene.programme.locations[0].name
        odd = Message(Kind.OFFER_AUDIENCE_ODD, {"place": place}, (_audiences(scene),))
        return Turn(odd, step=scene.step)
    return await _meant(scene, found)


async def _meant(scene: Scene, found: Audience) -> Turn:
    draft = _draft(scene)
    if draft is None:
        return _lost()
    draft = replace(draft, audience=found)
    if not await offers.has_anybody(scene.read, _promotion(scene, draft), sorted(scene.channels)):
        nobody = crowds.told(scene.programme, found)
        return Turn(Message(Kind.OFFER_AUDIENCE_EMPTY, nobody, (_audiences(scene),)), step=scene.step)
    return await _next(scene, draft)


# From when until when


def _zone(scene: Scene) -> ZoneInfo:
    return ZoneInfo(scene.programme.zone)


def _ask_start(_: Scene, draft: Draft) -> Turn:
    return _ask(Kind.OFFER_ASK_START, START, draft, "offer-now")


async def at_once(scene: Scene, _: str) -> Turn:
    return await _starting(scene, scene.now)


async def start(scene: Scene, said: str) -> Turn:
    found = parse_when(said, Asking(scene.now, _zone(scene), scene.address.locale))
    if found is None:
        return _again(scene, Kind.OFFER_WHEN_ODD, {}, "offer-now")
    return await _starting(scene, found)


async def _starting(scene: Scene, at: datetime) -> Turn:
    draft = _draft(scene)
    if draft is None:
        return _lost()
    if at < scene.now:
        return _again(scene, Kind.OFFER_WHEN_PAST, {"at": Moment(at, "both")}, "offer-now")
    return await _next(scene, replace(draft, starts_at=at))


_ENDS = ("offer-3-days", "offer-7-days", "offer-30-days")


def _ask_end(_: Scene, draft: Draft) -> Turn:
    assert draft.starts_at is not None
    return _ask(Kind.OFFER_ASK_END, END, draft, *_ENDS, at=Moment(draft.starts_at, "both"))


def days(count: int) -> Callable[[Scene, str], Awaitable[Turn]]:
    async def choose(scene: Scene, _: str) -> Turn:
        return await end(scene, f"{count} days")

    return choose


async def end(scene: Scene, said: str) -> Turn:
    draft = _draft(scene)
    if draft is None or draft.starts_at is None:
        return _lost()
    found = parse_when(said, Asking(scene.now, _zone(scene), scene.address.locale, since=draft.starts_at))
    if found is None:
        return _again(scene, Kind.OFFER_WHEN_ODD, {}, *_ENDS)
    if fault := _end_fault(scene, draft.starts_at, found):
        return _again(scene, *fault, *_ENDS)
    return await _next(scene, replace(draft, ends_at=found))


def _end_fault(scene: Scene, starts_at: datetime, found: datetime) -> tuple[Kind, dict[str, Arg]] | None:
    until = Moment(found, "both")
    longest = scene.programme.broadcasting.longest
    if found <= starts_at:
        return Kind.OFFER_END_EARLY, {"at": Moment(starts_at, "both"), "until": until}
    if found <= scene.now:
        return Kind.OFFER_WHEN_PAST, {"at": until}
    if found - starts_at > longest + timedelta(days=1):  # the last day counts whole
        return Kind.OFFER_END_FAR, {"until": until, "limit": longest.days}
    return None


# What there is to claim


def _ask_claim(_: Scene, draft: Draft) -> Turn:
    return _ask(Kind.OFFER_ASK_CLAIM, CLAIM, draft, "claim-none", "claim-each")


async def claim_none(scene: Scene, _: str) -> Turn:
    return await _claimed(scene, Claim())


async def claim_each(scene: Scene, _: str) -> Turn:
    return await _claimed(scene, Claim(each=1))


async def claim(scene: Scene, said: str) -> Turn:
    found = drafts.parse_claim(said)
    if found is None:
        return _again(scene, Kind.OFFER_CLAIM_ODD, {}, "claim-none", "claim-each")
    return await _claimed(scene, found)


async def _claimed(scene: Scene, found: Claim) -> Turn:
    draft = _draft(scene)
    if draft is None:
        return _lost()
    if fault := await word_fault(scene, found.word, draft.instead):
        return Turn(fault, step=scene.step)
    return await _next(scene, replace(draft, claim=found))


async def word_fault(scene: Scene, word: str, own: int) -> Message | None:
    """Why people cannot claim with this word: it means something already."""
    if not word:
        return None
    if word in scene.words.intents or word in scene.words.stops:
        return Message(Kind.OFFER_WORD_OURS, {"word": word.upper()})
    other = await offers.by_word(scene.read, word, scene.now)
    if other is not None and other.state in LIVE and other.id != own:
        return Message(Kind.OFFER_WORD_TAKEN, {"word": word.upper(), "offer": other.name})
    return None


# Changing a piece


async def change(scene: Scene, promotion: Promotion) -> Turn:
    """What shall be another. What there was stays until the last answer."""
    draft = drafts.of(promotion, scene.programme.locales)
    return _ask(Kind.OFFER_CHANGE, EDIT, draft, *_PIECES)


async def change_what(scene: Scene, said: str) -> Turn:
    """Typed instead of tapped."""
    if scene.words.intents.get(normal(said)) in {"no", "skip"}:
        return _lost()
    return Turn(Message(Kind.OFFER_CHANGE, {}, (choices(*_PIECES),)), step=scene.step)


_PIECES = ("offer-edit-text", "offer-edit-audience", "offer-edit-time", "offer-edit-claim")


def without(**pieces: object) -> Callable[[Scene, str], Awaitable[Turn]]:
    """The question for these again, and whatever was not answered yet."""

    async def edit(scene: Scene, _: str) -> Turn:
        draft = _draft(scene)
        return await _next(scene, replace(draft, **pieces)) if draft else _lost()  # type: ignore[arg-type]

    return edit


edit_text = without(texts=(), picture="")
edit_audience = without(audience=None)
edit_time = without(starts_at=None, ends_at=None)
edit_claim = without(claim=None)


# The draft


def _promotion(scene: Scene, draft: Draft, id: int = 0) -> Promotion:
    """As it would be; where nothing was said yet, as it might be."""
    starts_at = draft.starts_at or scene.now
    found = draft.claim or Claim()
    return Promotion(
        id=id,
        state=PromotionState.DRAFT,
        texts=draft.written if draft.written.texts else _UNWRITTEN,
        audience=draft.audience or Audience(),
        starts_at=starts_at,
        ends_at=draft.ends_at or starts_at + timedelta(days=3),
        by=scene.address.id,
        created_at=scene.now,
        stock=found.stock,
        per_member=found.each,
        word=found.word,
        holdout=round(scene.programme.broadcasting.holdout * 1000),
        picture=draft.picture,
    )


async def _drafted(scene: Scene, draft: Draft) -> Turn:
    """All that was asked is answered: it is written down, and shown as everybody will see it."""
    promotion = _promotion(scene, await _with_word(scene, draft), scene.fresh())
    facts: list[Fact] = [PromotionDrafted(promotion)]
    replaced = await offers.by_id(scene.read, draft.instead) if draft.instead else None
    if replaced and replaced.state is PromotionState.DRAFT:
        moved = PromotionMoved(
            replaced.id, (PromotionState.DRAFT,), PromotionState.CANCELLED, scene.address.id
        )
        facts.append(moved)
    remarks = Lines(tuple(await _remarks(scene, draft, promotion)))
    # No numbers: those are for what can be done with the figures, which follow.
    ahead = tuple(Option(name, str(promotion.id)) for name in ("promo-change", "promo-cancel"))
    extras = (*((remarks,) if remarks.lines else ()), Choices(ahead, numbered=False))
    said = Message(Kind.OFFER_PREVIEW, {**_terms(scene, promotion)}, extras)
    return Turn(said, facts=tuple(facts), others=tuple(_as_seen(scene, promotion)), anew=True)


async def _with_word(scene: Scene, draft: Draft) -> Draft:
    """Where there are no buttons a claim needs a word. Its owner gave none, so it is one of the text's."""
    found = draft.claim or Claim()
    if not found.each or found.word or "sms" not in scene.channels:
        return draft
    said = normal(_TEMPLATE.sub(" ", draft.written.texts[0][1])).split()
    coined = [word for word in said if word.isalpha() and 4 <= len(word) <= 12]
    for word in (*coined, *(f"offer{count}" for count in range(1, _MANY))):
        if await word_fault(scene, word, draft.instead) is None:
            return replace(draft, claim=replace(found, word=word))
    return draft


def _terms(scene: Scene, promotion: Promotion) -> dict[str, Arg]:
    return {
        **crowds.told(scene.programme, promotion.audience),
        "at": Moment(promotion.starts_at, "both"),
        "until": Moment(promotion.ends_at, "both"),
        "claim": "yes" if promotion.per_member else "no",
        "stock": NONE if promotion.stock is None else promotion.stock,
        "each": promotion.per_member,
        "word": promotion.word.upper() or NONE,
    }


async def _remarks(scene: Scene, draft: Draft, promotion: Promotion) -> Sequence[Message]:
    """What the owner may not have thought of."""
    missing = ", ".join(map(_native, draft.missing(scene.programme.locales)))
    instead = _native(promotion.texts.texts[0][0])
    others = await offers.beside(scene.read, promotion)
    return [
        *([Message(Kind.OFFER_MISSING, {"languages": missing, "instead": instead})] if missing else ()),
        *(overlap(other) for other in others if other.id != draft.instead),
        *_dear(scene, promotion),
    ]


def overlap(other: Promotion) -> Message:
    """Who gets that one may have no room left for this one."""
    args: dict[str, Arg] = {
        "offer": other.name,
        "at": Moment(other.starts_at, "both"),
        "until": Moment(other.ends_at, "both"),
    }
    return Message(Kind.OFFER_OVERLAP, args)


def _dear(scene: Scene, promotion: Promotion) -> Iterator[Message]:
    said = broadcasts.offer(promotion, scene.programme.shop)
    for locale, _ in promotion.texts.texts if "sms" in scene.previews else ():
        segments = scene.previews["sms"](said, locale).segments
        if segments > _DEAR:
            yield Message(Kind.OFFER_SMS_LONG, {"count": segments, "language": _native(locale)})


def _as_seen(scene: Scene, promotion: Promotion) -> Iterator[ToAddress]:
    """In each language as it is on the owner's own channel; and as an SMS, in plain words."""
    said = broadcasts.preview(promotion, scene.programme.shop)
    own = scene.address.id
    for locale, _ in promotion.texts.texts:
        yield ToAddress(own, said, locale=locale)
    if "sms" in scene.previews and scene.address.channel != "sms":
        lines = tuple(_as_sms(scene, said, locale) for locale, _ in promotion.texts.texts)
        yield ToAddress(own, Message(Kind.OFFER_BY_SMS, {}, (Lines(lines),)))


def _as_sms(scene: Scene, said: Message, locale: str) -> Message:
    shown = scene.previews["sms"](said, locale)
    args: dict[str, Arg] = {
        "language": _native(locale),
        "count": shown.segments,
        "encoding": shown.encoding,
        "text": plainly(shown.text),
    }
    return Message(Kind.OFFER_SMS, args)


class _Question(NamedTuple):
    """`is_open`: whether it is still to be asked."""

    is_open: Callable[[Scene, Draft], bool]
    ask: Callable[[Scene, Draft], Turn]


_QUESTIONS = (
    _Question(lambda _, draft: not draft.written.texts, lambda _, d: _ask(Kind.OFFER_ASK_TEXT, TEXT, d)),
    _Question(lambda scene, draft: bool(draft.unasked(scene.programme.locales)), _ask_language),
    _Question(lambda _, draft: draft.audience is None, _ask_audience),
    _Question(lambda _, draft: draft.starts_at is None, _ask_start),
    _Question(lambda _, draft: draft.ends_at is None, _ask_end),
    _Question(lambda _, draft: draft.claim is None, _ask_claim),
)
