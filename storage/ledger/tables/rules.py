"""Tables of rules with limits: what counted, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.ledger.tables.visits import Visit
    from storage.people.tables.members import Member


class RuleUse(Model):
    """That a rule with limits counted for a visit. `shared`: its row of `rule_total` has it."""

    id = fields.BigIntField(primary_key=True, generated=False)
    visit: fields.ForeignKeyRelation[Visit] = fields.ForeignKeyField(
        "storage.Visit", related_name="rule_uses", on_delete=fields.RESTRICT
    )
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="rule_uses", on_delete=fields.RESTRICT
    )
    rule = fields.CharField(max_length=32)
    amount = fields.BigIntField()
    at = fields.DatetimeField()
    shared = fields.BooleanField()
    badge = fields.CharField(max_length=32, null=True)  # of a challenge that was paid, "" for none; else null

    class Meta:
        table = "rule_use"
        indexes = (Index(fields=("member_id", "at")), Index(fields=("visit_id",)))


class ActUse(Model):
    """That a rule counted for an act that is no visit. `once` is its rule and member while that stands."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="act_uses", on_delete=fields.RESTRICT
    )
    rule = fields.CharField(max_length=32)
    once = fields.CharField(max_length=64, null=True, unique=True)
    source = fields.CharField(max_length=64)  # of its entries
    subject = fields.BigIntField(null=True)  # the link or the address whose end takes it back
    amount = fields.BigIntField()
    at = fields.DatetimeField()
    shared = fields.BooleanField()

    class Meta:
        table = "act_use"
        indexes = (Index(fields=("member_id",)), Index(fields=("subject",)))


class RuleTotal(Model):
    """How often a rule counted for all members together, and what it gave, by visits that stand."""

    rule = fields.CharField(max_length=32, primary_key=True)
    uses = fields.BigIntField()
    given = fields.BigIntField()

    class Meta:
        table = "rule_total"
