"""Checks of vouchers: their entries, their promotion, and the till."""

from __future__ import annotations

from collections import Counter, defaultdict

from tortoise.expressions import Q
from tortoise.functions import Count

from loyalty.model.accounts import EntryKind
from loyalty.model.vouchers import VoucherState
from storage.ledger.checks.reading import Problems, each, totals
from storage.ledger.tables.accounts import Entry
from storage.ledger.tables.vouchers import RewardTotal, Voucher
from storage.offers.tables import Promotion
from storage.people.tables.team import Audit


async def entries() -> Problems:
    """A voucher's cost was taken once, and returned once if it was cancelled or expired, else never."""
    ledger = await _by_voucher()
    fields = ("unit", "cost", "state", "member__left_at")
    async for voucher, unit, cost, state, left_at in each(Voucher.all(), *fields):
        kinds = ledger.pop(voucher, {})
        paid = kinds.get(EntryKind.REDEMPTION, [])
        back = kinds.get(EntryKind.RETURN, [])
        if paid != ([(unit, -cost)] if cost else []):  # an offer's costs nothing
            yield f"Voucher {voucher}: it costs {cost} {unit}, its redemption entries say {_lines(paid)}."
        returns = _returns(state, (unit, cost), gone=left_at is not None) if cost else [[]]
        if back not in returns:
            yield f"Voucher {voucher}: it is {state}, its return entries say {_lines(back)}."
    for voucher in ledger:
        yield f"Entries of voucher {voucher}: there is no such voucher."


async def _by_voucher() -> dict[int, dict[str, list[tuple[str, int]]]]:
    found: dict[int, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
    named = Entry.filter(voucher_id__isnull=False)
    for voucher, kind, unit, total in await totals(named, "voucher_id", "kind", "unit"):
        found[voucher][kind].append((unit, total))
    return found


def _returns(state: str, cost: tuple[str, int], *, gone: bool) -> list[list[tuple[str, int]]]:
    """The return entries that may stand. Vouchers of a member who left expire without a return."""
    match VoucherState(state):
        case VoucherState.OPEN | VoucherState.USED | VoucherState.LAPSED:
            return [[]]
        case VoucherState.CANCELLED:
            return [[cost]]
        case VoucherState.EXPIRED:
            return [[cost], []] if gone else [[cost]]


def _lines(entries: list[tuple[str, int]]) -> str:
    return ", ".join(f"{amount} {unit}" for unit, amount in entries) or "nothing"


async def claims() -> Problems:
    """A promotion counts as many claims as it has vouchers, and no more than its stock."""
    claims = Voucher.filter(promotion_id__isnull=False).annotate(n=Count("id")).group_by("promotion_id")
    given = Counter(dict(await claims.values_list("promotion_id", "n")))
    async for promotion, claimed, stock in each(Promotion.all(), "claimed", "stock"):
        if given[promotion] != claimed:
            yield f"Offer {promotion}: {claimed} claimed, but {given[promotion]} vouchers."
        if stock is not None and claimed > stock:
            yield f"Offer {promotion}: {claimed} claimed of {stock}."


async def stock() -> Problems:
    """Of a reward with a stock as many are counted as there are vouchers of it, open or used."""
    out = Voucher.filter(stocked=True, state__in=(VoucherState.OPEN, VoucherState.USED))
    found = Counter(dict(await out.annotate(n=Count("id")).group_by("reward").values_list("reward", "n")))
    for reward, taken in await RewardTotal.all().values_list("reward", "taken"):
        if (right := found.pop(reward, 0)) != taken:
            yield f"Reward {reward}: {taken} are counted, {right} are out."
    for reward in found:
        yield f"Reward {reward}: those that are out are counted nowhere."


async def holders() -> Problems:
    """An open voucher belongs to a member who is here."""
    gone = Q(member__merged_into_id__isnull=False) | Q(member__left_at__isnull=False)
    async for voucher, member in each(Voucher.filter(gone, state=VoucherState.OPEN), "member_id"):
        yield f"Voucher {voucher}: it is open, and member {member} left or became part of another."


async def used_once() -> Problems:
    """By the audit trail, no voucher was handed over twice without an undo between."""
    given = await _acts("redeemed")
    given.subtract(await _acts("reopened"))
    async for voucher, state in each(Voucher.all(), "state"):
        if given[voucher] > (state == VoucherState.USED):
            more = given[voucher]
            yield f"Voucher {voucher}: it is {state}, and was given {more} times more than taken back."


async def _acts(action: str) -> Counter[int]:
    acts = Audit.filter(action=action).annotate(n=Count("id")).group_by("subject")
    return Counter(dict(await acts.values_list("subject", "n")))
