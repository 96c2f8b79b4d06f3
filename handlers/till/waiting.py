"""An amount that staff send without saying whose it is: that of the one person at the till, else it is asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from handlers.reading import declined
from handlers.reading.sums import is_sum
from handlers.reading.words import normal
from handlers.till import by_code
from handlers.till.bill import bill, names_somebody
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import meant, number, page
from handlers.turn.says import decimals, plainly
from loyalty.messages.extras import Option
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.team import Staff
from storage.ledger import visit_codes

_NOBODY = frozenset({"no", "skip"})


@dataclass(frozen=True, slots=True)
class _Question:
    """The amount whose owner is asked for, and the provider's id of the message that it came in."""

    said: str
    message: str


async def amount(scene: Scene, text: str) -> Turn | None:
    """None where it is no amount, or nobody is at the till: then it means something else."""
    if scene.staff is None or not is_for_the_till(scene, text):
        return None
    waiting = await _waiting(scene, scene.staff)
    if len(waiting) == 1:
        return await by_code.replied(scene, waiting[0].code, text)
    return _whose(waiting, _Question(text, scene.incoming.message)) if waiting else None


def several(scene: Scene, text: str) -> Turn | None:
    """ "24.50 + 3", of staff: one amount, please. None where it is no such sum."""
    if scene.staff is None or not is_sum(text):
        return None
    return Turn(Message(TillKind.CREDIT_AMOUNT_TWO, {"decimals": decimals(scene)}), step=scene.step)


async def code_of(scene: Scene, name: str) -> str:
    """The code of the one person of that name who is at the till; "" where there is none, or are several."""
    assert scene.staff is not None
    match meant(_names(await _waiting(scene, scene.staff)), name):
        case (only,) if _is_named(only, name):
            return only.arg
        case _:
            return ""


async def perhaps_of(scene: Scene, name: str, said: str) -> Turn | None:
    """Asks whether it is theirs of whose name this is a form, as "daniela" of Daniel: it may be another name."""
    assert scene.staff is not None
    waiting = await _waiting(scene, scene.staff)
    found = {one.arg for one in meant(_names(waiting), name) if not _is_named(one, name)}
    here = tuple(one for one in waiting if one.code in found)
    return _whose(here, _Question(said, scene.incoming.message)) if here else None


def _is_named(option: Option, name: str) -> bool:
    """Whether it is no other name: as it is written, or in a form that no name has."""
    written = normal(option.label.into("")) if option.label else ""
    return normal(name) in written or not declined.may_be_another(normal(name))


async def asked_whose(scene: Scene, text: str) -> Turn | None:
    """Asks whose it is, though one person alone is at the till. None where nobody is whom this person may credit now."""
    assert scene.staff is not None
    waiting = await _waiting(scene, scene.staff)
    return _whose(waiting, _Question(text, scene.incoming.message)) if waiting else None


def is_for_the_till(scene: Scene, text: str) -> bool:
    """Whether it is an amount with nobody's name in front, or the word for a stamp alone."""
    is_stamp = scene.words.intents.get(normal(text)) == "stamp"
    read = bill(scene, text)
    is_amount = read is not None and read.amount is not None and not names_somebody(scene, read, text)
    return is_stamp or is_amount


async def _waiting(scene: Scene, staff: Staff) -> tuple[visit_codes.AtTill, ...]:
    """Whom this person may credit now."""
    own = scene.member.id if scene.member else 0
    return await visit_codes.at_till(scene.read, staff.location, own, scene.now)


def _whose(waiting: tuple[visit_codes.AtTill, ...], question: _Question, start: int = 0) -> Turn:
    options = page(_names(waiting), start, lambda more: Option("credit-for-more", str(more)))
    said = Message(TillKind.CREDIT_WHOSE, {"said": question.said}, (options,))
    return Turn(said, step=Step("credit-whose", {"said": question.said, "message": question.message}))


def _names(waiting: tuple[visit_codes.AtTill, ...]) -> tuple[Option, ...]:
    """The code as well, where two have one name."""
    count = Counter(one.name for one in waiting)
    return tuple(
        Option(
            "credit-for", one.code, plainly(one.name if count[one.name] == 1 else f"{one.name} {one.code}")
        )
        for one in waiting
    )


async def chosen(scene: Scene, digits: str) -> Turn:
    """It is theirs; what was said before is the amount."""
    question = _asked(scene)
    return replace(await by_code.replied(scene, digits, question.said), acts_on=question.message)


async def more(scene: Scene, start: str) -> Turn:
    assert scene.staff is not None
    return _whose(await _waiting(scene, scene.staff), _asked(scene), number(start))


async def named(scene: Scene, text: str) -> Turn | None:
    """A name typed, another amount, or nobody after all; None for anything else."""
    assert scene.staff is not None
    if scene.words.intents.get(normal(text)) in _NOBODY:
        return await nobody(scene, text)
    waiting = await _waiting(scene, scene.staff)
    match meant(_names(waiting), text):
        case (only,) if _is_named(only, text):
            return await chosen(scene, only.arg)
        case _:
            return await amount(scene, text)


async def again(scene: Scene) -> Turn:
    """The same question once more."""
    assert scene.staff is not None
    return _whose(await _waiting(scene, scene.staff), _asked(scene))


async def nobody(_: Scene, __: str) -> Turn:
    return Turn(Message(TillKind.CREDIT_NOBODY))


def _asked(scene: Scene) -> _Question:
    """What was asked; empty if something else was said since."""
    if scene.step is None or scene.step.name != "credit-whose":
        return _Question("", "")
    return _Question(scene.step.data.get("said", ""), scene.step.data.get("message", ""))
