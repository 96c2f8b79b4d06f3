"""How tests of broadcasts begin, and what they look at."""

from __future__ import annotations

from typing import Any

from loyalty.facts.promotions import PromotionClaimed
from loyalty.facts.vouchers import VoucherRedeemed
from loyalty.ledger.units import Unit
from loyalty.messages.extras import Choices
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Outcome
from loyalty.model.members import Purpose
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.offers.promotions import Promotion
from scheduler.broadcasts.broadcaster import Broadcaster
from scheduler.delivery.rate_limit import RateLimit
from tests.scheduler.town import DAY, OWNER, Town


async def people(town: Town, *numbers: int, channel: str = "telegram") -> None:
    """Members who allow offers."""
    for number in numbers:
        await town.letters.person(number, channel, Purpose.OFFERS)


def options(message: Message) -> list[str]:
    return [option.data for extra in message.extras if isinstance(extra, Choices) for option in extra.options]


async def states(town: Town, id: int = 7) -> dict[str, int]:
    rows = await town.letters.rows(
        'SELECT "state", count(*) AS "n" FROM "outbox" WHERE "promotion_id" = $1 GROUP BY "state"', id
    )
    return {row["state"]: row["n"] for row in rows}


async def begun(town: Town, broadcaster: Broadcaster) -> None:
    """Started, and its owner's message sent, so that it takes no room."""
    await broadcaster.step()
    await town.carry()


async def half_way(town: Town, number: int = 8, **more: Any) -> tuple[Promotion, Broadcaster]:
    """Half of the members have it; the rest is due as far as there is room, and paused."""
    await people(town, *range(1, number + 1))
    town.room = number // 4
    promotion, broadcaster, courier = await town.goes_out(**more), town.broadcaster(), town.courier()
    await begun(town, broadcaster)
    for _ in range(2):
        while await broadcaster.settle():
            pass
        while await courier.round("telegram", RateLimit()):
            pass
    while await broadcaster.settle():
        pass
    assert len(await town.got()) == number // 2
    return promotion, broadcaster


async def claim(town: Town, promotion: Promotion, member: int, *, redeemed: bool = False) -> None:
    now = town.letters.clock()
    voucher = Voucher(member, f"000{member}", member, "", Unit.POINTS, 0, VoucherState.OPEN, now, now + DAY)
    await town.happens(PromotionClaimed(voucher, promotion.id, f"{promotion.id}:{member}:1"))
    if redeemed:
        await town.happens(VoucherRedeemed(voucher, 1, "main", OWNER))


def refuse(town: Town, number: int, outcome: Outcome) -> None:
    """The provider refuses messages to this person."""
    send = town.telegram.send

    async def sent(delivery: Any) -> Any:
        return outcome if delivery.to == str(number) else await send(delivery)

    town.telegram.send = sent  # type: ignore[method-assign]
