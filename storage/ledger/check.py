"""What must be true of the data whatever the service did: looked at, never mended.

Each check reads with the models and says in a sentence what is wrong and with which ids. All of
them look at one moment, so the shop may be open meanwhile.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from tortoise.expressions import Q, Subquery
from tortoise.functions import Count, Sum
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from loyalty.messages.kinds.table import KINDS
from loyalty.model import EntryKind, VoucherState
from storage.engine.migrate import orm
from storage.ledger.tables import Balance, Entry, Link, Visit, VisitCode, Voucher
from storage.messages.tables import Outbox
from storage.offers.tables import Promotion
from storage.people.tables import Address, Audit, Member

Problems = AsyncIterator[str]
Amounts = Mapping[str, int]  # by unit, without zeros

_PAGE = 5_000
_BELONGS_TO_VISIT = (EntryKind.VISIT, EntryKind.PAPER, EntryKind.REVERSAL)
_BELONGS_TO_VOUCHER = (EntryKind.REDEMPTION, EntryKind.RETURN)


async def problems(url: str) -> list[str]:
    """Every sentence that is true and should not be; none for a sound database."""
    async with orm(url), _one_moment():
        return [problem for check in CHECKS async for problem in check()]


@asynccontextmanager
async def _one_moment() -> AsyncIterator[None]:
    """SQLite shows a reader what was there when it began; PostgreSQL has to be asked to."""
    async with in_transaction() as connection:
        if connection.capabilities.dialect == "postgres":
            await connection.execute_query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


async def _each(rows: QuerySet[Any], *fields: str) -> AsyncIterator[tuple[Any, ...]]:
    """Key and fields of every row, a page at a time."""
    key, last = rows.model._meta.pk_attr, 0
    ahead = rows.order_by(key).limit(_PAGE)
    while page := await ahead.filter(**{f"{key}__gt": last}).values_list(key, *fields):
        for row in page:
            yield row
        last = page[-1][0]


async def _totals(rows: QuerySet[Any], *by: str) -> list[tuple[Any, ...]]:
    """Entries added up: the fields grouped by, then the sum."""
    found = await rows.annotate(total=Sum("amount")).group_by(*by).values_list(*by, "total")
    return [(*row[:-1], int(row[-1])) for row in found]


def _said(amounts: Amounts) -> str:
    return " and ".join(f"{amount} {unit}" for unit, amount in sorted(amounts.items())) or "nothing"


def _amounts(**by_unit: int) -> dict[str, int]:
    return {unit: amount for unit, amount in by_unit.items() if amount}


def _reversed(amounts: Amounts) -> dict[str, int]:
    return {unit: -amount for unit, amount in amounts.items()}


# Balances


async def _balances() -> Problems:
    """A balance is the sum of its entries."""
    entries: dict[int, dict[str, int]] = defaultdict(dict)
    for member, unit, total in await _totals(Entry.all(), "member_id", "unit"):
        entries[member] |= _amounts(**{unit: total})
    async for member, points, stamps, money in _each(Balance.all(), "points", "stamps", "money"):
        held, summed = _amounts(points=points, stamps=stamps, money=money), entries[member]
        if held != summed:
            yield f"Member {member}: the balance is {_said(held)}, its entries add up to {_said(summed)}."


async def _every_member_has_one() -> Problems:
    without = Member.filter(~Q(id__in=Subquery(Balance.all().values("member_id"))))
    async for (member,) in _each(without):
        yield f"Member {member}: there is no balance."


async def _visits_counted() -> Problems:
    """The visits of a member made part of another are counted there."""
    counted: Counter[int] = Counter()
    standing = Visit.filter(undone_at__isnull=True).annotate(n=Count("id")).group_by("member_id")
    for member, number in await standing.values_list("member_id", "n"):
        counted[member] += number
    links = Link.filter(undone_at__isnull=True)
    async for _, kept, absorbed, moved in _each(links, "kept_id", "absorbed_id", "visits"):
        counted.update({kept: moved})
        counted.subtract({absorbed: moved})
    async for member, visits in _each(Balance.all(), "visits"):
        if visits != counted[member]:
            yield f"Member {member}: {visits} visits are counted, {counted[member]} stand."


# Visits and their entries


async def _visits_and_entries() -> Problems:
    """What a visit earned is in the ledger once, and is taken out once if it was undone. Paper cards
    are in there as visits are, without a row of their own."""
    ledger = await _by_visit()
    async for visit, points, stamps, undone_at in _each(Visit.all(), "points", "stamps", "undone_at"):
        kinds = ledger.pop(visit, {})
        earned = _amounts(points=points, stamps=stamps)
        back = _reversed(earned) if undone_at else {}
        for kind, right in ((EntryKind.VISIT, earned), (EntryKind.REVERSAL, back)):
            if (found := kinds.get(kind, {})) != right:
                yield f"Visit {visit}: its {kind} entries should say {_said(right)}, and say {_said(found)}."
    for paper, kinds in ledger.items():
        for problem in _paper(kinds):
            yield f"Entries of visit or paper card {paper}: {problem}"


async def _by_visit() -> dict[int, dict[str, dict[str, int]]]:
    """Amounts by visit and kind of entry."""
    found: dict[int, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    named = Entry.filter(visit_id__isnull=False)
    for visit, kind, unit, total in await _totals(named, "visit_id", "kind", "unit"):
        found[visit][kind] |= _amounts(**{unit: total})
    return found


def _paper(kinds: Mapping[str, Amounts]) -> list[str]:
    moved = kinds.get(EntryKind.PAPER, {})
    back = kinds.get(EntryKind.REVERSAL, {})
    if not moved or EntryKind.VISIT in kinds:
        return ["there is no such visit."]
    if back and back != _reversed(moved):
        return [f"{_said(moved)} moved over, but {_said(back)} taken back."]
    return []


async def _entries_without_cause() -> Problems:
    for column, kinds in (("visit_id", _BELONGS_TO_VISIT), ("voucher_id", _BELONGS_TO_VOUCHER)):
        nameless = Entry.filter(kind__in=[kind.value for kind in kinds], **{f"{column}__isnull": True})
        async for entry, kind in _each(nameless, "kind"):
            yield f"Entry {entry}: a {kind} without a {column.removesuffix('_id')}."


async def _used_codes() -> Problems:
    visits = Subquery(Visit.all().values("id"))
    papers = Subquery(Entry.filter(kind=EntryKind.PAPER.value, visit_id__isnull=False).values("visit_id"))
    used = VisitCode.filter(used_at__isnull=False)
    lost = used.filter(Q(visit_id__isnull=True) | ~(Q(visit_id__in=visits) | Q(visit_id__in=papers)))
    async for code, visit in _each(lost, "visit_id"):
        yield f"Code {code}: used for visit {visit}, but there is no such visit or paper card."


# Vouchers


async def _vouchers() -> Problems:
    """Paid for once; the cost came back once if it was cancelled or expired, and never otherwise."""
    ledger = await _by_voucher()
    fields = ("unit", "cost", "state", "member__left_at")
    async for voucher, unit, cost, state, left_at in _each(Voucher.all(), *fields):
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
    async for _, voucher, kind, unit, amount in _each(named, "voucher_id", "kind", "unit", "amount"):
        found[voucher][kind].append((unit, amount))
    return found


def _returns(state: str, cost: tuple[str, int], *, gone: bool) -> list[list[tuple[str, int]]]:
    """What the return entries may be. Vouchers of a member who left lapse without a return."""
    match VoucherState(state):
        case VoucherState.OPEN | VoucherState.USED:
            return [[]]
        case VoucherState.CANCELLED:
            return [[cost]]
        case VoucherState.EXPIRED:
            return [[cost], []] if gone else [[cost]]


def _lines(entries: list[tuple[str, int]]) -> str:
    return ", ".join(f"{amount} {unit}" for unit, amount in entries) or "nothing"


async def _claims() -> Problems:
    """As many claimed as there are vouchers of it, and never more than there were to claim."""
    claims = Voucher.filter(promotion_id__isnull=False).annotate(n=Count("id")).group_by("promotion_id")
    given = Counter(dict(await claims.values_list("promotion_id", "n")))
    async for promotion, claimed, stock in _each(Promotion.all(), "claimed", "stock"):
        if given[promotion] != claimed:
            yield f"Offer {promotion}: {claimed} claimed, but {given[promotion]} vouchers."
        if stock is not None and claimed > stock:
            yield f"Offer {promotion}: {claimed} claimed of {stock}."


async def _vouchers_used_once() -> Problems:
    """By the trail: given at the till, taken back, given again is fine; given twice is not."""
    given = await _acts("redeemed")
    given.subtract(await _acts("reopened"))
    async for voucher, state in _each(Voucher.all(), "state"):
        if given[voucher] > (state == VoucherState.USED):
            more = given[voucher]
            yield f"Voucher {voucher}: it is {state}, and was given {more} times more than taken back."


async def _acts(action: str) -> Counter[int]:
    acts = Audit.filter(action=action).annotate(n=Count("id")).group_by("subject")
    return Counter(dict(await acts.values_list("subject", "n")))


# People and messages


async def _addresses() -> Problems:
    astray = Address.filter(Q(member__merged_into_id__isnull=False) | Q(member__left_at__isnull=False))
    async for address, member in _each(astray, "member_id"):
        yield f"Address {address}: it belongs to member {member}, who left or became part of another."


async def _links() -> Problems:
    """Who is part of another came there by a link, and the other way round."""
    linked = {row[1:] async for row in _each(Link.filter(undone_at__isnull=True), "absorbed_id", "kept_id")}
    merged = {row async for row in _each(Member.filter(merged_into_id__isnull=False), "merged_into_id")}
    for absorbed, kept in sorted(merged - linked):
        yield f"Member {absorbed}: part of member {kept}, but no link says so."
    for absorbed, kept in sorted(linked - merged):
        yield f"Member {absorbed}: linked to member {kept}, but not part of it."


async def _messages() -> Problems:
    unknown = Outbox.filter(~Q(kind__in=[kind.text for kind in KINDS]))
    async for message, kind in _each(unknown, "kind"):
        yield f"Message {message}: there is no kind {kind!r}."


CHECKS: tuple[Callable[[], Problems], ...] = (
    _balances,
    _every_member_has_one,
    _visits_counted,
    _visits_and_entries,
    _entries_without_cause,
    _used_codes,
    _vouchers,
    _vouchers_used_once,
    _claims,
    _addresses,
    _links,
    _messages,
)
