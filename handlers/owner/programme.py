""" "programme": what the shop's own rules come to, by the same sums as `python -m bot check --explain`."""

from __future__ import annotations

from collections.abc import Iterator

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, gains
from loyalty.ledger.earnings import Part
from loyalty.messages.args import Arg, Money
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines, Message
from loyalty.report.giveback import Custom, Year, hundred, noon, visits_of, visits_until, year


async def show(scene: Scene, _: str) -> Turn:
    """What is earned by which rule, when each reward is ready, and how much comes back."""
    programme, spend = scene.programme, scene.programme.usual.spend
    if not spend:
        return Turn(Message(ProgrammeKind.PROGRAMME_UNKNOWN))
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
    rewards = (
        Message(
            ProgrammeKind.PROGRAMME_REWARD,
            {"reward": reward.name, "visits": visits_until(programme, reward, spend, start) or 0},
        )
        for reward in programme.rewards
    )
    return Turn(Message(ProgrammeKind.PROGRAMME, args, (Lines((*rewards, *_years(years))),)))


def _years(years: dict[Custom, Year]) -> Iterator[Message]:
    for custom, done in years.items():
        share = NONE if done.share is None else int(done.share * 100)
        args: dict[str, Arg] = {"custom": custom.name.lower(), "visits": done.visits, "share": share}
        yield Message(ProgrammeKind.PROGRAMME_YEAR, args)
