"""The reason of an old row is read from its sentence (0008); keys and rate limits keep their rows."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from loyalty.messages.reasons import SENTENCES, Reason
from storage import migrations
from storage.engine.migrate import migrate
from storage.engine.opening import open_database
from tests.databases import Databases
from tests.storage.engine.test_migrations import bare
from tests.storage.schemas import opened

pytestmark = pytest.mark.prove  # no database of so old a version is made any more

NOON = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)
OLDEST, DECIDED, LAST_BEFORE = "0001_initial", "0004_scheduler", "0007_promotion_status"

# As the versions before 0008 wrote them: a row's state, its sentence, and the code it becomes.
SENTENCES_OF_OLD = [
    ("waiting", "", ""),
    ("sent", "", ""),
    ("paused", "", ""),
    ("waiting", "held: cap: 1 of 1 messages per day", "cap"),
    ("waiting", "held: fewer: 2 of 2 messages per week", "fewer"),
    ("waiting", "held: quiet hours after cap: 1 of 1 messages per day", "quiet"),
    ("waiting", "held: quiet hours", "quiet"),
    ("claimed", "held: rest day: 2026-11-01", "rest-day"),
    ("paused", "held: rest day after fewer: 2 of 2 messages per week", "rest-day"),
    ("waiting", "held: competition: birthday comes first", "competition"),
    (
        "waiting",
        "held: its address became somebody else's at this moment; looked at again as theirs",
        "address",
    ),
    ("dropped", "held: cap: 1 of 1 messages per day", "forgotten"),
    ("dropped", "cap: 1 of 1 messages per day, frees only after its lifetime", "cap"),
    ("dropped", "fewer: 1 of 1 messages per week, frees only after its lifetime", "fewer"),
    ("dropped", "quiet hours until after its lifetime", "quiet"),
    ("dropped", "rest day: 2026-11-01, for more than 400 days", "rest-day"),
    ("dropped", "competition: nearly-there comes first, frees only after its lifetime", "competition"),
    ("dropped", "address blocked", "address"),
    ("dropped", "opted out of this channel", "address"),
    ("dropped", "outlived its lifetime", "lifetime"),
    ("dropped", "outlived its lifetime: Telegram asks to wait 9 s", "lifetime"),
    ("dead", "outlived its lifetime: Twilio 30003", "lifetime"),
    ("dropped", "off: the shop sends no promotion messages", "off"),
    ("dropped", "muted: the person wants no promotion messages", "muted"),
    ("dropped", "no consent for offers on sms", "consent"),
    ("dropped", "holdout: spared, to measure the others", "holdout"),
    ("dropped", "no longer true", "stale"),
    ("dropped", "no longer true: the member came", "stale"),
    ("dropped", "the member came", "stale"),
    ("dropped", "its cause was undone", "undone"),
    ("dropped", "the member left", "left"),
    ("dropped", "the address left the card", "unlinked"),
    ("dropped", "the offer is sold out", "sold-out"),
    ("dropped", "the owner stopped it", "stopped"),
    ("dropped", "the offer ended", "ended"),
    ("merged", "said together with 4711", "merged"),
    ("waiting", "the channel pigeon is off", "channel-off"),
    ("waiting", "the provider asked everybody to wait", "channel-stopped"),
    ("waiting", "it waited too long in hand", "lease"),
    ("waiting", "its worker stopped; a reply is sent again", "lease"),
    ("unclear", "its worker stopped between the send and the answer; not sent again", "lease"),
    ("waiting", "this version cannot read it", "unreadable"),
    ("dead", "this version cannot read it", "unreadable"),
    ("waiting", "Telegram asks to wait 9 s", "later"),
    ("claimed", "Twilio 30001", "later"),
    ("dead", "Twilio 30003", "later"),
    ("refused", "Twilio 30007 Message filtered", "refused"),
    ("refused", "Telegram server says - Forbidden: bot was blocked by the user", "refused"),
    ("refused", "could not be made: KeyError", "broken"),
    ("unclear", "may have been sent: TimeoutError", "unclear"),
    ("dropped", "a sentence nobody remembers", ""),
]
RIVALS = [
    ("competition", "competition: birthday comes first", "competition", "birthday"),
    ("competition", "competition: nearly-there comes first, frees only after its lifetime", "competition", "nearly-there"),
    ("competition", "competition: promotion message comes first", "competition", "promotion message"),
    ("cap", "cap: 1 of 1 messages per day", "cap", ""),
    ("untrue", "no longer true", "stale", ""),
]  # fmt: skip


def message(id: int, state: str, why: str) -> dict[str, Any]:
    return {
        "id": id, "address_id": 1, "member_id": None, "once": f"birthday:2026:{id}", "channel": "sms",
        "kind": "winback", "cls": 5, "body": "{}", "edit": "", "cause": 0, "state": state, "due_at": NOON,
        "tries": 0, "why": why, "segments": 0, "status": "", "created_at": NOON,
    }  # fmt: skip


def decision(id: int, rule: str, why: str) -> dict[str, Any]:
    return {
        "id": id, "message_id": id, "at": NOON, "verdict": "hold", "rule": rule, "count": 0, "most": 0,
        "window": "", "scope": "", "rival": 0, "why": why,
    }  # fmt: skip


def voucher(id: int) -> dict[str, Any]:
    return {
        "id": id, "code": f"123456{id}", "member_id": 1, "reward": "coffee", "unit": "stamps", "cost": 0,
        "state": "open", "created_at": NOON, "expires_at": NOON, "location": "", "once": f"promotion:7:1:{id}",
    }  # fmt: skip


@pytest.mark.parametrize("dialect", ["sqlite", pytest.param("postgres", marks=pytest.mark.prove)])
@pytest.mark.parametrize("version", [pytest.param(OLDEST, marks=pytest.mark.prove), LAST_BEFORE])
@pytest.mark.prove
async def test_each_old_sentence_becomes_a_code(
    databases: Databases, tmp_path: Path, dialect: str, version: str
) -> None:
    async with bare(databases, dialect, tmp_path) as url:
        await migrate(url, version)
        async with opened(url) as raw:
            rows = enumerate(SENTENCES_OF_OLD, 1)
            await raw.fill("outbox", [message(id, state, why) for id, (state, why, _) in rows])
            await raw.fill("pace", [{"channel": "sms", "free_at": NOON, "why": "slowly"}])
        await migrate(url)
        database = await open_database(url)
        found = await database.run(lambda tx: tx.rows('SELECT * FROM "outbox" ORDER BY "id"'))
        limits = await database.run(lambda tx: tx.rows('SELECT * FROM "rate_limit"'))
        await database.close()
    assert [(row["state"], row["why"], row["reason"]) for row in found] == SENTENCES_OF_OLD
    assert [row["idempotency_key"] for row in found] == [f"birthday:2026:{row['id']}" for row in found]
    assert [(row["channel"], row["free_at"], row["why"]) for row in limits] == [("sms", NOON, "slowly")]


@pytest.mark.parametrize("dialect", ["sqlite", pytest.param("postgres", marks=pytest.mark.prove)])
@pytest.mark.parametrize("version", [pytest.param(DECIDED, marks=pytest.mark.prove), LAST_BEFORE])
async def test_what_came_first_is_a_column_of_the_decision(
    databases: Databases, tmp_path: Path, dialect: str, version: str
) -> None:
    async with bare(databases, dialect, tmp_path) as url:
        await migrate(url, version)
        async with opened(url) as raw:
            rows = enumerate(RIVALS, 1)
            await raw.fill("decision", [decision(id, rule, why) for id, (rule, why, _, _) in rows])
            await raw.fill("voucher", [voucher(id) for id in (1, 2)])
        await migrate(url)
        async with opened(url) as raw:
            found = await raw.fetch('SELECT "rule", "rival_kind" FROM "decision" ORDER BY "id"')
            keys = await raw.fetch('SELECT "idempotency_key" FROM "voucher" ORDER BY "id"')
    assert [tuple(row) for row in found] == [(rule, kind) for _, _, rule, kind in RIVALS]
    assert [tuple(row) for row in keys] == [("promotion:7:1:1",), ("promotion:7:1:2",)]


def test_the_migration_knows_every_code_that_it_gives() -> None:
    """And gives none that the service would not read; each fits its column."""
    found = import_module(f"{migrations.__name__}.0008_reasons")
    given = {*found.GATE.values(), *found.SINCE.values(), *found.SAID.values(), "forgotten"}
    assert given <= {reason.value for reason in Reason}
    assert {code for _, _, code in SENTENCES_OF_OLD} == given | {""}
    assert max(len(reason.value) for reason in Reason) <= 16


def test_a_sentence_is_read_back_as_its_code() -> None:
    """Those that this version still writes, as the migration reads them."""
    found = import_module(f"{migrations.__name__}.0008_reasons")
    newer = {Reason.FORGOTTEN, Reason.CEILING}
    old = {reason: sentence for reason, sentence in SENTENCES.items() if reason not in newer}
    assert old == {Reason(code): words for words, code in found.SINCE.items() if words in old.values()}
