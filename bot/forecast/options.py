"""The options of `python -m bot simulate`."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--members", type=_positive, default=1000, help="how many people (1000)")
    parser.add_argument("--days", type=_positive, default=365, help="how long (365)")
    parser.add_argument("--seed", type=int, default=7, help="another number is another year (7)")
    parser.add_argument(
        "--database", default="", help="an empty one, which is kept; else a file that is deleted afterwards"
    )
    parser.add_argument("--picture", type=Path, help="a PNG to write: messages a member, with the caps")
    parser.add_argument("--json", action="store_true", help="figures for a program, at low priority")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("a whole number from 1 on")
    return int(text)
