"""A process beside the one that measures, and a pipe to it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection


@contextmanager
def child(main: Callable[..., None], *args: object, patience: float = 30) -> Iterator[tuple[int, Connection]]:
    """Its number, and our end of the pipe; `main` is given the other end, and `args`. It is over when it hears None, and gets so
    many seconds for that. Whoever listens for one that died gets an `EOFError`."""
    spawned = multiprocessing.get_context("spawn")
    here, there = spawned.Pipe()
    process = spawned.Process(target=main, args=(there, *args), daemon=True)
    process.start()
    there.close()  # else it would be open as long as we are
    assert process.pid is not None
    try:
        yield process.pid, here
    finally:
        with suppress(OSError):  # it died
            here.send(None)
        process.join(patience)
