"""The leaderboard: seen by every member, joined by a nickname by whoever wants to, left at any time."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.customer import helping
from handlers.customer.allowed import member_of
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.naming import name_or_answer, nickname_key
from handlers.turn.says import choices
from loyalty.calendar import local_day, midnight
from loyalty.facts.board import BoardJoined, BoardLeft
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices
from loyalty.messages.kinds.board import BoardKind
from loyalty.messages.message import Lines, Message
from loyalty.standing.leaderboard import Board, Placed, board
from storage.people import board as on_board

_SHORTEST, _LONGEST = 2, 20  # of a nickname


async def show(scene: Scene, _: str) -> Turn:
    """The month's places, and one's own; whoever works here and has no card sees the places."""
    settings = scene.programme.leaderboard
    if not settings.on:
        return Turn(Message(BoardKind.BOARD_OFF, {}, (helping.few(scene),)))
    me = scene.member.id if scene.member else 0
    since, until = _month(scene)
    least = scene.programme.earning.counts_from
    found = board(await on_board.scores(scene.read, since, until, least), settings.places, me)
    name = await on_board.nickname(scene.read, me) if me else ""
    options = _options(name) if me else helping.few(scene)
    month: dict[str, Arg] = {"month": Moment(since + timedelta(days=14), "month")}
    own = _own(found.own, name)
    if not found.shown:
        return Turn(Message(BoardKind.BOARD_EMPTY, month, (*own, options)))
    return Turn(Message(BoardKind.BOARD, month, (Lines(_lines(found)), *own, options)))


def _options(name: str) -> Choices:
    return choices("nickname", "board-leave", "card") if name else choices("nickname", "card")


def _month(scene: Scene) -> tuple[datetime, datetime]:
    """Its first instant, and that of the next (UTC), by the shop's calendar."""
    zone = ZoneInfo(scene.programme.shop.timezone)
    first = local_day(scene.now, zone).replace(day=1)
    return midnight(first, zone), midnight((first + timedelta(days=31)).replace(day=1), zone)


def _lines(found: Board) -> tuple[Message, ...]:
    more = (Message(BoardKind.BOARD_MORE, {"count": found.more}),) if found.more else ()
    return (*(Message(BoardKind.BOARD_LINE, _args(one)) for one in found.shown), *more)


def _own(own: Placed | None, name: str) -> tuple[Lines, ...]:
    if own is not None:
        args = {**_args(own), "equal": "yes" if own.equal else "no"}
        return (Lines((Message(BoardKind.BOARD_OWN, args),)),)
    return (Lines((Message(BoardKind.BOARD_NOT_YET, {"name": name}),)),) if name else ()


def _args(placed: Placed) -> dict[str, Arg]:
    return {"place": placed.place, "name": placed.score.name, "count": placed.score.visits}


async def ask(scene: Scene, _: str) -> Turn:
    """By which nickname they would be on it: everybody can read it."""
    if not scene.programme.leaderboard.on:
        return await show(scene, "")
    if await on_board.works_here(scene.read, member_of(scene).id):
        return Turn(Message(BoardKind.BOARD_STAFF, {}, (choices("board", "card"),)))
    return Turn(Message(BoardKind.ASK_NICKNAME), step=Step("nickname"))


async def named(scene: Scene, text: str) -> Turn:
    """The nickname."""
    asked = await ask(scene, "")
    if asked.step is None:
        return asked
    name = name_or_answer(text)
    if isinstance(name, Message):
        return Turn(name, step=asked.step)
    key = nickname_key(name)
    if not _SHORTEST <= len(name) <= _LONGEST or not key or key == nickname_key(scene.programme.shop.name):
        return Turn(Message(BoardKind.NICKNAME_ODD), step=asked.step)
    member = member_of(scene)
    if await on_board.is_taken(scene.read, member.id, key):
        return Turn(Message(BoardKind.NICKNAME_TAKEN, {"name": name}), step=asked.step)
    said = Message(BoardKind.BOARD_JOINED, {"name": name}, (choices("board", "board-leave", "card"),))
    return Turn(said, facts=(BoardJoined(member.id, name, key),))


async def leave(scene: Scene, _: str) -> Turn:
    """Off it, at once."""
    said = Message(BoardKind.BOARD_LEFT, {}, (choices("board", "card"),))
    return Turn(said, facts=(BoardLeft(member_of(scene).id),))
