"""What is kept of a promotion whose messages may go."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0064_asked_of_a_group")]

    initial = False

    operations = [
        ops.AddField(model_name="Promotion", name="past", field=fields.TextField(null=True)),
    ]
