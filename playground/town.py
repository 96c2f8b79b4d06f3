"""All there is on the page together: the clock, both providers, the phones, the shop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.app import Service
from bot.posters import posters
from loyalty.programme import Programme
from playground.cast import Cast
from playground.clock import MovableClock
from playground.handset import Followed, Json, PhoneError
from playground.proxy import Proxy
from playground.scanning import read_qr
from playground.shop import ledger, outbox
from playground.sms_handset import dialled
from playground.telegram import TelegramWorld
from playground.twilio import TwilioWorld

MORNING = time(9)


@dataclass
class Town:
    """`service` is None until it runs; the phones work without."""

    clock: MovableClock
    telegram: TelegramWorld
    twilio: TwilioWorld
    cast: Cast
    proxy: Proxy = field(default_factory=Proxy)
    public_url: str = ""
    service: Service | None = None

    async def parts(self) -> Json:
        """Everything the page shows, in parts that are sent anew when they change."""
        shown: Json = {"shop": self._shop(), "clock": self._clock()}
        shown |= {f"phone:{key}": phone.shown() for key, phone in self.cast.phones.items()}
        if self.service:
            shown |= {"outbox": await outbox(self.service), "ledger": await ledger(self.service)}
        return shown

    def _shop(self) -> Json:
        programme = self.service.programme if self.service else None
        return {
            "name": programme.shop if programme else self.telegram.bot.first_name,
            "locales": list(programme.locales) if programme else ["en"],
            "number": self.twilio.numbers[0],
            "public_url": self.public_url,
            "places": [{"id": place.id, "name": place.name} for place in programme.locations]
            if programme
            else [],
            "quiet": _quiet(programme),
        }

    def _clock(self) -> Json:
        return {"offset": round(self.clock.offset.total_seconds() * 1000), "zone": str(self.zone)}

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.service.programme.zone if self.service else "UTC")

    async def later(self, by: timedelta) -> None:
        if by < timedelta():
            raise PhoneError("The shop's clock only goes forward.")
        self.clock.move(by)
        await self._moved()

    async def next_morning(self) -> None:
        today = self.clock().astimezone(self.zone)
        self.clock.move_to(datetime.combine(today.date() + timedelta(days=1), MORNING, self.zone))
        await self._moved()

    async def _moved(self) -> None:
        if self.service:
            await self.service.tick()

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
        locale = parts.programme.locales[0]
        return posters(parts.programme, parts.texts, parts.links, parts.pictures, number, locale)


def _quiet(programme: Programme | None) -> list[str] | None:
    """The hours in which only answers go out: "20:00" and "09:00"."""
    hours = programme.quiet if programme else None
    return [f"{hours.start:%H:%M}", f"{hours.end:%H:%M}"] if hours else None
