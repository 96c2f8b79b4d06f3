"""What members did while a reward was tried, against a count in plain Python."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest

from loyalty.report.experiment import Card
from storage.engine.db import Database, Reader
from storage.reports import experiment
from tests.storage.reports.shop import NOW, fill


@pytest.mark.parametrize(("reward", "days"), [("coffee", 200), ("tea", 200), ("coffee", 20)])
async def test_visits_and_vouchers_are_counted_by_card(database: Database, reward: str, days: int) -> None:
    await fill(database, Random(days))
    since, until = NOW - timedelta(days=days), NOW - timedelta(days=5)

    async def read(reader: Reader) -> None:
        members, visits, vouchers = [
            [dict(row) for row in await reader.rows(f'SELECT * FROM "{table}"')]
            for table in ("member", "visit", "voucher")
        ]
        came = [one["member_id"] for one in visits if since <= one["at"] < until and one["undone_at"] is None]
        used = {
            one["member_id"]
            for one in vouchers
            if one["reward"] == reward
            and one["state"] == "used"
            and one["used_at"]
            and since <= one["used_at"] < until
        }
        expected = {
            Card(m["id"], m["joined_at"], m["merged_into_id"], came.count(m["id"]), m["id"] in used)
            for m in members
            if m["joined_at"] < until
        }
        assert set(await experiment.cards(reader, ("soup", reward), since, until)) == expected
        into = {m["id"]: m["merged_into_id"] for m in members}

        def kept(card: int) -> int:
            return card if into[card] is None else kept(into[card])

        everybody = {kept(one["member_id"]) for one in visits if one["at"] >= since and not one["undone_at"]}
        assert await experiment.drawn(reader, since, new=False) == len(everybody)
        own = [m for m in members if m["merged_into_id"] is None]
        new = [m for m in own if m["joined_at"] >= since and m["left_at"] is None]
        assert await experiment.drawn(reader, since, new=True) == len(new)

    await database.read(read)
