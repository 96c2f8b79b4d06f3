"""The table of how far a purge has come."""

from __future__ import annotations

from tortoise import fields
from tortoise.models import Model


class PurgePlace(Model):
    """One row: the night, the purge that is on (by its number), and the last key it looked at."""

    id = fields.SmallIntField(primary_key=True, generated=False)
    night = fields.CharField(max_length=10)  # where the shop is: 2026-06-02
    purge = fields.SmallIntField()
    after = fields.CharField(max_length=96)

    class Meta:
        table = "purge_place"
