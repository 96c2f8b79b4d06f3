"""Payments by a provider's token: an invoice, the question before money is taken, the payment, and what went back. Telegram
tells of a `refunded_payment` so far only in Stars; here in any currency, as its fields allow."""

from __future__ import annotations

import asyncio
import secrets
from dataclasses import dataclass

from playground.telegram.errors import bad_request
from playground.telegram.params import Params
from playground.telegram.state import Chat, TelegramState
from playground.telegram.values import Answer, Message

WITHIN = 10.0  # seconds, by the real clock; then Telegram cancels the payment
_TITLE, _DESCRIPTION, _PAYLOAD = 32, 255, 128


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a payment: the charge's id, or why nothing was taken."""

    charge: str = ""
    refused: str = ""


def send_invoice(state: TelegramState, params: Params) -> Answer:
    title, words, payload = params.text("title"), params.text("description"), params.text("payload")
    prices = params.json("prices", "can't parse prices JSON object")
    if not 1 <= len(title) <= _TITLE or not 1 <= len(words) <= _DESCRIPTION:
        raise bad_request("INVOICE_TITLE_OR_DESCRIPTION_INVALID")
    if not 1 <= len(payload.encode()) <= _PAYLOAD:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    if ":" not in params.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if len(params.text("currency")) != 3:
        raise bad_request("CURRENCY_INVALID")
    if not isinstance(prices, list) or not prices or not all(_is_price(price) for price in prices):
        raise bad_request("can't parse prices JSON object")
    chat, total = state.open_chat(params), sum(price["amount"] for price in prices)
    shown = {
        "title": title,
        "description": words,
        "start_parameter": "",
        "currency": params.text("currency"),
        "total_amount": total,
    }
    message = Message(state.next_message_id(), False, state.now(), other={"invoice": shown})
    state.payloads[message.id] = payload
    return state.as_json(chat, state.post(chat, message))


def _is_price(price: object) -> bool:
    return isinstance(price, dict) and type(price.get("amount")) is int and bool(price.get("label"))


def answer_pre_checkout_query(state: TelegramState, params: Params) -> Answer:
    """Once, and in time."""
    waiting = state.checkouts.pop(params.text("pre_checkout_query_id"), None)
    if waiting is None or waiting.done():
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    why = params.text("error_message")
    if not params.flag("ok") and not why:
        raise bad_request("error message is empty")
    waiting.set_result("" if params.flag("ok") else why)
    return True


async def pay(state: TelegramState, chat: Chat, message: Message, twice: bool, within: float) -> Receipt:
    """The bot is asked, and nothing is taken unless it says yes in time."""
    invoice, query = message.other["invoice"], str(secrets.randbits(62))
    about = {
        "currency": invoice["currency"],
        "total_amount": invoice["total_amount"],
        "invoice_payload": state.payloads[message.id],
    }
    waiting: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    state.checkouts[query] = waiting
    asked = {"id": query, "from": chat.user.as_json(), **about}
    state.updates.add("pre_checkout_query", asked, chat.user.id)
    try:
        refused = await asyncio.wait_for(waiting, within)
    except TimeoutError:
        state.checkouts.pop(query, None)
        return Receipt(refused="BOT_PRECHECKOUT_TIMEOUT")
    if refused:
        return Receipt(refused=refused)
    charge = f"charge-{secrets.randbits(62)}"
    done = {**about, "telegram_payment_charge_id": charge, "provider_payment_charge_id": f"provider-{charge}"}
    state.payments[charge] = done
    for _ in range(2 if twice else 1):
        tell(state, chat, {"successful_payment": done})
    return Receipt(charge)


def give_back(state: TelegramState, chat: Chat, charge: str, twice: bool, amount: int | None = None) -> None:
    """The shop sent the money back at its provider, all of it or an `amount`. Raises KeyError for what was never paid."""
    paid = state.payments[charge]
    back = {**paid, "total_amount": paid["total_amount"] if amount is None else amount}
    for _ in range(2 if twice else 1):
        tell(state, chat, {"refunded_payment": back})


def tell(state: TelegramState, chat: Chat, service: dict[str, object]) -> int:
    """By a service message in the chat."""
    message = Message(state.next_message_id(), True, state.now(), other=service)
    state.post(chat, message)
    return state.updates.add("message", state.as_json(chat, message), chat.user.id)
