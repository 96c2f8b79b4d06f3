"""What a member decides for themselves: language, birthday, messages, name."""

from __future__ import annotations

from collections.abc import Mapping

from handlers import join
from handlers.birthdays import Ambiguous, parse_birthday
from handlers.conversation import Scene, Step, Turn
from handlers.names import clean_name
from handlers.says import NONE, choices, plainly
from handlers.words import normal
from loyalty.calendar import Birthday
from loyalty.facts import (
    AddressChanged,
    BirthdaySet,
    ConsentGiven,
    ConsentWithdrawn,
    Fact,
    LocaleChosen,
    Renamed,
)
from loyalty.messages import Arg, Choices, DayMonth, Kind, Message, Option
from loyalty.model import AddressState, Member, Purpose
from storage import members

# Each language in its own words: whoever cannot read the others finds theirs.
NATIVE: Mapping[str, str] = {"en": "English", "pl": "Polski", "ro": "Română"}

_SHOWN = 4
_SWITCHES = {Purpose.OFFERS: "offers", Purpose.UPDATES: "updates"}


async def show(scene: Scene, _: str) -> Turn:
    member = _member(scene)
    args: dict[str, Arg] = {
        "name": member.name,
        "birthday": _day(member.birthday) if member.birthday else NONE,
        "language": _native(scene.address.locale),
        **_told(await _allowed(scene)),
    }
    options = choices("language", "birthday", "messages", "name")
    return Turn(Message(Kind.SETTINGS, args, (options,)))


def _member(scene: Scene) -> Member:
    assert scene.member is not None
    return scene.member


def _native(locale: str) -> str:
    return NATIVE.get(locale.partition("-")[0], locale)


async def languages(scene: Scene, _: str) -> Turn:
    offered = (Option("lang", locale, plainly(_native(locale))) for locale in scene.programme.locales)
    return Turn(Message(Kind.LANGUAGE, {}, (Choices(tuple(offered)[:_SHOWN]),)), step=scene.step)


async def set_language(scene: Scene, locale: str) -> Turn:
    """Strangers choose too: they read the terms before they join."""
    if locale not in scene.programme.locales:
        return await languages(scene, "")
    member_id = scene.member.id if scene.member else None
    options = choices("card", "settings") if scene.member else choices("join", "how")
    chosen = LocaleChosen(scene.address.id, member_id, locale)
    return Turn(Message(Kind.LANGUAGE_SET, {}, (options,)), facts=(chosen,), step=scene.step)


async def ask_birthday(scene: Scene, _: str) -> Turn:
    return Turn(Message(Kind.ASK_BIRTHDAY, {}, (_instead_of_birthday(scene),)), step=Step("birthday"))


def _instead_of_birthday(scene: Scene) -> Choices:
    return choices("birthday-remove", "settings") if _member(scene).birthday else choices("skip")


async def birthday(scene: Scene, text: str) -> Turn:
    """A day and a month; or, in the shop's words, "skip", "no" or "remove"."""
    match scene.words.intents.get(normal(text)):
        case "skip" | "no":
            return await join.skip(scene, text)
        case "remove":
            return await remove_birthday(scene, text)
        case _:
            return _heard(scene, parse_birthday(text, scene.address.locale))


def _heard(scene: Scene, found: Birthday | Ambiguous | None) -> Turn:
    match found:
        case Birthday():
            return _kept(scene, found)
        case Ambiguous(first, second):
            return _which(first, second)
        case None:
            odd = Message(Kind.BIRTHDAY_ODD, {}, (_instead_of_birthday(scene),))
            return Turn(odd, step=Step("birthday"))


def _kept(scene: Scene, day: Birthday) -> Turn:
    said = Message(Kind.BIRTHDAY_SET, {"birthday": _day(day)}, (choices("card", "settings"),))
    return Turn(said, facts=(BirthdaySet(_member(scene).id, day),))


def _which(first: Birthday, second: Birthday) -> Turn:
    args: dict[str, Arg] = {"first": _day(first), "second": _day(second)}
    options = (Option("birthday-first", _figures(first)), Option("birthday-second", _figures(second)))
    return Turn(Message(Kind.BIRTHDAY_WHICH, args, (Choices(options),)), step=Step("birthday"))


def _day(day: Birthday) -> DayMonth:
    return DayMonth(day.month, day.day)


def _figures(day: Birthday) -> str:
    return f"{day.month:02}-{day.day:02}"


async def pick_birthday(scene: Scene, figures: str) -> Turn:
    """The one of two that was meant, as `MM-DD`."""
    day = _read_figures(figures)
    return _kept(scene, day) if day else await ask_birthday(scene, "")


def _read_figures(figures: str) -> Birthday | None:
    month, _, day = figures.partition("-")
    try:
        return Birthday(int(month), int(day))
    except ValueError:
        return None


async def remove_birthday(scene: Scene, _: str) -> Turn:
    said = Message(Kind.BIRTHDAY_REMOVED, {}, (choices("birthday", "settings"),))
    return Turn(said, facts=(BirthdaySet(_member(scene).id, None),))


async def messages(scene: Scene, _: str) -> Turn:
    return _messages(Kind.MESSAGES, await _allowed(scene))


async def _allowed(scene: Scene) -> frozenset[Purpose]:
    """What the member allows on the channel they are speaking on; each channel is asked apart."""
    consents = await members.consents(scene.read, _member(scene).id)
    return frozenset(purpose for purpose, channel in consents if channel == scene.address.channel)


def _told(allowed: frozenset[Purpose]) -> dict[str, Arg]:
    return {name: "on" if purpose in allowed else "off" for purpose, name in _SWITCHES.items()}


def _messages(kind: Kind, allowed: frozenset[Purpose], facts: tuple[Fact, ...] = ()) -> Turn:
    switches = (f"{name}-{'off' if purpose in allowed else 'on'}" for purpose, name in _SWITCHES.items())
    return Turn(Message(kind, _told(allowed), (choices(*switches, "card", "settings"),)), facts=facts)


async def offers_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.OFFERS)


async def offers_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.OFFERS)


async def updates_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.UPDATES)


async def updates_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.UPDATES)


async def _allow(scene: Scene, purpose: Purpose) -> Turn:
    """A yes said twice is kept once. Whoever had stopped this address opens it by asking again."""
    allowed = await _allowed(scene)
    yes = ConsentGiven(_member(scene).id, purpose, scene.address.channel, *_worded(scene))
    facts: tuple[Fact, ...] = () if purpose in allowed else (yes,)
    if scene.address.state is AddressState.STOPPED:
        facts = (AddressChanged(scene.address.id, AddressState.OPEN), *facts)
    return _messages(Kind.MESSAGES_SET, allowed | {purpose}, facts)


async def _withdraw(scene: Scene, purpose: Purpose) -> Turn:
    allowed = await _allowed(scene)
    no = ConsentWithdrawn(_member(scene).id, purpose, scene.address.channel, *_worded(scene))
    return _messages(Kind.MESSAGES_SET, allowed - {purpose}, (no,) if purpose in allowed else ())


def _worded(scene: Scene) -> tuple[str, str]:
    """The version of the texts this word was given to, and where."""
    return scene.programme.wording, "settings"


async def ask_name(scene: Scene, _: str) -> Turn:
    return Turn(Message(Kind.ASK_NAME), step=Step("rename"))


async def named(scene: Scene, text: str) -> Turn:
    name = clean_name(text)
    if name is None:
        return Turn(Message(Kind.NAME_ODD), step=Step("rename"))
    said = Message(Kind.NAME_SET, {"name": name}, (choices("card", "settings"),))
    return Turn(said, facts=(Renamed(_member(scene).id, name),))
