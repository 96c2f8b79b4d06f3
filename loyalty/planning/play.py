"""What is said of challenges and badges below a card, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from loyalty.messages.args import Localised
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Message
from loyalty.programme.challenge import Challenge
from loyalty.programme.programme import Programme
from loyalty.progress import Progress
from loyalty.standing.challenges import InPlay

MOST = 2  # challenges: a card is no list


def play_lines(programme: Programme, play: InPlay) -> tuple[Message, ...]:
    """The nearest challenges, and the badges."""
    return (*(challenge_line(programme, *one) for one in play.pursued[:MOST]), *_badges(programme, play))


def all_play_lines(programme: Programme, play: InPlay) -> tuple[Message, ...]:
    """Every challenge that is begun, and the badges."""
    return (*(challenge_line(programme, *one) for one in play.pursued), *_badges(programme, play))


def badge_names(programme: Programme, play: InPlay) -> tuple[Localised, ...]:
    """Of those that the shop still has."""
    found = (programme.badge(id) for id in play.badges)
    return tuple(badge.name for badge in found if badge)


def challenge_line(
    programme: Programme, challenge: Challenge, progress: Progress, *, then: bool = False
) -> Message:
    """So much of so much; `then`: at the end of a month that is over."""
    done, goal = (
        programme.money(counted) if challenge.money else counted for counted in (progress.done, progress.goal)
    )
    span = "then" if then else challenge.span
    return Message(CardKind.CHALLENGE, {"name": challenge.name, "done": done, "goal": goal, "span": span})


def _badges(programme: Programme, play: InPlay) -> Iterator[Message]:
    names = badge_names(programme, play)
    if names:
        joined = tuple(
            (locale, ", ".join(name.into(locale) for name in names)) for locale in programme.shop.locales
        )
        yield Message(CardKind.BADGES, {"count": len(names), "badges": Localised(joined)})
