"""A thousand random words and taps of everybody: nothing is undone, withdrawn, removed or called off but what was
named."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest

from bot.words.texts import Texts
from handlers.reading.words import normal
from handlers.turn.heard import Heard, Said
from loyalty.messages.reasons import Reason
from loyalty.model.team import Role
from storage.engine.db import fresh_id, insert
from storage.messages.outbox import Claimed
from storage.messages.settlement import Settled, settle
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers import told
from tests.handlers.cast import join, open_at
from tests.handlers.stage import PROGRAMME, Person, Stage
from tests.handlers.walk import CUSTOMERS, TEAM, Act, Name, Street, Walker
from tests.languages import shop_texts

CAST = [
    ("telegram", "11", "Ana", None),
    ("sms", "+48601222331", "Ben", None),
    ("telegram", "12", "Max", Role.STAFF),
    ("sms", "+48601222332", "Mia", Role.STAFF),
    ("telegram", "13", "Ida", Role.MANAGER),
    ("telegram", "14", "Olga", Role.OWNER),
    ("sms", "+48601222334", "Oto", Role.OWNER),
]
REWARDS = (replace(PROGRAMME.rewards[0], stamps=1), replace(PROGRAMME.rewards[1], points=5))
LIMITS = replace(PROGRAMME.limits, credits_per_member_per_day=500, credits_per_staff_per_day=500)
TRAIL = {
    "undone": "subject",
    "paper-undone": "subject",
    "reopened": "subject",
    "unlinked": "subject",
    "detached": "subject",
    "promotion-cancelled": "subject",
    "promotion-stopped": "subject",
    "staff-removed": "staff_id",
    "left": "member_id",
}
"""What the audit trail tells of what was destroyed, and the column that says which."""


class Walk:
    """Everybody in the shop, one step after the other."""

    def __init__(self, stage: Stage, texts: Texts, seed: int) -> None:
        dice = Random(seed)
        self.stage = stage
        stage.programme = replace(stage.programme, rewards=REWARDS, limits=LIMITS)
        self.street = Street(dice, texts, stages.VOCABULARY, names=[name for *_, name, _ in CAST])
        self.cast = [
            Walker(Person(stage, channel, address, name), TEAM if role else CUSTOMERS)
            for channel, address, name, role in CAST
        ]

    async def begin(self) -> None:
        for walker, (*_, role) in zip(self.cast, CAST, strict=True):
            if role is not Role.STAFF:
                await join(walker.person)
            await self._hire(walker.person, role)
        await self.stage.run(*(told.offer(name, self.stage.now) for name in ("Latte", "Latte", "Team")))

    async def _hire(self, person: Person, role: Role | None) -> None:
        """Unless they work here."""
        known = await self.stage.rows('SELECT "id" FROM "address" WHERE "value" = $1', person.address)
        if role is None:
            return
        if not known:
            await self.stage.employ(person, role)
            return
        working = await self.stage.rows(
            'SELECT 1 FROM "staff" WHERE "address_id" = $1 AND "removed_at" IS NULL', int(str(known[0]["id"]))
        )
        if not working:
            await self.stage.run(
                insert(
                    "staff",
                    id=fresh_id(),
                    address_id=known[0]["id"],
                    role=role.value,
                    name=person.name,
                    location="main",
                    since=self.stage.now,
                )
            )

    async def step(self) -> None:
        dice = self.street.dice
        at = dice.randrange(len(self.cast))
        walker, role = self.cast[at], CAST[at][-1]
        self.stage.later(seconds=dice.choice((1, 2, 5, 10, 20, 60)))
        await self._hire(walker.person, role)
        codes = await self.stage.rows(
            """SELECT "code" FROM "visit_code" WHERE "closed_at" IS NULL AND "expires_at" > $1
            UNION SELECT "code" FROM "voucher" WHERE "state" = 'open' """,
            self.stage.now,
        )
        self.street.codes = [str(row["code"]) for row in codes]
        act = self.street.act(walker)
        named = {*self.street.named(act, walker, await self._awaits(walker))}
        last = await self._last(act, walker) if ("last", "") in named else ()
        allowed = {*named, *last, *await self._offered(act, walker)}
        before = await self._destroyed()
        await self._does(walker, act.heard)
        fresh = await self._destroyed() - before
        surprises = {what for what in fresh if not await self._is_named(what, allowed)}
        assert not surprises, f"{walker.person.name} ({walker.person.channel}): {act} -> {surprises}"

    async def _does(self, walker: Walker, heard: Heard) -> None:
        person = walker.person
        delivered = await self.stage.says(person.channel, person.address, heard, person.name)
        await self.stage.database.run(
            lambda tx: settle(
                tx,
                [Settled(one.id, one.token, "sent", Reason.NONE, "", None, str(one.id)) for one in delivered],
                self.stage.now,
            )
        )
        for number, claim in enumerate(delivered):
            self._read(claim, is_answer=not number and claim.to == person.address)
        own = [claim.message for claim in delivered if claim.to == person.address]
        walker.again = own[-1] if len(own) > 1 else None

    def _read(self, claim: Claimed, *, is_answer: bool) -> None:
        for reader in self.cast:
            if (reader.person.channel, reader.person.address) == (claim.channel, claim.to):
                reader.screen.append((str(claim.id), claim.message))
                if is_answer:
                    reader.answer = claim.message

    async def _destroyed(self) -> set[Name]:
        """All that was ever undone, withdrawn, removed or called off."""
        trail = await self.stage.rows('SELECT * FROM "audit"')
        cancelled = await self.stage.rows("""SELECT "id" FROM "voucher" WHERE "state" = 'cancelled'""")
        withdrawn = await self.stage.rows('SELECT "id", "purpose", "source" FROM "consent" WHERE NOT "given"')
        closed = await self.stage.rows("""SELECT "id" FROM "address" WHERE "state" = 'stopped'""")
        return {
            *((str(r["action"]), str(r[TRAIL[str(r["action"])]])) for r in trail if r["action"] in TRAIL),
            *(("voucher-cancelled", str(row["id"])) for row in cancelled),
            *(("withdrawn", f"{row['purpose']} {row['id']} {row['source']}") for row in withdrawn),
            *(("closed", str(row["id"])) for row in closed),
        }

    async def _is_named(self, what: Name, allowed: set[Name]) -> bool:
        kind, id = what
        match kind:
            case "withdrawn":
                purpose, _, source = id.split(" ")
                return bool({(kind, purpose), (kind, source)} & allowed)
            case "closed" | "left":
                return (kind, "") in allowed
            case "staff-removed":
                (row,) = await self.stage.rows('SELECT "name" FROM "staff" WHERE "id" = $1', int(id))
                return bool({what, (kind, normal(str(row["name"])))} & allowed)
            case _:
                return what in allowed

    async def _awaits(self, walker: Walker) -> str:
        """The step that is open for them."""
        rows = await self.stage.rows(
            'SELECT d."step" FROM "dialogue" d JOIN "address" a ON a."id" = d."address_id" WHERE a."value" = $1',
            walker.person.address,
        )
        return str(rows[0]["step"] or "") if rows else ""

    async def _offered(self, act: Act, walker: Walker) -> set[Name]:
        """The offer that they are changing: its draft goes when the new one is there. And the draft that is shown, by a
        word for leaving it; it can be taken up again."""
        rows = await self.stage.rows(
            'SELECT d."data" FROM "dialogue" d JOIN "address" a ON a."id" = d."address_id" WHERE a."value" = $1',
            walker.person.address,
        )
        leaves = isinstance(act.heard, Said) and normal(act.heard.text) in self.street.words.at_questions
        named = r"(?:instead|promotion)" if leaves else "instead"
        ids = re.findall(named + r"\W+(\d{15,})", str(rows[0]["data"])) if rows else ()
        return {("promotion-cancelled", id) for id in ids}

    async def _last(self, act: Act, walker: Walker) -> set[Name]:
        """What "undo" means for them now: the newest they did; in reply to a message with a code, its visit."""
        mine = """FROM "staff" s JOIN "address" a ON a."id" = s."address_id" WHERE a."value" = $1
            AND s."removed_at" IS NULL"""
        acts = await self.stage.rows(
            f"""SELECT 'undone' AS "what", "id", "at" FROM "visit"
                WHERE "undone_at" IS NULL AND "staff_id" IN (SELECT s."id" {mine})
            UNION ALL SELECT 'paper-undone', "id", "at" FROM "paper_card" WHERE "staff_id" IN (SELECT s."id" {mine})
            UNION ALL SELECT 'reopened', "id", "used_at" FROM "voucher"
                WHERE "state" = 'used' AND "used_by" IN (SELECT s."id" {mine}) ORDER BY "at" DESC LIMIT 1""",
            walker.person.address,
        )
        about = act.heard.about if isinstance(act.heard, Said) else ""
        visits = await self.stage.rows(
            """SELECT v."id", c."code" FROM "visit" v JOIN "visit_code" c ON c."id" = v."code"
            WHERE v."undone_at" IS NULL"""
        )
        quoted = {("undone", str(row["id"])) for row in visits if str(row["code"]) in about}
        return quoted or {(str(row["what"]), str(row["id"])) for row in acts}


@pytest.mark.parametrize(
    ("seed", "steps"), [(0, 60), *(pytest.param(seed, 1000, marks=pytest.mark.prove) for seed in range(1, 6))]
)
async def test_nothing_is_destroyed_that_was_not_named(
    databases: Databases, monkeypatch: pytest.MonkeyPatch, seed: int, steps: int
) -> None:
    texts = shop_texts(lambda: stages.MORNING)
    monkeypatch.setattr(stages, "VOCABULARY", texts.vocabulary())
    async with open_at(await databases.sqlite()) as stage:
        walk = Walk(stage, texts, seed)
        await walk.begin()
        for _ in range(steps):
            await walk.step()
