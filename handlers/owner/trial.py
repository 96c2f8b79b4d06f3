"""What changed rules or a campaign would have given lately: shown before an owner saves or starts them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.turn.conversation import Scene
from handlers.turn.desk import Proposal
from handlers.turn.says import NONE, gains
from loyalty.calendar import local_day
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import BASE, Part
from loyalty.messages.args import Arg, Gains
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Message
from loyalty.model.standing import NO_STANDING
from loyalty.programme.programme import Programme
from loyalty.report import trial
from loyalty.report.giveback import face_value
from loyalty.report.trial import PastVisit, Trial
from loyalty.rules.campaigns import rule_of
from storage.ledger import past_visits, standings

_DAYS = 90
_MOST = 1000  # visits; they are played in one turn


async def of_rules(scene: Scene, proposal: Proposal) -> tuple[Message, ...]:
    """A line for a change of rules; none where past visits do not tell what it asks for."""
    after = proposal.programme
    ids = {
        one.place.split()[1].partition(".")[0] for one in proposal.changed if one.place.startswith("rules ")
    }
    if after is None or not ids:
        return ()
    found = await _tried(scene, after, ids)
    if found is None:
        return ()
    args: dict[str, Arg] = {
        "days": _DAYS,
        "count": found.looked,
        "visits": found.visits,
        "members": found.members,
        "gain": _said(after, found.more),
        "less": _said(after, found.less),
    }
    return (Message(VersionKind.CHANGE_TRIED, args),)


async def of_campaign(scene: Scene, after: Programme) -> tuple[Message, ...]:
    """What the newest campaign of that programme would have given, to how many, and what that is worth; and of it the part
    of a season like its own."""
    rule = rule_of(after.campaigns[-1])
    for_some = trial.asks_who([rule])
    past = await _past(scene)
    if for_some:
        past = await _with_standings(scene, after, past)
    found = _played(scene, after, {rule.id}, past)
    args: dict[str, Arg] = {
        "days": _DAYS,
        "count": found.looked,
        "visits": found.visits,
        "members": found.members,
        **_given(after, found.more),
    }
    today = local_day(scene.now, ZoneInfo(after.shop.timezone))
    likely = trial.in_season(rule.when, found.more, today - timedelta(days=_DAYS - 1), today)
    ahead = (Message(CampaignKind.CAMPAIGN_LIKELY, _given(after, likely)),) if likely else ()
    today_s = (Message(CampaignKind.CAMPAIGN_BY_TODAY),) if for_some else ()
    return (Message(CampaignKind.CAMPAIGN_TRIED, args), *ahead, *today_s)


async def _tried(scene: Scene, after: Programme, ids: Collection[str]) -> Trial | None:
    """None where past visits do not tell what these rules ask for."""
    before = scene.programme
    rules = [rule for one in (before, after) for rule in one.rules if rule.id in ids]
    if not trial.can_be_tried(rules):
        return None
    return _played(scene, after, ids, await _past(scene))


async def _past(scene: Scene) -> Sequence[PastVisit]:
    return await past_visits.since(scene.read, scene.now - timedelta(days=_DAYS), _MOST)


async def _with_standings(scene: Scene, after: Programme, past: Sequence[PastVisit]) -> Sequence[PastVisit]:
    """By the tiers, plans and saved groups that members have today."""
    ids = list(dict.fromkeys(visit.member_id for visit in past))
    found = await standings.today(scene.read, after, ids, scene.now) if ids else {}
    return [replace(visit, standing=found.get(visit.member_id, NO_STANDING)) for visit in past]


def _played(scene: Scene, after: Programme, ids: Collection[str], past: Sequence[PastVisit]) -> Trial:
    return trial.tried(trial.always(scene.programme, ids), trial.always(after, ids), past)


def _given(programme: Programme, amounts: Amounts) -> dict[str, Arg]:
    worth = face_value(programme, amounts) if amounts else None
    return {
        "gain": _said(programme, amounts),
        "worth": programme.money(worth) if worth else NONE,
    }


def _said(programme: Programme, amounts: Amounts) -> Gains | str:
    parts: Iterator[Part] = (Part(unit, amount, BASE) for unit, amount in amounts.items())
    return gains(programme, parts) if amounts else NONE
