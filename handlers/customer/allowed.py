"""What a member allows on the channel they speak on, and which kinds of messages come of it.

A consent says what may come at all, for each channel; a preference is the person's, wherever they are.
"""

from __future__ import annotations

from collections.abc import Mapping

from handlers.reading.hours import in_figures
from handlers.turn.conversation import Scene
from handlers.turn.preferences import shops_hours
from handlers.turn.says import NONE
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven
from loyalty.facts.profile import PreferencesSet
from loyalty.gate.purposes import NEEDS
from loyalty.messages.args import Arg
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from loyalty.model.members import Member, Preferences, Purpose
from storage.people import consent

# Kinds of messages as people name them: the word that switches each, and its name in the texts.
KINDS: Mapping[Class, str] = {
    Class.OCCASION: "celebrations",
    Class.MILESTONE: "reminders",
    Class.PROGRESS: "summary",
    Class.WINBACK: "comeback",
}


def member_of(scene: Scene) -> Member:
    """Whoever speaks; the tables let only members in here."""
    assert scene.member is not None
    return scene.member


async def allowed_here(scene: Scene) -> frozenset[Purpose]:
    """What the member allows on the channel they are speaking on; each channel is asked apart."""
    consents = await consent.given_by(scene.read, member_of(scene).id)
    return frozenset(purpose for purpose, channel in consents if channel == scene.address.channel)


def covered(purpose: Purpose) -> frozenset[Class]:
    """The kinds that a consent is for."""
    return frozenset(cls for cls, needed in NEEDS.items() if needed is purpose)


def comes(cls: Class, allowed: frozenset[Purpose], preferences: Preferences) -> bool:
    """Whether messages of this kind are sent to them."""
    return NEEDS[cls] in allowed and cls not in preferences.muted


def on_off(on: bool) -> str:
    return "on" if on else "off"


def kind_args(allowed: frozenset[Purpose], preferences: Preferences) -> dict[str, Arg]:
    """For each kind by itself whether it comes, as the texts take it."""
    names = {cls.name.lower(): comes(cls, allowed, preferences) for cls in KINDS}
    return {name: on_off(on) for name, on in names.items()}


def quiet_arg(scene: Scene, preferences: Preferences) -> str:
    """The quiet hours that hold for this member, their own or else the shop's, as the texts take them."""
    hours = preferences.quiet or shops_hours(scene)
    return in_figures(hours) if hours and hours.start != hours.end else NONE


def keep(scene: Scene, preferences: Preferences) -> tuple[Fact, ...]:
    """The fact that these are their preferences now."""
    return (PreferencesSet(member_of(scene).id, preferences),)


def consent_to(scene: Scene, purpose: Purpose) -> tuple[Fact, ...]:
    """A yes, with the version of the terms it was given to. It opens an address that they had stopped."""
    wording, channel = scene.programme.shop.terms_version, scene.address.channel
    yes = ConsentGiven(member_of(scene).id, purpose, channel, wording, "settings", scene.address.id)
    if scene.address.state is not AddressState.OPEN:
        return AddressChanged(scene.address.id, AddressState.OPEN), yes
    return (yes,)
