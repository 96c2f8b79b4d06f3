"""`python -m bot`: serve, check, migrate, and what an operator needs besides."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any

from bot import clock, logs
from bot.forecast import options as forecast_options
from bot.links import Links
from bot.settings.advice import warnings
from bot.settings.explain import explained
from bot.settings.faults import ConfigError
from bot.settings.loading import Settings, load
from bot.starting import command as starting
from storage.engine.db import Database, DatabaseError, Unreachable

_NO_CHANNEL = (
    "environment: no channel is on: set TELEGRAM_TOKEN, or TWILIO_ACCOUNT_SID with what goes with it; "
    "telegram.enabled and sms.enabled in the settings are to be true"
)

Command = Callable[[Settings, argparse.Namespace], Coroutine[Any, Any, int]]


async def serve(settings: Settings, options: argparse.Namespace) -> int:
    from bot.app import running

    if not _has_channel(settings):
        raise ConfigError(_NO_CHANNEL)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    with contextlib.ExitStack() as stack:
        _alone(settings, stack)
        async with running(settings):
            await stop.wait()
    return 0


def _has_channel(settings: Settings) -> bool:
    from bot.channels import CHANNELS

    return any(entry.is_on(settings) for entry in CHANNELS)


def _alone(settings: Settings, stack: contextlib.ExitStack) -> None:
    """SQLite is for one process: a second one is told so, and does not start."""
    url = settings.environment.database_url
    if url.startswith("sqlite"):
        from storage.engine.sqlite import lone_process

        stack.enter_context(lone_process(url))


async def check(settings: Settings, options: argparse.Namespace) -> int:
    from storage.engine.migrate import missing
    from storage.ledger.check import problems

    programme, now = settings.config.programme, clock.system()
    for warning in warnings(programme, now):
        print(f"worth a look: {warning}")
    if options.explain:
        print("\n".join(explained(programme, now)))
    print(f"{settings.path}: in order")
    url = settings.environment.database_url
    todo = await missing(url)
    if todo:
        print(f"database: {len(todo)} migrations to come ({', '.join(todo)}); run python -m bot migrate")
        return 0
    for left in await _looked_at(settings):
        print(f"worth a look: {left}")
    found = await problems(url)
    for problem in found:
        print(f"database: {problem}")
    if not found:
        print("database: every balance is the sum of its entries, nothing used twice, no orphan")
    return 1 if found else 0


async def _looked_at(settings: Settings) -> list[str]:
    """What the key and changed settings leave to say."""
    from bot import clock, key
    from bot.settings.changes import told
    from storage.engine.opening import open_database

    database = await open_database(settings.environment.database_url)
    try:
        said = await key.looked_at(settings.environment, database)
        return [*said, *await told(database, settings.config.programme, clock.system())]
    finally:
        await database.close()


async def migrate(settings: Settings, options: argparse.Namespace) -> int:
    from storage.engine.migrate import migrate as bring_up_to_date

    applied = await bring_up_to_date(settings.environment.database_url)
    print(f"applied: {', '.join(applied)}" if applied else "up to date already")
    return 0


async def owner_link(settings: Settings, options: argparse.Namespace) -> int:
    from bot.owner_link import owner_link as new_link

    links = await _links(settings)
    database = await _migrated(settings)
    try:
        print(await new_link(database, settings.config.programme, links, clock.system()))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        await database.close()
    return 0


async def _links(settings: Settings) -> Links:
    """Where this shop's links lead."""
    from bot.channels import links, opened

    async with contextlib.AsyncExitStack() as stack:
        return links(settings, await opened(settings, stack))


async def poster(settings: Settings, options: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from bot.drawing.pictures import Pictures
    from bot.drawing.posters import posters
    from bot.settings.known import LOCALES
    from bot.words.texts import Texts

    environment, programme = settings.environment, settings.config.programme
    if not _has_channel(settings):
        raise ConfigError(_NO_CHANNEL)
    texts = Texts(LOCALES, programme.shop.locales, ZoneInfo(programme.shop.timezone), clock.system)
    pictures = Pictures(programme.shop.name, programme.shop.colour)
    number = environment.twilio_from if environment.has_twilio else None
    locale = options.language or programme.shop.locales[0]
    if locale not in programme.shop.locales:
        print(
            f"--language: {locale} is not among shop.locales: {', '.join(programme.shop.locales)}",
            file=sys.stderr,
        )
        return 1
    if not (environment.telegram_token or number):
        print("TWILIO_FROM is needed: a poster has to say which number to text", file=sys.stderr)
        return 1
    drawn = posters(programme, texts, await _links(settings), pictures, number, locale)
    options.folder.mkdir(parents=True, exist_ok=True)
    for location, png in drawn.items():
        file = options.folder / f"poster-{location}.png"
        file.write_bytes(png)
        print(file)
    return 0


async def _migrated(settings: Settings) -> Database:
    from storage.engine.migrate import migrate as bring_up_to_date
    from storage.engine.opening import open_database

    await bring_up_to_date(settings.environment.database_url)
    return await open_database(settings.environment.database_url)


async def _existing(settings: Settings) -> Database:
    """For looking into: a file that is not there is a slip in DATABASE_URL, not a new shop."""
    from storage.engine.sqlite import file_of

    url = settings.environment.database_url
    if url.startswith("sqlite") and not file_of(url).exists():
        raise Unreachable(f"there is no database at {file_of(url)}")
    return await _migrated(settings)


async def inbox(settings: Settings, options: argparse.Namespace) -> int:
    from bot.logs import masked
    from storage.messages import inbox as kept

    database = await _existing(settings)
    try:
        if options.drop:
            found = await kept.drop(database, options.drop)
            print("it is gone" if found else "there is none with that key")
            return 0 if found else 1
        if options.replay:
            found = await kept.replay(database, options.replay, clock.system())
            print("it is tried again within seconds, by serve" if found else "there is none with that key")
            return 0 if found else 1
        failed = await kept.aside(database)
        for one in failed:
            print(
                f"{one.key}  {one.state}  {one.tries} tries  {one.at:%Y-%m-%d %H:%M} UTC  {masked(one.error)}"
            )
            if options.raw:
                print(f"    {masked(one.body)}")
        if not failed:
            print("nothing failed, nothing set aside")
    finally:
        await database.close()
    return 0


async def outbox(settings: Settings, options: argparse.Namespace) -> int:
    from storage.messages import dead_letters, stops

    database = await _existing(settings)
    try:
        if options.resume:
            channels, addresses = await stops.lift(database, clock.system())
            print(f"lifted: {', '.join(channels) or 'no channel'}, and {addresses} addresses")
            return 0
        if options.again:
            found = await dead_letters.send_again(database, options.again, clock.system())
            print(
                "it goes out again within seconds, by serve" if found else "no dead message has that number"
            )
            return 0 if found else 1
        letters = await dead_letters.newest(database)
        for one in letters:
            at = f"{one.created_at:%Y-%m-%d %H:%M} UTC"
            print(f"{one.id}  {one.state}  {one.channel}  {one.kind}  {one.tries} tries  {at}  {one.why}")
        if not letters:
            print("no message is dead or unclear")
    finally:
        await database.close()
    return 0


async def why(settings: Settings, options: argparse.Namespace) -> int:
    from zoneinfo import ZoneInfo

    from bot.settings.known import LOCALES
    from bot.why import why as reasons
    from bot.words.texts import Texts

    programme = settings.config.programme
    texts = Texts(LOCALES, programme.shop.locales, ZoneInfo(programme.shop.timezone), clock.system)
    database = await _existing(settings)
    try:
        print(await reasons(database, programme, texts, clock.system(), " ".join(options.whom)))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        await database.close()
    return 0


async def consents(settings: Settings, options: argparse.Namespace) -> int:
    from bot import key
    from bot.complaint import consents as words_of

    database = await _existing(settings)
    try:
        keyed = await key.proven(settings.environment, database)
        country = settings.config.programme.shop.country
        print(await words_of(database, keyed, country, " ".join(options.address)))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        await database.close()
    return 0


async def lost_key(settings: Settings, options: argparse.Namespace) -> int:
    from storage.people import hashes

    database = await _existing(settings)
    try:
        lost = await database.run(hashes.lost_with_the_key)
        if options.give_up:
            await database.run(hashes.give_up)
            print(f"given up: {_of(lost)}. The next start takes another key")
            return 0
        print(
            f"With the key this is lost: {_of(lost)}.\nLook for a copy first. If there is none, stop serve and say: "
            "lost-key --give-up. The next start then takes the REGULARS_KEY that it is given, or makes a file"
        )
    finally:
        await database.close()
    return 0


def _of(lost: tuple[int, int]) -> str:
    uses, consents = lost
    return f"{uses} limits that people who left had used up, and the addresses behind {consents} of their consents"


async def simulate(settings: Settings, options: argparse.Namespace) -> int:
    from bot.forecast.command import simulate as simulated_year

    try:
        return await simulated_year(settings, options)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1


async def chat(settings: Settings, options: argparse.Namespace) -> int:
    from bot.console import talk

    with contextlib.ExitStack() as stack:
        _alone(settings, stack)
        await talk(settings, options.name)
    return 0


_INIT = "ask six questions and write a shop's settings to start from"
_COMMANDS: dict[str, tuple[str, Command]] = {
    "serve": ("run the service", serve),
    "check": ("tell whether the settings and the data are in order, without starting", check),
    "migrate": ("bring the database to this version's tables (serve does it too)", migrate),
    "owner-link": ("print a single-use link that makes whoever opens it an owner", owner_link),
    "poster": ("draw a poster with the QR to join, for the counter of each location", poster),
    "inbox": ("list messages whose turn failed; replay one", inbox),
    "outbox": ("list messages that could not be delivered; send one again", outbox),
    "why": ("say why somebody got a message or did not, or what became of an offer", why),
    "consents": ("say what an address allowed and when, also after its member left", consents),
    "lost-key": ("say what is lost with the key; with --give-up, let the next start take another", lost_key),
    "simulate": (
        "simulate a year of virtual people under your limits: what they get, what is held back",
        simulate,
    ),
    "chat": ("talk to your own shop in this terminal", chat),
}


# Commands whose output is read by somebody: what is no warning stays out of it.
_TO_READ = {"check", "chat", "owner-link", "why", "consents", "lost-key", "simulate"}

_SETTINGS = "the shop's settings: a file like config.toml; else the one that REGULARS_CONFIG names"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Regulars: a loyalty service that lives in chat.",
        epilog="Secrets and addresses come from the environment: REGULARS_CONFIG, DATABASE_URL, REGULARS_KEY, REGULARS_SPOOL, PUBLIC_URL, HOST, PORT, "
        "TELEGRAM_TOKEN, TELEGRAM_MODE, TELEGRAM_WEBHOOK_SECRET, TELEGRAM_API_URL, TWILIO_ACCOUNT_SID, "
        "TWILIO_AUTH_TOKEN, TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID, TWILIO_API_URL. docs/reference.md "
        "says what each is for.",
    )
    parser.add_argument("--config", type=Path, help=_SETTINGS)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    starting.add_to(commands.add_parser("init", help=_INIT, description=_INIT))
    for name, (meaning, _) in _COMMANDS.items():
        command = commands.add_parser(name, help=meaning, description=meaning)
        command.add_argument("--config", type=Path, default=argparse.SUPPRESS, help=_SETTINGS)
        if name == "check":
            command.add_argument(
                "--explain",
                action="store_true",
                help="do the programme's sums: what is earned, and what comes back",
            )
        if name == "inbox":
            command.add_argument("--replay", metavar="KEY", help="try this message again")
            command.add_argument("--drop", metavar="KEY", help="forget this message: nothing can be done")
            command.add_argument("--raw", action="store_true", help="show the messages, masked")
        if name == "outbox":
            command.add_argument("--again", metavar="NUMBER", type=int, help="send this dead message again")
            command.add_argument(
                "--resume", action="store_true", help="send now what a provider asked to wait with"
            )
        if name == "poster":
            command.add_argument("--folder", type=Path, default=Path(), help="where to put them; it is made")
            command.add_argument("--language", help="of shop.locales; the first one if not given")
        if name == "why":
            command.add_argument(
                "whom", nargs="+", help="a name, the end of a phone number, a card, or an offer's name"
            )
        if name == "consents":
            command.add_argument("address", nargs="+", help="a phone number, or telegram:123456789")
        if name == "lost-key":
            command.add_argument(
                "--give-up", action="store_true", help="forget the key and what only it could find"
            )
        if name == "simulate":
            forecast_options.add_to(command)
        if name == "chat":
            command.add_argument("--name", default="You", help="as whom you talk")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Every fault of settings or database is one clear sentence; a traceback is a bug."""
    options = _parser().parse_args(arguments)
    logs.start("WARNING" if options.command in _TO_READ else "INFO")
    try:
        if options.command == "init":
            return starting.init(options, clock.system(), input if sys.stdin.isatty() else None)
        settings = load(options.config)
        return asyncio.run(_COMMANDS[options.command][1](settings, options))
    except ConfigError as error:
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
