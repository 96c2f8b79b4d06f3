"""The programme that the books were kept by: its versions, its places and the currency."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


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
