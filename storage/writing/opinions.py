"""What members say of a visit, or to a survey."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from loyalty.facts.opinions import OpinionGiven
from storage.engine.db import Statement


def opinion(fact: OpinionGiven, now: datetime) -> Iterable[Statement]:
    yield Statement(
        "opinion",
        """INSERT INTO "opinion" ("id", "member_id", "subject", "visit_id", "location", "score", "words", "at")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT ("member_id", "subject") DO UPDATE SET "score" = excluded."score",
            "words" = CASE WHEN excluded."words" = '' THEN "opinion"."words" ELSE excluded."words" END""",
        (
            fact.id,
            fact.member_id,
            fact.subject,
            fact.visit_id,
            fact.location,
            fact.score,
            fact.words,
            now,
        ),
    )
