"""A decision says until when a slot is kept for what comes first."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0012_stops")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Decision",
            name="kept_until",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
