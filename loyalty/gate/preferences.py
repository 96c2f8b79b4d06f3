"""The preferences of a card that two became: the stricter of each, so that nothing comes that either had turned off."""

from __future__ import annotations

from loyalty.calendar import QuietHours, covering
from loyalty.model.members import Preferences


def stricter(mine: Preferences, theirs: Preferences, shop: QuietHours | None) -> Preferences:
    """Both members' preferences as one. `shop`: the quiet hours of members without their own."""
    quiet = _quiet(mine.quiet, theirs.quiet, shop)
    return Preferences(mine.fewer or theirs.fewer, mine.muted | theirs.muted, quiet)


def _quiet(mine: QuietHours | None, theirs: QuietHours | None, shop: QuietHours | None) -> QuietHours | None:
    """The hours that cover both. A member's own hours replace the shop's and may be shorter, so each is compared as it
    holds."""
    one, two = mine or shop, theirs or shop
    if one is None or two is None:
        return one or two
    both = covering(one, two)
    return mine if both == one else both
