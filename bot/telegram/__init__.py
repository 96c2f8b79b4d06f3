"""Telegram: what it can do, and all that is said to it."""

from loyalty.channels import Capabilities

TELEGRAM = Capabilities("telegram", buttons=True, edits=True)
