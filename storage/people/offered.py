"""The options last offered to somebody, as the `dialogue` keeps them.

A list in JSON: `"leave-yes"`, `"redeem:coffee:0"`, or `["here-at:main", {"": "Main Street"}]` where the option has a
label of its own. Options that have no numbers stand in an object: `{"unnumbered": [...]}`.
"""

from __future__ import annotations

import json
from typing import Any

from loyalty.messages.args import Localised
from loyalty.messages.extras import Choices, Option


def encode(choices: Choices) -> str:
    options = [_written(option) for option in choices.options]
    return json.dumps(options if choices.numbered else {"unnumbered": options})


def decode(text: str | None) -> Choices:
    kept = json.loads(text or "[]")
    numbered = isinstance(kept, list)
    return Choices(tuple(map(_read, kept if numbered else kept["unnumbered"])), numbered)


def _written(option: Option) -> Any:
    return option.data if option.label is None else [option.data, dict(option.label.texts)]


def _read(kept: Any) -> Option:
    data, labels = (kept, None) if isinstance(kept, str) else kept
    name, _, arg = data.partition(":")
    return Option(name, arg, None if labels is None else Localised(tuple(labels.items())))
