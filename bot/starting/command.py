"""`python -m bot init`: asks, writes the file, and says at once what it comes to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.settings.explain import explained
from bot.settings.file import read
from bot.starting.answers import QUESTIONS, Question, answers
from bot.starting.written import settings_text

Ask = Callable[[str], str]


def add_to(parser: argparse.ArgumentParser) -> None:
    """An option for each question, for whoever has no terminal to be asked on."""
    parser.add_argument(
        "--to", type=Path, default=Path("shop.toml"), help="the file to write; it must not exist yet"
    )
    for question in QUESTIONS:
        parser.add_argument(f"--{question.key}", help=question.asked.replace("%", "%%"))


def init(options: argparse.Namespace, now: datetime, ask: Ask | None) -> int:
    """The exit code. `ask` puts a question to somebody; None without a terminal."""
    if options.to.exists():
        print(f"{options.to} is there already; name another file with --to", file=sys.stderr)
        return 1
    try:
        given = answers({question.key: _answer(question, options, ask) for question in QUESTIONS})
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    except EOFError:
        print("\nnothing was written", file=sys.stderr)
        return 1
    options.to.write_text(settings_text(given), encoding="utf-8")
    print("\n".join(explained(read(options.to).programme, now)))
    print(f"{options.to} is written. Change what is marked CHANGE in it, then:")
    print(f"  export REGULARS_CONFIG={options.to}")
    print("  python -m bot check")
    return 0


def _answer(question: Question, options: argparse.Namespace, ask: Ask | None) -> str:
    """The option's, or what is typed until it is right."""
    if (given := getattr(options, question.key)) is not None:
        try:
            question.read(given)
        except ValueError as error:
            raise ValueError(f"--{question.key}: {error}") from None
        return str(given)
    if ask is None:
        raise ValueError(f"--{question.key} is missing, and there is no terminal to ask on: {question.asked}")
    while True:
        typed = ask(f"{question.asked} ")
        try:
            question.read(typed)
        except ValueError as error:
            print(f"  {error}")
        else:
            return typed
