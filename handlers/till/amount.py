"""The answers to "reply with the amount": an amount, a stamp without one, once more, not now."""

from __future__ import annotations

import json
from dataclasses import replace

from handlers.reading.bills import Bill
from handlers.reading.using import Use
from handlers.reading.words import normal
from handlers.till import waiting_list
from handlers.till.by_code import on_code
from handlers.till.credit import credit
from handlers.till.usable_code import holder_of, no_such_code
from handlers.turn import guessing
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from loyalty.facts.visit_codes import CodeDropped
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.team import Staff
from loyalty.model.visits import VisitCode
from storage.ledger import visit_codes
from storage.people import members

_NOT_NOW = frozenset({"no", "skip"})


async def amount(scene: Scene, text: str) -> Turn:
    """What staff typed when they were asked for the amount."""
    found = await _awaited(scene)
    if isinstance(found, Turn):
        return found
    staff, code = found
    intent = scene.words.intents.get(normal(text))
    if intent in _NOT_NOW:
        return await drop(scene, str(code.id))
    if intent == "yes" and (again := _asked_again(scene)) is not None:
        # Something else was said to them since the question, so they are asked again.
        return await _credit(scene, staff, code, again)
    return await on_code(scene, staff, code, text or "?")


def _asked_again(scene: Scene) -> Bill | None:
    """What "once more?" asked about; None if that was not asked."""
    asked = scene.step.data if scene.step else {}
    if "again" not in asked:
        return None
    return Bill(
        _spent(asked["again"]),
        tags=json.loads(asked.get("tags", "{}")),
        use=_use(asked.get("use", "")),
        passes=frozenset(asked["passes"].split()) if "passes" in asked else None,
    )


def _use(said: str) -> Use | None:
    return "all" if said == "all" else _spent(said)


def _spent(arg: str) -> int | None:
    """Minor units; None: there was no amount."""
    return int(arg) if arg.isdecimal() else None


async def stamp_only(scene: Scene, code_id: str) -> Turn:
    """The button for a stamp without an amount."""
    found = await _awaited(scene, code_id)
    return found if isinstance(found, Turn) else await _credit(scene, *found, Bill(None))


async def by_pass(scene: Scene, arg: str) -> Turn:
    """The button of a pass that pays for the visit."""
    code_id, _, id = arg.partition("~")
    found = await _awaited(scene, code_id)
    return (
        found if isinstance(found, Turn) else await _credit(scene, *found, Bill(None, passes=frozenset({id})))
    )


async def again(scene: Scene, arg: str) -> Turn:
    """Yes, the same member once more within minutes. `arg` is the code's id, the amount, and whether tags, cashback
    or a pass were said: they are remembered while nothing else is asked, and said anew after that."""
    code_id, spent, tagged = [*arg.split("~"), "", ""][:3]
    found = await _awaited(scene, code_id)
    if isinstance(found, Turn):
        return found
    asked = _asked_again(scene) if scene.step and scene.step.data.get("code") == code_id else None
    if tagged and asked is None:
        return await on_code(scene, *found, "")
    said = replace(asked or Bill(None), amount=_spent(spent))
    message = scene.step.data.get("message", "") if scene.step else ""
    return replace(await _credit(scene, *found, said, sure=True), acts_on=message)


async def _credit(scene: Scene, staff: Staff, code: VisitCode, bill: Bill, *, sure: bool = False) -> Turn:
    holder = await holder_of(scene, staff, code)
    if isinstance(holder, Turn):
        return holder
    return await credit(scene, staff, code, holder, bill, sure=sure)


async def drop(scene: Scene, code_id: str) -> Turn:
    """Not now: closes the code, and credits nothing."""
    found = await _awaited(scene, code_id)
    if isinstance(found, Turn):
        return found
    staff, code = found
    holder = await members.kept(scene.read, code.member_id, scene.now)
    name = holder.member.name if holder else ""
    told = () if code.closed_at else await waiting_list.left(scene, staff, code, name)
    said = Message(TillKind.CREDIT_DROPPED, {"name": name})
    return Turn(said, facts=(CodeDropped(code.id),), others=told)


async def leave(scene: Scene, _: str) -> Turn:
    """The same by a word for leaving the question."""
    return await drop(scene, "")


async def _awaited(scene: Scene, code_id: str = "") -> tuple[Staff, VisitCode] | Turn:
    """The code that this answers: by a button's argument, or the one asked about last."""
    assert scene.staff is not None
    wanted = code_id or (scene.step.data.get("code", "") if scene.step else "")
    code = await visit_codes.by_id(scene.read, number(wanted))
    if code is not None:
        return scene.staff, code
    return guessing.wrong(scene, TillKind.CODE_UNKNOWN) if code_id else no_such_code(scene)
