"""What a member decides for themselves: language, birthday, messages, name."""

from __future__ import annotations

from dataclasses import replace

from handlers.customer import join, preferences
from handlers.reading.birthdays import Ambiguous, parse_birthday
from handlers.reading.names import clean_name
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.languages import native
from handlers.turn.limits import promised
from handlers.turn.says import NONE, choices, plainly
from loyalty.calendar import Birthday
from loyalty.facts import (
    AddressChanged,
    BirthdaySet,
    ConsentWithdrawn,
    Fact,
    LocaleChosen,
    PreferencesSet,
    Renamed,
)
from loyalty.messages.args import Arg, DayMonth
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model import AddressState, Member, Preferences, Purpose

_SHOWN = 4
_SWITCHES = {Purpose.OFFERS: "offers", Purpose.UPDATES: "updates"}


async def show(scene: Scene, _: str) -> Turn:
    member = _member(scene)
    args: dict[str, Arg] = {
        "name": member.name,
        "birthday": _day(member.birthday) if member.birthday else NONE,
        "language": native(scene.address.locale),
        **_told(await preferences.allowed_here(scene), member.preferences),
    }
    options = choices("language", "birthday", "messages", "name")
    return Turn(Message(SettingsKind.SETTINGS, args, (options,)))


def _member(scene: Scene) -> Member:
    assert scene.member is not None
    return scene.member


async def languages(scene: Scene, _: str) -> Turn:
    offered = (Option("lang", locale, plainly(native(locale))) for locale in scene.programme.shop.locales)
    return Turn(Message(SettingsKind.LANGUAGE, {}, (Choices(tuple(offered)[:_SHOWN]),)), step=scene.step)


async def set_language(scene: Scene, locale: str) -> Turn:
    """Strangers choose too: they read the terms before they join."""
    if locale not in scene.programme.shop.locales:
        return await languages(scene, "")
    member_id = scene.member.id if scene.member else None
    options = choices("card", "settings") if scene.member else choices("join", "how")
    chosen = LocaleChosen(scene.address.id, member_id, locale)
    return Turn(Message(SettingsKind.LANGUAGE_SET, {}, (options,)), facts=(chosen,), step=scene.step)


async def ask_birthday(scene: Scene, _: str) -> Turn:
    return Turn(Message(SettingsKind.ASK_BIRTHDAY, {}, (_instead_of_birthday(scene),)), step=Step("birthday"))


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
            odd = Message(SettingsKind.BIRTHDAY_ODD, {}, (_instead_of_birthday(scene),))
            return Turn(odd, step=Step("birthday"))


def _kept(scene: Scene, day: Birthday) -> Turn:
    said = Message(SettingsKind.BIRTHDAY_SET, {"birthday": _day(day)}, (choices("card", "settings"),))
    member = _member(scene)  # the same day again is nothing new: the wish for it may be waiting
    return Turn(said, facts=(BirthdaySet(member.id, day),) if day != member.birthday else ())


def _which(first: Birthday, second: Birthday) -> Turn:
    args: dict[str, Arg] = {"first": _day(first), "second": _day(second)}
    options = (Option("birthday-first", _figures(first)), Option("birthday-second", _figures(second)))
    return Turn(Message(SettingsKind.BIRTHDAY_WHICH, args, (Choices(options),)), step=Step("birthday"))


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
    said = Message(SettingsKind.BIRTHDAY_REMOVED, {}, (choices("birthday", "settings"),))
    return Turn(said, facts=(BirthdaySet(_member(scene).id, None),))


async def messages(scene: Scene, _: str) -> Turn:
    """All that is on and off. How often, when, and each kind by itself is a page of its own."""
    allowed, own = await preferences.allowed_here(scene), _member(scene).preferences
    args: dict[str, Arg] = {
        **_told(allowed, own),
        **{name: state for name, state in preferences.switches(allowed, own).items() if name != "milestone"},
        "fewer": "on" if own.fewer else "off",
        "quiet": preferences.quiet_told(scene, own),
        **promised(scene.programme.policy),
    }
    return Turn(Message(SettingsKind.MESSAGES, args, (_next(allowed, own),)))


def _is_on(purpose: Purpose, allowed: frozenset[Purpose], own: Preferences) -> bool:
    """Offers are on while promotions come; news while anything of it does."""
    heard = (Class.PROMOTION,) if purpose is Purpose.OFFERS else preferences.covered(purpose)
    return any(preferences.comes(cls, allowed, own) for cls in heard)


def _told(allowed: frozenset[Purpose], own: Preferences) -> dict[str, Arg]:
    return {name: "on" if _is_on(which, allowed, own) else "off" for which, name in _SWITCHES.items()}


def _next(allowed: frozenset[Purpose], own: Preferences) -> Choices:
    switches = (f"{name}-{'off' if on == 'on' else 'on'}" for name, on in _told(allowed, own).items())
    return choices(*switches, "wishes", "settings")


def _saved(allowed: frozenset[Purpose], own: Preferences, facts: tuple[Fact, ...]) -> Turn:
    said = Message(SettingsKind.MESSAGES_SET, _told(allowed, own), (_next(allowed, own),))
    return Turn(said, facts=facts)


async def offers_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.OFFERS, frozenset({Class.PROMOTION}))


async def offers_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.OFFERS)


async def updates_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.UPDATES, preferences.covered(Purpose.UPDATES))


async def updates_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.UPDATES)


async def _allow(scene: Scene, purpose: Purpose, heard: frozenset[Class]) -> Turn:
    """A yes said twice is kept once. If nothing of `heard` came, for none was wanted, all of it does now."""
    allowed, own = await preferences.allowed_here(scene), _member(scene).preferences
    facts: tuple[Fact, ...] = ()
    if purpose not in allowed:
        facts = preferences.consent_to(scene, purpose)
    elif scene.address.state is AddressState.STOPPED:
        facts = (AddressChanged(scene.address.id, AddressState.OPEN),)
    if heard <= own.muted:
        own = replace(own, muted=own.muted - heard)
        facts = (*facts, PreferencesSet(_member(scene).id, own))
    return _saved(allowed | {purpose}, own, facts)


async def _withdraw(scene: Scene, purpose: Purpose) -> Turn:
    allowed = await preferences.allowed_here(scene)
    no = ConsentWithdrawn(
        _member(scene).id, purpose, scene.address.channel, scene.programme.shop.terms_version, "settings"
    )
    facts = (no,) if purpose in allowed else ()
    return _saved(allowed - {purpose}, _member(scene).preferences, facts)


async def ask_name(scene: Scene, _: str) -> Turn:
    return Turn(Message(JoiningKind.ASK_NAME), step=Step("rename"))


async def named(scene: Scene, text: str) -> Turn:
    name = clean_name(text)
    if name is None:
        return Turn(Message(JoiningKind.NAME_ODD), step=Step("rename"))
    said = Message(SettingsKind.NAME_SET, {"name": name}, (choices("card", "settings"),))
    return Turn(said, facts=(Renamed(_member(scene).id, name),))
