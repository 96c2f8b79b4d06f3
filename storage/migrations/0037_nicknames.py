"""Who is on the leaderboard, and by which nickname."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0036_membership")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Nickname",
            fields=[
                (
                    "member",
                    fields.OneToOneField(
                        "storage.Member",
                        source_field="member_id",
                        primary_key=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="nickname",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("name", fields.CharField(max_length=64)),
                ("key", fields.CharField(unique=True, max_length=64)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "nickname",
                "app": "storage",
                "pk_attr": "member_id",
                "table_description": "By what a member is on the leaderboard. `key` is how it reads to the eye.",
            },
            bases=["Model"],
        ),
        # The tool notes the key's name differently in the two places it compares (as in 0002).
        ops.AlterModelOptions(
            name="Nickname",
            options={
                "table": "nickname",
                "app": "storage",
                "pk_attr": "member_id",
                "table_description": "By what a member is on the leaderboard. `key` is how it reads to the eye.",
            },
        ),
    ]
