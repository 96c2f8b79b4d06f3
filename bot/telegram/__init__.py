"""The Telegram channel, over aiogram."""
