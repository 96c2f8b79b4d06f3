"""What can be paid for in the chat: each kind of goods is a value, and paying is one way for all."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.table import Talk
from loyalty.messages.args import Arg, Localised
from loyalty.messages.kind import Kind
from loyalty.messages.message import Message
from storage.people import team


@dataclass(frozen=True, slots=True)
class ForSale:
    """One of the goods as it is sold now, for a `price` in minor units. `terms` are all that the shop sells it on, its id
    first: they stand in the invoice, and hold for who pays it."""

    name: Localised
    price: int
    terms: tuple[str, ...]
    invoice: Message


@dataclass(frozen=True, slots=True)
class Bought:
    """A payment that was taken (minor units), on these terms. Not `held`: by a member who has left since."""

    terms: Sequence[str]
    member_id: int
    amount: int
    charge: str
    held: bool


@dataclass(frozen=True, slots=True)
class Goods:
    """One kind of them. `for_sale` finds one by its id: None, it is not sold. `granted` answers a payment: None, its terms
    are none of ours. `refunded` answers money that went back (a charge, and minor units). `show` lists what there is."""

    for_sale: Callable[[Scene, str], Awaitable[ForSale | None]]
    granted: Callable[[Scene, Bought], Awaitable[Turn | None]]
    refunded: Callable[[Scene, str, int], Awaitable[Turn]]
    show: Talk


async def to_owners(scene: Scene, kind: Kind, args: Mapping[str, Arg]) -> tuple[ToAddress, ...]:
    """What a provider told is told to the owners."""
    return tuple(ToAddress(own[0].id, Message(kind, args)) for own in await team.owners(scene.read))
