"""Telegram, switched on: messages come by polling or by webhook, and are handled alike."""

from __future__ import annotations

import asyncio
import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramNotFound, TelegramUnauthorizedError

from bot.channel_setup import ChannelSetup, Connected, Dependencies
from bot.intake import Intake
from bot.outage.keeping import Keeper
from bot.settings.environment import Environment
from bot.settings.faults import ConfigError
from bot.telegram import TELEGRAM
from bot.telegram.api import make_bot
from bot.telegram.checkouts import Checkouts
from bot.telegram.inbound import parse
from bot.telegram.menus import set_menus, set_role_menu
from bot.telegram.outbound import TelegramChannel
from bot.telegram.polling import poll
from bot.telegram.webhook import PATH, announce, webhook
from handlers.roles import RoleChanged
from handlers.turn.heard import Incoming
from loyalty.messages.kinds.paying import PayingKind
from loyalty.messages.message import Message
from scheduler.delivery.rate_limit import RateLimit
from storage.engine.db import DatabaseError
from storage.people import team

log = logging.getLogger(__name__)

_PAUSES = (1, 2, 5, 10)  # seconds between the first greetings to a server that does not answer


async def meet(environment: Environment) -> Bot:
    """The bot that this token belongs to. `ConfigError` if Telegram does not know the token, or cannot be
    reached."""
    assert environment.telegram_token is not None
    bot = make_bot(environment.telegram_token, environment.telegram_api_url)
    for pause in (*_PAUSES, None):
        try:
            await bot.me()
            return bot
        except (TelegramUnauthorizedError, TelegramNotFound):
            await bot.session.close()
            raise ConfigError(
                "environment: TELEGRAM_TOKEN: Telegram does not know this token; copy it from @BotFather again"
            ) from None
        except TelegramAPIError as error:
            if pause is None:
                await bot.session.close()
                raise ConfigError(f"Telegram cannot be reached: {error.message}") from None
            log.warning("Telegram does not answer (%s); asking again in %d s", error.message, pause)
            await asyncio.sleep(pause)
    raise AssertionError("unreachable")


def _sorry(parts: Dependencies, incoming: Incoming) -> str:
    """The words where a payment cannot be answered for."""
    locales = parts.programme.shop.locales
    spoken = incoming.locale.split("-")[0]
    locale = spoken if spoken in locales else locales[0]
    return parts.texts.plain(Message(PayingKind.CHECKOUT, {"why": "later"}), locale)


def telegram(bot: Bot, parts: Dependencies) -> ChannelSetup:
    """The channel, its menus, and how it listens."""
    config, environment = parts.settings.config, parts.settings.environment
    checkouts = Checkouts(bot, lambda incoming: _sorry(parts, incoming))
    channel = TelegramChannel(
        bot,
        parts.texts,
        parts.links,
        parts.pictures,
        parts.photos,
        parts.pictures.design,
        provider=environment.telegram_provider_token or "",
        checkouts=checkouts,
    )

    async def menus(changed: RoleChanged) -> None:
        role = changed.role.value if changed.role else "customer"
        await set_role_menu(bot, parts.texts, parts.programme, int(changed.address), role, changed.locale)

    async def all_menus() -> None:
        """Without a database the team's are as they were: nobody waits for a menu to be heard."""
        await set_menus(bot, parts.texts, parts.programme)
        try:
            of_the_team = await parts.database.run(lambda tx: team.on_channel(tx, TELEGRAM.name))
        except DatabaseError as error:
            log.warning("no command menus for the team: %s", error)
            return
        for staff, address in of_the_team:
            await menus(RoleChanged(TELEGRAM.name, address.value, staff.role, address.locale))

    def connect(intake: Intake) -> Connected:
        by_polling = environment.telegram_mode == "polling"
        kept = Keeper.PROVIDER if by_polling else Keeper.SPOOL
        ingest = checkouts.guarded(intake.ingest_from(TELEGRAM.name, kept))
        if by_polling:

            async def polling(stop: asyncio.Event) -> None:
                await all_menus()
                await poll(bot, ingest, stop)

            return Connected(listen=polling)
        secret = environment.telegram_webhook_secret or ""

        async def hooked(stop: asyncio.Event) -> None:
            await announce(bot, environment.public_url, secret, stop)
            if not stop.is_set():
                await all_menus()

        return Connected({PATH: webhook(bot, secret, ingest)}, hooked)

    return ChannelSetup(
        channel=channel,
        rate_limit=RateLimit(config.channels.telegram.per_second, config.channels.telegram.in_flight),
        parse=parse,
        connect=connect,
        on_role=menus,
        preview=channel.preview,
    )
