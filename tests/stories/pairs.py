"""Which stories are played where: on two pairs of a channel and a database in `make test`, so that each
channel and each database is met, and on the other two in `make prove`."""

from __future__ import annotations

from typing import Any

import pytest

PAIRS = {("telegram", "sqlite"), ("sms", "postgres")}

# For a story whose point is the database: transactions, locks, what comes twice, what waits.
on_all_pairs = pytest.mark.all_pairs


def pytest_itemcollected(item: pytest.Item) -> None:
    """A hook of every conftest that imports it. A story without `channel` is one on Telegram."""
    params: dict[str, Any] = item.callspec.params if hasattr(item, "callspec") else {}
    pair = (params.get("channel", "telegram"), params.get("url"))
    if pair[1] and pair not in PAIRS and not item.get_closest_marker("all_pairs"):
        item.add_marker("prove")
