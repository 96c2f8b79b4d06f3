"""A few texts and the links of a shop for the tests of channels, without its real locales."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from bot.links import Links
from bot.telegram.entry import chat_link
from bot.words.texts import Texts

NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)

EN = """
name-set = Hello, <b>{ $name }</b>
card-only = Your card
    .sms = 3 of 9.
kept = Show this
promotion = A latte
promotion-preview = A latte
picture-refused = No picture: { $reason }
export = Here is all we know
link = Share your number?
history = Your visits:
ask-name = What name?
button-join = Join
button-how = How it works
button-offers = Yes, offers please
    .sms = Yes
button-only-card = Only my card
    .sms = No
button-later = Later
button-terms = Terms
button-copy = Copy
button-share-phone = Share my number
invite-by-text = Text { $code } to { $number }
words-join = join
menu-card = Your card
menu-here = I am here
menu-rewards = Rewards
menu-history = History
menu-settings = Settings
menu-help = Help
"""
PL = """
name-set = Cześć, <b>{ $name }</b>
menu-card = Twoja karta
"""


def shop_texts() -> Texts:
    with TemporaryDirectory() as folder:
        for locale, texts in (("en", EN), ("pl", PL)):
            language = Path(folder) / locale
            language.mkdir()
            (language / "shop.ftl").write_text(texts, encoding="utf-8")
        return Texts(Path(folder), ("en", "pl"), ZoneInfo("Europe/Warsaw"), lambda: NOW)


TEXTS = shop_texts()
LINKS = Links("https://arcade.pl", chat_link("ArcadeBot"), "+48555010200")
