import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sms.segments import Encoding, Size, fold, measure, tidy

GSM7, UCS2 = Encoding.GSM7, Encoding.UCS2
RAINBOW, ITALY, WINK, THUMB = "🏳️‍🌈", "🇮🇹", "😜", "👍🏽"
PILED_E = "e\u0301\u0301\u0301"

# text, encoding, segments, units: as answered by Twilio's sms-segments-calculator 1.3.0
CALCULATOR = [
    ("", GSM7, 1, 0),  # nothing is still one message
    ("a", GSM7, 1, 1),
    ("a" * 160, GSM7, 1, 160),
    ("a" * 161, GSM7, 2, 161),
    ("a" * 306, GSM7, 2, 306),  # two times 153
    ("a" * 307, GSM7, 3, 307),
    ("1" * 459, GSM7, 3, 459),
    ("1" * 460, GSM7, 4, 460),
    *((char + "1" * 158, GSM7, 1, 160) for char in "|^€{}[]~\\"),  # escaped: two septets
    *((char + "1" * 159, GSM7, 2, 161) for char in "|^€{}[]~\\"),
    ("€" * 80, GSM7, 1, 160),
    ("€" * 81, GSM7, 2, 162),
    ("€" * 152, GSM7, 2, 304),  # 76 of them in each 153
    ("€" * 153, GSM7, 3, 306),  # would fit in two if an escape could be split
    ("a" * 152 + "€" + "a" * 151, GSM7, 2, 305),  # the € moves on whole
    ("a" * 152 + "€" + "a" * 152, GSM7, 3, 306),  # and costs a segment
    ("\f", GSM7, 1, 2),  # form feed is escaped too
    ("\rabcde\r\n123", GSM7, 1, 11),  # CR LF is two characters
    ("\nabcde\n\n123\n", GSM7, 1, 12),
    ("\r\n" * 80, GSM7, 1, 160),
    ("\r\n" * 81, GSM7, 2, 162),
    ("Ç", GSM7, 1, 1),  # the capital is in the alphabet
    ("ç", UCS2, 1, 1),  # the small letter is not
    ("más", UCS2, 1, 3),
    ("`", UCS2, 1, 1),
    ("\t", UCS2, 1, 1),
    ("\u00a0", UCS2, 1, 1),
    ("Zażółć gęślą jaźń", UCS2, 1, 17),
    *((char * 70, UCS2, 1, 70) for char in "ÁÚúçíÍóÓ"),
    *((char * 71, UCS2, 2, 71) for char in "ÁÚúçíÍóÓ"),
    ("😀" + "]" * 68, UCS2, 1, 70),  # what is escaped in GSM-7 is one unit in UCS-2
    ("😀" + "]" * 69, UCS2, 2, 71),
    (WINK + "2" * 68, UCS2, 1, 70),
    (WINK + "2" * 69, UCS2, 2, 71),
    (WINK + "2" * 132, UCS2, 2, 134),
    ("ą" * 66 + WINK + "a" * 65, UCS2, 2, 133),
    ("ą" * 66 + WINK + "a" * 66, UCS2, 3, 134),  # a surrogate pair is not split
    ("ą" * 67 + WINK + "a" * 65, UCS2, 2, 134),  # it starts the second segment
    (ITALY + "2" * 66, UCS2, 1, 70),
    (ITALY + "2" * 67, UCS2, 2, 71),
    ("ą" * 63 + ITALY + "ą" * 67, UCS2, 2, 134),
    ("ą" * 64 + ITALY + "ą" * 63, UCS2, 2, 131),
    ("ą" * 64 + ITALY + "ą" * 64, UCS2, 3, 132),  # nor are the two letters of a flag
    ("🇵🇱" * 17, UCS2, 1, 68),
    ("🇵🇱" * 18, UCS2, 2, 72),
    ("🇵🇱" * 34, UCS2, 3, 136),  # 16 flags in each 67: flags are paired from the left
    (RAINBOW + "2" * 64, UCS2, 1, 70),
    (RAINBOW + "2" * 65, UCS2, 2, 71),
    (RAINBOW * 12, UCS2, 2, 72),
    (RAINBOW * 22, UCS2, 2, 132),
    (RAINBOW * 23, UCS2, 3, 138),
    ("ą" * 65 + THUMB + "a" * 64, UCS2, 3, 133),  # a thumb keeps its skin tone
    ("x\u0301", UCS2, 1, 2),
    (PILED_E, UCS2, 1, 4),
    (PILED_E + "a" * 66, UCS2, 1, 70),
    (PILED_E + "a" * 67, UCS2, 2, 71),
    ("ą" * 66 + "e\u0301" + "a" * 66, UCS2, 3, 134),  # an accent stays with its letter
    ("ą" * 66 + "\r\n" + "a" * 66, UCS2, 2, 134),  # but a line may end between CR and LF
    ("\u0301" * 71, UCS2, 2, 71),  # a pile wider than a segment
]


@pytest.mark.parametrize(("text", "encoding", "segments", "units"), CALCULATOR)
def test_it_counts_as_the_calculator_does(text: str, encoding: Encoding, segments: int, units: int) -> None:
    assert measure(text) == Size(encoding, segments, units)


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("a\u0301" + "\u0301" * 200, 4),  # the calculator overfills one segment with it
        (
            "ą" * 62 + "🏴\u200d☠️" + "a" * 66,
            2,
        ),  # the pirate's flag is younger than Unicode 10, and fits either way
        ("ą" * 63 + "🏴\u200d☠️" + "a" * 66, 3),  # kept whole
        ("ą" * 63 + "🏴\U000e0067\U000e0062\U000e007f" + "a" * 60, 3),  # so is a flag spelled in tags
    ],
)
def test_what_the_calculator_does_otherwise_or_does_not_say(text: str, segments: int) -> None:
    assert measure(text).segments == segments


FOLDED = [
    ("Zażółć gęślą jaźń", "Zazolc gesla jazn"),
    ("ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "ZAZOLC GESLA JAZN"),
    ("Țară și învățământ", "Tara si invatamant"),
    ("Ţară şi", "Tara si"),  # the cedilla spelling older keyboards type
    ("é è ù ì ò à ñ ö ü ä å É Ñ Ø ß æ Ç", "é è ù ì ò à ñ ö ü ä å É Ñ Ø ß æ Ç"),  # cost nothing, stay
    ("ç á í ó ú Á", "c a i o u A"),  # look as common and are not in the alphabet
    ("e\u0301 a\u0301 o\u0328\u0301", "é a o"),  # accents typed separately
    ("đ Đ ð þ œ ı ẞ", "d D d th oe i SS"),
    ("„Ana”, “Ben” «Max» ‚x’", '"Ana", "Ben" "Max" \'x\''),
    ("9–17 — today…", "9-17 - today..."),
    ("1\u00a0250,00\u202fzł\u2009!", "1 250,00 zl !"),
    ("\u2068Ana\u2069: \ufeffhi\u200b", "Ana: hi"),
    ("ＳＡＬＥ １０％", "SALE 10%"),  # full width
    ("𝐒𝐚𝐥𝐞 ﬁne №5", "Sale fine No5"),  # fancy letters, ligatures
    ("3 × 2 • a → b ™", "3 x 2 - a -> b TM"),
    ("one\ttwo\u2028three", "one two\nthree"),
    ("1\ufe0f\u20e3", "1"),  # a keycap is its digit
    ("10² and 2½", "10² and 2½"),  # 102 and 21/2 would be other numbers
    (f"łódź {RAINBOW} {WINK}", f"lodz {RAINBOW} {WINK}"),  # emoji have no plain letters
    ("Й ё ж", "Й ё ж"),  # nor would Cyrillic gain by losing its marks
    ("Ω Δ €", "Ω Δ €"),
]


@pytest.mark.parametrize(("text", "folded"), FOLDED)
def test_it_folds_to_plain_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_saves_half_the_segments_of_a_polish_offer() -> None:
    offer = "Cześć Ana! W ten weekend dwa razy więcej punktów za każdą kawę – do zobaczenia w „Arkadach”. STOP = koniec"
    assert (measure(offer), measure(fold(offer))) == (Size(UCS2, 2, len(offer)), Size(GSM7, 1, len(offer)))


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("\u2068Ana\u2069 has 1\u00a0250", "Ana has 1 250"),  # what Fluent and CLDR put in
        ("1\u202f250 \u2007", "1 250  "),
        ("\ufeffa\u200bb\u2060c", "abc"),
        ("Zażółć „x” – é…", "Zażółć „x” – é…"),  # letters and quotes are for fold
        (f"{RAINBOW} می\u200cخواهم", f"{RAINBOW} می\u200cخواهم"),  # joiners carry meaning
    ],
)
def test_it_tidies_what_nobody_sees(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


anything = st.text(st.characters() | st.sampled_from("\u0301\u200d🏽🇵🇱€ą\r\n\ufe0f🏳🌈\ud83d\u0e33"))
LATIN = "".join(
    char
    for char in map(chr, range(0x20, 0x250))
    if unicodedata.category(char)[0] == "L" and unicodedata.normalize("NFD", char)[0] < "\x7f"
)


@given(anything, anything)
def test_units_add_up_and_segments_are_bounded(one: str, two: str) -> None:
    size = measure(one + two)
    alone, each = (160, 153) if size.encoding is GSM7 else (70, 67)
    assert (size.segments == 1) == (size.units <= alone)
    assert size.segments >= -(-size.units // alone)
    assert size.segments >= max(measure(one).segments, measure(two).segments)
    if size.encoding is UCS2:
        assert size.units == len((one + two).encode("utf-16-le", "surrogatepass")) // 2
    if size.segments > 1:
        assert size.units > (size.segments - 1) * each / 2


@given(anything)
def test_folding_twice_is_folding_once_and_makes_no_new_letters(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert all(
        char in unicodedata.normalize("NFC", text) or measure(char).encoding is GSM7 for char in folded
    )
    assert tidy(tidy(text)) == tidy(text)


@given(st.text(LATIN + "łŁđĐøæßœþ„”‘–—…\u00a0 0123456789,.!€"))
def test_every_latin_text_folds_into_gsm7(text: str) -> None:
    assert measure(fold(text)).encoding is GSM7


OF_GSM7 = [
    char for char in map(chr, range(0x2100)) if measure(char).encoding is GSM7
]  # the euro sign is the last


@given(st.text(st.sampled_from(OF_GSM7)))
def test_what_gsm7_has_is_left_alone(text: str) -> None:
    assert fold(text) == tidy(text) == text
