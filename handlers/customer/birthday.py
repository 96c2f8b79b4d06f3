"""A member's birthday: asked for, set, removed. A date that can be read in two ways is asked about."""

from __future__ import annotations

from handlers.customer.allowed import member_of
from handlers.reading.birthdays import Ambiguous, parse_birthday
from handlers.reading.words import normal
from handlers.turn import rewarding
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import choices
from loyalty.calendar import Birthday
from loyalty.facts.profile import BirthdaySet
from loyalty.messages.args import Arg, DayMonth
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Extra, Message


async def ask_birthday(scene: Scene, text: str) -> Turn:
    """Keeps a day that was said with it, "my birthday is 14 March"; else asks for it. By a button it can be skipped, or
    removed where there is one."""
    if (said := _within(text, scene.address.locale)) is not None:
        return await _heard(scene, said)
    return Turn(Message(SettingsKind.ASK_BIRTHDAY, {}, (_instead_of_birthday(scene),)), step=Step("birthday"))


def _within(text: str, locale: str) -> Birthday | Ambiguous | None:
    """The day that ends a sentence."""
    words = text.split()
    ends = (parse_birthday(" ".join(words[start:]), locale) for start in range(len(words)))
    return next((found for found in ends if found is not None), None)


def _instead_of_birthday(scene: Scene) -> Choices:
    return choices("birthday-remove", "settings") if member_of(scene).birthday else choices("skip")


async def birthday(scene: Scene, text: str) -> Turn:
    """A day and a month; or, in the shop's words, "skip", "no" or "remove"."""
    match scene.words.intents.get(normal(text)):
        case "skip" | "no":
            return await skip(scene, text)
        case "remove":
            return await remove_birthday(scene, text)
        case _:
            return await _heard(scene, parse_birthday(text, scene.address.locale))


async def skip(scene: Scene, _: str) -> Turn:
    """No birthday; the last question of joining. One that is set already stays, and can be removed."""
    if day := member_of(scene).birthday:
        options = choices("birthday-remove", "card", "settings")
        return Turn(Message(SettingsKind.BIRTHDAY_STAYS, {"birthday": day_of(day)}, (options,)))
    return Turn(Message(SettingsKind.BIRTHDAY_SKIPPED, {}, (choices("card", "here", "rewards"),)))


async def _heard(scene: Scene, found: Birthday | Ambiguous | None) -> Turn:
    match found:
        case Birthday():
            return await _kept(scene, found)
        case Ambiguous(first, second):
            return _which(first, second)
        case None:
            odd = Message(SettingsKind.BIRTHDAY_ODD, {}, (_instead_of_birthday(scene),))
            return Turn(odd, step=Step("birthday"))


async def _kept(scene: Scene, day: Birthday) -> Turn:
    """The same day again is no fact: its greeting may be waiting to be sent."""
    member = member_of(scene)
    given = await rewarding.reward(scene, member.id, "birthday")
    extras: tuple[Extra, ...] = (*rewarding.told(scene, given), choices("card", "settings"))
    said = Message(SettingsKind.BIRTHDAY_SET, {"birthday": day_of(day)}, extras)
    return Turn(said, facts=((BirthdaySet(member.id, day),) if day != member.birthday else ()) + given)


def _which(first: Birthday, second: Birthday) -> Turn:
    args: dict[str, Arg] = {"first": day_of(first), "second": day_of(second)}
    options = (Option("birthday-first", _figures(first)), Option("birthday-second", _figures(second)))
    return Turn(Message(SettingsKind.BIRTHDAY_WHICH, args, (Choices(options),)), step=Step("birthday"))


def day_of(day: Birthday) -> DayMonth:
    """As the texts take it."""
    return DayMonth(day.month, day.day)


def _figures(day: Birthday) -> str:
    return f"{day.month:02}-{day.day:02}"


async def pick_birthday(scene: Scene, figures: str) -> Turn:
    """The button of one of two days, as `MM-DD`."""
    day = _read_figures(figures)
    return await _kept(scene, day) if day else await ask_birthday(scene, "")


def _read_figures(figures: str) -> Birthday | None:
    month, _, day = figures.partition("-")
    try:
        return Birthday(int(month), int(day))
    except ValueError:
        return None


async def remove_birthday(scene: Scene, _: str) -> Turn:
    said = Message(SettingsKind.BIRTHDAY_REMOVED, {}, (choices("birthday", "settings"),))
    return Turn(said, facts=(BirthdaySet(member_of(scene).id, None),))
