"""A make-believe Telegram Bot API server with people who chat with the bot."""

from playground.telegram.http import TelegramRoutes
from playground.telegram.people import Person
from playground.telegram.values import Alert, Message
from playground.telegram.world import TOKEN, TelegramWorld

__all__ = ["TOKEN", "Alert", "Message", "Person", "TelegramRoutes", "TelegramWorld"]
