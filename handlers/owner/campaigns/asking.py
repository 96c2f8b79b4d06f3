"""Composing a campaign: a sentence is read, what is missing is asked for, and the whole is explained back with what it
would have given lately. Whatever is said then changes a piece of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from handlers.owner import trial
from handlers.owner.campaigns.draft import STEP, Draft, from_data
from handlers.owner.campaigns.reading import Reading, read
from handlers.owner.campaigns.words import BUTTONS, SAID
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.says import plainly, shops_today
from handlers.turn.table import Talk
from loyalty.ledger.units import USUAL, Unit
from loyalty.messages.args import Arg, Exact, Localised
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Lines, Message
from loyalty.programme import news
from loyalty.programme.campaigns import Campaign, Gives, distinct, next_id, with_the_past_ended
from loyalty.programme.programme import Programme
from loyalty.rules.campaigns import rule_of
from loyalty.rules.earning import base_units, earned_units
from loyalty.rules.explain import rule_line
from storage.offers import segments

_FEW = 3  # places that a question offers

# What a button says, as it would be typed.
PHRASES = {
    **{BUTTONS[unit]: said for unit, said in SAID.items()},
    "campaign-today": "today",
    "campaign-weekend": "this weekend",
    "campaign-week": "7 days",
    "campaign-open": "no end",
    "campaign-everywhere": "everywhere",
    "campaign-everyone": "everyone",
    "campaign-first": "first visit",
    "campaign-members": "members",
}
_MOST = {Gives.TIMES: 100, Gives.AMOUNT: 10_000, Gives.PERCENT: 100}


class _Question(NamedTuple):
    """`is_open`: whether the piece is missing. `options` are the buttons below it."""

    is_open: Callable[[Programme, Draft], bool]
    kind: CampaignKind
    options: Callable[[Scene, Draft], Iterator[Option]]


async def begin(scene: Scene, _: str) -> Turn:
    """Piece by piece."""
    return closed(scene) or await _next(scene, Draft(is_guided=True))


async def compose(scene: Scene, text: str) -> Turn:
    """A new one, of a sentence."""
    return closed(scene) or await _heard(scene, await _read(scene, text, Draft()), Draft())


async def answer(scene: Scene, text: str) -> Turn:
    """The open question's, or whatever of the campaign is to be another."""
    return await _heard(scene, await _read(scene, text, _draft(scene)), _draft(scene))


def says(phrase: str) -> Talk:
    """A button that stands for what may be typed."""

    async def talk(scene: Scene, _: str) -> Turn:
        return await answer(scene, phrase)

    return talk


async def change(scene: Scene, _: str) -> Turn:
    draft = _draft(scene)
    return Turn(Message(CampaignKind.CAMPAIGN_CHANGE), step=Step(STEP, draft.to_data()))


async def drop(scene: Scene, _: str) -> Turn:
    return Turn(Message(CampaignKind.CAMPAIGN_DROPPED))


async def is_answer(scene: Scene, text: str) -> bool:
    """Whether all of the text is about the campaign that is being composed."""
    return scene.awaits == STEP and (await _read(scene, text, _draft(scene))).is_clear


async def is_campaign(scene: Scene, text: str, *, is_command: bool) -> bool:
    """Whether a text that may be about anything says a campaign; all of it, where it could be a command too."""
    reading = await _read(scene, text, Draft())
    return "?" not in text and (reading.is_whole or (reading.begins and not is_command))


def _draft(scene: Scene) -> Draft:
    return from_data(scene.step.data) if scene.step and scene.step.name == STEP else Draft()


async def _read(scene: Scene, text: str, draft: Draft) -> Reading:
    """Saved groups are looked at only where something else is left to be understood."""
    against = scene.programme, scene.now, scene.address.locale
    found = read(text, draft, *against)
    if not found.left or not (found.heard or scene.awaits == STEP):
        return found
    groups = await segments.saved(scene.read)
    return read(text, draft, *against, groups) if groups else found


async def _heard(scene: Scene, reading: Reading, before: Draft) -> Turn:
    if reading.is_past:
        return await _again(scene, Message(CampaignKind.CAMPAIGN_PAST), before)
    if not reading.is_clear:
        words = " ".join(reading.left) or "…"
        return await _again(scene, Message(CampaignKind.CAMPAIGN_ODD, {"words": words}), before)
    if fault := _fault(scene.programme, reading.draft):
        return await _again(scene, fault, replace(before, gives=None, unit=None))
    return await _next(scene, reading.draft)


async def _again(scene: Scene, said: Message, draft: Draft) -> Turn:
    """Nothing came of it: what was asked stays open, with its buttons."""
    asked = await _next(scene, draft)
    assert asked.reply is not None
    buttons = tuple(one for one in asked.reply.extras if isinstance(one, Choices))
    return replace(asked, reply=replace(said, extras=buttons))


# Questions


async def _next(scene: Scene, draft: Draft) -> Turn:
    """The first piece that is missing; after the last the whole is shown."""
    draft = _with_unit(scene.programme, draft)
    for question in _QUESTIONS:
        if question.is_open(scene.programme, draft):
            options = Choices(tuple(question.options(scene, draft)))
            return Turn(Message(question.kind, {}, (options,)), step=Step(STEP, draft.to_data()))
    return await _shown(scene, draft)


def _with_unit(programme: Programme, draft: Draft) -> Draft:
    """Where there is one alone, nobody is asked."""
    units = _units(programme, draft.gives)
    return replace(draft, unit=units[0]) if draft.gives and not draft.unit and len(units) == 1 else draft


def _units(programme: Programme, gives: Gives | None) -> tuple[Unit, ...]:
    """What a campaign can give so that it is worth something here. Money is only given where it can be used without one."""
    bases = base_units(programme.earning) | {rule.unit for rule in programme.giving if rule.is_base}
    found = bases if gives is Gives.TIMES else earned_units(programme)
    is_money = programme.has_cashback and gives is not Gives.TIMES
    return tuple(
        unit for unit in Unit if (is_money if unit.is_money and unit not in bases else unit in found)
    )


def _whats(scene: Scene, _: Draft) -> Iterator[Option]:
    for unit in _units(scene.programme, Gives.TIMES)[:2]:
        for times in (2, 3):
            name = named(scene, Gives.TIMES, Exact(times, 1), unit)
            yield Option("campaign-say", f"{times}x {SAID[unit]}", name)


def _of_units(scene: Scene, draft: Draft) -> Iterator[Option]:
    return (Option(BUTTONS[unit]) for unit in _units(scene.programme, draft.gives))


def _whens(_: Scene, draft: Draft) -> Iterator[Option]:
    names = ("week", "open") if draft.when.days else ("today", "weekend", "week", "open")
    return (Option(f"campaign-{name}") for name in names)


def _wheres(scene: Scene, _: Draft) -> Iterator[Option]:
    yield Option("campaign-everywhere")
    for place in scene.programme.locations[:_FEW]:
        yield Option("campaign-say", place.id, plainly(place.name))


def _whoms(scene: Scene, _: Draft) -> Iterator[Option]:
    yield from map(Option, ("campaign-everyone", "campaign-first"))
    if scene.programme.plans:
        yield Option("campaign-members")
    elif scene.programme.tiers:
        highest = scene.programme.tiers[-1]
        yield Option("campaign-say", highest.id, highest.name)


_QUESTIONS = (
    _Question(lambda _, draft: draft.gives is None, CampaignKind.CAMPAIGN_WHAT, _whats),
    _Question(lambda _, draft: draft.unit is None, CampaignKind.CAMPAIGN_UNIT, _of_units),
    _Question(lambda _, draft: not draft.is_dated, CampaignKind.CAMPAIGN_WHEN, _whens),
    _Question(
        lambda programme, draft: draft.is_guided and not draft.is_placed and len(programme.locations) > 1,
        CampaignKind.CAMPAIGN_WHERE,
        _wheres,
    ),
    _Question(lambda _, draft: draft.is_guided and not draft.is_aimed, CampaignKind.CAMPAIGN_WHOM, _whoms),
)


def _fault(programme: Programme, draft: Draft) -> Message | None:
    """What this shop cannot give."""
    if draft.gives is None or draft.much is None:
        return None
    units = _units(programme, draft.gives)
    if not units or (draft.unit and draft.unit not in units):
        return Message(CampaignKind.CAMPAIGN_NO_UNIT, {"unit": (draft.unit or USUAL).value})
    much = draft.much.numerator / draft.much.denominator
    least = 1 if draft.gives is Gives.TIMES else 0
    is_broken = (
        draft.gives is Gives.AMOUNT and draft.unit and not draft.unit.is_money and draft.much.denominator > 1
    )
    if is_broken or not least < much <= _MOST[draft.gives]:
        return Message(CampaignKind.CAMPAIGN_MUCH)
    return None


# The whole of it


async def _shown(scene: Scene, draft: Draft) -> Turn:
    campaign = composed(scene, draft)
    proposal = scene.desk.beside(
        (*with_the_past_ended(scene.programme.campaigns, shops_today(scene)), campaign)
    )
    if proposal.programme is None:
        return refused(proposal.faults)
    lines = (
        rule_line(proposal.programme, rule_of(campaign)),
        *of_a_group(campaign),
        *await trial.of_campaign(scene, proposal.programme),
    )
    buttons = Choices(tuple(map(Option, ("campaign-start", "campaign-change", "campaign-drop"))))
    ask = Message(CampaignKind.CAMPAIGN_ASK, {}, (Lines(lines), buttons))
    return Turn(ask, step=Step(STEP, draft.to_data()))


def of_a_group(campaign: Campaign) -> tuple[Message, ...]:
    """A line for the saved group that it is for."""
    name = campaign.when.segment.name
    return (Message(CampaignKind.CAMPAIGN_GROUP, {"name": name}),) if name else ()


def closed(scene: Scene) -> Turn | None:
    """Where none can be started at all."""
    proposal = scene.desk.beside(())
    return None if proposal.programme else refused(proposal.faults)


def refused(faults: tuple[str, ...]) -> Turn:
    """By the shop's settings; where they are of no file, nothing can stand beside them."""
    if not any(faults):
        return Turn(Message(VersionKind.CHANGE_CLOSED, {"why": "none"}))
    return Turn(Message(CampaignKind.CAMPAIGN_REFUSED, {}, (news.of_each_fault(faults),)))


def ready(scene: Scene) -> Draft | None:
    """What was shown last, with every piece."""
    draft = _with_unit(scene.programme, _draft(scene))
    return None if any(one.is_open(scene.programme, draft) for one in _QUESTIONS) else draft


def composed(scene: Scene, draft: Draft) -> Campaign:
    """As it would be."""
    assert draft.gives is not None
    assert draft.much is not None
    assert draft.unit is not None
    name = plainly(draft.name) if draft.name else named(scene, draft.gives, draft.much, draft.unit)
    id = next_id(scene.programme.campaigns)
    name = distinct(name, scene.programme.campaigns, shops_today(scene))
    return Campaign(id, name, draft.gives, draft.much, draft.unit, draft.when, draft.limits)


def named(scene: Scene, gives: Gives, much: Exact, unit: Unit) -> Localised:
    """What it is called by what it gives."""
    args: dict[str, Arg] = {
        "gives": gives.value,
        "times": much.numerator if gives is Gives.TIMES and much.denominator == 1 else 0,
        "percent": much,
        "unit": unit.value,
    }
    return scene.desk.named(Message(CampaignKind.CAMPAIGN_NAME, args))
