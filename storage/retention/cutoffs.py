"""Before which instants things may go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from loyalty.programme.programme import Programme

_NEVER = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Cutoffs:
    """What was over before these instants (UTC) may go, seen at `now`."""

    now: datetime
    inbox: datetime
    answers: datetime
    messages: datetime
    offers: datetime
    photos: datetime
    audit: datetime

    @classmethod
    def of(cls, programme: Programme, now: datetime) -> Cutoffs:
        """An answer is kept for as long as what it says can be undone; a message for as long as a cap counts it, and as the
        next question to its member depends on it. An offer is counted for the last time when all of that, and every undo, is over."""
        kept = programme.retention
        answers = max(kept.answers, programme.codes.undo)
        messages = max(kept.messages, programme.policy.reach(), programme.occasions.question.every)
        audit = _NEVER if kept.audit is None else now - kept.audit
        return cls(
            now,
            inbox=now - kept.inbox,
            answers=now - answers,
            messages=now - messages,
            offers=now - max(messages, programme.codes.undo),
            photos=now - kept.photos,
            audit=audit,
        )
