"""Terms and privacy notices that the service worded itself, every version of them."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0029_cashback_used")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Wording",
            fields=[
                (
                    "id",
                    fields.BigIntField(generated=False, primary_key=True, unique=True, db_index=True),
                ),
                ("version", fields.CharField(max_length=32)),
                ("paper", fields.CharField(max_length=8)),
                ("locale", fields.CharField(max_length=16)),
                ("text", fields.TextField(unique=False)),
                ("since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "wording",
                "app": "storage",
                "unique_together": (("version", "paper", "locale"),),
                "pk_attr": "id",
                "table_description": "A version of the terms or the privacy notice that the service worded itself, in one language.",
            },
            bases=["Model"],
        ),
    ]
