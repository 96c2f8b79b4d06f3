"""Links and QRs by which customers join: named ones, for each place where the shop is seen, and a colleague's own. Who
joined by which is kept, for it cannot be found out later."""

from __future__ import annotations

import re

from handlers.reading.words import normal
from handlers.team.roster import LINES
from handlers.turn.colleague import colleague
from handlers.turn.conversation import CHOOSE, Scene, Step, Turn
from handlers.turn.pages import number
from handlers.turn.says import choices, place, plainly
from loyalty.facts.team import JoinLinkMade
from loyalty.messages.extras import Choices, JoinPicture, Link, Option
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Lines, Message
from storage.people import join_links as records
from storage.people.join_links import JoinSource

_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,18}[a-z0-9])")
_SHOWN = 2  # links that a list offers to show again; any can be named


async def show(scene: Scene, text: str) -> Turn:
    """The links with how many joined by each, and on the first page who of the team enrolled customers."""
    start = number(text)
    found = await records.named(scene.read, LINES + 1, start)
    team = () if start else await records.colleagues(scene.read, LINES)
    more = (Option("join-links-more", str(start + LINES)),) if len(found) > LINES else ()
    mine = tuple(Option("join-link", one.name, plainly(one.name)) for one in found[:_SHOWN])
    lines = Lines(tuple(_line(one) for one in (*found[:LINES], *team)))
    options = Choices((Option("join-link-new"), *mine, *more))
    said = Message(TeamKind.JOIN_LINKS, {"count": len(lines.lines)}, (lines, options))
    return Turn(said, step=Step(CHOOSE))


def _line(one: JoinSource) -> Message:
    return Message(TeamKind.JOIN_LINK_LINE, {"name": one.name, "count": one.joined})


async def new(scene: Scene, _: str) -> Turn:
    """Asks for the name of a new link."""
    return Turn(Message(TeamKind.ASK_JOIN_LINK), step=Step("join-link"))


async def named(scene: Scene, text: str) -> Turn:
    """Makes the link of this name, or shows it again."""
    name = normal(text).replace(" ", "-")
    taken = {normal(spot.id) for spot in scene.programme.locations}
    if not _NAME.fullmatch(name) or name in taken:
        return Turn(Message(TeamKind.JOIN_LINK_ODD), step=Step("join-link"))
    if await records.exists(scene.read, name):
        return await one(scene, name)
    return Turn(_shown(name, 0), facts=(JoinLinkMade(name, scene.address.id),))


async def one(scene: Scene, name: str) -> Turn:
    """A link again, with its QR."""
    if not await records.exists(scene.read, name):
        return await show(scene, "")
    return Turn(_shown(name, await records.joined_by(scene.read, name)))


def _shown(name: str, joined: int) -> Message:
    extras = (JoinPicture(f"j-{name}", name), Link("join", start=f"j-{name}"), choices("join-links"))
    return Message(TeamKind.JOIN_LINK, {"name": name, "count": joined}, extras)


async def enrol(scene: Scene, _: str) -> Turn:
    """A QR of the colleague's own, for a customer to scan."""
    me = colleague(scene)
    where, start = place(scene.programme, me.location), f"q-{me.id}"
    return Turn(
        Message(TeamKind.ENROL, {"place": where}, (JoinPicture(start, where), Link("join", start=start)))
    )
