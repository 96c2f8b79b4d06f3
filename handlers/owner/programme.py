""" "programme": what the shop's own rules come to, by the same sums as `python -m bot check --explain`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from handlers.owner.campaigns import listing
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, gains
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Part
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.programme import Programme
from loyalty.report.expectation import FEWEST, expected
from loyalty.report.giveback import (
    Custom,
    Year,
    face_value,
    hundred,
    most_back,
    noon,
    visits_of,
    visits_to,
    visits_until,
    year,
)
from loyalty.standing.tiers import rising
from storage.ledger.owed import a_year_ago, owed


async def show(scene: Scene, _: str) -> Turn:
    """What is earned by which rule, when each reward is ready, and how much comes back."""
    programme = scene.programme.of_shop
    spend = programme.usual.spend
    if not spend:
        return Turn(
            Message(
                ProgrammeKind.PROGRAMME_UNKNOWN, {}, (Lines((*listing.lines(scene), *await _owed(scene))),)
            )
        )
    start = noon(programme, scene.now)
    years = {custom: year(programme, spend, visits_of(programme, custom), start) for custom in Custom}
    usual, currency = years[Custom.USUAL], programme.shop.currency
    parts = (
        Part(unit, amount * hundred(currency) // usual.spent, rule)
        for (unit, rule), amount in usual.by_unit()
    )
    args: dict[str, Arg] = {
        "amount": Money(hundred(currency), currency.code),
        "spend": Money(spend, currency.code),
        "gain": gains(programme, parts),
    }
    reached = visits_until(programme, programme.collected, spend, start)
    rewards = (
        Message(
            ProgrammeKind.PROGRAMME_REWARD,
            {"reward": reward.name, "visits": reached.get(reward.id, 0)},
        )
        for reward in programme.collected
    )
    tiers = (
        Message(
            ProgrammeKind.PROGRAMME_TIER,
            {"tier": tier.name, "visits": visits_to(programme, tier, spend, start) or 0},
        )
        for tier in rising(programme)
    )
    tried = (Message(ProgrammeKind.PROGRAMME_TRIED),) if programme.experiment else ()
    lines = (
        *listing.lines(scene),
        *rewards,
        *tried,
        *tiers,
        *_years(years),
        *_generous(programme, years.values()),
        *await _owed(scene),
    )
    return Turn(Message(ProgrammeKind.PROGRAMME, args, (Lines(lines),)))


async def _owed(scene: Scene) -> tuple[Message, ...]:
    """What all cards hold today, what it would bring if all of it were taken tomorrow, and how much of it probably is."""
    programme, today = scene.programme.of_shop, await owed(scene.read, scene.now)
    worth = face_value(programme, today.held)
    args: dict[str, Arg] = {
        "count": today.cards,
        "gain": gains(programme, (Part(unit, amount, BASE) for unit, amount in today.held.items())),
        "worth": NONE if worth is None else Money(worth, programme.shop.currency.code),
    }
    said = Message(ProgrammeKind.PROGRAMME_OWED, args)
    return (said, await _expected(scene, today.held)) if worth else (said,)


async def _expected(scene: Scene, held: Amounts) -> Message:
    likely = expected(scene.programme.of_shop, held, await a_year_ago(scene.read, scene.now))
    if likely is None:
        return Message(ProgrammeKind.PROGRAMME_EXPECTED_LATER, {"count": FEWEST})
    args: dict[str, Arg] = {
        "worth": Money(likely.worth, scene.programme.shop.currency.code),
        "share": int(likely.share * 100),
        "count": likely.cards,
    }
    return Message(ProgrammeKind.PROGRAMME_EXPECTED, args)


def _generous(programme: Programme, years: Iterable[Year]) -> Iterator[Message]:
    """More comes back than the owner wanted."""
    most, limit = most_back(years), programme.usual.giveback
    if 0 < limit < most:
        yield Message(ProgrammeKind.PROGRAMME_GENEROUS, {"share": most, "limit": limit})


def _years(years: dict[Custom, Year]) -> Iterator[Message]:
    for custom, done in years.items():
        share = NONE if done.share is None else int(done.share * 100)
        args: dict[str, Arg] = {"custom": custom.name.lower(), "visits": done.visits, "share": share}
        yield Message(ProgrammeKind.PROGRAMME_YEAR, args)
