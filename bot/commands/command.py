"""What a command is, and what it says when it cannot do what it was asked."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.settings.loading import Settings


Run = Callable[["Settings", argparse.Namespace], Coroutine[Any, Any, int]]


class Refusal(Exception):
    """One sentence for whoever typed the command."""


def _no_options(parser: argparse.ArgumentParser) -> None:
    """A command that takes none."""


@dataclass(frozen=True, slots=True)
class Command:
    """`meaning` is its line of the help. `run` returns the exit code, or raises `Refusal`. `to_read`: its output is read
    by somebody, so what is no warning stays out of it."""

    name: str
    meaning: str
    run: Run
    options: Callable[[argparse.ArgumentParser], None] = _no_options
    to_read: bool = False


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """What is refused with a `ValueError` is a sentence, and no bug."""
    try:
        yield
    except ValueError as error:
        raise Refusal(str(error)) from None
