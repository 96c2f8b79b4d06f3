"""Crediting by a name, or by the last four digits of a phone number, where the shop allows it: "ana 24.50", "4821 24.50".

Whoever is at the till with a code may always be named. Of everybody else one is found or nobody: several are asked about,
few of them, and a day has so many misses, so that nobody reads the shop's customers here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from handlers.reading.amounts import split_code
from handlers.reading.code_words import FOR
from handlers.reading.phones import mask
from handlers.reading.words import normal
from handlers.till import amount, by_code, tries, waiting
from handlers.till.faces import days
from handlers.turn import finding
from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named, number
from handlers.turn.says import plainly
from handlers.turn.visit_code import new_code
from loyalty.codes import is_well_formed
from loyalty.facts.fact import Fact
from loyalty.facts.visit_codes import CodeShown, NameFound
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from storage.ledger import visit_codes
from storage.people import search
from storage.people.search import FoundMember

STEP = "credit-name"
_LONGEST = 4  # words of a name
_LETTERS = 3  # the fewest of a name
_ASKED = 4  # people to choose among; with more it takes more of the name
_END = re.compile(r"\d{4}", re.ASCII)
_NOBODY = frozenset({"no", "skip"})


async def credited(scene: Scene, text: str) -> Turn | None:
    """ "ana 24.50". None where it is no name with an amount, or nobody may be named."""
    if scene.staff is None:
        return None
    if coded := await _with_code(scene, text):
        return coded
    said = _split(scene, text)
    if said is None:
        return None
    name, rest = said
    if at_till := await waiting.code_of(scene, name):
        return await by_code.replied(scene, at_till, rest)
    if scene.programme.codes.by_name:
        return await _found(scene, name, rest)
    return await waiting.perhaps_of(scene, name, rest)


async def _with_code(scene: Scene, text: str) -> Turn | None:
    """ "Ana 48213 24.50": a code behind the name of whose it is, and of nobody else."""
    words = text.split()
    for count in range(1, min(_LONGEST, len(words) - 1) + 1):
        split = split_code(" ".join(words[count:]), scene.programme.codes.digits)
        if split and is_well_formed(split[0]):
            at_till = await waiting.code_of(scene, " ".join(words[:count]))
            return await by_code.replied(scene, at_till, split[1]) if at_till == split[0] else None
    return None


async def or_amount(scene: Scene, text: str) -> Turn:
    """What is said where an amount is awaited: it may be of somebody else who is named, "ben 12". Only whoever is found is
    meant, for the word may be a tag that there is not."""
    if coded := await _with_code(scene, text):
        return coded
    said = _split(scene, text)
    if said is None:
        return await amount.amount(scene, text)
    name, rest = said
    if at_till := await waiting.code_of(scene, name):
        return await by_code.replied(scene, at_till, rest)
    if not scene.programme.codes.by_name or await tries.no_more_names(scene):
        return await waiting.perhaps_of(scene, name, rest) or await amount.amount(scene, text)
    if found := await finding.people(scene.read, scene.channels.phone, name):
        return await _of_found(scene, name, rest, found)
    turn = await amount.amount(scene, text)
    return replace(turn, facts=(*turn.facts, tries.missed(scene)))  # who is none of the customers is told too


async def whose(scene: Scene, text: str) -> Turn:
    """The answer to whose an amount is. A name with another amount is all said anew, but for a name as it was offered:
    "Ana 48213" has a code."""
    return await waiting.named(scene, text) or await credited(scene, text) or await waiting.again(scene)


async def looked_up(scene: Scene, text: str) -> Turn | None:
    """ "customer ana": who it is and what they hold. The amount is asked for, as after a scan."""
    name = text.strip()
    is_one = scene.programme.codes.by_name and _is_name(scene, name)
    return await _found(scene, name, "") if is_one else None


def _split(scene: Scene, text: str) -> tuple[str, str] | None:
    """The name, and what was said to it; an amount alone names nobody."""
    words = text.split()
    if len(words) > 2 and normal(words[1]) in FOR and waiting.is_for_the_till(scene, words[0]):
        name = " ".join(words[2:])
        return (name, words[0]) if len(words) <= _LONGEST + 2 and _is_name(scene, name) else None
    if waiting.is_for_the_till(scene, text):
        return None
    for count in range(1, min(_LONGEST, len(words) - 1) + 1):
        name, rest = " ".join(words[:count]), " ".join(words[count:])
        if waiting.is_for_the_till(scene, rest):
            return (name, rest) if _is_name(scene, name) else None
    return None


def _is_name(scene: Scene, name: str) -> bool:
    if _END.fullmatch(name):
        return True
    letters = sum(letter.isalpha() for letter in name)
    return letters >= _LETTERS and not any(map(str.isdigit, name)) and not scene.words.intent(name)


async def _found(scene: Scene, name: str, rest: str) -> Turn:
    return await _of_found(scene, name, rest, await finding.people(scene.read, scene.channels.phone, name))


async def _of_found(scene: Scene, name: str, rest: str, found: Sequence[FoundMember]) -> Turn:
    if enough := await tries.no_more_names(scene):
        return enough
    others = [one for one in found if scene.member is None or one.member.id != scene.member.id]
    if found and not others:
        return Turn(Message(TillKind.CREDIT_SELF))
    if len(others) == 1 and not finding.may_be_another(others[0].member.name, name):
        return await _of(scene, others[0], rest)
    return replace(await _unclear(scene, name, rest, others), facts=(tries.missed(scene),))


async def _unclear(scene: Scene, name: str, rest: str, found: list[FoundMember]) -> Turn:
    """Nobody, several to choose among, or too many."""
    if not 0 < len(found) <= _ASKED:
        kind = TillKind.NAME_MANY if found else TillKind.NAME_NOBODY
        return Turn(Message(kind, {"name": name}), step=scene.step)
    options = [Option("credit-named", str(one.member.id), plainly(await _face(scene, one))) for one in found]
    step = Step(STEP, {"said": rest, "message": scene.incoming.message})
    return Turn(Message(TillKind.NAME_WHICH, {"name": name}, (Choices(tuple(options)),)), step=step)


async def _face(scene: Scene, found: FoundMember) -> str:
    """Name, the end of the number and the day of the last visit: what tells two of one name apart."""
    seen = await days(scene, found.member, 1)
    return ", ".join((found.member.name, *((mask(found.phone),) if found.phone else ()), *seen))


async def chosen(scene: Scene, member_id: str) -> Turn:
    """It is this one; what was said before is the amount, or it is asked for. A second tap says what the first has done."""
    found = await search.by_id(scene.read, scene.channels.phone, number(member_id))
    if found is None or not scene.programme.codes.by_name:
        return Turn(Message(TillKind.NAME_NOBODY, {"name": ""}), step=scene.step)
    if scene.member is not None and scene.member.id == found.member.id:
        return Turn(Message(TillKind.CREDIT_SELF))
    if scene.step is None or scene.awaits != STEP:
        return await _credited(scene, found) or await _of(scene, found, "")
    turn = await _of(scene, found, scene.step.data.get("said", ""))
    return replace(turn, acts_on=scene.step.data.get("message", ""))


async def _credited(scene: Scene, found: FoundMember) -> Turn | None:
    """The answer to whoever was credited here a moment ago and has no other code since."""
    staff, member = colleague(scene), found.member
    if await visit_codes.live(scene.read, member.id, staff.location, scene.now):
        return None
    since = scene.now - scene.programme.codes.valid
    code = await visit_codes.credited(scene.read, member.id, staff.location, since)
    return await by_code.on_code(scene, staff, code, "") if code else None


async def answered(scene: Scene, text: str) -> Turn:
    """What is typed instead of a tap: one of those names in full, another name, or nobody after all."""
    if scene.words.intents.get(normal(text)) in _NOBODY:
        return await waiting.nobody(scene, text)
    match named(scene.choices.options, text):
        case (only,):
            return await chosen(scene, only.arg)
        case _:
            said = scene.step.data.get("said", "") if scene.step else ""
            again = await credited(scene, text) or await credited(scene, f"{text} {said}")
            return again or Turn(Message(TillKind.NAME_NOBODY, {"name": text}), step=scene.step)


async def _of(scene: Scene, found: FoundMember, rest: str) -> Turn:
    """By the code that they have here, else by one that is made for it, as where a card is scanned."""
    staff, member = colleague(scene), found.member
    live = await visit_codes.live(scene.read, member.id, staff.location, scene.now)
    code = live or await new_code(scene, member.id, staff.location, scanned=True)
    turn = await by_code.on_code(scene, staff, code, rest)
    shown: tuple[Fact, ...] = () if live else (CodeShown(code),)
    return replace(turn, facts=(*shown, NameFound(member.id, scene.address.id), *turn.facts))
