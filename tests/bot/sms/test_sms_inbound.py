"""Twilio's forms into what the conversations hear."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sms.inbound import heard, parse
from handlers.turn.heard import AskedHelp, Attached, Heard, Incoming, OptedIn, OptedOut, Said

BEN = "+48555010333"
Form = dict[str, str]


def form(**fields: str) -> Form:
    return {"MessageSid": "SM1", "From": BEN, "To": "+15555550100", "Body": "", "NumMedia": "0"} | fields


ROWS: list[tuple[Form, Heard]] = [
    (form(Body="hello"), Said("hello")),
    (form(Body=" 48213 24.50 "), Said(" 48213 24.50 ")),
    (form(Body="a\x00b"), Said("ab")),
    (form(Body="x" * 5000), Said("x" * 1600)),
    (form(Body="1"), Said("1")),
    (form(), Said("")),
    ({"MessageSid": "SM1", "From": BEN}, Said("")),
    # Twilio has answered these itself
    (form(Body="STOP", OptOutType="STOP"), OptedOut()),
    (form(Body="start", OptOutType="START"), OptedIn("start")),
    (form(Body="help", OptOutType="HELP"), AskedHelp()),
    # and these it left to us
    (form(Body="STOP"), Said("STOP")),
    (form(Body="stop please"), Said("stop please")),
    (form(Body="x", OptOutType="NEW"), Said("x")),
    # pictures
    (form(NumMedia="1", MediaContentType0="image/jpeg"), Attached("image")),
    (form(NumMedia="1"), Attached("media")),
    (form(NumMedia="1", Body="  ", MediaContentType0="audio/amr"), Attached("audio")),
    (form(NumMedia="1", Body="hello", MediaContentType0="image/png"), Said("hello")),
    (form(NumMedia="many", Body="hello"), Said("hello")),
]


@pytest.mark.parametrize(("fields", "what"), ROWS)
def test_a_form_says_something(fields: Form, what: Heard) -> None:
    assert heard(fields) == Incoming("SM1", "sms", BEN, what)
    assert parse(json.dumps(fields)) == heard(fields)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"From": BEN},
        form(MessageSid=""),
        form(MessageSid="x" * 65),
        form(From=""),
        form(From="12345"),  # a short code
        form(From="whatsapp:+48555010333"),
        form(From="ARCADE"),
        form(From="+0123456789"),
    ],
)
def test_a_form_is_nothing_to_us(fields: Form) -> None:
    assert heard(fields) is None


@pytest.mark.parametrize("raw", ["", "null", "[]", "{", '{"From": 5}', "[" * 100_000])
def test_what_is_no_form_is_none_and_no_traceback(raw: str) -> None:
    assert parse(raw) is None


@given(st.dictionaries(st.sampled_from(list(form(OptOutType="", MediaContentType0=""))), st.text()))
def test_any_form_at_all(fields: Form) -> None:
    heard(fields)
    heard(form(**{name: value for name, value in fields.items() if name not in ("From", "MessageSid")}))
