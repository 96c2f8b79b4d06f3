"""Whether providers can call this service, customers open their cards, and both get an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.settings.environment import AN_ADDRESS, Environment
from bot.settings.file import Config


def unreachable(config: Config, environment: Environment) -> Iterator[str]:
    """What in the environment prevents it."""
    if not _can_be_answered(environment.twilio_from or ""):
        yield (
            "environment: TWILIO_FROM is a name, and nobody can answer a name: joining, STOP and offers need "
            "answers; give a number, such as +48123456789"
        )
    if environment.telegram_mode == "webhook" and not environment.telegram_webhook_secret:
        yield "environment: TELEGRAM_WEBHOOK_SECRET is needed with TELEGRAM_MODE=webhook: 1-256 of A-Za-z0-9_-"
    yield from _not_found(config, environment)


def _not_found(config: Config, environment: Environment) -> Iterator[str]:
    """Providers call us, and people open their card: at an address of this machine they find nobody. A provider
    that is itself on this machine, or beside it, finds us there."""
    here_only = is_near(environment.public_url)
    is_safe = environment.public_url.startswith("https:")
    hooked = environment.telegram_mode == "webhook" and not is_near(environment.telegram_api_url)
    if hooked and (here_only or not is_safe):
        yield (
            "environment: PUBLIC_URL is needed with TELEGRAM_MODE=webhook: an https address that Telegram "
            f"can reach, such as {AN_ADDRESS}"
        )
    texted = (
        config.channels.sms.enabled and environment.has_twilio and not is_near(environment.twilio_api_url)
    )
    if texted and here_only:
        yield (
            "environment: PUBLIC_URL is needed with TWILIO_ACCOUNT_SID: the address that Twilio calls, and that "
            f"cards are opened at, such as {AN_ADDRESS}"
        )


def of_drafts(config: Config, environment: Environment) -> Iterator[str]:
    """What a shop that names no terms of its own has to know."""
    shop = config.programme.shop
    if shop.terms.texts:
        return
    yield (
        "shop.terms: members agree to drafts made from these settings; read them (python -m bot terms), and name pages "
        "of your own where they are not what you want"
    )
    if is_near(environment.public_url):
        yield (
            "environment: PUBLIC_URL is an address of this machine, so customers cannot open what they agree to; set "
            f"the one that they reach the service at, such as {AN_ADDRESS}, or name pages of your own in shop.terms and "
            "shop.privacy"
        )


def is_near(address: str | None) -> bool:
    """Whether it is this machine or one beside it: its number says so, or its name is none of the world's."""
    host = urlsplit(address).hostname if address else None
    if not host:
        return False
    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".localhost", ".local", ".internal"))


def _can_be_answered(sender: str) -> bool:
    """A number, or a Messaging Service, which has numbers. A name of letters is one-way."""
    return re.fullmatch(r"MG[0-9a-fA-F]{32}", sender) is not None or not any(map(str.isalpha, sender))
