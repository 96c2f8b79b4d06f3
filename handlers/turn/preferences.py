"""Preferences beside others: the shop's quiet hours, and those of another card."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from loyalty.calendar import QuietHours
from loyalty.facts.fact import Fact
from loyalty.facts.profile import PreferencesSet
from loyalty.gate.preferences import stricter
from loyalty.model.members import Member, Preferences


def shops_hours(scene: Scene) -> QuietHours | None:
    """The quiet hours of members who have none of their own."""
    return scene.programme.policy.quiet


def of_both(scene: Scene, member: Member, others: Preferences) -> tuple[Fact, ...]:
    """The stricter of a member's preferences and those of a card that is, or was, theirs too; nothing where
    that changes nothing."""
    wanted = stricter(member.preferences, others, shops_hours(scene))
    return (PreferencesSet(member.id, wanted),) if wanted != member.preferences else ()
