"""`python -m bot` as somebody types it: its `main` in this process, or a process of its own, which loads its libraries
for seconds."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

import pytest

import bot.words.texts
from bot import logs
from bot.__main__ import main
from tests.bot.settings.shop_file import ROOT, VARIABLES
from tests.languages import parsed


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended."""

    code: int
    out: str
    err: str


class Run(Protocol):
    """`keyboard` is what is typed on a terminal, None where there is none; `environment` are the service's variables,
    of which no other is set."""

    def __call__(
        self, *arguments: str, keyboard: str | None = None, here: Path = ROOT, **environment: str
    ) -> Done: ...


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def typed(*arguments: str, keyboard: str | None = None, here: Path = ROOT, **environment: str) -> Done:
    """In this process, whose log stays as it is and whose languages are parsed once. What would be a traceback is raised."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        for name in VARIABLES:
            patch.delenv(name, raising=False)
        for name, value in environment.items():
            patch.setenv(name, value)
        patch.chdir(here)
        patch.setattr(sys, "stdin", io.StringIO() if keyboard is None else _Terminal(keyboard))
        patch.setattr(logs, "start", lambda level: None)
        patch.setattr(bot.words.texts, "Language", parsed)
        code = main(arguments)
    return Done(code, out.getvalue(), err.getvalue())


def in_a_process(*arguments: str, keyboard: str | None = None, here: Path = ROOT, **environment: str) -> Done:
    bare = {name: value for name, value in os.environ.items() if name not in VARIABLES}
    keys, terminal = pty.openpty()
    os.write(keys, ("\x04" if keyboard == "" else keyboard or "").encode())  # Ctrl-D where nothing is typed
    try:
        done = subprocess.run(
            [sys.executable, "-m", "bot", *arguments],
            cwd=here,
            env={**bare, "PYTHONPATH": str(ROOT), **environment},
            stdin=subprocess.DEVNULL if keyboard is None else terminal,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(keys)
        os.close(terminal)
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture(params=[typed, pytest.param(in_a_process, marks=pytest.mark.prove)], ids=["here", "process"])
def run(request: pytest.FixtureRequest, tmp_path: Path) -> Run:
    return partial(request.param, DATABASE_URL=f"sqlite://{tmp_path}/shop.db")
