"""Messages enter the outbox just in time: one for each recipient, and no more than a channel has room for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from loyalty.messages.args import Moment
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Message
from loyalty.messages.spoken import spoken
from loyalty.offers.early import others_from
from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.programme.plans import Plan
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Tier
from scheduler.broadcasts.feeding import rooms
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import insert
from storage.offers import feeding
from tests.handlers.stage import PROGRAMME
from tests.scheduler.broadcasts.scenes import begun, options, people
from tests.scheduler.town import DAY, TEXTS, Town
from tests.storage.letters import NOON

HOUR = timedelta(hours=1)


async def test_everybody_gets_it_once(town: Town) -> None:
    """However often the loop runs, and on either channel."""
    await people(town, 1, 2, 3)
    await people(town, 4, channel="sms")
    await town.goes_out()
    broadcaster = town.broadcaster()
    for _ in range(3):
        await town.settle(broadcaster)
        town.letters.clock.later(seconds=10)
    assert await town.got() == [1, 2, 3, 4]
    assert await town.state() == "running"


async def test_the_message_of_a_promotion(town: Town) -> None:
    """The text in every language, until when, and how to claim."""
    await people(town, 1)
    promotion = await town.goes_out(stock=50, per_member=1, word="latte", picture="AgAC")
    await town.settle()
    (delivery,) = [one for one in town.telegram.heard if one.to == "1"]
    assert {
        "shop": "Cafe Arcade", "text": promotion.texts, "until": Moment(promotion.ends_at, "both"),
        "word": "LATTE", "left": 50,
    } == delivery.message.args  # fmt: skip
    assert [type(extra).__name__ for extra in delivery.message.extras] == ["Picture", "Choices"]
    assert options(delivery.message)[0] == "claim:7"


AUDIENCES = [
    (Audience(), [1, 2, 3, 4]),
    (Audience(AudienceKind.LOCATION, "harbour"), [2]),
    (Audience(AudienceKind.VISITED, "", 30), [1, 2]),
    (Audience(AudienceKind.AWAY, "", 60), [3]),
    (Audience(AudienceKind.BIRTHDAY, "", 6), [4]),
    (Audience(AudienceKind.JOINED, "", 1), [1, 2, 3, 4]),
    (Audience(AudienceKind.NEVER_REDEEMED), [1, 2, 4]),
    (Audience(AudienceKind.BEST_BY_VISITS, "", 1), [2]),
    (Audience(AudienceKind.BEST_BY_SPEND, "", 1), [1]),
]


@pytest.mark.parametrize(("audience", "members"), AUDIENCES, ids=[one.kind for one, _ in AUDIENCES])
async def test_whom_the_dry_run_counts_is_fed_and_nobody_else(
    town: Town, audience: Audience, members: list[int]
) -> None:
    await people(town, 1, 2, 3, 4)
    await town.letters.rows("""UPDATE "member" SET "location" = 'harbour' WHERE "id" = 2""")
    await town.letters.rows('UPDATE "member" SET "birth_month" = 6 WHERE "id" = 4')
    for member, days in ((1, 1), (2, 1), (3, 90), (4, 45)):
        at = NOON - timedelta(days=days)
        await town.letters.rows(
            'UPDATE "activity" SET "last_visit_at" = $1 WHERE "member_id" = $2', at, member
        )
    await town.letters.write(
        insert("staff", id=1, address_id=1, role="staff", name="Max", location="main", since=NOON)
    )
    for id, member, amount in ((1, 1, 9_000), (2, 2, 1_000), (3, 2, 1_000)):
        await town.letters.write(
            insert(
                "visit", id=id, member_id=member, staff_id=1, location="main", amount=amount, earned='{"stamps": 1}',
                code=id, at=NOON - HOUR,
            )
        )  # fmt: skip
    await town.letters.write(
        insert(
            "voucher", id=1, code="1", member_id=3, reward="cake", unit="points", cost=5, state="used",
            created_at=NOON, expires_at=NOON, location="",
        )
    )  # fmt: skip
    promotion = await town.draft(audience=audience)
    await town.settle()
    counted = [told.args["now"] for told in town.told() if told.kind is PromotionKind.DRY_RUN]
    await town.confirm(promotion)
    await town.settle()
    assert (await town.got(), counted[-1]) == (members, len(members))


async def test_no_more_is_due_on_a_channel_than_it_has_room_for(town: Town) -> None:
    """A channel with room does not wait for one without."""
    town.batch = 4
    await people(town, *range(1, 16, 2))
    await people(town, *range(2, 17, 2), channel="sms")
    town.room = 3
    await town.goes_out()
    broadcaster = town.broadcaster()
    await begun(town, broadcaster)
    while await broadcaster.settle():
        pass
    waiting = """SELECT "channel", count(*) AS "n" FROM "outbox" WHERE "state" = 'waiting'
        AND "promotion_id" = 7 GROUP BY "channel" ORDER BY "channel" """
    both = [{"channel": "sms", "n": 3}, {"channel": "telegram", "n": 3}]
    assert await town.letters.rows(waiting) == both
    telegram = town.courier()
    while await telegram.round("telegram", RateLimit()) or await broadcaster.settle():
        assert (await town.letters.rows(waiting))[0] == both[0]
    assert await town.got() == list(range(1, 16, 2))
    await town.settle(broadcaster)
    assert await town.got() == list(range(1, 17))


async def test_held_messages_take_no_room(town: Town) -> None:
    await people(town, *range(1, 11))
    town.room = 2
    await town.goes_out()
    await town.settle()
    await town.letters.rows(
        """UPDATE "outbox" SET "state" = 'waiting', "due_at" = $1 WHERE "promotion_id" = 7""", NOON + HOUR
    )
    await people(town, 11, 12)
    await town.letters.rows('UPDATE "promotion" SET "fed_at" = NULL')
    await town.settle()
    assert (await town.got())[-2:] == [11, 12]


def test_room_is_about_a_minute_of_a_channels_rate_limit() -> None:
    rate_limits = {
        "telegram": RateLimit(25),
        "paid": RateLimit(1000),
        "sms": RateLimit(1),
        "slow": RateLimit(0.1),
        "free": RateLimit(),
    }
    assert rooms(rate_limits) == {"telegram": 1500, "paid": 2000, "sms": 60, "slow": 50, "free": 2000}


async def test_ids_that_are_taken_are_drawn_again(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """For the whole batch, in the next step; nobody is left out."""
    await people(town, 1, 2, 3)
    taken = await town.letters.put(await town.letters.person(9))
    drawn = [taken.id - 2, 5_000]
    monkeypatch.setattr(feeding, "fresh_id", lambda room: drawn.pop(0))
    await town.goes_out()
    broadcaster = town.broadcaster()
    for _ in range(3):
        await town.settle(broadcaster)
    assert (await town.got(), drawn) == ([1, 2, 3], [])


GOLD = Tier("gold", TEXTS, Fraction(40), early=True)
PLUS = Plan("plus", TEXTS, 2_500, early=True)
FIRST = replace(PROGRAMME, tiers=(Tier("silver", TEXTS, Fraction(10)), GOLD), plans=(PLUS,))


async def with_some_first(town: Town) -> None:
    """Of four members one has gold, one silver, one is a member by a plan; none of them is in the other range of ids."""
    await people(town, 1, 2, 3, 4)
    town.of, town.batch = FIRST, 3
    for number, (member, tier) in enumerate([(2, "silver"), (4, "silver"), (4, "gold")], start=1):
        kept = {"id": number, "member_id": member, "tier": tier, "since": NOON, "ends_at": NOON + 400 * DAY}
        await town.letters.write(insert("tier", **kept))
    dates = {"starts_at": NOON, "renews_at": NOON + 30 * DAY, "ends_at": NOON + 33 * DAY}
    await town.letters.write(insert("membership", id=1, member_id=1, plan="plus", anchor=1, **dates))


async def test_some_hear_first_and_the_others_later(town: Town) -> None:
    """Each once; the figures and the report say so."""
    await with_some_first(town)
    promotion = await town.draft(others_from=NOON + DAY, ends_at=NOON + 4 * DAY)
    await town.settle()
    early = Message(PromotionKind.PROMOTION_EARLY, {"count": 2, "at": Moment(NOON + DAY, "both")})
    assert (town.dry_run().args["now"], spoken(town.dry_run())[1:]) == (4, (early,))

    await town.confirm(promotion)
    for _ in range(2):
        await town.settle()
        assert await town.got() == [1, 4]
        town.letters.clock.later(seconds=60)
    town.letters.clock.later(days=1)
    for _ in range(2):
        await town.settle()
        assert await town.got() == [1, 2, 3, 4]
    town.letters.clock.later(days=4)
    await town.settle()
    assert (town.report().args["sent"], spoken(town.report())[1]) == (4, early)


@pytest.mark.parametrize(
    ("programme", "audience", "hours", "waits"),
    [
        (FIRST, Audience(), 72, 24),
        (FIRST, Audience(), 24, 12),  # half-way to its end
        (FIRST, Audience(), 0, None),
        (FIRST, Audience(AudienceKind.TIER, "gold", 2), 72, None),
        (FIRST, Audience(AudienceKind.MEMBERS), 72, None),
        (PROGRAMME, Audience(), 72, None),
    ],
)
def test_from_when_the_others_hear(
    programme: Programme, audience: Audience, hours: int, waits: int | None
) -> None:
    found = others_from(programme, audience, NOON, NOON + hours * HOUR)
    assert found == (None if waits is None else NOON + waits * HOUR)
