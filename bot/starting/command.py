"""`python -m bot init`: asks, writes the file, and says at once what it comes to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile

from bot.starting.answers import QUESTIONS, Before, Question, answers
from bot.starting.written import settings_text

Ask = Callable[[str], str]


def add_to(parser: argparse.ArgumentParser) -> None:
    """An option for each question, for whoever has no terminal to be asked on."""
    parser.add_argument(
        "--to", type=Path, default=Path("shop.toml"), help="the file to write; it must not exist yet"
    )
    for question in QUESTIONS:
        parser.add_argument(f"--{question.key}", help=question.asked({}).replace("%", "%%"))


def init(options: argparse.Namespace, now: datetime, ask: Ask | None) -> int:
    """The exit code. `ask` puts a question to somebody; None without a terminal."""
    from bot.settings.explain import explained
    from bot.settings.file import read

    if options.to.exists():
        print(f"{options.to} is there already; name another file with --to", file=sys.stderr)
        return 1
    if not options.to.parent.is_dir():
        print(f"there is no folder {options.to.parent}; make it, or name another with --to", file=sys.stderr)
        return 1
    if why := _unwritable(options.to.parent):
        print(
            f"nothing can be written into {options.to.parent} ({why}); name another with --to",
            file=sys.stderr,
        )
        return 1
    given: dict[str, str] = {}
    try:
        for question in QUESTIONS:
            given[question.key] = _answer(question, given, options, ask)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    except EOFError:
        print("\nnothing was written", file=sys.stderr)
        return 1
    options.to.write_text(settings_text(answers(given)), encoding="utf-8")
    print("\n".join(explained(read(options.to).programme, now)))
    print(f"{options.to} is written. Change what is marked CHANGE in it, then:")
    print(f"  export REGULARS_CONFIG={options.to}")
    print("  python -m bot check    whether all is in order")
    print(
        "  python -m bot terms    the terms and the privacy notice that people agree to: a draft, so read it"
    )
    print("  python -m bot serve    once a channel is on (README.md, Telegram or SMS)")
    return 0


def _unwritable(folder: Path) -> str:
    """Why no file can be made there; "" where one can."""
    try:
        with TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def _answer(question: Question, before: Before, options: argparse.Namespace, ask: Ask | None) -> str:
    """The option's, or what is typed until it is right."""
    if (given := getattr(options, question.key)) is not None:
        try:
            question.read(given, before)
        except ValueError as error:
            raise ValueError(f"--{question.key}: {error}") from None
        return str(given)
    asked = question.asked(before)
    if ask is None:
        raise ValueError(f"--{question.key} is missing, and there is no terminal to ask on: {asked}")
    while True:
        typed = ask(f"{asked} ")
        try:
            question.read(typed, before)
        except ValueError as error:
            print(f"  {error}")
        else:
            return typed
