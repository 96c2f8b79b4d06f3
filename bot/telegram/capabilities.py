"""What Telegram can do."""

from loyalty.channels import Capabilities

TELEGRAM = Capabilities("telegram", buttons=True, edits=True)
