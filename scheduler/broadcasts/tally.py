"""A dry run asks the gate about a recipient, and counts the decision."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, assert_never

from loyalty.gate.candidate import Candidate
from loyalty.gate.decision import Decision, Drop, Hold, Send
from loyalty.messages.kind import Class
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.offers.figures import SEVERAL, Group, Tally, group_of
from loyalty.offers.promotions import Promotion
from scheduler.broadcasts.segments import Segments
from storage.messages.gate_inputs import GateRequest
from storage.offers.recipients import Recipient

_NEWEST = 2**63 - 1  # an id above all others: messages that already wait for a person come first
_GOES_OUT = (Group.NOW, Group.CAPPED, Group.KEPT, Group.HELD)


def question(recipient: Recipient, promotion: Promotion, at: datetime) -> GateRequest:
    """The question that the recipient's message will put to the gate."""
    candidate = Candidate(
        Class.PROMOTION,
        recipient.channel,
        promotion.ends_at,
        id=_NEWEST,
        created_at=at,
        label=PromotionKind.PROMOTION.text,
    )
    return GateRequest(candidate, recipient.member_id, promotion.id)


def add(tally: Tally, decision: Decision, cost: Segments, variant: int) -> Tally:
    """The tally with one recipient more, who reads this wording."""
    group, until = _group(decision)
    changed: dict[str, Any] = {group.value: getattr(tally, group.value) + 1}
    if until is not None:
        name = f"{group.value}_until"
        changed[name] = min(until, getattr(tally, name) or until)
    if group is Group.KEPT:
        rival = decision.why.rival_kind
        changed["kept_for"] = rival if tally.kept_for in {"", rival} else SEVERAL
    if group in _GOES_OUT:
        changed["variants"] = tuple(
            count + (number == variant) for number, count in enumerate(tally.variants, start=1)
        )
        changed["segments"] = tally.segments + cost.sent
        changed["plain_segments"] = tally.plain_segments + cost.plain
        changed["rich_segments"] = tally.rich_segments + cost.rich
    return replace(tally, **changed)


def _group(decision: Decision) -> tuple[Group, datetime | None]:
    """The recipient's group, and when a held one is free."""
    match decision:
        case Send(why):
            return group_of("send", why.rule, why.limit), None
        case Hold(until, why):
            return group_of("hold", why.rule, why.limit), until
        case Drop(why):
            return group_of("drop", why.rule, why.limit), None
        case _:
            assert_never(decision)
