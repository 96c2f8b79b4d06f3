"""The settings change while the shop is open: they hold at once, for all processes, or not at all."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest
import tomlkit

from bot.commands.reload import RELOAD
from bot.settings.changes import told
from bot.settings.file import of_text
from storage.ledger import versions
from storage.ledger.versions import Version
from tests.stories.own_file import in_file, plainly, shop_with, text
from tests.stories.shop import Shop, open_shop

CHEAPER = ("stamps = 9", "stamps = 8")
DRAFTS = (
    *('terms = "https://arcade.example/terms"', ""),
    *('privacy = "https://arcade.example/privacy"', ""),
    *('terms_version = "2026-01"', ""),
)
WASHES = """
[[passes]]
id = "washes"
name = { en = "Two washes", pl = "Dwa mycia", ro = "Două spălări" }
price = 90
uses = 2
lasts = "90 days"
"""
OTHER_TERMS = ('terms_version = "2026-01"', 'terms_version = "2027-01"')


def saved(file: Path, *changes: str) -> None:
    file.write_text(text(*changes), encoding="utf-8")


def selling_passes(file: Path) -> None:
    file.write_text(text() + WASHES, encoding="utf-8")


def removed(file: Path) -> None:
    file.unlink()


file, shop = shop_with(text())


async def test_a_changed_file_holds_at_once_or_not_at_all(shop: Shop, file: Path) -> None:
    """The owner reads what changed, or once what is wrong."""
    ana, olga = await shop.member("Ana", stamps=8), await shop.owner()
    assert "Ready: A coffee" not in await ana.says("balance")

    saved(file, *CHEAPER)
    await shop.later(seconds=4)
    assert olga.told[-1] == "version"
    assert "rewards coffee.stamps: 9" in olga.reads
    assert "A coffee: 8 stamps" in plainly(await ana.says("rewards"))

    saved(file, "stamps = 9", "stamps = 0", "[shop]", "[shop]\nfone = 1")
    for _ in range(3):
        await shop.later(seconds=4)
    assert olga.told.count("version-refused") == 1
    for fault in ("shop.fone: unknown key; did you mean phone?", "rewards.1.stamps"):
        assert fault in olga.reads
    assert "refused_since" in (await shop.get(f"{shop.service.url}/readyz")).text
    assert "A coffee: 8 stamps" in plainly(await ana.says("rewards"))

    saved(file, *CHEAPER, 'timezone = "Europe/Warsaw"', 'timezone = "Europe/Kyiv"')
    await shop.later(seconds=4)
    assert "shop.timezone: is read when the service starts" in olga.reads

    saved(file)
    await shop.later(seconds=4)
    ready = (await shop.get(f"{shop.service.url}/readyz")).text
    assert '"programme": {"version": 3}' in ready


async def test_members_are_told_once_of_other_terms(shop: Shop, file: Path) -> None:
    """Who joins later agreed to them already; who was told in between is told again when the old ones come back, but not
    where the shop had only none of its own in between."""
    ana, dana, olga = await shop.member("Ana"), await shop.member("Dana"), await shop.owner()
    await dana.says("stop")
    saved(file, *OTHER_TERMS)
    await shop.later(seconds=4)
    assert "2 members are told of the new terms" in olga.reads
    assert (await shop.outbox(ana))[-1][:2] == ("terms-changed", "sent")
    assert (await shop.outbox(dana))[-1][:2] == ("terms-changed", "dropped"), (
        "who wants no messages reads it in privacy"
    )
    ben = shop.stranger("Ben")
    await ben.joins()
    assert ("terms", ben.channel, True, "2027-01", f"{ben.channel}:chat") in await shop.consents(ben)
    saved(file, *OTHER_TERMS, *CHEAPER)
    await shop.later(days=2)
    await shop.later(seconds=4)
    assert (ana.told.count("terms-changed"), ben.told.count("terms-changed")) == (1, 0)

    saved(file)
    await shop.later(minutes=2)
    await shop.later(days=2)
    assert (ana.told.count("terms-changed"), ben.told.count("terms-changed")) == (2, 1)

    saved(file, *DRAFTS)
    await shop.later(minutes=2)
    saved(file)
    await shop.later(minutes=2)
    await shop.later(days=2)
    assert (ana.told.count("terms-changed"), ben.told.count("terms-changed")) == (2, 1)


async def test_a_turn_goes_by_the_programme_that_another_process_accepted(
    shop: Shop, capsys: pytest.CaptureFixture[str]
) -> None:
    """At once, also for whoever was never here; and entries say which programme it was."""
    ana, max_ = await shop.member("Ana", stamps=7), await shop.staff("Max")
    await shop.visit(ana, max_)
    settings = shop.service.parts.settings
    other = of_text(text(*CHEAPER, 'phone = "', 'phone = "+48 22 '))
    assert await RELOAD.run(replace(settings, config=other), Namespace()) == 0
    assert "rewards coffee.stamps: 9 -> 8" in capsys.readouterr().out
    ben = shop.stranger("Ben")
    await ben.says("hello")
    assert shop.service.programme.version == other.programme.version
    assert "A coffee: 8 stamps" in plainly(await ana.says("rewards"))
    await shop.visit(ana, max_)
    assert (await shop.get(f"{shop.service.url}/readyz")).status == 200
    rows = await shop.rows('SELECT DISTINCT "version" FROM "entry" ORDER BY "version"')
    versions = await shop.rows('SELECT "digest" FROM "programme_version" ORDER BY "digest"')
    assert [row["version"] for row in rows] == [row["digest"] for row in versions]


async def test_a_process_that_cannot_read_the_newest_version_does_nothing(shop: Shop) -> None:
    """The message is kept, for a process that can."""
    ana = await shop.member("Ana")
    newer = Version(2, "of tomorrow", text("[shop]", "[shop]\na_key_of_tomorrow = 1"), shop.clock(), "reload")
    await shop.service.database.run(lambda tx: tx.write([versions.accepted(newer)]))
    assert (await ana.says("balance")).kind == ""
    ready = await shop.get(f"{shop.service.url}/readyz")
    assert (ready.status, '"unreadable": 2' in ready.text) == (503, True)
    await shop.execute('DELETE FROM "programme_version" WHERE "number" = 2')
    await shop.later(seconds=4)
    assert ana.told[-1] == "balance"


async def test_an_owner_changes_a_reward_in_the_chat(shop: Shop, file: Path) -> None:
    """Shown, saved by a yes (also where a notice came in between), written into the file with its comments, taken back by
    one tap."""
    ana, olga, max_ = await shop.member("Ana"), await shop.owner(), await shop.staff("Max")
    await shop.visit(ana, max_)
    told = await olga.says("reward coffee stamps 8")
    assert (told.kind, "rewards coffee.stamps: 9" in told) == ("change-ask", True)
    assert "A coffee: 9 stamps" in plainly(await ana.says("rewards"))
    assert (await ana.says("not me")).kind == "objected"
    assert olga.told[-1] == "objection"
    told = await olga.says("yes")
    assert (told.kind, "version 2" in told) == ("change-saved", True)
    assert in_file(file) == text(*CHEAPER)
    assert "A coffee: 8 stamps" in plainly(await ana.says("rewards"))
    await shop.later(seconds=4)
    assert "version" not in olga.told, "the change is no news to who made it"
    told = await olga.chooses("change-undo")
    assert (told.kind, "rewards coffee.stamps: 8" in told) == ("change-undone", True)
    assert in_file(file) == text()
    assert (await shop.trail())[-2:] == ["settings", "settings-undone"]
    sources = await shop.rows('SELECT "source" FROM "programme_version" ORDER BY "number"')
    assert [row["source"] for row in sources] == ["start", "saved", "saved"]


async def test_what_else_an_owner_may_change(shop: Shop, file: Path) -> None:
    """What cannot be is told with what would be right; nobody else changes anything."""
    olga, max_ = await shop.owner(), await shop.staff("Max")
    await shop.visit(await shop.member("Ana"), max_, "40")
    told = await olga.says("rule happy-hour hours 9:00-12:00")
    assert "+20 points more" in plainly(told) or "20 points more" in plainly(told), told
    for said, shown in (
        ("phone +48 22 100 20 30", "shop.phone: 555 010 200"),
        ("hours Mon-Fri 8:00-18:00", "shop.hours"),
        ("reward cake remove", "rewards cake: gone"),
        ("nagroda coffee stamps 8", "rewards coffee.stamps: 9"),
        ("godziny Station: 6:00-22:00", "locations station.hours"),
        ("reguła happy-hour usuń", "rules happy-hour: gone"),
        ("program luni-vineri 8-18", "shop.hours"),
        ("regula happy-hour șterge", "rules happy-hour: gone"),
        ("turn off birthday messages", "occasions.birthday"),
        ("nie wysyłaj przypomnień", "occasions.waiting_reward"),
        ("oprește mesajele de bun venit", "occasions.welcome"),
    ):
        told = await olga.says(said)
        assert told.kind == "change-ask", (said, told)
        assert shown in told
    assert (await olga.chooses("change-no")).kind == "change-dropped"
    for said, fault in (
        ("reward coffee stamps many", "rewards.1.stamps"),
        ("reward coffee costs 8", "costs: no such key"),
        ("rule happy-hour unit beans", "rules.1.unit"),
    ):
        told = await olga.says(said)
        assert (told.kind, fault in told) == ("change-refused", True), (said, told)
    assert (await olga.says("reward coffee stamps 9")).kind == "change-same"
    for said in ("rule", "reward"):
        told = await olga.says(said)
        assert (told.kind, "rules: there are happy-hour" in told) == ("change-how", True), said
    assert (await max_.says("rule happy-hour times 2")).kind != "change-ask"
    assert in_file(file) == text()

    await olga.says("phone +48 22 100 20 30")
    saved(file, *CHEAPER)
    assert (await olga.says("yes")).kind == "change-closed"
    await shop.later(seconds=4)
    assert (await olga.says("yes")).kind != "change-saved"
    removed(file)
    told = await olga.says("phone +48 22 100 20 30")
    assert (told.kind, "where the service runs" in told) == ("change-closed", True)


async def test_a_change_of_the_chat_outlives_a_stop_before_it_is_written(
    url: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(path: Path, text: str) -> None:
        raise OSError("no space left")

    async with open_shop(url, config=of_text(text()), path=file) as shop:
        olga = await shop.owner()
        monkeypatch.setattr("bot.live.settings_file._put", fails)
        await olga.says("reward coffee stamps 8")
        await olga.says("yes")
        assert olga.told[-1] == "change-unwritten"
    monkeypatch.undo()
    async with open_shop(url, config=of_text(in_file(file)), path=file) as shop:
        assert shop.service.programme.goal == 8
        await shop.later(seconds=4)
        assert in_file(file) == text(*CHEAPER)
        assert shop.service.programme.goal == 8


async def test_nothing_earned_is_lost_when_everything_is_taken_out(shop: Shop, file: Path) -> None:
    """Rules, rewards, lifetimes, tiers, tags, cashback: what stands on cards stays, can be used, and is taken back as
    it was given."""
    ana, max_, olga = (
        await shop.member("Ana", stamps=20, points=500),
        await shop.staff("Max"),
        await shop.owner(),
    )
    selling_passes(file)
    await shop.later(seconds=4)
    code = (await ana.here()).code
    assert (await max_.says(f"{code} pass 90")).kind == "pass-sold"
    codes = {}
    for reward in ("coffee", "cake"):
        await ana.word("rewards")
        codes[reward] = (await ana.chooses(f"redeem:{reward}")).code
    assert (await max_.says(f"{(await ana.here()).code} 60 cup")).kind == "credited"
    held = await shop.rows('SELECT "unit", "held", "owed" FROM "balance" ORDER BY "unit"')
    lots = await shop.rows('SELECT "id", "left", "own_ends_at" FROM "lot" ORDER BY "id"')

    emptied(file)
    await shop.later(seconds=4)
    assert (shop.service.programme.rewards, shop.service.programme.rules) == ((), ())
    (left,) = await told(shop.service.database, of_text(in_file(file)).programme, shop.clock())
    assert left.startswith('passes: "washes" is gone and leaves 2 paid uses of 1 members; ')
    for said in ("card", "balance", "passes"):
        assert "Two washes: 2 left" in await ana.says(said), said
    assert "Two washes" not in await ana.says("how it works")
    await shop.later(minutes=11)
    code = (await ana.here()).code
    assert (await max_.says(f"{code} washes 90")).kind == "pass-off"
    assert "Two washes: used once, 1 left" in await max_.says(f"{code} use pass")
    assert (await max_.says("undo")).kind == "undone"
    assert await shop.rows('SELECT "unit", "held", "owed" FROM "balance" ORDER BY "unit"') == held
    assert await shop.rows('SELECT "id", "left", "own_ends_at" FROM "lot" ORDER BY "id"') == lots
    for said in ("balance", "card", "history", "rewards", "voucher", "settings", "how it works", "export"):
        assert (await ana.says(said)).kind not in {"", "trouble", "unknown"}, said
    for said in ("programme", "why ana", "team"):
        assert (await olga.says(said)).kind not in {"", "trouble", "unknown"}, said
    await max_.says(codes["coffee"])
    assert (await max_.chooses("voucher-give")).kind == "voucher-redeemed"
    assert (await max_.says("undo")).kind == "undone"
    await shop.later(minutes=31)
    assert ana.told[-1] == "voucher-expired"
    assert await shop.problems() == []

    saved(file)
    await shop.later(seconds=4)
    assert shop.service.programme.goal == 9
    assert await shop.problems() == []


def emptied(file: Path) -> None:
    document = tomlkit.parse(text())
    for section in (
        "rules",
        "rewards",
        "cashback",
        "lifetimes",
        "tiers",
        "ladder",
        "tags",
        "badges",
        "leaderboard",
    ):
        document.pop(section, None)
    for section in ("plans", "referral"):
        document.pop(section, None)
    file.write_text(tomlkit.dumps(document), encoding="utf-8")
