"""How is my shop doing? Asked in the chat, typed, tapped or as people ask; read beside the turns."""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import UTC, date, datetime, timedelta

import pytest

from loyalty.facts.addresses import Linked, Unlinked
from loyalty.model.members import LinkRecord
from loyalty.model.team import Role
from storage.engine.apart import Apart
from storage.engine.db import fresh_id
from storage.messages import report_requests
from tests.stories.people import OnTelegram
from tests.stories.shop import Shop, changed


async def test_an_owner_asks_how_the_shop_is_doing(
    shop: Shop, apart: Apart, caplog: pytest.LogCaptureFixture
) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana"), await shop.member("Ben", stamps=1)
    await shop.visit(ana, max_, "24.50")
    await shop.visit(ana, max_, "10")

    told = await olga.says("report")
    assert told.kind == "report"
    assert told.startswith("Tuesday 2 June, so far")
    assert "Visits: 2 (+2)" in told
    assert "2 active in 30 days (+2)" in told, "Ana and Ben, who came yesterday"
    assert "34.50" in told.replace(",", ".")
    assert "from 2 of 2 visits" in told
    if isinstance(olga, OnTelegram):
        assert olga.account.last.photo
    assert "Visits: 1 (+1)" in await olga.says("report yesterday")
    assert "Visits: 3 (+3)" in await olga.says("report this week")
    assert (await olga.says("report 1.06.2026")).startswith("Monday 1 June.")
    assert (await olga.says("report 24 December 2026")).kind == "report-to-come"
    assert "not understand" in await olga.says("report of the moon")
    assert "There is no 31 february" in await olga.says("report 31 february")
    assert 'not "2 weeks"' in (await olga.says("report 2 weeks")).replace("“", '"').replace("”", '"')
    assert (await olga.says("report a week ago")).startswith("25 May - 31 May")
    assert "there is nothing to tell" in await olga.says("report 5 may 2024")

    assert "Visits: 2 (+2)" in await olga.says("How many people came today?")
    assert (await olga.says("how many members do we have?")).startswith(("2 members", "Members: 2"))
    assert (await olga.says("ile osób dzisiaj?")).kind == "report"
    assert (await olga.says("Câți au venit azi?")).kind == "report"

    customers = await olga.says("report customers")
    assert "Came again: too few to tell of 2" in customers
    assert "First reward within 90 days: -;" in customers, "nobody joined so long ago: there is no share"
    if isinstance(olga, OnTelegram):
        assert olga.account.last.photo

    assert "[goals]" in await olga.says("what is a customer worth?"), "without a margin nobody knows"

    best = await olga.says("who are my best customers?")
    assert best.kind == "people-best"
    assert "Ana: 2 visits, last today" in best
    if isinstance(olga, OnTelegram):
        assert (await olga.chooses("offer-for:best")).kind == "offer-ask-text"
        await olga.says("discard")
    most = await olga.says("who spends the most?")
    assert (most.kind, "Ana: PLN" in most, "34.50 in a year, 2 visits" in most) == (
        "offer-crowd",
        True,
        True,
    )
    if isinstance(olga, OnTelegram):
        asked = next(
            button.data
            for row in olga.account.last.buttons
            for button in row
            if "offer-for" in str(button.data)
        )
        assert (await olga.chooses(str(asked))).kind == "offer-ask-text"
        await olga.says("Autumn latte")
        for _ in range(2):
            told = await olga.says("skip")
        assert told.kind == "offer-ask-start", "whom it is for is known"
        await olga.says("discard")
    assert (await olga.says("Who is at risk?")).startswith("Nobody now: the group")
    read = await olga.says("who came more than 1 times and not evenings")
    assert ("who came 2 times or more" in read, "not: who mostly comes in the evening" in read) == (
        True,
        True,
    )
    assert "Ana: 2 visits" in read
    assert (await olga.says("kto ma dziś urodziny?")).kind == "people-born-on"
    assert (await olga.says("kto ma w tym miesiącu urodziny?")).startswith(
        "Nobody now: who has a birthday in June"
    )
    await shop.execute("""UPDATE "member" SET "birth_month" = 6, "birth_day" = 15 WHERE "name" = 'Ben'""")
    assert "Ben: 15 June, 1 visit" in await olga.says("who has a birthday in June")
    assert (await olga.says("who has not come for 60 days")).kind == "people-none"
    assert (await olga.says("who is Ana")).kind == "customer"
    assert (await olga.says("who is the man in the moon")).kind == "customer-nobody"
    assert (await olga.says("what a strange question")).kind == "unknown-staff", (
        "no name was awaited any more"
    )
    assert "Nobody has gone quiet" in await olga.says("gone quiet")
    assert "Nobody joined within 30 days" in await olga.says("new"), "they have their cards for two months"
    team = await olga.says("which of my staff credited how much?")
    assert team.kind == "report-staff"
    assert "Max: 2 visits" in team
    owed = await olga.says("what do I owe?")
    assert owed.kind == "owe"
    assert "Ends within 30 days: PLN\u00a0" in owed.replace("PLN ", "PLN\u00a0")

    asker = (await shop.rows('SELECT "address_id" FROM "report_request" LIMIT 1'))[0]
    assert apart._process
    os.kill(apart._process.pid, signal.SIGSTOP)
    asking = asyncio.ensure_future(olga.says("new"))
    while not apart._one.locked():  # then it has it, and holds it
        await asyncio.sleep(0.002)
    os.kill(apart._process.pid, signal.SIGKILL)
    assert (await asking).kind == "people-none", "what is cut off is read once more"
    newer = report_requests.asked(
        fresh_id(), asker["address_id"], "the moon", date(2026, 6, 2), "", shop.clock()
    )
    await shop.service.database.run(lambda tx: tx.write([newer]))
    assert (await olga.says("new")).kind == "people-none"
    assert olga.told[-2:] == ["report-failed", "people-none"], "one of a newer release stops no other"
    caplog.clear()
    await max_.says("undo")
    assert "Visits: 1 (+1)" in await olga.says("report"), "what was undone leaves the numbers"
    assert "Max: 1 visit, 1 undone" in await olga.says("report staff")
    assert (await ben.says("report")).kind == "unknown"
    assert (await max_.says("report")).kind == "unknown-staff"


ASKED = (
    ("who joined today", "people-joined-on", "Ana"),
    ("birthdays today", "people-born-on", "Ana"),
    ("who joined yesterday", "people-joined-on", "Nobody"),
    ("best main street", "people-best", "Main Street"),
    ("najlepsi klienci station", "people-none", ""),
    ("since monday", "report", "1 June - 7 June"),
    ("since friday", "report-how", "since friday"),
    ("who worked today", "report-staff-in", "Max"),
    ("what did Max do", "audit", "Max"),
    ("co wczoraj robił Max", "audit", "Max"),
    ("report ana", "customer", "Ana"),
    ("complaints", "contact-list-none", ""),
    ("export customers", "customer-export-all", ""),
    ("sms cost", "sms-cost", ""),
)


async def test_what_else_an_owner_asks(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    assert "Nobody has a card yet" in await olga.says("report 2025")
    ana = shop.stranger("Ana")
    await ana.joins()
    await shop.visit(ana, max_)
    await shop.execute("""UPDATE "member" SET "birth_month" = 6, "birth_day" = 2""")
    for text, kind, said in ASKED:
        told = await olga.says(text)
        assert (told.kind, said in told) == (kind, True), (text, told)
        assert (await max_.says(text)).kind != kind, text


async def test_a_manager_sees_their_own_place(shop: Shop) -> None:
    dan = await shop.staff("Dan", role=Role.MANAGER, location="station")
    max_, ana = await shop.staff("Max"), await shop.member("Ana")
    await shop.visit(ana, max_)
    told = await dan.says("report")
    assert "Visits: 0 (=)" in told
    assert "Takings" not in told, "nobody came: nobody forgot an amount"
    assert "Messages" not in told, "those are the whole shop's"
    assert "Max" not in await dan.says("report staff")
    customers = await dan.says("report customers")
    assert "Station" in customers
    assert "Came again: - of 0" in customers, "Ana came elsewhere"
    assert (await dan.says("who is at risk")).kind == "owner-only"
    assert "Points" not in customers, "units are the whole shop's"
    assert (await dan.says("report value")).kind == "owner-only"
    assert "1 June - 7 June, Station, so far" in await dan.says("report staff week")
    assert (await dan.says("report main")).kind == "owner-only"
    assert "Station" in await dan.says("report week station")

    olga = await shop.owner("Olga")
    for said in (
        "report station",
        "report yesterday station",
        "raport miesiąc station",
        "report 1.06.2026 station",
    ):
        told = await olga.says(said)
        assert "Station" in told, said
        assert "Visits: 0 (=)" in told, said
    assert "Visits: 1 (+1)" in await olga.says("report Main")
    assert "Max" not in await olga.says("report staff station")
    assert "Max: 1 visit" in await olga.says("raport zespół ten miesiąc main")
    assert "Max: 0 visits" in await olga.says("report yesterday staff")
    if isinstance(olga, OnTelegram):
        assert "Max: 1 visit" in await olga.chooses("report-staff-week:main")
        await olga.says("report quarter main")
        assert "2026, Main Street" in await olga.chooses("report-year:main")
        assert "Came again: too few to tell of 1" in await olga.chooses("report-customers:main")
    assert (await olga.says("report customers week")).kind == "report-always"
    assert (await olga.says("report value station")).kind == "report-whole"
    assert (await olga.says("report 2027")).kind == "report-to-come"
    assert (await olga.says("report year")).startswith("2026, so far")
    assert "report month Station" in await olga.says("report month of the moon")


@pytest.mark.parametrize("config", [changed(weekly={"celebrate": True})])
async def test_reports_come_by_themselves(shop: Shop) -> None:
    """Each week and month, as each owner wants, once; also where the service was away at that hour. What is worth a second
    look at the till comes once a week to owners, and each thing once; whoever enrolled guests that came back reads so."""
    olga, dan = await shop.owner("Olga"), await shop.staff("Dan", role=Role.MANAGER, location="station")
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await shop.execute(
        """UPDATE "member" SET "joined_at" = $1,
            "enrolled_by" = (SELECT "id" FROM "staff" WHERE "name" = 'Max')""",
        shop.clock() - timedelta(days=20),
    )
    for _ in range(3):
        await shop.visit(ana, max_, "24.50")
    assert (await olga.says("reports")).kind == "reports-none"
    assert (await olga.says("reports by pigeon")).kind == "reports-how"
    assert (await olga.says("monthly reports monday 9")).kind == "reports-how"
    await olga.says("report week")
    by_tap = isinstance(olga, OnTelegram)
    told = await (olga.chooses("reports-week") if by_tap else olga.says("reports weekly"))
    assert "Every Monday, 09:00" in told
    told = await olga.says("monthly reports 8:30")
    assert "Every Monday, 09:00" in told
    assert "first of the month, 08:30" in told
    assert "Every Monday, 10:00" in await dan.says("weekly reports monday 10")
    oscar = await shop.owner("Oscar")
    await oscar.says("reports weekly")
    await shop.execute(
        """UPDATE "address" SET "state" = 'stopped' WHERE "channel" = $1 AND "value" = $2""",
        oscar.channel,
        oscar.address,
    )
    count, count_of_oscar = len(olga.told), len(oscar.told)

    await shop.until(datetime(2026, 6, 8, 7, 0, tzinfo=UTC))  # a Monday, 9:00 in Warsaw
    assert sorted(olga.told[count:]) == ["oddities", "report"]
    read = "\n".join(list(olga.screen().values())[-2:])
    assert "1 June - 7 June." in read
    assert "Visits: 3 (+3)" in read
    assert "Ana: 3 credits on one day by Max" in read
    if isinstance(olga, OnTelegram):
        buttons = [button.data for one in olga.account.messages[-2:] for row in one.buttons for button in row]
        assert any((data or "").startswith("customer-of:") for data in buttons)
    await asyncio.gather(shop.service.reports(), shop.service.reports())
    await shop.until(datetime(2026, 6, 8, 19, 0, tzinfo=UTC))  # the service was away at Dan's hour
    assert len(olga.told) == count + 2
    assert dan.told[-1] == "report"
    assert "Visits: 0 (=)" in dan.reads, "a manager's is about their own place"
    assert len(oscar.told) == count_of_oscar, "whoever said STOP reads nothing that comes by itself"
    assert (await dan.says("raporty nie")).kind == "reports-none"

    await shop.until(datetime(2026, 6, 9, 7, 0, tzinfo=UTC))
    assert max_.told[-1] == "came-back"
    assert "Ana" in max_.reads
    count_of_max = len(max_.told)
    await shop.until(datetime(2026, 6, 16, 7, 0, tzinfo=UTC))  # away all Monday: that week is not told
    assert len(max_.told) == count_of_max
    await shop.until(datetime(2026, 7, 1, 6, 30, tzinfo=UTC))
    assert "June 2026" in olga.reads
    assert len(olga.told) == count + 3
    await shop.execute('UPDATE "staff" SET "role" = $1 WHERE "name" = $2', "staff", "Olga")
    await shop.until(datetime(2026, 7, 6, 7, 0, tzinfo=UTC))
    assert len(olga.told) == count + 3, "who has no figures any more gets none by themselves"


async def test_what_comes_back_later_is_counted_again_also_of_days_that_were_kept(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana"), await shop.member("Ben")
    await shop.visit(ana, max_, "24.50")
    await shop.visit(ben, max_, "10")
    await shop.until(datetime(2026, 6, 4, 12, tzinfo=UTC))
    for _ in range(2):  # counted and kept; then as it was kept
        told = await olga.says("report month")
        assert "34.50" in told
        assert "2 active" in told
    assert (await max_.says(f"{(await ana.here()).code} return 14.50")).kind == "return-done"
    assert "20.00" in await olga.says("report month")
    await max_.says("undo")
    assert "34.50" in await olga.says("report month")

    kept, absorbed = [
        row["member_id"] for row in await shop.rows('SELECT "member_id" FROM "visit" ORDER BY "at"')
    ]
    linked = LinkRecord(fresh_id(), kept, absorbed, 1, (), shop.clock())
    await shop.write(Linked(linked, by=0))
    assert "1 active" in await olga.says("report month"), "they are one"
    await shop.write(Unlinked(linked, by=0))
    assert "2 active" in await olga.says("report month")
