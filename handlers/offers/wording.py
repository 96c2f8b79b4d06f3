"""What an offer says: its text in each language of the shop, and a picture. A text that cannot be sent is
refused at once, with the place and what would be right."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from handlers.offers.draft import Draft
from handlers.offers.drafts import LANGUAGE, TEXT, Answer, again, ask, to_promotion
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Attached, Said
from handlers.turn.languages import native
from loyalty.messages.args import Arg, Localised
from loyalty.messages.formatting import cut, plain, unmarked
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers import announcements, personal

_MEGABYTES = 10  # the largest photo Telegram takes
_NEAR = 12  # characters around a word that is not understood
_ROOM, _MANY = "M" * 12, 1_000  # an offer's text leaves room for a word to claim with, and a number
_TEMPLATE = re.compile(r"\{\s*([^{}]*?)\s*\}")
_SHOP, _UNTIL = "shop", "until"


def bare(text: str) -> str:
    """The text without its placeholders."""
    return _TEMPLATE.sub(" ", plain(text))


def ask_text(scene: Scene, draft: Draft) -> Turn:
    if draft.before:
        return ask(scene, ComposingKind.OFFER_ASK_VARIANT, TEXT, draft)
    if draft.corrects:
        return ask(scene, ComposingKind.OFFER_ASK_CORRECT, TEXT, draft)
    pictured = draft.picture and not draft.written.texts
    kind = ComposingKind.OFFER_ASK_WORDS if pictured else ComposingKind.OFFER_ASK_TEXT
    return ask(scene, kind, TEXT, draft, *(("offer-edit-variant",) if draft.instead else ()))


async def pictured(scene: Scene, draft: Draft, heard: Attached) -> Answer:
    """A picture, mostly with the text as its caption. A correction is of the text alone."""
    if draft.corrects:
        return await text(scene, draft, heard.caption)
    if heard.size > _MEGABYTES * 1024 * 1024:
        return again(scene, ComposingKind.OFFER_PICTURE_BIG, {"limit": _MEGABYTES})
    if heard.what == "image":
        return again(scene, ComposingKind.OFFER_PICTURE_FILE)
    if heard.what != "photo" or not heard.file:
        return again(scene, ComposingKind.OFFER_PICTURE_OTHER)
    return await text(scene, replace(draft, picture=heard.file), heard.caption)


async def text(scene: Scene, draft: Draft, said: str) -> Answer:
    """The text in the owner's language."""
    return _worded(scene, draft, TEXT, said) or ask_text(scene, draft)


def own(scene: Scene) -> str:
    """The language an owner reads is the one they write in."""
    locale, shops = scene.address.locale, scene.programme.shop.locales
    return next((known for known in (locale, locale.partition("-")[0]) if known in shops), shops[0])


def _worded(scene: Scene, draft: Draft, step: str, said: str) -> Answer | None:
    """The draft with this text, or why it cannot be sent; None for a text that says nothing."""
    written = _as_formatted(scene, said.strip())
    if not normal(plain(written)):
        return None
    locale = own(scene) if step == TEXT else asked_language(scene, draft)
    filled = _with_shop(scene, written)
    if (
        fault := _unknown_word(written)
        or _same(draft, locale, filled)
        or _too_long(scene, draft, locale, written)
    ):
        return ask(scene, fault.kind, step, draft, **fault.args)
    return draft.with_text(locale, filled)


def _as_formatted(scene: Scene, said: str) -> str:
    """The text as it was written, with its formatting; placeholders have none inside."""
    heard = scene.incoming.heard
    found = heard.formatted.strip() if isinstance(heard, Said | Attached) else ""
    if plain(found).strip() != said:
        return unmarked(said)
    return _TEMPLATE.sub(lambda found: f"{{{plain(found[1])}}}", found)


def _with_shop(scene: Scene, written: str) -> str:
    """The shop's name is filled in now; the end of the offer, and what is their own, for each reader."""
    names = {_SHOP: scene.programme.shop.name, **{word: f"{{{word}}}" for word in (_UNTIL, *personal.WORDS)}}
    return _TEMPLATE.sub(lambda found: names.get(found[1].lower(), found[0]), written)


def _unknown_word(written: str) -> Message | None:
    words = plain(written)
    for found in _TEMPLATE.finditer(words):
        if found[1].lower() not in {_SHOP, _UNTIL, *personal.WORDS}:
            near = words[max(0, found.start() - _NEAR) : found.end() + _NEAR]
            return Message(ComposingKind.OFFER_TEXT_WORD, {"word": found[0][:40], "near": near[:80]})
    return None


def _same(draft: Draft, locale: str, filled: str) -> Message | None:
    """Another wording says it in other words."""
    is_there = any(dict(each).get(locale) == filled for each in draft.before)
    return Message(ComposingKind.OFFER_VARIANT_SAME) if is_there else None


def _too_long(scene: Scene, draft: Draft, locale: str, written: str) -> Message | None:
    """The channel with the least room decides; what is added below the text counts."""
    over = _over(scene, draft, locale, written)
    if not over:
        return None
    room = {channel: _fitting(scene, draft, locale, written, channel) for channel in over}
    channel = min(room, key=lambda name: room[name])
    args: dict[str, Arg] = {"channel": channel, "count": len(plain(written)), "limit": room[channel]}
    return Message(ComposingKind.OFFER_TEXT_LONG, args)


def _fitting(scene: Scene, draft: Draft, locale: str, written: str, channel: str) -> int:
    """How many of its characters would fit: channels count in units of their own, people in characters."""
    counts = range(1, len(plain(written)) + 1)
    return bisect_left(
        counts, True, key=lambda count: channel in _over(scene, draft, locale, cut(written, count))
    )


def _over(scene: Scene, draft: Draft, locale: str, written: str) -> set[str]:
    """The channels it is too long for, with what is added below."""
    alone = Localised(((locale, _with_shop(scene, written)),))
    tried = replace(
        to_promotion(scene, draft), texts=alone, variants=(), stock=_MANY, per_member=1, word=_ROOM
    )
    said = announcements.of(tried, scene.programme.shop.name)
    shown = {name: show(said, locale) for name, show in scene.previews.items()}
    return {name for name, one in shown.items() if one.length > one.limit}


# The other languages


def languages(scene: Scene, draft: Draft) -> list[str]:
    """Those that are asked for one after the other; the first text is in none of them."""
    first = draft.texts[0][0] if draft.texts else own(scene)
    return [locale for locale in scene.programme.shop.locales if locale != first]


def asked_language(scene: Scene, draft: Draft) -> str:
    """The one that is asked for now; "" for none."""
    return draft.again or next(iter(draft.unasked(scene.programme.shop.locales)), "")


def ask_language(scene: Scene, draft: Draft) -> Turn:
    several = len(draft.unasked(scene.programme.shop.locales)) > 1
    skips = ("offer-skip", "offer-skip-all") if several and not draft.again else ("offer-skip",)
    args: dict[str, Arg] = {
        "language": native(asked_language(scene, draft)),
        "instead": native(draft.texts[0][0]),
    }
    return ask(scene, ComposingKind.OFFER_ASK_LANGUAGE, LANGUAGE, draft, *skips, **args)


async def language(scene: Scene, draft: Draft, said: str) -> Answer:
    """The text in the next language, or "skip"."""
    if scene.words.intents.get(normal(said)) in {"skip", "no"}:
        return await skip(scene, draft, said)
    if not asked_language(scene, draft):
        return draft
    return _worded(scene, draft, LANGUAGE, said) or ask_language(scene, draft)


async def skip(scene: Scene, draft: Draft, _: str) -> Answer:
    """Its readers get it in another language."""
    locale = asked_language(scene, draft)
    return draft.with_text(locale, "") if draft.texts and locale else draft


async def skip_all(scene: Scene, draft: Draft, _: str) -> Answer:
    """The same for all that are left."""
    for locale in draft.unasked(scene.programme.shop.locales) if draft.texts else ():
        draft = draft.with_text(locale, "")
    return draft
