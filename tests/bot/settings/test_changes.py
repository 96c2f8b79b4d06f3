"""Settings that were changed under what is stored or open."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

import pytest

from bot.settings import changes
from bot.settings.faults import ConfigError
from bot.settings.segment_checks import tell_owners
from handlers.turn.heard import Said
from loyalty.facts.promotions import PromotionDrafted, SegmentSaved
from loyalty.ledger.units import Unit
from loyalty.messages.args import Localised
from loyalty.messages.kinds.till import TillKind
from loyalty.model.team import Invitation, Role
from loyalty.offers.promotions import Audience, AudienceKind, Part, PromotionState, Segment
from loyalty.programme.occasions import Occasions
from loyalty.programme.programme import Programme
from loyalty.programme.segments import SegmentName
from loyalty.programme.shop import Currency
from loyalty.programme.when import When
from loyalty.rules.bonus import Bonus
from storage.engine.db import Statement, insert
from storage.people import team
from tests.handlers.stage import PROGRAMME, Person, Stage, open_stage_at
from tests.scheduler.town import offer


@pytest.fixture
async def stage(url: str) -> AsyncIterator[Stage]:
    async with open_stage_at(url) as opened:
        await changes.take(opened.database, PROGRAMME, opened.now)
        yield opened


async def test_a_currency_with_other_decimals_is_refused(stage: Stage) -> None:
    """Another with as many is the operator's own affair, and the next one is compared with it."""

    def shop(currency: Currency) -> Programme:
        return replace(PROGRAMME, shop=replace(PROGRAMME.shop, currency=currency))

    yen = shop(Currency("JPY", 0))
    for look in (changes.told, changes.take):
        with pytest.raises(
            ConfigError, match=r"^shop\.currency: .* in PLN, with 2 decimals, and JPY has 0: "
        ):
            await look(stage.database, yen, stage.now)
    assert await changes.take(stage.database, shop(Currency("EUR", 2)), stage.now) == []
    with pytest.raises(ConfigError, match="in EUR, with 2 decimals"):
        await changes.take(stage.database, yen, stage.now)


async def test_what_is_for_a_group_that_nobody_saved_is_told(stage: Stage) -> None:
    """Owners hear of each once."""
    olga = stage.person("telegram", "1", "Olga")
    await stage.employ(olga, Role.OWNER)
    for key, kind in (("best", AudienceKind.GROUP), ("often", AudienceKind.VISITS)):
        await stage.write(
            SegmentSaved(Segment(len(key), key, key.title(), "typed", Audience(kind, "best", 3)), 1)
        )
    rules = tuple(
        Bonus(
            id=key, name=Localised((("en", key),)), unit=Unit.POINTS, amount=Fraction(5),
            when=When(segment=SegmentName(key.title(), key)),
        )
        for key in ("often", "mine", "best", "gone")
    )  # fmt: skip
    told = await changes.told(stage.database, replace(PROGRAMME, rules=rules), stage.now)
    assert told == [
        ('rules.2.when.segment: no group is saved as "Mine", so nobody is in it; there are "Best", "Often". Save one in '
        "the chat: save segment Mine: away 60"),
        ('rules.4.when.segment: "Gone" means a group already, so no group can be saved as it and nobody is in it; '
        "choose another name, such as my Gone"),
    ]  # fmt: skip
    for version in (1, 1, 2):
        await stage.database.run(
            lambda tx, n=version: tell_owners(tx, replace(PROGRAMME, rules=rules), n, stage.now)
        )  # type: ignore[misc]
    rows = await stage.rows("""SELECT "kind" FROM "outbox" WHERE "kind" LIKE 'segment-%' ORDER BY "kind" """)
    assert [row["kind"] for row in rows] == ["segment-is-group"] * 2 + ["segment-missing"] * 2


async def test_a_removed_place_tells_whom_it_leaves(stage: Stage) -> None:
    max_, ana = stage.person("telegram", "5", "Max"), stage.person("sms", "+48601222333")
    await stage.employ(max_, location="harbour")
    until = stage.now + timedelta(days=1)
    await team.invite(stage.database, Invitation(1, "t" * 22, Role.STAFF, "harbour", until, ""), stage.now)
    member = await joined(ana)
    await stage.run(code("48213", member, stage, "harbour"))
    await stage.write(to_customers_of("harbour", 7, stage), to_customers_of("main", 8, stage))
    part = Part(AudienceKind.LOCATION, "harbour", 0, negated=True)
    others = Audience(
        AudienceKind.COMBINED, "gold, not Harbour", 0, (Part(AudienceKind.TIER, "gold", 2), part)
    )
    await stage.write(to_those(others, 9, stage))
    await stage.write(SegmentSaved(Segment(10, "others", "Others", others.of, others), 1))
    gone = replace(PROGRAMME, locations=PROGRAMME.locations[:1])
    assert await changes.told(stage.database, PROGRAMME, stage.now) == []
    (said,) = await changes.told(stage.database, gone, stage.now)
    assert said.startswith(
        'locations: "harbour" (Harbour) is gone and leaves 1 staff, 1 open invitations, '
        "2 promotions to its customers, 1 saved groups of its customers, 1 open visit codes; "
    )
    assert await changes.take(stage.database, gone, stage.now) == [said]
    stage.later(days=2)
    (later,) = await changes.told(stage.database, gone, stage.now)
    assert "leaves 1 staff, 2 promotions to its customers, 1 saved groups of its customers;" in later, (
        "what ended is not left"
    )


async def test_what_was_earned_under_a_lifetime_that_is_gone_still_ends(stage: Stage) -> None:
    for_ever = replace(PROGRAMME, lifetimes=(), rules=(), occasions=Occasions())
    assert not (await changes.with_books(stage.database, for_ever, stage.now)).lapses
    member = await joined(stage.person("sms", "+48601222333"))
    until = stage.now + timedelta(days=1)
    ends = insert(
        "lot",
        id=1,
        member_id=member,
        unit="points",
        left=5,
        made_at=stage.now,
        origin=1,
        source="",
        ends_at=until,
    )
    await stage.database.run(lambda tx: tx.write([ends]))
    assert (await changes.with_books(stage.database, for_ever, stage.now)).lapses


async def test_other_digits_close_the_open_codes(stage: Stage) -> None:
    """Whoever uses one at the till is told at once, however they do."""
    ana, max_ = stage.person("sms", "+48601222333"), stage.person("telegram", "5", "Max")
    await stage.employ(max_)
    member = await joined(ana)
    await stage.run(code("48217", member, stage))
    longer = replace(PROGRAMME, codes=replace(PROGRAMME.codes, digits=6))
    for expected in (["codes.digits: is 6 now; 1 open visit codes of another length are closed"], []):
        assert await changes.take(stage.database, longer, stage.now) == expected
    stage.programme = longer
    for said in ("48217 24.50", "48217", "48 217 24.50", Said("12", "48217 Ana is at the till", "3")):
        told = await max_.says(said)
        assert (told.kind, told.args) == (TillKind.CODE_OF_BEFORE, {"digits": 6}), said
    assert (await max_.says("48217 24.50 for two")).kind is TillKind.CODE_OF_BEFORE
    assert (await max_.says("48226 24.50")).kind is not TillKind.CODE_OF_BEFORE, "it never was one"


async def joined(who: Person) -> int:
    await who.says("join")
    await who.says("Ana")
    (row,) = await who.stage.database.run(lambda tx: tx.rows('SELECT "id" FROM "member"'))
    return int(row["id"])


def code(digits: str, member: int, stage: Stage, location: str = "main") -> Statement:
    return insert(
        "visit_code",
        id=int(digits),
        code=digits,
        member_id=member,
        location=location,
        created_at=stage.now,
        expires_at=stage.now + timedelta(minutes=10),
    )


def to_customers_of(location: str, number: int, stage: Stage) -> PromotionDrafted:
    return to_those(Audience(AudienceKind.LOCATION, location), number, stage)


def to_those(audience: Audience, number: int, stage: Stage) -> PromotionDrafted:
    made = offer(number, stage.now, audience=audience)
    return PromotionDrafted(replace(made, state=PromotionState.SCHEDULED))
