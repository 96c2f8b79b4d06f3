"""A port that nobody else takes between the asking and the binding."""

import itertools
import os
import socket
from collections import deque

# Below the range from which systems give ports to outgoing connections (32768 and up): a port found free
# up there may be somebody's client a moment later. Each worker of the suite has a few hundred of its own.
_FIRST, _LAST, _EACH = 20_000, 32_000, 400
_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_COUNTER = itertools.count(os.getpid() % _EACH)
# Another run of the suite has the same few hundred. Who holds the UDP port of that number may bind the port itself:
# for as long as twenty more are asked for, which is longer than a test takes to bind it.
_HELD: deque[socket.socket] = deque()


def free_port() -> int:
    """A port of this worker's own that can be bound on every interface now."""
    for turn in itertools.islice(_COUNTER, _EACH):
        port = _FIRST + (_WORKER * _EACH + turn % _EACH) % (_LAST - _FIRST)
        if _can_be_bound(port) and _is_held(port):
            return port
    raise RuntimeError("no free port left for this worker")


def _can_be_bound(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return _binds(probe, port)


def _is_held(port: int) -> bool:
    """By us from now on, and by no other run."""
    held = socket.socket(type=socket.SOCK_DGRAM)
    if not _binds(held, port):
        held.close()
        return False
    _HELD.append(held)
    if len(_HELD) > 20:
        _HELD.popleft().close()
    return True


def _binds(one: socket.socket, port: int) -> bool:
    try:
        one.bind(("0.0.0.0", port))
    except OSError:
        return False
    return True
