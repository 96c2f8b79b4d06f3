"""What members agree to: pages that the shop names, or drafts that the service words and shows itself."""

from __future__ import annotations

from dataclasses import fields, replace

from bot.links import page_of
from bot.settings.channels import ChannelSettings
from bot.settings.loading import Settings
from bot.words.drafts import drafts
from bot.words.texts import Texts
from loyalty.messages.args import Localised
from loyalty.programme.wording import Paper


def with_terms(settings: Settings, texts: Texts) -> Settings:
    """The same settings; where they name no pages, with the drafts, the drafts' addresses and their version."""
    config = settings.config
    shop = config.programme.shop
    if shop.terms.texts:
        return settings
    wording = drafts(config.programme, texts, _carriers(config.channels))

    def at(paper: Paper) -> Localised:
        public = settings.environment.public_url
        return Localised(tuple((locale, page_of(public, paper, locale)) for locale in shop.locales))

    shop = replace(shop, terms=at(Paper.TERMS), privacy=at(Paper.NOTICE), terms_version=wording.version)
    config = replace(config, programme=replace(config.programme, shop=shop))
    return replace(settings, config=config, drafts=wording)


def _carriers(channels: ChannelSettings) -> tuple[str, ...]:
    """The channels that the file leaves on, by name: the same on every machine that reads it."""
    return tuple(each.name for each in fields(channels) if getattr(channels, each.name).enabled)
