"""Knocking at the service's real doors with whatever one likes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from aiohttp import ClientSession
from yarl import URL

from bot.words.texts import NOTHING
from loyalty.messages.message import Message
from playground.twilio.signing import signature
from playground.twilio.world import AUTH_TOKEN
from storage.messages.wire import decode
from tests.stories.shop import SECRET, Answer, Shop

TELEGRAM, SMS, STATUS = "/telegram/webhook", "/sms/webhook", "/sms/status"
UNREADABLE = "could not be read"
_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"

Json = dict[str, Any]


@dataclass
class Door:
    """The service from outside, with what only the providers know."""

    shop: Shop
    session: ClientSession
    _ids: count[int] = field(default_factory=lambda: count(1))

    async def knock(
        self, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None, method: str = "POST"
    ) -> Answer:
        address = URL(self.shop.service.url + path, encoded=True)
        async with self.session.request(method, address, data=body, headers=headers) as response:
            return Answer(response.status, await response.read())

    async def telegram(self, body: bytes, secret: str = SECRET) -> Answer:
        headers = {_SECRET_HEADER: secret, "Content-Type": "application/json"}
        return await self.knock(TELEGRAM, body, headers)

    async def update(self, fields: Json) -> Answer:
        """An update with an id of its own, whatever else is in it."""
        return await self.telegram(json.dumps({"update_id": next(self._ids), **fields}).encode())

    async def form(self, fields: Mapping[str, str], path: str = SMS, token: str = AUTH_TOKEN) -> Answer:
        """Signed as Twilio signs."""
        signed = signature(token, self.shop.service.url + path, fields)
        body = URL.build(query=dict(fields)).raw_query_string.encode()
        headers = {"X-Twilio-Signature": signed, "Content-Type": "application/x-www-form-urlencoded"}
        return await self.knock(path, body, headers)

    async def text(self, phone: str, body: str, **more: str) -> Answer:
        sid = f"SM{next(self._ids):032x}"
        return await self.form({"MessageSid": sid, "From": phone, "To": "+15555550100", "Body": body, **more})


def message(text: str, user: int = 1001, **fields: Any) -> Json:
    """An update's message, as the Bot API documents it."""
    person = {"id": user, "is_bot": False, "first_name": "Eve"}
    chat = {"id": user, "type": "private", "first_name": "Eve"}
    return {"message": {"message_id": 1, "date": 1, "from": person, "chat": chat, "text": text, **fields}}


async def kept(shop: Shop) -> int:
    """How many messages were heard, or set aside."""
    (row,) = await shop.rows('SELECT count(*) AS "n" FROM "inbox"')
    return int(row["n"])


async def broken(shop: Shop) -> list[str]:
    """Whatever is wrong with what the shop has stored: turns that failed, books that do not add up,
    messages nobody can render or the provider would not take."""
    wrong = [*await shop.faults(), *await shop.problems()]
    failed = await shop.rows("""SELECT "key", "error" FROM "inbox" WHERE "state" <> 'done'""")
    wrong += [f"{row['key']}: {row['error']}" for row in failed if row["error"] != UNREADABLE]
    for row in await shop.rows('SELECT "kind", "state", "why", "body" FROM "outbox"'):
        if row["state"] in {"refused", "unclear", "dead"}:
            wrong.append(f"{row['kind']}: {row['state']}, {row['why']}")
        wrong += [f"{row['kind']}: {fault}" for fault in unreadable(shop, decode(row["body"]))]
    for row in await shop.rows("""SELECT "card", "name" FROM "member" WHERE "left_at" IS NULL"""):
        for page in (f"/c/{row['card']}", f"/c/{row['card']}.png"):
            if (answer := await shop.get(shop.service.url + page)).status != 200:
                wrong.append(f"the card of {row['name']!r}: {answer.status}")
    return wrong


def unreadable(shop: Shop, said: Message) -> list[str]:
    texts = shop.service.texts
    return [
        f"{locale}: {text!r}"
        for locale in shop.service.programme.shop.locales
        for text in (texts.rich(said, locale), texts.plain(said, locale))
        if text == NOTHING or any(char < " " and char != "\n" for char in text)
    ]
