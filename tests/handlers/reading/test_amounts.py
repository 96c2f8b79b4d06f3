import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.amounts import parse_amount, split_code
from handlers.reading.currencies import is_foreign

READ = [
    ("24.50", 2450),
    ("24,50", 2450),
    ("24", 2400),
    ("24,5", 2450),
    ("0,99", 99),
    ("1250", 125000),
    ("1 250,00", 125000),
    ("1.250,00", 125000),
    ("1,250.00", 125000),
    ("1'250.50", 125050),  # the Swiss way
    ("1’250.50", 125050),
    ("1.250", 125000),  # ambiguous: thousands
    ("1,250", 125000),
    ("24.505", 2450500),  # by the same rule, slip or not
    ("1.250.000", 125000000),
    ("12 500,5", 1250050),
    ("24.50 zł", 2450),
    ("24.50ZŁ", 2450),
    ("24,50 zl", 2450),
    ("24 złote", 2400),
    ("25 złotych", 2500),
    ("zł24", 2400),
    ("zł 24", 2400),
    ("PLN 24,50", 2450),
    ("24 PLN", 2400),
    ("15 300 RSD", 1530000),
    ("15.300 din", 1530000),
    ("15 300 Ft", 1530000),
    ("10504 Ft", 1050400),
    ("12.500,50", 1250050),
    ("24.50 lei", 2450),
    ("1 234,50 zł", 123450),
    ("1.000", 100000),
    ("999.99", 99999),
    ("€24", 2400),
    ("24 €", 2400),
    ("$1,234.56", 123456),
    ("£ 5", 500),
    ("24 lei", 2400),
    ("24 de lei", 2400),  # grammar asks for "de" from twenty up
    ("12 lei 50 bani", 1250),
    ("12 lei 5 bani", 1205),  # five, not fifty
    ("24 zł 50 gr", 2450),
    ("24zl50", 2450),
    ("24,-", 2400),
    ("24.-", 2400),
    ("24,– zł", 2400),
    ("  24.50  ", 2450),
    ("24.50.", 2450),  # the end of a sentence
    ("24!", 2400),
    ("1\u00a0250,00 zł", 125000),
    ("1\u202f250,00\u00a0zł", 125000),
    ("\u206824.50\u2069", 2450),  # pasted with invisible marks
    ("２４．５０", 2450),
    ("￥２４", 2400),
    ("٢٤٫٥٠", 2450),
    ("١٬٢٥٠٫٥٠", 125050),
    ("9999999999.99", 999999999999),  # the most there is
]

REFUSED = [
    "",
    " ",
    "0",
    "0.00",
    "-24",
    "−24.50",
    "(24)",
    "24-",  # bookkeepers write a debit so
    "+24",  # so do phone numbers begin
    "24-50",  # a range, a slip or a price: ask
    "24/50",
    "24:50",
    "24.5050",  # too many decimals and no group
    "1250.500",
    "0.250",
    "1.250.00",
    "1,250,5",
    "1.250,000",
    "1.25.000",
    "12 50",  # two numbers
    "24.50 24.50",
    "48213 24.50",  # a visit code and an amount
    "24, 50",
    "2 4.50",
    "24 zł 5",  # five or fifty
    "24 zł 500",
    "24.50 zł 50 gr",
    "24.50,-",
    "048213",
    "007",
    "24 apples",
    "about 24",
    "twenty",
    "zł",
    "24k",
    "2e3",
    "24²",
    "½",
    "1_000",
    "10000000000",
    "9" * 13,
    "9" * 5000,
    ".",
    ",-",
    "¤",
]


@pytest.mark.parametrize(("text", "minor"), READ)
def test_an_amount_as_people_type_it(text: str, minor: int) -> None:
    assert parse_amount(text) == minor


OWN = {
    "PLN": [
        "12",
        "12 zł",
        "12zl",
        "zł 12",
        "12 zloty",
        "12 złote",
        "12 złotych",
        "12 PLN",
        "PLN 12",
        "12 zł 50 gr",
        "12 zloți",
    ],
    "RON": ["12 lei", "1 leu", "12 de lei", "12 ron", "12 leje", "12 lejów", "12 lei 50 bani"],
    "EUR": ["€12", "12 €", "12 euro", "12 euros", "12 EUR", "12 euroi"],
    "USD": ["$12", "12 dollars", "12 dolarów", "12 dolari", "USD 12"],
    "CAD": ["$12", "12 CAD"],
    "GBP": ["£12", "12 pounds", "12 quid", "12 funtów", "12 lire"],
    "HUF": ["100 Ft", "100 forint", "100 forintów", "100 forinți"],
    "CZK": ["100 Kč", "100 kc", "100 koron", "100 coroane"],
    "JPY": ["￥100", "¥100", "100 yen", "100 jenów"],
    "RSD": ["15 300 RSD", "15.300 din"],
}
FOREIGN = {
    "PLN": [
        "10 EUR",
        "$12",
        "100 Ft",
        "10 euro",
        "12 lei",
        "€10",
        "£5",
        "10 dolarów",
        "10 dolari",
        "100 Kč",
        "₹10",
        "12 funtów",
    ],
    "RON": ["10 zł", "10 PLN", "10 euro", "10 dolari", "100 forinți", "£5"],
    "EUR": ["10 zł", "$12", "12 lei", "12 kr", "12 pounds"],
    "CAD": ["12 USD", "€12"],
}


@pytest.mark.parametrize(
    ("currency", "text"), [(code, text) for code, texts in OWN.items() for text in texts]
)
def test_the_shops_own_currency_is_read(currency: str, text: str) -> None:
    assert parse_amount(text) is not None
    assert not is_foreign(text, currency)


@pytest.mark.parametrize(
    ("currency", "text"), [(code, text) for code, texts in FOREIGN.items() for text in texts]
)
def test_a_foreign_currency_is_known_as_one(currency: str, text: str) -> None:
    assert parse_amount(text) is not None
    assert is_foreign(text, currency)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_one_amount_is_refused(text: str) -> None:
    assert parse_amount(text) is None


@pytest.mark.parametrize(
    ("text", "decimals", "minor"),
    [
        ("¥1,250", 0, 1250),
        ("1250", 0, 1250),
        ("12000", 0, 12000),
        ("15 300", 0, 15300),
        ("15.300", 0, 15300),
        ("15 300 ¥", 0, 15300),
        ("¥15300", 0, 15300),
        ("10504 yen", 0, 10504),
        ("1250.5", 0, None),  # there is no half yen
        ("1250 Ft", 0, 1250),
        ("24", 3, 24000),
        ("24.5", 3, 24500),
        ("24.500", 3, 24500),  # the dot is the decimal one here
        ("1.250 KWD", 3, 1250),
        ("0,250", 3, 250),
        ("1,250.500", 3, 1250500),
        ("1.250.000", 3, 1250000000),
        ("1 250", 3, 1250000),  # a space is no decimal mark
        ("24.5005", 3, None),
        ("24 dinars", 3, None),
    ],
)
def test_currencies_without_cents_and_with_mils(text: str, decimals: int, minor: int | None) -> None:
    assert parse_amount(text, decimals) == minor


@pytest.mark.parametrize(
    ("text", "digits", "split"),
    [
        ("48213 24.50", 5, ("48213", "24.50")),
        ("48213", 5, ("48213", "")),
        (" 48213\n24,50 zł ", 5, ("48213", "24,50 zł")),
        ("48 213 24.50", 5, ("48213", "24.50")),  # read out in halves
        ("482-13 24.50", 5, ("48213", "24.50")),
        ("48–213", 5, ("48213", "")),
        ("48213: 24.50", 5, ("48213", "24.50")),
        ("48213, 1 250,00", 5, ("48213", "1 250,00")),
        ("48213 1 250", 5, ("48213", "1 250")),
        ("482 131 250", 6, ("482131", "250")),  # one number to parse_amount: the code goes first
        ("４８２１３ ２４", 5, ("48213", "２４")),  # the rest stays as typed
        ("48213 Ana's cake", 5, ("48213", "Ana's cake")),
        ("48213.50", 5, None),  # an amount
        ("48213,50", 5, None),
        ("482131 2", 5, None),  # a digit too many
        ("4821 24.50", 5, None),  # a digit too few
        ("4821 3", 5, None),  # not halves
        ("48213zł", 5, None),
        ("-48213", 5, None),
        ("24.50 48213", 5, None),
        ("code 48213", 5, None),
        ("", 5, None),
    ],
)
def test_the_code_before_the_amount(text: str, digits: int, split: tuple[str, str] | None) -> None:
    assert split_code(text, digits) == split


money_like = st.text(st.sampled_from("0123456789٣５ .,'-–\u00a0zł€lei gr"), max_size=14)
minor_units = st.integers(1, 10**12 - 1)


@given(st.text() | money_like, st.integers(0, 3))
def test_any_text_is_an_amount_in_range_or_none(text: str, decimals: int) -> None:
    amount = parse_amount(text, decimals)
    assert amount is None or 0 < amount < 10**12


@given(
    minor_units,
    st.sampled_from(["", " ", "\u00a0", ".", ",", "'"]),
    st.sampled_from(".,"),
    st.sampled_from(["{}", "{} zł", "€{}", "{}PLN"]),
)
def test_every_amount_written_out_is_read_back(minor: int, group: str, point: str, frame: str) -> None:
    if group == point:
        return
    units, cents = divmod(minor, 100)
    written = frame.format(f"{units:,}".replace(",", group) + f"{point}{cents:02}")
    assert parse_amount(written) == minor


@given(minor_units, st.integers(0, 3))
def test_every_currency_is_read_back(minor: int, decimals: int) -> None:
    units, rest = divmod(minor, 10**decimals)
    assert parse_amount(f"{units}.{rest:0{decimals}}" if decimals else str(units), decimals) == minor


@given(money_like, st.integers(0, 2))
def test_leading_and_trailing_spaces_change_nothing(text: str, decimals: int) -> None:
    assert parse_amount(f" {text}\u00a0", decimals) == parse_amount(text, decimals)


@given(st.text() | money_like, st.integers(4, 9))
def test_a_split_has_the_digits_asked_for_and_loses_nothing(text: str, digits: int) -> None:
    split = split_code(text, digits)
    if split:
        code, rest = split
        assert len(code) == digits
        assert code.isascii()
        assert code.isdigit()
        assert text.rstrip().endswith(rest)


@given(st.integers(10_000, 99_999), minor_units, st.sampled_from([" ", "\n", ", ", ": ", "\u00a0"]))
def test_a_code_and_an_amount_are_never_one_number(code: int, minor: int, between: str) -> None:
    amount = f"{minor // 100}.{minor % 100:02}"
    typed = f"{code}{between}{amount}"
    assert parse_amount(typed) is None
    assert split_code(typed, 5) == (str(code), amount)
