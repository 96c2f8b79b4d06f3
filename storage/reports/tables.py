"""Tables of the figures that are kept."""

from __future__ import annotations

from tortoise import fields
from tortoise.indexes import Index
from tortoise.models import Model


class KeptFigure(Model):
    """A figure of a stretch of time that is over. `value` is JSON, and so is `changes`, the ids of the changes it knew of."""

    id = fields.BigIntField(primary_key=True, generated=False)
    figure = fields.CharField(max_length=48)
    since = fields.DatetimeField()
    until = fields.DatetimeField()
    value = fields.TextField()
    changes = fields.TextField()
    counted_at = fields.DatetimeField()

    class Meta:
        table = "kept_figure"
        unique_together = (("figure", "since", "until"),)


class FigureChange(Model):
    """That what happened from `since` to `until` is counted otherwise than before. `cards`: only by whose visits they are."""

    id = fields.BigIntField(primary_key=True, generated=False)
    since = fields.DatetimeField()
    until = fields.DatetimeField()
    cards = fields.BooleanField()
    at = fields.DatetimeField()

    class Meta:
        table = "figure_change"
        indexes = (Index(fields=("at",)),)
