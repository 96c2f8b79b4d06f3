"""How many of a reward with a stock are out, and which vouchers count for a stock or a member's limit."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0027_past_rules")]

    initial = False

    operations = [
        ops.CreateModel(
            name="RewardTotal",
            fields=[
                ("reward", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32)),
                ("taken", fields.BigIntField()),
            ],
            options={
                "table": "reward_total",
                "app": "storage",
                "pk_attr": "reward",
                "table_description": "How many of a reward with a stock are out: its vouchers that are open or used.",
            },
            bases=["Model"],
        ),
        ops.AddField("Voucher", "stocked", fields.BooleanField(db_default=False)),
        ops.AddField("Voucher", "limited", fields.BooleanField(db_default=False)),
    ]
