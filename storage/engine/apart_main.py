"""The other process of [apart.py](apart.py): it does what it is sent, and says what came of it."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from traceback import format_exc
from typing import Any, BinaryIO

from storage.engine import frames
from storage.engine.apart import WorkFailed
from storage.engine.db import DatabaseError

_NICE = 10  # behind whoever waits for an answer, where the machine lets it


def main() -> None:
    """It ends with the process that began it: not by what a stop sends to both."""
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, signal.SIG_IGN)
    with suppress(OSError):
        os.nice(_NICE)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints is no answer
    works: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, works), daemon=True).start()
    while True:
        answers.write(frames.framed(_done(works.get())))
        answers.flush()


def _listen(stream: BinaryIO, works: SimpleQueue[bytes]) -> None:
    while work := frames.read(stream):
        works.put(work)
    os._exit(0)  # also in the middle of work: nobody is there for it


def _done(pickled: bytes) -> bytes:
    try:
        work: Callable[[], Any] = pickle.loads(pickled)  # noqa: S301 (the process that began this one wrote it)
        return pickle.dumps((work(), None))
    except DatabaseError as error:
        return pickle.dumps((None, error))
    except Exception:
        return pickle.dumps((None, WorkFailed(format_exc())))


if __name__ == "__main__":
    main()
