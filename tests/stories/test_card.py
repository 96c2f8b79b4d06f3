"""What is on the card: balance, history, rewards; and a kind word where something is not understood."""

from __future__ import annotations

from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnSms, OnTelegram
from tests.stories.shop import Shop, on_sms, on_telegram


async def test_the_card_shows_name_and_standing(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=3, points=40)
    told = await ana.says("card")
    assert told.kind == "card"
    for part in ("Ana", "3", "9", "40"):
        assert part in told
    if isinstance(ana, OnTelegram):
        assert ana.account.last.photo is not None


@on_telegram
async def test_a_picture_is_uploaded_once(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("card")
    await ana.says("card")
    first, second = (call.params["photo"] for call in shop.telegram.calls.of("sendPhoto"))
    assert shop.telegram.files.get(first) is None
    assert shop.telegram.files.get(second) is not None


async def test_a_balance_names_the_next_reward(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=7, points=10)
    told = await ana.says("Balance?")
    assert told.kind == "balance"
    assert "7" in told
    assert "2 more stamps" in told


async def test_a_reward_that_waits_is_told(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=9)
    assert "Ready: A coffee." in await ana.says("balance")


async def test_a_card_begun_after_a_full_one_is_told_the_same_everywhere(shop: Shop) -> None:
    """Ten stamps are one coffee ready and 1 of 9: to her, to staff, in the picture's text and on the page."""
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    code = (await ana.here()).code
    credited = await max_.says(f"{code} 12")
    receipt = next(said for said in reversed(ana.screen().values()) if "New level" not in said)
    told = [credited, receipt, await max_.says((await ana.here()).code)]
    told += [await ana.says(word) for word in ("card", "balance", "rewards", "join")]
    for said in told:
        assert "1 of 9" in said or "1/9" in said, said
        assert "Ready: A coffee" in said, said
    if address := next((word for word in told[3].split() if "/c/" in word), ""):
        page = (await shop.get(address)).text
        assert "1 of 9 stamps" in page
        assert "Ready: A coffee" in page


async def test_an_empty_history_says_so(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert (await ana.says("history")).kind == "history-empty"


async def test_a_history_has_visits_rewards_and_what_was_taken_back(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=9), await shop.staff("Max")
    await shop.visit(ana, max_, "12")
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    await max_.says("undo")
    told = await ana.says("history")
    assert told.kind == "history"
    for part in ("Main Street", "A coffee", "taken back"):
        assert part in told


async def test_rewards_are_listed_with_what_is_missing(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=2, points=150)
    told = await ana.says("rewards")
    assert told.kind == "rewards"
    assert "A coffee" in told
    assert "7" in told
    assert [option for option in await ana.offered() if option.startswith("redeem")] == ["redeem:cake:0"]


@on_telegram
async def test_a_reward_out_of_reach_is_not_given_to_who_forges_its_button(shop: Shop) -> None:
    eve = await shop.member("Eve")
    assert isinstance(eve, OnTelegram)
    await eve.says("rewards")
    assert (await eve.forges("redeem:coffee")).kind == "reward-short"
    assert (await eve.forges("redeem:unicorn")).kind == "reward-gone"
    assert (await eve.forges("redeem")).kind == "reward-gone"


@on_sms
async def test_the_card_is_a_page_behind_a_link(shop: Shop) -> None:
    ben = await shop.member("Ben", stamps=4)
    told = await ben.says("card")
    address = next(word for word in told.split() if "/c/" in word)
    page = await shop.get(address)
    assert page.status == 200
    assert "Ben" in page.text
    picture = await shop.get(f"{address}.png")
    assert (picture.status, picture.body[:4]) == (200, b"\x89PNG")


@on_sms
async def test_its_page_shows_the_vouchers_that_are_open(shop: Shop) -> None:
    """By name: a code gives something away, and the page is anybody's who photographed the QR."""
    ben = await shop.member("Ben", stamps=9)
    address = next(word for word in (await ben.says("card")).split() if "/c/" in word)
    assert "Your vouchers" not in (await shop.get(address)).text
    await ben.says("rewards")
    code = (await ben.chooses("redeem:coffee")).code
    page = (await shop.get(address)).text
    assert code not in page
    assert "Valid until" in page
    assert "VOUCHERS" in page
    assert (await ben.says("vouchers")).code == code
    shop.clock.at += shop.service.programme.rewards[0].valid
    assert "Your vouchers" not in (await shop.get(address)).text, (
        "also when nobody has written down that it is over"
    )


@on_all_pairs
async def test_a_new_card_ends_the_old_qr_and_its_page(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=4), await shop.staff("Max")
    (before,) = await shop.rows('SELECT "card" FROM "member"')
    assert (await ana.says("new card")).kind == "new-card-ask"
    assert (await ana.says("no")).kind == "kept"
    await ana.says("new card")
    told = await ana.chooses("new-card-yes")
    assert told.kind == "new-card"
    (after,) = await shop.rows('SELECT "card" FROM "member"')
    pages = [await shop.get(f"{shop.service.url}/c/{row['card']}") for row in (before, after)]
    assert [page.status for page in pages] == [404, 200]
    assert (await max_.opens(f"c-{before['card']}")).kind == "link-old"
    assert (await max_.opens(f"c-{after['card']}")).kind == "credit-ask"
    assert await shop.holds(ana) == (4, 0)
    assert "card-replaced" in await shop.trail()


@on_telegram
async def test_a_second_tap_for_a_new_card_shows_the_one_there_is(shop: Shop) -> None:
    """Whoever took a picture of the first one keeps a card that works."""
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    await ana.says("new card")
    asked = ana.account.last
    for _ in range(2):
        yes = next(button.data for row in asked.buttons for button in row if "yes" in button.data)
        assert (await ana.taps_old(yes, asked)).kind == "new-card"
    assert (await shop.trail()).count("card-replaced") == 1


@on_sms
async def test_a_guessed_page_is_nobodys(shop: Shop) -> None:
    await shop.member("Ben")
    base = shop.service.url
    for path in ("/c/aaaaaaaaaaaaaaaaaaaaaa", "/c/x", "/c/aaaaaaaaaaaaaaaaaaaaaa.png", "/c/%00", "/c/"):
        assert (await shop.get(base + path)).status == 404, path


# Where something is not understood


async def test_help_says_what_can_be_done(shop: Shop) -> None:
    ana = await shop.member("Ana")
    told = await (ana.says("/help") if ana.channel == "telegram" else ana.says("help me"))
    assert told.kind in {"help", "unknown"}
    assert len(await ana.offered()) <= 4


async def test_the_same_lecture_is_never_read_twice(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert (await ana.says("do you have oat milk")).kind == "unknown"
    assert "555 010 200" in ana.reads
    assert (await ana.says("asdfgh")).kind == "unknown-again"
    assert (await ana.says("qwerty")).kind == "unknown-again"
    assert (await ana.says("card")).kind == "card"
    assert (await ana.says("asdfgh")).kind == "unknown"


async def test_nothing_is_met_with_silence(shop: Shop) -> None:
    for number, text in enumerate(("👎", "\u202e", "1", "99", "/", "/nonsense", "x" * 1500)):
        ana = await shop.member(f"Ana {number}")
        told = await ana.says(text)
        assert told.kind in {"unknown", "unknown-again"}, (text, told)


async def test_thanks_is_answered_once(shop: Shop) -> None:
    """In one line without a menu, and only where it was not the last thing we said; an open question stays open."""
    ana = await shop.member("Ana")
    await ana.says("birthday")
    assert (await ana.says("ok, thanks a lot!")).kind == "welcome-to-it"
    assert await ana.says("👍") == ""
    assert await ana.says("thx") == ""
    assert (await ana.says("1 May")).kind == "birthday-set"
    assert (await ana.says("Dziękuję Max")).kind == "welcome-to-it"
    assert (await (await shop.staff("Max")).says("mersi")).kind == "welcome-to-it", (
        "before we ever wrote to them"
    )


async def test_a_stranger_who_thanks_is_greeted(shop: Shop) -> None:
    ben = shop.stranger("Ben")
    assert (await ben.says("thanks")).kind == "hello"
    assert (await ben.says("thanks")).kind == "welcome-to-it"


@on_telegram
async def test_a_sticker_a_voice_message_or_a_place_is_answered_kindly(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    assert (await ana.does(ana.account.sends_sticker())).kind == "not-text"
    assert (await ana.does(ana.account.sends_voice())).kind == "unknown-again"
    await ana.says("card")
    assert (await ana.does(ana.account.sends_location(52.2, 21.0))).kind == "not-text"


@on_telegram
async def test_what_stands_under_a_photo_is_read(shop: Shop) -> None:
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    picture = shop.service.parts.pictures.qr("hello")
    assert (await ana.does(ana.account.sends_photo(picture, "balance"))).kind == "balance"


@on_sms
async def test_a_picture_by_mms_is_answered_kindly(shop: Shop) -> None:
    ben = await shop.member("Ben")
    assert isinstance(ben, OnSms)
    assert (await ben.does(ben.phone.texts("", media=("https://media.example/1",)))).kind == "not-text"


@on_telegram
async def test_a_group_is_nothing_to_us(shop: Shop) -> None:
    """Nor is what is edited there. Edits in a chat of their own: `test_edits`."""
    ana = await shop.member("Ana")
    assert isinstance(ana, OnTelegram)
    group = {"id": -100, "type": "group", "title": "Friends"}
    message = {"message_id": 5, "date": 1, "chat": group, "text": "card"}
    sender = {"id": ana.account.id, "is_bot": False, "first_name": "Ana"}
    for kind in ("message", "edited_message"):
        assert (await ana.does(ana.account.sends_raw({kind: {**message, "from": sender}}))).kind == ""


async def test_hello_is_answered_with_what_one_is_here(shop: Shop) -> None:
    ana, max_, eve = await shop.member("Ana"), await shop.staff("Max"), shop.stranger("Eve")
    assert (await ana.says("Hi!")).kind == "welcome-back"
    assert (await max_.says("good morning")).kind == "staff-help"
    assert (await eve.says("hey")).kind == "hello"


async def test_help_is_for_who_asks(shop: Shop) -> None:
    """A customer, a member of staff and a stranger are told different things."""
    ana, max_, eve = await shop.member("Ana"), await shop.staff("Max"), shop.stranger("Eve")
    word = "menu"
    assert (await ana.says(word)).kind == "help"
    assert (await max_.says(word)).kind == "staff-help"
    assert (await eve.says(word)).kind == "help"
