"""`why ana`: what somebody got, what waits and what never went, each with its reason in plain words.

For owners and managers about anybody, and about an offer; a member learns why they were written to,
and is one tap away from less of it, or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.customer import helping
from handlers.customer.preferences import spelled
from handlers.reading.phones import mask
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import NONE, choices, plainly
from loyalty.gate.caps import NEEDS, Rule, named
from loyalty.gate.windows import parse_window
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.model import Member, Purpose, Role
from loyalty.planning.refresh import UNTRUE
from loyalty.programme.programme import Programme
from storage.engine.db import Reader
from storage.messages import why as records
from storage.messages.why import Found, Offer, Slot, Thing, Told, Total, Verdict

_LINES = 6  # messages in one answer: more would be a scroll on Telegram, and a bill by SMS
_WAITING = 3  # of them at most, so that what was sent is seen too
_TOTALS = 8
_EXAMPLES = 2
_FACES = 40  # people of one name to choose among; with more, the phone's end is quicker
_BACK = timedelta(days=60)  # how far before the caps' own reach a slot can still be the reason for a decision
_WORD = 48  # characters of a question that are remembered

_CARD = re.compile(r"(?:\S*(?:/c/|[?=]c-)|c-)?([A-Za-z0-9_-]{16,64})")
_PHONE = re.compile(r"\+?[\d\s().-]*\d[\d\s().-]*")
_SHORTEST_END = 3  # digits
_BEYOND = "\u0250"  # the end of the Latin letters that languages of Europe write names with
_LATIN = {code: normal(chr(code)) for code in range(0xC0, ord(_BEYOND))} | {ord("'"): ""}

# What a row's state is called in the texts where the gate has not spoken last.
_UNDONE = "undone"  # taken back, stopped, or its member left
# By how its reason begins.
_RULES = {"outlived": "lifetime", "the offer is sold out": "sold-out", UNTRUE: "untrue"}


@dataclass(frozen=True, slots=True)
class Asking:
    """All that an answer is made from: of a chat, or of the operator's terminal."""

    read: Reader
    programme: Programme
    now: datetime


def _asking(scene: Scene) -> Asking:
    return Asking(scene.read, scene.programme, scene.now)


# The owner's question


async def about(scene: Scene, text: str) -> Turn:
    """A name, the end of a phone number, a card, or an offer."""
    return await _answered(scene, text.strip(), 0)


async def more(scene: Scene, start: str) -> Turn:
    text = scene.step.data.get("text", "") if scene.step else ""
    return await _answered(scene, text, number(start))


async def _answered(scene: Scene, text: str, start: int) -> Turn:
    if not text:
        return whom(scene)
    said = await answer(_asking(scene), text, start)
    asked = said.kind in {WhyKind.WHY_WHO, WhyKind.WHY_NOBODY}
    return Turn(said, step=Step("why", {"text": text[:_WORD]}) if asked else None)


def whom(scene: Scene) -> Turn:
    own = (choices("why-this"),) if scene.member else ()
    return Turn(Message(WhyKind.WHY_WHOM, {}, own), step=Step("why"))


async def about_one(scene: Scene, member_id: str) -> Turn:
    found = await records.by_id(scene.read, number(member_id))
    return Turn(await person(_asking(scene), found)) if found else whom(scene)


async def about_offer(scene: Scene, id: str) -> Turn:
    found = await records.offer(scene.read, number(id))
    return Turn(await offer(_asking(scene), found)) if found else whom(scene)


async def answer(asking: Asking, text: str, start: int) -> Message:
    found = await meant(asking, text)
    if isinstance(found, Message):
        return found
    shown = page(found, start, lambda rest: Option("why-more", str(rest)))
    return Message(WhyKind.WHY_WHO, {"count": len(found)}, (shown,))


async def meant(asking: Asking, text: str) -> Message | Sequence[Option]:
    """About the one that is meant; else all that may be."""
    people = await _people(asking.read, text)
    offers = [] if _PHONE.fullmatch(text) else await _offers(asking.read, text)
    if len(people) == 1 and not offers:
        return await person(asking, people[0])
    if len(offers) == 1 and not people:
        return await offer(asking, offers[0])
    if not people and not offers:
        return Message(WhyKind.WHY_NOBODY, {"name": text[:_WORD]}, (choices("why"),))
    faces = [Option("why-of", str(one.member.id), plainly(_face(asking, one))) for one in people[:_FACES]]
    return faces + [Option("why-offer", str(one.id), one.name) for one in offers]


def _face(asking: Asking, found: Found) -> str:
    """Name, day of joining and the phone's end: what tells two of one name apart."""
    joined = found.member.joined_at.astimezone(ZoneInfo(asking.programme.shop.timezone))
    parts = (found.member.name, f"{joined:%d.%m.%Y}", _phone(found))
    return ", ".join(part for part in parts if part)


def _phone(found: Found) -> str:
    return mask(found.phone) if found.phone else ""


async def _people(read: Reader, text: str) -> Sequence[Found]:
    if _PHONE.fullmatch(text):
        digits = re.sub(r"\D", "", text).lstrip("0")
        return await records.by_phone_end(read, digits) if len(digits) >= _SHORTEST_END else ()
    if (card := _CARD.fullmatch(text)) and (found := await records.by_card(read, card[1])):
        return found
    words = normal(text).split()
    if not words:
        return ()
    like = await records.names_like(read, words[0])
    names = {name: normal(name).split() for name in like if _may_have(name, words[0])}
    wanted = _called(names, words, whole=True) or _called(names, words, whole=False)
    return await records.called(read, wanted)


def _may_have(name: str, word: str) -> bool:
    """Whether it is worth a closer look, which takes ten times as long: a shop may have 100,000 names."""
    plain = name.lower().translate(_LATIN)
    return word in plain or max(plain, default="") >= _BEYOND


def _called(names: Mapping[str, Sequence[str]], words: Sequence[str], *, whole: bool) -> list[str]:
    """Those with all these words in them; or, not `whole`, with words that begin like them."""

    def has(name: Sequence[str], word: str) -> bool:
        return any(part == word or (not whole and part.startswith(word)) for part in name)

    return [name for name, parts in names.items() if all(has(parts, word) for word in words)]


async def _offers(read: Reader, text: str) -> list[Offer]:
    """Those with this in their first line, in any language, or with this word to claim them by."""
    wanted = normal(text)
    if not wanted:
        return []
    return [
        one
        for one in await records.offers(read)
        if normal(one.word) == wanted or any(wanted in normal(name) for _, name in one.name.texts)
    ]


# One person


async def person(asking: Asking, found: Found) -> Message:
    member = found.member
    reach = asking.programme.policy.reach() + _BACK
    slots = await records.slots(asking.read, member.id, asking.now - reach)
    waiting = await records.waiting(asking.read, member.id, _WAITING)
    past = await records.past(asking.read, member.id, _LINES - len(waiting))
    coming = [_coming(*date) for date in await records.dates(asking.read, member.id, asking.now)]
    told = [_line(one, slots) for one in (*waiting, *past)] or [Message(WhyKind.WHY_EMPTY)]
    lines = (*_counts(asking, member, slots), *told, *coming)
    args: dict[str, Arg] = {
        "name": member.name,
        "phone": _phone(found) or NONE,
        "joined": Moment(member.joined_at, "day"),
    }
    return Message(WhyKind.WHY, args, (Lines(lines), choices("why")))


def _counts(asking: Asking, member: Member, slots: Sequence[Slot]) -> Iterator[Message]:
    """Of the limits that reach furthest: of everything, and of each class something was sent of."""
    policy, zone = asking.programme.policy, ZoneInfo(member.zone or asking.programme.shop.timezone)
    wished = tuple(Rule(window) for window in policy.fewer) if member.preferences.fewer else ()
    rules: dict[Class | None, Rule] = {}
    for rule in (*policy.rules, *wished):
        first = rules.get(rule.cls)
        if rule.channel is None and (first is None or rule.window.reach() >= first.window.reach()):
            rules[rule.cls] = rule
    for cls, rule in rules.items():
        taken = [slot.reserved.at for slot in slots if rule.covers(slot.reserved.cls, slot.reserved.channel)]
        count = rule.window.count(taken, asking.now, zone)
        if count or cls is None:
            yield Message(WhyKind.WHY_COUNT, _limit(count, rule.window.limit, str(rule.window), rule.name))


def _limit(count: int, most: int, window: str, scope: str) -> dict[str, Arg]:
    """A limit as the texts take it; no `limit`, no words about it."""
    try:
        every, span = spelled(parse_window(window))
    except ValueError:
        every, span, count, most = 0, NONE, 0, 0
    return {"count": count, "limit": most, "scope": scope or "all", "every": every, "span": span}


# What a message is called: an offer by its name, else by one of the names that the texts know.
NAMES: Mapping[str, str] = {
    "reward-earned": "kind-reward",
    "nearly-there": "kind-nearly",
    "voucher-expired": "kind-voucher",
    "voucher-warning": "kind-voucher",
    "points-warning": "kind-lapse",
    "points-expired": "kind-lapse",
    "birthday": "kind-birthday",  # as the table of dates has it
    "birthday-wish": "kind-birthday",
    "anniversary": "kind-anniversary",
    "welcome-first": "kind-welcome",
    "welcome-again": "kind-welcome",
}


def what(thing: Thing) -> Arg:
    return thing.offer or NAMES.get(thing.kind, f"kind-{thing.cls.name.lower()}")


# Why something did not arrive, by the provider's code.
_FAULTS: Mapping[int | None, str] = {
    30003: "off",
    30005: "gone",
    30006: "gone",
    30007: "filtered",
    30036: "late",
    21610: "stopped",
}


def _line(told: Told, slots: Sequence[Slot]) -> Message:
    verdict = told.verdict
    if told.state in {"waiting", "paused"}:
        held = verdict is not None and verdict.verdict == "hold" and told.state == "waiting"
        return _held(told, verdict, slots) if held and verdict else _waits(told)
    if told.state == "dropped":
        return _dropped(told, slots)
    args: dict[str, Arg] = {
        "what": what(told.thing),
        "at": Moment(told.at, "both"),
        "state": told.state,
        "fault": _FAULTS.get(told.code, "other"),
    }
    return Message(WhyKind.WHY_SENT, args)


def _waits(told: Told) -> Message:
    args: dict[str, Arg] = {
        "what": what(told.thing), "free": Moment(told.due_at, "both"), "state": told.state
    }  # fmt: skip
    return Message(WhyKind.WHY_WAITS, args)


def _held(told: Told, verdict: Verdict, slots: Sequence[Slot]) -> Message:
    ends = told.expires_at
    args: dict[str, Arg] = {
        "what": what(told.thing),
        **_reason(verdict, slots),
        "free": Moment(told.due_at, "both"),
        "ends": Moment(ends, "both") if ends else NONE,
        "goes": "open" if ends is None else "yes" if told.due_at < ends else "no",
    }
    return Message(WhyKind.WHY_HELD, args)


def _dropped(told: Told, slots: Sequence[Slot]) -> Message:
    """By the gate; or by what came after it spoke."""
    verdict = told.verdict
    if verdict is not None and verdict.verdict == "drop":
        reason = _reason(verdict, slots)
    else:
        rule = _rule_of(told.why)
        reason = {"rule": rule, **_limit(0, 0, "", ""), "rival": NONE, "last": NONE}
    args = {"what": what(told.thing), "at": Moment(told.at, "both"), **reason}
    return Message(WhyKind.WHY_DROPPED, args)


def _rule_of(why: str) -> str:
    return next((rule for begins, rule in _RULES.items() if why.startswith(begins)), _UNDONE)


def _reason(verdict: Verdict, slots: Sequence[Slot]) -> dict[str, Arg]:
    """The rule with its count, and what it was lost to: who comes first, or who had the last slot."""
    last = None if verdict.rival else _last(verdict, slots)
    rival = verdict.rival or (last.thing if last else None)
    return {
        "rule": verdict.rule,
        **_limit(verdict.count, verdict.most, verdict.window, verdict.scope),
        "rival": what(rival) if rival else NONE,
        "last": Moment(last.reserved.at, "both") if last else NONE,
    }


def _last(verdict: Verdict, slots: Sequence[Slot]) -> Slot | None:
    """The newest that counted against the limit when it was decided."""
    if not verdict.most:
        return None
    before = (slot for slot in slots if slot.reserved.at <= verdict.at)
    return next((slot for slot in before if _counts_for(verdict.scope, slot)), None)


def _counts_for(scope: str, slot: Slot) -> bool:
    return scope == "all" or set(scope.split()) <= {named(slot.reserved.cls), slot.reserved.channel}


def _coming(occasion: str, at: datetime) -> Message:
    name = NAMES.get(occasion, "kind-occasion")
    return Message(WhyKind.WHY_COMING, {"what": name, "day": Moment(at, "day")})


# One offer


async def offer(asking: Asking, found: Offer) -> Message:
    totals = await records.totals(asking.read, found.id, _EXAMPLES)
    lines = tuple(_total(one) for one in totals[:_TOTALS]) or (Message(WhyKind.WHY_EMPTY),)
    args: dict[str, Arg] = {
        "what": found.name,
        "count": sum(one.count for one in totals),
        "ends": Moment(found.ends_at, "both"),
    }
    return Message(WhyKind.WHY_OFFER, args, (Lines(lines), choices("why")))


def _total(total: Total) -> Message:
    rule = total.rule
    if total.state == "dropped" and total.verdict != "drop":
        rule = _rule_of(total.why)
    held = total.state == "waiting" and total.verdict == "hold"
    args: dict[str, Arg] = {
        **_limit(0, 0, "", ""),
        "count": total.count,
        "state": "held" if held else total.state,
        "rule": rule or NONE,
        "rival": NONE,
        "last": NONE,
        "names": ", ".join(total.names) or NONE,
    }
    return Message(WhyKind.WHY_TOTAL, args)


# A member's own question


async def asked(scene: Scene, text: str) -> Turn:
    """`why` by itself: whose, from who runs the shop; from a member, why they were written to."""
    if scene.staff is not None and scene.staff.role is not Role.STAFF:
        return whom(scene)
    return await own(scene, text) if scene.member else await helping.unknown(scene, text)


async def own(scene: Scene, _: str) -> Turn:
    """Under the very message that was tapped, which stays as it is; else about the newest."""
    member = scene.member
    assert member is not None
    told = await records.newest(scene.read, member.id, scene.address.id, scene.incoming.edit)
    needed = NEEDS[told.thing.cls] if told else None
    if told is None or needed is None:
        return Turn(Message(WhyKind.WHY_NOTHING, {}, (choices("messages", "card"),)), anew=True)
    since = await records.allowed_since(scene.read, member.id, needed, told.channel)
    args: dict[str, Arg] = {
        "what": what(told.thing),
        "at": Moment(told.at, "both"),
        "purpose": "offers" if needed is Purpose.OFFERS else "updates",
        "since": Moment(since, "day") if since else NONE,
    }
    return Turn(Message(WhyKind.WHY_YOURS, args, (_less(scene, member, told.thing.cls),)), anew=True)


def _less(scene: Scene, member: Member, cls: Class) -> Choices:
    """Each in one tap: fewer of all, none of these, or all the switches."""
    less = scene.programme.policy.fewer and not member.preferences.fewer
    fewer = (Option("fewer-on"),) if less else ()
    return Choices((*fewer, Option("no-more", str(int(cls))), Option("settings")))
