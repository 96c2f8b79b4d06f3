"""What stays of messages that are gone: their keys, how many went out, and how far a purge has come."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0061_segments")]

    initial = False

    operations = [
        ops.CreateModel(
            name="SpentKey",
            fields=[
                ("key", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=96)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "spent_key",
                "app": "storage",
                "pk_attr": "key",
                "table_description": "The idempotency key of a message that is gone, so that it is never planned again.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PastMessages",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("at", fields.DatetimeField(unique=True, auto_now=False, auto_now_add=False)),
                ("sent", fields.IntField()),
            ],
            options={
                "table": "past_messages",
                "app": "storage",
                "pk_attr": "id",
                "table_description": "How many messages of class 1 to 5, of those that are gone, went out to members in the quarter of an hour from `at` on.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PurgePlace",
            fields=[
                ("id", fields.SmallIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("night", fields.CharField(max_length=10)),
                ("purge", fields.SmallIntField()),
                ("after", fields.CharField(max_length=96)),
            ],
            options={
                "table": "purge_place",
                "app": "storage",
                "pk_attr": "id",
                "table_description": "One row: the night, the purge that is on (by its number), and the last key it looked at.",
            },
            bases=["Model"],
        ),
    ]
