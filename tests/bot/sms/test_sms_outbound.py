"""Messages into SMS, over the real SDK with a recording transport."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import Mock

import pytest
from twilio.http import AsyncHttpClient
from twilio.http.response import Response
from twilio.rest import Client

from bot.sms.outbound import LIMIT, LONGEST, SHORTEST, Sender, SmsChannel, shortened
from bot.sms.segments import measure
from loyalty.messages.args import Localised
from loyalty.messages.extras import (
    AskPhone,
    CardPicture,
    Choices,
    File,
    Link,
    Option,
    Picture,
    VoucherPicture,
)
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.messages.outcomes import Later, Outcome, Sent
from scheduler.delivery.channel import Delivery
from tests.bot.few_texts import LINKS, NOW, TEXTS

BEN = "+48555010333"
NUMBER = Sender("+15555550100")
COFFEE = Localised((("en", "Coffee"), ("pl", "Kawa")))
YES_OR_NO = Choices((Option("offers"), Option("only-card")))


class Recording(AsyncHttpClient):  # type: ignore[misc]
    def __init__(self) -> None:
        super().__init__(Mock(), is_async=True)
        self.requests: list[dict[str, Any]] = []

    async def request(self, method: str, url: str, **kwargs: Any) -> Response:
        self.requests.append({"method": method, "url": url, **kwargs})
        return Response(201, json.dumps({"sid": "SM1", "status": "queued"}))

    async def close(self) -> None:
        self.requests.append({"method": "close"})


class Shop:
    def __init__(self, sender: Sender = NUMBER, **settings: Any) -> None:
        self.http = Recording()
        client = Client("AC1", "token", http_client=self.http)
        self.channel = SmsChannel(client, TEXTS, LINKS, sender, **settings)

    async def sends(
        self, *extras: Extra, kind: Kind = SettingsKind.NAME_SET, locale: str = "en", name: str = "Ben"
    ) -> Outcome:
        message = Message(kind, {"name": name} if kind.args else {}, extras)
        return await self.channel.send(Delivery(1, BEN, locale, message))

    @property
    def form(self) -> dict[str, Any]:
        (request,) = self.http.requests
        return dict(request["data"])


async def test_a_text_is_one_post() -> None:
    shop = Shop()
    assert await shop.sends() == Sent("SM1", 1)
    (request,) = shop.http.requests
    assert (request["method"], request["url"]) == (
        "POST",
        "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages.json",
    )
    assert request["auth"] == ("AC1", "token")
    assert shop.form == {
        "To": BEN,
        "From": "+15555550100",
        "Body": "Hello, Ben",
        "StatusCallback": "https://arcade.pl/sms/status",
    }


async def test_a_messaging_service_picks_the_number() -> None:
    shop = Shop(Sender(service_sid="MG1"))
    await shop.sends()
    assert shop.form["MessagingServiceSid"] == "MG1"
    assert "From" not in shop.form


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (None, None),
        (300.0, 300),
        (299.9, 299),  # never more than the rest of its life
        (SHORTEST, SHORTEST),
        (LONGEST - 0.5, LONGEST - 1),
        (LONGEST, LONGEST),
        (3 * 86_400.0, LONGEST),  # the most that Twilio takes
    ],
)
async def test_twilio_is_told_how_long_a_message_lives(seconds: float | None, said: int | None) -> None:
    shop = Shop(now=lambda: NOW)
    ends = None if seconds is None else NOW + timedelta(seconds=seconds)
    await shop.channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY), ends_at=ends))
    assert shop.form.get("ValidityPeriod") == said


@pytest.mark.parametrize("seconds", [SHORTEST - 0.001, 1, 0, -60])
async def test_what_is_about_to_end_does_not_go(seconds: float) -> None:
    """Twilio would take it and hand it on too late: its next try is after its end, so it is dropped."""
    shop = Shop(now=lambda: NOW)
    ends = NOW + timedelta(seconds=seconds)
    outcome = await shop.channel.send(Delivery(1, BEN, "en", Message(JoiningKind.CARD_ONLY), ends_at=ends))
    assert shop.http.requests == []
    assert isinstance(outcome, Later)
    assert NOW + timedelta(seconds=outcome.seconds) >= ends
    assert not outcome.whole_channel


ROWS: list[tuple[Kind, tuple[Extra, ...], str]] = [
    (JoiningKind.CARD_ONLY, (), "3 of 9."),  # the short form
    (SettingsKind.NAME_SET, (YES_OR_NO,), "Hello, Ben\n1 Yes 2 No"),
    (SettingsKind.NAME_SET, (Choices((Option("redeem", "c", COFFEE),)),), "Hello, Ben\n1 Coffee"),
    (SettingsKind.NAME_SET, (Choices((Option("offers"),), numbered=False),), "Hello, Ben"),
    (SettingsKind.NAME_SET, (Choices(()),), "Hello, Ben"),
    (SettingsKind.NAME_SET, (Link("terms", path="t"),), "Hello, Ben\nhttps://arcade.pl/t"),
    (
        SettingsKind.NAME_SET,
        (Link("join", start="j-main"),),
        "Hello, Ben\nhttps://t.me/ArcadeBot?start=j-main",
    ),
    (
        JoiningKind.CARD_ONLY,
        (CardPicture("k7Qx", "Ben", 3, 9, 0), YES_OR_NO),
        "3 of 9.\n1 Yes 2 No\nhttps://arcade.pl/c/k7Qx",
    ),
    (SettingsKind.KEPT, (VoucherPicture("4821309", COFFEE),), "Show this"),
    (SettingsKind.KEPT, (Picture("AgAC"),), "Show this"),
    (LinkingKind.LINK, (AskPhone(),), "Share your number?"),
    (
        SettingsKind.EXPORT,
        (File("ben.json", "{}", "x/a-token"),),
        "Here is all we know\nhttps://arcade.pl/x/a-token",  # a text takes no files: it is fetched
    ),
    (
        SettingsKind.EXPORT,
        (File("ben.json", "{}", "x/a-token"), YES_OR_NO),
        "Here is all we know\nhttps://arcade.pl/x/a-token\n1 Yes 2 No",  # right after the text that promises it
    ),
    (
        CardKind.HISTORY,
        (
            Lines(
                (Message(SettingsKind.NAME_SET, {"name": "A"}), Message(SettingsKind.NAME_SET, {"name": "B"}))
            ),
        ),
        "Your visits:\nHello, A\nHello, B",
    ),
]


@pytest.mark.parametrize(("kind", "extras", "body"), ROWS)
async def test_everything_is_in_one_text(kind: Kind, extras: tuple[Extra, ...], body: str) -> None:
    shop = Shop()
    await shop.sends(*extras, kind=kind)
    assert shop.form["Body"] == body
    assert "MediaUrl" not in shop.form


def test_what_nobody_asked_for_has_no_numbers() -> None:
    """They are those of the last answer, which may be a question still."""
    unasked = Message(CardKind.VOUCHER_EXPIRED, {"reward": COFFEE, "cost": 9, "unit": "stamps"})
    channel = Shop().channel
    offering = replace(unasked, extras=(YES_OR_NO, Link("terms", path="t")))
    assert channel.body(offering, "en") == f"{channel.body(unasked, 'en')}\nhttps://arcade.pl/t"


async def test_an_address_that_the_text_has_is_not_said_twice() -> None:
    shop = Shop()
    await shop.sends(Link("terms", path="t"), name="https://arcade.pl/t")
    assert shop.form["Body"] == "Hello, https://arcade.pl/t"


async def test_the_card_is_also_a_picture_where_the_shop_sends_pictures() -> None:
    shop = Shop(mms=True)
    await shop.sends(CardPicture("k7Qx", "Ben", 3, 9, 0), kind=JoiningKind.CARD_ONLY)
    assert shop.form["MediaUrl"] == ["https://arcade.pl/c/k7Qx.png"]


@pytest.mark.parametrize(
    ("folded", "body", "segments"),
    [
        (frozenset[str](), "Cześć, Ąnna" + "x" * 80, 2),
        (frozenset({"pl"}), "Czesc, Anna" + "x" * 80, 1),
        (frozenset({"ro"}), "Cześć, Ąnna" + "x" * 80, 2),
    ],
)
async def test_letters_are_made_plain_where_the_shop_says_so(
    folded: frozenset[str], body: str, segments: int
) -> None:
    shop = Shop(folded=folded)
    assert await shop.sends(locale="pl", name="Ąnna" + "x" * 80) == Sent("SM1", segments)
    assert shop.form["Body"] == body


async def test_a_no_break_space_does_not_double_the_price() -> None:
    shop = Shop()
    await shop.sends(name="B\u00a0C\u202fD")
    assert measure(shop.form["Body"]).segments == 1
    assert shop.form["Body"] == "Hello, B C D"


@pytest.mark.parametrize(
    ("text", "after", "cut"),
    [
        ("short", "\n1 Yes", "short\n1 Yes"),
        ("x" * 1600, "", "x" * 1600),
        ("x" * 1601, "", "x" * 1597 + "..."),
        ("word " * 400, "\n1 Yes", ("word " * 318).rstrip() + "...\n1 Yes"),
        ("👍" * 900, "", "👍" * 798 + "..."),
    ],
)
def test_a_text_too_long_is_cut_at_a_word_and_keeps_what_is_under_it(text: str, after: str, cut: str) -> None:
    assert cut == shortened(text, after)
    assert len(cut) <= LIMIT


async def test_closing_closes_the_session() -> None:
    shop = Shop()
    await shop.channel.close()
    assert shop.http.requests == [{"method": "close"}]
