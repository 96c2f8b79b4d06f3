"""Shows the drafts of the terms and the privacy notice, to read before anybody agrees to them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from bot.commands.command import Command, Refusal
from bot.commands.opening import locale_of, texts

if TYPE_CHECKING:
    from bot.settings.loading import Settings

_OWN = "the shop has its own: {terms} and {privacy}, version {version}"


def _options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", help="of shop.locales; the first one if not given")


async def terms(settings: Settings, options: argparse.Namespace) -> int:
    from bot.terms import with_terms

    locale = locale_of(settings, options.language)
    shown = with_terms(settings, texts(settings))
    shop = shown.config.programme.shop
    if shown.drafts is None:
        raise Refusal(
            _OWN.format(
                terms=shop.terms.into(locale), privacy=shop.privacy.into(locale), version=shop.terms_version
            )
        )
    for document in shown.drafts.documents:
        if document.locale == locale:
            print(document.text, end="\n\n\n")
    print(shop.terms_version)
    return 0


TERMS = Command(
    "terms",
    "show the terms and the privacy notice that the service makes for a shop that names none",
    terms,
    _options,
    to_read=True,
)
