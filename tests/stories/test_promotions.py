"""A limited offer, from the owner's first word to the last voucher: composed, counted, sent, claimed,
redeemed, gone."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from loyalty.model.team import Role
from playground.telegram.html import parse_html
from scheduler.broadcasts.keeping import keep
from storage.offers.texts import promotion_name
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnTelegram, Person, Told
from tests.stories.shop import MORNING, Shop, changed, on_sms, on_telegram

# Nobody is spared by chance: that share has its own tests.
pytestmark = pytest.mark.parametrize("config", [changed(broadcasts={"holdout": 0.0})])

TEXT = "Autumn latte, 2 for 1"


async def composes(olga: Person, *answers: str) -> Told:
    """Through all the questions, with the usual answers after these. Returns what she reads last, which is
    how many it reaches."""
    usual = (TEXT, "skip", "skip", "everyone", "now", "3 days", "first 1 latte")
    told = await olga.says("new offer")
    for answer in (*answers, *usual[len(answers) :]):
        told = await olga.says(answer)
    assert told.kind == "dry-run", (told.kind, told)
    return told


async def sends(olga: Person, *answers: str) -> Told:
    await composes(olga, *answers)
    told = await olga.chooses("promo-send")
    assert "offer-moved" in olga.told
    return told


async def claims(member: Person) -> Told:
    """By the button, or where there is none by the word."""
    return await (member.chooses("claim") if isinstance(member, OnTelegram) else member.says("Latte"))


async def hands_over(till: Person, code: str) -> Told:
    asked = await till.says(code)
    assert asked.kind == "voucher-ask", asked
    return await till.chooses("voucher-give")


async def states(shop: Shop) -> list[str]:
    return [row["state"] for row in await shop.rows('SELECT "state" FROM "promotion" ORDER BY "created_at"')]


@on_all_pairs
async def test_an_offer_goes_out_is_claimed_and_redeemed_and_then_there_is_none(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana", offers=True), await shop.member("Ben", offers=True)
    dana = await shop.member("Dana")
    figures = await composes(olga)
    assert "2 now" in figures
    assert "1 without consent" in figures
    assert (ana.told, ben.told) == ([], []), "nobody hears of a draft"
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    assert (TEXT in ana.reads, TEXT in ben.reads, dana.reads) == (True, True, "")
    voucher = await claims(ana)
    assert voucher.kind == "claimed"
    gone = await claims(ben)
    assert gone.kind == "claim-sold-out"
    again = await ana.says("latte")
    assert (again.kind, again.code) == ("claimed-already", voucher.code)
    assert (await olga.says("stock 1")).kind == "offer-stock-how", "only upwards"
    assert (await olga.says("raise the stock to 2")).kind == "offer-restocked"
    assert (await ben.says("latte")).kind == "claimed"
    assert len(await shop.rows("""SELECT 1 FROM "audit" WHERE "action" = 'promotion-stock' """)) == 1
    assert (await hands_over(max_, voucher.code)).kind == "voucher-redeemed"
    assert ana.told[-1] == "voucher-used"
    assert (await max_.says(voucher.code)).kind == "voucher-done"
    assert (await ana.says("latte")).kind == "claim-had"
    assert await shop.holds(ana) == (0, 0)
    assert await shop.problems() == []


@on_all_pairs
async def test_an_offer_says_to_each_reader_what_is_their_own(shop: Shop) -> None:
    """Bold and links stay where they were; the owner's preview is as if for somebody."""
    olga = await shop.owner("Olga")
    ana = await shop.member("Ana", offers=True, stamps=7, points=30)
    ben = await shop.member("Ben", offers=True, stamps=8)
    await sends(olga, "{Name}, {balance}. To go: {missing}")
    await shop.later(seconds=1)
    assert "Ana, 7 of 9, 30 points. To go: 2 stamps" in ana.reads
    assert "Ben, 8 of 9. To go: 1 stamp" in ben.reads
    assert "{" not in ana.reads + ben.reads + olga.reads


@on_all_pairs
async def test_the_last_one_is_taken_once_though_two_want_it_at_the_same_moment(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    everybody = [await shop.member(name, offers=True) for name in ("Ana", "Ben", "Cleo", "Dana")]
    await sends(olga, TEXT, "skip", "skip", "everyone", "now", "3 days", "first 2 latte")
    await asyncio.gather(*(person._say("latte") for person in everybody))
    await shop.settled()
    last = sorted(person.told[-1] for person in everybody)
    assert last == ["claim-sold-out", "claim-sold-out", "claimed", "claimed"]
    assert await shop.problems() == []


async def test_nobody_takes_more_than_their_share(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    await sends(olga, TEXT, "skip", "skip", "everyone", "now", "3 days", "first 50, 2 each latte")
    told = [await ana.says("latte") for _ in range(3)]
    assert [one.kind for one in told] == ["claimed", "claimed", "claimed-already"]
    assert told[2].code == told[1].code != told[0].code


async def test_the_owner_sees_it_as_everybody_will_and_on_herself_first(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    await composes(olga, TEXT, "Jesienna latte, 2 za 1", "skip")
    screen = "\n".join(olga.screen().values())
    assert olga.told.count("promotion-preview") == 2, "in each language there is"
    assert "Jesienna latte" in screen
    assert "Română" in screen, "who reads it gets another"
    if isinstance(olga, OnTelegram):
        assert "Reply LATTE to claim" in screen, "and as an SMS"
        assert "UCS-2" not in screen, "in plain letters"
    await olga.chooses("promo-test")
    assert olga.told[-1] == "promotion-preview"
    assert TEXT in olga.reads
    await shop.later(seconds=1)
    assert ana.told == []
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    assert TEXT in ana.reads


async def test_everybody_reads_it_in_their_language(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    ana = await shop.member("Ana", offers=True)
    ewa = await shop.member("Ewa", offers=True, language="pl")
    radu = await shop.member("Radu", offers=True, language="ro")
    await sends(olga, "Latte for two until {until}", "Latte dla dwojga do {until}", "skip")
    await shop.later(seconds=1)
    assert "Latte for two until Friday" in ana.reads
    assert "Latte dla dwojga do" in ewa.reads
    assert "{until}" not in ewa.reads
    assert "Latte for two until" in radu.reads


async def test_an_offer_is_tried_in_two_wordings(shop: Shop) -> None:
    """Composed, seen, counted, read, and compared."""
    olga = await shop.owner("Olga")
    everybody = [
        await shop.member(name, offers=True) for name in ("Ana", "Ben", "Cleo", "Dana", "Ewa", "Filip")
    ]
    await composes(olga)
    await olga.chooses("promo-change")
    await olga.chooses("offer-edit-text")
    assert (await olga.chooses("offer-edit-variant")).kind == "offer-ask-variant"
    assert (await olga.says(TEXT)).kind == "offer-variant-same"
    await olga.says("Warm up on us")
    await olga.says("skip")
    figures = await olga.says("skip")
    assert ("Wording A (Autumn latte, 2 for 1)" in figures, "Wording B (Warm up on us)" in figures) == (
        True,
        True,
    )
    assert olga.told.count("promotion-preview") >= 2, "she sees each"
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    for one in everybody:
        assert (TEXT in one.reads) != ("Warm up on us" in one.reads)
    one = next((one for one in everybody if "Warm up on us" in one.reads), everybody[0])
    theirs = "Warm up on us" if "Warm up on us" in one.reads else TEXT
    voucher = await claims(one)
    assert theirs in voucher, "it says what they read"
    assert theirs in await (await shop.staff("Max")).says(voucher.code), "and so does the till"
    told = await olga.says("wordings")
    assert (told.kind, "Too few to tell" in told) == ("offer-tried", True)


async def test_a_draft_is_changed_and_given_up(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    await composes(olga)
    await olga.chooses("promo-change")
    await olga.chooses("offer-edit-text")
    await olga.says("Cocoa, 2 for 1")
    await olga.says("skip")
    assert (await olga.says("skip")).kind == "dry-run"
    assert await states(shop) == ["cancelled", "draft"]
    assert (await olga.chooses("promo-cancel")).kind == "offer-moved"
    assert await states(shop) == ["cancelled", "cancelled"]
    await shop.later(minutes=5)
    assert ana.told == []


async def test_it_waits_for_its_start(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    assert (await olga.says("save segment newcomers: students")).kind == "segment-odd"
    assert (await olga.says("save segment visits over 5: everyone")).kind == "segment-is-group"
    await olga.says("save segment Newcomers: visits < 99 and not birthday 2")
    await shop.later(seconds=1)
    assert "Newcomers: 1 now" in olga.reads
    await sends(olga, TEXT, "skip", "skip", "newcomers", "tomorrow 10:00", "3 days", "first 50 latte")
    assert await states(shop) == ["scheduled"]
    early = await ana.says("latte")
    assert (early.kind, "tomorrow" in early) == ("claim-early", True)
    assert (await olga.says("correct promotion: Autumn latte,\n3 for 2 {nick}")).kind == "offer-text-word"
    assert (await olga.says("Autumn latte,\n3 for 2")).kind == "offer-ask-language"
    await olga.says("skip")
    asked = await olga.says("skip")
    assert (asked.kind, "3 for 2" in asked) == ("offer-correct-ask", True)
    assert (await olga.says("yes")).kind == "offer-corrected"
    await shop.until(MORNING + timedelta(days=1))
    await shop.later(seconds=2)
    assert (ana.told[-1], "3 for 2" in ana.reads, TEXT in ana.reads) == ("promotion", True, False)
    assert (await claims(ana)).kind == "claimed"
    assert "Text B (Autumn latte) went to 1" in await olga.says("why autumn")


@on_all_pairs
async def test_paused_it_can_be_claimed_and_called_off_it_cannot(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana, ben = await shop.member("Ana", offers=True), await shop.member("Ben", offers=True)
    await sends(olga, TEXT, "skip", "skip", "everyone", "now", "3 days", "first 50 latte")
    await olga.says("promotions")
    assert (await olga.chooses("promo-pause")).kind in {"offer-moved", "promotion-progress"}
    assert await states(shop) == ["paused"]
    code = (await claims(ana)).code
    asked = await olga.says("lengthen promotion to sunday")
    assert (asked.kind, "Sunday" in asked) == ("offer-longer-ask", True)
    assert "1 open voucher" in asked or "vouchers: 1" in asked
    assert (await olga.chooses("promo-longer-yes")).kind == "offer-longer"
    assert (await olga.chooses("promo-longer-undo")).kind == "offer-longer-undone"
    assert (await olga.says("extend the offer until tomorrow")).kind == "offer-longer-how", "only later"
    assert (await olga.says("sunday")).kind == "offer-longer-ask"
    await olga.says("yes")
    assert "Sunday" in await ana.says("latte"), "the voucher holds as long"
    await olga.says("promotions")
    await olga.chooses("promo-resume")
    assert await states(shop) == ["running"]
    await olga.says("promotions")
    asked = await olga.chooses("promo-stop")
    assert (asked.kind, TEXT in asked) == ("offer-stop-ask", True)
    await olga.chooses("promo-stop-yes")
    assert await states(shop) == ["stopped"]
    assert (await ben.says("latte")).kind == "claim-over"
    assert (await hands_over(max_, code)).kind == "voucher-redeemed", "who has one keeps it"
    assert (await olga.says("promotions")).kind == "offers-none"
    assert (await olga.chooses("promo-past")).kind == "offers-past"
    again = await olga.chooses("promo-report")
    assert (again.kind, "2 sent" in again) == ("promotion-report", True)
    for sentence in ("the cake costs 12 points", "we give you 5 points for our mistake"):
        assert (await olga.says("apologise")).kind == "apology-how"
        assert (await olga.says(sentence)).kind == "apology-ask", sentence
        await olga.says("no")
    assert (await olga.says("apologise")).kind == "apology-how"
    asked = await olga.says("5 points the latte is 12.")
    assert (asked.kind, "10" in asked, "the latte is 12." in asked, "12.." in asked) == (
        "apology-ask",
        True,
        True,
        False,
    )
    assert "sorry" in asked, "all that each of them reads"
    assert (await olga.says("yes")).kind == "apology-sent"
    if isinstance(olga, OnTelegram):
        (row,) = await shop.rows('SELECT "id" FROM "apology"')
        for late in ("promo-apologise-yes", "promo-apologise-no"):
            assert (await olga.forges(f"{late}:{row['id']}")).kind == "apology-done"
    assert (await olga.says("apologise")).kind == "apology-nobody", "each person once"
    assert (await shop.holds(ana), await shop.holds(ben)) == ((0, 5), (0, 5))
    await shop.later(days=2)
    assert "the latte is 12" in ana.reads
    assert "you get 5 points" in ana.reads.lower()
    service, long_after = shop.service, shop.clock() + timedelta(days=500)
    assert await keep(service.database, service.reporter.reports, service.programme, long_after) == 1
    assert (await olga.says("apologise")).kind == "apology-late"
    await olga.says("promotions")
    await olga.chooses("promo-past")
    assert await olga.chooses("promo-report") == again
    assert await shop.problems() == []


@on_telegram
async def test_an_old_button_gets_the_truth(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    await shop.member("Ana", offers=True)
    assert isinstance(olga, OnTelegram)
    await sends(olga)
    (row,) = await shop.rows('SELECT "id" FROM "promotion"')
    await olga.forges(f"promo-stop-yes:{row['id']}")
    for late in ("promo-send", "promo-pause", "promo-resume", "promo-stop", "promo-stop-yes", "promo-cancel"):
        told = await olga.forges(f"{late}:{row['id']}")
        assert told.kind == "offer-stands"
    assert any("It was stopped" in text for text in olga.screen().values())


async def test_unused_at_its_end_it_is_gone_and_costs_nothing(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana = await shop.member("Ana", offers=True, points=40)
    await sends(olga)
    code = (await claims(ana)).code
    await shop.until(MORNING + timedelta(days=3, hours=13, minutes=58))
    assert "claim-expired" not in ana.told, "the last day counts whole"
    await shop.later(days=1)
    assert ana.told[-1] == "claim-expired"
    assert (await max_.says(code)).kind == "claim-late"
    assert (await ana.says("latte")).kind == "claim-over"
    assert await shop.holds(ana) == (0, 40)
    assert await states(shop) == ["ended"]
    assert await shop.problems() == []


async def test_handing_it_over_can_be_undone(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), await shop.staff("Max")
    ana = await shop.member("Ana", offers=True)
    await sends(olga)
    code = (await claims(ana)).code
    await hands_over(max_, code)
    assert (await max_.says("undo")).kind == "undone"
    assert ana.told[-1] == "voucher-reopened"
    assert TEXT in ana.reads
    assert (await hands_over(max_, code)).kind == "voucher-redeemed"
    assert await shop.problems() == []


async def test_offers_are_the_owners_and_claiming_is_for_members(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    mia, max_ = await shop.staff("Mia", role=Role.MANAGER), await shop.staff("Max")
    ana = await shop.member("Ana", offers=True)
    eve = shop.stranger("Eve")
    for word in ("broadcast", "promotions"):
        assert (await mia.says(word)).kind == "owner-only"
        assert (await max_.says(word)).kind == "unknown-staff" or max_.told[-1] == "unknown-again"
    await sends(olga)
    assert (await eve.says("latte")).kind == "join-first"
    for word in ("offers", "moje oferty", "oferte"):
        assert [(await one.says(word)).kind for one in (olga, ana, eve)] == [
            "offers",
            "messages",
            "join-first",
        ]
    assert await states(shop) == ["running"]


@on_telegram
async def test_a_picture_goes_out_with_its_text(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    ben = await shop.member("Ben", "sms", offers=True)
    assert isinstance(olga, OnTelegram)
    assert isinstance(ana, OnTelegram)
    await olga.says("broadcast")
    await olga.does(olga.account.sends_photo(photo(), TEXT))
    for answer in ("skip", "skip", "everyone", "now", "3 days", "nothing"):
        await olga.says(answer)
    assert [m.photo is not None for m in olga.account.received if TEXT in m.text].count(True) == 1
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    assert ana.account.last.photo is not None
    assert TEXT in ana.reads
    assert TEXT in ben.reads


WRITTEN = parse_html(
    'Autumn <b>latte, <i>2</i> for 1</b>, see <a href="https://arcade.example/menu?a=1&amp;b=2">our menu</a> &lt;3'
)


@on_telegram
async def test_an_offer_keeps_the_formatting_it_was_written_with(shop: Shop) -> None:
    """In the preview, after a change of another piece, and where it arrives; by SMS the address stands behind its
    words."""
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    ben = await shop.member("Ben", "sms", offers=True)
    assert isinstance(olga, OnTelegram)
    assert isinstance(ana, OnTelegram)
    await olga.says("broadcast")
    await olga.does(olga.account.says(WRITTEN))
    for answer in ("skip", "skip", "everyone", "now", "3 days", "nothing"):
        await olga.says(answer)
    await olga.chooses("promo-change")
    await olga.chooses("offer-edit-time")
    for answer in ("now", "2 days"):
        await olga.says(answer)
    seen = [m for m in olga.account.received if m.text.startswith(WRITTEN.text)]
    assert len(seen) == 2
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    for message in (*seen, ana.account.last):
        assert message.entities[: len(WRITTEN.entities)] == WRITTEN.entities
    assert "latte, 2 for 1, see our menu https://arcade.example/menu?a=1&b=2 <3\nUntil " in ben.reads
    (row,) = await shop.rows("""SELECT "texts" FROM "promotion" WHERE "state" = 'running'""")
    assert promotion_name(row["texts"]).into("en") == "Autumn latte, 2 for 1, see our…"


@on_telegram
async def test_an_album_is_one_answer(shop: Shop) -> None:
    """Of an offer, with the words under its second picture; and of anybody else."""
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    assert isinstance(olga, OnTelegram)
    assert isinstance(ana, OnTelegram)
    await olga.says("broadcast")
    told = [
        (await olga.does(olga.account.sends_photo(photo(), caption, album="7"))).kind
        for caption in ("", TEXT, "", "")
    ]
    assert told == ["offer-ask-words", "offer-ask-language", "", ""]
    told = [(await ana.does(ana.account.sends_photo(photo(), album="8"))).kind for _ in range(3)]
    assert told == ["not-text", "", ""]
    assert (await ana.does(ana.account.sends_photo(photo()))).kind == "unknown-again"


def photo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), "white").save(out, "JPEG")
    return out.getvalue()


@on_telegram
async def test_what_does_not_fit_its_channel_is_told_with_the_room_there_is(shop: Shop) -> None:
    olga = await shop.owner("Olga")
    await shop.member("Ana", offers=True)
    assert isinstance(olga, OnTelegram)
    await olga.says("broadcast")
    told = await olga.does(olga.account.sends_photo(photo(), "x" * 1000))
    assert told.kind == "offer-text-long"
    assert "1,000 characters" in told
    assert (await olga.says("broadcast")).kind == "offer-unfinished", "the picture is kept"
    await olga.chooses("offer-new")
    long = await olga.says("y" * 2000)
    assert (long.kind, "an SMS" in long) == ("offer-text-long", True)
    assert (await olga.says("fine")).kind == "offer-ask-language"


@on_sms
async def test_by_sms_an_offer_without_a_word_gets_one(shop: Shop) -> None:
    olga, ana = await shop.owner("Olga"), await shop.member("Ana", offers=True)
    await sends(olga, TEXT, "skip", "skip", "everyone", "now", "3 days", "first 50")
    await shop.later(seconds=1)
    assert "AUTUMN" in ana.reads
    assert (await ana.says("Autumn")).kind == "claimed"
    assert (await ana.says("CLAIM")).kind == "claimed-already"


async def test_the_owners_day_in_polish(shop: Shop) -> None:
    """She composes between two customers, changes her mind, goes back, sends it, and calls it off."""
    olga = await shop.staff("Olga", role=Role.OWNER, language="pl")
    ana = await shop.member("Ana", offers=True, language="pl")
    await shop.member("Ben", offers=True)
    shown = await ana.here()
    assert (await olga.says(f"{shown.code} 24,50")).kind == "credited"
    await olga.says("nowa oferta")
    gone = await olga.says("anuluj")
    assert (gone.kind, await shop.holds(ana)) == ("offer-discarded", (1, 24)), "and the visit stands"
    await olga.says("nowa oferta")
    for answer in ("Latte dla dwojga", "pomiń", "pomiń"):
        told = await olga.says(answer)
    assert told.kind == "offer-ask-audience"
    await shop.later(minutes=11)
    shown = await ana.here()
    told = await olga.says(f"{shown.code} 12")
    assert (olga.told[-2:], told.kind) == (["credited", "offer-ask-audience"], "offer-ask-audience")
    assert (await olga.says("ma nagrodę")).kind == "offer-audience-odd", (
        "what is not understood is not guessed"
    )
    await olga.says("wszyscy")
    assert (await olga.says("wstecz")).kind == "offer-ask-audience"
    assert (await olga.says("dalej")).kind == "offer-ask-start"
    await olga.says("teraz")
    await olga.chooses("offer-3-days")
    assert (await olga.says("pierwsze 50 latte")).kind == "dry-run"
    assert (await olga.says("jak poszła promocja?")).kind == "offers-past-none", "a draft is none"
    await olga.says("promocje")
    await olga.chooses("promo-send")
    await shop.later(seconds=1)
    assert "Latte dla dwojga" in ana.reads
    so_far = await olga.says("jak poszła promocja?")
    assert (so_far.kind, "2" in so_far) == ("promotion-report", True)
    assert (await olga.says("zatrzymaj promocję")).kind == "offer-stop-ask"
    await olga.says("nie")
    assert await states(shop) == ["running"]
    assert (await olga.says("wstrzymaj promocję")).kind in {"offer-moved", "promotion-progress"}
    assert await states(shop) == ["paused"]
    assert (await olga.says("wstrzymaj promocję")).kind == "offer-stands", "it is paused already"
    assert (await olga.says("reia promoția")).kind in {"offer-moved", "promotion-progress"}
    assert (await ana.says("stop the promotion")).kind != "offer-stop-ask", "it is the owner's"
    await sends(olga, "Cocoa, 2 for 1", "skip", "skip", "everyone", "now", "3 days", "first 1 cocoa")
    assert (await olga.says("stop the promotion")).kind == "offers", "which of the two?"
    asked = await olga.says("Latte dla dwojga")
    assert (asked.kind, "Latte dla dwojga" in asked) == ("offer-stop-ask", True)
    await olga.says("tak")
    assert await states(shop) == ["stopped", "running"]
    assert (await olga.says("oprește promoția")).kind == "offer-stop-ask", "there is one left"
    assert (await olga.says("cum a mers promoția?")).kind == "promotion-report"
    assert await shop.problems() == []
