"""An owner who broadcasts too much: a promotion every few days, to some members or to all, while the last one
still runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from loyalty.facts.promotions import PromotionClaimed, PromotionDrafted, PromotionMoved
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.model.team import Staff
from loyalty.model.vouchers import Voucher, VoucherState
from loyalty.offers.early import others_from
from loyalty.offers.promotions import BY_THE_CLOCK, Audience, AudienceKind, Part, Promotion, PromotionState
from loyalty.programme.programme import Programme
from loyalty.report.customers import GROUPS
from loyalty.standing.tiers import rank
from storage.engine.db import Conflict, Database, Tx, fresh_id
from storage.writing import facts

_BETWEEN = (2, 8)  # days from one offer to the next
_LASTS = (2, 11)  # days
_CLAIMS = 30  # at most, of one offer on one day
_S = PromotionState


@dataclass(slots=True)
class Owner:
    """The same `seed` makes the same year. `claimed` counts vouchers; `refused`, claims that came after the last
    one was gone."""

    database: Database
    programme: Programme
    who: Staff
    seed: int
    claimed: int = 0
    refused: int = 0
    _luck: Random = field(init=False)
    _next: int = 0
    _offers: int = 0
    _number: int = 0

    def __post_init__(self) -> None:
        self._luck = Random(f"owner:{self.seed}")
        self._next = self._luck.randrange(1, 4)

    async def morning(self, day: int, now: datetime) -> None:
        """Perhaps compose a promotion; perhaps schedule, pause, resume or stop one that there is."""
        for promotion_id, state, draft in await self._live():
            await self._on_its_way(promotion_id, state, draft, now)
        if day >= self._next:
            self._next = day + self._luck.randrange(*_BETWEEN)
            await self._composed(now)

    async def _live(self) -> list[tuple[int, PromotionState, bool]]:
        rows = await self.database.run(
            lambda tx: tx.rows(
                """SELECT "id", "state", "counted_at" FROM "promotion"
                WHERE "state" IN ('draft', 'scheduled', 'running', 'paused') ORDER BY "id" """
            )
        )
        return [(row["id"], _S(row["state"]), row["counted_at"] is not None) for row in rows]

    async def _on_its_way(self, id: int, state: PromotionState, counted: bool, now: datetime) -> None:
        chance = self._luck.random()
        if state is _S.DRAFT and counted and chance < 0.3:
            await self._composed(now)  # the draft, edited
            await self._moved(id, _S.DRAFT, _S.CANCELLED, now)
        elif state is _S.DRAFT and counted:
            await self._moved(id, _S.DRAFT, _S.SCHEDULED, now)
        elif state is _S.SCHEDULED and chance < 0.1:
            await self._moved(id, _S.SCHEDULED, _S.STOPPED, now)
        elif state is _S.PAUSED:
            await self._moved(id, _S.PAUSED, _S.RUNNING, now)
        elif state is _S.RUNNING and chance < 0.04:
            await self._moved(id, _S.RUNNING, _S.PAUSED, now)
        elif state is _S.RUNNING and chance < 0.06:
            await self._moved(id, _S.RUNNING, _S.STOPPED, now)

    async def _moved(self, id: int, since: PromotionState, to: PromotionState, now: datetime) -> None:
        moved = PromotionMoved(id, (since,), to, self.who.address_id)
        written = facts.statements(moved, now, self.programme.codes)
        try:
            await self.database.run(lambda tx: tx.write(written))
        except Conflict:  # its end came first
            return

    async def _composed(self, now: datetime) -> None:
        """Most are scheduled at once; the others wait for their dry run."""
        self._offers += 1
        luck = self._luck
        starts = now + timedelta(hours=luck.choice((0, 0, 3, 24, 100)))
        audience, ends = self._audience(), starts + timedelta(days=luck.randrange(*_LASTS))
        promotion = Promotion(
            id=self._offers << 24 | luck.randrange(1 << 24),
            state=_S.DRAFT,
            texts=Localised(tuple((one, f"Offer {self._offers}") for one in self.programme.shop.locales)),
            audience=audience,
            starts_at=starts,
            ends_at=ends,
            others_from=others_from(self.programme, audience, starts, ends),
            by=self.who.address_id,
            created_at=now,
            stock=luck.choice((None, None, 5, 40)),
            per_member=luck.choice((0, 1)),
            holdout=round(self.programme.broadcasts.holdout * 1000),
        )
        drafted = facts.statements(PromotionDrafted(promotion), now, self.programme.codes)
        await self.database.run(lambda tx: tx.write(drafted))
        if luck.random() > 0.15:
            await self._moved(promotion.id, _S.DRAFT, _S.SCHEDULED, now)

    def _audience(self) -> Audience:
        luck = self._luck
        kind = luck.choice([*AudienceKind])
        match kind:
            case AudienceKind.LOCATION | AudienceKind.FAVOURITE_PLACE:
                return Audience(kind, of=luck.choice(self.programme.locations).id)
            case AudienceKind.TIER if self.programme.tiers:
                tier = luck.choice(self.programme.tiers).id
                return Audience(kind, tier, rank(self.programme, tier))
            case AudienceKind.TIER | AudienceKind.FAVOURITE_TAG:
                return Audience()
            case AudienceKind.GROUP:
                return Audience(kind, of=luck.choice(GROUPS))
            case AudienceKind.SPENT:
                return Audience(kind, "90", 5_000)
            case _ if kind in BY_THE_CLOCK:
                return Audience(kind, of=self.programme.shop.timezone)
            case AudienceKind.BIRTHDAY:
                return Audience(kind, number=luck.randrange(1, 13))
            case AudienceKind.COMBINED:
                parts = Part(AudienceKind.VISITS, number=3), Part(AudienceKind.AWAY, number=14, negated=True)
                return Audience(kind, "visits > 2 and not away 14", parts=parts)
            case AudienceKind.BEST_BY_SPEND | AudienceKind.BEST_BY_VISITS:
                return Audience(kind, number=luck.choice((20, 200)))
            case AudienceKind.VISITED | AudienceKind.AWAY | AudienceKind.MEMBER_FOR:
                return Audience(kind, number=luck.choice((14, 30, 60)))
            case _:
                return Audience(kind)

    # Claims

    async def noon(self, now: datetime) -> None:
        rows = await self.database.run(
            lambda tx: tx.rows(
                """SELECT "id", "texts", "ends_at" FROM "promotion" WHERE "state" IN ('running', 'paused')
                AND "per_member" > 0 AND "starts_at" <= $1 AND "ends_at" > $1 ORDER BY "id" """,
                now,
            )
        )
        for row in rows:
            got = await self.database.run(lambda tx, row=row: _got(tx, row["id"]))  # type: ignore[misc]
            some = [one for one in got if self._luck.random() < 0.1][:_CLAIMS]
            for member_id in some:
                await self._claims(row["id"], row["ends_at"], member_id, now)

    async def _claims(self, promotion_id: int, ends_at: datetime, member_id: int, now: datetime) -> None:
        self._number += 1
        voucher = Voucher(
            fresh_id(), f"c{self._number}", member_id, f"p{promotion_id}"[:32], Unit.POINTS, 0,
            VoucherState.OPEN, now, ends_at, promotion_id=promotion_id,
        )  # fmt: skip
        fact = PromotionClaimed(voucher, promotion_id, f"promotion:{promotion_id}:{member_id}:1")
        written = facts.statements(fact, now, self.programme.codes)
        try:
            await self.database.run(lambda tx: tx.write(written))
            self.claimed += 1
        except Conflict:
            self.refused += 1


async def _got(tx: Tx, promotion_id: int) -> Sequence[int]:
    """Members who were sent it, have not left and claimed nothing yet."""
    rows = await tx.rows(
        """SELECT o."member_id" FROM "outbox" o JOIN "member" m ON m."id" = o."member_id"
        WHERE o."promotion_id" = $1 AND o."state" = 'sent' AND m."left_at" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "voucher" v WHERE v."promotion_id" = o."promotion_id"
            AND v."member_id" = o."member_id") ORDER BY o."member_id" LIMIT 400""",
        promotion_id,
    )
    return [row["member_id"] for row in rows]
