"""Numbers as an owner writes them."""

from __future__ import annotations

from fractions import Fraction


def plain(number: Fraction | int) -> str:
    """Without decimals where there are none: "10", "2.5"; "5/3" where no decimal is exact."""
    exact = Fraction(number)
    for decimals in range(4):
        scaled = exact * 10**decimals
        if scaled.denominator == 1:
            return (
                f"{exact.numerator // exact.denominator}" if not decimals else f"{float(exact):.{decimals}f}"
            )
    return str(exact)
