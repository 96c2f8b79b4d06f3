"""What members said of a visit, or to a survey."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0058_kept_figures")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Opinion",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="opinions",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("subject", fields.CharField(max_length=24)),
                ("visit_id", fields.BigIntField(null=True)),
                ("location", fields.CharField(default="", max_length=32)),
                ("score", fields.IntField()),
                ("words", fields.TextField(default="", unique=False)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "opinion",
                "app": "storage",
                "unique_together": (("member_id", "subject"),),
                "indexes": [Index(fields=["at"])],
                "pk_attr": "id",
                "table_description": "What a member said of a visit, or to the survey of a quarter: one for each, the newest score holds.",
            },
            bases=["Model"],
        ),
    ]
