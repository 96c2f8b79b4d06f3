"""A phone with Telegram on the page."""

from __future__ import annotations

from dataclasses import asdict

from playground.handset import Followed, Json, PhoneError, Someone, epoch, is_web
from playground.sample import sample_picture
from playground.scanning import read_qr
from playground.telegram import Alert, Message, Person, TelegramWorld
from playground.telegram.files import StoredFile

ATTACHMENTS = ("picture", "sticker", "voice", "location", "contact")


class TelegramHandset:
    channel = "telegram"

    def __init__(self, who: Someone, person: Person, world: TelegramWorld) -> None:
        self.who = who
        self.person = person
        self._world = world
        self._taps = 0
        self._payments = 0

    @property
    def number(self) -> str:
        return self.person.phone or ""

    def shown(self) -> Json:
        person, bot = self.person, self._world.bot
        return asdict(self.who) | {
            "channel": self.channel,
            "number": self.number,
            "bot": {"name": bot.first_name, "username": bot.username, "about": self._about()},
            "started": person.started,
            "blocked": person.blocked,
            "typing": person.typing,
            "taps": self._taps,
            "waiting": person.waiting_taps,
            "commands": [asdict(command) for command in person.commands],
            "keyboard": [[asdict(button) for button in row] for row in person.keyboard],
            "alerts": [_alert(alert) for alert in person.alerts[-3:]],
            "alerted": len(person.alerts),
            "messages": [self._message(message) for message in person.messages],
        }

    def _about(self) -> str:
        """What Telegram shows in a chat that was never begun."""
        told = self._world.profile
        return told.get(("description", self.who.language)) or told.get(("description", "")) or ""

    def _message(self, message: Message) -> Json:
        shown = {
            "id": message.id,
            "mine": message.mine,
            "at": epoch(message.date),
            "text": message.text,
            "entities": list(message.entities),
            "edited": message.edited,
            "buttons": [[asdict(button) for button in row] for row in message.buttons],
            "other": message.other,
        }
        if message.reply_to:
            shown["reply"] = self._quote(message.reply_to)
        if message.file:
            shown["file"] = _file(message.file)
        return shown

    def _quote(self, message_id: int) -> Json | None:
        quoted = next((one for one in self.person.messages if one.id == message_id), None)
        if quoted is None:
            return None
        who = self.who.name if quoted.mine else self._world.bot.first_name
        return {"id": quoted.id, "who": who, "text": quoted.text or "Photo"}

    async def says(self, text: str, reply_to: int | None = None, /) -> None:
        self._check_open()
        await self.person.says(text, reply_to=reply_to)

    async def edits(self, message_id: int, text: str) -> None:
        """Of a text of their own."""
        self._check_open()
        own = next((one for one in self.person.messages if one.id == message_id and one.mine), None)
        if own is None or not own.text:
            raise PhoneError("Only one's own texts can be edited.")
        if own.text != text:
            await self.person.edits(own, text)

    async def starts(self, payload: str = "") -> None:
        await self.person.starts(payload or None)

    async def taps(self, data: str, message_id: int) -> None:
        try:
            await self.person.taps(data, message_id)
        except (LookupError, KeyError):
            raise PhoneError("That button is gone.") from None
        self._taps += 1

    async def pays(self) -> None:
        """The newest invoice. As sometimes in earnest, the bot is told of every second payment twice."""
        self._check_open()
        self._payments += 1
        try:
            receipt = await self.person.pays(twice=self._payments % 2 == 0)
        except LookupError:
            raise PhoneError("There is nothing to pay.") from None
        if receipt.refused:
            raise PhoneError(receipt.refused)

    async def is_given_back(self, charge: str) -> None:
        """The shop sends the money back at its provider."""
        try:
            await self.person.is_given_back(charge)
        except KeyError:
            raise PhoneError("That was never paid.") from None

    async def shares_contact(self) -> None:
        self._check_open()
        try:
            await self.person.shares_contact()
        except ValueError as error:
            raise PhoneError(str(error)) from None

    async def sends(self, what: str, caption: str = "") -> None:
        """One of `ATTACHMENTS`, ready made. Only a picture has a caption."""
        self._check_open()
        match what:
            case "picture":
                await self.person.sends_photo(sample_picture(), caption)
            case "sticker":
                await self.person.sends_sticker()
            case "voice":
                await self.person.sends_voice()
            case "location":
                await self.person.sends_location(52.2297, 21.0122)
            case "contact":
                await self.person.shares_contact(other="+48555010999", name="A friend")
            case _:
                raise PhoneError(f"A phone here cannot send a {what}.")

    async def sends_photo(self, content: bytes, caption: str = "") -> None:
        self._check_open()
        await self.person.sends_photo(content, caption)

    async def blocks(self, blocked: bool) -> None:
        if blocked != self.person.blocked:
            await (self.person.blocks() if blocked else self.person.unblocks())

    async def follows(self, link: str) -> Followed:
        if link.startswith("sms:"):
            return Followed(note="That code writes a text message; this phone is on Telegram.")
        try:
            await self.person.follows(link)
        except ValueError:
            return Followed(opens=link) if is_web(link) else Followed(note=f"The code says: {link}")
        return Followed()

    def _check_open(self) -> None:
        if self.person.blocked:
            raise PhoneError(f"{self.who.name} has blocked the bot.")


def _file(file: StoredFile) -> Json:
    return {
        "id": file.id,
        "kind": file.kind,
        "name": file.name,
        "width": file.width,
        "height": file.height,
        "qr": file.kind == "photo" and bool(read_qr(file.content)),
    }


def _alert(alert: Alert) -> Json:
    return {"text": alert.text, "popup": alert.popup, "url": alert.url}
