"""A code is used by one visit that stands, and by one paper card, instead of by one for ever: what was undone
does not count, so a slip can be mended with the same code.

SQLite cannot drop a constraint that stands in the definition of its table. The table is made anew from that very
definition, with every row, index and trigger; no foreign key refers to it."""

import re

from tortoise import fields, migrations
from tortoise.migrations import operations as ops

from storage.engine.by_hand import ByHand

TABLES = ("visit", "paper_card")

STANDING = 'CREATE UNIQUE INDEX "{table}_standing_code" ON "{table}" ("code") WHERE "undone_at" IS NULL'

_UNIQUE = re.compile(r'(?<="code" BIGINT)(?P<null> +(?:NOT NULL)?) *UNIQUE')


async def rebuild(client, table):  # type: ignore[no-untyped-def]
    """SQLite: the same table without UNIQUE."""
    made = await client.execute_query_dict(
        f"""SELECT "type", "sql" FROM sqlite_master WHERE "tbl_name" = '{table}' AND "sql" IS NOT NULL"""
    )
    (whole,) = (row["sql"] for row in made if row["type"] == "table")
    changed, found = _UNIQUE.subn(r"\g<null>", whole.replace(f'"{table}"', f'"{table}_new"', 1))
    if found != 1:
        raise ValueError(f"{table}: its code is not the one unique column it was made with")
    await client.execute_query(changed)
    await client.execute_query(f'INSERT INTO "{table}_new" SELECT * FROM "{table}"')
    await client.execute_query(f'DROP TABLE "{table}"')
    await client.execute_query(f'ALTER TABLE "{table}_new" RENAME TO "{table}"')
    for row in made:
        if row["type"] != "table":
            await client.execute_query(row["sql"])


async def drop_constraint(client, table):  # type: ignore[no-untyped-def]
    """PostgreSQL: by the name that it gave the constraint itself."""
    await client.execute_query(f'ALTER TABLE "{table}" DROP CONSTRAINT "{table}_code_key"')


async def let_undone_go(apps, editor):  # type: ignore[no-untyped-def]
    client = editor.client
    change = rebuild if client.capabilities.dialect == "sqlite" else drop_constraint
    for table in TABLES:
        await change(client, table)
        await client.execute_query(STANDING.format(table=table))


class Migration(migrations.Migration):
    dependencies = [("storage", "0009_audit")]

    initial = False

    operations = [
        ByHand(
            let_undone_go,
            ops.AlterField("Visit", "code", fields.BigIntField()),
            ops.AlterField("PaperCard", "code", fields.BigIntField(null=True)),
        ),
    ]
