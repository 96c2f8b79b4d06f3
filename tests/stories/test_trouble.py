"""When something breaks: a turn that fails, a provider that refuses, waits, or says nothing."""

from __future__ import annotations

import contextlib
import io
from collections.abc import AsyncIterator
from typing import Any

import pytest

import handlers.routes
from bot.__main__ import command_parser
from handlers.turn.conversation import Scene, Turn
from handlers.turn.table import Talk, Who
from playground import faults
from playground.faults import Fault
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person
from tests.stories.shop import Channel, Shop, on_sms, on_telegram, open_shop


@pytest.fixture
async def shop(url: str, channel: Channel) -> AsyncIterator[Shop]:
    """Here the log may complain: that is what it is for."""
    async with open_shop(url, channel) as opened:
        await opened.menus()  # or these calls would meet the faults
        yield opened
        assert await opened.faults() == []


class Bug:
    """The card's conversation raises as long as it stands."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self._right = handlers.routes.INTENTS["card"]
        self._is((Who.MEMBER, self._raise))

    def _is(self, card: tuple[Who, Talk]) -> None:
        """As a word, and as an option that was offered."""
        for name, table in (("INTENTS", handlers.routes.INTENTS), ("OPTIONS", handlers.routes.OPTIONS)):
            self._patch.setattr(handlers.routes, name, {**table, "card": card})

    async def _raise(self, scene: Scene, text: str) -> Turn:
        raise RuntimeError("a bug, with a number in it: +48 512 010 222")

    def mended(self) -> None:
        self._is(self._right)


@pytest.fixture
def bug(monkeypatch: pytest.MonkeyPatch) -> Bug:
    return Bug(monkeypatch)


async def inbox(shop: Shop) -> list[tuple[str, int]]:
    """State and tries of what failed."""
    rows = await shop.rows("""SELECT "state", "tries" FROM "inbox" WHERE "state" <> 'done'""")
    return [(row["state"], row["tries"]) for row in rows]


async def run(shop: Shop, *arguments: str) -> str:
    """What `python -m bot` with these arguments prints, at the shop's database."""
    options = command_parser().parse_args(arguments)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), pytest.MonkeyPatch.context() as patch:
        patch.setattr("bot.clock.system", shop.clock)
        await options.to_run.run(shop.service.parts.settings, options)
    return printed.getvalue()


# A turn that fails


@on_all_pairs
async def test_a_turn_that_failed_is_tried_again_and_answered_late(shop: Shop, bug: Bug) -> None:
    ana = await shop.member("Ana")
    assert (await ana.says("card")).kind == ""
    assert await inbox(shop) == [("failed", 1)]
    await shop.later(seconds=1)
    assert await inbox(shop) == [("failed", 1)], "not yet"
    bug.mended()
    await shop.later(seconds=2)
    assert await inbox(shop) == []
    assert ana.told == ["card"]


async def test_a_failure_keeps_nothing_of_its_turn(shop: Shop, bug: Bug) -> None:
    ana = await shop.member("Ana")
    await ana.says("history")
    await ana.says("card")
    rows = await shop.rows('SELECT "kind" FROM "outbox"')
    assert [row["kind"] for row in rows] == ["history-empty"]
    assert (await ana.says("balance")).kind == "balance", "the next message is heard"


async def poison(shop: Shop, person: Person, text: str = "card") -> None:
    await person.says(text)
    for seconds in (2, 20, 120):
        await shop.later(seconds=seconds)


async def test_a_poison_is_set_aside_and_the_person_told_once(shop: Shop, bug: Bug) -> None:
    ana = await shop.member("Ana")
    await poison(shop, ana)
    assert await inbox(shop) == [("aside", 4)]
    assert ana.reads.startswith(shop.text("trouble", ana, phone="555 010 200"))
    assert "Traceback" not in ana.reads
    assert "RuntimeError" not in ana.reads
    await poison(shop, ana)
    assert (len(ana.screen()), len(await inbox(shop))) == (1, 2), "once an hour, whatever she says"
    await shop.later(hours=1)
    assert len(ana.screen()) == 1
    await poison(shop, ana)
    assert len(ana.screen()) == 2


@on_sms
async def test_no_apology_goes_to_who_stopped(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether they did before, or by the very words whose turn failed."""
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    await ana.says("stop")
    await shop.service.intake.stopped.look()
    before = len(ana.screen())

    async def fails(*_: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr(type(shop.service.dispatcher), "handle", fails)
    await poison(shop, ana)
    await poison(shop, ben, "please stop")
    assert await inbox(shop) == [("aside", 4)] * 2
    assert (len(ana.screen()), len(ben.screen())) == (before, 0)


@on_sms
async def test_an_apology_is_in_the_language_of_whom_it_is_for(shop: Shop, bug: Bug) -> None:
    """Chosen by themselves, and else guessed from the number."""
    piotr, ion = await shop.member("Piotr", language="pl"), await shop.member("Ion", language="pl")
    await ion.says("limba")
    await ion.chooses("lang:ro")
    await poison(shop, piotr)
    assert piotr.reads == shop.text("trouble", piotr, "pl", phone="555 010 200")
    await poison(shop, ion)
    assert ion.reads == shop.text("trouble", ion, "ro", phone="555 010 200")


async def test_the_operator_lists_and_replays_it(shop: Shop, bug: Bug) -> None:
    ana = await shop.member("Ana")
    await poison(shop, ana)
    listed = await run(shop, "inbox")
    key = listed.split()[0]
    assert key.startswith(f"{ana.channel}:")
    assert "aside" in listed
    assert "RuntimeError" in listed
    assert "512 010 222" not in listed, "numbers are masked"
    assert ana.channel == "telegram" or ana.address not in await run(shop, "inbox", "--raw")
    bug.mended()
    assert "tried again" in await run(shop, "inbox", "--replay", key)
    await shop.later(seconds=1)
    assert await inbox(shop) == []
    assert ana.told == ["card"]
    assert "nothing failed" in await run(shop, "inbox")


async def test_replaying_what_is_not_there_says_so(shop: Shop) -> None:
    assert "none" in await run(shop, "inbox", "--replay", "telegram:1")


@on_all_pairs
async def test_a_failed_turn_and_its_copies_are_one(shop: Shop, bug: Bug) -> None:
    """The provider brings it again meanwhile, and is answered as if all were well."""
    ana = await shop.member("Ana")
    await ana.says("card")
    bug.mended()
    for update_id in list(shop.telegram.updates.past):
        await shop.telegram.redeliver(update_id)
    for sid, sms in list(shop.twilio.messages.items()):
        if sms.direction == "inbound":
            await shop.twilio.redeliver(sid)
    await shop.later(seconds=3)
    assert ana.told == ["card"]
    assert await inbox(shop) == []


@on_telegram
async def test_an_update_nobody_can_read_is_kept_for_a_person(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    await ana.does(ana.account.sends_raw({"message": {"message_id": "seven", "chat": {"id": 1001}}}))
    assert await inbox(shop) == [("aside", 1)]
    assert (await ana.says("card")).kind == "card"


@on_telegram
async def test_a_damaged_update_is_answered_and_kept(shop: Shop) -> None:
    """Replayed, it is answered no second time."""
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    damaged = {
        "message_id": 7,
        "chat": {"id": ana.account.id},
        "text": "balance",
        "reply_to_message": {"new": []},
    }
    assert (await ana.does(ana.account.sends_raw({"message": damaged}))).kind == "balance"
    assert await inbox(shop) == [("aside", 1)]
    await run(shop, "inbox", "--replay", (await run(shop, "inbox")).split()[0])
    await shop.later(seconds=1)
    assert await inbox(shop) == []
    assert ana.told == ["balance"]


# A provider that does not take it


def fail(shop: Shop, fault: Fault, times: int = 1) -> None:
    """The next sends of the story's channel go wrong."""
    world: Any = shop.telegram if shop.channel == "telegram" else shop.twilio
    for _ in range(times):
        world.faults.next("*", fault)


async def answered(shop: Shop, ana: Person) -> tuple[str, int]:
    """What became of the answer to "history", and how often it is on the screen."""
    states = [state for kind, state, _ in await shop.outbox(ana) if kind == "history-empty"]
    return states[0], len(ana.screen())


@pytest.mark.parametrize(
    "fault",
    [faults.flood(3), faults.LOST_CALL, faults.BROKEN, faults.GARBAGE],
    ids=["429", "lost", "500", "502"],
)
async def test_an_answer_that_did_not_go_goes_later(shop: Shop, fault: Fault) -> None:
    ana = await shop.member("Ana")
    fail(shop, fault)
    await ana.says("history")
    assert await answered(shop, ana) == ("waiting", 0)
    await shop.later(seconds=11)
    assert await answered(shop, ana) == ("sent", 1)


@on_all_pairs
async def test_an_answer_whose_receipt_was_lost_comes_twice_rather_than_never(shop: Shop) -> None:
    """Neither provider can tell whether it took it. An answer is worth a second copy."""
    ana = await shop.member("Ana")
    fail(shop, faults.LOST_ANSWER)
    await ana.says("history")
    await shop.later(seconds=11)
    assert await answered(shop, ana) == ("sent", 2)


@on_all_pairs
async def test_a_milestone_whose_receipt_was_lost_is_never_sent_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max", "telegram")
    shop.clock.at = shop.clock.at.replace(hour=18, minute=30)
    shown = await ana.here()
    await max_.says(f"{shown.code} 12")
    fail(shop, faults.LOST_ANSWER)
    await shop.later(hours=13)
    states = [state for kind, state, _ in await shop.outbox(ana) if kind == "nearly-there"]
    assert states == ["unclear"]
    await shop.later(hours=1)
    assert sum("coffee" in text for text in ana.screen().values()) == 1


async def test_an_answer_nobody_takes_is_given_up_in_the_end(shop: Shop) -> None:
    ana = await shop.member("Ana")
    fail(shop, faults.BROKEN, times=40)
    await ana.says("history")
    for seconds in (5, 15, 70, 310, 910, 910):
        await shop.later(seconds=seconds)
    state, seen = await answered(shop, ana)
    assert (state, seen) == ("dead", 0)


@on_telegram
async def test_a_refusal_is_no_reason_to_try_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    fail(shop, faults.FORBIDDEN)
    await ana.says("history")
    assert (await answered(shop, ana))[0] == "refused"
    (address,) = await shop.rows('SELECT "state" FROM "address" WHERE "value" = $1', ana.address)
    assert address["state"] == "blocked"
    assert (await max_.says("undo")).kind == "undo-nothing", "nobody else is held up"


async def test_told_to_wait_one_chat_waits_or_the_whole_account_and_then_all_goes(shop: Shop) -> None:
    """Telegram means one chat, or all; Twilio means the account."""
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    fail(shop, faults.flood(3))
    await ana.says("history")
    await ben.says("history")
    others = 1 if shop.channel == "telegram" else 0
    assert [len(person.screen()) for person in (ana, ben)] == [0, others]
    await shop.later(seconds=11)
    assert [len(person.screen()) for person in (ana, ben)] == [1, 1]


@on_sms
async def test_a_queue_that_is_full_is_tried_a_minute_later(shop: Shop) -> None:
    ben = await shop.member("Ben")
    fail(shop, faults.refuse(429, "Queue is full", 21611))
    await ben.says("history")
    await shop.later(seconds=30)
    assert (await answered(shop, ben))[0] == "waiting"
    await shop.later(seconds=31)
    assert await answered(shop, ben) == ("sent", 1)


async def test_one_channels_trouble_is_not_the_others(shop: Shop) -> None:
    ana, ben = await shop.member("Ana", "telegram"), await shop.member("Ben", "sms")
    fail(shop, faults.flood(60))
    await (ana if shop.channel == "telegram" else ben).says("history")
    other = ben if shop.channel == "telegram" else ana
    assert (await other.says("card")).kind == "card"
    assert len(other.screen()) == 1


async def test_a_credit_stands_whatever_became_of_its_receipts(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    shown = await ana.here()
    fail(shop, faults.BROKEN, times=2)
    await max_.says(f"{shown.code} 24,50")
    assert await shop.holds(ana) == (1, 24)
    await shop.later(seconds=11)
    assert "24" in ana.reads
    assert await shop.holds(ana) == (1, 24)


@on_telegram
async def test_a_provider_that_says_nothing_holds_up_nobody_else(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    assert isinstance(ana, OnTelegram)
    shop.telegram.faults.next("sendMessage", faults.hang(0.7))
    await ana.account.says("history")
    await shop.telegram.delivered()
    assert isinstance(ben, OnTelegram)
    await ben.account.says("history")
    await ben.account.hears()
    assert (await shop.outbox(ana))[-1][1] == "claimed", "hers is not over yet"
    await shop.settled()
    assert (await shop.outbox(ana))[-1][1] == "sent"
    assert len(ana.screen()) == 1
