"""Tables of promotions."""

from __future__ import annotations

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


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
    cursor = fields.BigIntField(default=0)  # members up to this id have their message
    fed_at = fields.DatetimeField(null=True)  # all of them have
    expected = fields.IntField(db_default=0)  # messages, by the dry run
    missed = fields.IntField(db_default=0)  # members without an open address
    counted_at = fields.DatetimeField(null=True)  # the dry run was done
    count_lease_until = fields.DatetimeField(null=True)  # one process counts; then another may
    status_message = fields.BigIntField(null=True)  # in the outbox: shows its owner how far it is
    status_text = fields.TextField(db_default="")  # what that said last
    status_through = fields.IntField(db_default=0)  # messages settled or held when it said so
    status_at = fields.DatetimeField(null=True)
    reported_at = fields.DatetimeField(null=True)
    variants = fields.TextField(db_default="[]")  # other wordings of `texts`, as JSON
    winner = fields.SmallIntField(db_default=0)  # the wording that all get from now on, from 1

    others_from = fields.DatetimeField(null=True)  # until then only those are fed who hear first ...
    early_cursor = fields.BigIntField(db_default=0)  # ... up to this id
    corrected = fields.SmallIntField(
        db_default=0
    )  # the wordings from this one on are corrections; 0: none is
    stale = fields.BooleanField(db_default=False)  # what waits, and its vouchers, are to be written anew
    past = fields.TextField(null=True)  # its figures, as JSON, since its messages may go

    class Meta:
        table = "promotion"
        indexes = (Index(fields=("state",)),)


class Apology(Model):
    """What readers of a wrong promotion are told, and given (0: nothing)."""

    id = fields.BigIntField(primary_key=True, generated=False)
    promotion_id = fields.BigIntField()
    words = fields.CharField(max_length=200)
    unit = fields.CharField(max_length=8)
    amount = fields.BigIntField()
    by = fields.BigIntField()  # the owner's address
    at = fields.DatetimeField()
    cursor = fields.BigIntField(default=0)  # members up to this id have theirs
    done_at = fields.DatetimeField(null=True)  # all have

    class Meta:
        table = "apology"
        indexes = (Index(fields=("promotion_id",)),)


class Segment(Model):
    """An audience that an owner saved by name, as JSON, and as it was typed."""

    id = fields.BigIntField(primary_key=True, generated=False)
    key = fields.CharField(max_length=48, unique=True)  # the name as it is compared
    name = fields.CharField(max_length=48)
    words = fields.CharField(max_length=120)
    audience = fields.TextField()
    by = fields.BigIntField()  # the owner's address
    at = fields.DatetimeField()

    class Meta:
        table = "segment"
