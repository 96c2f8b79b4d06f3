"""Which settings are a new version of the programme."""

from __future__ import annotations

import pytest

from bot.settings.accepting import accept
from bot.settings.file import of_text
from storage.engine.opening import open_database
from storage.ledger import versions
from tests.bot.settings.shop_file import GOOD
from tests.loyalty.cafe import NOON

_CHEAPER = GOOD.replace("stamps = 9", "stamps = 8", 1)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        ((GOOD, GOOD), (1, 1)),
        ((GOOD, f"# A comment, which changes nothing\n{GOOD}"), (1, 1)),
        ((GOOD, _CHEAPER, GOOD), (1, 2, 3)),
        ((GOOD, GOOD.replace("price = 0.16", "price = 0.17")), (1, 2)),
    ],
    ids=["the same", "a comment", "there and back", "a channel's own"],
)
async def test_a_version_is_a_text_that_means_something_else(
    url: str, texts: tuple[str, ...], numbers: tuple[int, ...]
) -> None:
    database = await open_database(url)
    try:
        found = [(await accept(database, of_text(text), "start", NOON)).version for text in texts]
        newest = await database.run(versions.newest)
    finally:
        await database.close()
    assert tuple(one.number for one in found) == numbers
    assert newest is not None
    assert newest == found[-1]
    assert (newest.digest, newest.accepted_at) == (of_text(newest.text).programme.version, NOON)
