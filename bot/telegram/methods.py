"""Calls of the Bot API, made of pages."""

from __future__ import annotations

from bot.telegram import lengths
from bot.telegram.api import Call, Json, Uploads
from bot.telegram.pages import Page
from loyalty.messages.extras import File, Invoice

Photo = str | bytes  # a file id, or a picture to upload

TITLE, DESCRIPTION = 32, 255  # characters of an invoice
HTML = {"parse_mode": "HTML"}
NO_PREVIEW = {"link_preview_options": {"is_disabled": True}}


def messages(chat: int, page: Page) -> list[Call]:
    """The text in as many messages as it needs; the last has the buttons."""
    *before, last = lengths.pieces(page.text)
    calls = [Call("sendMessage", {"chat_id": chat, **_text(text)}) for text in before]
    return [*calls, Call("sendMessage", {"chat_id": chat, **_text(last), **_marked(page.keyboard)})]


def photo(chat: int, drawn: Photo, page: Page | None) -> Call:
    """With the page as its caption, or bare."""
    name, uploads = _attached(drawn)
    return Call("sendPhoto", {"chat_id": chat, "photo": name, **_caption(page)}, uploads)


def document(chat: int, file: File, page: Page | None) -> Call:
    """With the page as its caption, or bare."""
    uploads = {"file": (file.name, file.content.encode(errors="replace"))}
    return Call("sendDocument", {"chat_id": chat, "document": "attach://file", **_caption(page)}, uploads)


def invoice(chat: int, bill: Invoice, title: str, words: str, token: str) -> Call:
    """Telegram draws the button that pays."""
    price = {"label": title, "amount": bill.price.minor}
    data = {
        "chat_id": chat,
        "title": title[:TITLE],
        "description": words[:DESCRIPTION],
        "payload": bill.payload,
        "provider_token": token,
        "currency": bill.price.currency,
        "prices": [price],
    }
    return Call("sendInvoice", data)


def checked(query: str, refusal: str = "") -> Call:
    """The answer before money is taken: yes, or why not."""
    data: Json = {"pre_checkout_query_id": query, "ok": not refusal}
    return Call("answerPreCheckoutQuery", {**data, **({"error_message": refusal} if refusal else {})})


def edited_text(chat: int, message_id: int, page: Page) -> Call:
    where = {"chat_id": chat, "message_id": message_id}
    return Call("editMessageText", {**where, **_text(page.text), **_marked(page.inline)})


def edited_caption(chat: int, message_id: int, page: Page) -> Call:
    where = {"chat_id": chat, "message_id": message_id}
    return Call("editMessageCaption", {**where, "caption": page.text, **HTML, **_marked(page.inline)})


def edited_photo(chat: int, message_id: int, drawn: Photo, page: Page) -> Call:
    name, uploads = _attached(drawn)
    media = {"type": "photo", "media": name, "caption": page.text, **HTML}
    where = {"chat_id": chat, "message_id": message_id}
    return Call("editMessageMedia", {**where, "media": media, **_marked(page.inline)}, uploads)


def _text(text: str) -> Json:
    return {"text": text, **HTML, **NO_PREVIEW}


def _caption(page: Page | None) -> Json:
    return {"caption": page.text, **HTML, **_marked(page.keyboard)} if page else {}


def _marked(keyboard: Json | None) -> Json:
    return {"reply_markup": keyboard} if keyboard else {}


def _attached(drawn: Photo) -> tuple[str, Uploads]:
    return (drawn, {}) if isinstance(drawn, str) else ("attach://photo", {"photo": (_named(drawn), drawn)})


def _named(drawn: bytes) -> str:
    return "card.jpg" if drawn.startswith(b"\xff\xd8") else "card.png"
