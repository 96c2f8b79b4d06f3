"""Sends under way: how many, in which order, and what becomes of them at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from scheduler.flight import Flight


class Sends:
    """Sends that take until they are let go, and those that are under way."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.ended: list[str] = []
        self.doors: dict[str, asyncio.Event] = {}

    def of(self, name: str, error: Exception | None = None) -> Callable[[], Awaitable[None]]:
        self.doors[name] = asyncio.Event()

        async def send() -> None:
            self.begun.append(name)
            await self.doors[name].wait()
            self.ended.append(name)
            if error is not None:
                raise error

        return send

    def let_go(self, *names: str) -> None:
        for name in names or self.doors:
            self.doors[name].set()


async def some_steps() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_the_next_one_waits_for_room() -> None:
    sends = Sends()
    async with Flight(2) as flight:
        for number in range(4):
            await flight.begin(number, sends.of(f"{number}"))
        fifth = asyncio.ensure_future(flight.begin(4, sends.of("4")))
        await some_steps()
        assert (sends.begun, fifth.done()) == (["0", "1"], False)  # two under way, two in hand
        sends.let_go("0")
        await fifth
        await some_steps()
        assert sends.begun == ["0", "1", "2"]
        sends.let_go()
    assert sends.ended == ["0", "1", "2", "3", "4"]


async def test_one_person_hears_in_order_and_keeps_nobody_else_waiting() -> None:
    """What waits for its person's turn takes no room."""
    sends = Sends()
    async with Flight(2) as flight:
        for person, name in ((1, "first"), (1, "second"), (1, "third"), (2, "other")):
            await flight.begin(person, sends.of(name))
        await some_steps()
        assert sends.begun == ["first", "other"]
        sends.let_go()
    assert [name for name in sends.ended if name != "other"] == ["first", "second", "third"]


async def test_what_went_wrong_with_one_is_told_and_stops_no_other() -> None:
    sends, told = Sends(), list[BaseException]()
    async with Flight(8, told.append) as flight:
        await flight.begin(1, sends.of("lost", ValueError("lost")))
        await flight.begin(1, sends.of("after it"))
        sends.let_go("lost")
        await some_steps()
        assert [str(error) for error in told] == ["lost"]
        sends.let_go()
    assert sends.ended == ["lost", "after it"]


async def test_an_error_that_nobody_is_told_is_raised_at_the_end() -> None:
    sends = Sends()

    async def fly() -> None:
        async with Flight(8) as flight:
            await flight.begin(1, sends.of("lost", ValueError("lost")))
            await flight.begin(2, sends.of("other"))
            sends.let_go()

    with pytest.raises(ValueError, match="lost"):
        await fly()
    assert sends.ended == ["lost", "other"]


@pytest.mark.parametrize("when", ["beginning", "waiting"])
async def test_whoever_calls_it_off_calls_off_all(when: str) -> None:
    """A courier that is cancelled leaves no send running behind its back."""
    sends = Sends()

    async def fly() -> None:
        async with Flight(2) as flight:
            for number in range(5 if when == "beginning" else 4):
                await flight.begin(number, sends.of(f"{number}"))

    flying = asyncio.ensure_future(fly())
    await some_steps()
    flying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await flying
    sends.let_go()
    await some_steps()
    assert (len(sends.begun), sends.ended) == (2, [])
