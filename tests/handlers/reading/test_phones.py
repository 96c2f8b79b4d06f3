import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.phones import canonical, mask, parse_phone, takes_sms


@pytest.mark.parametrize(
    ("text", "region", "phone"),
    [
        ("512 345 678", "PL", "+48512345678"),
        ("512-345-678", "pl", "+48512345678"),
        ("(512) 345.678", "PL", "+48512345678"),
        ("5 1 2 3 4 5 6 7 8", "PL", "+48512345678"),
        ("48512345678", "PL", "+48512345678"),
        ("+48 512 345 678", "RO", "+48512345678"),  # its own country code wins
        ("0048 512 345 678", "PL", "+48512345678"),
        ("0722 123 456", "RO", "+40722123456"),  # the trunk zero goes
        ("(201) 555-0123", "US", "+12015550123"),
        ("+48512345678", "XX", "+48512345678"),
        ("tel. 512 345 678", "PL", "+48512345678"),
        ("my number is 512-345-678, thanks", "PL", "+48512345678"),
        ("\u202a+48\u00a0512\u00a0345\u00a0678\u202c", "PL", "+48512345678"),  # pasted from contacts
        ("٥١٢٣٤٥٦٧٨", "PL", "+48512345678"),
        ("512 345 678", "XX", None),  # of no country we know
        ("512 345 67", "PL", None),  # a digit short
        ("512 345 6789", "PL", None),  # a digit over
        ("012 345 678", "PL", None),  # no such range
        ("512345678 512345679", "PL", None),  # which of them
        ("512 345 678 ext 5", "PL", None),  # no SMS gets there
        ("1-800-FLOWERS", "US", None),
        ("48213", "PL", None),  # a visit code
        ("112", "PL", None),
        ("hello", "PL", None),
        ("", "PL", None),
    ],
)
def test_a_phone_number_as_people_type_it(text: str, region: str, phone: str | None) -> None:
    assert parse_phone(text, region) == phone


@pytest.mark.parametrize(
    ("phone", "masked"),
    [
        ("+48555010222", "+48***0222"),
        ("+15005550006", "+1***0006"),
        ("+447700900123", "+44***0123"),
        ("+29022222", "+290***22"),  # a short one shows no more than half
        ("Ana", "***"),
        ("555010222", "***"),  # not E.164
        ("", "***"),
    ],
)
def test_a_masked_number(phone: str, masked: str) -> None:
    assert mask(phone) == masked


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("48512345678", "+48512345678"),
        ("+48 512 345 678", "+48512345678"),
        ("+390612345678", "+390612345678"),  # its zero belongs to it
        ("+4401914980123", "+441914980123"),  # this one does not
        ("+48999999999", "+48999999999"),  # of a range that is newer than our plans
        ("12", ""),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_a_number_as_a_channel_tells_it(told: str, kept: str) -> None:
    assert canonical(told) == kept


@pytest.mark.parametrize(
    ("phone", "reached"),
    [
        ("+48512345678", True),
        ("+40722345601", True),
        ("+12015550123", True),  # of the United States a number does not tell
        ("+48221234567", False),  # a landline
        ("+442079460000", False),
        ("+18005551234", False),  # toll-free
        ("+88801234567", False),  # sold by a chat
        ("+48999999999", True),  # nobody knows
    ],
)
def test_what_no_text_reaches(phone: str, reached: bool) -> None:
    assert takes_sms(phone) is reached


@given(
    st.text() | st.text("+0123456789 -()ext;", max_size=20),
    st.sampled_from(["PL", "RO", "US", "XX", ""]) | st.text(max_size=3),
)
def test_any_text_is_a_number_in_e164_or_none(text: str, region: str) -> None:
    phone = parse_phone(text, region)
    assert phone is None or parse_phone(phone, "XX") == phone


@given(st.text() | st.from_regex(r"\A\+[1-9][0-9]{6,14}\Z"))
def test_a_mask_never_shows_a_whole_number(text: str) -> None:
    masked = mask(text)
    assert "***" in masked
    assert len(masked.partition("***")[2]) <= 4


@given(st.integers(500_000_000, 519_999_999))
def test_every_number_reads_back(number: int) -> None:
    phone = parse_phone(str(number), "PL")
    assert phone is None or phone == f"+48{number}"
