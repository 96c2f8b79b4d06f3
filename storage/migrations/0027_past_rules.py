"""What a member who left had used up says when, where a rule's limits ask for that."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0026_lots")]

    initial = False

    operations = [
        ops.AddField(
            model_name="PastUse",
            name="at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
