"""How far members were with challenges when a month was over, for the summary of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from loyalty.planning.monthly import over_at
from loyalty.planning.profile import MemberProfile, Need
from loyalty.programme.programme import Programme
from storage.engine.db import Tx
from storage.ledger.visits_before import all_in_play
from storage.planning.dues import Due


async def with_play(
    tx: Tx,
    programme: Programme,
    people: Mapping[int, MemberProfile],
    dues: Sequence[Due],
    needs: Mapping[str, frozenset[Need]],
    now: datetime,
) -> dict[int, MemberProfile]:
    """The profiles, with that of whose date needs it: one statement for each month, and none in a shop without
    challenges."""
    found = dict(people)
    if not programme.challenges:
        return found
    zone, months = ZoneInfo(programme.shop.timezone), defaultdict[datetime, list[int]](list)
    for due in dues:
        if due.at <= now and due.member_id in found and Need.PLAY in needs.get(due.occasion, ()):
            months[over_at(due.at, zone)].append(due.member_id)
    for at, ids in months.items():
        for id, play in (await all_in_play(tx, programme, ids, at)).items():
            found[id] = replace(found[id], play=play)
    return found
