"""The two indexes of visits have what the figures count, so that no visit itself is read for them; and members are found by
the day they joined. A credit keeps as many indexes of visits as before."""

from tortoise import migrations
from tortoise.indexes import Index
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

# Both databases named the old ones alike, and would name the new ones so.
ANEW = (
    'DROP INDEX "idx_visit_staff_i_5ea75b"',
    """CREATE INDEX "idx_visit_staff_i_45f91f" ON "visit"
    ("staff_id", "at", "undone_at", "member_id", "amount", "location")""",
    'DROP INDEX "idx_visit_member__587c2e"',
    'CREATE INDEX "idx_visit_member__593a0c" ON "visit" ("member_id", "at", "undone_at", "amount")',
    'CREATE INDEX "idx_member_joined__ca06ba" ON "member" ("joined_at")',
)
OF_STAFF = ["staff_id", "at", "undone_at"]
OF_A_MEMBER = ["member_id", "at"]


async def anew(apps, editor):  # type: ignore[no-untyped-def]
    for statement in ANEW:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0051_charges_of_passes")]

    initial = False

    operations = [
        ByHand(
            anew,
            ops.RemoveIndex(model_name="Visit", fields=OF_STAFF),
            ops.AddIndex(
                model_name="Visit", index=Index(fields=[*OF_STAFF, "member_id", "amount", "location"])
            ),
            ops.RemoveIndex(model_name="Visit", fields=OF_A_MEMBER),
            ops.AddIndex(model_name="Visit", index=Index(fields=[*OF_A_MEMBER, "undone_at", "amount"])),
            ops.AddIndex(model_name="Member", index=Index(fields=["joined_at"])),
        ),
    ]
