"""Whether what waits of a promotion, and its vouchers, are to be written anew."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0053_missed_names")]

    initial = False

    operations = [
        ops.AddField(model_name="Promotion", name="stale", field=fields.BooleanField(db_default=False)),
    ]
