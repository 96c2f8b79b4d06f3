"""Ids by which one section of the settings names what stands in another."""

from __future__ import annotations

from collections.abc import Sequence


def not_there(what: str, id: str, known: Sequence[str]) -> str:
    """What is said of an id that none of the shop's own has."""
    there = f"there are no {what}s"
    if known:
        there = f"there are {', '.join(known)}" if known[1:] else f"there is only {known[0]}"
    return f'there is no {what} "{id}"; {there}'
