"""The yes of somebody whose number staff gave at the counter: they join, and are at that till with a code."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from handlers.customer import join
from handlers.turn.at_till import at_till
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.pages import number
from handlers.turn.says import choices
from handlers.turn.visit_code import new_code
from loyalty.facts.people import Joined
from loyalty.facts.visit_codes import CodeShown
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder
from storage.messages.last_said import last_said
from storage.messages.quoted import newest
from storage.people import team

_OPTION = "enrol-yes"
_ANSWERED_WITHIN = timedelta(days=1)


async def yes(scene: Scene, text: str) -> Turn:
    """They accept the terms that the question showed. The name is what staff said, or is asked for."""
    came, name = await _asked(scene)
    if scene.member is not None or not came:
        return await join.agree(scene, text)
    return await _at_the_till(scene, await join.accepted(scene, name, came), came)


async def no(_: Scene, __: str) -> Turn:
    return Turn(Message(JoiningKind.ENROL_NO, {}, (choices("join"),)))


async def said_join(scene: Scene, text: str) -> Turn:
    """The word for joining is as good a yes to that question."""
    is_one = scene.member is None and scene.step is None and scene.channel.proves_phone
    return await (yes if is_one else join.agree)(scene, text)


async def named(scene: Scene, text: str) -> Turn:
    """The name that was asked for, of whoever joins by any way."""
    came = dict(scene.step.data) if scene.step else {}
    return await _at_the_till(scene, await join.named(scene, text), came)


async def _asked(scene: Scene) -> tuple[dict[str, str], str]:
    """What led them here, and their name; nothing where the newest message is no such question."""
    question = await newest(scene.read, scene.address.id, scene.now - _ANSWERED_WITHIN)
    last = await last_said(scene.read, scene.address.id)
    option = next((one for one in question.options if one.name == _OPTION), None) if question else None
    if option is None or last is None:
        return {}, ""
    staff_id, terms, name = [*option.arg.split("~", 2), "", ""][:3]
    staff = await team.by_id(scene.read, number(staff_id))
    place = {"location": staff.location, "staff": staff_id} if staff else {}
    return {**place, "terms": terms, "till": last.at.isoformat()}, name


async def _at_the_till(scene: Scene, turn: Turn, came: dict[str, str]) -> Turn:
    """With a code for who has just joined at the till, while they can be there: whoever enrolled them is told."""
    joined = next((fact for fact in turn.facts if isinstance(fact, Joined)), None)
    staff = await team.by_id(scene.read, number(came.get("staff", ""))) if joined and "till" in came else None
    if joined is None or staff is None:
        return turn
    if datetime.fromisoformat(came["till"]) + scene.programme.codes.valid < scene.now:
        return turn
    code = await new_code(scene, joined.member.id, staff.location)
    told = await at_till(scene, code.code, Holder(joined.member, Balance()))
    there = ToAddress(staff.address_id, told, code.id)
    return replace(turn, facts=(*turn.facts, CodeShown(code)), others=(*turn.others, there))
