"""The two consents as switches, on the channel they speak on: offers, and news about the card."""

from __future__ import annotations

from dataclasses import replace

from handlers.customer.allowed import (
    allowed_here,
    comes,
    consent_to,
    covered,
    kind_args,
    member_of,
    quiet_arg,
)
from handlers.turn.conversation import Scene, Turn
from handlers.turn.limits import promised
from handlers.turn.says import choices
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn
from loyalty.facts.profile import PreferencesSet
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices
from loyalty.messages.kind import Class
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from loyalty.model.members import Preferences, Purpose

_SWITCHES = {Purpose.OFFERS: "offers", Purpose.UPDATES: "updates"}


async def messages(scene: Scene, _: str) -> Turn:
    """The page: what is on and what is off. How often, when, and each kind by itself have pages of their own."""
    allowed, own = await allowed_here(scene), member_of(scene).preferences
    args: dict[str, Arg] = {
        **switch_args(allowed, own),
        **{name: state for name, state in kind_args(allowed, own).items() if name != "milestone"},
        "fewer": "on" if own.fewer else "off",
        "quiet": quiet_arg(scene, own),
        **promised(scene.programme.policy),
    }
    return Turn(Message(SettingsKind.MESSAGES, args, (_next(allowed, own),)))


def _is_on(purpose: Purpose, allowed: frozenset[Purpose], own: Preferences) -> bool:
    """Offers are on while promotions come, news while any of its kinds does."""
    heard = (Class.PROMOTION,) if purpose is Purpose.OFFERS else covered(purpose)
    return any(comes(cls, allowed, own) for cls in heard)


def switch_args(allowed: frozenset[Purpose], own: Preferences) -> dict[str, Arg]:
    """Both switches, as the texts take them."""
    return {name: "on" if _is_on(which, allowed, own) else "off" for which, name in _SWITCHES.items()}


def _next(allowed: frozenset[Purpose], own: Preferences) -> Choices:
    options = (f"{name}-{'off' if on == 'on' else 'on'}" for name, on in switch_args(allowed, own).items())
    return choices(*options, "wishes", "settings")


def _saved(allowed: frozenset[Purpose], own: Preferences, facts: tuple[Fact, ...]) -> Turn:
    said = Message(SettingsKind.MESSAGES_SET, switch_args(allowed, own), (_next(allowed, own),))
    return Turn(said, facts=facts)


async def offers_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.OFFERS, frozenset({Class.PROMOTION}))


async def offers_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.OFFERS)


async def updates_on(scene: Scene, _: str) -> Turn:
    return await _allow(scene, Purpose.UPDATES, covered(Purpose.UPDATES))


async def updates_off(scene: Scene, _: str) -> Turn:
    return await _withdraw(scene, Purpose.UPDATES)


async def _allow(scene: Scene, purpose: Purpose, heard: frozenset[Class]) -> Turn:
    """Gives the consent, unless it is given. If they had muted all the kinds in `heard`, those come again."""
    allowed, own = await allowed_here(scene), member_of(scene).preferences
    facts: tuple[Fact, ...] = ()
    if purpose not in allowed:
        facts = consent_to(scene, purpose)
    elif scene.address.state is not AddressState.OPEN:
        facts = (AddressChanged(scene.address.id, AddressState.OPEN),)
    if heard <= own.muted:
        own = replace(own, muted=own.muted - heard)
        facts = (*facts, PreferencesSet(member_of(scene).id, own))
    return _saved(allowed | {purpose}, own, facts)


async def _withdraw(scene: Scene, purpose: Purpose) -> Turn:
    allowed = await allowed_here(scene)
    wording, address = scene.programme.shop.terms_version, scene.address
    no = ConsentWithdrawn(member_of(scene).id, purpose, address.channel, wording, "settings", address.id)
    facts = (no,) if purpose in allowed else ()
    return _saved(allowed - {purpose}, member_of(scene).preferences, facts)
