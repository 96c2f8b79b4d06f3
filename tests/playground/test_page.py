"""The demo's page: the whole story of a visit, by clicks alone."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from playwright.async_api import expect

from playground.demo import open_demo
from playground.screen import OnScreen, Screen, browser
from playground.town import Town
from storage.engine.db import Reader
from storage.ledger.check import problems

on_one_loop = pytest.mark.asyncio(loop_scope="module")
pytestmark = pytest.mark.prove  # one after the other, in one town: `ONE_STORY` in tests/conftest.py
WIDE, NARROW = (1440, 1000), (390, 844)
DAY = date(2026, 6, 10)  # a Wednesday within a month; Ana's birthday is on the Saturday
ANAS = ":has(b:text-is('Ana'))"  # a row about her


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town() -> AsyncIterator[Town]:
    async with open_demo(port=0, day=DAY) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def opened(town: Town) -> AsyncIterator[Screen]:
    """One page for all tests: each is about people of its own."""
    async with browser() as chromium:
        screen = Screen(await chromium.new_page(reduced_motion="reduce"))
        await screen.opens(town.public_url)
        yield screen


@pytest_asyncio.fixture(loop_scope="module")
async def screen(opened: Screen) -> AsyncIterator[Screen]:
    """The page, wide. Nothing may be amiss in the console at the end."""
    await opened.resize(WIDE)
    opened.complaints.clear()
    yield opened
    assert opened.complaints == []


@on_one_loop
async def test_a_guest_joins_is_credited_undone_and_takes_a_reward(screen: Screen) -> None:
    eve, max = screen.phone("eve"), screen.phone("max")

    await screen.button("A guest scans it").first.click()
    await eve.taps("Join")
    await eve.reads("Welcome, Eve")
    await eve.taps("Only my card")
    await eve.reads("Fine, only your card")

    await eve.shows_scanner()
    await max.reads(r"Eve \(\d{5}\), 0 of 9 stamps")
    await max.writes("24,50")
    await max.reads(r"Eve, .*24.50: \+1 stamp, \+24 points")
    # The demo's clock is that of the machine: from 15:00 to 17:00 on a weekday it is happy hour.
    await eve.reads(r"\+1 stamp, \+24 points(, happy hour \+12)?, first visit \+20 at Main Street")
    await screen.sees("#ledger li:first-child", r"Eve.*1/9.*(44|56) pts")

    await max.taps("Undo")
    await max.reads("Undone: Eve.*Now 0 of 9")
    await screen.sees("#ledger li:first-child", r"Eve.*0/9.*0 pts")
    await screen.sees("#ledger-sum", r"points, PLN\s[\d.]+ cashback")
    await screen.sees("#ledger-sum", "every balance is the sum of its entries")

    await eve.writes("here")
    await eve.taps("Main Street")
    await max.replies(r"Eve \(\d{5}\), 0 of 9", "card 9")  # its code is free again
    await eve.reads("from your paper card. You have 9 of 9")
    await eve.writes("rewards")
    await eve.taps("A coffee")
    await eve.reads("Show the code")
    await eve.shows_scanner()
    await max.taps("Hand over")
    await eve.reads("Handed over: A coffee")

    await eve.writes("language")
    await eve.taps("Polski")
    await eve.writes("karta")
    await screen.sees("#outbox .past >> nth=0", "Eve.*card.*answer.*sent")
    await expect(eve.node.locator(".busy")).to_have_count(0)


@on_one_loop
async def test_ben_joins_by_text_and_max_replies_to_his_code(screen: Screen) -> None:
    ben, max = screen.phone("ben"), screen.phone("max")

    await ben.taps("JOIN")
    await ben.reads("name")
    await ben.writes("Ben")
    await ben.reads("At the till, text HERE")
    await ben.writes("2")
    await ben.reads("only your card")
    await ben.writes("here")
    await ben.reads("Where are you")
    await ben.writes("1")
    told = await ben.reads("Tell them")
    await expect(told.locator(".size")).to_have_text("1 segment")
    await max.replies("Ben is at the till", "12")
    await ben.reads(r"\+1 stamp, \+12 points")
    await max.reads(r"Done: \d{5} Ben, .*12.00 at \d\d:\d\d, by Max")
    await max.edits("12", "120")
    await max.reads(r"Your edit changes nothing: Ben, .*12.00")

    await ben.writes("card")
    told = await ben.reads(r"1 of 9[\s\S]*/c/")  # an older link moves while this one comes
    await screen.sees("#outbox .past >> nth=0", r"Ben[\s\S]*card[\s\S]*sent")
    await told.locator("a").click()
    card = screen.page.frame_locator("dialog iframe")
    await expect(card.locator("h1")).to_have_text("Ben")
    await screen.page.locator("dialog").get_by_role("button", name="Max").click()
    await max.reads(r"Ben \(\d{5}\), 1 of 9 stamps")


@on_one_loop
async def test_ela_has_two_phones_and_makes_them_one_card(screen: Screen) -> None:
    await screen.adds("Ela", "SMS", "Romanian")
    text, chat = screen.phone("ela"), screen.phone("ela-telegram")
    await text.taps("JOIN")
    await text.writes("Ela")
    await text.reads("HERE|AICI")
    await screen.adds("Ela", "Telegram", "Romanian")
    await chat.taps("Start")
    await chat.node.locator(".option").first.click()
    await expect(chat.node.locator(".scan-chip")).to_be_visible()
    await chat.writes("link")
    await chat.node.locator(".keyboard button").click()
    asked = await (await text.reads(r"\b\d{6}\b")).inner_text()
    await chat.writes(re.search(r"\b\d{6}\b", asked)[0])  # type: ignore[index]
    elas = screen.page.locator("#ledger li:has-text('Ela')")
    await expect(elas).to_have_count(1)
    await expect(elas.locator(".channels .glyph")).to_have_count(2)


@on_one_loop
async def test_menus_blocking_pictures_and_the_keyboard_of_an_app(screen: Screen) -> None:
    await screen.adds("Igor", "Telegram")
    igor = screen.phone("igor")
    await igor.taps("Scan the poster")
    await igor.reads("Cafe Arcade")

    await igor.node.get_by_role("button", name="Menu").click()
    await igor.node.get_by_role("menuitem", name=re.compile("help")).click()
    await igor.reads("/help")
    await igor.node.get_by_role("button", name="Attach").click()
    await igor.node.get_by_role("menuitem", name="Sticker").click()
    await expect(igor.node.locator(".sticker")).to_be_visible()
    await igor.taps("Join")
    await igor.taps("Only my card")
    await igor.hears("membership")
    await igor.taps("Plus")
    await igor.taps("Pay PLN 25.00")
    await igor.reads(r"PLN\s25.00 paid, you are a member until")
    await igor.taps("The shop gives it back")
    await igor.reads("Given back: PLN 25.00")
    await igor.reads(r"PLN\s25.00 was given back. The membership ends with it.")
    await igor.node.get_by_role("button", name="More").click()
    await igor.node.get_by_role("menuitem", name="Stop and block the bot").click()
    await igor.taps("Unblock")
    await expect(igor.node.locator(".composer")).to_be_visible()


async def answers(olga: OnScreen, *said: str) -> None:
    for word in said:
        await olga.hears(word)


@on_one_loop
async def test_an_offer_is_composed_with_a_picture_and_sent(screen: Screen) -> None:
    nora, olga = screen.phone("nora"), screen.phone("olga")
    await screen.adds("Nora", "SMS")
    await nora.taps("JOIN")
    await nora.reads("name")
    await nora.writes("Nora")
    await nora.reads("1 Yes 2 No")
    await nora.writes("1")

    await answers(olga, "new offer")
    await olga.sends_picture("Autumn latte, 2 for 1")
    await olga.reads("Polski")
    await answers(olga, "skip", "skip", "everyone", "now", "3 days", "first 50 latte")
    await olga.reads(r"Autumn latte, 2 for 1: \d+ now, .*\d+ without consent")
    await olga.sends_offer()
    await olga.reads("Sent to all who may have it now")
    await nora.reads("Reply LATTE to claim")


@on_one_loop
async def test_the_offer_is_claimed_by_button_and_by_word_and_redeemed(screen: Screen) -> None:
    ana, max, nora = (screen.phone(key) for key in ("ana", "max", "nora"))
    await nora.writes("latte")
    await expect((await ana.reads("Autumn latte")).locator("img")).to_be_visible()
    await ana.taps("I want it")
    await ana.reads("Show the code")
    await ana.shows_scanner()
    await max.taps("Hand over")
    await ana.reads("Handed over: Autumn latte")
    await nora.reads("Yours: Autumn latte, 2 for 1")

    await screen.button("Unasked").click()
    await screen.sees("#outbox .dropped >> nth=0", "dropped: no consent for offers")
    await expect(screen.page.locator("#outbox .c0")).to_have_count(0)
    await screen.button("All").click()


@on_one_loop
async def test_the_clock_runs_through_anas_birthday(screen: Screen) -> None:
    """What else would reach her just before is held for it."""
    ana, olga = screen.phone("ana"), screen.phone("olga")
    held, soon = f"#outbox .held{ANAS}", f"#outbox .day-row{ANAS}"
    await expect(screen.page.locator(soon)).to_contain_text("Sat 13 Jun")
    points = await _points(screen, "Ana")
    await answers(olga, "new offer", "Cake for two", "skip", "skip", "everyone", "12 June 15:00", "10 days")
    await answers(olga, "first 20 cake")
    await olga.reads("Cake for two.*without consent")
    await olga.sends_offer()
    await olga.reads("Scheduled")

    await screen.button("Ana's birthday").click()
    wish = await ana.reads(r"Happy birthday, Ana.*a gift: \+25 points")
    await expect(wish).to_contain_text(re.compile("09:0"))
    await screen.sees("#date", "Saturday 13 June")
    await screen.sees("#time", "09:10")
    await expect(screen.button("Ana's birthday")).to_be_disabled()
    assert await _points(screen, "Ana") == points + 25
    await screen.sees(held, r"held: birthday comes first, a slot is kept for it, .* free 09:0\d tomorrow")
    await screen.button("Unasked").click()
    await screen.sees(
        f"#outbox .past{ANAS}:has-text('birthday-wish')", "occasion.*sent: nothing stood in its way"
    )
    await screen.page.locator(f"{held} summary").click()
    await screen.sees(
        f"{held} .decisions",
        r"12 Jun 15:00.*held: birthday comes first, a slot is kept.* free 09:0\d on Sun 14 Jun",
    )
    await screen.button("All").click()

    await screen.button("Next morning").click()
    await ana.reads("Cake for two")
    await screen.sees("#date", "Sunday 14 June")
    await expect(screen.page.locator(held)).to_have_count(0)


async def _points(screen: Screen, name: str) -> int:
    row = screen.page.locator(f"#ledger li:has(b:text-is('{name}'))")
    return int((await row.locator(".points").inner_text()).split()[0])


@on_one_loop
async def test_many_rows_are_shown_when_asked_for(screen: Screen) -> None:
    past, more = screen.page.locator("#outbox .past"), screen.page.locator("#outbox .further")
    await expect(past).to_have_count(40)
    left = int((await more.inner_text()).split()[0])
    await more.get_by_role("button").click()
    await expect(past).to_have_count(40 + min(left, 100))


@on_one_loop
async def test_a_small_screen_shows_one_phone_at_a_time(screen: Screen) -> None:
    await screen.resize(NARROW)
    tabs = screen.page.locator("#tabs")
    for name in ("Ana", "Ben", "Max", "Olga", "Shop"):
        await tabs.get_by_role("button", name=re.compile(f"^{name}")).first.click()
        shown = await screen.page.locator(".phone:visible").count()
        assert shown == (0 if name == "Shop" else 1)
        assert await screen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await expect(screen.page.locator("#outbox")).to_be_visible()


@pytest.mark.parametrize("size", [WIDE, NARROW])
@on_one_loop
async def test_everything_to_press_has_a_name(screen: Screen, size: tuple[int, int]) -> None:
    await screen.resize(size)
    nameless = await screen.page.evaluate(
        """[...document.querySelectorAll("button, a, input, summary")].filter((one) => one.checkVisibility()
            && !(one.ariaLabel || one.textContent.trim() || one.labels?.length)).map((one) => one.outerHTML)"""
    )
    assert nameless == []


@on_one_loop
async def test_the_clock_moves_forward_only(town: Town) -> None:
    before = town.clock()
    async with ClientSession(town.public_url) as web:
        await web.post("/do/clock", json={"minutes": 60})
        assert (town.clock() - before).total_seconds() >= 3600
        refused = await web.post("/do/clock", json={"minutes": -5})
        assert refused.status == 409
        await web.post("/do/clock", json={"to": "morning"})
    local = town.clock().astimezone(town.zone)
    assert (local.hour, local.minute) == (9, 10), "when what waited for nine has gone out"
    assert (local.date() - before.astimezone(town.zone).date()).days == 1


@on_one_loop
async def test_a_month_passes_in_steps_and_nothing_goes_out_late(town: Town) -> None:
    async def late(tx: Reader) -> timedelta:
        rows = await tx.rows(
            """SELECT "settled_at", "due_at" FROM "outbox" WHERE "cls" > 0 AND "state" = 'sent'
            AND "settled_at" > $1""",
            before,
        )
        assert len(rows) > 20, "the monthly summaries at least"
        return max(row["settled_at"] - row["due_at"] for row in rows)

    before = town.clock()
    await town.later(timedelta(days=30))
    assert town.service
    assert timedelta(days=30) <= town.clock() - before < timedelta(days=30, minutes=1)
    assert await town.service.database.run(late) < timedelta(minutes=1)
    assert town.journey is None


@on_one_loop
async def test_what_cannot_be_done_is_answered_with_a_reason(town: Town) -> None:
    async with ClientSession(town.public_url) as web:
        for action, said, status in (
            ("text", {"phone": "nobody", "text": "x"}, 409),
            ("tap", {"phone": "ben", "message": 1, "data": "x"}, 409),
            ("tap", {"phone": "ana", "message": 10**6, "data": "x"}, 409),
            ("scan", {"phone": "max", "source": "file:none"}, 409),
            ("scan", {"phone": "max", "source": "path:/healthz"}, 409),
            ("add", {"name": "", "channel": "telegram"}, 409),
            ("add", {"name": "Olga", "channel": "fax"}, 409),
            ("text", {"text": "x"}, 400),
            ("clock", {"minutes": "soon"}, 400),
        ):
            answer = await web.post(f"/do/{action}", json=said)
            assert (answer.status, bool((await answer.json())["error"])) == (status, True), action
        assert (await web.post("/do/anything", json={})).status == 404
        assert (await web.post("/do/text", data={"phone": "ana"})).status == 404
        assert (await web.get("/page/page.py")).status == 404
        assert (await web.get("/page/..%2Fpage.py")).status == 404


@on_one_loop
async def test_the_stream_sends_every_part_and_then_what_changed(town: Town) -> None:
    async with ClientSession(town.public_url) as web:
        state = await (await web.get("/state")).json()
        async with web.get("/changes") as stream:
            first = [(await stream.content.readuntil(b"\n\n")).decode() for _ in state]
            assert all(f'"name": "{name}"' in part for name, part in zip(state, first, strict=True))
            await web.post("/do/attach", json={"phone": "olga", "what": "voice"})
            changed = (await stream.content.readuntil(b"\n\n")).decode()
            assert '"name": "phone:olga"' in changed


@on_one_loop
async def test_the_books_of_the_demo_are_right(town: Town) -> None:
    assert town.service
    await town.service.idle()
    assert await problems(town.service.database.url) == []
    parts = await town.parts()
    assert parts["ledger"]["right"]
    assert len(parts["ledger"]["members"]) > 30
