"""Tables of the till: codes, purchases and what came back, paper cards, and the tiers that purchases kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.members import Member
    from storage.people.tables.team import Staff


class VisitCode(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    code = fields.CharField(max_length=12)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="codes", on_delete=fields.RESTRICT
    )
    location = fields.CharField(max_length=32)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    closed_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    visit_id = fields.BigIntField(null=True)
    scanned = fields.BooleanField(db_default=False)  # made by staff, from the card's QR
    sale_id = fields.BigIntField(null=True)  # the pass that was sold with it

    class Meta:
        table = "visit_code"
        indexes = (Index(fields=("code", "created_at")),)


class Visit(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="visits", on_delete=fields.RESTRICT
    )
    staff: fields.ForeignKeyRelation[Staff] = fields.ForeignKeyField(
        "storage.Staff", related_name="visits", on_delete=fields.RESTRICT
    )
    location = fields.CharField(max_length=32)
    amount = fields.BigIntField(null=True)
    earned = fields.TextField()  # amounts by unit, as JSON
    code = fields.BigIntField()  # one standing visit a code (migration 0010)
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)
    rules = fields.TextField(null=True)  # `storage.ledger.earnings`; null in a shop without rules
    tags = fields.TextField(null=True)  # JSON: how many of each; null where none was said
    excluded = fields.BooleanField(db_default=False)  # by one of its tags: it counts for nothing
    used = fields.BigIntField(db_default=0)  # of the amount, what was paid with cashback
    standing = fields.TextField(null=True)  # `storage.ledger.confirmed`; null where it kept no tier
    referral_id = fields.BigIntField(null=True)  # the invitation that it paid
    sale_id = fields.BigIntField(null=True)  # the sale of the pass that paid for it
    of_pass = fields.CharField(max_length=32, null=True)  # and the pass

    class Meta:
        table = "visit"
        # Each credit counts the day's of a member of staff, and the figures count them all: the indexes alone tell.
        indexes = (
            Index(fields=("member_id", "at", "undone_at", "amount")),
            Index(fields=("staff_id", "at", "undone_at", "member_id", "amount", "location")),
        )


class Tier(Model):
    """That a member keeps a tier until an instant. It follows from what their visits confirmed."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="tiers", on_delete=fields.RESTRICT
    )
    tier = fields.CharField(max_length=32)
    ends_at = fields.DatetimeField()
    since = fields.DatetimeField()

    class Meta:
        table = "tier"
        unique_together = (("member_id", "tier"),)


class PaperCard(Model):
    """Stamps of a paper card that were moved over to a member."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="paper_cards", on_delete=fields.RESTRICT
    )
    # Null only where an old database does not say who moved it, or with which code.
    staff: fields.ForeignKeyNullableRelation[Staff] = fields.ForeignKeyField(
        "storage.Staff", related_name="paper_cards", null=True, on_delete=fields.RESTRICT
    )
    code = fields.BigIntField(null=True)  # one standing paper card a code (migration 0010)
    location = fields.CharField(max_length=32)
    stamps = fields.BigIntField()
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "paper_card"
        indexes = (Index(fields=("member_id", "at")), Index(fields=("staff_id", "at")))


class PurchaseReturn(Model):
    """That money of a purchase came back, and what the visit was before: so a slip can be undone."""

    id = fields.BigIntField(primary_key=True, generated=False)
    visit: fields.ForeignKeyRelation[Visit] = fields.ForeignKeyField(
        "storage.Visit", related_name="returns", on_delete=fields.RESTRICT
    )
    staff: fields.ForeignKeyRelation[Staff] = fields.ForeignKeyField(
        "storage.Staff", related_name="returns", on_delete=fields.RESTRICT
    )
    location = fields.CharField(max_length=32)
    code = fields.BigIntField()
    at = fields.DatetimeField()
    amount = fields.BigIntField()
    used = fields.BigIntField()
    earned = fields.TextField()
    rules = fields.TextField(null=True)
    paid = fields.TextField(null=True)  # JSON: the challenges that were paid with it
    left_amount = fields.BigIntField(null=True)  # null: all of it came back
    left_used = fields.BigIntField(null=True)
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "purchase_return"
        indexes = (Index(fields=("staff_id", "at")), Index(fields=("code",)), Index(fields=("visit_id",)))
