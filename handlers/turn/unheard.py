"""A budget of answers to what is not understood. Two machines can text each other for ever, and an SMS costs
money: the last answer says that it is one, then there is silence. Whoever runs the shop reads what can be asked for a good while
longer. What is understood is always answered."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import timedelta
from hashlib import blake2b

from handlers.reading import phrases
from handlers.reading.words import normal
from handlers.turn.colleague import in_charge
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.heard import Attached, Said
from handlers.turn.says import choices, speaker
from handlers.turn.stopped import stopped_at
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.model.team import Role
from storage.messages.unheard import causes_since, was_caused

_UNKNOWN = frozenset(
    {
        HelpKind.UNKNOWN,
        HelpKind.UNKNOWN_STAFF,
        HelpKind.UNKNOWN_AGAIN,
        HelpKind.NOT_TEXT,
        HelpKind.UNKNOWN_LAST,
        HelpKind.UNKNOWN_IN_CHARGE,
    }
)
# The answers to a customer who does not answer the question that is open. Staff may mistype an amount as often as
# they do, and the same one: nothing at the till goes silent for that.
_NO_ANSWER = frozenset(
    {
        JoiningKind.NAME_ODD,
        JoiningKind.NAME_WEB,
        LinkingKind.LINK_NO_PHONE,
        SettingsKind.BIRTHDAY_ODD,
        SettingsKind.STOP_ASK,
        WhyKind.QUIET_ODD,
    }
)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_A_WHILE = timedelta(minutes=10)
_MORE = 6  # answers a day beyond those of an hour, to somebody who asks other things slowly
_SAME = 4  # answers an hour to one and the same text of a customer
_PATIENT = 5  # times as many to whoever runs the shop: they have nobody else to ask
_AUTOMATIC = 1  # answers an hour to what a machine says by itself


async def limited(turn: Turn, scene: Scene) -> Turn:
    """The turn, if its answer is within the budget; the last answer; or silence, of which the owner is told."""
    kinds = _UNKNOWN if scene.staff else _UNKNOWN | _NO_ANSWER
    if turn.reply is None or turn.reply.kind not in kinds:
        return turn
    said, cause = _said(scene), cause_of(scene)
    earlier = await causes_since(scene.read, scene.address.id, kinds, scene.now - _HOUR, scene.now)
    left = scene.programme.limits.not_understood - len(earlier)
    if scene.staff is None:
        left = min(left, _SAME - earlier.count(cause))
    is_machine = phrases.found(said, scene.words.automatic)
    if is_machine:
        left = min(left, _AUTOMATIC - len(earlier))
    if left > 1:
        return replace(turn, cause=cause)
    role = "" if is_machine else _in_charge(scene)
    last_of_all = 1 - scene.programme.limits.not_understood * (_PATIENT - 1) if role else 1
    if left > last_of_all:
        return replace(
            turn, reply=Message(HelpKind.UNKNOWN_IN_CHARGE, {"role": role}, (choices("help"),)), cause=cause
        )
    if left == last_of_all:
        last = Message(HelpKind.UNKNOWN_LAST, {}, (choices("help"),))
        return replace(turn, reply=last, cause=cause)
    if await _may_be_helped(scene, kinds, earlier, said):
        return replace(turn, cause=cause)
    return Turn(others=await _told(scene))


def _in_charge(scene: Scene) -> str:
    """The role of whoever runs the shop; "" for anybody else."""
    return scene.staff.role.value if scene.staff and scene.staff.role is not Role.STAFF else ""


async def _may_be_helped(scene: Scene, kinds: Set[Kind], earlier: Sequence[int], said: str) -> bool:
    """Whether a member who goes on asking, other things and slowly, reads once more what can be done: no machine, nobody who
    said STOP, and not for ever."""
    member, cause = scene.member, cause_of(scene)
    if member is None or cause in earlier or phrases.found(said, scene.words.automatic):
        return False
    read, whose, now = scene.read, scene.address.id, scene.now
    if await causes_since(read, whose, kinds, now - _A_WHILE, now):
        return False
    today = len(await causes_since(read, whose, kinds, now - _DAY, now))
    is_much = today >= scene.programme.limits.not_understood + _MORE
    return not is_much and await stopped_at(read, member.id, scene.address.channel) is None


def cause_of(scene: Scene) -> int:
    """The cause of an answer to what was heard now and not understood."""
    return fingerprint(scene, _said(scene))


def _said(scene: Scene) -> str:
    heard = scene.incoming.heard
    if isinstance(heard, Attached) and heard.album:
        return heard.album
    return heard.text if isinstance(heard, Said) else repr(heard)


def fingerprint(scene: Scene, said: str) -> int:
    """A number by which the same text of the same address is known again; the text is not kept."""
    digest = blake2b(f"{scene.address.id}:{normal(said)}".encode(), digest_size=4).digest()
    return int.from_bytes(digest) or 1


async def _told(scene: Scene) -> tuple[ToAddress, ...]:
    """One line to the owners, once a day for each address."""
    whose = scene.address.id
    if await was_caused(scene.read, TeamKind.UNHEARD, whose, scene.now - _DAY, scene.now):
        return ()
    line = Message(TeamKind.UNHEARD, {"name": speaker(scene)})
    return tuple(ToAddress(id, line, cause=whose) for id in await in_charge(scene))
