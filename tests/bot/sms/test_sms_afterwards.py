"""What Twilio says of a message after it has taken it: on its row, and on its address."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise, permutations
from typing import Any

import pytest

from bot.sms.afterwards import PAUSES, Afterwards
from bot.sms.codes import TABLE, Row, row_of
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.windows import parse_window
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.messages.outcomes import Later, Refused, Scope, Sent
from loyalty.messages.reasons import Reason
from loyalty.model.addresses import Address, AddressState
from loyalty.model.members import Purpose
from scheduler.delivery.back_off import BACK_OFF
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import insert
from storage.engine.opening import open_database
from storage.messages import dead_letters, settlement
from storage.messages.outbox import Claimed
from tests.scheduler.delivery.test_courier import DAYTIME, Scripted, courier
from tests.storage.letters import MILESTONE, NOON, Letters


@pytest.fixture
async def letters(url: str) -> AsyncIterator[Letters]:
    """A message to Ben that Twilio has taken as SM1."""
    database = await open_database(url)
    found = Letters(database)
    letter = await found.put(await found.person(2, "sms"), claimed=True)
    sent = settlement.Settled(letter.id, letter.token, "sent", Reason.NONE, "", provider_id="SM1", segments=2)
    await database.run(lambda tx: settlement.settle(tx, [sent], NOON))
    yield found
    await database.close()


def afterwards(letters: Letters, gone: list[int], *pauses: float) -> Afterwards:
    async def unreachable(address_id: int, refused: Refused) -> None:
        if refused.permanent or refused.stopped:
            gone.append(address_id)

    return Afterwards(letters.database, unreachable, letters.clock, pauses)


@pytest.mark.parametrize(
    ("code", "closed"),
    [
        (30005, True),  # unknown
        (30006, True),  # a landline
        (21610, True),  # opted out
        (30007, False),  # filtered
        (None, False),
    ],
)
async def test_only_what_is_for_good_closes_the_address(
    letters: Letters, code: int | None, closed: bool
) -> None:
    gone: list[int] = []
    await afterwards(letters, gone).settle("SM1", "undelivered", code)
    (row,) = await letters.rows('SELECT "status", "status_code", "segments" FROM "outbox"')
    assert (gone, row) == ([2] * closed, {"status": "undelivered", "status_code": code, "segments": 2})


async def test_the_same_again_is_no_news(letters: Letters) -> None:
    """Nor is what a later status has overtaken."""
    gone: list[int] = []
    told = afterwards(letters, gone)
    await told.settle("SM1", "undelivered", 30005)
    await told.settle("SM1", "undelivered", 30005)
    await told.settle("SM1", "sent", None)
    (row,) = await letters.rows('SELECT "status" FROM "outbox"')
    assert (gone, row["status"]) == ([2], "undelivered")


async def test_bad_news_that_overtakes_the_answer_is_not_lost(letters: Letters) -> None:
    """It waits until it is known what it is about."""
    await letters.rows('UPDATE "outbox" SET "provider_id" = NULL')
    gone: list[int] = []
    told = asyncio.ensure_future(afterwards(letters, gone, 0.01, 0.2, 0.2).settle("SM1", "failed", 30006))
    await asyncio.sleep(0.05)
    assert gone == []
    await letters.rows("""UPDATE "outbox" SET "provider_id" = 'SM1'""")
    await told
    assert gone == [2]


def test_twilio_is_answered_in_time() -> None:
    assert sum(PAUSES) < 10


# What could not be delivered this time

WARSAW = "Europe/Warsaw"
DAY = timedelta(days=1)
RECEIPT = Message(ReceiptKind.RECEIPT, dict.fromkeys(ReceiptKind.RECEIPT.args, 1))


@dataclass
class Round:
    """One message to Ben by SMS, in a shop whose Twilio takes everything and then tells of it."""

    letters: Letters
    letter: Claimed
    policy: Policy = DAYTIME
    taken: list[str] = field(default_factory=list)  # Twilio's ids, try by try

    @property
    def told(self) -> Afterwards:
        return afterwards(self.letters, [])

    async def row(self) -> dict[str, Any]:
        return await self.letters.row(self.letter)

    async def goes(self) -> None:
        """As the clock stands: whatever is due is sent."""
        sids = [f"SM{len(self.taken) + 1}"]
        channel = Scripted("sms", answers=[Sent(sids[0], 2)])
        if await courier(self.letters, channel, policy=self.policy).round("sms", RateLimit()):
            self.taken += sids * len(channel.heard)

    async def fails(self, code: int) -> None:
        await self.told.settle(self.taken[-1], "undelivered", code)

    async def goes_and_fails(self, code: int) -> list[datetime]:
        """Until it waits no more; when it was sent."""
        starts = []
        while (row := await self.row())["state"] == "waiting":
            self.letters.clock.at = row["due_at"]
            starts.append(self.letters.clock())
            await self.goes()
            await self.fails(code)
        return starts


@asynccontextmanager
async def one(
    url: str, message: Message, lifetime: timedelta | None = None, **more: Any
) -> AsyncIterator[Round]:
    database = await open_database(url)
    found = Letters(database)
    ben = await found.person(2, "sms", Purpose.UPDATES, Purpose.OFFERS)
    ends = None if lifetime is None else NOON + lifetime
    try:
        yield Round(found, await found.put(ben, message, expires_at=ends), **more)
    finally:
        await database.close()


@pytest.mark.parametrize("message", [RECEIPT, MILESTONE], ids=["a receipt", "a milestone"])
@pytest.mark.parametrize(
    ("code", "seconds"),
    [(30001, 60), (30003, 600), (30008, 300), (30036, 60), (30046, 300), (30410, 120)],
)
async def test_what_may_arrive_another_time_goes_again(
    url: str, message: Message, code: int, seconds: int
) -> None:
    """After the pause of its code. What may have arrived goes again only if it is a receipt."""
    async with one(url, message, 2 * DAY) as sms:
        await sms.goes()
        await sms.fails(code)
        row = await sms.row()
        if message is MILESTONE and row_of(code).whose is Scope.UNKNOWN:
            assert (row["state"], row["status"], row["status_code"]) == ("unclear", "undelivered", code)
            assert row["reserved_at"] is not None
            return
        due = NOON + timedelta(seconds=seconds)
        assert (row["state"], row["due_at"], row["provider_id"]) == ("waiting", due, None)
        assert (row["settled_at"], row["reserved_at"], row["tries"]) == (None, None, 1)
        assert f"Twilio {code}" in row["why"]
        sms.letters.clock.at = due
        await sms.goes()
        await sms.told.settle("SM2", "delivered", None)
        row = await sms.row()
        assert (row["state"], row["status"], row["tries"], row["why"]) == ("sent", "delivered", 2, "")
        assert row["segments"] == 4, "both tries were paid for"
        assert (row["reserved_at"] is not None) == (message is MILESTONE)


ENDS = {  # of a milestone, a receipt and the address, by whose fault it is
    Scope.PERSON: ("sent", "sent", "blocked"),
    Scope.MESSAGE: ("sent", "sent", "open"),
    Scope.SENDER: ("waiting", "waiting", "open"),
    Scope.ACCOUNT: ("waiting", "waiting", "open"),
    Scope.UNKNOWN: ("unclear", "waiting", "open"),
}


@pytest.mark.parametrize("message", [MILESTONE, RECEIPT], ids=["a milestone", "a receipt"])
async def test_each_code_ends_as_its_table_says(url: str, message: Message) -> None:
    """Told after the message was taken: nobody gets an offer twice, nobody is closed for a fault of the shop's."""
    database = await open_database(url)
    letters = Letters(database)
    told = Afterwards(database, courier(letters, Scripted("sms")).unreachable, letters.clock, ())
    ends, expected = {}, {}
    for number, code in enumerate([*TABLE, 99999, None], 2):
        ben = await letters.person(number, "sms")
        letter = await letters.put(ben, message, claimed=True, expires_at=NOON + 2 * DAY)
        sent = settlement.Settled(letter.id, letter.token, "sent", Reason.NONE, "", provider_id=f"SM{number}")
        await database.run(lambda tx, sent=sent: settlement.settle(tx, [sent], NOON))
        for _ in range(2):  # the same news again changes nothing
            await told.settle(f"SM{number}", "undelivered", code)
        (address,) = await letters.rows(f'SELECT "state" FROM "address" WHERE "id" = {ben.id}')
        ends[code] = (await letters.row(letter))["state"], address["state"]
        expected[code] = _end(row_of(code), message)
    assert ends == expected
    await database.close()


def _end(row: Row, message: Message) -> tuple[str, str]:
    milestone, receipt, address = ENDS[row.whose]
    state = milestone if message is MILESTONE else receipt
    if row.whose is not Scope.UNKNOWN and isinstance(
        row.then("", ""), Later
    ):  # what passes by itself goes again
        state, address = "waiting", "open"
    return state, "closed" if row.word == "stopped" else address


async def test_an_account_that_is_suspended_burns_nothing(url: str) -> None:
    """Told a hundred times, hour by hour: no try is counted, the pauses grow to a quarter of an hour, and all goes
    when it is mended."""
    async with one(url, MILESTONE, 2 * DAY) as sms:
        pauses = []
        for _ in range(100):
            await sms.goes()
            before = sms.letters.clock()
            await sms.fails(30002)
            row = await sms.row()
            assert (row["state"], row["tries"], row["reason"]) == ("waiting", 0, "account")
            pauses.append(row["due_at"] - before)
            sms.letters.clock.at = row["due_at"]
        assert (pauses[0], pauses[-1]) == (timedelta(minutes=1), timedelta(minutes=15))
        await sms.goes()
        assert (await sms.row())["state"] == "sent"


@pytest.mark.parametrize("kind", [SettingsKind.LEAVE, ReceiptKind.HERE, CardKind.VOUCHER_USED])
async def test_an_answer_belongs_to_its_moment(url: str, kind: Kind) -> None:
    """Late it would offer numbers that mean something else by now, or a code that is over."""
    async with one(url, Message(kind, dict.fromkeys(kind.args, "x"))) as sms:
        await sms.goes()
        await sms.fails(30003)
        row = await sms.row()
        assert (row["state"], row["status"], row["status_code"]) == ("sent", "undelivered", 30003)


@pytest.mark.parametrize("message", [RECEIPT, MILESTONE], ids=["a receipt", "a milestone"])
async def test_it_is_tried_as_often_as_a_reply_that_fails_at_once(url: str, message: Message) -> None:
    """With longer and longer pauses; then it is dead, and visible with its reason."""
    async with one(url, message, 2 * DAY) as sms:
        starts = await sms.goes_and_fails(30001)
        pauses = [(later - earlier).total_seconds() for earlier, later in pairwise(starts)]
        assert pauses == [max(60, pause) for pause in BACK_OFF]
        row = await sms.row()
        assert (row["state"], row["settled_at"], row["reserved_at"]) == ("dead", starts[-1], None)
        (letter,) = await dead_letters.newest(sms.letters.database)
        assert (letter.id, letter.tries, letter.why) == (sms.letter.id, len(BACK_OFF) + 1, "Twilio 30001")


async def test_nothing_goes_again_after_its_end(url: str) -> None:
    """A phone that is off for longer than the offer lasts."""
    async with one(url, MILESTONE, timedelta(minutes=25)) as sms:
        starts = await sms.goes_and_fails(30003)
        assert [(start - NOON).total_seconds() for start in starts] == [0, 600, 1200]
        (letter,) = await dead_letters.newest(sms.letters.database)
        assert (letter.state, letter.why) == ("dead", "outlived its lifetime: Twilio 30003")


NEWS: Sequence[tuple[str, int | None]] = [("sent", None), ("undelivered", 30003), ("delivered", None)]


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
async def test_news_that_comes_twice_and_in_any_order_has_one_effect(
    url: str, order: tuple[int, ...]
) -> None:
    """The first end that is told counts, and each once; what is told of an old try is not said of the new."""
    async with one(url, MILESTONE, 2 * DAY) as sms:
        await sms.goes()
        for number in order:
            status, code = NEWS[number]
            for _ in range(2):
                await sms.told.settle("SM1", status, code)
        again = order.index(1) < order.index(2)
        row = await sms.row()
        assert (row["state"], row["tries"]) == ("waiting" if again else "sent", 1)
        if not again:
            assert (row["status"], row["provider_id"]) == ("delivered", "SM1")
            return
        sms.letters.clock.at = row["due_at"]
        await sms.goes()
        for number in order:
            await sms.told.settle("SM1", *NEWS[number])
        row = await sms.row()
        assert (row["state"], row["status"], row["provider_id"]) == ("sent", "", "SM2")
        assert sms.taken == ["SM1", "SM2"]


async def test_the_same_news_at_the_same_time_has_one_effect(url: str) -> None:
    async with one(url, MILESTONE, 2 * DAY) as sms:
        await sms.goes()
        await asyncio.gather(*(sms.fails(30003) for _ in range(5)))
        row = await sms.row()
        assert (row["state"], row["tries"]) == ("waiting", 1)
        assert row["due_at"] == NOON + timedelta(minutes=10)


async def test_its_slot_is_free_until_it_goes_again(url: str) -> None:
    """What the caps held because of it is looked at again; and it keeps to them itself when it goes."""
    policy = Policy(WARSAW, None, rules=(Rule(parse_window("1 per 20 hours")),))
    async with one(url, MILESTONE, 3 * DAY, policy=policy) as sms:
        letters = sms.letters
        await sms.goes()
        letters.clock.later(minutes=1)
        (ben,) = await letters.rows('SELECT * FROM "address" WHERE "id" = 2')
        address = Address(2, "sms", ben["value"], "en", AddressState.OPEN, 2)
        other = await letters.put(address, MILESTONE, expires_at=NOON + 3 * DAY)
        await sms.goes()
        assert (await letters.row(other))["state"] == "waiting", "held: the slot is taken"
        await sms.fails(30003)
        assert (await letters.row(other))["due_at"] == letters.clock()
        await sms.goes()
        assert (await letters.row(other))["state"] == "sent"
        letters.clock.at = (await sms.row())["due_at"]
        await sms.goes()
        row = await sms.row()
        assert (row["state"], row["why"][:5]) == ("waiting", "held:")
        assert row["due_at"] > NOON + timedelta(hours=20)


@pytest.mark.parametrize(
    "since",
    [
        """UPDATE "address" SET "state" = 'stopped' WHERE "id" = 2""",
        """UPDATE "outbox" SET "body" = '' """,
        'UPDATE "visit" SET "undone_at" = "at"',
    ],
    ids=["said stop", "forgotten", "undone"],
)
async def test_what_is_not_to_be_said_any_more_does_not_go_again(url: str, since: str) -> None:
    async with one(url, RECEIPT) as sms:
        await sms.letters.write(
            insert("staff", id=5, address_id=2, role="staff", location="main", name="Max", since=NOON),
            insert(
                "visit",
                id=9,
                member_id=2,
                staff_id=5,
                location="main",
                earned='{"points": 12, "stamps": 1}',
                code=7,
                at=NOON,
            ),
        )
        await sms.letters.rows('UPDATE "outbox" SET "cause" = 9')
        await sms.goes()
        await sms.letters.rows(since)
        await sms.fails(30003)
        row = await sms.row()
        assert (row["state"], row["status"]) == ("sent", "undelivered")
