"""A customer in one message: what they hold and when it ends, what they are to the shop, what they wish, when they came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from handlers.owner import visits as shown
from handlers.owner.search import masked_phone
from handlers.reading.hours import in_figures
from handlers.turn.colleague import own_place
from handlers.turn.conversation import Scene
from handlers.turn.says import NONE, balance_args, joined, place, voucher_name, what_ends
from loyalty.gate.purposes import NEEDS
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.message import Lines, Message
from loyalty.model.members import Holder, Purpose
from loyalty.model.standing import Standing
from loyalty.planning import notices
from loyalty.planning.member import member_lines
from loyalty.planning.passes import pass_lines
from loyalty.planning.profile import Ending
from loyalty.standing.told import tier_line
from storage.ledger import standings, visits, vouchers
from storage.people import consent, members
from storage.people.search import FoundMember

_LATEST = 3  # visits
_ENDINGS = 4  # of what is held
_CARD = 4  # characters of its token: enough to compare with the page of the card, too few to open it
_LAST = timedelta(seconds=1)  # what ends with a day is told by that day


async def portrait(scene: Scene, found: FoundMember) -> Message | None:
    """What matters most, and below it the rest; where letters cost money only what is held and stands. None where they
    left meanwhile."""
    holder = await members.by_id(scene.read, found.member.id, scene.now)
    if holder is None:
        return None
    scene = scene.about(holder.member)
    standing = await standings.of(scene.read, scene.programme, holder.member.id, scene.now)
    endings = await what_ends(scene, holder.member, holder.balance)
    lines = [*_held(scene, holder, standing, endings), *await _vouchers(scene, holder)]
    if not scene.channel.costs:
        lines += [await _wishes(scene, holder), *await _visits(scene, holder), _card(holder)]
    return Message(CustomerKind.CUSTOMER, _head(scene, found, holder), (Lines(tuple(lines)), _next(holder)))


def _head(scene: Scene, found: FoundMember, holder: Holder) -> dict[str, Arg]:
    last = holder.balance.last_visit_at
    return {
        "name": holder.member.name,
        "phone": masked_phone(found) or NONE,
        "joined": Moment(holder.member.joined_at, "day"),
        "visits": holder.balance.visits,
        "last": Moment(last, "day") if last else NONE,
        **balance_args(scene.programme, holder.balance),
    }


def _next(holder: Holder) -> Choices:
    id = str(holder.member.id)
    return Choices(
        (
            Option("customer-messages", id),
            Option("why-visits", id),
            Option("customer-give", id),
            Option("customer-do", id),
        )
    )


def _held(scene: Scene, holder: Holder, standing: Standing, endings: Sequence[Ending]) -> Iterator[Message]:
    """What is owed and what full cards are worth, what ends first, and what they are to the shop."""
    programme = scene.programme
    ahead = [ending for ending in endings if ending.at > scene.now]
    yield from notices.balance_lines(programme, holder.balance)
    yield from (_ends(scene, ending) for ending in ahead[: 1 if scene.channel.costs else _ENDINGS])
    yield from tier_line(programme, standing)
    yield from member_lines(programme, standing)
    yield from pass_lines(programme, standing.passes)


def _ends(scene: Scene, ending: Ending) -> Message:
    args = notices.named(scene.programme, ending.amounts)
    idle = "yes" if ending.idle else "no"
    return Message(
        CustomerKind.CUSTOMER_ENDS, {**args, "until": Moment(ending.at - _LAST, "date"), "idle": idle}
    )


async def _vouchers(scene: Scene, holder: Holder) -> tuple[Message, ...]:
    taken = await vouchers.open_of(scene.read, holder.member.id)
    names = [voucher_name(scene.programme, one) for one in taken if one.is_open(scene.now)]
    if not names:
        return ()
    return (Message(CustomerKind.CUSTOMER_VOUCHERS, {"names": joined(scene.programme, names)}),)


async def _wishes(scene: Scene, holder: Holder) -> Message:
    """What they allow on any channel, and what they wish."""
    wish, given = holder.member.preferences, await consent.given_by(scene.read, holder.member.id)
    allowed = {purpose for purpose, _ in given}
    comes = {NEEDS[cls] for cls in Class if NEEDS[cls] in allowed and cls not in wish.muted}
    args: dict[str, Arg] = {
        "offers": "on" if Purpose.OFFERS in comes else "off",
        "updates": "on" if Purpose.UPDATES in comes else "off",
        "fewer": "on" if wish.fewer else "off",
        "quiet": in_figures(wish.quiet) if wish.quiet else NONE,
    }
    return Message(CustomerKind.CUSTOMER_WISHES, args)


async def _visits(scene: Scene, holder: Holder) -> Iterator[Message]:
    """The latest; a manager sees those of their own place."""
    own = own_place(scene)
    latest = await visits.latest(scene.read, holder.member.id, _LATEST, own)
    named = place(scene.programme, own) if own else NONE
    head = Message(CustomerKind.CUSTOMER_VISITS, {"count": len(latest), "place": named})
    return iter((head, *(shown.line(scene, visit) for visit in latest)))


def _card(holder: Holder) -> Message:
    return Message(CustomerKind.CUSTOMER_CARD, {"code": holder.member.card[-_CARD:]})
