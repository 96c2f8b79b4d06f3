"""Wordings of a promotion that chance gives, and which of them a message has."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0040_gifts")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Promotion", name="variants", field=fields.TextField(db_default="[]", unique=False)
        ),
        ops.AddField(model_name="Promotion", name="winner", field=fields.SmallIntField(db_default=0)),
        ops.AddField(model_name="Outbox", name="variant", field=fields.SmallIntField(null=True)),
    ]
