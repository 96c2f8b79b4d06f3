"""The wishes of two who turn out to be one person: nothing comes that either of them had turned off."""

from __future__ import annotations

from loyalty.calendar import QuietHours, covering
from loyalty.model import Preferences


def stricter(mine: Preferences, theirs: Preferences, shop: QuietHours | None) -> Preferences:
    """`shop` are the quiet hours of those who have none of their own."""
    quiet = _quiet(mine.quiet, theirs.quiet, shop)
    return Preferences(mine.fewer or theirs.fewer, mine.muted | theirs.muted, quiet)


def _quiet(mine: QuietHours | None, theirs: QuietHours | None, shop: QuietHours | None) -> QuietHours | None:
    """One's own take the place of the shop's and may be shorter, so both are looked at as they hold."""
    one, two = mine or shop, theirs or shop
    if one is None or two is None:
        return one or two
    both = covering(one, two)
    return mine if both == one else both
