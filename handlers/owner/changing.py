"""An owner changes rewards, rules, opening hours or the phone number in the chat: shown first, saved by a yes, taken back
by one tap. The settings file is written after it (`bot/live/`)."""

from __future__ import annotations

from handlers.owner import trial
from handlers.turn.colleague import in_charge
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.desk import REMOVE, Proposal, Section
from handlers.turn.pages import number
from handlers.turn.says import choices, shops_today
from handlers.turn.table import Talk
from loyalty.facts.team import SettingsChanged
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Lines, Message
from loyalty.programme import news
from loyalty.programme.campaigns import with_the_past_ended
from storage.ledger import versions

STEP = "change"  # what was shown waits for a yes


def change(section: Section) -> Talk:
    """What is typed behind the word for it: "coffee stamps 8"."""

    async def talk(scene: Scene, said: str) -> Turn:
        if closed := _closed(scene):
            return closed
        said = _with_removal(scene, said)
        proposal = scene.desk.propose(section, said, scene.address.locale)
        if refused := _refused(proposal):
            return refused
        asked = {"section": section, "said": said, "number": str(await versions.number(scene.read))}
        lines = Lines((*news.of_each(proposal.changed).lines, *await trial.of_rules(scene, proposal)))
        ask = Message(VersionKind.CHANGE_ASK, {}, (lines, choices("change-yes", "change-no")))
        return Turn(ask, step=Step(STEP, asked))

    return talk


async def at_once(scene: Scene, section: Section, said: str) -> Turn:
    """What a tap says that needs no second one: *Take back* is below it."""
    if closed := _closed(scene):
        return closed
    proposal = scene.desk.propose(section, said, scene.address.locale)
    return _refused(proposal) or await _written(scene, proposal, VersionKind.CHANGE_SAVED)


async def how(scene: Scene, _: str) -> Turn:
    """By examples, with what there is to change."""
    if closed := _closed(scene):
        return closed
    there_is = [one for section in ("rewards", "rules") for one in scene.desk.propose(section, "", "").faults]
    return Turn(Message(VersionKind.CHANGE_HOW, {}, (news.of_each_fault(there_is),)))


def _with_removal(scene: Scene, said: str) -> str:
    """ "coffee remove", in any language of the shop."""
    id, _, word = said.strip().partition(" ")
    return f"{id} {REMOVE}" if scene.words.intent(word) == "remove" else said


async def save(scene: Scene, _: str) -> Turn:
    """As it was shown; anything else that changed since is looked at first."""
    asked = scene.step.data if scene.step and scene.awaits == STEP else {}
    if asked.get("number") != str(await versions.number(scene.read)):
        return Turn(Message(VersionKind.CHANGE_LATE))
    if closed := _closed(scene):
        return closed
    proposal = scene.desk.propose(_section(asked["section"]), asked["said"], scene.address.locale)
    return _refused(proposal) or await _written(scene, proposal, VersionKind.CHANGE_SAVED)


def _section(name: str) -> Section:
    sections: tuple[Section, ...] = ("phone", "hours", "rewards", "rules", "occasions")
    return next(one for one in sections if one == name)


async def drop(scene: Scene, _: str) -> Turn:
    return Turn(Message(VersionKind.CHANGE_DROPPED))


async def undo(scene: Scene, asked: str) -> Turn:
    """Of the newest change, by its number."""
    before = await versions.numbered(scene.read, number(asked) - 1)
    if before is None or number(asked) != await versions.number(scene.read):
        return Turn(Message(VersionKind.CHANGE_LATE))
    if closed := _closed(scene):
        return closed
    proposal = scene.desk.restore(before.text)
    return _refused(proposal) or await _written(scene, proposal, VersionKind.CHANGE_UNDONE)


def _closed(scene: Scene) -> Turn | None:
    why = scene.desk.closed()
    return Turn(Message(VersionKind.CHANGE_CLOSED, {"why": why})) if why else None


def _refused(proposal: Proposal) -> Turn | None:
    if proposal.faults:
        return Turn(Message(VersionKind.CHANGE_REFUSED, {}, (news.of_each_fault(proposal.faults),)))
    return None if proposal.changed else Turn(Message(VersionKind.CHANGE_SAME))


async def _written(scene: Scene, proposal: Proposal, kind: VersionKind) -> Turn:
    """The next version; before it the text that was changed, where only its comments differ from the newest one."""
    newest = await versions.newest(scene.read)
    base = (proposal.before,) if newest is None or newest.text != proposal.before else ()
    first = newest.number + 1 if newest else 1
    texts = (*((scene.programme.version, one) for one in base), (proposal.digest, proposal.text))
    undoes = kind is VersionKind.CHANGE_UNDONE
    campaigns = with_the_past_ended(newest.campaigns, shops_today(scene)) if newest else ()
    fact = SettingsChanged(first, texts, scene.address.id, undoes, campaigns)
    lines = news.of_each(proposal.changed)
    back = () if undoes else (Choices((Option("change-undo", str(fact.number)),)),)
    told = news.of_changes(fact.number, proposal.changed)
    return Turn(
        Message(kind, {"number": fact.number}, (lines, *back)),
        facts=(fact,),
        others=tuple(ToAddress(one, told) for one in await in_charge(scene)),
    )
