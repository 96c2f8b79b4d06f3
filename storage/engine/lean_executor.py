"""Tortoise's migrations at a tenth of their cost.

Tortoise keeps a picture of the models as they are after each operation, with another as they were before it. It makes
both ready for queries, which no migration asks: ours speak SQL. That was nine tenths of a new database.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import tortoise.models
from tortoise.migrations.executor import MigrationExecutor
from tortoise.migrations.graph import MigrationKey
from tortoise.migrations.schema_generator.state import State
from tortoise.migrations.schema_generator.state_apps import StateApps


class _Apps(StateApps):
    def _build_initial_querysets(self) -> None:
        """Nothing is asked of these models."""


class _State(State):
    def clone(self) -> State:
        """As it is now; few operations look at what was before them."""
        return _Before(self)


class _Before(_State):
    """Whose models are put together when they are looked at."""

    def __init__(self, now: State) -> None:
        self.models = {key: model.clone() for key, model in now.models.items()}
        self._now = now.apps

    @cached_property
    def apps(self) -> StateApps:  # type: ignore[override]  # nobody writes it
        return self._now.clone(model_states=self.models)


class LeanExecutor(MigrationExecutor):
    """Applies forwards. Nothing else may read with models meanwhile."""

    async def _project_state(self, applied: set[MigrationKey], *, upto: MigrationKey | None = None) -> State:
        assert upto is None
        state = _State({}, _Apps(dict.fromkeys(self.loader.apps_config, "default")))
        for key in self._full_plan():
            migration = self.loader.graph.nodes[key]
            if migration and key in applied:
                await migration.apply(state, dry_run=True)
        return state

    async def migrate(self, *targets: Any, **asked: Any) -> None:
        with _no_filters():
            await super().migrate(*targets, **asked)


@contextmanager
def _no_filters() -> Iterator[None]:
    """The conditions a field could be asked by, ten for each field of each model of each picture."""
    module: Any = tortoise.models
    filters = module.get_filters_for_field
    module.get_filters_for_field = lambda **_: {}
    try:
        yield
    finally:
        module.get_filters_for_field = filters
