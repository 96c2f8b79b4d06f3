"""Methods by which the bot gets its updates."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from playground.telegram.errors import bad_request
from playground.telegram.params import Params
from playground.telegram.state import TelegramState
from playground.telegram.values import Answer
from playground.telegram.webhook import Settings

MAX_POLL_SECONDS = 50


async def get_updates(state: TelegramState, params: Params) -> Answer:
    limit = min(max(params.integer("limit", 100), 1), 100)
    timeout = min(max(params.integer("timeout"), 0), MAX_POLL_SECONDS)
    if not state.updates.webhook.active:
        state.updates.allow(_allowed(params))
    return await state.updates.poll(params.integer("offset"), limit, timeout)


def _allowed(params: Params) -> list[str] | None:
    given = params.json("allowed_updates", "can't parse allowed updates JSON object")
    if given is None:
        return None
    if not isinstance(given, list):
        raise bad_request("expected an Array of String as allowed_updates")
    return [str(kind) for kind in given]


def set_webhook(state: TelegramState, params: Params) -> Answer:
    """An `http` address is taken too, as a Bot API server of one's own does."""
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return delete_webhook(state, params)
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    connections = min(max(params.integer("max_connections", 40), 1), 100)
    state.updates.interrupt("terminated by setWebhook request")
    state.updates.allow(_allowed(params))
    _drop_if_asked(state, params)
    state.updates.webhook.set(Settings(url, secret, connections))
    for update_id, update in state.updates.pending.items():
        state.updates.webhook.enqueue(update_id, chat_of(update))
    return True


def delete_webhook(state: TelegramState, params: Params) -> Answer:
    state.updates.webhook.set(None)
    _drop_if_asked(state, params)
    return True


def _drop_if_asked(state: TelegramState, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        state.updates.forget()


def get_webhook_info(state: TelegramState, params: Params) -> Answer:
    webhook = state.updates.webhook
    info: dict[str, Any] = {
        "url": webhook.settings.url if webhook.settings else "",
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates.pending),
    }
    if webhook.settings:
        info |= {"max_connections": webhook.settings.max_connections, "ip_address": "127.0.0.1"}
    if state.updates.allowed:
        info["allowed_updates"] = state.updates.allowed
    if webhook.last_error:
        at, why = webhook.last_error
        info |= {"last_error_date": int(at.timestamp()), "last_error_message": why}
    return info


def chat_of(update: dict[str, Any]) -> int:
    """The chat an update belongs to; 0 when it belongs to none."""
    for kind, payload in update.items():
        if kind != "update_id" and isinstance(payload, dict):
            about = payload.get("chat") or payload.get("from") or {}
            return int(about.get("id", 0))
    return 0
