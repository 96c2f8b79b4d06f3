"""A campaign is started, paused, resumed or ended; each of these can be taken back. What holds then is the next version of
the programme, and the settings file stays as it is."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import replace
from zoneinfo import ZoneInfo

from handlers.owner.campaigns import asking, listing
from handlers.owner.campaigns.words import MOVES, THE
from handlers.turn.colleague import in_charge
from handlers.turn.conversation import Scene, ToAddress, Turn
from handlers.turn.pages import meant, number
from handlers.turn.says import choices, shops_today, speaker
from handlers.turn.table import Talk
from loyalty.calendar import local_day
from loyalty.facts.team import CampaignsChanged
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Lines, Message
from loyalty.programme.campaigns import Campaign, CampaignState, with_the_past_ended
from loyalty.rules.campaigns import rule_of
from loyalty.rules.explain import rule_line
from storage.ledger import versions

# From which state to which, and what the audit trail calls it.
_MOVES = {
    "pause": (("running", "scheduled"), CampaignState.PAUSED, "paused"),
    "resume": (("paused",), CampaignState.RUNNING, "resumed"),
    "end": (("running", "scheduled", "paused"), CampaignState.ENDED, "ended"),
}


async def start(scene: Scene, _: str) -> Turn:
    """As it was shown."""
    draft = asking.ready(scene)
    if draft is None:
        return _late()
    campaign = asking.composed(scene, draft)
    action = "scheduled" if campaign.status(shops_today(scene)) == "scheduled" else "started"
    return await _changed(scene, (*scene.programme.campaigns, campaign), campaign, action)


def mover(move: str) -> Talk:
    """The conversation of a button with this act."""
    since, to, action = _MOVES[move]

    async def talk(scene: Scene, id: str) -> Turn:
        campaign = scene.programme.campaign(id)
        if campaign is None:
            return await listing.show(scene, "")
        status = campaign.status(shops_today(scene))
        if status not in since:
            args: dict[str, Arg] = {"name": campaign.name, "status": status}
            return Turn(Message(CampaignKind.CAMPAIGN_STANDS, args, _buttons(scene, campaign)))
        moved = replace(campaign, state=to)
        others = tuple(moved if one.id == id else one for one in scene.programme.campaigns)
        return await _changed(scene, others, moved, action)

    return talk


def by_word(move: str) -> Talk:
    """The same where it is typed: the one that is named, or the only one with which that can be done."""
    since, act = _MOVES[move][0], mover(move)

    async def talk(scene: Scene, text: str) -> Turn:
        today = shops_today(scene)
        names = [
            Option(f"campaign-{move}", one.id, one.name)
            for one in listing.open_ones(scene)
            if one.status(today) in since
        ]
        is_named = scene.words.intent(text) != f"campaign-{move}"
        found = meant(names, text) if is_named else tuple(names)
        if len(found) == 1:
            return await act(scene, found[0].arg)
        return await listing.show(scene, "")

    return talk


def by_name(scene: Scene, text: str) -> Awaitable[Turn] | None:
    """The same where a campaign is named in a text that may be about anything: "pause double points"."""
    for move, verb, behind in MOVES:
        if campaign := listing.called(scene, text, rf"{verb} (?:{THE} )*", behind):
            return mover(move)(scene, campaign.id)
    return None


async def undo(scene: Scene, asked: str) -> Turn:
    """The newest change of the campaigns, by its number. One that was started is ended: its id is in the books. Others may
    have been ended by it because they were over on that day; the one that was moved was not."""
    newest, before = await versions.newest(scene.read), await versions.numbered(scene.read, number(asked) - 1)
    if newest is None or before is None or newest.number != number(asked):
        return _late()
    there, then = newest.campaigns, before.campaigns
    back = (*then, *(replace(one, state=CampaignState.ENDED) for one in there[len(then) :]))
    day = local_day(newest.accepted_at, ZoneInfo(scene.programme.shop.timezone))
    moved = (new for new, old in zip(back, there, strict=True) if new != old)
    other = next((one for one in moved if not one.when.is_over(day)), None)
    return await _changed(scene, back, other, "undone") if other else _late()


def _late() -> Turn:
    return Turn(Message(VersionKind.CHANGE_LATE))


async def _changed(scene: Scene, campaigns: tuple[Campaign, ...], campaign: Campaign, action: str) -> Turn:
    campaigns = with_the_past_ended(campaigns, shops_today(scene))
    proposal = scene.desk.beside(campaigns)
    newest = await versions.newest(scene.read)
    if proposal.programme is None or newest is None:
        return asking.refused(proposal.faults)
    fact = CampaignsChanged(
        newest.number + 1,
        proposal.digest,
        newest.text,
        campaigns,
        f"campaign-{action}",
        scene.address.id,
        is_in_file=newest.source != "chat",
    )
    line = Lines((rule_line(proposal.programme, rule_of(campaign)),))
    args: dict[str, Arg] = {"action": action, "name": campaign.name}
    buttons = _after(scene, campaign, action, fact.number)
    told = Message(CampaignKind.CAMPAIGN_TOLD, {**args, "actor": speaker(scene)}, (line,))
    return Turn(
        Message(CampaignKind.CAMPAIGN_DONE, args, (line, buttons)),
        facts=(fact,),
        others=tuple(ToAddress(one, told) for one in await in_charge(scene)),
    )


def _after(scene: Scene, campaign: Campaign, action: str, number: int) -> Choices:
    """What may follow: one that begins can be told to customers, and of one that is finished it is told what it gave."""
    if action == "undone":
        return Choices((*listing.next_steps(scene, campaign).options, Option("campaigns")))
    tell = choices("campaign-tell").options if action in ("started", "scheduled") else ()
    steps = listing.next_steps(scene, campaign).options[:2]
    ended = (Option("campaign-report", campaign.id),) if action == "ended" else ()
    nexts = () if tell else (*steps, *ended)
    return Choices((Option("campaign-undo", str(number)), *tell, *nexts, Option("campaigns")))


def _buttons(scene: Scene, campaign: Campaign) -> tuple[Choices, ...]:
    options = listing.next_steps(scene, campaign)
    return (options,) if options.options else ()
