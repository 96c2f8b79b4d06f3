"""What somebody's latest visits earned, for the owner: by which rules, and why the others gave nothing."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.turn import misses
from handlers.turn.colleague import own_place
from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, gains, pass_name, place, tags_arg
from loyalty.messages.args import Arg, Moment, Money
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.model.visits import Visit
from loyalty.standing.told import confirmed_args
from storage.ledger import visits
from storage.people import members

_LATEST = 3


async def show(scene: Scene, member_id: str) -> Turn:
    """The button under somebody's messages; a manager sees the visits of their own place."""
    holder = await members.kept(scene.read, number(member_id), scene.now)
    if holder is None:
        return Turn(Message(HelpKind.LINK_OLD))
    found = await visits.latest(scene.read, holder.member.id, _LATEST, own_place(scene))
    lines = Lines(tuple(line for visit in found for line in _lines(scene, visit)))
    args: dict[str, Arg] = {"name": holder.member.name, "count": len(found)}
    return Turn(Message(WhyKind.WHY_VISITS, args, (lines, choices("why"))))


def _lines(scene: Scene, visit: Visit) -> Iterator[Message]:
    yield line(scene, visit)
    if (tier := confirmed_args(scene.programme, visit)) is not None:
        yield Message(WhyKind.WHY_TIER, tier)
    yield from (misses.line(scene.programme, miss) for miss in visit.earnings.misses)


def line(scene: Scene, visit: Visit) -> Message:
    """When and where it was, what was bought and what it earned by which rule."""
    currency = scene.programme.shop.currency.code
    return Message(
        WhyKind.WHY_VISIT,
        {
            "at": Moment(visit.at, "both"),
            "place": place(scene.programme, visit.location),
            "amount": NONE if visit.amount is None else Money(visit.amount, currency),
            "tags": tags_arg(scene.programme, visit.tags),
            "used": Money(visit.used, currency) if visit.used else NONE,
            **({"pass": pass_name(scene.programme, visit.prepaid.of)} if visit.prepaid else {}),
            "gain": gains(scene.programme, visit.parts),
        },
    )
