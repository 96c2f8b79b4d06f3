"""The rules of the count: a name, SQL over the tables of the count, and its arguments. Each row is a violation:
the person, the message, and a detail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from simulation.channels import CHANNELS
from simulation.count.instants import micros
from simulation.count.promise import CLASSES, Era, Promise
from storage.engine.db import Value

Rule = tuple[str, str, tuple[Value, ...]]

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}
_PERIODS = ("day", "week", "month", "quarter", "year")
_LIMIT = re.compile(r"(\d+) per (?:(\d+) )?([a-z]+?)s?")


def rules(eras: Sequence[Era]) -> list[Rule]:
    """A limit is kept by a message if it is the one of that time."""
    return [rule for era in eras for rule in _of(era)] + [*_FIXED]


def _of(era: Era) -> Iterator[Rule]:
    then = f"at >= {micros(era.since)} AND at < {micros(era.until)}"
    yield from _caps(era.promise, then)
    yield from _fewer(era.promise, then)
    yield from _off(era.promise, then)


def _limit(text: str) -> tuple[int, str | int]:
    """How many, and in which period: one of the calendar, or a rolling one in microseconds."""
    found = _LIMIT.fullmatch(text)
    if found is None:
        raise ValueError(f"the count does not know the limit {text!r}")
    limit, number, unit = found.groups()
    if number is None and unit in _PERIODS:
        return int(limit), unit
    return int(limit), int(number or 1) * _SECONDS[unit] * 1_000_000


def _caps(promise: Promise, then: str) -> Iterator[Rule]:
    for scope, text in promise.limits:
        yield _cap(f"{scope}: {text}", _scoped(scope), text, then)


def _scoped(scope: str) -> str:
    """A condition: all messages, those of a class, of a channel, or of both."""
    of = {name: f"cls = {cls}" for cls, name in CLASSES.items()}
    of |= {name: f"channel = '{name}'" for name in CHANNELS.all}
    return " AND ".join(of[part] for part in scope.split() if part != "all") or "TRUE"


def _cap(name: str, where: str, text: str, then: str) -> Rule:
    limit, period = _limit(text)
    if isinstance(period, str):
        return (
            name,
            f"""SELECT person, id, n || ' in ' || {period} AS detail FROM (
                SELECT person, id, at, judged, {period},
                    row_number() OVER (PARTITION BY card, {period} ORDER BY at, id) AS n
                FROM seen WHERE {where}) WHERE n > $1 AND judged AND {then}""",
            (limit,),
        )
    return (
        name,
        f"""SELECT person, id, (at - first) / 1000000 || ' s' AS detail FROM (
            SELECT person, id, at, judged, lag(at, {limit}) OVER (PARTITION BY card ORDER BY at, id) AS first
            FROM seen WHERE {where}) WHERE at - first < $1 AND judged AND {then}""",
        (period,),
    )


def _fewer(promise: Promise, then: str) -> Iterator[Rule]:
    """For a message to somebody who had asked for fewer by then, all before it count."""
    for text in promise.fewer:
        limit, period = _limit(text)
        near = f"o.{period} = s.{period}" if isinstance(period, str) else f"o.at > s.at - {period}"
        yield (
            f"fewer: {text}",
            f"""SELECT s.person, s.id, '' AS detail FROM seen s
            WHERE s.judged AND s.{then.replace(" AND at", " AND s.at")} AND ({_PREFERENCE.format(what="fewer")})
            AND (SELECT count(*) FROM seen o WHERE o.card = s.card AND o.at <= s.at AND {near}) > $1""",
            (limit,),
        )


def _off(promise: Promise, then: str) -> Iterator[Rule]:
    for cls in sorted(promise.off):
        yield _each("off", f"s.cls = {cls} AND {then}", "s.cls")


_PREFERENCE = """SELECT w.{what} FROM preference w WHERE w.person = s.person AND w.at <= s.at
    ORDER BY w.at DESC, w.rowid DESC LIMIT 1"""
_CONSENT = """coalesce((SELECT c.given FROM consent c WHERE c.person = s.person AND c.channel = s.channel
    AND c.purpose = CASE WHEN s.cls IN (3, 5) THEN 'offers' ELSE 'updates' END AND c.at <= s.at
    ORDER BY c.at DESC, c.n DESC LIMIT 1), FALSE)"""
_OPEN = """coalesce((SELECT t.open FROM turned t WHERE t.address = s.address AND t.at <= s.at
    ORDER BY t.at DESC, t.rowid DESC LIMIT 1), TRUE)"""
_SENT = "SELECT s.person, s.id, {detail} AS detail FROM sent s WHERE {broken}"


def _each(name: str, broken: str, detail: str = "''") -> Rule:
    return name, _SENT.format(broken=broken, detail=detail), ()


_FIXED: tuple[Rule, ...] = (
    (
        "quiet hours",
        """SELECT person, id, time(wall, 'unixepoch') AS detail FROM (
            SELECT s.person, s.id, s.wall, coalesce(w.quiet_from, s.quiet_from) AS f,
                coalesce(w.quiet_to, s.quiet_to) AS t FROM sent s
            JOIN preference w ON w.rowid = (SELECT w.rowid FROM preference w WHERE w.person = s.person AND w.at <= s.at
                ORDER BY w.at DESC, w.rowid DESC LIMIT 1))
        WHERE (f < t AND wall >= f AND wall < t) OR (f > t AND (wall >= f OR wall < t))""",
        (),
    ),
    _each("consent", f"NOT {_CONSENT}", "s.cls"),
    _each("address closed", f"NOT {_OPEN}"),
    _each("muted", f"instr(({_PREFERENCE.format(what='muted')}), ',' || s.cls || ',') > 0", "s.cls"),
    _each("rest day", "s.rest", "s.day"),
    _each("lifetime", "s.ends <= s.at", "(s.at - s.ends) / 1000000 || ' s late'"),
    _each("too early", "s.starts > s.at", "(s.starts - s.at) / 1000000 || ' s early'"),
    _each("spared", "s.id IN (SELECT id FROM spared)"),
    (
        "no slot taken",
        "SELECT person, id, state AS detail FROM row WHERE at IS NULL AND state IN ('sent', 'unclear')",
        (),
    ),
    (
        "a slot kept for nothing",
        """SELECT person, id, state AS detail FROM row
        WHERE at IS NOT NULL AND state NOT IN ('sent', 'unclear', 'claimed')""",
        (),
    ),
    (
        "one offer, one message",
        """SELECT person, max(id) AS id, promotion AS detail FROM sent WHERE promotion IS NOT NULL
        GROUP BY person, promotion HAVING count(*) > 1""",
        (),
    ),
    (
        "one day of the year",
        """SELECT person, max(id) AS id, kind || ' ' || year AS detail FROM sent
        WHERE kind IN ('birthday-wish', 'anniversary')
        GROUP BY person, kind, substr(idempotency_key, 1, instr(idempotency_key, ':') + 4) HAVING count(*) > 1""",
        (),
    ),
    (
        "sent twice",
        """SELECT coalesce(person, 0) AS person, t.id, times AS detail FROM taken t
        LEFT JOIN row r ON r.id = t.id WHERE times > 1""",
        (),
    ),
    (
        "taken, and not noted",
        """SELECT coalesce(person, 0) AS person, t.id, coalesce(state, '') AS detail FROM taken t
        LEFT JOIN row r ON r.id = t.id WHERE r.id IS NULL OR state NOT IN ('sent', 'unclear')""",
        (),
    ),
)
