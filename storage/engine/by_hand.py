"""Migrations that change or drop columns, in SQL of our own.

On SQLite the migration tool would rebuild the whole table for it, and lose its constraints, its indexes and
the rows that refer to it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from tortoise.migrations.operations import RunPython, TortoiseOperation
from tortoise.migrations.schema_generator.state import State


class ByHand(RunPython):
    """Run `change(apps, editor)`, and tell the tool which operations it stands for.

    Of those operations only the effect on the tool's picture of the models is used, never their SQL.
    """

    def __init__(self, change: Callable[[Any, Any], Awaitable[None]], *stands_for: TortoiseOperation) -> None:
        super().__init__(change)
        self.stands_for = stands_for

    def state_forward(self, app_label: str, state: State) -> None:
        for operation in self.stands_for:
            operation.state_forward(app_label, state)
