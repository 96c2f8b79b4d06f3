"""Faults of plans and passes: what staff type has to name one thing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handlers.reading.words import normal
from loyalty.programme.passes import Pass
from loyalty.programme.plans import Plan
from loyalty.programme.programme import Programme


def faults(programme: Programme) -> Iterator[str]:
    """Each with its place, its reason and what would be right."""
    tags = {normal(word) for tag in programme.tags for words in tag.phrases.values() for word in words}
    taken: dict[str, tuple[str, str]] = {}
    for place, one in sold(programme):
        for word in sorted({normal(one.id), *(normal(name) for _, name in one.name.texts)}):
            if isinstance(one, Plan) and re.search(r"\d", word):
                yield f'{place}: "{word}" has a digit, and staff type the price beside it; write letters only'
            if word in tags:
                yield f'{place}: "{word}" is a word of a tag as well; staff have to name one of them'
            if taken.setdefault(word, (place, one.id))[0] != place:
                yield f'{place}: "{word}" names "{taken[word][1]}" as well; each needs its own'
    ids = [tag.id for tag in programme.tags]
    for number, one in enumerate(programme.passes, start=1):
        if one.tag and one.tag not in ids:
            yield f'passes.{number}.tag: there is no tag "{one.tag}"; there are {", ".join(ids) or "none"}'


def sold(programme: Programme) -> Iterator[tuple[str, Plan | Pass]]:
    """Each at its place."""
    yield from ((f"plans.{number}", plan) for number, plan in enumerate(programme.plans, start=1))
    yield from ((f"passes.{number}", one) for number, one in enumerate(programme.passes, start=1))
