"""Sends under way: how many, in which order, and what becomes of them at the end."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from scheduler.delivery import send_pool as flights
from scheduler.delivery.send_pool import SendPool


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


async def test_there_is_room_for_so_many_people() -> None:
    sends = Sends()
    async with SendPool(2) as flight:
        for number in range(2):
            flight.begin(number, sends.of(f"{number}"))
        room = asyncio.ensure_future(flight.room(1))
        await some_steps()
        assert (sends.begun, flight.free, room.done()) == (["0", "1"], 0, False)
        sends.let_go("0")
        await room
        assert flight.free == 1
        sends.let_go()


@pytest.mark.parametrize(("patience", "waits"), [(600.0, True), (0.0, False)])
async def test_room_for_several_is_waited_for_with_patience(
    monkeypatch: pytest.MonkeyPatch, patience: float, waits: bool
) -> None:
    """A claim for each that ends would be dear; but those that hang are not waited for."""
    monkeypatch.setattr(flights, "PATIENCE", patience)
    sends = Sends()
    async with SendPool(4) as flight:
        for number in range(4):
            flight.begin(number, sends.of(f"{number}"))
        sends.let_go("0")
        await some_steps()
        room = asyncio.ensure_future(flight.room(2))
        await some_steps()
        assert (flight.free, room.done()) == (1, not waits)
        sends.let_go("1")
        await room
        sends.let_go()


async def test_what_one_person_is_to_be_told_does_not_fill_the_hand() -> None:
    """It takes no room, up to as much as there is room for."""
    sends, free = Sends(), []
    async with SendPool(3) as flight:
        for number in range(6):
            flight.begin(1, sends.of(f"{number}"))
            free.append(flight.free)
        await some_steps()
        assert (free, sends.begun) == ([2, 2, 2, 2, 1, 0], ["0"])
        sends.let_go()


async def test_one_person_hears_in_order_and_keeps_nobody_else_waiting() -> None:
    """What waits for its person's turn takes no room."""
    sends = Sends()
    async with SendPool(2) as flight:
        for person, name in ((1, "first"), (1, "second"), (1, "third"), (2, "other")):
            flight.begin(person, sends.of(name))
        await some_steps()
        assert sends.begun == ["first", "other"]
        sends.let_go()
    assert [name for name in sends.ended if name != "other"] == ["first", "second", "third"]


async def test_what_went_wrong_with_one_is_told_and_stops_no_other() -> None:
    sends, told = Sends(), list[BaseException]()
    async with SendPool(8, told.append) as flight:
        flight.begin(1, sends.of("lost", ValueError("lost")))
        flight.begin(1, sends.of("after it"))
        sends.let_go("lost")
        await some_steps()
        assert [str(error) for error in told] == ["lost"]
        sends.let_go()
    assert sends.ended == ["lost", "after it"]


async def test_an_error_that_nobody_is_told_is_raised_at_the_end() -> None:
    sends = Sends()

    async def fly() -> None:
        async with SendPool(8) as flight:
            flight.begin(1, sends.of("lost", ValueError("lost")))
            flight.begin(2, sends.of("other"))
            sends.let_go()

    with pytest.raises(ValueError, match="lost"):
        await fly()
    assert sends.ended == ["lost", "other"]


@pytest.mark.parametrize("when", ["beginning", "waiting"])
async def test_whoever_calls_it_off_calls_off_all(when: str) -> None:
    """A courier that is cancelled leaves no send running behind its back."""
    sends = Sends()

    async def fly() -> None:
        async with SendPool(2) as flight:
            for number in (0, 1, 0, 1):
                flight.begin(number, sends.of(f"{number}"))
            if when == "beginning":
                await flight.room(1)

    flying = asyncio.ensure_future(fly())
    await some_steps()
    flying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await flying
    sends.let_go()
    await some_steps()
    assert (len(sends.begun), sends.ended) == (2, [])
