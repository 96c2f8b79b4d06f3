"""A member keeps the named link they joined by and who of the team enrolled them; the named links."""

from tortoise import fields, migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0022_rule_uses")]

    initial = False

    operations = [
        ops.AddField(model_name="Member", name="link", field=fields.CharField(null=True, max_length=32)),
        ops.AddField(model_name="Member", name="enrolled_by", field=fields.BigIntField(null=True)),
        ops.AddIndex(model_name="Member", index=Index(fields=["link"])),
        ops.AddIndex(model_name="Member", index=Index(fields=["enrolled_by"])),
        ops.CreateModel(
            name="JoinLink",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=32)),
                ("made_by", fields.BigIntField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "join_link",
                "app": "storage",
                "pk_attr": "name",
                "table_description": "A named link by which customers join, such as `insta`.",
            },
            bases=["Model"],
        ),
    ]
