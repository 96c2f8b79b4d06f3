"""What changed rules would have given lately: shown before an owner saves them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from handlers.turn.conversation import Scene
from handlers.turn.desk import Proposal
from handlers.turn.says import NONE, gains
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Part
from loyalty.messages.args import Arg, Gains
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.report import trial
from storage.ledger import past_visits

_DAYS = 90
_MOST = 1000  # visits; they are played in one turn


async def of_rules(scene: Scene, proposal: Proposal) -> tuple[Message, ...]:
    """A line for a change of rules; none where past visits do not tell what it asks for."""
    before, after = scene.programme, proposal.programme
    ids = {
        one.place.split()[1].partition(".")[0] for one in proposal.changed if one.place.startswith("rules ")
    }
    if after is None or not ids:
        return ()
    rules = [rule for one in (before, after) for rule in one.rules if rule.id in ids]
    if not trial.can_be_tried(rules):
        return ()
    past = await past_visits.since(scene.read, scene.now - timedelta(days=_DAYS), _MOST)
    found = trial.tried(trial.always(before, ids), trial.always(after, ids), past)
    args: dict[str, Arg] = {
        "days": _DAYS,
        "count": found.looked,
        "visits": found.visits,
        "members": found.members,
        "gain": _said(after, found.more),
        "less": _said(after, found.less),
    }
    return (Message(VersionKind.CHANGE_TRIED, args),)


def _said(programme: Programme, amounts: Amounts) -> Gains | str:
    parts: Iterator[Part] = (Part(unit, amount, BASE) for unit, amount in amounts.items())
    return gains(programme, parts) if amounts else NONE
