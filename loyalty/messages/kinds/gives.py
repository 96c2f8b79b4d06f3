"""The arguments by which a text says what a reward gives, each of some kinds."""

from __future__ import annotations

GIVES = "gives? off? minimum? percent? product? begins?"
