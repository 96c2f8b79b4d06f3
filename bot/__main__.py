"""`python -m bot`: the command line. What each command does stands in `bot/commands/`."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import clock, logs
from bot.commands.command import Command, Refusal
from bot.commands.serve import SERVE
from bot.commands.table import COMMANDS
from bot.starting import command as starting

_INIT = "ask six questions and write a shop's settings to start from"
_SETTINGS = "the shop's settings: a file like config.toml; else the one that REGULARS_CONFIG names"


def command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Regulars: a loyalty service that lives in chat.",
        epilog="Secrets and addresses come from the environment: REGULARS_CONFIG, DATABASE_URL, REGULARS_KEY, REGULARS_SPOOL, PUBLIC_URL, HOST, PORT, "
        "TELEGRAM_TOKEN, TELEGRAM_MODE, TELEGRAM_WEBHOOK_SECRET, TELEGRAM_PROVIDER_TOKEN, TELEGRAM_API_URL, TWILIO_ACCOUNT_SID, "
        "TWILIO_AUTH_TOKEN, TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID, TWILIO_API_URL. docs/reference.md "
        "says what each is for.",
    )
    parser.add_argument("--config", type=Path, help=_SETTINGS)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    starting.add_to(commands.add_parser("init", help=_INIT, description=_INIT))
    for one in COMMANDS:
        command = commands.add_parser(one.name, help=one.meaning, description=one.meaning)
        command.add_argument("--config", type=Path, default=argparse.SUPPRESS, help=_SETTINGS)
        command.set_defaults(to_run=one)
        one.options(command)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Every fault of settings or database is one clear sentence; a traceback is a bug."""
    options = command_parser().parse_args(arguments)
    from bot.settings.faults import ConfigError  # after the help, which needs none of it
    from bot.settings.loading import load
    from bot.starting.first_start import first_start
    from storage.engine.db import DatabaseError, Unreachable

    try:
        ask = input if sys.stdin.isatty() else None
        if options.command == "init":
            return starting.init(options, clock.system(), ask)
        command: Command = options.to_run
        if command is SERVE and (code := first_start(options.config, clock.system(), ask)) is not None:
            return code
        logs.start("WARNING" if command.to_read else "INFO")
        return asyncio.run(command.run(load(options.config), options))
    except (ConfigError, Refusal) as error:
        print(error, file=sys.stderr)
    except Unreachable as error:
        print(f"environment: DATABASE_URL: {error}", file=sys.stderr)
    except DatabaseError as error:
        print(f"database: {error}", file=sys.stderr)
    except OSError as error:
        print(f"{error.strerror or error}: {error.filename or ''}".rstrip(": "), file=sys.stderr)
    except KeyboardInterrupt:
        pass
    return 1


if __name__ == "__main__":
    sys.exit(main())
