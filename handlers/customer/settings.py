"""The page of what a member has decided, and their name."""

from __future__ import annotations

from handlers.customer.allowed import allowed_here, member_of
from handlers.customer.birthday import day_of
from handlers.customer.switches import switch_args
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.languages import native
from handlers.turn.naming import name_or_answer
from handlers.turn.says import NONE, choices
from loyalty.facts.profile import Renamed
from loyalty.messages.args import Arg
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message


async def show(scene: Scene, _: str) -> Turn:
    """Name, birthday, language, and the two switches."""
    member = member_of(scene)
    args: dict[str, Arg] = {
        "name": member.name,
        "birthday": day_of(member.birthday) if member.birthday else NONE,
        "language": native(scene.address.locale),
        **switch_args(await allowed_here(scene), member.preferences),
    }
    options = choices("language", "birthday", "messages", "name")
    return Turn(Message(SettingsKind.SETTINGS, args, (options,)))


async def ask_name(scene: Scene, _: str) -> Turn:
    """Asks for the name on the card."""
    return Turn(Message(SettingsKind.ASK_NEW_NAME), step=Step("rename"))


async def named(scene: Scene, text: str) -> Turn:
    """The name on the card."""
    name = name_or_answer(text)
    if isinstance(name, Message):
        return Turn(name, step=Step("rename"))
    said = Message(SettingsKind.NAME_SET, {"name": name}, (choices("card", "settings"),))
    return Turn(said, facts=(Renamed(member_of(scene).id, name),))
