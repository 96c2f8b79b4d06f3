"""Who did what, newest first: of everybody, or of one person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.reading.words import normal
from handlers.team.roster import LINES, faces
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import named, number
from handlers.turn.says import NONE, choices, plainly
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.notices import named as named_amounts
from storage.people import audit_trail
from storage.people import team as records
from storage.people.audit_trail import AuditEntry

_LONGEST = 3  # words of a name
_DID = re.compile(  # in small letters without accents
    r"(?:what|whats) (?:did|has|have|is|was) (.+?) (?:do|done|doing|been doing|up to)\b.*"
    r"|co (?:dzis |dzisiaj |wczoraj )?(?:robi|robil|robila|zrobil|zrobila) (.+)|ce (?:a facut|face|facea) (.+)"
)
_FACES = 3  # people one look at the trail offers to look at more closely


async def audit(scene: Scene, _: str) -> Turn:
    """The trail of everybody."""
    return await _trail(scene)


async def audit_more(scene: Scene, asked: str) -> Turn:
    """The next page: `8`, or `8:<staff id>` for the trail of one person."""
    start, _, staff_id = asked.partition(":")
    return await _trail(scene, number(start), number(staff_id))


async def audit_of(scene: Scene, staff_id: str) -> Turn:
    """The trail of one person, who may have been removed since."""
    return await _trail(scene, 0, number(staff_id))


async def audit_named(scene: Scene, text: str) -> Turn:
    """The trail of a person by their name, or of whose deeds are asked for."""
    people = faces(scene, await records.everyone(scene.read, removed=True), "audit-of")
    found = next(filter(None, (named(people, name) for name in (text, *deeds_of(text)))), ())
    if len(found) == 1:
        return await audit_of(scene, found[0].arg)
    return await _trail(scene, people=found)


def deeds_of(text: str) -> tuple[str, ...]:
    """Whose deeds a question asks for, the longest name first: "max yesterday" and "max" of "what did Max do yesterday"."""
    found = _DID.fullmatch(normal(text))
    words = next(filter(None, found.groups())).split()[:_LONGEST] if found else []
    return tuple(" ".join(words[:count]) for count in range(len(words), 0, -1))


async def _trail(scene: Scene, start: int = 0, staff_id: int = 0, people: tuple[Option, ...] = ()) -> Turn:
    """A page of the trail, newest first. `people` are offered to look at more closely; without them those on
    the page."""
    found = await audit_trail.lines(scene.read, LINES + 1, staff_id, start)
    if not found:
        return Turn(Message(TeamKind.AUDIT_EMPTY, {}, (choices("team"),)))
    rest = f"{start + LINES}:{staff_id}" if staff_id else str(start + LINES)
    more = (Option("audit-more", rest),) if len(found) > LINES else ()
    shown = found[:LINES]
    who = (Option("audit"),) if staff_id else (people or _actors(shown))[:_FACES]
    lines = Lines(tuple(_act(scene, entry) for entry in shown))
    return Turn(Message(TeamKind.AUDIT, {}, (lines, Choices((*who, *more)))), step=Step("audit"))


def _actors(entries: Iterable[AuditEntry]) -> tuple[Option, ...]:
    """Everybody on the page once, the newest act first."""
    names = {entry.staff_id: entry.actor for entry in entries if entry.staff_id}
    return tuple(Option("audit-of", str(id), plainly(name)) for id, name in names.items())


def _act(scene: Scene, entry: AuditEntry) -> Message:
    return Message(
        TeamKind.AUDIT_LINE,
        {
            "at": Moment(entry.at, "both"),
            "actor": entry.actor or NONE,
            "action": entry.action,
            "name": entry.about or NONE,
            **named_amounts(scene.programme, _amounts(entry)),
        },
    )


def _amounts(entry: AuditEntry) -> Amounts:
    found = ((unit, entry.detail.get(unit.value)) for unit in Unit)
    return Amounts((unit, value) for unit, value in found if isinstance(value, int))
