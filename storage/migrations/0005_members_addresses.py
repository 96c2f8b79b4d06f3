"""The addresses of a member, and the members who became part of another, are found by index: a
broadcast asks for them once for every member."""

from tortoise import migrations
from tortoise.migrations import operations as ops

HOT = (
    'CREATE INDEX "address_member" ON "address" ("member_id") WHERE "member_id" IS NOT NULL',
    'CREATE INDEX "member_merged" ON "member" ("merged_into_id") WHERE "merged_into_id" IS NOT NULL',
)


async def index(apps, editor):  # type: ignore[no-untyped-def]
    for statement in HOT:
        await editor.client.execute_query(statement)


class Migration(migrations.Migration):
    dependencies = [("storage", "0004_scheduler")]

    initial = False

    operations = [ops.RunPython(index)]
