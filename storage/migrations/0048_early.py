"""From when on others hear of a promotion, and how far those who hear first are fed."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0047_campaigns")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Promotion",
            name="others_from",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(model_name="Promotion", name="early_cursor", field=fields.BigIntField(db_default=0)),
    ]
