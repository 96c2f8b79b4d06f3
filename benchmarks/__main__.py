"""`make bench`: every ratio, each against its baseline in the same run.

`python -m benchmarks turns credits` runs only those named; `growth`, a table without a goal, only where it is.
"""

from __future__ import annotations

import logging
import sys
from importlib import import_module

from benchmarks.rows import lines

ALL = (
    "turns",
    "rules",
    "till",
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
    "beside",
)


TABLES = ("growth",)


def main(names: list[str]) -> int:
    logging.disable(logging.WARNING)
    unknown = [name for name in names if name not in ALL + TABLES]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(ALL + TABLES)}")
        return 2
    for name in names or ALL:
        found = import_module(f"benchmarks.{name}").run()
        for line in found if name in TABLES else lines(found):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
