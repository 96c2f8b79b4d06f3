"""A member's stamps as they are shown: full cards set aside, and the card in hand."""

from __future__ import annotations

from loyalty.value import value

MOST_ON_A_PAGE = 20


@value(frozen=True, slots=True)
class StampCard:
    """`stamps` out of `goal` on the card in hand. `full`: cards filled before it and not yet spent, each worth the
    card's reward."""

    stamps: int
    goal: int
    full: int = 0


def stamp_card(held: int, goal: int) -> StampCard:
    """A full card stays in hand until the next stamp begins another: 9 stamps are "9 of 9", 10 are one full card
    and "1 of 9". A shop without a stamp card has the goal 0."""
    if goal < 1 or held <= goal:
        return StampCard(held, goal)
    full, last = divmod(held - 1, goal)
    return StampCard(last + 1, goal, full)


@value(frozen=True, slots=True)
class StampPage:
    """What is shown of a card at once: `stamps` of the `size` on page `number` of `pages`."""

    stamps: int
    size: int
    number: int = 1
    pages: int = 1

    @property
    def is_last(self) -> bool:
        return self.number == self.pages


def stamp_page(card: StampCard) -> StampPage:
    """The page of the latest stamp. A card of more than `MOST_ON_A_PAGE` has pages of nearly one size, the first ones
    the larger."""
    pages = -(-card.goal // MOST_ON_A_PAGE)
    size, more = divmod(card.goal, pages)
    sizes = [size + (page < more) for page in range(pages)]
    before = 0
    for number, here in enumerate(sizes, start=1):
        if card.stamps <= before + here or number == pages:
            return StampPage(max(0, min(card.stamps - before, here)), here, number, pages)
        before += here
    raise AssertionError("a card has a page")
