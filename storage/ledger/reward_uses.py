"""Rewards that were taken: when by a member, and how many of one with a stock are out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from loyalty.model import Balance
from loyalty.programme.member_limits import UNLIMITED
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.taking import Refused, refused
from storage.engine.db import Reader
from storage.engine.lists import filled, places
from storage.ledger import standings
from storage.people import past_uses
from storage.people.members import SELVES


async def refusals(
    read: Reader,
    programme: Programme,
    member_id: int,
    balance: Balance,
    rewards: Sequence[Reward],
    now: datetime,
) -> Mapping[str, Refused]:
    """Of these rewards the ones that the member may not take now, by their ids."""
    limited = [reward.id for reward in rewards if reward.limits != UNLIMITED]
    stocked = [reward.id for reward in rewards if reward.stock is not None]
    had, gone = await taken(read, member_id, limited, now), await out(read, stocked)
    standing = await standings.asked(read, programme, member_id, now, (one.tiers for one in rewards))
    found = {
        one.id: refused(programme, one, balance, standing, had.get(one.id, ()), gone.get(one.id, 0), now)
        for one in rewards
    }
    return {id: reason for id, reason in found.items() if reason}


async def taken(
    read: Reader, member_id: int, rewards: Sequence[str], now: datetime
) -> Mapping[str, Sequence[datetime]]:
    """When the member took them, by vouchers that stand: also who became part of them, or on a card they left."""
    if not rewards:
        return {}
    ids = filled(rewards)
    rows = await read.rows(
        f"""SELECT "reward", "created_at" FROM "voucher" WHERE "member_id" IN ({SELVES})
        AND "reward" IN ({places(len(ids), 2)}) AND "promotion_id" IS NULL AND "state" IN ('open', 'used', 'lapsed')""",
        member_id,
        *ids,
    )
    found: dict[str, list[datetime]] = defaultdict(list)
    for row in rows:
        found[row["reward"]].append(row["created_at"])
    for reward, at in await past_uses.rewards(read, member_id, now):
        found[reward].append(at)
    return found


async def out(read: Reader, rewards: Sequence[str]) -> Mapping[str, int]:
    """How many of each are out."""
    if not rewards:
        return {}
    ids = filled(rewards)
    rows = await read.rows(
        f'SELECT "reward", "taken" FROM "reward_total" WHERE "reward" IN ({places(len(ids))})', *ids
    )
    return {row["reward"]: row["taken"] for row in rows}
