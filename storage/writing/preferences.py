"""A member's preferences about messages."""

from __future__ import annotations

from loyalty.facts.profile import PreferencesSet
from storage.engine.db import Statement
from storage.writing.entries import HERE

_CLOCK = "%H:%M"


def preferences(fact: PreferencesSet) -> Statement:
    wanted = fact.preferences
    return Statement(
        "member",
        f"""UPDATE "member" SET "fewer" = $1, "muted" = $2, "quiet_from" = $3, "quiet_to" = $4
        WHERE "id" = $5 AND {HERE}""",
        (
            wanted.fewer,
            ",".join(str(int(each)) for each in sorted(wanted.muted)),
            wanted.quiet.start.strftime(_CLOCK) if wanted.quiet else None,
            wanted.quiet.end.strftime(_CLOCK) if wanted.quiet else None,
            fact.member_id,
        ),
        1,
    )
