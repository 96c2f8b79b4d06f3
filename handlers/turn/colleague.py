"""Whoever works here: what they can do, and what only owners can."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.turn.contact import is_meant
from handlers.turn.conversation import Scene, Turn
from handlers.turn.membership import plan_how
from handlers.turn.says import choices, examples, place
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.team import Role, Staff
from storage.people import team

LEADS = ("team", "invite", "audit")
"""What owners and managers do beside the till, as options."""


def colleague(scene: Scene) -> Staff:
    """Whoever speaks; the tables let nobody else in here."""
    assert scene.staff is not None
    return scene.staff


def own_place(scene: Scene) -> str:
    """The place (its id) that a manager sees the visits and figures of; "": an owner sees those of all."""
    me = colleague(scene)
    return me.location if me.role is Role.MANAGER else ""


async def in_charge(scene: Scene) -> tuple[int, ...]:
    """The addresses of the owners, but for whoever speaks; the managers' where there is no other owner."""
    others = [one for one in await team.everyone(scene.read) if one.address_id != scene.address.id]
    owners = tuple(one.address_id for one in others if one.role is Role.OWNER)
    return owners or tuple(one.address_id for one in others if one.role is Role.MANAGER)


async def show(scene: Scene, _: str) -> Turn:
    """What this person can do, by their role."""
    me = colleague(scene)
    where, own = _where(scene), _own(scene)
    if me.role is not Role.STAFF:
        lines = _below((*_answers(scene), *_names(scene)))
        return Turn(Message(TeamKind.OWNER_HELP, examples(scene), (*lines, choices(*LEADS, *where))))
    args: dict[str, Arg] = {"place": place(scene.programme, me.location), **examples(scene)}
    lines = _below((*_sold_here(scene), *_answers(scene), *_names(scene)))
    return Turn(Message(TeamKind.STAFF_HELP, args, (*lines, choices(*where, "enrol", *own))))


def _below(lines: tuple[Message, ...]) -> tuple[Lines, ...]:
    return (Lines(lines),) if lines else ()


def _answers(scene: Scene) -> Iterator[Message]:
    """How a customer is answered, to whoever reads what they send on."""
    asked = scene.programme.contact
    if asked.per_day and is_meant(colleague(scene), asked.by):
        yield Message(TeamKind.ANSWER_HOW)


def _sold_here(scene: Scene) -> Iterator[Message]:
    """How cashback is used, and how plans and passes are sold, where the shop has them."""
    programme, digits = scene.programme, {"digits": scene.programme.codes.digits}
    if programme.has_cashback:
        yield Message(TillKind.USE_HOW, examples(scene))
    yield from (plan_how(programme, plan) for plan in programme.plans)
    if any(one.sold for one in programme.passes):
        yield Message(PassKind.PASS_SELL_HOW, digits)
    if programme.passes:
        yield Message(PassKind.PASS_HOW, digits)


def _names(scene: Scene) -> Iterator[Message]:
    """How a customer is found without a code, where the shop allows it."""
    if scene.programme.codes.by_name:
        yield Message(TillKind.NAME_HOW, examples(scene))


def few(scene: Scene) -> Choices:
    """The most useful of it, as options."""
    match colleague(scene).role:
        case Role.OWNER:
            return choices("broadcast", "promotions", "team", "staff")
        case Role.MANAGER:
            return choices(*LEADS, "staff")
        case Role.STAFF:
            return choices(*_where(scene), "staff", *_own(scene))


def _where(scene: Scene) -> tuple[str, ...]:
    """Where they work, in a shop with several places."""
    return ("location",) if len(scene.programme.locations) > 1 else ()


def _own(scene: Scene) -> tuple[str, ...]:
    """Their own card."""
    return ("card",) if scene.member else ()


def owners_only() -> Turn:
    """The answer to a manager who asks for what is the owner's."""
    return Turn(Message(TeamKind.OWNER_ONLY, {}, (choices("team"),)))
