"""The README's walk through the demo, on days that could spoil it: around the first of a month, when everybody gets
last month's summary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from playground import travel
from playground.demo import open_demo
from playground.handset import Json
from playground.outbox import MOST, outbox
from playground.shop import account, ledger
from playground.town import Town
from storage.ledger.check import problems

pytestmark = pytest.mark.prove


@dataclass
class Walk:
    town: Town

    async def done(self) -> None:
        """All that was said is heard, and all that is to be said now has arrived."""
        assert self.town.service
        await self.town.telegram.delivered()
        await self.town.twilio.idle()
        await travel.settled(self.town.clock, self.town.service)
        await self.town.twilio.idle()

    async def says(self, key: str, *texts: str) -> str:
        for text in texts:
            await self.town.cast.phone(key).says(text)
            await self.done()
        return self.reads(key)

    async def taps(self, key: str, *labels: str) -> str:
        for label in labels:
            await self.town.cast.on_telegram(key).person.taps(label)
            await self.done()
        return self.reads(key)

    async def scans(self, key: str, whose: str) -> str:
        """The newest picture on somebody's phone, held under a camera."""
        messages = self.town.cast.phone(whose).shown()["messages"]
        picture = next(m["file"]["id"] for m in reversed(messages) if m.get("file", {}).get("qr"))
        await self.town.scan(key, f"file:{picture}")
        await self.done()
        return self.reads(key)

    def all(self, key: str) -> list[str]:
        return [m["text"] for m in self.town.cast.phone(key).shown()["messages"] if not m["mine"]]

    def reads(self, key: str) -> str:
        return self.all(key)[-1]

    async def rows(self, part: str) -> list[dict[str, str]]:
        """Of the outbox, as the page is sent it."""
        assert self.town.service
        return (await outbox(self.town.service, MOST))[part]  # type: ignore[no-any-return]

    async def cash(self, name: str) -> str:
        assert self.town.service
        members = (await ledger(self.town.service))["members"]
        return next(str(member["cash"]) for member in members if member["name"] == name)

    async def account(self, name: str) -> tuple[list[str], list[int | None]]:
        """Which rules gave what a member holds, and until when, as the ledger shows it."""
        shown = await self._opened(name)
        return [entry["rule"] for entry in shown["entries"]], [lot["ends"] for lot in shown["lots"]]

    async def lines(self, name: str) -> list[str]:
        return [f"{entry['kind']} {entry['amount']}" for entry in (await self._opened(name))["entries"]]

    async def _opened(self, name: str) -> Json:
        assert self.town.service
        members = (await ledger(self.town.service))["members"]
        id = next(int(member["id"]) for member in members if member["name"] == name)
        return await account(self.town.service, id)


def code(text: str) -> str:
    found = re.search(r"\b\d{5,7}\b", text)
    assert found, text
    return found[0]


@pytest.mark.parametrize(
    "day",
    [
        date(2027, 1, 1),  # the summaries of December go out an hour before it opens
        date(2026, 11, 29),  # the birthday's eve is a first
        date(2027, 2, 26),  # so is the birthday, after a short month
    ],
    ids=str,
)
async def test_the_walk_goes_on_any_day(day: date) -> None:
    async with open_demo(port=0, day=day) as town:
        walk = Walk(town)
        # 1. Join on both channels
        key, _ = await town.guest("poster:main")
        await walk.done()
        assert "Welcome" in await walk.taps(key, "Join")
        await walk.says("ben", "JOIN", "Ben", "1")
        # 2. Credit a visit, three ways
        assert "of 9 stamps" in await walk.scans("max", "ana")
        assert "24.50" in await walk.says("max", "24,50")
        shown = await walk.says("ben", "HERE", "1")
        assert "Ben" in await walk.says("max", f"{code(shown)} 12")
        # 3. See which rule gave what
        assert "first visit +20" in walk.reads("ben")
        gave, held = await walk.account("Ben")
        assert "first visit" in gave
        assert [bool(until) for until in held] == [False, True], "points for ever, stamps until a day"
        await walk.says("ana", "how it works")
        assert "happy hour" in await walk.taps("ana", "All the rules")
        cash = await walk.cash("Ana")
        assert cash
        assert f"{cash} cashback" in await walk.says("ana", "balance"), "as the ledger has it"
        # 4. Take a reward
        assert "slice of cake" in await walk.says("ana", "rewards")
        await walk.taps("ana", "A slice of cake")
        assert (await walk.lines("Ana"))[0] == "redemption 150 points", "from many lots, and one line"
        await walk.scans("max", "ana")
        await walk.taps("max", "Hand over")
        assert any("Handed over" in text for text in walk.all("ana"))
        # 5. Undo
        await walk.says("max", "undo")
        # 6. An offer
        await walk.says("olga", "new offer", "Autumn latte, 2 for 1")
        await walk.taps("olga", "Skip the rest", "Everyone", "Now", "3 days")
        await walk.says("olga", "first 50 latte")
        await walk.taps("olga", "Send")
        await town.later(timedelta(seconds=30))
        assert "Autumn latte" in walk.reads("ana")
        await walk.taps("ana", "I want it")
        await walk.says("ben", "latte")
        await walk.scans("max", "ana")
        await walk.taps("max", "Hand over")
        # 7. A birthday: its day is read from the page
        (birthday,) = [row for row in await walk.rows("days") if row["to"] == "Ana"]
        eve = town.clock().fromtimestamp(int(birthday["at"]) / 1000, town.zone) - timedelta(days=1)
        await walk.says(
            "olga", "new offer", "Cake for two", "skip", "skip", "everyone", f"{eve:%-d %B} 15:00", "10 days"
        )
        await walk.says("olga", "nothing")
        await walk.taps("olga", "Send")
        await town.to_birthday()
        assert any("Happy birthday" in text for text in walk.all("ana"))
        (held,) = [row for row in await walk.rows("coming") if row["to"] == "Ana"]
        assert "birthday comes first" in held["why"]
        await walk.says("olga", "why ana")
        assert "birthday" in walk.reads("olga")
        await town.next_morning()
        assert "Cake for two" in walk.reads("ana")
        # 8. Link
        phone = town.cast.add("Ana", "sms", "en").who.key
        await walk.says(phone, "JOIN", "Ana")
        await walk.says("ana", "link")
        await town.cast.on_telegram("ana").shares_contact()
        await walk.done()
        assert "Linked" in await walk.says("ana", code(walk.reads(phone)))
        # 10. The night
        key, _ = await town.guest("poster:main")
        await walk.done()
        await walk.taps(key, "Join")
        shown = await walk.says(key, "here", "Main Street")
        await walk.says("max", f"{code(shown)} card 6")
        await town.later(timedelta(hours=12))
        shown = await walk.says(key, "here", "Main Street")
        await walk.says("max", f"{code(shown)} 12")
        assert "+1 stamp" in walk.reads(key)
        held = [row for row in await walk.rows("coming") if row["to"] == town.cast.phone(key).who.name]
        assert ["quiet hours" in row["why"] for row in held] == [True]
        assert await problems(town.service.database.url) == []
