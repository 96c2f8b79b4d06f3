"""The shop's settings and the machine's, checked together before anything starts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bot.settings import images
from bot.settings.addresses import unreachable
from bot.settings.checks import contradictions
from bot.settings.environment import Environment, environment
from bot.settings.faults import ConfigError
from bot.settings.file import Config, read
from loyalty.programme.campaigns import Campaign
from loyalty.programme.programme import Programme
from loyalty.programme.wording import Wording
from loyalty.rules.campaigns import with_campaigns


@dataclass(frozen=True, slots=True)
class Settings:
    """`path` is where the shop's were read. `drafts` are the terms and the notice that members agree to where the shop
    names none (`bot/terms.py` puts them there); None: it has its own. `campaigns` are those that owners started in the
    chat: of the database, and in no file."""

    config: Config
    environment: Environment
    path: Path = Path("config.toml")
    drafts: Wording | None = None
    campaigns: tuple[Campaign, ...] = ()

    @property
    def programme(self) -> Programme:
        """What holds: the file's programme, with the campaigns."""
        return with_campaigns(self.config.programme, self.campaigns)

    @property
    def logo(self) -> bytes:
        """The content of the shop's logo; nothing where it has none."""
        return images.content(self.path.parent, self.config.programme.shop.logo)


def load(path: Path | None = None) -> Settings:
    """Everything, or a `ConfigError` that lists every fault. The file is `path`, or else what REGULARS_CONFIG names."""
    machine = environment()
    path = path or machine.regulars_config
    return Settings(checked(read(path), machine, path), machine, path.absolute())


def checked(config: Config, machine: Environment, path: Path) -> Config:
    """The same, or a `ConfigError` with all that does not go together in it, with this machine, or with what lies beside
    `path`, where it was read."""
    faults = [
        *contradictions(config),
        *unreachable(config, machine),
        *images.faults(config.programme, path.parent),
    ]
    if faults:
        raise ConfigError("\n".join(f"{path.name}: {fault}" for fault in faults))
    return config
