""" "experiment": a reward that is tried in versions, what each brought so far, and which is better or that it is too few to
tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.reports.speaking import Speaking
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.message import Lines, Message
from loyalty.offers.uplift import FEWEST, share
from loyalty.offers.variants import Comparison, Verdict, letter
from loyalty.programme.programme import Programme
from loyalty.report.experiment import Group, began, by_redeemed, by_visits, ended, groups
from loyalty.rules.rewards import cost_args
from storage.reports import experiment
from storage.reports.figures import Figures

_HUNDRED = 100  # members: visits are told per hundred of them


@dataclass(frozen=True, slots=True)
class Found:
    """What the groups did by the `programme` at that instant (UTC); none where nothing is tried, or not yet."""

    programme: Programme
    now: datetime
    groups: Sequence[Group] = ()


async def look(figures: Figures, programme: Programme) -> Found:
    programme, now = programme.of_shop, figures.now
    if not programme.experiment or began(programme) > now:
        return Found(programme, now)
    since, until = began(programme), ended(programme, now)
    cards = await experiment.cards(figures.read, programme.experiment.rewards, since, until)
    return Found(programme, now, groups(programme, cards))


def said(found: Found, to: Speaking) -> Message:
    programme = found.programme
    if not programme.experiment:
        return Message(ProgrammeKind.EXPERIMENT_NONE)
    at: dict[str, Arg] = {"at": Moment(began(programme), "date")}
    if not found.groups:
        return Message(ProgrammeKind.EXPERIMENT_LATER, at)
    won = _winning(programme, found.groups)
    lines = (*_each(programme, found.groups), *_compared(found.groups), *_chosen(programme), *_how(won))
    choices = tuple(Option("experiment-winner", group.version) for _, group in won)
    extras = (Lines(lines), *((Choices(choices, numbered=False),) if choices else ()))
    return Message(ProgrammeKind.EXPERIMENT, at, extras)


def _each(programme: Programme, found: Sequence[Group]) -> tuple[Message, ...]:
    told = []
    for number, group in enumerate(found, start=1):
        reward = programme.reward(group.version)
        assert reward is not None
        args: dict[str, Arg] = {
            "variant": letter(number),
            "reward": reward.name,
            **cost_args(programme, reward),
            "count": group.members,
            "redeemed": group.redeemed,
            "share": round(share(group.redeemed, group.members) * 1000),
            "visits": round(group.mean * _HUNDRED),
        }
        told.append(Message(ProgrammeKind.EXPERIMENT_VERSION, args))
    return tuple(told)


def _compared(found: Sequence[Group]) -> tuple[Message, ...]:
    visits = by_visits(found)
    args: dict[str, Arg] = {**_args(visits, _HUNDRED), "fewest": FEWEST}
    said = Message(ProgrammeKind.EXPERIMENT_VISITS, args)
    if visits.verdict is Verdict.UNKNOWN:
        return (said,)
    return (said, Message(ProgrammeKind.EXPERIMENT_REDEEMED, _args(by_redeemed(found), 1000)))


def _args(found: Comparison, of: int) -> dict[str, Arg]:
    return {
        "verdict": found.verdict.value,
        "best": letter(found.best) if found.best else "none",
        "rival": letter(found.rival) if found.rival else "none",
        "low": round(found.low * of),
        "high": round(found.high * of),
    }


def _chosen(programme: Programme) -> tuple[Message, ...]:
    """That one has won, and until when others keep theirs."""
    won = programme.reward(programme.experiment.winner)
    if won is None or programme.experiment.chosen is None:
        return ()
    args: dict[str, Arg] = {"reward": won.name, "until": Moment(programme.kept_until, "date")}
    return (Message(ProgrammeKind.EXPERIMENT_CHOSEN, args),)


def _winning(programme: Programme, found: Sequence[Group]) -> tuple[tuple[str, Group], ...]:
    """Its letter, and what it did. By visits: of a version that is nearer more is taken anyway."""
    told = by_visits(found)
    if programme.experiment.winner or told.verdict is not Verdict.BETTER:
        return ()
    return ((letter(told.best), found[told.best - 1]),)


def _how(won: Sequence[tuple[str, Group]]) -> tuple[Message, ...]:
    return tuple(Message(ProgrammeKind.EXPERIMENT_HOW, {"variant": sign}) for sign, _ in won)
