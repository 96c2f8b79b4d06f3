"""A visit keeps what was bought, and whether that excludes it."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0019_dropped")]

    initial = False

    operations = [
        ops.AddField(model_name="Visit", name="tags", field=fields.TextField(null=True)),
        ops.AddField(model_name="Visit", name="excluded", field=fields.BooleanField(db_default=False)),
    ]
