"""Phone numbers as people type them, and as we may show them."""

import phonenumbers

_HIDDEN = "***"


def parse_phone(text: str, region: str) -> str | None:
    """The one valid number in the text, in E.164; a number without a country code is taken to be of the region (ISO 3166, "PL").

    Valid means by the published numbering plans, so a slip in length is caught, and one in a digit often. A number with an extension is
    refused: no SMS reaches it.
    """
    found = list(phonenumbers.PhoneNumberMatcher(text, region.upper()))
    if len(found) != 1 or found[0].number.extension:
        return None
    return phonenumbers.format_number(found[0].number, phonenumbers.PhoneNumberFormat.E164)


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
