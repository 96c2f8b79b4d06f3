"""Tables of members, what they said, and what is kept of those who left."""

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


class JoinLink(Model):
    """A named link by which customers join, such as `insta`."""

    name = fields.CharField(max_length=32, primary_key=True)
    made_by = fields.BigIntField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "join_link"


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
