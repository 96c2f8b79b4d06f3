"""The report says what became of a broadcast."""

from __future__ import annotations

from datetime import datetime, timedelta

from loyalty.facts.addresses import AddressChanged
from loyalty.facts.people import ConsentWithdrawn, Left
from loyalty.facts.profile import PreferencesSet
from loyalty.messages.extras import Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.outcomes import Refused, Sent
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences, Purpose
from loyalty.offers.promotions import PromotionState
from storage.engine.db import insert
from storage.messages import receipts, settlement
from tests.scheduler.broadcasts.scenes import claim, half_way, people, refuse
from tests.scheduler.town import OWNER, Town
from tests.storage.letters import NOON

RUNNING, STOPPED = PromotionState.RUNNING, PromotionState.STOPPED
HOUR = timedelta(hours=1)


async def test_the_report_waits_for_messages_being_sent(town: Town) -> None:
    promotion, broadcaster = await half_way(town)
    held = await town.letters.claim("in hand", 1)
    await town.moves(promotion, RUNNING, STOPPED)
    await town.settle(broadcaster)
    assert PromotionKind.PROMOTION_REPORT not in {message.kind for message in town.told()}
    sent = settlement.Settled(held[0].id, "in hand", "sent", Reason.NONE, "", provider_id="77")
    await town.letters.database.run(lambda tx: settlement.settle(tx, [sent], NOON))
    await town.settle(broadcaster)
    assert town.report().args["sent"] == 5


async def test_the_report_says_what_became_of_it(town: Town) -> None:
    """As the rows and the members have it, with what a provider said after it took a message."""
    await people(town, 1, 2, 3, 6)
    await people(town, 4, 5, channel="sms")
    await town.letters.person(7, "telegram")
    await town.letters.person(8, "telegram", Purpose.OFFERS)
    await town.letters.rows("""UPDATE "address" SET "state" = 'blocked' WHERE "id" = 8""")
    town.telegram.answers = []
    promotion = await town.goes_out(stock=9, per_member=1)
    broadcaster = town.broadcaster()
    while await broadcaster.settle():
        pass
    town.sms.answers = [Sent("SM1", 2), Sent("SM2", 3)]
    refuse(town, 3, Refused("no photo for this chat"))
    await town.carry()
    database = town.letters.database
    await database.run(lambda tx: receipts.record(tx, "sms", "SM2", "undelivered", 30006, ["", "sent"]))
    town.letters.clock.later(hours=1)
    await claim(town, promotion, 1, redeemed=True)
    await claim(town, promotion, 2)
    await town.happens(ConsentWithdrawn(1, Purpose.OFFERS, "telegram", "1", "stop"))
    await town.happens(ConsentWithdrawn(7, Purpose.OFFERS, "telegram", "1", "stop"))  # never got it
    await town.happens(AddressChanged(2, AddressState.BLOCKED))
    await town.letters.rows('UPDATE "address" SET "seen_at" = $1 WHERE "id" = 2', town.letters.clock())
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcaster)
    expected = {
        "sent": 4, "consent": 1, "unreachable": 1, "refused": 2, "claimed": 2, "redeemed": 1, "left": 7,
        "optouts": 2, "segments": 5, "cost": "none", "uplift": "unknown", "unsent": 0, "unclear": 0,
    }  # fmt: skip
    told = town.report()
    assert expected.items() <= told.args.items()
    lines, below = told.extras
    assert getattr(below, "options", ()) == (Option("promo-apologise", str(promotion.id)),)
    assert {("no photo for this chat", 1), ("not delivered: 30006", 1)} == {
        (line.args["reason"], line.args["count"]) for line in getattr(lines, "lines", ())
    }


async def test_every_way_to_opt_out_is_counted(town: Town) -> None:
    """Muting offers, a stop, a block that the next send finds, leaving; but no dead address."""
    await people(town, 1, 2, 3, 5)
    await people(town, 4, channel="sms")
    town.sms.answers = [Sent("SM1", 1)]
    promotion = await town.goes_out()
    await town.settle()
    town.letters.clock.later(hours=1)
    await town.happens(PreferencesSet(1, Preferences(muted=frozenset({Class.PROMOTION, Class.WINBACK}))))
    await town.happens(AddressChanged(2, AddressState.BLOCKED))
    await town.happens(Left(3, 3, (NOON, NOON)))
    await town.letters.database.run(
        lambda tx: receipts.record(tx, "sms", "SM1", "undelivered", 30006, ["", "sent"])
    )
    await town.happens(AddressChanged(4, AddressState.BLOCKED))
    await town.happens(PreferencesSet(5, Preferences(muted=frozenset({Class.PROGRESS}))))
    town.letters.clock.at = promotion.ends_at
    await town.settle()
    assert {"sent": 4, "optouts": 3}.items() <= town.report().args.items()


async def test_the_uplift_is_measured_against_the_holdout(town: Town) -> None:
    """Without members who gave no consent; by visits between the start and the end."""
    await people(town, *range(1, 201))
    await town.letters.person(201, "telegram")
    promotion = await town.goes_out(holdout=300)
    await town.settle()
    got = set(await town.got())
    holdout = set(range(1, 201)) - got
    assert 30 <= len(holdout) <= 90
    await town.letters.write(
        insert("staff", id=1, address_id=OWNER, role="owner", name="Olga", location="main", since=NOON)
    )
    came = [*sorted(got)[:100], *sorted(holdout)[:3], 201]
    for number, member in enumerate(came, start=1):
        await visit(town, number, member, NOON + HOUR)
    await visit(town, 998, sorted(got)[120], NOON - HOUR)
    await visit(town, 999, sorted(holdout)[10], promotion.ends_at)
    town.letters.clock.at = promotion.ends_at
    await town.settle()
    told = town.report().args
    treated, rest = round(100_000 / len(got)), round(3000 / len(holdout))
    assert ("more", len(holdout), treated, rest) == tuple(
        told[name] for name in ("uplift", "holdout", "came", "spared")
    )


async def visit(town: Town, number: int, member: int, at: datetime) -> None:
    await town.letters.write(
        insert(
            "visit", id=number, member_id=member, staff_id=1, location="main", earned='{"stamps": 1}', code=number,
            at=at,
        )
    )  # fmt: skip
