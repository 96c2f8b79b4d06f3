"""A keyed hash of each address, on the address and on consents, and what members who left had used up."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0015_rules")]

    initial = False

    operations = [
        ops.AddField(model_name="Address", name="hash", field=fields.CharField(null=True, max_length=32)),
        ops.AddField(model_name="Consent", name="hash", field=fields.CharField(null=True, max_length=32)),
        ops.CreateModel(
            name="PastUse",
            fields=[
                ("id", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=160)),
                ("hash", fields.CharField(max_length=32)),
                ("what", fields.CharField(max_length=64)),
                ("count", fields.BigIntField()),
                ("leaving", fields.BigIntField()),
                ("until", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "past_use",
                "app": "storage",
                "indexes": [Index(fields=["hash"]), Index(fields=["until"])],
                "pk_attr": "id",
                "table_description": "What a member who left had used up of what is limited, kept by the hash of their address until it ends.",
            },
            bases=["Model"],
        ),
    ]
