"""Members invite friends: their codes, who came by one, and which visit paid both."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops


class Migration(migrations.Migration):
    dependencies = [("storage", "0034_tiers")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Referral",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "inviter",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="inviter_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="friends",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "friend",
                    fields.OneToOneField(
                        "storage.Member",
                        source_field="friend_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="invited",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                (
                    "address",
                    fields.ForeignKeyField(
                        "storage.Address",
                        source_field="address_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="invited",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("visit_id", fields.BigIntField(null=True)),
                ("paid_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("paid_to", fields.BigIntField(null=True)),
                ("given", fields.BigIntField(default=0)),
                ("link_id", fields.BigIntField(null=True)),
            ],
            options={
                "table": "referral",
                "app": "storage",
                "indexes": [Index(fields=["inviter_id"]), Index(fields=["paid_to"])],
                "unique_together": (("address_id",),),
                "pk_attr": "id",
                "table_description": "Somebody gave a member's code. The address is theirs while they have no card.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ReferralCode",
            fields=[
                ("code", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=16)),
                (
                    "member",
                    fields.OneToOneField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="referral_code",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("named", fields.BooleanField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "referral_code",
                "app": "storage",
                "pk_attr": "code",
                "table_description": "The code by which a member invites friends.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Visit",
            name="referral_id",
            field=fields.BigIntField(null=True),
        ),
    ]
