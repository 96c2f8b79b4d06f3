"""An apology to those who read a wrong promotion, each once, and to nobody else."""

from __future__ import annotations

import itertools

import pytest

from loyalty.facts.promotions import Apologised, PromotionCorrected
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.model.accounts import EntryKind
from loyalty.offers.apologies import Apology
from loyalty.offers.promotions import PromotionState
from storage.engine.db import Conflict
from storage.offers import apologies, lookup
from tests.scheduler.broadcasts.scenes import half_way, people
from tests.scheduler.town import DAY, OWNER, Town
from tests.storage.letters import NOON

RIGHT = Localised((("en", "Autumn latte\nA tenth off on Friday."),))


async def sorry(town: Town) -> list[int]:
    """Who was told, once for each time."""
    heard = [*town.telegram.heard, *town.sms.heard]
    return sorted(int(one.to) for one in heard if one.message.kind is PromotionKind.APOLOGY)


async def given(town: Town) -> list[tuple[int, int]]:
    rows = await town.letters.rows(
        'SELECT "member_id", "amount" FROM "entry" WHERE "kind" = $1 ORDER BY "member_id"', EntryKind.GIFT
    )
    return [(row["member_id"], row["amount"]) for row in rows]


def apology(town: Town, id: int = 70, amount: int = 5) -> Apologised:
    return Apologised(
        Apology(id, 7, "The latte is a tenth off", Unit.POINTS, amount, OWNER, town.letters.clock())
    )


async def linked(town: Town, *chain: int) -> None:
    """Each of these cards became part of the next."""
    for one, into in itertools.pairwise(chain):
        await town.letters.rows('UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2', into, one)


async def test_who_read_the_wrong_text_is_told_and_given_something_once(town: Town) -> None:
    """Not who read the right one, nor who had none; who wants no offers any more is given it without a word."""
    promotion, broadcaster = await half_way(town)
    wrong = await town.got()
    await town.happens(PromotionCorrected(promotion, RIGHT, OWNER))
    town.room = 2000
    await town.settle(broadcaster)
    await people(town, 21, 22)
    await town.letters.rows("""UPDATE "member" SET "muted" = '3' WHERE "id" = $1""", wrong[0])
    await linked(town, wrong[1], wrong[2], 21)
    one = apology(town)
    await town.happens(one)
    with pytest.raises(Conflict):
        await town.happens(one)
    await town.settle(broadcaster)
    people_of = [wrong[0], wrong[3], 21]
    assert await given(town) == [(id, 5) for id in people_of]
    found = await town.letters.database.run(lambda tx: lookup.by_id(tx, 7))
    assert found is not None
    assert await town.letters.database.run(lambda tx: apologies.count(tx, found, NOON + DAY)) == 0
    await town.happens(apology(town, 71))
    await town.settle(broadcaster)
    assert await given(town) == [(id, 5) for id in people_of], "each person once"
    town.letters.clock.at = NOON + 2 * DAY
    await town.settle(broadcaster)
    assert await sorry(town) == people_of[1:]
    await linked(town, 21, 22)
    await town.happens(apology(town, 72))
    await town.settle(broadcaster)
    assert await given(town) == [(id, 5) for id in people_of], "each person once, whatever cards they had"


async def test_an_apology_may_give_nothing(town: Town) -> None:
    promotion, broadcaster = await half_way(town)
    await town.moves(promotion, PromotionState.RUNNING, PromotionState.STOPPED)
    before = await town.got()
    await town.happens(apology(town, amount=0))
    town.letters.clock.at = NOON + DAY
    await town.settle(broadcaster)
    assert (await sorry(town), await given(town)) == (before, [])
