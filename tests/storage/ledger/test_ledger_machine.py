"""Whatever happens in whatever order, a balance is the sum of its entries and never below zero.

Every act is done as a conversation does it, but with what it knew a while ago: what somebody else
did meanwhile has to be caught by the database. A `Conflict` is an answer; a wrong book is not.
"""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from functools import partial
from itertools import count
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from loyalty.calendar import local_day, whole_day
from loyalty.facts.addresses import Linked, Unlinked
from loyalty.facts.corrections import Corrected, CorrectionUndone
from loyalty.facts.fact import Fact
from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.facts.people import Joined, Left
from loyalty.facts.planned import Lapsed
from loyalty.facts.visit_codes import CodeShown
from loyalty.facts.visits import Credited, PaperMoved, PaperUndone, Returned, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReopened, VoucherReturned
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.lifetimes import Lifetime, Span
from loyalty.ledger.units import Unit
from loyalty.model.accounts import Correction
from loyalty.model.members import Holder, LinkRecord, Member
from loyalty.model.standing import Confirmed, Kept
from loyalty.model.visits import Prepaid, PurchaseReturn, Visit, VisitCode
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.programme.badges import Badge
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Counted, Ladder, Measure, Tier
from loyalty.rules import visits as visit_rules
from loyalty.rules.combine import combine
from loyalty.rules.spend_steps import SpendSteps
from loyalty.rules.streak import Streak
from loyalty.standing import tiers
from loyalty.standing.challenges import InPlay
from loyalty.standing.passes import PassSale, refund
from scheduler.sweeps import Sweeps
from storage.engine.db import Conflict, Database, Tx, fresh_id, insert
from storage.engine.opening import open_database
from storage.ledger import (
    check,
    earnings,
    paper_cards,
    purchase_returns,
    standings,
    visit_codes,
    visits_before,
    vouchers,
)
from storage.ledger.confirmed import decode
from storage.people import addresses, links, members
from storage.planning import gifts
from storage.writing import facts
from tests.amounts import amounts
from tests.databases import Databases
from tests.handlers.stage import PROGRAMME
from tests.loyalty.cafe import text

STAFF, AT_THE_TILL = 7, 8
STREAK = Streak(id="row", name=text("row"), badge="row", weeks=2)
STEPS = SpendSteps(id="steps", name=text("steps"), badge="spender", steps=(5_000, 15_000), within="month")
# Points end four days after they were earned, cashback five, stamps when their holder stays away for six. Tiers are reached
# by what was spent in a week.
LASTING = replace(
    PROGRAMME,
    lifetimes=(
        Lifetime(Unit.POINTS, lasts=Span(days=4)),
        Lifetime(Unit.STAMPS, idle=Span(days=6), idle_from="visit or reward"),
        Lifetime(Unit.MONEY, lasts=Span(days=5)),
    ),
    tiers=tuple(Tier(id, text(id), Fraction(reach)) for id, reach in (("silver", 70), ("gold", 140))),
    rules=(STREAK, STEPS),
    badges=(Badge("row", text("row")), Badge("spender", text("spender"))),
    ladder=Ladder(Measure(spend=True), Counted(Span(days=7)), Span(days=5), falls="one step down"),
)
# As the owner may change it while the shop is open: other lines, kept for less, a longer streak, and no steps.
CHANGED = replace(
    LASTING,
    tiers=tuple(Tier(id, text(id), Fraction(reach)) for id, reach in (("silver", 100), ("gold", 110))),
    rules=(replace(STREAK, weeks=3),),
    ladder=Ladder(Measure(), Counted(Span(days=9)), Span(days=2)),
)
_ACCOUNTS = """SELECT b."unit", b."held", b."owed",
    (SELECT coalesce(sum("amount"), 0) FROM "entry" e
        WHERE e."member_id" = b."member_id" AND e."unit" = b."unit") AS "entries",
    (SELECT coalesce(sum("left"), 0) FROM "lot" l
        WHERE l."member_id" = b."member_id" AND l."unit" = b."unit") AS "lots",
    (SELECT coalesce(sum("left"), 0) FROM "lot" l WHERE l."member_id" = b."member_id" AND l."unit" = b."unit"
        AND (l."ends_at" IS NULL OR l."ends_at" > $1)) AS "living",
    (SELECT coalesce(sum("amount"), 0) FROM "entry" e WHERE e."member_id" = b."member_id"
        AND e."unit" = b."unit" AND e."kind" = 'expiry') AS "ended" FROM "balance" b"""


@dataclass
class Books:
    """A shop's database with its one clock, driven from outside any event loop."""

    runner: asyncio.Runner
    databases: Databases
    dialect: str
    url: str = ""
    now: datetime = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
    numbers: Iterator[int] = field(default_factory=lambda: count(100))
    programme: Programme = LASTING
    database: Database = field(init=False)

    def open(self, url: str) -> None:
        self.url, self.database = url, self.runner.run(open_database(url))
        self.runner.run(self._write(self._staff()))

    def close(self) -> None:
        self.runner.run(self.database.close())

    def _staff(self) -> list[Any]:
        return [
            insert(
                "address", id=AT_THE_TILL, channel="telegram", value="till", locale="en", state="open",
                seen_at=self.now, wrong_codes=0,
            ),
            insert(
                "staff", id=STAFF, address_id=AT_THE_TILL, role="staff", name="Max", location="main",
                since=self.now,
            ),
        ]  # fmt: skip

    async def _write(self, statements: Sequence[Any]) -> None:
        await self.database.run(lambda tx: tx.write(statements))

    def do(self, decide: Any) -> bool:
        """The facts a conversation decides on, written with what it read in one transaction. False: it
        decided on nothing, or met somebody."""

        async def work(tx: Tx) -> bool:
            happened: Sequence[Fact] = await decide(tx)
            statements = await facts.written(tx, happened, self.programme, self.now)
            await tx.write(statements)
            return bool(statements)

        self.now += timedelta(minutes=1)
        try:
            return self.runner.run(self.database.run(work))
        except Conflict:
            return False

    def rows(self, sql: str, *args: Any) -> list[Any]:
        return list(self.runner.run(self.database.run(lambda tx: tx.rows(sql, *args))))


class Ledger(RuleBasedStateMachine):
    """Members, codes, visits, vouchers, paper cards and links, as stale as they may get."""

    books: ClassVar[Books]

    cards = Bundle("cards")
    codes = Bundle("codes")
    visits = Bundle("visits")
    vouchers = Bundle("vouchers")
    papers = Bundle("papers")
    links = Bundle("links")
    returns = Bundle("returns")
    sales = Bundle("sales")
    corrections = Bundle("corrections")

    def __init__(self) -> None:
        super().__init__()
        self.made: Counter[Unit] = Counter()  # what all balances have to add up to, with what has ended
        self.standing: dict[int, Visit] = {}  # as much as there is left of each, by its id
        self.ends: dict[tuple[int, str], datetime] = {}  # of tiers, by member
        self.books.programme = LASTING
        for row in self.books.rows(_ACCOUNTS, self.books.now):
            self.made[Unit(row["unit"])] += row["held"] - row["owed"] - int(row["ended"])

    def once(self, decide: Any) -> bool:
        """The same act twice, as by a double tap or at two tills: the second time is a conflict."""
        done = self.books.do(decide)
        assert not self.books.do(decide)
        return done

    # People

    @initialize(target=cards)
    def regulars(self) -> Any:
        """Three who have been here before."""
        found = [self.join() for _ in range(3)]
        for card in found:
            self.credit(self.show_a_code(card), 60, 9, False)
        return multiple(*found)

    @rule(target=cards)
    def join(self) -> Any:
        id = fresh_id()
        member = Member(id, f"card-{id}", "Ana", "en", self.books.now)

        async def decide(tx: Tx) -> Sequence[Fact]:
            found = addresses.stranger("telegram", str(next(self.books.numbers)), "en")
            await tx.write([addresses.first_seen(found, self.books.now)])
            return [Joined(member, found.id, "telegram", "2026-01", "")]

        assert self.books.do(decide)
        return id

    @rule(target=links, kept=cards, absorbed=cards)
    def link(self, kept: int, absorbed: int) -> Any:
        """As `linking` does it: both locked, what they hold now goes over."""
        record: LinkRecord | None = None

        async def decide(tx: Tx) -> Sequence[Fact]:
            nonlocal record
            held = {id: await members.by_id(tx, id, self.books.now) for id in sorted((kept, absorbed))}
            mine, theirs = held[kept], held[absorbed]
            if kept == absorbed or mine is None or theirs is None:
                return []
            moved = tuple(a.id for a in await addresses.of_member(tx, absorbed))
            record = LinkRecord(fresh_id(), kept, absorbed, theirs.balance.visits, moved, self.books.now)
            return [Linked(record, AT_THE_TILL)]

        return record if self.books.do(decide) else multiple()

    @rule(record=links)
    def unlink(self, record: LinkRecord) -> None:
        """As the owner does it: what was brought, as far as it is left. Whether it was undone before is
        the database's to know."""

        async def decide(tx: Tx) -> Sequence[Fact]:
            known, kept = (
                await links.by_id(tx, record.id),
                await members.by_id(tx, record.kept, self.books.now),
            )
            if known is None or kept is None:
                return []
            return [Unlinked(known, AT_THE_TILL)]

        self.once(decide)

    @rule(card=consumes(cards))
    def leave(self, card: int) -> None:
        async def decide(tx: Tx) -> Sequence[Fact]:
            day = whole_day(self.books.now, UTC)
            return [Left(card, AT_THE_TILL, day)] if await members.by_id(tx, card, self.books.now) else []

        self.books.do(decide)

    # The till

    @rule(target=codes, card=cards)
    def show_a_code(self, card: int) -> Any:
        digits = str(next(self.books.numbers)).zfill(5)
        later = self.books.now + timedelta(hours=1)
        code = VisitCode(fresh_id(), digits, card, "main", self.books.now, later)

        async def decide(tx: Tx) -> Sequence[Fact]:
            return [CodeShown(code)] if await members.by_id(tx, card, self.books.now) else []

        return code if self.books.do(decide) else multiple()

    @rule(
        target=visits,
        code=codes,
        points=st.integers(0, 60),
        stamps=st.integers(0, 3),
        stale=st.booleans(),
        use=st.integers(0, 25),
    )
    def credit(
        self,
        code: VisitCode,
        points: int,
        stamps: int,
        stale: bool,
        use: int = 0,
        by_pass: Prepaid | None = None,
    ) -> Any:
        """With the code as it is, or as it was when it was read. Whether it was used is the database's
        to know, and whether there is so much cashback to `use`."""
        use = min(use, points * 100)
        visit: Visit | None = None
        programme = self.books.programme

        async def decide(tx: Tx) -> Sequence[Fact]:
            nonlocal visit
            known = code if stale else await visit_codes.by_id(tx, code.id)
            if known is None or (not stale and await _nobody(tx, known.member_id, self.books.now)):
                return []
            purchase = visit_rules.purchase(programme, points * 100 - use, self.books.now, "main", 1)
            played = await visits_before.played(tx, programme, known.member_id, purchase.at, self.books.now)
            purchase = played.beside(purchase)
            visit = Visit(
                fresh_id(),
                known.member_id,
                "main",
                STAFF,
                points * 100,
                amounts(points, stamps, money=points // 3),
                self.books.now,
                used=use,
                prepaid=by_pass,
                earnings=combine({}, programme.rules, purchase),
            )
            found = await standings.before(tx, programme, visit.member_id, visit.at)
            total = found.total + tiers.part(programme, visit)
            visit = replace(visit, confirmed=tiers.confirmed(programme, total, visit.at))
            return [Credited(visit, code.id, AT_THE_TILL)]

        if not self.books.do(decide):
            return multiple()
        credited = visit
        assert credited
        self.standing[credited.id] = credited
        assert not self.books.do(decide)
        self.made.update(credited.earned - credited.taken)
        return credited

    @rule(visit=visits)
    def undo(self, visit: Visit) -> None:
        """Undone before, or spent since: the database knows."""

        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, visit.member_id, self.books.now)
            if holder is None:
                return []
            # As it stands: some of it may have come back since.
            stands = self.standing.get(visit.id, visit)
            without = await standings.without(tx, self.books.programme, holder.member.id, stands)
            return [Undone(replace(visit, member_id=holder.member.id), AT_THE_TILL, without)]

        if self.once(decide):
            self.ends.clear()
            gone = self.standing.pop(visit.id)
            self.made.subtract(gone.earned - gone.taken)

    @rule(target=returns, visit=visits, money=st.integers(1, 60), stale=st.booleans())
    def return_some(self, visit: Visit, money: int, stale: bool) -> Any:
        """Whether so much of it stands, or it was undone, is the database's to know."""
        stood = visit if stale else self.standing.get(visit.id, visit)
        rest = (stood.amount or 0) - money * 100
        earned = amounts(rest // 100, stood.earned[Unit.STAMPS], money=rest // 300)
        left = replace(stood, amount=rest, earned=earned, used=min(stood.used, rest))
        stands = (rest, left.used) if rest > 0 else None
        made: list[PurchaseReturn] = []

        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, visit.member_id, self.books.now)
            if holder is None:
                return []
            theirs = replace(stood, member_id=holder.member.id)
            paid = await purchase_returns.paid(tx, visit.id)
            back = PurchaseReturn(fresh_id(), theirs, stands, STAFF, "main", fresh_id(), self.books.now, paid)
            made.append(back)
            return [Returned(back, left if rest > 0 else None, AT_THE_TILL)]

        if rest < 0 or not self.once(decide):
            return multiple()
        self.made.subtract(self._lost(stood, left if rest else None))
        self.standing |= {visit.id: left} if rest else {}
        return made[0], stood, left if rest else None

    def _lost(self, stood: Visit, left: Visit | None) -> Amounts:
        gained = stood.earned - stood.taken
        return gained - (left.earned - left.taken) if left else gained

    @rule(returned=returns)
    def undo_return(self, returned: tuple[PurchaseReturn, Visit, Visit | None]) -> None:
        """Whether the purchase is still as the return left it is the database's to know."""
        back, stood, left = returned

        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, back.member_id, self.books.now)
            theirs = holder and replace(back, before=replace(stood, member_id=holder.member.id))
            return [ReturnUndone(theirs, AT_THE_TILL)] if theirs else []

        if self.once(decide):
            self.made.update(self._lost(stood, left))
            self.standing[stood.id] = stood

    @rule(target=visits, card=cards, points=st.integers(0, 60))
    def visit(self, card: int, points: int) -> Any:
        """A code shown and used at once."""
        code = self.show_a_code(card)
        return self.credit(code, points, 1, False) if isinstance(code, VisitCode) else multiple()

    @rule(
        target=corrections,
        card=cards,
        unit=st.sampled_from((Unit.POINTS, Unit.STAMPS)),
        amount=st.integers(-9, 9),
    )
    def correct(self, card: int, unit: Unit, amount: int) -> Any:
        """Given or taken by hand; whether there is so much is the database's to know."""
        done = Correction(fresh_id(), card, STAFF, "main", unit, amount, "spilled", self.books.now)

        async def decide(tx: Tx) -> Sequence[Fact]:
            there = amount and await members.by_id(tx, card, self.books.now)
            return [Corrected(done, AT_THE_TILL)] if there else []

        if not self.once(decide):
            return multiple()
        self.made[unit] += amount
        return done

    @rule(done=corrections)
    def undo_correction(self, done: Correction) -> None:
        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, done.member_id, self.books.now)
            return [CorrectionUndone(done, holder.member.id, AT_THE_TILL)] if holder else []

        if self.once(decide):
            self.made[done.unit] -= done.amount

    @rule(target=papers, card=cards, stamps=st.integers(1, 9))
    def move_paper(self, card: int, stamps: int) -> Any:
        code = self.show_a_code(card)
        return self.move_with(code, stamps) if isinstance(code, VisitCode) else multiple()

    @rule(target=papers, code=codes, stamps=st.integers(1, 9))
    def move_with(self, code: VisitCode, stamps: int) -> Any:
        moved: PaperMoved | None = None

        async def decide(tx: Tx) -> Sequence[Fact]:
            nonlocal moved
            known = await visit_codes.by_id(tx, code.id)
            if known is None or await _nobody(tx, known.member_id, self.books.now):
                return []
            if await paper_cards.was_moved(tx, known.member_id, self.books.now):
                return []
            moved = PaperMoved(fresh_id(), known.member_id, stamps, code.id, STAFF, "main", AT_THE_TILL)
            return [moved]

        if not self.books.do(decide):
            return multiple()
        self.made.update({Unit.STAMPS: stamps})
        return moved

    @rule(moved=papers)
    def undo_paper(self, moved: PaperMoved) -> None:
        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, moved.member_id, self.books.now)
            if holder is None:
                return []
            return [PaperUndone(moved.id, holder.member.id, moved.stamps, AT_THE_TILL)]

        if self.once(decide):
            self.made.subtract({Unit.STAMPS: moved.stamps})

    # Prepaid passes

    @rule(target=sales, code=codes, uses=st.integers(1, 4))
    def sell_a_pass(self, code: VisitCode, uses: int) -> Any:
        """Whether the code sold one already is the database's to know."""
        sold: list[PassSale] = []

        async def decide(tx: Tx) -> Sequence[Fact]:
            if await _nobody(tx, code.member_id, self.books.now):
                return []
            ends = self.books.now + timedelta(days=6)
            sale = PassSale(
                fresh_id(), code.member_id, "washes", 100 * uses + 7, uses, self.books.now, ends, ends, STAFF,
                code_id=code.id,
            )  # fmt: skip
            sold.append(sale)
            return [PassSold(sale, AT_THE_TILL)]

        if not self.once(decide):
            return multiple()
        self.made.update({Unit.USES: uses})
        return sold[0]

    @rule(target=visits, sale=sales, card=cards, points=st.integers(0, 9))
    def use_a_pass(self, sale: PassSale, card: int, points: int) -> Any:
        """By whoever has it now, or has not. Whether any of it is left is the database's to know."""
        code = self.show_a_code(card)
        by_pass = Prepaid(sale.id, sale.of)
        return (
            self.credit(code, points, 1, False, by_pass=by_pass)
            if isinstance(code, VisitCode)
            else multiple()
        )

    @rule(sale=sales)
    def undo_a_sale(self, sale: PassSale) -> None:
        """Used since, or undone before: the database knows."""

        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, sale.member_id, self.books.now)
            mine = holder and replace(sale, member_id=holder.member.id)
            return [PassUndone(mine, fresh_id(), STAFF, AT_THE_TILL)] if mine else []

        if self.once(decide):
            self.made.subtract({Unit.USES: sale.uses})

    @rule(sale=sales, left=st.integers(1, 4))
    def give_a_pass_back(self, sale: PassSale, left: int) -> None:
        """Whether so much of it is left is the database's to know."""
        left = min(left, sale.uses)

        async def decide(tx: Tx) -> Sequence[Fact]:
            holder = await members.kept(tx, sale.member_id, self.books.now)
            mine = holder and replace(sale, member_id=holder.member.id)
            back = refund(sale.price, sale.uses, left)
            return [PassRefunded(mine, fresh_id(), left, back, STAFF, AT_THE_TILL)] if mine else []

        if self.books.do(decide):
            self.made.subtract({Unit.USES: left})

    # Vouchers

    @rule(
        target=vouchers, card=cards, cost=st.integers(1, 12), unit=st.sampled_from([Unit.POINTS, Unit.STAMPS])
    )
    def redeem(self, card: int, cost: int, unit: Unit) -> Any:
        """Whether the balance holds that much is the database's to know."""
        code = str(next(self.books.numbers)).zfill(7)
        expires = self.books.now + timedelta(days=7)
        voucher = Voucher(
            fresh_id(), code, card, "cake", unit, cost, VoucherState.OPEN, self.books.now, expires
        )

        async def decide(tx: Tx) -> Sequence[Fact]:
            return [] if await _nobody(tx, card, self.books.now) else [VoucherIssued(voucher)]

        if not self.books.do(decide):
            return multiple()
        self.made.subtract({unit: cost})
        return voucher

    @rule(voucher=vouchers, stale=st.booleans())
    def cancel(self, voucher: Voucher, stale: bool) -> None:
        async def decide(tx: Tx) -> Sequence[Fact]:
            known = voucher if stale else await vouchers.by_id(tx, voucher.id)
            return [VoucherReturned(known, expired=False)] if known else []

        if self.once(decide):
            self.made.update({voucher.unit: voucher.cost})

    @rule(voucher=vouchers)
    def use(self, voucher: Voucher) -> None:
        """Whether it was used, cancelled or too old is the database's to know."""

        async def decide(tx: Tx) -> Sequence[Fact]:
            known = await vouchers.by_id(tx, voucher.id)
            if known is None or await _nobody(tx, known.member_id, self.books.now):
                return []
            return [VoucherRedeemed(known, STAFF, "main", AT_THE_TILL)]

        self.once(decide)

    @rule(voucher=vouchers)
    def reopen(self, voucher: Voucher) -> None:
        async def decide(tx: Tx) -> Sequence[Fact]:
            return [VoucherReopened(voucher, AT_THE_TILL)]

        self.once(decide)

    @rule(days=st.sampled_from([0, 3, 8]))
    def time_goes_by(self, days: int) -> None:
        """Vouchers that nobody used give their cost back."""
        self.books.now += timedelta(days=days)
        due = self.books.runner.run(
            self.books.database.run(lambda tx: vouchers.due(tx, self.books.now, 1000))
        )
        sweeps = Sweeps(self.books.database, PROGRAMME, lambda: self.books.now)
        assert len(due) == self.books.runner.run(sweeps.expire_vouchers())
        for voucher in due:
            self.made.update({voucher.unit: voucher.cost})

    @rule()
    def the_programme_is_changed(self) -> None:
        """Nothing that was earned is lost: tiers and badges are what the visits said on their day."""
        self.books.programme = CHANGED if self.books.programme is LASTING else LASTING

    @rule(card=cards)
    def what_has_ended_is_written_off(self, card: int) -> None:
        """As by the nightly job."""

        async def work(tx: Tx) -> None:
            await gifts.grant(tx, [Lapsed(card, self.books.now)], LASTING.as_of(self.books.now))

        self.books.runner.run(self.books.database.run(work))

    @rule(card=cards)
    def a_card_shows_what_the_visits_say(self, card: int) -> None:
        """Of challenges and badges; a programme without the challenges still has the badges."""
        zone = ZoneInfo(LASTING.shop.timezone)
        rows = self.books.rows(
            f"""SELECT "at", "amount" - "used" AS "paid", "rules" FROM "visit"
            WHERE "member_id" IN ({members.SELVES}) AND "undone_at" IS NULL""",
            card,
        )
        days = [
            (local_day(row["at"], zone), earnings.decode(row["rules"]).badges, row["paid"]) for row in rows
        ]
        play, without = (
            self.books.runner.run(self.books.database.run(partial(self._in_play, programme, card)))
            for programme in (LASTING, replace(LASTING, rules=()))
        )
        assert set(play.badges) == set(without.badges) == {badge for _, badges, _ in days for badge in badges}
        done = {challenge.id: progress.done for challenge, progress in play.pursued}
        today = local_day(self.books.now, zone)
        spent = sum(paid for day, _, paid in days if day >= today.replace(day=1))
        assert done.get("steps", min(spent, 15_000)) in (min(spent, 5_000), min(spent, 15_000))
        assert done.get("row", 0) == _weeks_in_a_row(days, today)

    async def _in_play(self, programme: Programme, card: int, tx: Tx) -> InPlay:
        return await visits_before.in_play(tx, programme, card, self.books.now)

    # What always holds

    @invariant()
    def every_balance_is_the_sum_of_its_entries_and_of_its_lots(self) -> None:
        """And nobody can spend anything while they owe."""
        total: Counter[Unit] = Counter()
        for row in self.books.rows(_ACCOUNTS, self.books.now):
            assert row["held"] - row["owed"] == int(row["entries"])
            assert row["held"] == int(row["lots"])
            assert row["held"] >= 0
            assert row["owed"] >= 0
            assert not (row["living"] and row["owed"])
            total[Unit(row["unit"])] += row["held"] - row["owed"] - int(row["ended"])
        assert self.made == total

    @invariant()
    def every_lot_is_the_sum_of_its_entries(self) -> None:
        rows = self.books.rows(
            """SELECT l."left", (SELECT sum(e."amount") FROM "entry" e WHERE e."lot_id" = l."id") AS "entries"
            FROM "lot" l"""
        )
        assert [row["left"] for row in rows] == [int(row["entries"]) for row in rows]

    @invariant()
    def who_became_part_of_another_holds_nothing(self) -> None:
        """What comes back, or is earned by a code shown before, comes to the card that is kept."""
        rows = self.books.rows(
            """SELECT b."held" + b."owed" + a."visits" AS "held" FROM "balance" b
            JOIN "activity" a ON a."member_id" = b."member_id"
            JOIN "member" m ON m."id" = b."member_id" WHERE m."merged_into_id" IS NOT NULL"""
        )
        assert {0} >= {row["held"] for row in rows}

    @invariant()
    def visits_are_counted_where_they_are(self) -> None:
        rows = self.books.rows(
            """SELECT b."visits" AS "counted",
                (SELECT count(*) FROM "visit" v WHERE v."member_id" = b."member_id"
                    AND v."undone_at" IS NULL)
                + coalesce((SELECT sum(l."visits") FROM "link" l WHERE l."kept_id" = b."member_id"
                    AND l."undone_at" IS NULL), 0)
                - coalesce((SELECT sum(l."visits") FROM "link" l WHERE l."absorbed_id" = b."member_id"
                    AND l."undone_at" IS NULL), 0) AS "standing" FROM "activity" b"""
        )
        assert [row["counted"] for row in rows] == [int(row["standing"]) for row in rows]

    @invariant()
    def a_tier_ends_no_sooner_but_by_an_undo(self) -> None:
        """Whatever comes back, and whichever cards are linked and unlinked; and it is what the visits say."""
        kept = {
            (row["member_id"], row["tier"]): Kept(row["ends_at"], row["since"])
            for row in self.books.rows('SELECT "member_id", "tier", "ends_at", "since" FROM "tier"')
        }
        assert all(kept[key].until >= end for key, end in self.ends.items())
        self.ends = {key: one.until for key, one in kept.items()}
        confirmed: dict[int, list[tuple[datetime, Confirmed]]] = defaultdict(list)
        for row in self.books.rows(
            'SELECT "member_id", "at", "standing" FROM "visit" WHERE "standing" IS NOT NULL ORDER BY "at", "id"'
        ):
            confirmed[row["member_id"]].append((row["at"], decode(row["standing"])))
        assert kept == {
            (member, id): one
            for member, visits in confirmed.items()
            for id, one in tiers.fold(visits).items()
        }

    @invariant()
    def no_voucher_is_used_twice(self) -> None:
        rows = self.books.rows(
            """SELECT v."state", (SELECT count(*) FROM "audit" a WHERE a."subject" = v."id"
                    AND a."action" = 'redeemed') - (SELECT count(*) FROM "audit" a
                    WHERE a."subject" = v."id" AND a."action" = 'reopened') AS "given"
            FROM "voucher" v"""
        )
        assert [int(row["state"] == "used") for row in rows] == [row["given"] for row in rows]


def _weeks_in_a_row(visits: Sequence[tuple[date, Sequence[str], int]], today: date) -> int:
    """Those since it was paid, at most the two that are asked for; 0 in the week in which it was."""
    monday, week = today - timedelta(days=today.weekday()), timedelta(days=7)
    visited = {day - timedelta(days=day.weekday()) for day, _, _ in visits}
    paid = {day - timedelta(days=day.weekday()) for day, badges, _ in visits if "row" in badges}
    if monday in paid:
        return 0
    found, at = 0, monday if monday in visited else monday - week
    while at in visited - paid and (not paid or at > max(paid)):
        found, at = found + 1, at - week
    return min(found, 2)


async def _nobody(tx: Tx, member: int, now: datetime) -> bool:
    """As a conversation finds out that a member left, or became part of another."""
    holder: Holder | None = await members.by_id(tx, member, now)
    return holder is None


QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


@contextmanager
def machine(books: Books, fresh: bool) -> Iterator[type[Ledger]]:
    """Each run of the machine on a new file, or all of them in one database."""

    class Here(Ledger):
        def __init__(self) -> None:
            if fresh:
                books.open(books.runner.run(books.databases.sqlite()))
            super().__init__()

        def teardown(self) -> None:
            if fresh:
                books.close()

    Here.books = books
    yield Here


@pytest.fixture
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as running:
        yield running


@pytest.mark.hypothesis
def test_the_ledger_on_sqlite(runner: asyncio.Runner, databases: Databases) -> None:
    """Any order of a few dozen acts, many times over; half as often in `make test`."""
    many = settings.default.max_examples
    books = Books(runner, databases, "sqlite")
    with machine(books, fresh=True) as Machine:
        run_state_machine_as_test(
            Machine,
            settings=settings(
                max_examples=many // 2 if many == settings.get_profile("test").max_examples else many,
                stateful_step_count=40,
                suppress_health_check=QUIET,
            ),
        )
    assert runner.run(check.problems(books.url, rebuild=True)) == []


@pytest.mark.hypothesis
def test_the_ledger_on_postgres(runner: asyncio.Runner, databases: Databases) -> None:
    """The same, less often, in one database."""
    with postgres(runner, databases) as url:
        books = Books(runner, databases, "postgres")
        books.open(url)
        with machine(books, fresh=False) as Machine:
            run_state_machine_as_test(
                Machine,
                settings=settings(
                    max_examples=settings.default.max_examples // 6,
                    stateful_step_count=30,
                    suppress_health_check=QUIET,
                ),
            )
        assert runner.run(check.problems(url, rebuild=True)) == []
        books.close()


@contextmanager
def postgres(runner: asyncio.Runner, databases: Databases) -> Iterator[str]:
    opening = databases.postgres()
    url = runner.run(opening.__aenter__())
    try:
        yield url
    finally:
        runner.run(opening.__aexit__(None, None, None))
