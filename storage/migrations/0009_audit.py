"""What the audit trail was used for besides: forecasts asked for, codes asked for to prove a phone number,
addresses added to a card, and paper cards. Each has a table of its own now, filled from the trail, which
keeps its lines: they still say who did what.

An entry names its paper card in a column of its own; it used to be in `visit_id`, as in `visit_code`. The
ledger is append-only, so its trigger is taken off for that one UPDATE and put back, in this transaction."""

from tortoise import fields, migrations
from tortoise.fields.base import OnDelete
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

MOVES = (
    """INSERT INTO "forecast_request" ("id", "address_id", "asked_at", "begun_at", "answered_at")
    SELECT t."subject", a."id", t."at", b."at", o."created_at"
    FROM "audit" t JOIN "address" a ON a."id" = t."actor"
    LEFT JOIN (SELECT "subject", max("at") AS "at" FROM "audit" WHERE "action" = 'forecast-begun'
        GROUP BY "subject") b ON b."subject" = t."subject"
    LEFT JOIN "outbox" o ON o."idempotency_key" = 'forecast:' || CAST(t."subject" AS VARCHAR)
    WHERE t."action" = 'forecast' AND t."subject" IS NOT NULL""",
    # The trail never named the number: it is that of the code sent at the same instant.
    """INSERT INTO "phone_proof_request" ("id", "address_id", "phone", "at")
    SELECT t."id", a."id", coalesce(o."phone", ''), t."at"
    FROM "audit" t JOIN "address" a ON a."id" = t."actor"
    LEFT JOIN (SELECT m."created_at" AS "at", min(p."value") AS "phone"
        FROM "outbox" m JOIN "address" p ON p."id" = m."address_id"
        WHERE m."kind" = 'link-code' AND p."channel" = 'sms' AND p."value" NOT LIKE 'forgotten:%'
        GROUP BY m."created_at") o ON o."at" = t."at"
    WHERE t."action" = 'phone-asked'""",
    # The oldest lines name no address: `attached` were written by the address itself, `phone-added` by
    # another, and those stay where they are.
    """INSERT INTO "attachment" ("id", "member_id", "address_id", "at", "detached_at")
    SELECT t."id", m."id", a."id", t."at", (SELECT min(d."at") FROM "audit" d
        WHERE d."member_id" = m."id" AND d."action" = 'detached' AND d."subject" = a."id" AND d."id" > t."id")
    FROM "audit" t JOIN "member" m ON m."id" = t."member_id"
    JOIN "address" a ON a."id" = coalesce(t."subject", CASE WHEN t."action" = 'attached' THEN t."actor" END)
    WHERE t."action" IN ('phone-added', 'attached')""",
    """INSERT INTO "paper_card" ("id", "member_id", "staff_id", "code", "location", "stamps", "at", "undone_at")
    SELECT e."visit_id", e."member_id", s."id", c."id", coalesce(c."location", ''), e."amount", e."at", r."at"
    FROM "entry" e
    LEFT JOIN "audit" t ON t."action" = 'paper' AND t."subject" = e."visit_id"
    LEFT JOIN "staff" s ON s."id" = t."staff_id"
    LEFT JOIN "visit_code" c ON c."visit_id" = e."visit_id"
    LEFT JOIN "entry" r ON r."key" = 'undo:' || CAST(e."visit_id" AS VARCHAR)
    WHERE e."kind" = 'paper' AND e."visit_id" IS NOT NULL""",
)

NAMED = (
    """UPDATE "entry" SET "paper_card_id" = "visit_id", "visit_id" = NULL
    WHERE "visit_id" IN (SELECT "id" FROM "paper_card")""",
    """UPDATE "visit_code" SET "visit_id" = NULL WHERE "visit_id" IN (SELECT "id" FROM "paper_card")""",
)

GUARD_OFF = {
    "sqlite": 'DROP TRIGGER "entry_never_changes"',
    "postgres": 'DROP TRIGGER "entry_never_changes" ON "entry"',
}

# As in 0002.
GUARD_ON = {
    "sqlite": """CREATE TRIGGER "entry_never_changes" BEFORE UPDATE ON "entry"
       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    "postgres": """CREATE TRIGGER "entry_never_changes" BEFORE UPDATE OR DELETE ON "entry"
       FOR EACH ROW EXECUTE FUNCTION "ledger_is_append_only"()""",
}


async def move(apps, editor):  # type: ignore[no-untyped-def]
    client = editor.client
    dialect = client.capabilities.dialect
    for statement in (*MOVES, GUARD_OFF[dialect], *NAMED, GUARD_ON[dialect]):
        await client.execute_query(statement)


def _reference(to: str, name: str, related: str, *, null: bool = False, on_delete: OnDelete) -> fields.Field:
    return fields.ForeignKeyField(
        to,
        source_field=name,
        null=null,
        db_constraint=True,
        to_field="id",
        related_name=related,
        on_delete=on_delete,
    )


def _id() -> fields.Field:
    return fields.BigIntField(primary_key=True, generated=False, unique=True, db_index=True)


def _time(*, null: bool = False) -> fields.Field:
    return fields.DatetimeField(null=null, auto_now=False, auto_now_add=False)


class Migration(migrations.Migration):
    dependencies = [("storage", "0008_reasons")]

    initial = False

    operations = [
        ops.CreateModel(
            name="ForecastRequest",
            fields=[
                ("id", _id()),
                (
                    "address",
                    _reference(
                        "storage.Address", "address_id", "forecast_requests", on_delete=OnDelete.RESTRICT
                    ),
                ),
                ("asked_at", _time()),
                ("begun_at", _time(null=True)),
                ("answered_at", _time(null=True)),
            ],
            options={
                "table": "forecast_request",
                "app": "storage",
                "indexes": [Index(fields=["asked_at"])],
                "pk_attr": "id",
                "table_description": "A forecast that an owner asked for: claimed by one process at a time, answered once.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PhoneProofRequest",
            fields=[
                ("id", _id()),
                (
                    "address",
                    _reference(
                        "storage.Address", "address_id", "phone_proof_requests", on_delete=OnDelete.CASCADE
                    ),
                ),
                ("phone", fields.CharField(max_length=20)),
                ("at", _time()),
            ],
            options={
                "table": "phone_proof_request",
                "app": "storage",
                "indexes": [Index(fields=["address_id", "at"]), Index(fields=["phone", "at"])],
                "pk_attr": "id",
                "table_description": "A code was asked for to prove a phone number. Counted for the rate limit, kept for a day.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Attachment",
            fields=[
                ("id", _id()),
                (
                    "member",
                    _reference("storage.Member", "member_id", "attachments", on_delete=OnDelete.RESTRICT),
                ),
                (
                    "address",
                    _reference("storage.Address", "address_id", "attachments", on_delete=OnDelete.RESTRICT),
                ),
                ("at", _time()),
                ("detached_at", _time(null=True)),
            ],
            options={
                "table": "attachment",
                "app": "storage",
                "indexes": [Index(fields=["at"]), Index(fields=["address_id"])],
                "pk_attr": "id",
                "table_description": "An address that was added to a member's card, until it was taken off again.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="PaperCard",
            fields=[
                ("id", _id()),
                (
                    "member",
                    _reference("storage.Member", "member_id", "paper_cards", on_delete=OnDelete.RESTRICT),
                ),
                (
                    "staff",
                    _reference(
                        "storage.Staff", "staff_id", "paper_cards", null=True, on_delete=OnDelete.RESTRICT
                    ),
                ),
                ("code", fields.BigIntField(null=True, unique=True)),
                ("location", fields.CharField(max_length=32)),
                ("stamps", fields.BigIntField()),
                ("at", _time()),
                ("undone_at", _time(null=True)),
            ],
            options={
                "table": "paper_card",
                "app": "storage",
                "indexes": [Index(fields=["member_id", "at"]), Index(fields=["staff_id", "at"])],
                "pk_attr": "id",
                "table_description": "Stamps of a paper card that were moved over to a member.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Entry",
            name="paper_card_id",
            field=fields.BigIntField(null=True),
        ),
        ops.RunPython(move),
    ]
