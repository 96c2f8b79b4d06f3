"""Whose place in the team a turn has changed: their channel may have a menu for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from handlers.speaker import as_decided
from handlers.turn.conversation import Scene, Turn
from loyalty.facts.profile import LocaleChosen
from loyalty.facts.team import StaffJoined, StaffRemoved
from loyalty.model.addresses import Address
from loyalty.model.team import Role
from storage.engine.db import Tx
from storage.people import addresses


@dataclass(frozen=True, slots=True)
class RoleChanged:
    """Somebody's role in the team has changed, or the language of somebody who has one. None: a customer now."""

    channel: str
    address: str
    role: Role | None
    locale: str


async def changed_roles(tx: Tx, turn: Turn, scene: Scene) -> AsyncIterator[RoleChanged]:
    """What the turn's facts mean for roles."""
    for fact in turn.facts:
        match fact:
            case StaffJoined(staff):
                yield _role(scene.address, staff.role)
            case StaffRemoved(staff):
                address = await addresses.by_id(tx, staff.address_id)
                if address is not None:
                    yield _role(address, None)
            case LocaleChosen() if scene.staff is not None:
                yield _role(as_decided(scene.address, turn), scene.staff.role)
            case _:
                pass


def _role(address: Address, role: Role | None) -> RoleChanged:
    return RoleChanged(address.channel, address.value, role, address.locale)
