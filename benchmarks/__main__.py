"""`make bench`: every ratio, each against its baseline in the same run.

`python -m benchmarks turns credits` runs only those named.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module

from benchmarks.rows import lines

ALL = (
    "turns",
    "rules",
    "credits",
    "deliveries",
    "pictures",
    "gate",
    "planning",
    "rebuild",
    "broadcast",
    "waiting",
    "pace",
    "burst",
    "start",
    "memory",
    "day",
    "reports",
)


def main(names: list[str]) -> int:
    logging.disable(logging.WARNING)
    unknown = [name for name in names if name not in ALL]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(ALL)}")
        return 2
    for name in names or ALL:
        for line in lines(import_module(f"benchmarks.{name}").run()):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
