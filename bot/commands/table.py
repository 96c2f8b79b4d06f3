"""All commands but `init`, which is asked before there are settings."""

from __future__ import annotations

from bot.commands.chat import CHAT
from bot.commands.check import CHECK
from bot.commands.command import Command
from bot.commands.consents import CONSENTS
from bot.commands.inbox import INBOX
from bot.commands.lost_key import LOST_KEY
from bot.commands.migrate import MIGRATE
from bot.commands.outbox import OUTBOX
from bot.commands.owner_link import OWNER_LINK
from bot.commands.poster import POSTER
from bot.commands.reload import RELOAD
from bot.commands.serve import SERVE
from bot.commands.simulate import SIMULATE
from bot.commands.terms import TERMS
from bot.commands.why import WHY

COMMANDS: tuple[Command, ...] = (
    SERVE,
    CHECK,
    RELOAD,
    MIGRATE,
    OWNER_LINK,
    TERMS,
    POSTER,
    INBOX,
    OUTBOX,
    WHY,
    CONSENTS,
    LOST_KEY,
    SIMULATE,
    CHAT,
)
