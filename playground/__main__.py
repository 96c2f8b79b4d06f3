"""`python -m playground`: the demo, until Ctrl-C. `python -m playground simulate` is `python -m bot simulate`."""

from __future__ import annotations

import argparse
import asyncio
import errno
import signal
import sys
import webbrowser
from collections.abc import Sequence

from bot import logs
from bot.__main__ import main as service
from bot.settings.faults import ConfigError


def _told(doing: str) -> None:
    print(doing, flush=True)


async def _show(asked: argparse.Namespace) -> None:
    from playground.demo import open_demo

    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_demo(asked.host, asked.port, asked.mode, tell=_told) as town:
        print(f"Regulars, to try: {town.public_url}  (Ctrl-C ends it)", flush=True)
        if asked.open:
            webbrowser.open(town.public_url)
        await stop.wait()


def _port(text: str) -> int:
    """0 is any free one."""
    if not (text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError(f"a port is a number from 0 to 65535, not {text}")
    return int(text)


def command_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m playground",
        description="The whole service with make-believe phones on one page. No account, no token; nothing is kept.",
    )
    parser.add_argument("--port", type=_port, default=8090, help="of the page (8090)")
    parser.add_argument("--host", default="127.0.0.1", help="to listen on (127.0.0.1: this machine only)")
    parser.add_argument(
        "--mode", choices=("polling", "webhook"), default="polling", help="how Telegram brings updates"
    )
    parser.add_argument("--open", action="store_true", help="open the page in a browser")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == ["simulate"]:
        return service(given)
    asked = command_parser().parse_args(given)
    logs.start("WARNING")
    try:
        asyncio.run(_show(asked))
    except ConfigError as error:
        print(error)
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(
            f"Port {asked.port} is taken: is the demo running already? Or give another: --port {asked.port + 1}"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
