"""Phone numbers as people type them, and as we may show them."""

import re

import phonenumbers

_HIDDEN = "***"
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")
_NO_SMS = frozenset(
    {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.PAGER,
        phonenumbers.PhoneNumberType.UAN,
        phonenumbers.PhoneNumberType.VOICEMAIL,
    }
)
_ANONYMOUS = "+888"  # numbers that chats sell, and no telephone network knows


def parse_phone(text: str, region: str) -> str | None:
    """The one valid number in the text, in E.164; a number without a country code is taken to be of the region (ISO 3166, "PL").

    Valid means by the published numbering plans, so a slip in length is caught, and one in a digit often. A number with an extension is
    refused: no SMS reaches it.
    """
    found = list(phonenumbers.PhoneNumberMatcher(text, region.upper()))
    if len(found) != 1 or found[0].number.extension:
        return None
    return phonenumbers.format_number(found[0].number, phonenumbers.PhoneNumberFormat.E164)


def canonical(phone: str) -> str:
    """A number as a channel tells it, with its country code, in the one E.164 form that we keep; "" where it is none.

    A number that no numbering plan knows yet is kept as it is told: the channel vouches for it.
    """
    digits = "+" + re.sub(r"\D", "", phone)
    if not _E164.fullmatch(digits):
        return ""
    try:
        number = phonenumbers.parse(digits)
    except phonenumbers.NumberParseException:
        return digits
    known = phonenumbers.is_valid_number(number)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) if known else digits


def takes_sms(phone: str) -> bool:
    """Whether a text may reach an E.164 number by its numbering plan: none reaches a landline."""
    if phone.startswith(_ANONYMOUS):
        return False
    return phonenumbers.number_type(phonenumbers.parse(phone)) not in _NO_SMS


def mask(phone: str) -> str:
    """The country code and the last digits of an E.164 number, at most four and never more than half: "+48***0222"."""
    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return _HIDDEN
    national = phonenumbers.national_significant_number(number)
    shown = min(4, len(national) // 2)
    return f"+{number.country_code}{_HIDDEN}{national[len(national) - shown :]}"


def country_of(phone: str) -> str:
    """The country (ISO 3166) that an E.164 number belongs to; "" where it belongs to none."""
    return phonenumbers.region_code_for_number(phonenumbers.parse(phone)) or ""


def calling_code(country: str) -> str:
    """What the numbers of a country (ISO 3166) begin with: "+48"."""
    return f"+{phonenumbers.country_code_for_region(country.upper())}"
