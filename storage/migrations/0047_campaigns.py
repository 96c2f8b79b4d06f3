"""Campaigns that owners started in the chat, with each version of the programme."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0046_passes")]

    initial = False

    operations = [
        ops.AddField(
            model_name="ProgrammeVersion",
            name="campaigns",
            field=fields.TextField(db_default="[]", unique=False),
        ),
    ]
