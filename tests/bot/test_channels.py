"""The table of channels: who is on, and where links lead."""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from bot.channel_setup import ChannelEntry, Opened
from bot.channels import CHANNELS, KNOWN, links, opened, switched_on
from bot.settings.loading import Settings
from loyalty.channels import Capabilities
from simulation import channels as simulated

BOT = Path(__file__).parents[2] / "bot"
SETTINGS = cast(Settings, None)  # these entries ask nothing of them


def entry(name: str, *, on: bool = True, **more: bool) -> ChannelEntry:
    can = Capabilities(name, **more)

    async def open_(settings: Settings, stack: AsyncExitStack) -> Opened:
        return Opened(can, lambda parts: pytest.fail("nobody sets it up"))

    return ChannelEntry(can, lambda settings: on, open_, off=f"{name} is off")


def test_every_channel_of_the_table_has_its_folder_and_its_own_name() -> None:
    names = [each.capabilities.name for each in CHANNELS]
    assert sorted(names) == sorted(set(names))
    assert all((BOT / name / "entry.py").exists() for name in names)


def test_the_channels_of_a_virtual_year_can_do_what_ours_can() -> None:
    """But for the words that the provider takes for itself, and what its codes mean."""
    ours = {
        name: replace(each, closing=frozenset(), opening=frozenset(), faults={})
        for name, each in KNOWN.all.items()
    }
    assert simulated.CHANNELS.all.items() <= ours.items()


async def test_a_channel_that_is_off_says_so_and_is_still_known(caplog: pytest.LogCaptureFixture) -> None:
    async with AsyncExitStack() as stack:
        found = await opened(SETTINGS, stack, [entry("board"), entry("drum", on=False)])
    assert [each.capabilities.name for each in found] == ["board"]
    assert [record.getMessage() for record in caplog.records] == ["drum is off"]
    channels = switched_on(found)
    assert (channels.on, set(channels.all)) == ({"board"}, {"board", *KNOWN.all})


def test_the_channel_where_a_number_is_an_address_is_known_by_what_it_can_do() -> None:
    assert KNOWN.phone == next(name for name, each in KNOWN.all.items() if each.proves_phone)
    assert switched_on([]).phone == KNOWN.phone, "also while it is off: a number may be somebody's already"
    assert KNOWN["post"] == Capabilities("post"), "what an older version knew can do nothing"


def test_links_lead_to_the_first_chat_and_texts_to_the_first_number() -> None:
    class Shop:
        class environment:
            public_url = "https://arcade.pl"

    nothing = Opened(Capabilities("board"), lambda parts: pytest.fail("nobody sets it up"))
    chat = replace(nothing, chat=lambda payload: f"https://chat.example/{payload}")
    found = links(cast(Settings, Shop), [nothing, chat, replace(nothing, number="+48555010200")])
    assert (found.start("j-main"), found.number) == ("https://chat.example/j-main", "+48555010200")
    assert links(cast(Settings, Shop), [nothing]).start("j-main") == "https://arcade.pl"
