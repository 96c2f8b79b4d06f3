"""What is promised before somebody says yes to offers is what the caps of config.toml keep."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings.file import parse
from bot.sms.segments import fold, measure
from bot.words.texts import Texts
from handlers.turn.limits import promised
from loyalty.gate.policy import Policy, Rule, promise
from loyalty.gate.windows import Calendar, Window, parse_window
from loyalty.messages.args import Arg
from loyalty.messages.extras import Option
from loyalty.messages.kind import Class
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from tests.languages import LANGUAGES, shop_texts
from tests.stories.shop import FILE, changed

NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)
BEN: dict[str, Arg] = {"name": "Ben", "stamps": 0, "goal": 9, "points": 0}
OWN: dict[str, Arg] = {
    **dict.fromkeys(("offers", "updates", "occasion", "progress", "winback", "fewer"), "on"),
    "quiet": "20:00-09:00",
}

# The limits of everything together, and what is then said of them in a sentence and in a few letters.
SAID = [
    (["1 per day", "1 per 20 hours", "4 per 30 days"],
     {"en": ("Never more than 1 a day and 4 in 30 days.", ", max 4 in 30 days?"),
      "pl": ("Najwyżej 1 dziennie i 4 na 30 dni.", ", maks. 4 na 30 dni?"),
      "ro": ("Cel mult 1 pe zi și 4 în 30 de zile.", ", max. 4 în 30 de zile?")}),
    (["5 per week"],
     {"en": ("Never more than 5 a week.", ", max 5 a week?"),
      "pl": ("Najwyżej 5 na tydzień.", ", maks. 5 na tydzień?"),
      "ro": ("Cel mult 5 pe săptămână.", ", max. 5 pe săptămână?")}),
    (["10 per month", "2 per 2 days", "5 per week"],
     {"en": ("Never more than 2 in 2 days and 10 a month.", ", max 10 a month?"),
      "pl": ("Najwyżej 2 na 2 dni i 10 na miesiąc.", ", maks. 10 na miesiąc?"),
      "ro": ("Cel mult 2 în 2 zile și 10 pe lună.", ", max. 10 pe lună?")}),
    (["2 per week", "1 per 36 hours", "22 per year"],
     {"en": ("Never more than 1 in 36 hours and 22 a year.", ", max 22 a year?"),
      "pl": ("Najwyżej 1 na 36 godzin i 22 na rok.", ", maks. 22 na rok?"),
      "ro": ("Cel mult 1 în 36 de ore și 22 pe an.", ", max. 22 pe an?")}),
    (["1 per 20 hours"],
     {"en": ("Never more than 1 in 20 hours.", ", max 1 in 20 hours?"),
      "pl": ("Najwyżej 1 na 20 godzin.", ", maks. 1 na 20 godzin?"),
      "ro": ("Cel mult 1 în 20 de ore.", ", max. 1 în 20 de ore?")}),
    (["3 per quarter", "1 per 21 days"],
     {"en": ("Never more than 1 in 21 days and 3 a quarter.", ", max 3 a quarter?"),
      "pl": ("Najwyżej 1 na 21 dni i 3 na kwartał.", ", maks. 3 na kwartał?"),
      "ro": ("Cel mult 1 în 21 de zile și 3 pe trimestru.", ", max. 3 pe trimestru?")}),
    ([], {"en": ("", "?"), "pl": ("", "?"), "ro": ("", "?")}),
]  # fmt: skip
NO_PROMISE = {"en": ("ever", "max"), "pl": ("ajwyżej", "maks"), "ro": ("el mult", "max")}
each_setting = pytest.mark.parametrize(("caps", "said"), SAID, ids=lambda given: str(given)[:24])


@pytest.fixture(scope="module")
def texts() -> Texts:
    return shop_texts(lambda: NOW)


def of(caps: list[str]) -> dict[str, Arg]:
    """As the shop's file has them, all the way to the texts."""
    return promised(changed(caps={"all": caps}).programme.policy)


@each_setting
def test_the_promise_is_that_of_the_settings(
    texts: Texts, caps: list[str], said: dict[str, tuple[str, str]]
) -> None:
    for locale, (sentence, few_letters) in said.items():
        welcome, messages = (
            Message(JoiningKind.WELCOME, {**BEN, **of(caps)}),
            Message(SettingsKind.MESSAGES, OWN | of(caps)),
        )
        assert texts.rich(welcome, locale).endswith(f"? {sentence}".rstrip())
        assert texts.rich(messages, locale).splitlines()[0].endswith(f"</b>. {sentence}".rstrip())
        assert texts.plain(welcome, locale).endswith(few_letters)
        if not caps:
            told = (texts.rich(welcome, locale), texts.plain(welcome, locale), texts.rich(messages, locale))
            assert [word for word in NO_PROMISE[locale] for text in told if word in text] == []


@each_setting
def test_the_welcome_stays_one_segment(texts: Texts, caps: list[str], said: dict[str, object]) -> None:
    for locale in said:
        welcome = texts.plain(Message(JoiningKind.WELCOME, {**BEN, "name": "Aleksandra", **of(caps)}), locale)
        offered = texts.numbered(map(Option, ("offers-yes", "offers-no")), locale)
        whole = f"{welcome} {offered} https://arcade.example/c/{'k' * 22}"
        assert measure(fold(whole)).segments == 1, whole


def test_the_shops_own_file_promises_what_it_says() -> None:
    """What the caps are read as without being written is the same."""
    without = {section: keys for section, keys in FILE.items() if section != "caps"}
    assert of(["1 per day", "1 per 20 hours", "4 per 30 days"]) == promised(parse(without).programme.policy)


limits = st.integers(1, 999)
periods = st.one_of(
    st.sampled_from(sorted(Calendar)),
    st.builds(
        lambda count, unit: f"{count} {unit}s", st.integers(1, 140), st.sampled_from(["hour", "day", "week"])
    ),
)
windows = st.builds(lambda limit, period: parse_window(f"{limit} per {period}"), limits, periods)
kinds = st.sampled_from([{"cls": Class.PROMOTION}, {"channel": "sms"}, {"cls": Class.OCCASION}])


@given(overall=st.lists(windows, max_size=4), others=st.lists(st.tuples(windows, kinds), max_size=3))
def test_only_limits_of_everything_are_promised_and_each_by_its_numbers(
    texts: Texts, overall: list[Window], others: list[tuple[Window, dict[str, Any]]]
) -> None:
    """A cap of one class or channel is no promise about the rest."""
    rules = (*map(Rule, overall), *(Rule(window, **kind) for window, kind in others))
    told = promise(Policy("UTC", rules=rules))
    assert set(told) <= set(overall)
    assert bool(told) == bool(overall)
    for locale in LANGUAGES:
        said = texts.rich(
            Message(JoiningKind.WELCOME, {**BEN, **promised(Policy("UTC", rules=rules))}), locale
        )
        numbers = re.findall(r"\d+", said.rpartition("?")[2])
        assert numbers == [number for window in told for number in re.findall(r"\d+", str(window))]
