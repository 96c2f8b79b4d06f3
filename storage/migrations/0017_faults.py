"""A fault of our account or sender has a row of its own, which says whether owners were told; what waits for one names
it. An index has the rows that wait, because all of them go when one got through."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

WAITING = """CREATE INDEX "outbox_fault" ON "outbox" ("channel", "fault", "state") WHERE "fault" <> '' """


async def index(apps, editor):  # type: ignore[no-untyped-def]
    await editor.client.execute_query(WAITING)


def _time(*, null: bool = False) -> fields.Field:
    return fields.DatetimeField(null=null, auto_now=False, auto_now_add=False)


class Migration(migrations.Migration):
    dependencies = [("storage", "0016_keyed_hashes")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Fault",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("channel", fields.CharField(max_length=16)),
                ("code", fields.CharField(max_length=16)),
                ("reason", fields.CharField(max_length=16)),
                ("remedy", fields.CharField(max_length=16)),
                ("why", fields.CharField(max_length=200)),
                ("everybody", fields.BooleanField()),
                ("afterwards", fields.BooleanField()),
                ("since", _time()),
                ("last_at", _time()),
                ("through_at", _time(null=True)),
                ("told_at", _time(null=True)),
                ("mended_at", _time(null=True)),
            ],
            options={
                "table": "fault",
                "app": "storage",
                "unique_together": (("channel", "code"),),
                "pk_attr": "id",
                "table_description": "An error that is nobody's whom we write to: one row for each code of a channel, used again when it comes back.",
            },
            bases=["Model"],
        ),
        ops.AddField(model_name="Outbox", name="fault", field=fields.CharField(db_default="", max_length=16)),
        ops.RunPython(index),
    ]
