"""Looks that do not need each other's answers. On PostgreSQL what they ask travels as one statement, and what they ask
next as another; on SQLite, where a statement makes no trip, one look follows the other."""

from __future__ import annotations

from collections.abc import Awaitable, Generator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import islice
from typing import Any, TypeVar

from storage.engine.db import LOCKS, Dialect, Look, Question, Reader, Row, Value, WaitedInTransaction, one_row
from storage.engine.lists import shifted

A = TypeVar("A")
B = TypeVar("B")
_MARK = "|"  # the column before those of a part: NULL in the rows of the others


Answers = Sequence[Sequence[Row]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions of one of the looks. Awaiting it is handing them over; the rows of each come back."""

    questions: tuple[Question, ...]

    def __await__(self) -> Generator[_Asked, Answers, Answers]:
        return (yield self)

    @property
    def locks(self) -> bool:
        return any(LOCKS in sql for sql, _ in self.questions)


@dataclass(slots=True)
class _Asking:
    """A reader that hands over what it is asked."""

    dialect: Dialect
    locked: set[tuple[str, int]]
    foreseen: dict[Question, Sequence[Row]]

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        if (known := self.foreseen.get((sql, args))) is not None:
            return known
        return (await _Asked(((sql, args),)))[0]

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)


@dataclass(slots=True)
class _Noting:
    """A reader that keeps each answer for whoever asks the same later."""

    read: Reader
    dialect: Dialect
    locked: set[tuple[str, int]]
    foreseen: dict[Question, Sequence[Row]]

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        found = self.foreseen[sql, args] = await self.read.rows(sql, *args)
        return found

    async def row(self, sql: str, *args: Value) -> Row | None:
        return await one_row(self, sql, *args)


class _Looking:
    """One look on its way: what it asks next (nothing: it is at its end), or its answer."""

    def __init__(self, look: Awaitable[Any]) -> None:
        self._steps = look.__await__()
        self.asked = _Asked(())
        self.answer: Any = None
        self.told(None)

    def told(self, answers: Answers | None) -> None:
        try:
            asked = self._steps.send(answers)
        except StopIteration as done:
            self.asked, self.answer = _Asked(()), done.value
            return
        if not isinstance(asked, _Asked):
            raise WaitedInTransaction("a look waited for something other than its database")
        self.asked = asked


async def both(read: Reader, one: Look[A], other: Look[B]) -> tuple[A, B]:
    """The answers of two looks."""
    first, second = await _together(read, (one, other))
    return first, second


async def each(read: Reader, looks: Sequence[Look[A]]) -> Sequence[A]:
    """The answer of each, in their order."""
    return await _together(read, looks)


async def with_foreseen(read: Reader, look: Look[A], looks: Sequence[Look[Any]]) -> A:
    """The answer of the look. What others are sure to ask soon, if it finds what it looks for, is asked along with it."""
    if read.dialect is Dialect.SQLITE:
        return await look(read)
    found: A = (await _together(read, (look, *(partial(_noted, one) for one in looks))))[0]
    return found


async def _noted(look: Look[Any], read: Reader) -> None:
    await look(_Noting(read, read.dialect, read.locked, read.foreseen))


async def _together(read: Reader, looks: Sequence[Look[Any]]) -> Sequence[Any]:
    if read.dialect is Dialect.SQLITE or len(looks) < 2:
        return [await look(read) for look in looks]
    asking = _Asking(read.dialect, read.locked, read.foreseen)
    all_looks = [_Looking(look(asking)) for look in looks]
    while waiting := [one for one in all_looks if one.asked.questions]:
        now = _next(waiting)
        answers = iter(await _answered(read, [question for one in now for question in one.asked.questions]))
        for one in now:
            one.told(list(islice(answers, len(one.asked.questions))))
    return [one.answer for one in all_looks]


def _next(waiting: Sequence[_Looking]) -> Sequence[_Looking]:
    """A lock goes alone, and before what others ask: a statement that waits for one shows the rows of before."""
    lock = next((one for one in waiting if one.asked.locks), None)
    return (lock,) if lock else waiting


async def _answered(read: Reader, questions: Sequence[Question]) -> Answers:
    if isinstance(read, _Asking):
        return await _Asked(tuple(questions))
    if len(questions) == 1:
        sql, args = questions[0]
        return (await read.rows(sql, *args),)
    whole = _as_one(tuple((sql, len(args)) for sql, args in questions))
    return _apart(await read.rows(whole, *(arg for _, args in questions for arg in args)), len(questions))


@lru_cache(maxsize=512)
def _as_one(asked: tuple[tuple[str, int], ...]) -> str:
    """Each question is a part, and each row belongs to one of them."""
    parts, before = list[str](), 0
    for number, (sql, count) in enumerate(asked):
        parts.append(
            f"""LEFT JOIN LATERAL (SELECT {number} AS "{_MARK}", q.* FROM ({shifted(sql, before)}) AS q
            WHERE part.number = {number}) AS q{number} ON TRUE"""
        )
        before += count
    numbers = ", ".join(f"({number})" for number in range(len(asked)))
    names = ", ".join(f"q{number}.*" for number in range(len(asked)))
    return f"SELECT {names} FROM (VALUES {numbers}) AS part(number) {' '.join(parts)}"


def _apart(rows: Sequence[Row], parts: int) -> Sequence[Sequence[Row]]:
    found: list[list[Row]] = [[] for _ in range(parts)]
    spans = _spans(tuple(rows[0].keys()))
    for row in rows:
        values = tuple(row.values())
        for part, (start, names) in zip(found, spans, strict=True):
            if values[start] is not None:
                part.append(dict(zip(names, values[start + 1 :], strict=False)))
    return found


@lru_cache(maxsize=512)
def _spans(names: tuple[str, ...]) -> Sequence[tuple[int, tuple[str, ...]]]:
    """Of each part: where its mark stands, and the names of its columns."""
    marks = [place for place, name in enumerate(names) if name == _MARK]
    ends = (*marks[1:], len(names))
    return [(start, names[start + 1 : end]) for start, end in zip(marks, ends, strict=True)]
