"""How many names of nobody somebody of the staff said on a day."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0052_indexes_of_the_figures")]

    initial = False

    operations = [
        ops.AddField(model_name="Staff", name="names_missed", field=fields.IntField(db_default=0)),
        ops.AddField(
            model_name="Staff",
            name="names_missed_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
    ]
