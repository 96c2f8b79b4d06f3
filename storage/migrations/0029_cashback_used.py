"""A visit knows how much of its bill was paid with cashback."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0028_reward_stock")]

    initial = False

    operations = [
        ops.AddField(model_name="Visit", name="used", field=fields.BigIntField(db_default=0)),
    ]
