"""Balances become a row a unit, kept beside lots: credits with what is left of them and their end.

What a member held opens one lot of each unit, that never ends by itself; what a link that stands had brought, as far
as it is left, is a lot of its own, so that it can go back. No entry is touched: `opening` says what a lot held that no
entry names. How often a member came stays in a table of its own, whose row is the lock of their accounts; a process
of an older version finds no `points` there, and stops writing. What a visit earned is one column for all units."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

UNITS = ("points", "stamps", "money")  # all there were

NOT_NEGATIVE = {
    "sqlite": (
        'DROP TRIGGER "balance_not_negative"',
        'DROP TRIGGER "balance_not_negative_new"',
    ),
    "postgres": ('ALTER TABLE "balance" DROP CONSTRAINT "balance_not_negative"',),
}

# PostgreSQL gave the key of the old table the name that the new one's is to have.
RENAMED = {
    "sqlite": ('ALTER TABLE "balance" RENAME TO "activity"',),
    "postgres": (
        'ALTER TABLE "balance" RENAME TO "activity"',
        'ALTER TABLE "activity" RENAME CONSTRAINT "balance_pkey" TO "activity_pkey"',
    ),
}

TABLES = (
    """CREATE TABLE "balance" (
        "id" BIGINT NOT NULL PRIMARY KEY,
        "unit" VARCHAR(8) NOT NULL,
        "held" BIGINT NOT NULL,
        "owed" BIGINT NOT NULL,
        "member_id" BIGINT NOT NULL REFERENCES "member" ("id") ON DELETE RESTRICT)""",
    """CREATE TABLE "lot" (
        "id" BIGINT NOT NULL PRIMARY KEY,
        "unit" VARCHAR(8) NOT NULL,
        "left" BIGINT NOT NULL,
        "opening" BIGINT NOT NULL DEFAULT 0,
        "made_at" {time} NOT NULL,
        "ends_at" {time},
        "own_ends_at" {time},
        "origin" BIGINT NOT NULL,
        "source" VARCHAR(64) NOT NULL,
        "member_id" BIGINT NOT NULL REFERENCES "member" ("id") ON DELETE RESTRICT)""",
    'CREATE UNIQUE INDEX "balance_of_unit" ON "balance" ("member_id", "unit")',
    'CREATE INDEX "lot_origin" ON "lot" ("origin")',
    'CREATE INDEX "lot_open" ON "lot" ("member_id", "unit", "ends_at") WHERE "left" > 0',
    'CREATE INDEX "entry_visit" ON "entry" ("visit_id") WHERE "visit_id" IS NOT NULL',
    'CREATE INDEX "entry_voucher" ON "entry" ("voucher_id") WHERE "voucher_id" IS NOT NULL',
    'CREATE INDEX "entry_paper_card" ON "entry" ("paper_card_id") WHERE "paper_card_id" IS NOT NULL',
)

# Each with the number of its unit, so that ids of two units are never alike.
FILLED = """INSERT INTO "balance" ("id", "unit", "held", "owed", "member_id")
    SELECT {n} + {all} * row_number() OVER (ORDER BY "member_id"), '{unit}', "{unit}", 0, "member_id"
    FROM "activity" """

OPENED = """INSERT INTO "lot" ("id", "unit", "left", "opening", "made_at", "origin", "source", "member_id")
    SELECT b."id", b."unit", b."held", b."held", coalesce(a."last_visit_at", m."joined_at"), b."id", 'opening',
        b."member_id"
    FROM "balance" b JOIN "activity" a ON a."member_id" = b."member_id" JOIN "member" m ON m."id" = b."member_id"
    WHERE b."held" > 0"""

EARNED = """UPDATE "visit" SET "earned" =
    '{"points": ' || CAST("points" AS VARCHAR) || ', "stamps": ' || CAST("stamps" AS VARCHAR) || '}'"""

ADDED = (
    """ALTER TABLE "visit" ADD COLUMN "earned" TEXT NOT NULL DEFAULT '{}'""",
    """ALTER TABLE "entry" ADD COLUMN "source" VARCHAR(64) NOT NULL DEFAULT ''""",
    'ALTER TABLE "entry" ADD COLUMN "lot_id" BIGINT',
    'ALTER TABLE "entry" ADD COLUMN "undoes" BIGINT',
    """ALTER TABLE "entry" ADD COLUMN "version" VARCHAR(16) NOT NULL DEFAULT ''""",
)

DROPPED = tuple(
    f'ALTER TABLE "{table}" DROP COLUMN "{unit}"'
    for table, units in (("activity", UNITS), ("visit", UNITS[:2]), ("link", UNITS))
    for unit in units
)

WIDER = {"sqlite": (), "postgres": ('ALTER TABLE "entry" ALTER COLUMN "key" TYPE VARCHAR(128)',)}

GUARDS = {
    "sqlite": tuple(
        f"""CREATE TRIGGER "{table}_not_negative_{when}" BEFORE {when} ON "{table}"
            WHEN {condition} BEGIN SELECT RAISE(ABORT, '{table}_not_negative'); END"""
        for table, condition in (
            ("balance", 'NEW."held" < 0 OR NEW."owed" < 0'),
            ("lot", 'NEW."left" < 0'),
        )
        for when in ("INSERT", "UPDATE")
    ),
    "postgres": (
        'ALTER TABLE "balance" ADD CONSTRAINT "balance_not_negative" CHECK ("held" >= 0 AND "owed" >= 0)',
        'ALTER TABLE "lot" ADD CONSTRAINT "lot_not_negative" CHECK ("left" >= 0)',
    ),
}


async def open_lots(apps, editor):  # type: ignore[no-untyped-def]
    client = editor.client
    dialect = client.capabilities.dialect
    time = "TIMESTAMP" if dialect == "sqlite" else "TIMESTAMPTZ"

    async def run(*statements):  # type: ignore[no-untyped-def]
        for statement in statements:
            await client.execute_query(statement)

    await run(*NOT_NEGATIVE[dialect], *RENAMED[dialect], *(table.replace("{time}", time) for table in TABLES))
    await run(
        *(FILLED.format(n=n, all=len(UNITS), unit=unit) for n, unit in enumerate(UNITS)), OPENED, *ADDED
    )
    await run(EARNED, *[sql async for sql in brought(client)])
    await run(*DROPPED, *WIDER[dialect], *GUARDS[dialect])


async def brought(client):  # type: ignore[no-untyped-def]
    """What is left of what each standing link brought, the newest first, is a lot of its own."""
    (highest,) = await client.execute_query_dict('SELECT max("id") AS "id" FROM "lot"')
    id = highest["id"] or 0
    lots = await client.execute_query_dict(
        """SELECT l."id", l."member_id", l."unit", l."left" FROM "lot" l
        WHERE l."member_id" IN (SELECT "kept_id" FROM "link" WHERE "undone_at" IS NULL)"""
    )
    left = {(lot["member_id"], lot["unit"]): [lot["id"], lot["left"]] for lot in lots}
    links = await client.execute_query_dict(
        'SELECT * FROM "link" WHERE "undone_at" IS NULL ORDER BY "at" DESC, "id" DESC'
    )
    for link in links:
        for unit in UNITS:
            opened = left.get((link["kept_id"], unit), [0, 0])
            moved = min(link[unit], opened[1])
            if moved > 0:
                id += 1
                opened[1] -= moved
                yield f"""INSERT INTO "lot"
                    ("id", "unit", "left", "opening", "made_at", "origin", "source", "member_id")
                    SELECT {id}, "unit", {moved}, {moved}, "made_at", {id}, 'link:{link["id"]}', "member_id"
                    FROM "lot" WHERE "id" = {opened[0]}"""
                yield f"""UPDATE "lot" SET "left" = "left" - {moved}, "opening" = "opening" - {moved}
                    WHERE "id" = {opened[0]}"""


def _member(related: str) -> fields.Field:
    return fields.ForeignKeyField(
        "storage.Member",
        source_field="member_id",
        db_constraint=True,
        to_field="id",
        related_name=related,
        on_delete=OnDelete.RESTRICT,
    )


def _id() -> fields.Field:
    return fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)


def _time(*, null: bool = False) -> fields.Field:
    return fields.DatetimeField(null=null, auto_now=False, auto_now_add=False)


class Migration(migrations.Migration):
    dependencies = [("storage", "0025_scanned_codes")]

    initial = False

    operations = [
        ByHand(
            open_lots,
            ops.DeleteModel("Balance"),
            ops.CreateModel(
                name="Activity",
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
                            on_delete=OnDelete.RESTRICT,
                        ),
                    ),
                    ("visits", fields.BigIntField(default=0)),
                    ("last_visit_at", _time(null=True)),
                ],
                options={
                    "table": "activity",
                    "app": "storage",
                    "pk_attr": "member_id",
                    "table_description": "How often a member came, and when last. Its row is the lock of their accounts.",
                },
                bases=["Model"],
            ),
            # The tool notes the key's name differently in the two places it compares (as in 0002).
            ops.AlterModelOptions(
                name="Activity",
                options={
                    "table": "activity",
                    "app": "storage",
                    "pk_attr": "member_id",
                    "table_description": "How often a member came, and when last. Its row is the lock of their accounts.",
                },
            ),
            ops.CreateModel(
                name="Balance",
                fields=[
                    ("id", _id()),
                    ("member", _member("balances")),
                    ("unit", fields.CharField(max_length=8)),
                    ("held", fields.BigIntField()),
                    ("owed", fields.BigIntField()),
                ],
                options={
                    "table": "balance",
                    "app": "storage",
                    "unique_together": (("member_id", "unit"),),
                    "pk_attr": "id",
                    "table_description": "What a member holds of a unit, kept beside its lots, and what they owe.",
                },
                bases=["Model"],
            ),
            ops.CreateModel(
                name="Lot",
                fields=[
                    ("id", _id()),
                    ("member", _member("lots")),
                    ("unit", fields.CharField(max_length=8)),
                    ("left", fields.BigIntField()),
                    ("opening", fields.BigIntField(default=0)),
                    ("made_at", _time()),
                    ("ends_at", _time(null=True)),
                    ("own_ends_at", _time(null=True)),
                    ("origin", fields.BigIntField()),
                    ("source", fields.CharField(max_length=64)),
                ],
                options={
                    "table": "lot",
                    "app": "storage",
                    "indexes": [Index(fields=["origin"])],
                    "pk_attr": "id",
                    "table_description": "A credit with what is left of it, and its end. `opening` is what it held when lots began: no entry names it.",
                },
                bases=["Model"],
            ),
            ops.AddField("Visit", "earned", fields.TextField()),
            ops.RemoveField("Visit", "points"),
            ops.RemoveField("Visit", "stamps"),
            ops.RemoveField("Link", "points"),
            ops.RemoveField("Link", "stamps"),
            ops.RemoveField("Link", "money"),
            ops.AlterField("Entry", "key", fields.CharField(max_length=128, unique=True)),
            ops.AddField("Entry", "source", fields.CharField(max_length=64, default="")),
            ops.AddField("Entry", "lot_id", fields.BigIntField(null=True)),
            ops.AddField("Entry", "undoes", fields.BigIntField(null=True)),
            ops.AddField("Entry", "version", fields.CharField(max_length=16, default="")),
        ),
    ]
