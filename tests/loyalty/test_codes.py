import random
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loyalty.codes import ascii_digits, draw, fix, is_well_formed, with_check

EVERY_CODE = [with_check(f"{body:04}") for body in range(10_000)]


@pytest.mark.parametrize(
    ("digits", "code"),
    [
        ("572", "5724"),  # the example in the literature on Damm's quasigroup
        ("0", "00"),
        ("000", "0000"),  # leading zeros do not change the check digit, so codes never start with one
    ],
)
def test_the_check_digit(digits: str, code: str) -> None:
    assert with_check(digits) == code


def test_every_slip_in_one_digit_is_caught() -> None:
    slips = (
        code[:at] + digit + code[at + 1 :]
        for code in EVERY_CODE
        for at in range(5)
        for digit in "0123456789"
        if digit != code[at]
    )
    assert not any(map(is_well_formed, slips))


def test_every_swap_of_neighbours_is_caught() -> None:
    swaps = (
        code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        for code in EVERY_CODE
        for at in range(4)
        if code[at] != code[at + 1]
    )
    assert not any(map(is_well_formed, swaps))


def test_every_code_is_well_formed_and_one_in_ten_numbers_is_a_code() -> None:
    assert [f"{number:05}" for number in range(100_000) if is_well_formed(f"{number:05}")] == EVERY_CODE


@pytest.mark.parametrize("text", ["", "0", "5725", "572 4", "57a4", "-5724", "٥٧٢٤", "5724\n", "²²"])
def test_what_is_no_code(text: str) -> None:
    assert not is_well_formed(text)


@pytest.mark.parametrize("digits", ["", "12a", "٥٧٢", "1 2", "-1"])
def test_only_digits_get_a_check_digit(digits: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        with_check(digits)


DRAWS = [
    lambda below: 0,
    lambda below: below - 1,
    lambda below: 111 % below,  # would be 1111 and its check digit
    lambda below: below // 2,
    random.Random(7).randrange,
]


@pytest.mark.parametrize("randbelow", DRAWS)
@pytest.mark.parametrize("length", [4, 5, 6, 9])
def test_a_drawn_code_is_sound(length: int, randbelow: Callable[[int], int]) -> None:
    assert_sound(draw(length, randbelow), length)


def test_every_four_digit_draw_is_sound() -> None:
    for number in range(900):
        assert_sound(draw(4, lambda below, number=number: number), 4)  # type: ignore[misc]


@given(st.integers(4, 12), st.randoms(use_true_random=False))
def test_any_drawn_code_is_sound(length: int, chance: random.Random) -> None:
    assert_sound(draw(length, chance.randrange), length)


def test_draws_use_the_whole_room() -> None:
    chance = random.Random(7)
    assert len({draw(5, chance.randrange) for _ in range(20_000)}) > 7_900


def test_a_code_too_short_to_draw_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 4"):
        draw(3, lambda below: 0)


def assert_sound(code: str, length: int) -> None:
    steps = {int(after) - int(before) for before, after in pairwise(code)}
    assert len(code) == length
    assert code[0] != "0"
    assert is_well_formed(code)
    assert steps not in ({0}, {1}, {-1})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("48213", "48213"),
        (" 48 213\n", "48213"),
        ("48-2–13", "48213"),
        ("4O2l3", "40213"),
        ("oOIi|lL", "0011111"),
        ("４８２１３", "48213"),
        ("٤٨٢١٣", "48213"),
        ("48213 24.50", "4821324.50"),  # what is no code stays none
        ("", ""),
    ],
)
def test_fixing_what_people_mistake(text: str, code: str) -> None:
    assert fix(text) == code


@given(st.text())
def test_fixing_never_fails_and_once_is_enough(text: str) -> None:
    assert fix(fix(text)) == fix(text)
    assert isinstance(is_well_formed(fix(text)), bool)


@given(st.text())
def test_plain_digits_keep_every_place(text: str) -> None:
    assert len(ascii_digits(text)) == len(text)


@given(st.text("0123456789", min_size=1))
def test_a_code_survives_being_read_out_in_groups(digits: str) -> None:
    code = with_check(digits)
    assert is_well_formed(fix(" - ".join(code)))
