"""The schema. These models are what migrations are made from and what the operator's commands
read with; a turn and the outbox use SQL of their own (`docs/decisions/0002-*.md` says why).

Ids are made by the service (`storage.db.fresh_id`), so that all rows of a turn can be sent to the
database together. Money is integer minor units; times are UTC.

What Tortoise cannot say for both databases (partial indexes, checks, the append-only trigger) is in
`migrations/0002_guards.py`, by hand for each dialect.
"""

from __future__ import annotations

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class Location(Model):
    id = fields.CharField(max_length=32, primary_key=True)
    name = fields.CharField(max_length=120)

    class Meta:
        table = "location"


class Member(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    card = fields.CharField(max_length=32, unique=True)
    name = fields.CharField(max_length=64)
    locale = fields.CharField(max_length=8)
    zone = fields.CharField(max_length=64, null=True)
    birth_month = fields.SmallIntField(null=True)
    birth_day = fields.SmallIntField(null=True)
    location = fields.CharField(max_length=32, default="")
    joined_at = fields.DatetimeField()
    source = fields.CharField(max_length=64, default="")
    left_at = fields.DatetimeField(null=True)
    birthday_set_at = fields.DatetimeField(null=True)
    fewer = fields.BooleanField(db_default=False)  # asked for fewer messages
    muted = fields.CharField(max_length=32, db_default="")  # classes turned off: "3,5"
    quiet_from = fields.CharField(max_length=5, null=True)  # own quiet hours: "21:00"
    quiet_to = fields.CharField(max_length=5, null=True)
    merged_into: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="merged", null=True, on_delete=fields.RESTRICT
    )

    class Meta:
        table = "member"
        indexes = (Index(fields=("name",)),)


class Balance(Model):
    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "storage.Member", primary_key=True, on_delete=fields.RESTRICT
    )
    points = fields.BigIntField(default=0)
    stamps = fields.BigIntField(default=0)
    money = fields.BigIntField(default=0)
    visits = fields.BigIntField(default=0)
    last_visit_at = fields.DatetimeField(null=True)

    class Meta:
        table = "balance"


class Address(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    channel = fields.CharField(max_length=16)
    value = fields.CharField(max_length=64)
    locale = fields.CharField(max_length=8)
    state = fields.CharField(max_length=8, default="open")
    member: fields.ForeignKeyNullableRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="addresses", null=True, on_delete=fields.RESTRICT
    )
    seen_at = fields.DatetimeField()
    wrong_codes = fields.IntField(default=0)
    wrong_since = fields.DatetimeField(null=True)
    slowed_until = fields.DatetimeField(null=True)
    forget_at = fields.DatetimeField(null=True)

    class Meta:
        table = "address"
        unique_together = (("channel", "value"),)


class Dialogue(Model):
    address: fields.OneToOneRelation[Address] = fields.OneToOneField(
        "storage.Address", primary_key=True, on_delete=fields.CASCADE
    )
    step = fields.CharField(max_length=32, null=True)
    data = fields.TextField(default="{}")
    choices = fields.TextField(default="[]")
    nudged = fields.BooleanField(default=False)
    at = fields.DatetimeField()

    class Meta:
        table = "dialogue"


class Consent(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="consents", on_delete=fields.RESTRICT
    )
    purpose = fields.CharField(max_length=16)
    channel = fields.CharField(max_length=16)
    given = fields.BooleanField()
    wording = fields.CharField(max_length=32)
    source = fields.CharField(max_length=64)
    at = fields.DatetimeField()

    class Meta:
        table = "consent"
        indexes = (Index(fields=("member_id", "purpose", "channel", "at")),)


class Staff(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="staff", on_delete=fields.RESTRICT
    )
    role = fields.CharField(max_length=8)
    name = fields.CharField(max_length=64)
    location = fields.CharField(max_length=32)
    since = fields.DatetimeField()
    removed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "staff"


class Invitation(Model):
    id = fields.BigIntField(primary_key=True, generated=False)
    token = fields.CharField(max_length=64, unique=True)
    role = fields.CharField(max_length=8)
    location = fields.CharField(max_length=32)
    phone = fields.CharField(max_length=20, default="")
    invited_by = fields.BigIntField(null=True)
    created_at = fields.DatetimeField()
    expires_at = fields.DatetimeField()
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "invitation"
        indexes = (Index(fields=("phone",)),)


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
    points = fields.BigIntField()
    stamps = fields.BigIntField()
    code = fields.BigIntField(unique=True)  # one visit a code, whatever happens
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "visit"
        indexes = (Index(fields=("member_id", "at")), Index(fields=("staff_id", "at")))


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
    once = fields.CharField(max_length=64, null=True)  # unique: a claim happens once

    class Meta:
        table = "voucher"
        indexes = (
            Index(fields=("member_id", "state")),
            Index(fields=("code", "created_at")),
        )


class Entry(Model):
    """The ledger: lines are added, never changed. A trigger refuses the rest."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="entries", on_delete=fields.RESTRICT
    )
    unit = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    key = fields.CharField(max_length=64, unique=True)
    visit_id = fields.BigIntField(null=True)
    voucher_id = fields.BigIntField(null=True)
    at = fields.DatetimeField()

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
    points = fields.BigIntField()
    stamps = fields.BigIntField()
    money = fields.BigIntField()
    visits = fields.BigIntField()
    addresses = fields.TextField()
    at = fields.DatetimeField()
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "link"


class PhoneProof(Model):
    address: fields.OneToOneRelation[Address] = fields.OneToOneField(
        "storage.Address", primary_key=True, on_delete=fields.CASCADE
    )
    phone = fields.CharField(max_length=20)
    code = fields.CharField(max_length=12)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "phone_proof"


class Download(Model):
    """A member's own data, ready to be fetched by whoever holds the token, for an hour."""

    token = fields.CharField(max_length=64, primary_key=True)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="downloads", on_delete=fields.RESTRICT
    )
    expires_at = fields.DatetimeField()

    class Meta:
        table = "download"


class Inbox(Model):
    """One row for each inbound message: `done`, `failed` (tried again) or `aside` (for replay)."""

    key = fields.CharField(max_length=96, primary_key=True)
    state = fields.CharField(max_length=8, default="done")
    body = fields.TextField(null=True)
    tries = fields.SmallIntField(default=1)
    error = fields.TextField(null=True)
    next_at = fields.DatetimeField(null=True)
    at = fields.DatetimeField()

    class Meta:
        table = "inbox"


class Outbox(Model):
    """Every message there is: waiting, claimed, sent, held by the gate, dropped, refused, unclear."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="outbox", on_delete=fields.RESTRICT
    )
    member_id = fields.BigIntField(null=True)
    once = fields.CharField(max_length=96, null=True, unique=True)
    channel = fields.CharField(max_length=16)
    kind = fields.CharField(max_length=32)
    cls = fields.SmallIntField()
    body = fields.TextField()
    edit = fields.CharField(max_length=64, default="")
    cause = fields.BigIntField(default=0)
    state = fields.CharField(max_length=8)
    due_at = fields.DatetimeField()
    expires_at = fields.DatetimeField(null=True)
    token = fields.CharField(max_length=32, null=True)
    lease_until = fields.DatetimeField(null=True)
    tries = fields.SmallIntField(default=0)
    why = fields.CharField(max_length=200, default="")
    provider_id = fields.CharField(max_length=64, null=True)
    segments = fields.SmallIntField(default=0)
    status = fields.CharField(max_length=16, default="")
    status_code = fields.IntField(null=True)
    created_at = fields.DatetimeField()
    settled_at = fields.DatetimeField(null=True)
    not_before = fields.DatetimeField(null=True)  # when it was meant for; `due_at` moves when it is held
    reserved_at = fields.DatetimeField(null=True)  # the slot it takes of its person's caps
    promotion_id = fields.BigIntField(null=True)

    class Meta:
        table = "outbox"
        indexes = (Index(fields=("address_id", "created_at")),)


class Due(Model):
    """When an occasion of a member is next to be looked at: the one table that planning reads."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="dues", on_delete=fields.RESTRICT
    )
    occasion = fields.CharField(max_length=16)
    at = fields.DatetimeField()
    step = fields.SmallIntField(default=0)

    class Meta:
        table = "due"
        unique_together = (("member_id", "occasion"),)
        indexes = (Index(fields=("at",)),)


class Decision(Model):
    """Every decision of the gate on a message that is no answer, with its reason. Never changed."""

    id = fields.BigIntField(primary_key=True, generated=False)
    message_id = fields.BigIntField()
    member_id = fields.BigIntField(null=True)
    promotion_id = fields.BigIntField(null=True)
    at = fields.DatetimeField()
    verdict = fields.CharField(max_length=8)  # send, hold, drop
    rule = fields.CharField(max_length=16)
    count = fields.IntField(default=0)
    most = fields.IntField(default=0)
    window = fields.CharField(max_length=32, default="")
    scope = fields.CharField(max_length=16, default="")
    free_at = fields.DatetimeField(null=True)
    rival = fields.BigIntField(default=0)
    why = fields.CharField(max_length=200, default="")

    class Meta:
        table = "decision"
        indexes = (Index(fields=("message_id",)), Index(fields=("member_id", "at")))


class Promotion(Model):
    """A limited offer, from draft to its end, its texts by language and its audience as JSON."""

    id = fields.BigIntField(primary_key=True, generated=False)
    state = fields.CharField(max_length=12)
    texts = fields.TextField()
    picture = fields.CharField(max_length=200, default="")
    audience = fields.TextField()
    starts_at = fields.DatetimeField()
    ends_at = fields.DatetimeField()
    stock = fields.IntField(null=True)
    claimed = fields.IntField(default=0)
    per_member = fields.SmallIntField(default=0)  # 0: nothing to claim
    word = fields.CharField(max_length=32, default="")
    holdout = fields.IntField(default=0)  # per thousand of the audience
    by = fields.BigIntField()  # the owner's address
    created_at = fields.DatetimeField()
    fed_to = fields.BigIntField(default=0)  # members up to this id have their message
    fed_at = fields.DatetimeField(null=True)  # all of them have
    told_at = fields.DatetimeField(null=True)
    told = fields.TextField(default="")  # what the owner was told last

    class Meta:
        table = "promotion"
        indexes = (Index(fields=("state",)),)


class Pace(Model):
    """One row a channel, shared by all processes: when it may next be used."""

    channel = fields.CharField(max_length=16, primary_key=True)
    free_at = fields.DatetimeField()
    why = fields.CharField(max_length=200, default="")

    class Meta:
        table = "pace"


class Photo(Model):
    """A picture the provider already has, by what is drawn on it."""

    key = fields.CharField(max_length=80, primary_key=True)
    file_id = fields.CharField(max_length=200)
    at = fields.DatetimeField()

    class Meta:
        table = "photo"


class Audit(Model):
    """Who did what: everything staff and owners do, and what members do to their identity."""

    id = fields.BigIntField(primary_key=True, generated=False)
    at = fields.DatetimeField()
    actor = fields.BigIntField(null=True)
    action = fields.CharField(max_length=32)
    member_id = fields.BigIntField(null=True)
    staff_id = fields.BigIntField(null=True)
    subject = fields.BigIntField(null=True)
    detail = fields.TextField(default="{}")

    class Meta:
        table = "audit"
        indexes = (Index(fields=("at",)), Index(fields=("member_id", "at")))
