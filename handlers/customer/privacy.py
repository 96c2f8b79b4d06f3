"""What we keep of a person: the notice, the export, and leaving, which deletes it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices, shops_day
from loyalty.facts import ExportReady, Left
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import File
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from storage.messages.last_said import newest_to
from storage.people import members

_FILE = "my-card.json"
_FETCHED_WITHIN = timedelta(hours=1)
_AGAIN = timedelta(days=1)


async def show(scene: Scene, _: str) -> Turn:
    """The privacy notice and the terms."""
    programme = scene.programme
    args: dict[str, Arg] = {
        "shop": programme.shop.name,
        "privacy": programme.shop.privacy,
        "terms": programme.shop.terms,
    }
    options = choices("export", "leave", "card") if scene.member else choices("join", "how")
    return Turn(Message(SettingsKind.PRIVACY, args, (options,)), step=scene.step)


async def export(scene: Scene, _: str) -> Turn:
    """The member's own data, to keep and to take elsewhere; once a day, for each is work, and a text."""
    assert scene.member is not None
    if had := await newest_to(scene.read, scene.member.id, SettingsKind.EXPORT, scene.now - _AGAIN):
        args = {"at": Moment(had, "both"), "until": Moment(had + _AGAIN, "both")}
        return Turn(Message(SettingsKind.EXPORT_TODAY, args, (choices("card", "leave"),)))
    found = await members.everything(scene.read, scene.member.id)
    content = written(found)
    ready = ExportReady(scene.member.id, scene.secret(), scene.now + _FETCHED_WITHIN)
    extras = (File(_FILE, content, f"x/{ready.token}"), choices("card", "leave"))
    return Turn(Message(SettingsKind.EXPORT, {}, extras), facts=(ready,))


def written(found: object) -> str:
    """Data as a JSON file."""
    return json.dumps(found, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


async def leave(scene: Scene, _: str) -> Turn:
    """Asks once more, and says what would be lost."""
    assert scene.balance is not None
    args: dict[str, Arg] = {
        "stamps": scene.balance.held[Unit.STAMPS],
        "points": scene.balance.held[Unit.POINTS],
    }
    return Turn(Message(SettingsKind.LEAVE, args, (choices("leave-yes", "leave-no"),)))


async def leave_now(scene: Scene, _: str) -> Turn:
    """Deletes the card. Whoever works here goes on working here."""
    assert scene.member is not None
    options = choices("staff") if scene.staff else choices("join")
    said = Message(SettingsKind.LEFT, {"shop": scene.programme.shop.name}, (options,))
    return Turn(said, facts=(Left(scene.member.id, scene.address.id, shops_day(scene)),))


async def stay(scene: Scene, _: str) -> Turn:
    """The card is kept."""
    return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "settings"),)))
