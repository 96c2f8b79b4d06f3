"""An owner's change of the settings, tried on the file, and a campaign beside it: nothing is written here."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.clock import Clock
from bot.settings import campaign_checks
from bot.settings.editing import edited
from bot.settings.faults import ConfigError
from bot.settings.file import of_text, read
from bot.settings.loading import Settings, checked
from bot.words.texts import Texts
from handlers.turn.desk import Proposal, Section
from loyalty.messages.args import Localised
from loyalty.messages.message import Message
from loyalty.programme.campaigns import Campaign, with_the_past_ended
from loyalty.programme.difference import differences
from loyalty.rules.campaigns import with_campaigns

_OF: dict[Section, tuple[str, ...]] = {
    "phone": ("shop.phone",),
    "hours": ("shop.hours", "locations "),
    "experiment": ("experiment.",),
    "occasions": ("occasions.",),
}


@dataclass(frozen=True, slots=True)
class FileDesk:
    """Of the programme that holds, and the file and the machine that this process was started with."""

    settings: Settings
    texts: Texts
    now: Clock

    def closed(self) -> str:
        path = self.settings.path
        if not os.access(path, os.W_OK):
            return "unwritable"
        try:
            holds = self.settings.config.programme.version
            return "" if read(path).programme.version == holds else "ahead"
        except ConfigError:
            return "ahead"

    def propose(self, section: Section, said: str, locale: str) -> Proposal:
        return self._tried(
            lambda text: edited(text, section, said, locale), _OF.get(section, (f"{section} ",))
        )

    def restore(self, text: str) -> Proposal:
        return self._tried(lambda _: text, ("",))

    def beside(self, campaigns: Sequence[Campaign]) -> Proposal:
        config = self.settings.config
        if faults := campaign_checks.faults(config, campaigns, self.now()):
            return Proposal(config.text, faults=faults)
        programme = with_campaigns(config.programme, campaigns)
        return Proposal(config.text, config.text, programme.version, programme=programme)

    def named(self, said: Message) -> Localised:
        locales = self.settings.config.programme.shop.locales
        return Localised(tuple((locale, self.texts.plain(said, locale)) for locale in locales))

    def _tried(self, change: Callable[[str], str], places: tuple[str, ...]) -> Proposal:
        """What is changed stands in these places, or it is none of this way of changing it."""
        path = self.settings.path
        before = path.read_text(encoding="utf-8")
        try:
            text = change(before)
            config = checked(of_text(text, path.name), self.settings.environment, path)
        except (ConfigError, ValueError) as error:
            return Proposal(before, faults=tuple(str(error).splitlines()))
        found = differences(*(tomllib.loads(one, parse_float=Decimal) for one in (before, text)))
        if not all(one.place.startswith(places) for one in found):
            return Proposal(before, faults=(f"{path.name}: this can only be changed in the file",))
        now = self.now()
        campaigns = with_the_past_ended(self.settings.campaigns, campaign_checks.day_of(config, now))
        if faults := campaign_checks.faults(config, campaigns, now):
            return Proposal(before, faults=faults)
        programme = with_campaigns(config.programme, campaigns)
        return Proposal(before, text, programme.version, found, programme=programme)
