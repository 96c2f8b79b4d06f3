"""Whatever arrives, nobody sees a traceback, no door answers 5xx, and nothing stored is broken."""

from __future__ import annotations

import json
import re
import string
from collections.abc import AsyncIterator
from itertools import cycle, islice
from typing import Any

import pytest
from aiohttp import ClientSession
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.routes import OPTIONS
from playground.twilio.signing import signature
from playground.twilio.world import AUTH_TOKEN
from tests.stories.knocking import SMS, STATUS, TELEGRAM, UNREADABLE, Door, broken, kept, message
from tests.stories.people import Person
from tests.stories.shop import Channel, Shop, on_sms, on_telegram, open_shop

NASTY = (
    "\x00", "a\x00b", "\ud800", "\udfff\ud800", "\ufffe\uffff", "\u202eevil\u202c", "\u200f\u200e\u2066",
    "عمر", "👩‍👩‍👧‍👦" * 50, "Z̷̢̛͖a̸l̷g̵o̶" * 40, "ﷺ" * 60, "\r\n\r\nHTTP/1.1 200 OK", "\x1b[31m", "\x7f\x85\u2028\u2029",
    "<b>", "</b></a>", "<a href='javascript:alert(1)'>x</a>", "&lt;&amp;&#0;", "<script>alert(1)</script>", "]]>",
    "{ $shop }", "{$x ->\n *[a] b\n}", "{ -term }", '{""}', "part-standing = x", "\\u0041",
    "'; DROP TABLE member; --", "$1 $2 %s %(x)s ?", "\\", "NULL", "0x00", "{{7*7}}", "${7*7}", "`id`", "../../etc/passwd",
    "/start", "/start c-x", "/start " + "a" * 64, "/start o-" + "a" * 62, "j-main j-main", "c-", "l-", "o-_", "v-0000000",
    "00000", "99999", "1" * 4000, "-1", "1e309", "NaN", "٣٤٥٦٧ ١٢", "४८२१३", "²", "0" * 20, "9" * 20, "1" * 19 + " 5",
    "48213 " + "9" * 18, "1.", "4)", " 1 ", "+48", "+4851201022" + "0" * 20, "@", "#", "\n" * 500, " ", "a" * 4096, "ą" * 4096,
)  # fmt: skip
ODD = ("", "x", "9" * 30, "owner:main")
ASKED = {
    "stranger": ("", "join", "hello"),
    "member": ("", "name", "birthday", "link", "here", "rewards", "settings", "forget me"),
    "staff": ("", "location", "undo"),
    "owner": ("", "audit", "remove", "invite", "team"),
}
long = pytest.mark.prove
ON_ONE_SHOP: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}


@pytest.fixture
async def shop(url: str, channel: Channel) -> AsyncIterator[Shop]:
    async with open_shop(url, channel) as opened:
        await opened.menus()
        yield opened


@pytest.fixture
async def door(shop: Shop) -> AsyncIterator[Door]:
    async with ClientSession() as session:
        yield Door(shop, session)


# Texts


async def somebody(shop: Shop, role: str) -> Person:
    match role:
        case "member":
            return await shop.member("Eve", stamps=9)
        case "staff":
            return await shop.staff("Eve")
        case "owner":
            await shop.staff("Max")
            return await shop.owner("Eve")
        case _:
            return shop.stranger("Eve")


async def sends(door: Door, person: Person, text: str) -> int:
    """Past the make-believe provider, which is politer than a stranger with a script."""
    if person.channel == "telegram":
        shop = door.shop
        shop.telegram.chats[int(person.address)].started = True
        return (await door.update(message(text, int(person.address)))).status
    return (await door.text(person.address, text.encode("utf-8", "replace").decode())).status


@pytest.mark.parametrize(
    "role", ["member", "owner", *(pytest.param(role, marks=long) for role in ("stranger", "staff"))]
)
async def test_no_text_breaks_a_conversation(door: Door, role: str) -> None:
    """Each as the answer to some question that stands open."""
    person = await somebody(door.shop, role)
    questions = ASKED[role]
    for number, text in enumerate(NASTY):
        if question := questions[number % len(questions)]:
            await sends(door, person, question)
        assert await sends(door, person, text) == 200, text
    await door.shop.settled()
    assert await broken(door.shop) == []
    shown = "".join(person.screen().values())
    assert "Traceback" not in shown
    assert "Error" not in shown


async def test_no_name_breaks_a_card(door: Door, channel: Channel) -> None:
    """Whoever can be read out has a card, is credited, and stands in the trail."""
    shop = door.shop
    max_, olga = await shop.staff("Max"), await shop.owner("Olga")
    for number, name in enumerate(text for text in NASTY if any(char.isalpha() for char in text)):
        eve = shop.stranger(f"Eve {number}")
        await joins(door, eve, name)
        if eve.told[-1] == "welcome":
            shown = await eve.here()
            assert (await max_.says(f"{shown.code} 12")).kind == "credited", name
    assert len(await shop.balances()) > 10
    await olga.says("audit")
    assert await broken(shop) == []


async def joins(door: Door, eve: Person, name: str) -> None:
    if eve.channel == "telegram":
        door.shop.telegram.chats[int(eve.address)].started = True
        person = {"id": int(eve.address), "is_bot": False, "first_name": name}
        for _ in range(2):  # the first shows the terms
            assert (await door.update(message("join", int(eve.address), **{"from": person}))).status == 200
    else:
        await sends(door, eve, "join")
        await sends(door, eve, name)
    await door.shop.settled()


@on_telegram
@given(text=st.text(max_size=80), option=st.text(st.characters(codec="utf-8"), max_size=40))
@settings(**ON_ONE_SHOP)
async def test_any_text_and_any_button(door: Door, text: str, option: str) -> None:
    user = int(door.shop.stranger("Eve").address)
    door.shop.telegram.chats[user].started = True
    assert (await door.update(message(text, user))).status == 200
    assert (await door.update(tap(option, user))).status == 200


@on_telegram
@pytest.mark.parametrize("each", [1, pytest.param(len(ODD), marks=long)], ids=["one", "every"])
@pytest.mark.parametrize(("role", "team"), [("member", []), ("owner", ["owner", "staff"])])
async def test_every_button_with_odd_arguments(door: Door, role: str, team: list[str], each: int) -> None:
    """With one of them or with every one."""
    shop = door.shop
    eve = await somebody(shop, role)
    await eve.says("card")
    user = int(eve.address)
    for number, option in enumerate(sorted(OPTIONS.keys() - {"leave-yes"})):
        for arg in islice(cycle(ODD), number, number + each):
            assert (await door.update(tap(f"{option}:{arg}", user))).status == 200
    await shop.settled()
    assert await broken(shop) == []
    roles = await shop.rows('SELECT "role" FROM "staff" WHERE "removed_at" IS NULL')
    assert sorted(row["role"] for row in roles) == team


def tap(data: str, user: int) -> dict[str, Any]:
    under = message("?", user)
    query = {"id": "1", "from": under["message"]["from"], "chat_instance": "1", "data": data}
    return {"callback_query": {**query, **under}}


# Updates and forms that are none

leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20)
anything = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=12,
)
KEYS = ("message", "callback_query", "my_chat_member", "edited_message", "inline_query", "poll")


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """A right update with one of its parts replaced by anything."""
    update: dict[str, Any] = message(draw(st.text(max_size=10)))
    part: Any = update
    for _ in range(draw(st.integers(0, 2))):
        inner = [key for key, value in part.items() if isinstance(value, dict)]
        if not inner:
            break
        part = part[draw(st.sampled_from(inner))]
    part[draw(st.sampled_from(sorted(part)))] = draw(anything)
    return update


@on_telegram
@given(fields=spoilt() | st.dictionaries(st.sampled_from(KEYS), anything, max_size=2))
@settings(**ON_ONE_SHOP)
async def test_a_spoilt_update_is_taken_or_set_aside(door: Door, fields: dict[str, Any]) -> None:
    assert (await door.update(fields)).status == 200
    failed = await door.shop.rows("""SELECT "error" FROM "inbox" WHERE "state" <> 'done'""")
    assert {row["error"] for row in failed} <= {UNREADABLE}


@on_telegram
@given(body=st.binary(max_size=200) | st.builds(lambda value: json.dumps(value).encode(), anything))
@settings(**ON_ONE_SHOP)
async def test_what_is_no_update_is_refused(door: Door, body: bytes) -> None:
    before = await kept(door.shop)
    assert (await door.telegram(body)).status in {200, 400}
    assert await kept(door.shop) - before <= 1


@on_telegram
@pytest.mark.parametrize(
    "body", [b"[" * 100_000, b'{"update_id":' + b"9" * 5000 + b"}", b'{"update_id": 1e400}', b"\xff\xfe"]
)
async def test_json_made_to_hurt(door: Door, body: bytes) -> None:
    assert (await door.telegram(body)).status in {200, 400}
    assert (await door.shop.stranger("Ana").says("hello")).kind == "hello"


fields = st.dictionaries(
    st.sampled_from(("MessageSid", "From", "To", "Body", "OptOutType", "NumMedia", "MediaContentType0", "X")),
    st.text(st.characters(codec="utf-8"), max_size=30),
    max_size=6,
)
numbers = st.sampled_from(("+447801234501", "+48512010222", "12345", "+", "", "Shop", "+0", "+1" * 20))


@on_sms
@given(form=fields, sender=numbers)
@settings(**ON_ONE_SHOP)
async def test_a_signed_form_may_say_anything(door: Door, form: dict[str, str], sender: str) -> None:
    assert (await door.form({**form, "From": sender})).status == 200
    assert (
        await door.form({**form, "MessageStatus": "delivered", "ErrorCode": form.get("Body", "")}, STATUS)
    ).status == 200
    failed = await door.shop.rows("""SELECT "error" FROM "inbox" WHERE "state" <> 'done'""")
    assert {row["error"] for row in failed} <= {UNREADABLE}


@on_sms
@given(body=st.binary(max_size=300))
@settings(**ON_ONE_SHOP)
async def test_bytes_without_a_signature_are_nobodys(door: Door, body: bytes) -> None:
    assert (await door.knock(SMS, body)).status == 403
    assert (await door.knock(STATUS, body)).status == 403
    assert await kept(door.shop) == 0


# Doors


@on_telegram
@pytest.mark.parametrize("secret", ["", "wrong", "a-secret-of-the-storie", "ą", "x" * 5000])
async def test_without_the_secret_nothing_is_heard(door: Door, secret: str) -> None:
    body = json.dumps({"update_id": 1, **message("join")}).encode()
    assert (await door.telegram(body, secret)).status == 403
    assert await kept(door.shop) == 0
    assert await door.shop.rows('SELECT * FROM "address"') == []


@on_sms
async def test_with_a_wrong_signature_nothing_is_heard(door: Door) -> None:
    form = {"MessageSid": "SM1", "From": "+447801234501", "Body": "join"}
    assert (await door.form(form, token="another")).status == 403
    assert (await door.form({**form, "MessageStatus": "delivered"}, STATUS, token="another")).status == 403
    assert await kept(door.shop) == 0
    assert await door.shop.rows('SELECT * FROM "address"') == []


@on_sms
async def test_a_signature_is_for_one_form(door: Door) -> None:
    """Heard on the way, and sent again with another text."""
    good = await door.text("+447801234501", "hello")
    assert good.status == 200
    form = {"MessageSid": "SM2", "From": "+447801234501", "Body": "hello"}
    signed = signature(AUTH_TOKEN, door.shop.service.url + SMS, form)
    body = "MessageSid=SM2&From=%2B447801234501&Body=forget+me"
    headers = {"X-Twilio-Signature": signed, "Content-Type": "application/x-www-form-urlencoded"}
    assert (await door.knock(SMS, body.encode(), headers)).status == 403


async def test_a_body_too_large_is_refused(door: Door, channel: Channel) -> None:
    large = b"x" * 600_000
    if channel == "telegram":
        assert (await door.telegram(large)).status == 413
    else:
        assert (await door.knock(SMS, large)).status == 403
    assert await kept(door.shop) == 0


PATHS = (
    "/", "/x", "/telegram", "/telegram/webhook/", "/sms", "/c", "/c/", "/c/a/b", "/c/../metrics", "/.env", "/%00",
    "/c/%2e%2e", "/c/" + "a" * 65, "/c/<script>", "/c/aaaaaaaaaaaaaaaaaaaaaa", "/c/aaaaaaaaaaaaaaaaaaaaaa.png", "/c/%F0%9F%91%8D",
)  # fmt: skip


@on_telegram
async def test_unknown_paths_are_404(door: Door) -> None:
    for path in PATHS:
        assert (await door.knock(path, method="GET")).status == 404, path
    for path in (TELEGRAM, SMS, STATUS):
        assert (await door.knock(path, method="GET")).status == 405, path
    for path in ("/healthz", "/metrics"):
        assert (await door.knock(path)).status == 405, path


@on_sms
async def test_a_page_says_the_same_of_any_card_that_is_not_there(door: Door) -> None:
    pages = {
        (await door.knock(f"/c/{token}", method="GET")).body
        for token in ("aaaaaaaaaaaa", string.ascii_letters)
    }
    assert len(pages) == 1


@on_sms
async def test_a_cards_page_runs_nothing_and_is_kept_by_nobody(door: Door) -> None:
    ben = await door.shop.member("Ben")
    page = re.search(r"http\S+/c/\S+", await ben.says("card"))
    assert page
    async with door.session.get(page[0]) as answer:
        told = answer.headers
    assert told["Content-Security-Policy"].startswith("default-src 'none'")
    assert "frame-ancestors 'none'" in told["Content-Security-Policy"]
    assert told["Strict-Transport-Security"] == "max-age=31536000"
    assert "script" not in told["Content-Security-Policy"]
    assert told["Referrer-Policy"] == "no-referrer"
    assert (told["Cache-Control"], told["X-Robots-Tag"]) == ("no-store", "noindex")
