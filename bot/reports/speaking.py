"""What a report is said with."""

from __future__ import annotations

from dataclasses import dataclass

from bot.words import formats
from bot.words.texts import Texts
from handlers.turn.says import NONE
from loyalty.messages.args import Arg, Money
from loyalty.programme.programme import Programme
from loyalty.report.shares import Share


def share_args(share: Share) -> dict[str, Arg]:
    """A share as the texts take it, in percent: "unclear" of too few, none of nobody."""
    low, high = share.interval
    told = share.percent if share.told else "unclear" if share.whole else NONE
    return {"share": told, "low": round(100 * low), "high": round(100 * high)}


@dataclass(frozen=True, slots=True)
class Speaking:
    """To whom it is said in `locale`."""

    texts: Texts
    programme: Programme
    locale: str

    def change(self, now: int, was: int) -> str:
        """ "+5"; "=" where it is the same."""
        return self._signed(now - was, formats.number(abs(now - was), self.locale))

    def change_of_money(self, now: int, was: int) -> str:
        """Of amounts in minor units."""
        code = self.programme.shop.currency.code
        return self._signed(now - was, formats.money(abs(now - was), code, self.locale))

    def _signed(self, more: int, written: str) -> str:
        return "=" if not more else f"{'+' if more > 0 else '-'}{written}"

    def hundredths(self, minor: int) -> int:
        """Of a whole unit of money, whatever its minor unit is."""
        whole: int = 10**self.programme.shop.currency.decimals
        return minor * 100 // whole

    def money(self, minor: int) -> Money:
        return Money(minor, self.programme.shop.currency.code)
