"""Checks of addresses, links and messages."""

from __future__ import annotations

from tortoise.expressions import Q

from loyalty.messages.kinds.table import KINDS
from loyalty.model.team import Role
from storage.ledger.checks.reading import Problems, each
from storage.messages.tables import Outbox
from storage.people.tables.addresses import Address
from storage.people.tables.members import Link, Member
from storage.people.tables.team import Staff


async def addresses() -> Problems:
    """An address belongs to a member who is here, or to nobody."""
    astray = Address.filter(Q(member__merged_into_id__isnull=False) | Q(member__left_at__isnull=False))
    async for address, member in each(astray, "member_id"):
        yield f"Address {address}: it belongs to member {member}, who left or became part of another."


async def owners() -> Problems:
    """A team that had an owner has one."""
    jobs = [row async for row in each(Staff.all(), "role", "removed_at")]
    had = any(role == Role.OWNER for _, role, _ in jobs)
    has = any(role == Role.OWNER and removed_at is None for _, role, removed_at in jobs)
    if had and not has:
        yield "Team: no owner is left; python -m bot owner-link makes one."


async def links() -> Problems:
    """Every member who is part of another has a link that stands, and every such link its member."""
    linked = {row[1:] async for row in each(Link.filter(undone_at__isnull=True), "absorbed_id", "kept_id")}
    merged = {row async for row in each(Member.filter(merged_into_id__isnull=False), "merged_into_id")}
    for absorbed, kept in sorted(merged - linked):
        yield f"Member {absorbed}: part of member {kept}, but no link says so."
    for absorbed, kept in sorted(linked - merged):
        yield f"Member {absorbed}: linked to member {kept}, but not part of it."


async def messages() -> Problems:
    """Every message is of a kind that there is."""
    unknown = Outbox.filter(~Q(kind__in=[kind.text for kind in KINDS]))
    async for message, kind in each(unknown, "kind"):
        yield f"Message {message}: there is no kind {kind!r}."
