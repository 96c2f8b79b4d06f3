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
    fed_to = fields.BigIntField(default=0)  # members up to this id have their message
    fed_at = fields.DatetimeField(null=True)  # all of them have
    told_at = fields.DatetimeField(null=True)
    told = fields.TextField(default="")  # what the owner was told last

    class Meta:
        table = "promotion"
        indexes = (Index(fields=("state",)),)
