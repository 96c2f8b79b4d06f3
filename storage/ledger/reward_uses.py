"""Rewards that were taken: when by a member, and how many of one with a stock are out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.model.accounts import Balance
from loyalty.programme.programme import Programme
from loyalty.programme.reward_limits import UNLIMITED
from loyalty.programme.rewards import Reward
from loyalty.rules import taking
from loyalty.rules.taking import Refused, barred
from storage.engine.db import Reader
from storage.engine.lists import filled, places
from storage.ledger import standings

Judge = Callable[..., Refused | None]
Taken = Mapping[int, Mapping[str, Sequence[datetime]]]


async def refusals(
    read: Reader,
    programme: Programme,
    member_id: int,
    balance: Balance,
    rewards: Sequence[Reward],
    now: datetime,
) -> Mapping[str, Refused]:
    """Of these rewards the ones that the member may not take now, by their ids."""
    return (await _judged(read, programme, {member_id: balance}, rewards, now, taking.refused))[member_id]


async def at_any_hour(
    read: Reader,
    programme: Programme,
    member_id: int,
    balance: Balance,
    rewards: Sequence[Reward],
    now: datetime,
) -> Mapping[str, Refused]:
    """The same but for the hour."""
    return (await _judged(read, programme, {member_id: balance}, rewards, now, taking.at_any_hour))[member_id]


async def asked(
    read: Reader, programme: Programme, member_id: int, balance: Balance, now: datetime
) -> Balance:
    """The balance with what it does not buy. A shop whose rewards everybody can have reads nothing."""
    return (await asked_each(read, programme, {member_id: balance}, now))[member_id]


async def asked_each(
    read: Reader, programme: Programme, balances: Mapping[int, Balance], now: datetime
) -> Mapping[int, Balance]:
    """The same of several members, in as many statements."""
    if not programme.scarce:
        return balances
    found = await _judged(read, programme, balances, programme.scarce, now, taking.at_any_hour)
    return {id: replace(balance, barred=barred(found[id])) for id, balance in balances.items()}


async def _judged(
    read: Reader,
    programme: Programme,
    balances: Mapping[int, Balance],
    rewards: Sequence[Reward],
    now: datetime,
    judge: Judge,
) -> Mapping[int, Mapping[str, Refused]]:
    limited = [reward.id for reward in rewards if reward.limits != UNLIMITED]
    stocked = [reward.id for reward in rewards if reward.stock is not None]
    had, gone = await _taken(read, [*balances], limited, now), await _out(read, stocked)
    found: dict[int, Mapping[str, Refused]] = {}
    for id, balance in balances.items():
        standing = await standings.asked(read, programme, id, now, rewards)
        own = had.get(id, {})
        judged = {
            one.id: judge(programme, one, balance, standing, own.get(one.id, ()), gone.get(one.id, 0), now)
            for one in rewards
        }
        found[id] = {reward: reason for reward, reason in judged.items() if reason}
    return found


async def _taken(read: Reader, member_ids: Sequence[int], rewards: Sequence[str], now: datetime) -> Taken:
    """When each member took them, by vouchers that stand: also who became part of them, or on a card they left."""
    if not rewards or not member_ids:
        return {}
    people, ids = filled(member_ids), filled(rewards)
    who, what = places(len(people)), places(len(ids), len(people) + 1)
    rows = await read.rows(
        f"""WITH RECURSIVE "selves"("id", "self") AS (
            SELECT m."id", m."id" FROM "member" m WHERE m."id" IN ({who})
            UNION SELECT s."id", m."id" FROM "member" m JOIN "selves" s ON m."merged_into_id" = s."self")
        SELECT s."id", v."reward", v."created_at" AS "at" FROM "selves" s JOIN "voucher" v ON v."member_id" = s."self"
        WHERE v."reward" IN ({what}) AND v."promotion_id" IS NULL AND v."state" IN ('open', 'used', 'lapsed')
        UNION ALL SELECT "id", substr("what", 8), "at" FROM (
            SELECT DISTINCT a."member_id" AS "id", p."leaving", p."what", p."at"
            FROM "past_use" p JOIN "address" a ON a."hash" = p."hash"
            WHERE a."member_id" IN ({who}) AND p."what" LIKE 'reward:%'
            AND p."until" > ${len(people) + len(ids) + 1}) AS "past" """,
        *people,
        *ids,
        now,
    )
    found: dict[int, dict[str, list[datetime]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        found[row["id"]][row["reward"]].append(row["at"])
    return found


async def _out(read: Reader, rewards: Sequence[str]) -> Mapping[str, int]:
    """How many of each are out."""
    if not rewards:
        return {}
    ids = filled(rewards)
    rows = await read.rows(
        f'SELECT "reward", "taken" FROM "reward_total" WHERE "reward" IN ({places(len(ids))})', *ids
    )
    return {row["reward"]: row["taken"] for row in rows}
