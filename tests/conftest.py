"""What all tests share: both databases, and how deep a property is tried."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

import storage.engine.sqlite
from bot.telegram.on_demand import import_aiogram
from tests.databases import Databases
from tests.kept import kept_connections
from tests.plans import no_scan, watched

__all__ = ["no_scan", "watched"]

# What an example takes says more of the machine than of the code. `make prove` asks for the second one. Both try the same
# examples in every run, so that a red run is by the change; new ones are looked for by `make search`.
hypothesis.settings.register_profile(
    "test",
    deadline=None,
    max_examples=25,
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.register_profile("prove", hypothesis.settings.get_profile("test"), max_examples=200)
hypothesis.settings.register_profile(
    "search", hypothesis.settings.get_profile("test"), max_examples=2_000, derandomize=False
)
hypothesis.settings.load_profile("test")

_SHARED = pytest.StashKey[Path]()

# The libraries' classes live as long as the run, and every test makes a service with thousands of objects: to look
# through all of them for what is garbage, as often as a small program needs it, was a third of the time.
gc.set_threshold(50_000, 10, 10)


def pytest_collection_finish() -> None:
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    """The folder of this run, made by the process that starts the workers, and gone with it. Who runs tests has aiogram
    as the service has it, before a file of tests imports it."""
    if hasattr(config, "workerinput") or not config.getoption("numprocesses", None):
        import_aiogram()
    if not hasattr(config, "workerinput"):
        config.stash[_SHARED] = folder = Path(tempfile.mkdtemp(prefix="regulars-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)


def pytest_configure_node(node: pytest.Item) -> None:
    """Told to each worker."""
    node.workerinput["shared"] = str(node.config.stash[_SHARED])


# Tests that follow one another: one worker has the whole file. (xdist's own groups are lost with pytest 9.2, which
# no longer lets a plugin rename a test: pytest-xdist issue 1386.)
ONE_STORY = {"tests/playground/test_page.py"}


class Stories(LoadScopeScheduling):
    """Each test goes to whoever is free, but for the files of one story."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if file in ONE_STORY else nodeid


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Stories | None:
    return Stories(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.fixture(scope="session", autouse=True)
def _unflushed() -> Iterator[None]:
    """Nothing waits for the disk: what it is for, a machine that loses its power, happens to none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(storage.engine.sqlite._PRAGMAS, "synchronous", "OFF")
        patch.setattr(os, "fsync", lambda _: None)
        patch.setattr(os, "fdatasync", lambda _: None)
        yield


@pytest.fixture(scope="session")
def databases(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    told = getattr(pytestconfig, "workerinput", {})
    shared = Path(told["shared"]) if told else pytestconfig.stash[_SHARED]
    opened = Databases(shared, tmp_path_factory.mktemp("databases"))
    yield opened
    opened.close()


@pytest.fixture(scope="session", autouse=True)
async def _connections() -> AsyncIterator[None]:
    async with kept_connections():
        yield


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, databases: Databases) -> str:
    """The address of an empty, migrated database: each test that asks for it runs on both. On PostgreSQL it is one
    for one test after the other; who needs a second beside it, or changes its tables, asks for `databases.fresh`."""
    return await (databases.emptied() if request.param == "postgres" else databases.sqlite())
