"""Faults of plans: what staff type has to name one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.reading.words import normal
from loyalty.programme.programme import Programme


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    tags = {normal(word) for tag in programme.tags for words in tag.phrases.values() for word in words}
    taken: dict[str, str] = {}
    for number, plan in enumerate(programme.plans, start=1):
        for word in sorted({normal(plan.id), *(normal(name) for _, name in plan.name.texts)}):
            if re.search(r"\d", word):
                yield f'plans.{number}: "{word}" has a digit, and staff type the price beside it; write letters only'
            if word in tags:
                yield f'plans.{number}: "{word}" is a word of a tag as well; staff have to name one of them'
            if taken.setdefault(word, plan.id) != plan.id:
                yield f'plans.{number}: "{word}" names "{taken[word]}" as well; each needs its own'
