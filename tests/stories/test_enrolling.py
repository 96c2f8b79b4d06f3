"""A card for a customer at the counter, by their phone number: asked once, by a text, and theirs with a yes."""

from __future__ import annotations

import pytest

from tests.stories.shop import Shop, changed

FEW = changed(limits={"enrolments_per_staff_per_day": 4})


@pytest.mark.parametrize("config", [FEW], ids=[""])
async def test_a_number_at_the_counter_becomes_a_card_with_a_yes(shop: Shop) -> None:
    max_, ben, dana = await shop.staff("Max"), shop.stranger("Ben", "sms"), shop.stranger("Dana", "sms")
    assert (await max_.says(f"join ben {ben.address}")).kind == "enrol-sent"
    assert ben.told == ["enrol-ask"], "nothing else before the yes"
    assert "terms" in ben.reads
    assert await shop.rows('SELECT 1 AS "one" FROM "member"') == []
    assert (await max_.says(f"enrol {ben.address}")).kind == "enrol-asked", "nobody is asked twice"

    assert (await ben.says("YES")).kind == "welcome"
    assert "ben" in ben.reads.casefold()
    at_till = max_.reads
    assert "is at the till" in at_till
    code = next(word for word in at_till.replace(".", " ").split() if len(word) == 5 and word.isdigit())
    assert (await max_.says(f"{code} 12")).kind == "credited"
    assert await shop.holds(ben) == (1, 12)
    (joined,) = await shop.rows("""SELECT m."source", s."name", c."wording", a."at" FROM "member" m
        JOIN "staff" s ON s."id" = m."enrolled_by" JOIN "consent" c ON c."member_id" = m."id" AND c."purpose" = 'terms'
        JOIN "audit" a ON a."member_id" = m."id" AND a."action" = 'joined'""")
    assert (joined["source"], joined["name"]) == ("sms:staff-main", "Max")
    assert "Max: new card" in await (await shop.owner("Olga")).says("audit"), (
        "the trail names who enrolled them"
    )
    assert joined["wording"] == shop.service.programme.shop.terms_version
    assert (await max_.says(f"join {ben.address}")).kind == "enrol-has-card"
    assert await shop.rows("""SELECT 1 AS "one" FROM "audit" WHERE "action" = 'found-by-name'""") != []

    assert (await max_.says(f"join {dana.address}")).kind == "enrol-sent"
    assert (await dana.says("no")).kind == "enrol-no"
    assert (await dana.says("join")).kind == "ask-name", "they may still change their mind"
    for number in ("600 700 801", ben.address):
        told = (await max_.says(f"join {number}")).kind
        assert told == "enrol-today", "each costs a text, and a refusal tells something of whose it is"
    assert await shop.problems() == []


async def test_whoever_said_stop_is_not_asked_and_a_late_yes_is_at_no_till(shop: Shop) -> None:
    max_, eve, ben = await shop.staff("Max"), shop.stranger("Eve", "sms"), shop.stranger("Ben", "sms")
    await eve.says("hello")
    await eve.says("STOP")
    heard = list(eve.told)
    assert (await max_.says(f"join {eve.address}")).kind == "enrol-no-sms"
    assert (await max_.says("join 22 555 01 02")).kind == "enrol-no-sms", "a landline"
    assert (await max_.says("enrol ana")).kind == "enrol-how"
    assert (await max_.says("join Kasia")).kind == "enrol-how", "no card of his own"
    assert (await max_.says("join +1202555")).kind == "invite-phone-odd"
    assert eve.told == heard
    for number, locale in (("+48 600 700 802", "pl"), ("+40 712 345 678", "ro"), ("+44 7400 123456", "en")):
        assert (await max_.says(f"join {number}")).kind == "enrol-sent"
        row = await shop.rows('SELECT "locale" FROM "address" WHERE "value" = $1', number.replace(" ", ""))
        assert [one["locale"] for one in row] == [locale], "of the number's country, else the shop's"

    assert (await max_.says(f"join {ben.address}")).kind == "enrol-sent"
    await shop.later(hours=2)
    assert (await ben.says("yes")).kind == "ask-name"
    assert (await ben.says("Ben")).kind == "welcome"
    assert "at-till" not in max_.told
