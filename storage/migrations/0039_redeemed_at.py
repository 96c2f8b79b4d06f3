"""When a member last took a reward: it may keep what they hold."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0038_purchase_returns")]

    initial = False

    operations = [
        ops.AddField(
            model_name="Activity",
            name="redeemed_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
