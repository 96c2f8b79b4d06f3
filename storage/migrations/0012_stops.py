"""A provider's stop of one address has a row of its own, and the stop of a channel ends by one message that finds out
whether it is over."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


def _time(*, null: bool = False) -> fields.Field:
    return fields.DatetimeField(null=null, auto_now=False, auto_now_add=False)


class Migration(migrations.Migration):
    dependencies = [("storage", "0011_book_settings")]

    initial = False

    operations = [
        ops.CreateModel(
            name="AddressStop",
            fields=[
                (
                    "address_id",
                    fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True),
                ),
                ("channel", fields.CharField(max_length=16)),
                ("refused_at", _time()),
                ("until", _time()),
            ],
            options={
                "table": "address_stop",
                "app": "storage",
                "indexes": [Index(fields=["channel", "refused_at"])],
                "pk_attr": "address_id",
                "table_description": "An address that a provider asked to wait with: nothing goes there until then.",
            },
            bases=["Model"],
        ),
        ops.AddField(model_name="RateLimit", name="probe_at", field=_time(null=True)),
    ]
