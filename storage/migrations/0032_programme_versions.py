"""Every programme that was accepted, with its settings' text."""

from tortoise import fields, migrations
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0031_act_uses")]

    initial = False

    operations = [
        ops.CreateModel(
            name="ProgrammeVersion",
            fields=[
                (
                    "number",
                    fields.BigIntField(generated=False, primary_key=True, unique=True, db_index=True),
                ),
                ("digest", fields.CharField(max_length=16)),
                ("text", fields.TextField(unique=False)),
                ("accepted_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("source", fields.CharField(max_length=8)),
                ("actor", fields.BigIntField(null=True)),
            ],
            options={
                "table": "programme_version",
                "app": "storage",
                "pk_attr": "number",
                "table_description": "A programme that was accepted: its settings as they stand in the file. Entries have its digest.",
            },
            bases=["Model"],
        ),
    ]
