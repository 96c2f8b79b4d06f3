"""\"I'm here\" in a shop of several places: tapped page by page, or typed."""

from __future__ import annotations

import pytest

from loyalty import codes
from storage.ledger import visit_codes
from tests.stories.people import Person
from tests.stories.shop import AT_ONCE, Shop, changed

PLACES = ("Main Street", "Station", "Old Town", "New Town", "Beach", "Airport")
SIX = changed(locations=[{"id": name.lower().split()[0], "name": name} for name in PLACES])
in_six = pytest.mark.parametrize("config", [SIX], ids=[""])


async def asked(shop: Shop) -> tuple[Person, Person]:
    """Ana, who was asked where she is, and Max at the airport, the last of the list."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max", location="airport")
    told = await ana.word("here")
    assert told.kind == "here-where"
    assert [option.partition(":")[0] for option in await ana.offered()] == ["here-at"] * 3 + ["here-more"]
    return ana, max_


@in_six
async def test_more_leads_to_the_last_place(shop: Shop) -> None:
    ana, max_ = await asked(shop)
    assert (await ana.chooses("here-more")).kind == "here-where"
    shown = await ana.chooses("here-at:airport")
    assert shown.kind == "here"
    assert max_.told == ["at-till"]
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"


@in_six
async def test_a_place_may_be_typed(shop: Shop) -> None:
    ana, max_ = await asked(shop)
    shown = await ana.says("airport!")
    assert shown.kind == "here"
    assert (await max_.says(f"{shown.code} 12")).kind == "credited"


@in_six
async def test_what_is_several_places_is_asked_again(shop: Shop) -> None:
    ana, max_ = await asked(shop)
    assert (await ana.says("town")).kind == "here-where"
    assert max_.told == []
    assert (await ana.word("balance")).kind == "balance", "a word of ours is none of a place"


@pytest.mark.parametrize("config", [AT_ONCE, SIX], ids=["two", "six"])
async def test_nobody_is_kept_until_they_name_a_place(shop: Shop) -> None:
    """Also letters that are in a place's name by chance name none."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max", location="station")
    assert (await ana.word("here")).kind == "here-where"
    told = await ana.says("do you have oat milk")
    assert told.kind == "unknown"
    assert shop.service.programme.shop.phone in told
    for text in ("on", "at"):
        assert (await ana.says(text)).kind == "unknown-again"
    assert (await ana.says("ok")).kind == "welcome-to-it"
    assert max_.told == []
    shown = await ana.says("station")
    assert shown.kind == "here", "a place may still follow"
    assert max_.told == ["at-till"]


@in_six
async def test_here_may_have_the_place_behind_it(shop: Shop) -> None:
    """The whole name or a part, in capitals, with what stands before a place; one that nobody knows is asked for."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max", location="airport")
    for text in ("HERE AIRPORT", "here air", "I'm here at the airport!", "Jestem Airport", "aici la airport"):
        assert (await ana.says(text)).kind == "here", text
    assert max_.told == ["at-till"], "while a code lives it is the same one"
    for text in ("HERE HARBOUR", "here town"):
        assert (await ana.says(text)).kind == "here-where", text
    assert (await ana.says("in the Old Town")).kind == "here"
    assert (await ana.says("here is what I think of your coffee")).kind == "unknown"


@in_six
async def test_where_they_were_last_comes_first(shop: Shop) -> None:
    ana, _ = await asked(shop)
    await ana.says("airport")
    await ana.word("here")
    assert (await ana.offered())[0] == "here-at:airport"


@pytest.mark.parametrize("config", [AT_ONCE], ids=[""])
async def test_no_code_is_free(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    """It ends, and says so; the question stays open."""
    ana = await shop.member("Ana")

    def draw(length: int, _: object) -> str:
        return codes.with_check("4321"[: length - 1])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(visit_codes.codes, "draw", draw)
        assert (await ana.here()).kind == "here"
        ben = await shop.member("Ben")
        assert (await ben.here()).kind == "no-code-free"
    assert "codes.digits = 6" in caplog.text
    caplog.clear()
    assert (await ben.here()).kind == "here"
