"""A virtual year on request: lived through by a process of its own, so that the shop waits for nothing,
and told to the owner as a picture in their words."""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path

from babel.dates import format_date

from bot.words import formats
from bot.words.texts import Texts
from handlers.customer.preferences import spelled
from handlers.owner.forecast import MEMBERS
from loyalty.gate.caps import Policy, Rule, named
from loyalty.messages.args import Arg
from loyalty.messages.extras import Chart, Column
from loyalty.messages.kind import Class
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from loyalty.programme import Programme
from storage.engine.db import Database, Tx, fresh_id, insert
from storage.messages import outbox
from storage.people import addresses

log = logging.getLogger(__name__)

_CHECKOUT = Path(__file__).parents[1]
_PLANNED = [cls for cls in Class if cls is not Class.REPLY]
_MONTH, _WEEK = timedelta(days=30), timedelta(days=7)
_ASKED_WITHIN = timedelta(hours=1)  # nobody still waits for an older one
_LEASE = timedelta(minutes=15)  # a year that took longer than this was cut off, and is begun again
_LONGEST = 600.0  # seconds


@dataclass(frozen=True, slots=True)
class Foretold:
    """The figures of a year. `months` are year, month, the mean of each class in hundredths, and the most
    that anybody had in any 30 days that ended in it."""

    members: int
    sent: int
    stopped: int
    broken: int
    months: Sequence[tuple[int, int, Sequence[int], int]]

    @staticmethod
    def of(text: str) -> Foretold:
        found = json.loads(text)
        months = [(year, month, means, most) for year, month, means, most in found.pop("months")]
        return Foretold(**found, months=months)

    @property
    def most(self) -> int:
        return max((most for _, _, _, most in self.months), default=0)


def message(found: Foretold, programme: Programme, texts: Texts, locale: str) -> Message:
    each = max(found.members, 1)
    args: dict[str, Arg] = {
        "members": found.members,
        "sent": round(found.sent / each),
        "stopped": round(found.stopped / each),
        "most": found.most,
        "broken": found.broken,
    }
    return Message(WhyKind.FORECAST_READY, args, (chart(found, programme.caps, texts, locale),))


def chart(found: Foretold, policy: Policy, texts: Texts, locale: str) -> Chart:
    columns = (
        Column(_month(year, month, locale), tuple(means), 100 * most)
        for year, month, means, most in found.months
    )
    return Chart(
        texts.said("chart-title", {"members": found.members}, locale),
        tuple(columns),
        tuple(_lines(policy, texts, locale)),
        (*(_piece(cls, policy, texts, locale) for cls in _PLANNED), texts.caption("chart-most", locale)),
    )


def _month(year: int, month: int, locale: str) -> str:
    return str(format_date(date(year, month, 1), "LLL", formats.parsed(locale)))


def _lines(policy: Policy, texts: Texts, locale: str) -> list[tuple[str, int]]:
    """The limits of everything that count in weeks or more, as many as they allow in a month."""
    return [
        (texts.said("chart-line", _spelled(rule), locale), round(100 * window.limit * (_MONTH / window.period)))
        for rule in policy.rules
        if (window := rule.window) and rule.cls is None and rule.channel is None
        and isinstance(window.period, timedelta) and window.period >= _WEEK
    ]  # fmt: skip


def _piece(cls: Class, policy: Policy, texts: Texts, locale: str) -> str:
    """What a class is called, with the first of its limits."""
    own = [rule for rule in policy.rules if rule.cls is cls and rule.channel is None]
    scope = named(cls)
    if not own:
        return texts.said("chart-name", {"scope": scope}, locale)
    return texts.said("chart-piece", {"scope": scope, **_spelled(own[0])}, locale)


def _spelled(rule: Rule) -> dict[str, Arg]:
    every, span = spelled(rule.window)
    return {"limit": rule.window.limit, "every": every, "span": span}


# On request

Live = Callable[[Path], Awaitable[Foretold]]


async def lived(config: Path, members: int = MEMBERS, days: int = 365) -> Foretold:
    """In a process of its own, and at the lowest priority. `ValueError` when it did not come to its end."""
    year = ["--members", str(members), "--days", str(days), "--config", str(config), "--json"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "playground", "simulate", *year, cwd=_CHECKOUT,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(_LONGEST):
            out, errors = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    try:
        return Foretold.of(out.decode())
    except ValueError:
        raise ValueError((errors or out).decode(errors="replace")[-500:]) from None


@dataclass(frozen=True, slots=True)
class _Wish:
    id: int
    by: int


@dataclass(slots=True)
class Forecasts:
    """Wishes stand in the trail, and so does who began on one: processes beside each other take one each,
    and what a stop cut off is begun again. The answer has a key: it is given once."""

    database: Database
    programme: Programme
    texts: Texts
    config: Path
    now: Callable[[], datetime]
    wake: Callable[[str], None] = lambda channel: None
    live: Live = lived
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def look(self) -> None:
        """Fulfil what is wished for, one after the other."""
        async with self._turn:
            while wish := await self.database.run(self._begun, lock="forecast"):
                await self._fulfilled(wish)

    async def _begun(self, tx: Tx) -> _Wish | None:
        now = self.now()
        rows = await tx.rows(
            """SELECT a."subject", a."actor" FROM "audit" a WHERE a."at" > $1 AND a."action" = 'forecast'
            AND NOT EXISTS (SELECT 1 FROM "audit" b WHERE b."at" > $2 AND b."action" = 'forecast-begun'
                AND b."subject" = a."subject")
            AND NOT EXISTS (SELECT 1 FROM "outbox" o WHERE o."once" = 'forecast:' || CAST(a."subject" AS TEXT))
            ORDER BY a."at" LIMIT 1""",
            now - _ASKED_WITHIN,
            now - _LEASE,
        )
        if not rows:
            return None
        wish = _Wish(rows[0]["subject"], rows[0]["actor"])
        await tx.write(
            [
                insert(
                    "audit",
                    id=fresh_id(),
                    at=now,
                    actor=wish.by,
                    action="forecast-begun",
                    subject=wish.id,
                    detail="{}",
                )
            ]
        )
        return wish

    async def _fulfilled(self, wish: _Wish) -> None:
        try:
            found = await self.live(self.config)
        except (OSError, TimeoutError, ValueError) as error:
            log.error("the year of a forecast was not lived through: %s", error)
            found = None
        channel = await self.database.run(lambda tx: self._told(tx, wish, found))
        if channel:
            self.wake(channel)

    async def _told(self, tx: Tx, wish: _Wish, found: Foretold | None) -> str:
        owner = await addresses.by_id(tx, wish.by)
        if owner is None:
            return ""
        said = Message(WhyKind.FORECAST_FAILED)
        if found is not None:
            said = message(found, self.programme, self.texts, owner.locale)
        now = self.now()
        claim = outbox.new(owner, said, "", now)
        await tx.write([outbox.put(claim, now, claimed=False, once=f"forecast:{wish.id}")])
        return owner.channel
