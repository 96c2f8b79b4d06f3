"""What members decide for themselves, what is kept about them, and how they leave."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession

from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import Shop, on_sms, on_telegram


async def birthday(shop: Shop) -> tuple[int | None, int | None]:
    (row,) = await shop.rows('SELECT "birth_month" AS "month", "birth_day" AS "day" FROM "member"')
    return row["month"], row["day"]


async def test_settings_show_what_is_set(shop: Shop) -> None:
    ana = await shop.member("Ana")
    told = await ana.says("settings")
    assert told.kind == "settings"
    assert "Ana" in told
    assert [option.partition(":")[0] for option in await ana.offered()] == [
        "language", "birthday", "messages", "name",
    ]  # fmt: skip


async def test_a_name_is_changed(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("settings")
    assert (await ana.chooses("name")).kind == "ask-new-name"
    assert (await ana.says("!!!")).kind == "name-odd"
    assert (await ana.says("Card")).kind == "name-set", "a name may be a word of ours"
    assert list(await shop.balances()) == ["Card"]


@pytest.mark.parametrize(("typed", "day"), [("3 iulie 1990", (7, 3)), ("13.13.", None)])
async def test_a_birthday_is_read_as_it_is_typed(shop: Shop, typed: str, day: tuple[int, int] | None) -> None:
    """All the ways to type one: `tests/handlers/reading/test_birthdays.py`."""
    ana = await shop.member("Ana")
    await ana.says("birthday")
    assert (await ana.says(typed)).kind == ("birthday-set" if day else "birthday-odd")
    assert await birthday(shop) == (day or (None, None))


async def test_a_birthday_is_read_after_a_slip_and_removed_again(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("31 June")
    assert (await ana.says("30 June")).kind == "birthday-set"
    await ana.says("birthday")
    assert (await ana.chooses("birthday-remove")).kind == "birthday-removed"
    assert await birthday(shop) == (None, None)


async def test_the_same_birthday_said_again_takes_no_wish_away(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("3 July")
    for _ in range(2):
        await shop.execute(
            """UPDATE "outbox" SET "kind" = 'birthday-wish', "cls" = 2, "state" = 'waiting',
            "due_at" = $1 WHERE "kind" = 'birthday-set' """,
            shop.clock() + timedelta(days=300),
        )
        await ana.says("birthday")
        assert (await ana.says("03.07")).kind == "birthday-set"
    states = [state for kind, state, _ in await shop.outbox(ana) if kind == "birthday-wish"]
    assert set(states) == {"waiting"}
    await shop.execute("""UPDATE "outbox" SET "state" = 'dropped' WHERE "kind" = 'birthday-wish' """)


async def test_no_year_is_kept_anywhere(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("3 July 1987")
    tables = ("member", "dialogue", "outbox", "audit", "inbox")
    kept = {
        word for table in tables for row in await shop.rows(f'SELECT * FROM "{table}"') for word in words(row)
    }
    assert "Ana" in kept
    assert "1987" not in kept


def words(row: Any) -> set[str]:
    """The whole words of a row, instants left out: any figures or letters stand within an id or a token sometimes."""
    said = [value for value in dict(row).values() if not isinstance(value, datetime)]
    return {word for value in said for word in re.findall(r"\w+", str(value))}


@pytest.mark.parametrize("language", ["pl", "ro"])
async def test_the_language_is_switched_and_stays(shop: Shop, language: str) -> None:
    ana = await shop.member("Ana")
    await ana.says("language")
    told = await ana.chooses(f"lang:{language}")
    assert told.startswith(shop.text("language-set", ana, language))
    (member,) = await shop.rows('SELECT "locale" FROM "member"')
    assert member["locale"] == language
    assert (await ana.says("history")).startswith(shop.text("history-empty", ana, language))


async def test_a_stranger_reads_the_terms_in_their_own_language(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await ana.says("hello")
    await ana.says("language")
    await ana.chooses("lang:pl")
    (address,) = await shop.rows('SELECT "locale" FROM "address"')
    assert address["locale"] == "pl"
    await ana.joins()
    (member,) = await shop.rows('SELECT "locale" FROM "member"')
    assert member["locale"] == "pl"


async def test_offers_are_turned_on_and_off_each_with_a_word_on_record(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("messages")
    assert (await ana.chooses("offers-on")).kind == "messages-set"
    assert await shop.allows(ana) == {"terms", "updates", "offers"}
    await ana.chooses("offers-off")
    await ana.chooses("updates-off")
    assert await shop.allows(ana) == {"terms"}
    said = [(purpose, given, source) for purpose, _, given, _, source in await shop.consents(ana)]
    assert ("offers", True, "settings") in said
    assert ("offers", False, "settings") in said


@on_telegram
async def test_a_word_said_twice_is_kept_once(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    await ana.says("messages")
    await ana.forges("offers-on")
    await ana.forges("offers-on")
    assert len([word for word in await shop.consents(ana) if word[0] == "offers"]) == 2


# What is kept, and how it goes


async def test_privacy_names_what_is_kept(shop: Shop) -> None:
    ana = await shop.member("Ana")
    told = await ana.says("privacy")
    assert told.kind == "privacy"
    assert [option.partition(":")[0] for option in await ana.offered()] == ["export", "leave", "card"]


@on_telegram
async def test_an_export_has_everything(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    assert isinstance(ana, OnTelegram)
    await shop.visit(ana, max_, "24,50")
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    await ana.says("birthday")
    await ana.says("29 Feb")
    assert (await ana.says("send my data")).kind == "export"
    found = next(message.document for message in reversed(ana.account.received) if message.document)
    name, content = found
    kept = json.loads(content)
    assert name == "my-card.json"
    assert {table: len(rows) for table, rows in kept.items() if rows} == {
        "member": 1, "address": 1, "consent": 3, "activity": 1, "balance": 3, "lot": 11, "visit": 10, "voucher": 1,
        "entry": 20, "tier": 1,
    }  # fmt: skip
    assert {table for table, rows in kept.items() if not rows} == {
        "paper_card", "past_use", "payment", "membership", "nickname", "referral", "referral_code", "rule_use",
        "purchase_return", "gift", "correction", "opinion",
    }  # fmt: skip
    assert kept["member"][0]["name"] == "Ana"
    assert kept["member"][0]["birth_day"] == 29
    assert kept["visit"][-1]["amount"] == 2450


async def test_an_export_can_be_had_once_a_day(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert (await confirms(ana, "send my data")).kind == "export"
    await shop.later(hours=23)
    assert (await ana.says("send my data")).kind == "export-today"
    await shop.later(hours=1)
    assert (await confirms(ana, "send my data")).kind == "export"


@on_sms
async def test_an_export_by_sms_is_fetched_by_its_link_for_an_hour(shop: Shop) -> None:
    """A text takes no file; the link is for whoever has it, and no longer than it says."""
    ben = await shop.member("Ben")
    told = await confirms(ben, "send my data")
    link = re.search(r"http\S+/x/\S+", str(told))
    assert link, str(told)
    async with ClientSession() as session:
        async with session.get(link[0]) as answer:
            assert answer.status == 200
            assert answer.headers["Content-Disposition"].startswith("attachment")
            assert (await answer.json())["member"][0]["name"] == "Ben"
        shop.clock.at += timedelta(hours=1)
        for address in (link[0], link[0][:-1] + "_"):
            async with session.get(address) as answer:
                assert answer.status == 404


async def leaves(person: Person) -> None:
    assert (await confirms(person, "delete my card")).kind == "left"


async def confirms(person: Person, wish: str) -> Told:
    """Deletes the card or asks for all data: by SMS with the word that the question shows, else by its button."""
    told = await person.says(wish)
    if told.kind == "leave":
        return await person.chooses("leave-yes")
    return await person.says(told.split()[-1]) if told.kind.endswith("-word") else told


async def test_leaving_is_asked_once_more_with_what_would_be_lost(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=4)
    told = await ana.says("forget me")
    assert told.kind == ("leave" if ana.channel == "telegram" else "leave-word")
    assert "4 stamps" in told
    assert (await ana.says("no")).kind == "kept"
    assert await shop.holds(ana) == (4, 0)


@on_all_pairs
async def test_who_leaves_is_forgotten_and_the_books_stay(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=2), await shop.staff("Max")
    await shop.visit(ana, max_, "24,50")
    before = await shop.ledger()
    await leaves(ana)
    await shop.later(days=1, minutes=1)
    assert await shop.ledger() == before
    (member,) = await shop.rows('SELECT "name", "birth_day" FROM "member"')
    assert (member["name"], member["birth_day"]) == ("", None)
    for table in ("member", "address", "dialogue", "audit", "consent"):
        for row in await shop.rows(f'SELECT * FROM "{table}"'):
            assert not words(row) & {"Ana", ana.address.lstrip("+")}, table
    told = await shop.rows("""SELECT o."body" FROM "outbox" o JOIN "address" a ON a."id" = o."address_id"
        WHERE a."value" LIKE 'forgotten:%'""")
    assert {row["body"] for row in told} == {""}
    await shop.later(days=7)
    assert not [row for row in await shop.rows('SELECT * FROM "outbox"') if "Ana" in words(row)]
    assert await shop.problems() == []


async def test_an_open_voucher_goes_with_the_card(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    await ana.says("rewards")
    code = (await ana.chooses("redeem:coffee")).code
    await leaves(ana)
    told = await max_.says(code)
    assert told.kind == "voucher-left"
    assert "its card was closed" in told
    assert await shop.problems() == []


async def test_a_shown_code_goes_with_the_card(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    code = (await ana.here()).code
    await leaves(ana)
    assert (await max_.says(f"{code} 12")).kind == "code-unknown"


@pytest.mark.parametrize("after", [{"minutes": 5}, {"days": 2}])
async def test_who_writes_again_is_a_fresh_person(shop: Shop, after: dict[str, float]) -> None:
    ana = await shop.member("Ana", stamps=4)
    await leaves(ana)
    await shop.later(**after)
    assert (await ana.says("hello")).kind == "hello"
    await ana.joins()
    await shop.later(days=2)
    assert await shop.holds(ana) == (0, 0)
    assert (await ana.says("card")).kind == "card"
    assert await shop.problems() == []


@on_sms
async def test_a_page_goes_with_the_card(shop: Shop) -> None:
    ben = await shop.member("Ben")
    told = await ben.says("card")
    address = next(word for word in told.split() if "/c/" in word)
    assert (await shop.get(address)).status == 200
    await leaves(ben)
    assert (await shop.get(address)).status == 404
