"""A port that nobody else takes between the asking and the binding."""

import itertools
import os
import socket

# Below the range from which systems give ports to outgoing connections (32768 and up): a port found free
# up there may be somebody's client a moment later. Each worker of the suite has a few hundred of its own.
_FIRST, _LAST, _EACH = 20_000, 32_000, 400
_WORKER = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
_COUNTER = itertools.count(os.getpid() % _EACH)


def free_port() -> int:
    """A port of this worker's own that can be bound on every interface now."""
    for turn in itertools.islice(_COUNTER, _EACH):
        port = _FIRST + (_WORKER * _EACH + turn % _EACH) % (_LAST - _FIRST)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("0.0.0.0", port))
            except OSError:
                continue
            return port
    raise RuntimeError("no free port left for this worker")
