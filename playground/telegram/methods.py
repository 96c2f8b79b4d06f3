"""The methods there are. Names are looked up without regard to case, as the real server does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from playground.telegram import editing, payments, profile, sending, subscription
from playground.telegram.params import Params
from playground.telegram.state import TelegramState
from playground.telegram.values import Answer

Method = Callable[[TelegramState, Params], Answer | Awaitable[Answer]]

METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "getupdates": subscription.get_updates,
    "setwebhook": subscription.set_webhook,
    "deletewebhook": subscription.delete_webhook,
    "getwebhookinfo": subscription.get_webhook_info,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "sendinvoice": payments.send_invoice,
    "answerprecheckoutquery": payments.answer_pre_checkout_query,
    "senddocument": sending.send_document,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "answercallbackquery": editing.answer_callback_query,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "getfile": profile.get_file,
}
