"""Who stands around the counter: the phones on the page."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from itertools import count

from playground.handset import Handset, PhoneError, Someone
from playground.sms_handset import SmsHandset
from playground.telegram import TelegramWorld
from playground.telegram_handset import TelegramHandset
from playground.twilio import TwilioWorld

ANA, MAX, OLGA = 1001, 1003, 1004  # Telegram ids
COUNTRIES = ("US", "PL", "RO")  # of all numbers here
NUMBERS = {"ana": "+12025550122", "ben": "+12025550133", "max": "+12025550144", "olga": "+12025550155"}
NEXT_NUMBER = {
    "en": "+120255501{:02}",
    "pl": "+48512010{:03}",
    "ro": "+40712010{:03}",
}  # by the language spoken
CHANNELS = ("telegram", "sms")


@dataclass
class Cast:
    """The phones in the order in which they stand. A name has one number, whatever the channel:
    that is how somebody's Telegram and their texts can become one member."""

    telegram: TelegramWorld
    twilio: TwilioWorld
    phones: dict[str, Handset] = field(default_factory=dict)
    _ids: count[int] = field(default_factory=lambda: count(2001))
    _numbers: dict[str, str] = field(default_factory=lambda: dict(NUMBERS))

    def open(self) -> None:
        """The four who are always there."""
        self._telegram(Someone("ana", "Ana", "customer"), ANA)
        self._sms(Someone("ben", "Ben", "customer"))
        self._telegram(Someone("max", "Max", "staff"), MAX)
        self._telegram(Someone("olga", "Olga", "owner"), OLGA)

    def phone(self, key: str) -> Handset:
        if key not in self.phones:
            raise PhoneError("That phone is not here.")
        return self.phones[key]

    def on_telegram(self, key: str) -> TelegramHandset:
        phone = self.phone(key)
        if not isinstance(phone, TelegramHandset):
            raise PhoneError("This phone has no Telegram.")
        return phone

    def add(self, name: str, channel: str, language: str) -> Handset:
        """One more phone: of somebody new, or of somebody who is here on the other channel."""
        name = " ".join(name.split())[:40]
        if not name or channel not in CHANNELS:
            raise PhoneError("A phone needs a name, and Telegram or SMS.")
        key = self._free_key(name, channel)
        role = next((phone.who.role for phone in self.phones.values() if phone.who.name == name), "stranger")
        who = Someone(key, name, role, language if re.fullmatch("[a-z]{2}", language) else "en")
        return self._sms(who) if channel == "sms" else self._telegram(who, next(self._ids))

    def _free_key(self, name: str, channel: str) -> str:
        plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
        key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "guest"
        if key in self.phones:
            key = f"{key}-{channel}"
        if key in self.phones:
            raise PhoneError(f"{name} is here already, with Telegram and with SMS.")
        return key

    def _number(self, who: Someone) -> str:
        known = unicodedata.normalize("NFC", who.name).lower()
        shape = NEXT_NUMBER.get(who.language, NEXT_NUMBER["en"])
        return self._numbers.setdefault(known, shape.format(len(self._numbers) + 60))

    def _telegram(self, who: Someone, user_id: int) -> TelegramHandset:
        number = self._number(who)
        person = self.telegram.person(user_id, who.name, language_code=who.language, phone=number)
        phone = TelegramHandset(who, person, self.telegram)
        self.phones[who.key] = phone
        return phone

    def _sms(self, who: Someone) -> SmsHandset:
        phone = SmsHandset(who, self.twilio.phone(self._number(who)), self.twilio)
        self.phones[who.key] = phone
        return phone
