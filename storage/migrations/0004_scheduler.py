"""The scheduler: when occasions are due, what the gate decided, promotions; and the indexes of their
hot paths, by hand as in 0002. Members who are here already are looked at once ("arrange"), and get
their dates then."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

UNIQUE = (
    'CREATE UNIQUE INDEX "voucher_once" ON "voucher" ("once") WHERE "once" IS NOT NULL',
    """CREATE UNIQUE INDEX "promotion_word" ON "promotion" ("word")
        WHERE "word" <> '' AND "state" IN ('scheduled', 'running', 'paused')""",
)

HOT = (
    """CREATE INDEX "outbox_reserved" ON "outbox" ("address_id", "reserved_at")
        WHERE "reserved_at" IS NOT NULL""",
    """CREATE INDEX "outbox_rivals" ON "outbox" ("address_id") WHERE "state" = 'waiting' AND "cls" > 0""",
    """CREATE INDEX "outbox_promotion" ON "outbox" ("promotion_id", "state")
        WHERE "promotion_id" IS NOT NULL""",
    'CREATE INDEX "voucher_promotion" ON "voucher" ("promotion_id") WHERE "promotion_id" IS NOT NULL',
    """CREATE INDEX "decision_promotion" ON "decision" ("promotion_id", "verdict")
        WHERE "promotion_id" IS NOT NULL""",
)

ARRANGE = """INSERT INTO "due" ("id", "member_id", "occasion", "at", "step")
    SELECT "id", "id", 'arrange', "joined_at", 0 FROM "member"
    WHERE "left_at" IS NULL AND "merged_into_id" IS NULL"""


async def guard_and_arrange(apps, editor):  # type: ignore[no-untyped-def]
    for statement in (*UNIQUE, *HOT, ARRANGE):
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0003_downloads")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Decision",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("message_id", fields.BigIntField()),
                ("member_id", fields.BigIntField(null=True)),
                ("promotion_id", fields.BigIntField(null=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("verdict", fields.CharField(max_length=8)),
                ("rule", fields.CharField(max_length=16)),
                ("count", fields.IntField(default=0)),
                ("most", fields.IntField(default=0)),
                ("window", fields.CharField(default="", max_length=32)),
                ("scope", fields.CharField(default="", max_length=16)),
                ("free_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("rival", fields.BigIntField(default=0)),
                ("why", fields.CharField(default="", max_length=200)),
            ],
            options={
                "table": "decision",
                "app": "storage",
                "indexes": [Index(fields=["message_id"]), Index(fields=["member_id", "at"])],
                "pk_attr": "id",
                "table_description": "Every decision of the gate on a message that is no answer, with its reason. Never changed.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Due",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                (
                    "member",
                    fields.ForeignKeyField(
                        "storage.Member",
                        source_field="member_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="dues",
                        on_delete=OnDelete.RESTRICT,
                    ),
                ),
                ("occasion", fields.CharField(max_length=16)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("step", fields.SmallIntField(default=0)),
            ],
            options={
                "table": "due",
                "app": "storage",
                "unique_together": (("member_id", "occasion"),),
                "indexes": [Index(fields=["at"])],
                "pk_attr": "id",
                "table_description": "When an occasion of a member is next to be looked at: the one table that planning reads.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Promotion",
            fields=[
                ("id", fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)),
                ("state", fields.CharField(max_length=12)),
                ("texts", fields.TextField(unique=False)),
                ("picture", fields.CharField(default="", max_length=200)),
                ("audience", fields.TextField(unique=False)),
                ("starts_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("ends_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("stock", fields.IntField(null=True)),
                ("claimed", fields.IntField(default=0)),
                ("per_member", fields.SmallIntField(default=0)),
                ("word", fields.CharField(default="", max_length=32)),
                ("holdout", fields.IntField(default=0)),
                ("by", fields.BigIntField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("fed_to", fields.BigIntField(default=0)),
                ("fed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("told_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("told", fields.TextField(default="", unique=False)),
            ],
            options={
                "table": "promotion",
                "app": "storage",
                "indexes": [Index(fields=["state"])],
                "pk_attr": "id",
                "table_description": "A limited offer, from draft to its end, its texts by language and its audience as JSON.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Member",
            name="birthday_set_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Member",
            name="fewer",
            field=fields.BooleanField(db_default=False),
        ),
        ops.AddField(
            model_name="Member",
            name="muted",
            field=fields.CharField(db_default="", max_length=32),
        ),
        ops.AddField(
            model_name="Member",
            name="quiet_from",
            field=fields.CharField(null=True, max_length=5),
        ),
        ops.AddField(
            model_name="Member",
            name="quiet_to",
            field=fields.CharField(null=True, max_length=5),
        ),
        ops.AddField(
            model_name="Outbox",
            name="not_before",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Outbox",
            name="promotion_id",
            field=fields.BigIntField(null=True),
        ),
        ops.AddField(
            model_name="Outbox",
            name="reserved_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Voucher",
            name="once",
            field=fields.CharField(null=True, max_length=64),
        ),
        ops.AddField(
            model_name="Voucher",
            name="promotion_id",
            field=fields.BigIntField(null=True),
        ),
        ops.RunPython(guard_and_arrange),
    ]
