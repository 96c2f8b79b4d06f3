"""The language that somebody reads."""

from __future__ import annotations

from handlers.turn.conversation import Scene, Turn
from handlers.turn.languages import native
from handlers.turn.says import choices, plainly
from loyalty.facts.profile import LocaleChosen
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message

_SHOWN = 4


async def languages(scene: Scene, _: str) -> Turn:
    """The shop's languages, each in its own words."""
    offered = (Option("lang", locale, plainly(native(locale))) for locale in scene.programme.shop.locales)
    return Turn(Message(SettingsKind.LANGUAGE, {}, (Choices(tuple(offered)[:_SHOWN]),)), step=scene.step)


async def set_language(scene: Scene, locale: str) -> Turn:
    """Strangers choose too: they read the terms before they join."""
    if locale not in scene.programme.shop.locales:
        return await languages(scene, "")
    member_id = scene.member.id if scene.member else None
    options = choices("card", "settings") if scene.member else choices("join", "how")
    chosen = LocaleChosen(scene.address.id, member_id, locale)
    return Turn(Message(SettingsKind.LANGUAGE_SET, {}, (options,)), facts=(chosen,), step=scene.step)
