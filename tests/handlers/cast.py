"""How the cast come to have cards and visits, the way anybody does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers.turn.heard import Heard
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message
from storage.engine.opening import open_database
from storage.people import addresses
from storage.people.addresses import Met
from tests.handlers.stage import PROGRAMME, Person, Stage


@asynccontextmanager
async def open_at(url: str) -> AsyncIterator[Stage]:
    """The stage over a database that is there already."""
    database = await open_database(url)
    try:
        yield Stage(database, PROGRAMME)
    finally:
        await database.close()


async def join(person: Person, name: str = "") -> None:
    """Reads the terms and joins, allowing no offers. Where a channel tells no name it is asked for."""
    told = await person.says("join")
    if told.kind is JoiningKind.HELLO:
        told = await person.says("join")
    if told.kind is JoiningKind.ASK_NAME:
        await person.says(name or person.name)
    await person.forges("offers-no")
    await person.forges("skip")


async def leave(person: Person) -> None:
    """Deletes the card: by a button, or by the word that a text shows."""
    told = await person.says("leave")
    await (person.says(str(told.args["word"])) if "word" in told.args else person.taps("leave-yes"))


async def visit(member: Person, till: Person, amount: str) -> None:
    shown = await member.forges("here-at:main")
    await till.says(f"{shown.args['code']} {amount}")
    member.stage.later(minutes=11)  # the next one is not asked about


async def met(person: Person) -> Met:
    """All that the shop knows of them."""
    stage = person.stage
    found = await stage.database.run(lambda tx: addresses.meet(tx, person.channel, person.address, stage.now))
    assert found
    return found


async def allowed(person: Person) -> set[tuple[str, str]]:
    """(purpose, channel), terms left out."""
    member = (await met(person)).member
    assert member
    rows = await person.stage.rows(
        'SELECT * FROM "consent" WHERE "member_id" = $1 ORDER BY "at", "id"', member.id
    )
    newest = {(str(row["purpose"]), str(row["channel"])): row["given"] for row in rows}
    return {key for key, given in newest.items() if given and key[0] != "terms"}


async def answer(person: Person, heard: Heard | str) -> Message | None:
    """What they are told, or None for silence."""
    stage: Stage = person.stage
    told = await stage.says(person.channel, person.address, heard, person.name)
    return next((claim.message for claim in told if claim.to == person.address), None)
