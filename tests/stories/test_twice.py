"""Every message brought twice at the same moment, as providers do after an answer that got lost: the
same ledger, the same messages, the same trail as once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, get_args

import pytest

from storage.engine.db import Row
from storage.people import offered
from tests.amounts import BALANCES
from tests.databases import Databases
from tests.stories.pairs import on_all_pairs
from tests.stories.people import OnSms, OnTelegram
from tests.stories.shop import Channel, Shop, open_shop
from tests.stories.test_crediting import card_of
from tests.stories.test_linking import proof_in, shares, taken_apart
from tests.stories.test_linking import twice as with_both
from tests.stories.test_settings import confirms, leaves
from tests.stories.test_team import claim, invites

Story = Callable[[Shop], Awaitable[object]]


async def joining(shop: Shop) -> None:
    ana = shop.stranger("Ana")
    await ana.joins_by("j-main")
    await ana.chooses("offers-yes")
    await ana.says("29 Feb")


async def crediting(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 24,50")


async def replying(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    await ana.here()
    await max_.answers("12")


async def scanning(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    await max_.opens(await card_of(shop, ana))
    await max_.answers("24,50")


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


async def undoing_paper(shop: Shop) -> None:
    """The visit before it stays."""
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await shop.visit(ana, max_, "10")
    await max_.says(f"{(await ana.here()).code} card 7")
    await max_.says("undo")


async def undoing_a_voucher(shop: Shop) -> None:
    """Likewise."""
    ana, max_ = await shop.member("Ana", stamps=18), await shop.staff("Max")
    await shop.visit(ana, max_, "10")
    await ana.says("rewards")
    await max_.says((await ana.chooses("redeem:coffee")).code)
    await max_.chooses("voucher-give")
    await max_.says("undo")


async def redeeming(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=18), await shop.staff("Max")
    await ana.says("rewards")
    voucher = await ana.chooses("redeem:coffee")
    await max_.says(voucher.code)
    await max_.chooses("voucher-give")


async def giving_back(shop: Shop) -> None:
    """Two were taken, and one comes back."""
    ana = await shop.member("Ana", stamps=18)
    for _ in range(2):
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
    ana, phone = await shop.member("Ana", "telegram", points=5), await shop.member("Ana", "sms", stamps=3)
    assert isinstance(ana, OnTelegram)
    assert isinstance(phone, OnSms)
    assert await shares(ana, phone) == "linked"


async def linking_by_a_code(shop: Shop) -> None:
    ana = await with_both(shop)
    await ana.chat.says("link")
    await ana.chat.says(ana.phone.address)
    await ana.chat.says(await proof_in(ana.phone))


async def taking_apart(shop: Shop) -> None:
    ana, olga = await with_both(shop), await shop.owner("Olga")
    await shares(ana.chat, ana.phone)
    await taken_apart(olga)


async def inviting(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max", "sms")
    await olga.says("invite")
    await olga.chooses("invite-role-staff")
    await olga.chooses("invite-where:staff:main")
    await olga.chooses("invite-phone")
    await olga.says(max_.address)
    await max_.says("join")
    await max_.says("Max")
    await olga.says("remove")
    await olga.chooses("remove-who")
    await olga.chooses("remove-yes")


async def accepting(shop: Shop) -> None:
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max")
    await max_.joins_team(await invites(olga))


async def owning(shop: Shop) -> None:
    await shop.stranger("Olga").joins_team(await claim(shop))


async def saying_yes_and_no(shop: Shop) -> None:
    """A second copy of the yes to a card must not be a yes to offers, which are asked for next."""
    ana = shop.stranger("Ana")
    await ana.says("hello")
    await ana.says("Yes")
    if ana.channel == "sms":
        await ana.says("Ana")
    await ana.says("no")


async def saying_yes_at_the_till(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=18), await shop.staff("Max")
    await ana.says("rewards")
    await max_.says((await ana.chooses("redeem:coffee")).code)
    await max_.says("yes")


async def saying_no_at_the_till(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says((await ana.here()).code)
    await max_.says("no")


async def switching_messages(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("settings")
    await ana.chooses("messages")
    await ana.chooses("offers-on")
    await ana.chooses("updates-off")


async def switching_the_language(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("language")
    await ana.chooses("lang:pl")


async def giving_a_birthday(shop: Shop) -> None:
    """Mistyped at first."""
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("31 June")
    await ana.says("30 June")


async def removing_a_birthday(shop: Shop) -> None:
    ana = await shop.member("Ana")
    await ana.says("birthday")
    await ana.says("30 June")
    await ana.says("birthday")
    await ana.chooses("birthday-remove")


async def changing_a_name(shop: Shop) -> None:
    """To a word of ours, which a second copy of it must not be heard as."""
    ana = await shop.member("Ana")
    await ana.says("name")
    await ana.says("Card")


async def exporting(shop: Shop) -> None:
    await confirms(await shop.member("Ana", stamps=3), "send my data")


async def objecting(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await shop.owner("Olga")
    await max_.says(f"{(await ana.here()).code} 24,50")
    await ana.says("not me")


async def stopping(shop: Shop) -> None:
    dana = await shop.member("Dana", offers=True)
    await dana.says("stop writing")
    await dana.says("unstop me please")


async def stopping_and_starting(shop: Shop) -> None:
    """By SMS these are Twilio's words, and it has answered them."""
    dana = await shop.member("Dana", offers=True)
    await dana.says("STOP")
    await (dana.chooses("start") if dana.channel == "telegram" else dana.says("START"))
    await dana.says("balance")


async def leaving(shop: Shop) -> None:
    ana = await shop.member("Ana", stamps=3)
    await leaves(ana)


# Each with a message that shows that it came to its point.
STORIES: Mapping[Story, str] = {
    joining: "birthday-set",
    saying_yes_and_no: "card-only",
    crediting: "receipt",
    replying: "credited",
    scanning: "credited",
    asking: "credited",
    crediting_again: "credited",
    saying_no_at_the_till: "credit-dropped",
    undoing: "undone",
    undoing_paper: "undone",
    undoing_a_voucher: "undone",
    redeeming: "voucher-redeemed",
    saying_yes_at_the_till: "voucher-redeemed",
    giving_back: "voucher-cancelled",
    moving_paper: "paper-moved",
    guessing: "link-old",
    linking: "linked",
    linking_by_a_code: "linked",
    taking_apart: "unlinked",
    inviting: "removed-you",
    accepting: "staff-welcome",
    owning: "owner-welcome",
    objecting: "objection",
    switching_messages: "messages-set",
    switching_the_language: "language-set",
    giving_a_birthday: "birthday-set",
    removing_a_birthday: "birthday-removed",
    changing_a_name: "name-set",
    exporting: "export",
    stopping: "stopped",
    stopping_and_starting: "balance",
    leaving: "left",
}
ONLY_IN_THE_CHAT = {linking, linking_by_a_code}
ON_ALL_PAIRS = {joining, crediting, undoing, redeeming, linking}


def played() -> Iterator[Any]:
    for channel, story in product(get_args(Channel), STORIES):
        if channel == "telegram" or story not in ONLY_IN_THE_CHAT:
            yield pytest.param(channel, story, marks=[on_all_pairs] if story in ON_ALL_PAIRS else [])


@dataclass(frozen=True)
class Outcome:
    """What is left of a story: codes and ids differ each time, these do not. `screens` are how many
    messages of ours each person has on theirs."""

    ledger: Sequence[tuple[str, str, int]]
    messages: Counter[tuple[str, str, str, str]]
    screens: Mapping[str, int]
    consents: Counter[tuple[str, str, bool]]
    trail: Counter[str]
    rows: Mapping[str, Counter[tuple[object, ...]]]
    questions: Counter[tuple[str, str | None, tuple[str, ...]]]


# What else stands in the books, as far as it does not differ each time.
KEPT = {
    "member": """SELECT "name", "locale", "birth_month", "birth_day", "muted", "fewer",
        "left_at" IS NULL AS "here", "merged_into_id" IS NULL AS "whole" FROM "member" """,
    "balance": f'SELECT "points", "stamps", "visits" FROM {BALANCES}',
    "address": """SELECT "channel", "value", "locale", "state", "wrong_codes", "member_id" IS NULL AS "nobody"
        FROM "address" """,
    "staff": 'SELECT "name", "role", "location", "removed_at" IS NULL AS "here" FROM "staff"',
    "voucher": 'SELECT "reward", "state" FROM "voucher"',
    "code": 'SELECT "location", "closed_at" IS NULL AS "open", "used_at" IS NULL AS "new" FROM "visit_code"',
    "invitation": 'SELECT "role", "location", "used_at" IS NULL AS "open" FROM "invitation"',
    "download": 'SELECT 1 AS "one" FROM "download"',
}


async def outcome(shop: Shop) -> Outcome:
    messages = await shop.rows("""SELECT o."channel", a."value", o."kind", o."state" FROM "outbox" o
        JOIN "address" a ON a."id" = o."address_id" """)
    consents = await shop.rows('SELECT "purpose", "channel", "given" FROM "consent"')
    asked = await shop.rows("""SELECT a."value", d."step", d."choices" FROM "dialogue" d
        JOIN "address" a ON a."id" = d."address_id" """)
    return Outcome(
        await shop.ledger(),
        Counter((row["channel"], row["value"], row["kind"], row["state"]) for row in messages),
        dict(screens(shop)),
        Counter((row["purpose"], row["channel"], bool(row["given"])) for row in consents),
        Counter(await shop.trail()),
        {name: Counter(map(plain, await shop.rows(sql))) for name, sql in KEPT.items()},
        Counter((row["value"], row["step"], options(row["choices"])) for row in asked),
    )


def plain(row: Row) -> tuple[object, ...]:
    """The same on both databases: one has no word for true and false, and they are equal to 1 and 0."""
    return tuple(dict(row).values())


def options(choices: str) -> tuple[str, ...]:
    """What the next number stands for, without the ids."""
    return tuple(option.name for option in offered.decode(choices).options)


def screens(shop: Shop) -> Iterator[tuple[str, int]]:
    for chat in shop.telegram.chats.values():
        yield str(chat.user.id), sum(not message.mine for message in chat.messages.values())
    for line in shop.twilio.lines.values():
        yield line.number, sum(not text.mine for text in line.texts)


_once: dict[tuple[Channel, Story], Outcome] = {}


async def once(databases: Databases, channel: Channel, story: Story) -> Outcome:
    """Played a single time for whatever it is compared with: it is the same on both databases."""
    if (channel, story) not in _once:
        _once[channel, story] = await told(await databases.sqlite(), channel, story, twice=False)
    return _once[channel, story]


async def told(url: str, channel: Channel, story: Story, *, twice: bool) -> Outcome:
    async with open_shop(url, channel, twice=twice) as shop:
        await story(shop)
        assert await shop.faults() == []
        assert (await shop.rows("""SELECT * FROM "inbox" WHERE "state" <> 'done'""")) == []
        assert STORIES[story] in [kind for _, kind in shop.said]
        return await outcome(shop)


@pytest.mark.parametrize(
    ("channel", "story"), list(played()), ids=lambda value: getattr(value, "__name__", value)
)
async def test_twice_is_once(url: str, channel: Channel, story: Story, databases: Databases) -> None:
    expected = await once(databases, channel, story)
    assert await told(url, channel, story, twice=True) == expected


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
