"""Who or what is due: looked up by index, done once, whatever the number of processes.

A sweep runs under a lock of its own name, so that copies of the service take turns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from loyalty.facts.vouchers import VoucherReturned
from loyalty.messages.args import Localised
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.message import Message
from loyalty.model.vouchers import Voucher
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import comes_back, cost_args, named_reward
from scheduler import reports, terms, unrewarded
from storage.engine.db import Database, Statement, Tx, fresh_token
from storage.ledger import vouchers
from storage.messages import outbox
from storage.people import forget
from storage.people.reach import reach
from storage.writing import facts

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Sweeps:
    """Each returns how many it found."""

    database: Database
    programme: Programme
    now: Callable[[], datetime]

    async def expire_vouchers(self) -> int:
        """Vouchers nobody used: the cost goes back, and the member is told."""
        return await self.database.run(self._expire, lock="sweep:vouchers")

    async def _expire(self, tx: Tx) -> int:
        now = self.now()
        due = await vouchers.due(tx, now, _AT_ONCE)
        for voucher in due:
            lapses = comes_back(self.programme, voucher) == "lapses"
            fact = VoucherReturned(voucher, expired=True, lapses=lapses)
            returned = await facts.written(tx, [fact], self.programme, now)
            await tx.write([*returned, *await self._told(tx, voucher, now)])
        return len(due)

    async def _told(self, tx: Tx, voucher: Voucher, now: datetime) -> list[Statement]:
        said = self._expired(voucher)
        address = await reach(tx, voucher.member_id, said.kind.cls)
        if address is None:
            return []
        expires = now + self.programme.messages.milestone_lifetime
        claim = outbox.new(address, said, fresh_token(), now, expires_at=expires)
        key = f"voucher-expired:{voucher.id}"
        return [outbox.put(claim, now, claimed=False, idempotency_key=key, cause=voucher.id)]

    def _expired(self, voucher: Voucher) -> Message:
        """An offer's cost nothing, so nothing comes back."""
        if voucher.title:
            return Message(ClaimKind.CLAIM_EXPIRED, {"reward": voucher.title})
        reward = self.programme.reward(voucher.reward)
        name = named_reward(reward) if reward else Localised((("", voucher.reward),))
        if comes_back(self.programme, voucher) == "lapses":
            return Message(CardKind.VOUCHER_LAPSED, {"reward": name})
        return Message(CardKind.VOUCHER_EXPIRED, {"reward": name, **cost_args(self.programme, voucher)})

    async def unrewarded(self) -> int:
        """Who never had a reward, for the owners, once a month."""
        return await self.database.run(
            lambda tx: unrewarded.tell(tx, self.programme, self.now()), lock="sweep:unrewarded"
        )

    async def reports(self) -> int:
        """Reports that come by themselves, and whose hour has come."""
        return await self.database.run(
            lambda tx: reports.ask(tx, self.programme, self.now()), lock="sweep:reports"
        )

    async def terms(self) -> int:
        """Members who did not agree to the shop's terms as they are now are told, some at a time."""
        return await self.database.run(
            lambda tx: terms.tell(tx, self.programme, self.now()), lock="sweep:terms"
        )

    async def forget(self) -> int:
        """Who left a day ago or never joined, and worn-out words."""
        return await forget.forget(self.database, self.now())
