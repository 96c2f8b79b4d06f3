"""Tables of the versions of the terms and the privacy notice."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


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
