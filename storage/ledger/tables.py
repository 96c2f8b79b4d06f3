"""Tables of the ledger: places, balances, codes, visits, paper cards, vouchers, entries, links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model

if TYPE_CHECKING:
    from storage.people.tables import Member, Staff


class Location(Model):
    id = fields.CharField(max_length=32, primary_key=True)
    name = fields.CharField(max_length=120)

    class Meta:
        table = "location"


class BookSetting(Model):
    """A setting that the stored figures were written by: the currency's code and decimals."""

    name = fields.CharField(max_length=32, primary_key=True)
    value = fields.CharField(max_length=64)

    class Meta:
        table = "book_setting"


class ProgrammeVersion(Model):
    """A programme that was accepted: its settings as they stand in the file. Entries have its digest."""

    number = fields.BigIntField(primary_key=True, generated=False)
    digest = fields.CharField(max_length=16)
    text = fields.TextField()
    accepted_at = fields.DatetimeField()
    source = fields.CharField(max_length=8)
    actor = fields.BigIntField(null=True)
    campaigns = fields.TextField(db_default="[]")

    class Meta:
        table = "programme_version"


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


class RuleTotal(Model):
    """How often a rule counted for all members together, and what it gave, by visits that stand."""

    rule = fields.CharField(max_length=32, primary_key=True)
    uses = fields.BigIntField()
    given = fields.BigIntField()

    class Meta:
        table = "rule_total"


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


class Voucher(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    code = fields.CharField(max_length=12)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="vouchers", on_delete=fields.RESTRICT
    )
    reward = fields.CharField(max_length=32)
    unit = fields.CharField(max_length=8)
    cost = fields.BigIntField()
    state = fields.CharField(max_length=12, default="open")
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)
    used_by = fields.BigIntField(null=True)
    location = fields.CharField(max_length=32, default="")
    promotion_id = fields.BigIntField(null=True)
    variant = fields.SmallIntField(db_default=1)  # the wording of its promotion that it was claimed by
    idempotency_key = fields.CharField(max_length=64, null=True)  # unique: a claim happens once
    stocked = fields.BooleanField(db_default=False)  # its row of `reward_total` counts it
    limited = fields.BooleanField(db_default=False)  # of a reward that a member may have only so often

    class Meta:
        table = "voucher"
        indexes = (
            Index(fields=("member_id", "state")),
            Index(fields=("code", "created_at")),
        )


class RewardTotal(Model):
    """How many of a reward with a stock are out: its vouchers that are open or used."""

    reward = fields.CharField(max_length=32, primary_key=True)
    taken = fields.BigIntField()

    class Meta:
        table = "reward_total"


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


class Link(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    kept: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="links_kept", on_delete=fields.RESTRICT
    )
    absorbed: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="links_absorbed", on_delete=fields.RESTRICT
    )
    visits = fields.BigIntField()
    addresses = fields.TextField()
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "link"
        indexes = (Index(fields=("absorbed_id",)),)


class Payment(Model):
    """The books of memberships and passes: lines are added, never changed. A trigger refuses the rest."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="payments", on_delete=fields.RESTRICT
    )
    kind = fields.CharField(
        max_length=12
    )  # payment, undo, refund, cancellation; pass, pass-undo, pass-refund
    plan = fields.CharField(max_length=32)  # its id, or that of the pass
    amount = fields.BigIntField()  # minor units; what was given back is below 0
    how = fields.CharField(max_length=16)  # "till", or the channel that it was paid by
    staff_id = fields.BigIntField(null=True)  # who took it, or gave it back
    location = fields.CharField(max_length=32, default="")
    at = fields.DatetimeField()
    starts_at = fields.DatetimeField()  # what it is for, from ...
    renews_at = fields.DatetimeField()  # ... to
    ends_at = fields.DatetimeField()  # with the days of grace
    anchor = fields.IntField()  # the day of the month it renews on
    of_id = fields.BigIntField(null=True)  # the payment that is undone, given back, or not to be renewed
    charge = fields.CharField(
        max_length=128, null=True
    )  # the provider's id; of a payment and a pass unique (migration 0051)
    uses = fields.BigIntField(null=True)  # of a pass: so many were paid for, or given back (below 0)
    refund_until = fields.DatetimeField(null=True)  # of a pass that is given back

    class Meta:
        table = "payment"
        indexes = (Index(fields=("member_id",)), Index(fields=("staff_id", "at")))


class Membership(Model):
    """A paid period that stands, kept beside the payments: its id is that of its payment."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="memberships", on_delete=fields.RESTRICT
    )
    plan = fields.CharField(max_length=32)
    starts_at = fields.DatetimeField()
    renews_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    anchor = fields.IntField()
    cancelled = fields.BooleanField(db_default=False)
    code = fields.BigIntField(null=True, unique=True)  # the visit code it was sold with: once

    class Meta:
        table = "membership"
        indexes = (Index(fields=("member_id",)), Index(fields=("renews_at",)), Index(fields=("ends_at",)))
