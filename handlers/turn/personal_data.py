"""What we keep of a member: as a file, and what is lost with their card."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from handlers.turn.conversation import Scene
from handlers.turn.membership import until
from handlers.turn.says import plan_name
from loyalty.facts.people import ExportReady
from loyalty.messages.args import Arg
from loyalty.messages.extras import File
from loyalty.model.members import Holder
from loyalty.planning.notices import named
from loyalty.standing.membership import last
from storage.ledger import memberships, passes, vouchers
from storage.people import members

_FILE = "my-card.json"
_FETCHED_WITHIN = timedelta(hours=1)


async def export(scene: Scene, member_id: int, by: int = 0) -> tuple[File, ExportReady]:
    """All of it, to keep and to take elsewhere. `by`: the address of whoever of the shop takes it; 0: the member does."""
    found = await members.everything(scene.read, member_id)
    ready = ExportReady(member_id, scene.secret(), scene.now + _FETCHED_WITHIN, by)
    return File(_FILE, written(found), f"x/{ready.token}"), ready


def written(found: object) -> str:
    """Data as a JSON file."""
    return json.dumps(found, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)


async def lost(scene: Scene, holder: Holder) -> dict[str, Arg]:
    """What ends with the card: what is held, the rest of a membership and of passes that were paid for, and rewards that
    were not used."""
    member_id = holder.member.id
    periods = await memberships.periods(scene.read, member_id)
    paid = last([period for period in periods if scene.now < period.renews_at])
    held = await vouchers.open_of(scene.read, member_id)
    unused = sum(voucher.is_open(scene.now) for voucher in held)
    left = sum(one.left for one in await passes.of(scene.read, member_id, scene.now))
    ends: dict[str, Arg] = {"vouchers": unused, "uses": left}
    if paid:
        ends |= {"plan": plan_name(scene.programme, paid.plan), "until": until(paid)}
    return {**named(scene.programme, holder.balance.held), **ends}
