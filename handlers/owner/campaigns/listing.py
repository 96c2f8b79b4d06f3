"""The campaigns that are not over: all of them, or one with what can be done."""

from __future__ import annotations

import re

from handlers.owner.campaigns import asking
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named as matching
from handlers.turn.pages import number, page
from handlers.turn.says import choices, shops_today
from handlers.turn.table import Who, allowed
from loyalty.facts.team import ReportAsked
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.campaigns import Campaign
from loyalty.rules.campaigns import rule_of
from loyalty.rules.explain import rule_line

STEP = "campaigns"

# What can be done with it, by how it stands. The order is that of the list.
NEXT = {
    "running": ("campaign-pause", "campaign-end", "campaign-report"),
    "scheduled": ("campaign-pause", "campaign-end"),
    "paused": ("campaign-resume", "campaign-end"),
}


async def show(scene: Scene, text: str) -> Turn:
    """Only owners may do something with them."""
    found = open_ones(scene)
    if not found:
        closed = asking.closed(scene) if allowed(Who.OWNER_ALONE, scene) else None
        return closed or Turn(Message(CampaignKind.CAMPAIGNS_NONE, {}, (choices("campaign-new"),)))
    if not allowed(Who.OWNER_ALONE, scene):
        return _listed(scene, found, Choices(()))
    if len(found) == 1:
        return _listed(scene, found, next_steps(scene, found[0]))
    return _listed(
        scene, found, page(_names(found), number(text), lambda rest: Option("campaigns", str(rest)))
    )


def _listed(scene: Scene, found: tuple[Campaign, ...], options: Choices) -> Turn:
    extras = (Lines(lines(scene)), *((options,) if options.options else ()))
    return Turn(Message(CampaignKind.CAMPAIGNS, {"count": len(found)}, extras), step=Step(STEP))


async def show_one(scene: Scene, id: str) -> Turn:
    found = next((one for one in open_ones(scene) if one.id == id), None)
    if found is None:
        return await show(scene, "")
    said = Message(
        CampaignKind.CAMPAIGNS, {"count": 1}, (Lines(_of(scene, (found,))), next_steps(scene, found))
    )
    return Turn(said, step=Step(STEP))


async def report(scene: Scene, id: str) -> Turn:
    """What it gave so far. Nothing is said now: the figures are the answer."""
    today = shops_today(scene)
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, "campaign", today, id),))


async def named(scene: Scene, text: str) -> Turn:
    """The one with this name; the list again where there is none, or several."""
    found = matching(_names(open_ones(scene)), text)
    return await show_one(scene, found[0].arg) if len(found) == 1 else await show(scene, "")


def called(scene: Scene, text: str, before: str = "", behind: str = "") -> Campaign | None:
    """The one that is not over and whose whole name this is, in any language of the shop, between what matches these
    patterns."""
    wanted = normal(text)
    names = ((one, normal(name)) for one in open_ones(scene) for _, name in one.name.texts)
    return next(
        (one for one, name in names if name and re.fullmatch(before + re.escape(name) + behind, wanted)), None
    )


def open_ones(scene: Scene) -> tuple[Campaign, ...]:
    """Those that are not over: what runs comes first."""
    today, order = shops_today(scene), tuple(NEXT)
    found = [one for one in scene.programme.campaigns if one.status(today) in order]
    return tuple(sorted(found, key=lambda one: order.index(one.status(today))))


def lines(scene: Scene) -> tuple[Message, ...]:
    """A line for each, below how it stands."""
    return tuple(_of(scene, open_ones(scene)))


def _of(scene: Scene, found: tuple[Campaign, ...]) -> tuple[Message, ...]:
    today, said, before = shops_today(scene), list[Message](), ""
    for one in found:
        if (status := one.status(today)) != before:
            said.append(Message(CampaignKind.CAMPAIGN_STATUS, {"status": status}))
            before = status
        said += [rule_line(scene.programme, rule_of(one)), *asking.of_a_group(one)]
    return tuple(said)


def next_steps(scene: Scene, campaign: Campaign) -> Choices:
    """What its owner can do now, as options."""
    names = NEXT.get(campaign.status(shops_today(scene)), ())
    return Choices(tuple(Option(name, campaign.id) for name in names))


def _names(found: tuple[Campaign, ...]) -> list[Option]:
    return [Option("campaign-show", one.id, one.name) for one in found]
