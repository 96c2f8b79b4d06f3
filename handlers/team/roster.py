"""Who works here, and their names as buttons."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.turn.conversation import Scene, Turn
from handlers.turn.pages import number
from handlers.turn.says import place, plainly
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from loyalty.model.team import Staff
from storage.people import team as records

LINES = 8  # of a list in one message: more would be a scroll on Telegram, and a bill by SMS


async def team(scene: Scene, text: str) -> Turn:
    """Everybody, a page at a time."""
    everyone = await records.everyone(scene.read)
    start = number(text)
    lines = Lines(tuple(_line(scene, each) for each in everyone[start : start + LINES]))
    rest = start + LINES
    more = Option("team-more", str(rest)) if rest < len(everyone) else Option("report-staff")
    options = Choices((Option("invite"), Option("remove"), Option("audit"), more))
    return Turn(Message(TeamKind.TEAM, {"count": len(everyone)}, (lines, options)))


def _line(scene: Scene, one: Staff) -> Message:
    where = place(scene.programme, one.location)
    return Message(TeamKind.TEAM_LINE, {"name": one.name, "role": one.role.value, "place": where})


def faces(scene: Scene, people: Iterable[Staff], option: str) -> tuple[Option, ...]:
    """People as options, by name; where two have one name, with the place."""
    known = list(people)
    names = [one.name for one in known]
    return tuple(
        Option(option, str(one.id), plainly(_called(scene, one, alone=names.count(one.name) == 1)))
        for one in known
    )


def _called(scene: Scene, one: Staff, *, alone: bool) -> str:
    return one.name if alone else f"{one.name}, {place(scene.programme, one.location)}"
