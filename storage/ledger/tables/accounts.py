"""Tables of what members hold: balances and lots, and the entries that say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables.members import Member
    from storage.people.tables.team import Staff


class Activity(Model):
    """How often a member came, and when last. Its row is the lock of their accounts."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "storage.Member", primary_key=True, on_delete=fields.RESTRICT
    )
    visits = fields.BigIntField(default=0)
    last_visit_at = fields.DatetimeField(null=True)
    redeemed_at = fields.DatetimeField(
        null=True
    )  # the last reward that was taken, where that keeps anything alive

    class Meta:
        table = "activity"


class Balance(Model):
    """What a member holds of a unit, kept beside its lots, and what they owe."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="balances", on_delete=fields.RESTRICT
    )
    unit = fields.CharField(max_length=8)
    held = fields.BigIntField()
    owed = fields.BigIntField()

    class Meta:
        table = "balance"
        unique_together = (("member_id", "unit"),)


class Lot(Model):
    """A credit with what is left of it, and its end. `opening` is what it held when lots began: no entry names it."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="lots", on_delete=fields.RESTRICT
    )
    unit = fields.CharField(max_length=8)
    left = fields.BigIntField()
    opening = fields.BigIntField(default=0)
    made_at = fields.DatetimeField()
    ends_at = fields.DatetimeField(null=True)
    own_ends_at = fields.DatetimeField(null=True)
    origin = fields.BigIntField()
    source = fields.CharField(max_length=64)

    class Meta:
        table = "lot"
        indexes = (Index(fields=("origin",)),)


class Gift(Model):
    """What a member gave another."""

    id = fields.BigIntField(primary_key=True, generated=False)
    giver: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="gifts", on_delete=fields.RESTRICT
    )
    taker: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="gifts_taken", on_delete=fields.RESTRICT
    )
    unit = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "gift"
        indexes = (Index(fields=("giver_id", "at")), Index(fields=("taker_id", "at")))


class Correction(Model):
    """What an owner or a manager gave a member, or took (a negative amount), and why."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="corrections", on_delete=fields.RESTRICT
    )
    staff: fields.ForeignKeyRelation[Staff] = fields.ForeignKeyField(
        "storage.Staff", related_name="corrections", on_delete=fields.RESTRICT
    )
    location = fields.CharField(max_length=32)
    unit = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    reason = fields.CharField(max_length=80)
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "correction"
        indexes = (Index(fields=("member_id", "at")), Index(fields=("staff_id", "at")))


class Entry(Model):
    """The ledger: lines are added, never changed. A trigger refuses the rest."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="entries", on_delete=fields.RESTRICT
    )
    unit = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    key = fields.CharField(max_length=128, unique=True)
    visit_id = fields.BigIntField(null=True)
    voucher_id = fields.BigIntField(null=True)
    paper_card_id = fields.BigIntField(null=True)
    rule = fields.CharField(max_length=32, null=True)  # that gave it, of a visit
    at = fields.DatetimeField()
    # Empty, and null, in entries from before there were lots. An entry without a lot is owed.
    source = fields.CharField(max_length=64, default="")
    lot_id = fields.BigIntField(null=True)
    undoes = fields.BigIntField(null=True)
    version = fields.CharField(max_length=16, default="")

    class Meta:
        table = "entry"
        indexes = (Index(fields=("member_id", "at")),)
