"""A visit code knows whether it was made from the QR of a card, or asked for by its member."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0024_replaced")]

    initial = False

    operations = [
        ops.AddField(model_name="VisitCode", name="scanned", field=fields.BooleanField(db_default=False)),
    ]
