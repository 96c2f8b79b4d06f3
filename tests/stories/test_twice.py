"""Every message brought twice at the same moment, as providers do after an answer that got lost: the
same ledger, the same messages, the same trail as once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

import pytest

from storage.db import Row
from tests.databases import Databases
from tests.stories.people import OnTelegram
from tests.stories.shop import Channel, Shop, open_shop

Story = Callable[[Shop], Awaitable[object]]


async def joining(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await ana.opens("j-main")
    await ana.chooses("join")
    if ana.channel == "sms":
        await ana.says("Ana")
    await ana.chooses("offers-yes")
    await ana.says("29 Feb")


async def crediting(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24,50")


async def replying(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    await ana.here()
    await max_.answers("12")


async def asking(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says((await ana.here()).code)
    await max_.says("stamp")


async def crediting_again(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    await max_.says(f"{(await ana.here()).code} 30")
    await max_.chooses("credit-again")


async def undoing(shop: Shop) -> None:
    """Two credits and one undo: a second copy of it must not take the other one."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await shop.visit(ana, max_, "10")
    await max_.says(f"{(await ana.here()).code} 20")
    await max_.says("undo")


async def redeeming(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=18), await shop.staff("Max")
    await ana.says("rewards")
    voucher = await ana.chooses("redeem:coffee")
    await max_.says(voucher.code)
    await max_.chooses("voucher-give")


async def giving_back(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=18)
    await ana.says("rewards")
    await ana.chooses("redeem:coffee")
    await ana.chooses("cancel-voucher")


async def moving_paper(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} card 7")


async def guessing(shop: Shop) -> None:
    """Four wrong codes are not five because they came twice."""
    max_ = await shop.staff("Max")
    for number in range(4):
        await max_.opens(f"c-guess-{number}")


async def linking(shop: Shop) -> None:
    ana, _ = await shop.member("Ana", "telegram", points=5), await shop.member("Ana", "sms", stamps=3)
    assert isinstance(ana, OnTelegram)
    await ana.says("link")
    await ana.does(ana.account.shares_contact())


async def inviting(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max", "sms")
    await olga.says("invite")
    await olga.chooses("invite-role-staff")
    await olga.chooses("invite-where:staff:main")
    await olga.chooses("invite-phone")
    await olga.says(max_.address)
    await max_.says("join")
    await olga.says("remove")
    await olga.chooses("remove-who")


async def objecting(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 24,50")
    await ana.says("not me")


async def stopping(shop: Shop) -> None:
    dana = await shop.member("Dana", offers=True)
    await dana.says("stop writing")
    await dana.says("unstop me please")


async def leaving(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=3)
    await ana.says("forget me")
    await ana.chooses("leave-yes")


STORIES: tuple[Story, ...] = (
    joining, crediting, replying, asking, crediting_again, undoing, redeeming, giving_back, moving_paper,
    guessing, linking, inviting, objecting, stopping, leaving,
)  # fmt: skip


@dataclass(frozen=True)
class Outcome:
    """What is left of a story: codes and ids differ each time, these do not."""

    ledger: Sequence[tuple[str, str, int]]
    messages: Counter[tuple[str, str, str]]
    consents: Counter[tuple[str, str, bool]]
    trail: Counter[str]
    wrong_codes: Sequence[int]


async def outcome(shop: Shop) -> Outcome:
    messages = await shop.rows('SELECT "channel", "kind", "state" FROM "outbox"')
    consents = await shop.rows('SELECT "purpose", "channel", "given" FROM "consent"')
    guesses: Sequence[Row] = await shop.rows('SELECT "wrong_codes" FROM "address" ORDER BY "value"')
    return Outcome(
        await shop.ledger(),
        Counter((row["channel"], row["kind"], row["state"]) for row in messages),
        Counter((row["purpose"], row["channel"], bool(row["given"])) for row in consents),
        Counter(await shop.trail()),
        [row["wrong_codes"] for row in guesses],
    )


async def told(url: str, channel: Channel, story: Story, *, twice: bool) -> Outcome:
    async with open_shop(url, channel, twice=twice) as shop:
        await story(shop)
        assert await shop.faults() == []
        assert (await shop.rows("""SELECT * FROM "inbox" WHERE "state" <> 'done'""")) == []
        return await outcome(shop)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
async def test_twice_is_once(url: str, channel: Channel, story: Story, databases: Databases) -> None:
    once = await told(await databases.sqlite(), channel, story, twice=False)
    assert await told(url, channel, story, twice=True) == once


async def test_an_old_message_brought_again_the_next_day_changes_nothing(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24,50")
    before = await outcome(shop)
    await shop.later(days=1)
    for update_id in list(shop.telegram.updates.past):
        await shop.telegram.redeliver(update_id)
    for sid, sms in list(shop.twilio.messages.items()):
        if sms.direction == "inbound":
            await shop.twilio.redeliver(sid)
    await shop.settled()
    assert await outcome(shop) == before
