"""An owner starts an earning rule in the chat. It stands beside the rules of the file, which is never written."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import tomlkit

from bot.reports import finding
from bot.reports.answers import ANSWERS
from bot.settings.accepting import accept
from bot.settings.file import of_text
from loyalty.model.team import Role
from loyalty.programme.campaigns import CampaignState
from loyalty.report.empty_hours import EmptyHours
from tests.stories.own_file import in_file, plainly, shop_with, text
from tests.stories.people import OnTelegram
from tests.stories.quick import read_here
from tests.stories.shop import Channel, Shop, open_shop


def without_rules(*changes: str) -> str:
    """The shop's file, so that a visit brings a point for each zloty and a stamp."""
    document = tomlkit.parse(text("per_member_per_day = 3", "per_member_per_day = 50", *changes))
    for section in ("rules", "badges", "referral"):
        document.pop(section)
    return tomlkit.dumps(document)


def written(file: Path, *changes: str) -> None:
    file.write_text(without_rules(*changes), encoding="utf-8")


file, shop = shop_with(without_rules())


# What an owner says that names twice as much or so many points, and how the kind of its answer begins.
COMMANDS = (
    ("double points at the moon", "campaign-odd"),
    ("rule sunday times 3", "change-"),
    ("reward cake 300 points", "change-"),
    ("give ana 5 points spilled coffee", "customer-nobody"),
    ("give 50 points", "correct-how"),
    ("how many double points did Ana get?", "unknown"),
    ("offer double points", ""),
    ("Ana came twice today", ""),
    ("undo 2 points", ""),
    ("customers with 5 stamps", ""),
)


async def points(shop: Shop, said: str) -> int:
    """What a visit of Ana's brings."""
    ana, max_ = shop.stranger("Ana"), shop.stranger("Max")
    before = (await shop.holds(ana))[1]
    await shop.visit(ana, max_, said)
    return (await shop.holds(ana))[1] - before


async def test_a_campaign_from_its_sentence_to_its_end(shop: Shop, file: Path) -> None:
    """Explained with what it would have given, started, paused, resumed, undone and over; receipts, why and how it works
    know it by name."""
    ana, max_, olga = await shop.member("Ana"), await shop.staff("Max"), await shop.owner()
    vera = await shop.owner("Vera")
    assert await points(shop, "20") == 20
    told = await olga.says("double points this week at Main Street")
    assert told.kind == "campaign-ask", told
    for said in ("double points: 2 times the points, at Main Street", "visits 1 of 1", "+20 points"):
        assert said in plainly(told), told
    assert await points(shop, "20") == 20, "nothing holds before the yes"
    assert (await olga.says("double points this week at Main Street")).kind == "campaign-ask"
    told = await olga.chooses("campaign-start")
    assert (told.kind, vera.told[-1]) == ("campaign-done", "campaign-told")
    assert await points(shop, "20") == 40
    assert "double points +20" in plainly(max_.reads) + plainly(ana.reads)
    assert "double points: 2 times the points" in plainly(await ana.says("how it works"))
    assert "double points +20" in plainly(await olga.says("why ana")) + plainly(
        await olga.chooses("why-visits")
    )
    assert "double points: 2 times" in plainly(await olga.says("programme"))

    told = await olga.says("campaigns")
    assert (told.kind, "Runs now" in told) == ("campaigns", True)
    assert (await olga.chooses("campaign-pause:chat-1")).kind == "campaign-done"
    assert await points(shop, "20") == 20
    assert (await olga.says("wznów kampanię")).kind == "campaign-done"
    for said, kind in (
        ("pause double points", "campaign-done"),
        ("wstrzymaj kampanię double points", "campaign-stands"),
        ("reia campania puncte duble", "campaign-done"),
        ("why double points", "campaigns"),
    ):
        assert (await olga.says(said)).kind == kind, said
    assert await points(shop, "20") == 40
    assert (await olga.says("încheie campania")).kind == "campaign-done"
    assert await points(shop, "20") == 20
    assert "campaign-report:chat-1" in await olga.offered()
    assert (await olga.chooses("campaign-undo:7")).kind == "campaign-done"
    assert await points(shop, "20") == 40
    assert "so far. It gave +60 points" in plainly(await olga.chooses("campaign-report"))

    await shop.later(days=6)
    for _ in range(2):
        await shop.until(shop.clock() + timedelta(minutes=5))
        await shop.service.reports()
    assert [one.told.count("campaign-gave") for one in (olga, vera)] == [2, 1], "each owner once by itself"
    assert "It gave +60 points" in plainly(vera.reads)
    assert "Visits: 3, members: 1" in vera.reads
    assert (await olga.says("campaigns")).kind == "campaigns-none"
    assert await points(shop, "20") == 20
    assert "chat-1" not in plainly(await ana.says("history"))
    assert in_file(file) == without_rules()
    digests = await shop.rows('SELECT "digest" FROM "programme_version"')
    entries = await shop.rows('SELECT DISTINCT "version" FROM "entry"')
    assert len(entries) == 2, "with the campaign, and without"
    assert {row["version"] for row in entries} <= {row["digest"] for row in digests}
    assert [one for one in await shop.trail() if one.startswith("campaign")] == [
        "campaign-started",
        "campaign-paused",
        "campaign-resumed",
        "campaign-paused",
        "campaign-resumed",
        "campaign-ended",
        "campaign-undone",
    ]
    await olga.says("triple stamps today")
    await olga.chooses("campaign-start")
    undone = plainly(await olga.chooses("campaign-undo:9"))
    assert ("triple stamps" in undone, "double points" in undone) == (True, False), "not what ended with it"
    assert await shop.problems() == []

    await shop.later(days=1)
    told = await olga.says("double points today at most once a day each")
    assert "double points: 2 times the points, " in plainly(told)
    assert (await olga.chooses("campaign-start")).kind == "campaign-done"
    assert [await points(shop, "20") for _ in range(2)] == [40, 20]


async def test_a_campaign_is_for_a_group_that_was_saved_by_name(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana", stamps=3), await shop.member("Ben")
    odd = await olga.says("double points for faithful friends today")
    assert (odd.kind, "faithful" in odd) == ("campaign-odd", True)
    await olga.says("no")
    await olga.says("save segment Faithful friends: visits over 2")
    asked = await olga.says("double points for the group faithful friends today")
    assert (asked.kind, "Only for the saved group" in asked, "Faithful friends" in asked) == (
        "campaign-ask",
        True,
        True,
    )
    assert (await olga.chooses("campaign-start")).kind == "campaign-done"
    await shop.visit(ana, max_, "10")
    await shop.visit(ben, max_, "10")
    assert ((await shop.holds(ana))[1], (await shop.holds(ben))[1]) == (20, 10)
    assert (await olga.says("remove segment faithful friends")).kind == "segment-used"


async def test_what_is_missing_is_asked_for(shop: Shop) -> None:
    """Piece by piece, by taps or words; whatever is said later changes a piece. Nobody but an owner starts one."""
    olga, manager = await shop.owner(), await shop.staff("Mia", role=Role.MANAGER)
    assert (await olga.says("campaign")).kind == "campaign-what"
    assert (await olga.says("at the moon")).kind == "campaign-odd"
    assert "moon" in olga.reads
    assert (await olga.says("+10")).kind == "campaign-odd"
    assert (await olga.says("+10 points")).kind == "campaign-when"
    assert (await olga.says("until 1 May 2026")).kind == "campaign-past"
    assert (await olga.says("Saturdays 14-16")).kind == "campaign-when"
    assert (await olga.chooses("campaign-week")).kind == "campaign-where"
    assert (await olga.chooses("campaign-say:station")).kind == "campaign-whom"
    told = await olga.chooses("campaign-first")
    said = "extra points: +10 points, Sat, 14:00-16:00, at Station, on the first visit, from 2 June, until 8 June"
    assert (told.kind, said in plainly(told)) == ("campaign-ask", True), told
    told = await olga.says("potrójne punkty, wszędzie, dla Złoto")
    said = "triple points: 3 times the points, Sat, 14:00-16:00, on the first visit, for Gold, from 2 June, until 8 June"
    assert (told.kind, said in plainly(told)) == ("campaign-ask", True), told
    assert "of today" in told
    assert (await olga.chooses("campaign-change")).kind == "campaign-change"
    told = await olga.says('all day for everyone on Sunday "Happy Sunday"')
    said = "Happy Sunday: 3 times the points, on 7 June"
    assert (told.kind, said in plainly(told)) == ("campaign-ask", True), told
    assert (await olga.says("no")).kind == "campaign-dropped"
    assert (await olga.says("yes")).kind != "campaign-done"
    assert (await olga.says("5 zł cashback extra today")).kind in {"campaign-ask", "campaign-no-unit"}

    for said in (
        "podwójne punkty i pieczątki w ten weekend",
        "puncte duble weekendul acesta la Station",
        "campaign double points this weekend",
    ):
        assert (await olga.says(said)).kind in {"campaign-ask", "campaign-odd"}, said
    for said, kind in COMMANDS:
        told = (await olga.says(said)).kind
        assert told.startswith(kind), (said, told)
        assert kind or not told.startswith("campaign"), (said, told)
    assert (await olga.says("cancel")).kind not in {"campaign-odd", "trouble"}
    assert (await manager.says("double points this weekend")).kind != "campaign-ask"
    assert (await manager.says("campaign")).kind == "owner-only"
    assert (await manager.says("campaigns")).kind == "campaigns-none"


async def test_a_changed_file_that_a_campaign_does_not_go_with(
    url: str, channel: Channel, file: Path
) -> None:
    """Is refused while the service runs; a start pauses the campaign and says so. Nothing of it is lost between them."""
    elsewhere = ('[[locations]]\nid = "station"', '[[locations]]\nid = "harbour"')
    async with open_shop(url, channel, config=of_text(without_rules()), path=file) as shop:
        olga = await shop.owner()
        await olga.says("triple points at Station today")
        assert (await olga.chooses("campaign-start")).kind == "campaign-done"
        await shop.later(days=2)
        written(file, *elsewhere)
        await shop.later(seconds=4)
        assert olga.told[-1] == "version", "what is over stands in nobody's way"
        assert (await olga.says("reward coffee stamps 7")).kind == "change-ask"
        written(file)
        await shop.later(seconds=4)
        await olga.says("double points at Station, no end")
        assert (await olga.chooses("campaign-start")).kind == "campaign-done"
        written(file, *elsewhere)
        await shop.later(seconds=4)
        assert olga.told[-1] == "version-refused"
        assert 'campaign "double points" (chat-2): when.places: there is no place "station"' in olga.reads
        written(file, "stamps = 9", "stamps = 8")
        await shop.later(seconds=4)
        assert "double points" in await olga.says("campaigns")
        assert (await olga.says("reward coffee stamps 7")).kind == "change-ask"
        assert (await olga.says("yes")).kind == "change-saved"
        assert "double points" in await olga.says("campaigns")
        changed = of_text(without_rules(*elsewhere))
        accepted = await accept(shop.service.database, changed, "start", shop.clock())
        assert [one.state for one in accepted.version.campaigns] == [
            CampaignState.ENDED,
            CampaignState.PAUSED,
        ]
        await shop.later(seconds=4)
        assert olga.told[-1] == "campaign-unfit"
        assert (await olga.says("resume campaign")).kind == "campaign-refused"
        assert await shop.problems() == []
    async with open_shop(url, channel, config=of_text(in_file(file)), path=file) as shop:
        assert [one.id for one in shop.service.programme.campaigns] == ["chat-1", "chat-2"]
        assert shop.service.programme.rules == ()


async def test_hours_in_which_few_come_lead_to_a_campaign(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once a week, each day of the week once in a quarter, and never where the owner says so."""
    empty = EmptyHours(1, 14, 16, Fraction(6, 5), Fraction(5))
    read_here(monkeypatch)
    monkeypatch.setattr(finding, "empty_hours", lambda came, has_offer: (empty,))
    olga = await shop.owner("Olga")
    await shop.until(datetime(2026, 6, 10, 7, 0, tzinfo=UTC))  # a Wednesday, 9:00 in Warsaw
    assert olga.told == ["empty-hours"]
    assert "Tuesdays 14-16 are quiet: 1.2 visits" in olga.reads
    if isinstance(olga, OnTelegram):
        asked = await olga.chooses("finding-try:points tue 14-16")
    else:
        await olga.says("double points tuesdays 14-16")
        asked = await olga.says("4 weeks")
    assert asked.kind == "campaign-ask", "with what it would have given lately; nothing is started yet"
    assert (await olga.says("no findings")).kind == "findings-off"
    count = len(olga.told)
    monkeypatch.setattr(finding, "empty_hours", lambda came, has_offer: (replace(empty, weekday=3),))
    await shop.until(datetime(2026, 6, 17, 7, 0, tzinfo=UTC))
    assert len(olga.told) == count
    assert (await olga.chooses("findings-on")).kind == "findings-on"
    monkeypatch.setattr(finding, "empty_hours", lambda came, has_offer: (empty,))
    await shop.until(datetime(2026, 6, 24, 7, 0, tzinfo=UTC))
    assert len(olga.told) == count + 1, "that day was told, and is not told again in a quarter"
    monkeypatch.delitem(ANSWERS, "finding")
    await shop.until(datetime(2026, 7, 1, 7, 0, tzinfo=UTC))
    assert len(olga.told) == count + 1, "nobody asked for it, and so nobody reads that it failed"
