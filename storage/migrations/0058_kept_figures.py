"""Figures of stretches of time that are over, and what changes them later."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0057_corrected_texts")]

    initial = False

    operations = [
        ops.CreateModel(
            name="KeptFigure",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("figure", fields.CharField(max_length=48)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("value", fields.TextField(unique=False)),
                ("changes", fields.TextField(unique=False)),
                ("counted_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "kept_figure",
                "app": "storage",
                "unique_together": (("figure", "since", "until"),),
                "pk_attr": "id",
                "table_description": "A figure of a stretch of time that is over. `value` is JSON, and so is `changes`, the ids of the changes it knew of.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="FigureChange",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("cards", fields.BooleanField()),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "figure_change",
                "app": "storage",
                "indexes": [Index(fields=["at"])],
                "pk_attr": "id",
                "table_description": "That what happened from `since` to `until` is counted otherwise than before. `cards`: only by whose visits they are.",
            },
            bases=["Model"],
        ),
    ]
