"""A member's preferences where they meet others: the shop's quiet hours, and another card's preferences."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from loyalty.calendar import QuietHours
from loyalty.facts import Fact, PreferencesSet
from loyalty.gate.preferences import stricter
from loyalty.model import Member, Preferences


def shops_hours(scene: Scene) -> QuietHours | None:
    """The quiet hours of everybody who has none of their own."""
    return scene.programme.policy.quiet


def of_both(scene: Scene, member: Member, others: Preferences) -> tuple[Fact, ...]:
    """The stricter of a member's preferences and of those of a card that was, or becomes, theirs; nothing
    where that changes nothing."""
    wanted = stricter(member.preferences, others, shops_hours(scene))
    return (PreferencesSet(member.id, wanted),) if wanted != member.preferences else ()
