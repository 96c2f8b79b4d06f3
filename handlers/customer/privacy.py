"""What we keep of a person: the notice, the export, and leaving, which deletes it."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from handlers.reading.phones import mask
from handlers.turn import confirming
from handlers.turn.conversation import Scene, Turn
from handlers.turn.membership import until
from handlers.turn.says import choices, plan_name, shops_day
from loyalty.facts.people import ExportReady, Left
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import File
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.planning.notices import named
from loyalty.standing.membership import last
from storage.ledger import memberships, passes, vouchers
from storage.messages.last_said import newest_to
from storage.people import members

EXPORT_WORD, LEAVE_WORD = "export-word", "leave-word"  # steps that await the word of a question

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
    if scene.channel.proves_phone:
        return await _export_confirmed(scene)
    return await _exported(scene)


async def _export_confirmed(scene: Scene) -> Turn:
    """By SMS: in the card's chat, or by a word."""
    if chat := await confirming.chat(scene):
        args: dict[str, Arg] = {"phone": mask(scene.address.value)}
        return confirming.asked_there(
            chat, Message(SettingsKind.EXPORT_THERE, args, (choices("export", "card"),))
        )
    return confirming.asked_by_word(scene, SettingsKind.EXPORT_WORD, {}, EXPORT_WORD)


async def export_word(scene: Scene, text: str) -> Turn:
    """The word that the question showed, or another text."""
    return confirming.without_the_word(scene, text) or await _exported(scene)


async def _exported(scene: Scene) -> Turn:
    assert scene.member is not None
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
    """Asks once more, and says what would be lost. By SMS: in the card's chat, or for a word."""
    assert scene.balance is not None
    args = {**named(scene.programme, scene.balance.held), **await _what_ends(scene)}
    options = choices("leave-yes", "leave-no")
    if not scene.channel.proves_phone:
        return Turn(Message(SettingsKind.LEAVE, args, (options,)))
    if chat := await confirming.chat(scene):
        asked = {**args, "phone": mask(scene.address.value)}
        return confirming.asked_there(chat, Message(SettingsKind.LEAVE_THERE, asked, (options,)))
    return confirming.asked_by_word(scene, SettingsKind.LEAVE_WORD, args, LEAVE_WORD)


async def _what_ends(scene: Scene) -> dict[str, Arg]:
    """What was paid for and ends with the card: the rest of a membership and of passes, and rewards that were not used."""
    assert scene.member is not None
    periods = await memberships.periods(scene.read, scene.member.id)
    paid = last([period for period in periods if scene.now < period.renews_at])
    held = await vouchers.open_of(scene.read, scene.member.id)
    unused = sum(voucher.is_open(scene.now) for voucher in held)
    left = sum(one.left for one in await passes.of(scene.read, scene.member.id, scene.now))
    ends: dict[str, Arg] = {"vouchers": unused, "uses": left}
    if paid:
        ends |= {"plan": plan_name(scene.programme, paid.plan), "until": until(paid)}
    return ends


async def leave_now(scene: Scene, text: str) -> Turn:
    """The button that deletes the card; a phone has none, and is asked."""
    return await leave(scene, text) if scene.channel.proves_phone else _left(scene)


async def leave_word(scene: Scene, text: str) -> Turn:
    """The word that the question showed, or another text."""
    return confirming.without_the_word(scene, text) or _left(scene)


def _left(scene: Scene) -> Turn:
    """Deletes the card. Whoever works here goes on working here."""
    assert scene.member is not None
    options = choices("staff") if scene.staff else choices("join")
    said = Message(SettingsKind.LEFT, {"shop": scene.programme.shop.name}, (options,))
    return Turn(said, facts=(Left(scene.member.id, scene.address.id, shops_day(scene)),))


async def stay(scene: Scene, _: str) -> Turn:
    """The card is kept."""
    return Turn(Message(SettingsKind.KEPT, {}, (choices("card", "settings"),)))
