"""`serve` where nobody has named a shop's settings: questions on a terminal, one sentence elsewhere."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from bot.settings.environment import environment
from bot.starting import command
from bot.starting.written import EXAMPLE, SHIPPED_NAME

_NONE = (
    "no settings are named: name your shop's file with --config or REGULARS_CONFIG, or make one with "
    "`python -m bot init`"
)
_ALREADY = "no settings are named, and {file} is there: export REGULARS_CONFIG={file}, and start again"


def first_start(config: Path | None, now: datetime, ask: command.Ask | None) -> int | None:
    """The exit code where no shop's settings are named or found; None where there are some to serve. `ask` puts a
    question to somebody; None without a terminal."""
    machine = environment()
    if config or "regulars_config" in machine.model_fields_set:
        return None
    found = machine.regulars_config
    if found.exists() and not (ask and _is_example(found)):
        return None
    options = _options()
    if ask and not options.to.exists():
        print("No settings are named, so this makes a shop's own: six questions. Ctrl-D leaves it.")
        return command.init(options, now, ask)
    print(_ALREADY.format(file=options.to) if ask else _NONE, file=sys.stderr)
    return 1


def _is_example(path: Path) -> bool:
    """Whether it is the file that comes with the code, and nobody has made a shop of it."""
    return path.resolve() == EXAMPLE and SHIPPED_NAME in path.read_text(encoding="utf-8")


def _options() -> argparse.Namespace:
    """Those of `init`, with none given."""
    parser = argparse.ArgumentParser()
    command.add_to(parser)
    return parser.parse_args([])
