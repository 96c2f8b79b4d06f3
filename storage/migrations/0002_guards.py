"""What must hold whatever the code does, and the indexes of the hot paths, by hand for each
dialect: the migration tool leaves partial indexes and checks out of the tables it creates."""

from tortoise import migrations
from tortoise.migrations import operations as ops

UNIQUE = (
    'CREATE UNIQUE INDEX "staff_one_job" ON "staff" ("address_id") WHERE "removed_at" IS NULL',
    'CREATE UNIQUE INDEX "visit_code_live" ON "visit_code" ("code") WHERE "closed_at" IS NULL',
    'CREATE UNIQUE INDEX "voucher_open_code" ON "voucher" ("code") WHERE "state" = \'open\'',
)

HOT = (
    'CREATE INDEX "voucher_due" ON "voucher" ("expires_at") WHERE "state" = \'open\'',
    'CREATE INDEX "voucher_used" ON "voucher" ("used_by", "used_at") WHERE "used_by" IS NOT NULL',
    'CREATE INDEX "inbox_failed" ON "inbox" ("next_at") WHERE "state" <> \'done\'',
    'CREATE INDEX "outbox_waiting" ON "outbox" ("channel", "due_at") WHERE "state" = \'waiting\'',
    'CREATE INDEX "outbox_claimed" ON "outbox" ("lease_until") WHERE "state" = \'claimed\'',
    'CREATE INDEX "outbox_sms" ON "outbox" ("provider_id") WHERE "channel" = \'sms\'',
    'CREATE INDEX "outbox_words" ON "outbox" ("settled_at") WHERE "body" <> \'\'',
    'CREATE INDEX "address_strangers" ON "address" ("seen_at") WHERE "member_id" IS NULL',
    'CREATE INDEX "outbox_dead" ON "outbox" ("created_at") WHERE "state" = \'dead\'',
    'CREATE INDEX "outbox_unclear" ON "outbox" ("created_at") WHERE "state" = \'unclear\'',
    'CREATE INDEX "address_forget" ON "address" ("forget_at") WHERE "forget_at" IS NOT NULL',
    'CREATE INDEX "outbox_cause" ON "outbox" ("cause") WHERE "cause" <> 0',
)

SQLITE = (
    """CREATE TRIGGER "balance_not_negative" BEFORE UPDATE ON "balance"
       WHEN NEW."points" < 0 OR NEW."stamps" < 0 OR NEW."money" < 0
       BEGIN SELECT RAISE(ABORT, 'balance_not_negative'); END""",
    """CREATE TRIGGER "balance_not_negative_new" BEFORE INSERT ON "balance"
       WHEN NEW."points" < 0 OR NEW."stamps" < 0 OR NEW."money" < 0
       BEGIN SELECT RAISE(ABORT, 'balance_not_negative'); END""",
    """CREATE TRIGGER "entry_never_changes" BEFORE UPDATE ON "entry"
       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
    """CREATE TRIGGER "entry_never_goes" BEFORE DELETE ON "entry"
       BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END""",
)

POSTGRES = (
    """ALTER TABLE "balance" ADD CONSTRAINT "balance_not_negative"
       CHECK ("points" >= 0 AND "stamps" >= 0 AND "money" >= 0)""",
    """CREATE FUNCTION "ledger_is_append_only"() RETURNS trigger AS $$
       BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$ LANGUAGE plpgsql""",
    """CREATE TRIGGER "entry_never_changes" BEFORE UPDATE OR DELETE ON "entry"
       FOR EACH ROW EXECUTE FUNCTION "ledger_is_append_only"()""",
)


async def guard(apps, editor):  # type: ignore[no-untyped-def]
    """One statement at a time: the tool's own RunSQL splits a trigger at its semicolons."""
    client = editor.client
    sqlite = client.capabilities.dialect == "sqlite"
    for statement in (*UNIQUE, *HOT, *(SQLITE if sqlite else POSTGRES)):
        await client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0001_initial")]

    operations = [
        # No change to any table: where a table is keyed by a relation, the tool itself notes the
        # key's name differently in the two places it compares.
        ops.AlterModelOptions(
            name="Balance",
            options={"table": "balance", "app": "storage", "pk_attr": "member_id"},
        ),
        ops.AlterModelOptions(
            name="Dialogue",
            options={"table": "dialogue", "app": "storage", "pk_attr": "address_id"},
        ),
        ops.AlterModelOptions(
            name="PhoneProof",
            options={"table": "phone_proof", "app": "storage", "pk_attr": "address_id"},
        ),
        ops.RunPython(guard),
    ]
