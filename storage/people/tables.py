"""Tables of people: members, their addresses and consents, the team, and the trail of who did what."""

from __future__ import annotations

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


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
    link = fields.CharField(max_length=32, null=True)  # the named one they joined by
    enrolled_by = fields.BigIntField(null=True)  # the id of a member of staff
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
        indexes = (
            Index(fields=("name",)),
            Index(fields=("link",)),
            Index(fields=("enrolled_by",)),
            Index(fields=("joined_at",)),
        )


class Nickname(Model):
    """By what a member is on the leaderboard. `key` is how it reads to the eye."""

    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "storage.Member", related_name="nickname", primary_key=True, on_delete=fields.RESTRICT
    )
    name = fields.CharField(max_length=64)
    key = fields.CharField(max_length=64, unique=True)
    at = fields.DatetimeField()

    class Meta:
        table = "nickname"


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
    hash = fields.CharField(max_length=32, null=True)  # keyed; null where no service has seen it yet

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
    hash = fields.CharField(max_length=32, null=True)  # of the address that it is about

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
    names_missed = fields.IntField(db_default=0)  # on the day of `names_missed_at`
    names_missed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "staff"


class JoinLink(Model):
    """A named link by which customers join, such as `insta`."""

    name = fields.CharField(max_length=32, primary_key=True)
    made_by = fields.BigIntField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "join_link"


class Wording(Model):
    """A version of the terms or the privacy notice that the service worded itself, in one language."""

    id = fields.BigIntField(primary_key=True, generated=False)
    version = fields.CharField(max_length=32)
    paper = fields.CharField(max_length=8)
    locale = fields.CharField(max_length=16)
    text = fields.TextField()
    since = fields.DatetimeField()

    class Meta:
        table = "wording"
        unique_together = (("version", "paper", "locale"),)


class TermsVersion(Model):
    """A version of the shop's own terms that took another's place. Members up to the id `told_up_to` were looked at."""

    number = fields.IntField(primary_key=True, generated=False)
    version = fields.CharField(max_length=32)
    since = fields.DatetimeField()
    told_up_to = fields.BigIntField(default=0)
    told_at = fields.DatetimeField(null=True)  # when the last one was told; null while some are to be

    class Meta:
        table = "terms_version"


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


class PhoneProof(Model):
    address: fields.OneToOneRelation[Address] = fields.OneToOneField(
        "storage.Address", primary_key=True, on_delete=fields.CASCADE
    )
    phone = fields.CharField(max_length=20)
    code = fields.CharField(max_length=12)
    expires_at = fields.DatetimeField()

    class Meta:
        table = "phone_proof"


class PhoneProofRequest(Model):
    """A code was asked for to prove a phone number. Counted for the rate limit, kept for a day."""

    id = fields.BigIntField(primary_key=True, generated=False)
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="phone_proof_requests", on_delete=fields.CASCADE
    )
    phone = fields.CharField(max_length=20)
    at = fields.DatetimeField()

    class Meta:
        table = "phone_proof_request"
        indexes = (Index(fields=("address_id", "at")), Index(fields=("phone", "at")))


class Attachment(Model):
    """An address that was added to a member's card, until it was taken off again."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="attachments", on_delete=fields.RESTRICT
    )
    address: fields.ForeignKeyRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="attachments", on_delete=fields.RESTRICT
    )
    at = fields.DatetimeField()
    detached_at = fields.DatetimeField(null=True)
    replaced = fields.BigIntField(null=True)  # the address whose place it took

    class Meta:
        table = "attachment"
        indexes = (Index(fields=("at",)), Index(fields=("address_id",)), Index(fields=("member_id",)))


class ReferralCode(Model):
    """The code by which a member invites friends."""

    code = fields.CharField(max_length=16, primary_key=True)
    member: fields.OneToOneRelation[Member] = fields.OneToOneField(
        "storage.Member", related_name="referral_code", on_delete=fields.RESTRICT
    )
    named = fields.BooleanField(null=True)  # whether friends may read the first name; null: not asked yet
    created_at = fields.DatetimeField()

    class Meta:
        table = "referral_code"


class Referral(Model):
    """Somebody gave a member's code. The address is theirs while they have no card."""

    id = fields.BigIntField(primary_key=True, generated=False)
    inviter: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="friends", on_delete=fields.RESTRICT
    )
    friend: fields.OneToOneNullableRelation[Member] = fields.OneToOneField(
        "storage.Member", related_name="invited", null=True, on_delete=fields.RESTRICT
    )
    address: fields.ForeignKeyNullableRelation[Address] = fields.ForeignKeyField(
        "storage.Address", related_name="invited", null=True, on_delete=fields.RESTRICT
    )
    at = fields.DatetimeField()
    visit_id = fields.BigIntField(null=True)  # of the friend's, that paid both
    paid_at = fields.DatetimeField(null=True)
    paid_to = fields.BigIntField(null=True)  # the inviter as they were then
    given = fields.BigIntField(default=0)  # to them
    link_id = fields.BigIntField(null=True)  # the link that brought it to this friend

    class Meta:
        table = "referral"
        indexes = (Index(fields=("inviter_id",)), Index(fields=("paid_to",)))
        # Of two one-to-one fields no process makes the columns in the same order.
        unique_together = (("address_id",),)


class Opinion(Model):
    """What a member said of a visit, or to the survey of a quarter: one for each, the newest score holds."""

    id = fields.BigIntField(primary_key=True, generated=False)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="opinions", on_delete=fields.RESTRICT
    )
    subject = fields.CharField(max_length=24)  # the visit's id, or "2026-Q3"
    visit_id = fields.BigIntField(null=True)
    location = fields.CharField(max_length=32, default="")  # of the visit
    score = fields.IntField()  # 1 to 3 of a visit, 0 to 10 of a survey
    words = fields.TextField(default="")
    at = fields.DatetimeField()

    class Meta:
        table = "opinion"
        indexes = (Index(fields=("at",)),)
        unique_together = (("member_id", "subject"),)


class PastUse(Model):
    """What a member who left had used up of what is limited, kept by the hash of their address until it ends."""

    id = fields.CharField(max_length=160, primary_key=True)
    hash = fields.CharField(max_length=32)
    what = fields.CharField(max_length=64)
    count = fields.BigIntField()
    leaving = fields.BigIntField()  # the same for all addresses that left together
    until = fields.DatetimeField()
    at = fields.DatetimeField(null=True)  # of the use of a rule or a reward

    class Meta:
        table = "past_use"
        indexes = (Index(fields=("hash",)), Index(fields=("until",)))


class Download(Model):
    """A member's own data, ready to be fetched by whoever holds the token, for an hour."""

    token = fields.CharField(max_length=64, primary_key=True)
    member: fields.ForeignKeyRelation[Member] = fields.ForeignKeyField(
        "storage.Member", related_name="downloads", on_delete=fields.RESTRICT
    )
    expires_at = fields.DatetimeField()

    class Meta:
        table = "download"


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
