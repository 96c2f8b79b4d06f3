"""An offer in several wordings: chance gives each member one, and the better one goes to whoever is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from loyalty.facts.promotions import PromotionCorrected, PromotionWon
from loyalty.gate.sampling import variant_of
from loyalty.messages.args import Localised
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.message import Lines, Message
from loyalty.messages.outcomes import Later
from loyalty.offers.promotions import Promotion, PromotionState
from storage.engine.db import Conflict, insert
from storage.offers import lookup, variants
from tests.scheduler.broadcasts.scenes import claim, half_way, options, people, refuse
from tests.scheduler.broadcasts.test_report import visit
from tests.scheduler.town import DAY, OWNER, Town
from tests.storage.letters import NOON

TEA = Localised((("en", "Tea with every coffee"),))
CAKE_AND_TEA = Localised((("en", "Cake with every tea"),))
CAKE = Localised((("en", "Cake with every coffee"), ("pl", "Ciastko do każdej kawy")))


def lines(message: Message) -> list[Message]:
    return [line for extra in message.extras if isinstance(extra, Lines) for line in extra.lines]


def drawn(promotion: Promotion, member: int) -> Localised:
    return promotion.wordings[variant_of(member, promotion.id, 2) - 1]


async def read(town: Town) -> dict[int, object]:
    """What each member read."""
    heard = [*town.telegram.heard, *town.sms.heard]
    return {
        int(one.to): one.message.args["text"] for one in heard if one.message.kind is PromotionKind.PROMOTION
    }


async def theirs(town: Town, promotion_id: int, member: int) -> Localised:
    """What a voucher of theirs is called by."""
    promotion = await town.letters.database.run(lambda tx: lookup.by_id(tx, promotion_id))
    assert promotion is not None
    mine, variant = await town.letters.database.run(lambda tx: variants.as_read_by(tx, promotion, member))
    assert mine.name == promotion.worded(variant).name
    return mine.texts


async def test_each_member_reads_the_wording_that_chance_gives_them_as_the_dry_run_said(town: Town) -> None:
    town.batch = 5
    await people(town, *range(1, 10))
    await people(town, *range(10, 13), channel="sms")
    promotion = await town.draft(variants=(CAKE,))
    await town.settle()
    foretold = [line.args["count"] for line in lines(town.dry_run())]
    await town.confirm(promotion)
    await town.settle()
    found = await read(town)
    assert found == {member: drawn(promotion, member) for member in range(1, 13)}
    assert foretold == [list(found.values()).count(texts) for texts in promotion.wordings]
    assert 0 < foretold[0] < 12


async def test_the_winner_is_for_all_who_have_no_message_yet_and_only_chance_is_compared(town: Town) -> None:
    promotion, broadcaster = await half_way(town, variants=(CAKE,), per_member=1)
    before = await read(town)
    won = PromotionWon(promotion.id, 2, OWNER)
    await town.happens(won)
    with pytest.raises(Conflict):
        await town.happens(won)
    town.room = 2000
    await town.settle(broadcaster)
    after = await read(town)
    assert before == {member: drawn(promotion, member) for member in before}
    assert after == {member: before.get(member, CAKE) for member in range(1, 9)}
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcaster)
    assert sum(int(str(line.args["served"])) for line in lines(town.report())[:2]) == len(before)


@pytest.mark.parametrize("others", [(), (CAKE,)], ids=["one text", "two by chance"])
async def test_a_corrected_text_is_for_all_who_have_no_message_yet_and_the_report_says_who_read_which(
    town: Town, others: tuple[Localised, ...]
) -> None:
    """Of vouchers too: they say what their owner read, and whoever has no message gets the newest."""
    promotion, broadcaster = await half_way(town, variants=others, per_member=1)
    before = await read(town)
    fact = PromotionCorrected(promotion, CAKE_AND_TEA, OWNER)
    await town.happens(fact)
    with pytest.raises(Conflict):
        await town.happens(fact)
    with pytest.raises(Conflict):
        await town.happens(PromotionWon(promotion.id, 1, OWNER))
    await town.carry()
    assert await read(town) == before, "nothing goes as it was before"
    corrected = replace(
        promotion, variants=(*others, CAKE_AND_TEA), corrected=len(others) + 2, state=PromotionState.RUNNING
    )
    await town.happens(PromotionCorrected(corrected, TEA, OWNER))
    town.room = 2000
    await people(town, 21)
    await town.settle(broadcaster)
    assert await read(town) == {member: before.get(member, TEA) for member in range(1, 9)}
    for member in (min(before), 21):
        assert await theirs(town, promotion.id, member) == before.get(member, TEA)
    town.letters.clock.at = promotion.ends_at
    await town.settle(broadcaster)
    told = [line.args["count"] for line in lines(town.report()) if line.kind is PromotionKind.PROMOTION_READ]
    by_text = list(before.values())
    assert told == [*(by_text.count(text) for text in promotion.wordings), 0, 4]


async def test_a_member_claims_what_they_read_first_and_others_the_winner_or_what_chance_would_give(
    town: Town,
) -> None:
    """Who has no message yet is one whose message the provider does not take now."""
    await people(town, *range(1, 13))
    promotion = await town.goes_out(variants=(CAKE,), per_member=1)
    one, unread, *_ = (id for id in range(1, 13) if drawn(promotion, id) == promotion.texts)
    two = next(id for id in range(1, 13) if drawn(promotion, id) == CAKE)
    refuse(town, unread, Later(600, "too many"))
    await town.settle()
    assert (await read(town)).keys() == set(range(1, 13)) - {unread}

    assert [await theirs(town, promotion.id, id) for id in (one, two, unread)] == [
        promotion.texts,
        CAKE,
        promotion.texts,
    ]
    await town.happens(PromotionWon(promotion.id, 2, OWNER))
    assert [await theirs(town, promotion.id, id) for id in (one, two, unread)] == [
        promotion.texts,
        CAKE,
        CAKE,
    ]
    await town.letters.rows('UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2', unread, one)
    assert await theirs(town, promotion.id, unread) == promotion.texts, "on the card that was linked"


async def test_messages_that_wait_are_reworded_before_more_is_released(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.offers.feeding.BATCH", 1)
    promotion, broadcaster = await half_way(town, variants=(CAKE,))
    before = await read(town)
    await town.happens(PromotionWon(promotion.id, 2, OWNER))
    while await broadcaster.settle():
        pass
    await town.settle(broadcaster)
    assert {text for member, text in (await read(town)).items() if member not in before} == {CAKE}


async def test_the_report_compares_what_was_claimed_and_counts_a_person_once(town: Town) -> None:
    await people(town, *range(1, 141))
    promotion = await town.goes_out(variants=(CAKE,), per_member=1)
    await town.settle()
    mine = {
        texts: [one for one in range(1, 141) if drawn(promotion, one) == texts]
        for texts in promotion.wordings
    }
    first, second = mine.values()
    for member in (*first[:5], *second[:30]):
        await claim(town, promotion, member, redeemed=member in second[:10])
    both = (first[0], second[0]), (second[1], second[2])  # two who read both wordings, two who read one twice
    for kept, gone in both:
        await town.letters.rows('UPDATE "member" SET "merged_into_id" = $1 WHERE "id" = $2', kept, gone)
    await town.letters.write(
        insert("staff", id=1, address_id=OWNER, role="owner", name="Olga", location="main", since=NOON)
    )
    for number, member in enumerate((*first[10:13], second[2]), start=1):
        await visit(town, number, member, NOON + DAY)
    await visit(town, 8, first[20], NOON - DAY)
    await visit(town, 9, first[21], promotion.ends_at)
    town.letters.clock.at = promotion.ends_at
    await town.settle()
    a, b, compared, used = lines(town.report())
    expected = [(len(first) - 1, 4, 0, 3), (len(second) - 2, 28, 8, 1)]
    told = [tuple(line.args[name] for name in ("served", "claimed", "redeemed", "came")) for line in (a, b)]
    assert told == expected
    assert (compared.args["verdict"], compared.args["best"], options(town.report())) == (
        "better", "B", ["promo-winner:7:2", "promo-apologise:7"],
    )  # fmt: skip
    assert (used.args["verdict"], used.args["best"]) == ("better", "B")
