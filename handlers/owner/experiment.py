"""A reward that is tried in versions: what each brought so far, and making the better one the rule by one tap."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from handlers.owner import changing
from handlers.turn.conversation import Scene, Turn
from loyalty.calendar import local_day
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

_HUNDRED = 100  # members: visits are told per hundred of them


async def show(scene: Scene, _: str) -> Turn:
    """What members did by the version that chance gave them, which is better or that it is too few to tell."""
    programme = scene.programme.of_shop
    if not programme.experiment:
        return Turn(Message(ProgrammeKind.EXPERIMENT_NONE))
    at: dict[str, Arg] = {"at": Moment(began(programme), "date")}
    if began(programme) > scene.now:
        return Turn(Message(ProgrammeKind.EXPERIMENT_LATER, at))
    found = await _found(scene, programme)
    lines = Lines((*_each(programme, found), *_compared(found), *_chosen(programme)))
    won = _winning(programme, found)
    return Turn(Message(ProgrammeKind.EXPERIMENT, at, (lines, *((Choices(won),) if won else ()))))


async def _found(scene: Scene, programme: Programme) -> tuple[Group, ...]:
    since, until = began(programme), ended(programme, scene.now)
    cards = await experiment.cards(scene.read, programme.experiment.rewards, since, until)
    return groups(programme, cards)


async def use(scene: Scene, id: str) -> Turn:
    """Writes the winner into the settings."""
    programme = scene.programme.of_shop
    if id not in programme.experiment.rewards or programme.experiment.winner:
        return await show(scene, "")
    today = local_day(scene.now, ZoneInfo(programme.shop.timezone))
    return await changing.at_once(scene, "experiment", f"{id} {today.isoformat()}")


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


def _winning(programme: Programme, found: Sequence[Group]) -> tuple[Option, ...]:
    """By visits: of a version that is nearer more is taken anyway."""
    told = by_visits(found)
    if programme.experiment.winner or told.verdict is not Verdict.BETTER:
        return ()
    return (Option("experiment-winner", found[told.best - 1].version),)
