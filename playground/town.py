"""All there is on the page together: the clock, both providers, the phones, the shop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.drawing.posters import posters
from bot.wiring.service import Service
from loyalty.calendar import Birthday, local_instant
from loyalty.programme.programme import Programme
from playground import travel
from playground.cast import ANA, Cast
from playground.clock import MovableClock
from playground.handset import Followed, Json, PhoneError, epoch
from playground.outbox import NEWEST, outbox
from playground.proxy import Proxy
from playground.scanning import read_qr
from playground.shop import ledger
from playground.sms_handset import dialled
from playground.telegram import TelegramWorld
from playground.travel import Journey
from playground.twilio import TwilioWorld
from storage.engine.db import Reader

MORNING = time(9)  # where the shop keeps no quiet hours
FORESEEN = timedelta(days=100)  # a birthday further away is not run to: the way there would take minutes
GUESTS = ("Eve", "Igor", "Lena", "Radu", "Nora", "Tom", "Iza", "Vera", "Paul", "Dora")

_BIRTHDAY = """SELECT m."birth_month", m."birth_day" FROM "member" m JOIN "address" a ON a."member_id" = m."id"
WHERE a."channel" = 'telegram' AND a."value" = $1 AND m."left_at" IS NULL"""


@dataclass
class Town:
    """`service` is None until it runs; the phones work without. `prepared`: its history is made, and the page can be used."""

    clock: MovableClock
    telegram: TelegramWorld
    twilio: TwilioWorld
    cast: Cast
    proxy: Proxy = field(default_factory=Proxy)
    public_url: str = ""
    service: Service | None = None
    journey: Journey | None = None
    prepared: bool = True

    async def parts(self, rows: int = NEWEST, least: int = 0) -> Json:
        """Everything the page shows, in parts that are sent anew when they change. `rows` of the outbox,
        from the class `least` on."""
        shown: Json = {"shop": self._shop(), "clock": await self._clock()}
        shown |= {f"phone:{key}": phone.shown() for key, phone in self.cast.phones.items()}
        if service := self.service:  # which may close while the outbox is read
            shown |= {"outbox": await outbox(service, rows, least), "ledger": await ledger(service)}
        return shown

    def _shop(self) -> Json:
        programme = self.service.programme if self.service else None
        return {
            "name": programme.shop.name if programme else self.telegram.bot.first_name,
            "locales": list(programme.shop.locales) if programme else ["en"],
            "number": self.twilio.numbers[0],
            "public_url": self.public_url,
            "places": [{"id": place.id, "name": place.name} for place in programme.locations]
            if programme
            else [],
            "quiet": _quiet(programme),
        }

    async def _clock(self) -> Json:
        birthday, on = await self.birthday(), self.journey
        return {
            "offset": round(self.clock.offset.total_seconds() * 1000),
            "zone": str(self.zone),
            "birthday": epoch(birthday) if birthday else None,
            "journey": {"start": epoch(on.start), "end": epoch(on.end)} if on else None,
        }

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.service.programme.shop.timezone if self.service else "UTC")

    async def later(self, by: timedelta) -> None:
        if by < timedelta():
            raise PhoneError("The shop's clock only goes forward.")
        await self._run(self.clock() + by)

    async def next_morning(self) -> None:
        """When all that waited for the end of the night has gone out."""
        today = self.clock().astimezone(self.zone).date()
        morning = self._morning(today)
        await self._run(morning if morning > self.clock() else self._morning(today + timedelta(days=1)))

    async def to_birthday(self) -> None:
        """The morning of Ana's birthday."""
        morning = await self.birthday()
        if morning is None:
            raise PhoneError("Ana's birthday is not near, or the shop does not know it.")
        await self._run(morning)

    async def birthday(self) -> datetime | None:
        """The morning of Ana's next birthday, if it is near."""
        if self.service is None:
            return None

        async def work(tx: Reader) -> Birthday | None:
            row = await tx.row(_BIRTHDAY, str(ANA))
            return Birthday(row["birth_month"], row["birth_day"]) if row and row["birth_month"] else None

        day = await self.service.database.run(work)
        if day is None:
            return None
        now = self.clock()
        year = now.astimezone(self.zone).year
        mornings = [self._morning(day.in_year(each)) for each in (year, year + 1)]
        return next((at for at in mornings if now < at <= now + FORESEEN), None)

    def _morning(self, day: date) -> datetime:
        policy = self.service.programme.policy if self.service else None
        if policy is None or policy.quiet is None:
            return local_instant(day, MORNING, self.zone)
        return local_instant(day, policy.quiet.end, self.zone) + policy.spread

    async def _run(self, end: datetime) -> None:
        if self.journey:
            raise PhoneError("The shop's clock is running already.")
        self.journey = Journey(self.clock(), end)
        try:
            if self.service:
                await travel.run(self.clock, self.service, end)
            else:
                self.clock.move_to(end)
        finally:
            self.journey = None

    async def guest(self, source: str) -> tuple[str, Followed]:
        """Somebody new comes in and scans that."""
        known = {phone.who.name for phone in self.cast.phones.values()}
        name = next((one for one in GUESTS if one not in known), f"Guest {len(known)}")
        key = self.cast.add(name, "telegram", "en").who.key
        return key, await self.scan(key, source)

    async def picture(self, source: str) -> bytes:
        """A photo of the chats by its id, a poster by its place, or a picture of the service by its path."""
        kind, _, name = source.partition(":")
        if kind == "poster":
            return self.posters.get(name, b"")
        if kind == "path" and name.startswith("/c/"):
            return await self.proxy.fetch(name)
        file = self.telegram.files.get(name) if kind == "file" else None
        return file.content if file else b""

    async def scan(self, key: str, source: str) -> Followed:
        """Hold a phone's camera over a picture."""
        says = read_qr(await self.picture(source))
        if not says:
            raise PhoneError("There is no code in that picture.")
        return await self.cast.phone(key).follows(says)

    @cached_property
    def posters(self) -> Mapping[str, bytes]:
        """What stands on the counter of each location."""
        assert self.service
        parts, number = self.service.parts, dialled(self.twilio.numbers[0])
        locale = parts.programme.shop.locales[0]
        return posters(parts.programme, parts.texts, parts.links, parts.pictures, number, locale)


def _quiet(programme: Programme | None) -> list[str] | None:
    """The hours in which only answers go out: "20:00" and "09:00"."""
    hours = programme.policy.quiet if programme else None
    return [f"{hours.start:%H:%M}", f"{hours.end:%H:%M}"] if hours else None
