"""What we keep of a person: the notice, the export, and leaving, which deletes it."""

from __future__ import annotations

from datetime import timedelta

from handlers.reading.phones import mask
from handlers.turn import confirming, personal_data
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices, shops_day
from loyalty.facts.people import Left
from loyalty.messages.args import Arg, Moment
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from storage.messages.last_said import newest_to

EXPORT_WORD, LEAVE_WORD = "export-word", "leave-word"  # steps that await the word of a question

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
    file, ready = await personal_data.export(scene, scene.member.id)
    return Turn(Message(SettingsKind.EXPORT, {}, (file, choices("card", "leave"))), facts=(ready,))


async def leave(scene: Scene, _: str) -> Turn:
    """Asks once more, and says what would be lost. By SMS: in the card's chat, or for a word."""
    assert scene.member is not None
    assert scene.balance is not None
    args = await personal_data.lost(scene, Holder(scene.member, scene.balance))
    options = choices("leave-yes", "leave-no")
    if not scene.channel.proves_phone:
        return Turn(Message(SettingsKind.LEAVE, args, (options,)))
    if chat := await confirming.chat(scene):
        asked = {**args, "phone": mask(scene.address.value)}
        return confirming.asked_there(chat, Message(SettingsKind.LEAVE_THERE, asked, (options,)))
    return confirming.asked_by_word(scene, SettingsKind.LEAVE_WORD, args, LEAVE_WORD)


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
