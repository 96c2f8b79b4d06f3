"""Segments are counted as Twilio bills them."""

from __future__ import annotations

import pytest

from playground.segments import Segmentation, segmentation

# fmt: off
COUNTED = [
    ("", "GSM-7", 1),
    ("x" * 160, "GSM-7", 1),
    ("x" * 161, "GSM-7", 2),
    ("x" * 306, "GSM-7", 2),
    ("x" * 307, "GSM-7", 3),
    ("€" * 80, "GSM-7", 1),  # the extension table: two septets each
    ("€" * 81, "GSM-7", 2),
    ("x" * 152 + "€" + "x" * 152, "GSM-7", 3),  # a pair does not straddle two parts: 152 + 154 would
    ("ñöüàÉ@£Δ", "GSM-7", 1),
    ("ą" * 70, "UCS-2", 1),
    ("x" * 70 + "ą", "UCS-2", 2),
    ("ą" * 134, "UCS-2", 2),
    ("ą" * 135, "UCS-2", 3),
    ("😀" * 35, "UCS-2", 1),  # a surrogate pair is two
    ("😀" * 36, "UCS-2", 2),
    ("😀" * 66, "UCS-2", 2),
    ("😀" * 67, "UCS-2", 3),  # 33 pairs a part, the 67th unit stays empty
    ("24\u00a0zl", "UCS-2", 1),  # a no-break space
    ("a`b", "UCS-2", 1),
    ("ç", "UCS-2", 1),  # only the capital is in the table
    ("ț", "UCS-2", 1),
]
# fmt: on


@pytest.mark.parametrize(("text", "encoding", "segments"), COUNTED)
def test_segments(text: str, encoding: str, segments: int) -> None:
    assert segmentation(text) == Segmentation(encoding, segments)
