from datetime import date
from itertools import product
from typing import Literal

import pytest
from babel.dates import get_month_names
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.birthdays import Ambiguous, parse_birthday
from loyalty.calendar import Birthday

LEAP = Birthday(month=2, day=29)
LOCALES = ("en", "pl", "ro")

READ = [
    ("29 Feb", LEAP),
    ("Feb 29", LEAP),
    ("29feb", LEAP),
    ("3/7", Birthday(7, 3)),
    ("3 lipca", Birthday(7, 3)),
    ("3 iulie 1990", Birthday(7, 3)),
    ("1990-07-03", Birthday(7, 3)),
    ("my birthday is 3 July, thanks", Birthday(7, 3)),
    ("29th of February", LEAP),
    ("February 29th", LEAP),
    ("29 lutego", LEAP),
    ("29 LUT.", LEAP),
    ("29 luty", LEAP),
    ("29 februarie", LEAP),
    ("1st may", Birthday(5, 1)),
    ("on the 3rd of june, 2001", Birthday(6, 3)),
    ("1-go stycznia", Birthday(1, 1)),
    ("29-lea martie", Birthday(3, 29)),
    ("13 października 1984 r.", Birthday(10, 13)),
    ("13 pazdziernika", Birthday(10, 13)),  # without diacritics
    ("13 PAŹ", Birthday(10, 13)),
    ("5 sept", Birthday(9, 5)),
    ("5 wrzes", Birthday(9, 5)),  # the beginning of a name will do
    ("29.02", LEAP),
    ("29.02.", LEAP),
    ("29/2", LEAP),
    ("29 2", LEAP),
    ("29. 2.", LEAP),
    ("2-29", LEAP),  # only possible one way
    ("02/29", LEAP),
    ("02/03", Birthday(3, 2)),  # day first
    ("12/25/1990", Birthday(12, 25)),
    ("29.02.1990", LEAP),  # the year is thrown away, so it need not be a leap year
    ("29.02.90", LEAP),
    ("29.02.1990r.", LEAP),
    ("1990-02-29", LEAP),
    ("1990/3/2", Birthday(3, 2)),
    ("29 feb 1990", LEAP),
    ("feb 29, 1990", LEAP),
    ("1990 feb 29", LEAP),
    ("29 feb '90", LEAP),
    ("29 luty 90", LEAP),
    ("29 II", LEAP),  # Roman months are common in Poland and Romania
    ("29.II.1990", LEAP),
    ("1 xii", Birthday(12, 1)),
    ("born on 29 feb", LEAP),
    ("I was born on 29 February 1990", LEAP),
    ("my birthday is 29.02!", LEAP),
    ("It's the 29th of Feb, thanks!", LEAP),
    ("urodziny: 3 maja", Birthday(5, 3)),
    ("urodziłem się 29 lutego", LEAP),
    ("29 sie", Birthday(8, 29)),  # August here, "myself" above
    ("m-am nascut pe 1 mai", Birthday(5, 1)),
    ("Ziua mea e 1 decembrie", Birthday(12, 1)),
    ("  29\u00a0feb \n", LEAP),
    ("２９．０２", LEAP),
    ("29–02", LEAP),
    ("٢٩/٢", LEAP),
]

REFUSED = [
    "",
    "30 Feb",
    "30.02",
    "31.04",
    "31 czerwca",
    "0 may",
    "13.13.",
    "soon",
    "00/00",
    "14 14",
    "29",
    "february",
    "2902",
    "1990",
    "1990-02",
    "99-02-29",
    "29.13.1990",
    "5 may 6",  # which of them
    "5 may or 6 june",
    "5 6 7 8",
    "may I come at 5",
    "call me in march",
    "29 febtober",
    "29 ma",  # March or May
    "24.50",
    "skip",
    "29 feb " * 20,
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("text", "birthday"), READ)
def test_a_birthday_as_people_type_it(text: str, birthday: Birthday, locale: str) -> None:
    assert parse_birthday(text, locale) == birthday


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_birthday_is_refused(text: str) -> None:
    assert parse_birthday(text, "en") is None


@pytest.mark.parametrize(
    ("text", "locale", "answer"),
    [
        ("02/03", "en-US", Ambiguous(Birthday(3, 2), Birthday(2, 3))),
        ("02.03.1990", "en_US", Ambiguous(Birthday(3, 2), Birthday(2, 3))),
        ("02/03", "de", Ambiguous(Birthday(3, 2), Birthday(2, 3))),  # not ours: we do not claim to know
        ("02/03", "en-GB", Birthday(3, 2)),
        ("02/03", "pl-PL", Birthday(3, 2)),
        ("02/29", "en-US", LEAP),  # one way only
        ("03/03", "en-US", Birthday(3, 3)),  # the same both ways
        ("1990-02-03", "en-US", Birthday(2, 3)),  # the year first leaves no doubt
        ("2 III", "en-US", Birthday(3, 2)),  # nor does a Roman month
        ("feb 3", "en-US", Birthday(2, 3)),
    ],
)
def test_figures_are_ambiguous_only_where_people_differ(
    text: str, locale: str, answer: Birthday | Ambiguous
) -> None:
    assert parse_birthday(text, locale) == answer


WIDTHS: tuple[Literal["wide", "abbreviated"], ...] = ("wide", "abbreviated")
CONTEXTS: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")


@pytest.mark.parametrize(("locale", "width", "context"), list(product(LOCALES, WIDTHS, CONTEXTS)))
def test_our_month_names_are_those_of_cldr(
    locale: str, width: Literal["wide", "abbreviated"], context: Literal["format", "stand-alone"]
) -> None:
    names = get_month_names(width, context, locale)
    assert {month: parse_birthday(f"7 {name}", "en") for month, name in names.items()} == {
        month: Birthday(month, 7) for month in range(1, 13)
    }


birthdays = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: Birthday(day.month, day.day))
date_like = st.text(st.sampled_from("0123459 ./-'febmajsti٣５"), max_size=14)


@given(st.text() | date_like, st.text(max_size=6) | st.sampled_from(LOCALES))
def test_any_text_in_any_locale_is_a_birthday_or_none(text: str, locale: str) -> None:
    parse_birthday(text, locale)


@given(
    birthdays,
    st.sampled_from(
        [
            "{d}.{m}",
            "{d:02}/{m:02}",
            "{d}-{m}-1991",
            "{d:02}.{m:02}.2004",
            "1992-{m:02}-{d:02}",
            "born {d}. {m}.",
        ]
    ),
    st.sampled_from(LOCALES),
)
def test_every_day_written_in_figures_is_read_back(birthday: Birthday, form: str, locale: str) -> None:
    assert parse_birthday(form.format(d=birthday.day, m=birthday.month), locale) == birthday


@given(
    birthdays,
    st.sampled_from(["{d} {name}", "{name} {d}", "{d} {name} 1990", "{d}{name}"]),
    st.sampled_from(LOCALES),
    st.sampled_from(WIDTHS),
    st.booleans(),
)
def test_every_day_written_in_words_is_read_back(
    birthday: Birthday, form: str, locale: str, width: Literal["wide", "abbreviated"], loud: bool
) -> None:
    typed = form.format(d=birthday.day, name=get_month_names(width, "format", locale)[birthday.month])
    assert parse_birthday(typed.upper() if loud else typed, "en") == birthday
