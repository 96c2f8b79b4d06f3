"""A manager sees and does what a manager may: every command and every button of an owner's, also one that was never shown."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import product

import pytest

from handlers import routes
from handlers.reading.words import words_of
from handlers.turn.table import Table, Who
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.model.team import Role
from tests.databases import Databases
from tests.handlers import stage as stages
from tests.handlers import told
from tests.handlers.cast import join, open_at, visit
from tests.handlers.stage import Person, Stage
from tests.languages import no_faults, shop_words

WORDS = shop_words()

# What managers may as owners may; of the visits and figures it is their own place.
OPEN = words_of(
    """report report-yesterday report-week report-last-week report-month report-last-month report-staff report-people
    report-customers report-last-quarter report-last-year report-quarter report-staff-month report-staff-week report-year
    reports reports-week reports-month reports-off
    programme campaigns
    why why-of why-offer why-more why-visits
    customer customer-of customer-more customer-messages customer-do customer-new-card customer-yes customer-no
    customer-give deduct correct-of correct-more correct-yes correct-no correct-much correct-why correct-word customer-word
    team team-more invite invite-role-staff invite-role-manager invite-more invite-where invite-phone
    remove remove-more remove-who remove-yes remove-no audit audit-more audit-of
    unlink unlink-more unlink-which join-links join-links-more join-link join-link-new
    nickname-off hours complaints"""
)
TABLES: tuple[Table, ...] = (routes.INTENTS, routes.ARGUMENTS, routes.OPTIONS, routes.STEPS)
NOTHING = {HelpKind.UNKNOWN, HelpKind.UNKNOWN_STAFF, HelpKind.UNKNOWN_AGAIN, HelpKind.UNKNOWN_LAST}


def test_what_managers_may_is_written_down() -> None:
    """A new name for managers is put here on purpose."""
    assert {name for table in TABLES for name, (who, _) in table.items() if who is Who.OWNER} == OPEN


@pytest.fixture
async def stage(databases: Databases, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    monkeypatch.setattr(stages, "VOCABULARY", WORDS)
    async with open_at(await databases.sqlite()) as opened:
        yield opened


@pytest.fixture
async def dan(stage: Stage) -> Person:
    """A manager of the harbour; Ana came to the main street, where Max works."""
    olga, max_ = stage.person("telegram", "1", "Olga"), stage.person("telegram", "2", "Max")
    dan, ana = stage.person("telegram", "3", "Dan"), stage.person("telegram", "11", "Ana")
    await stage.employ(olga, Role.OWNER)
    await stage.employ(max_)
    await stage.employ(dan, Role.MANAGER, location="harbour")
    await join(ana)
    await visit(ana, max_, "12")
    await stage.run(told.offer("Latte", stage.now, word="latte"))
    return dan


async def ids(stage: Stage) -> dict[str, str]:
    """What a forged button may carry."""
    sql = 'SELECT (SELECT max("id") FROM "{0}") AS "id"'
    found = {name: (await stage.rows(sql.format(name)))[0]["id"] for name in ("member", "promotion", "staff")}
    return {name: str(id) for name, id in found.items()}


async def books(stage: Stage) -> list[object]:
    """All that a decision of an owner writes."""
    tables = [
        str(row["name"]) for row in await stage.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    kept = [name for name in tables if name not in {"address", "dialogue", "inbox", "outbox"}]
    return [(name, (await stage.rows(f'SELECT count(*) AS "n" FROM "{name}"'))[0]["n"]) for name in kept]


async def test_no_button_of_an_owner_works_for_a_manager(stage: Stage, dan: Person) -> None:
    names = [name for name, (who, _) in routes.OPTIONS.items() if who is Who.OWNER_ALONE]
    assert len(names) > 40
    before, known, wrong = await books(stage), await ids(stage), {}
    for name in names:
        for arg in ("", *known.values(), "main"):
            kind = (await dan.forges(f"{name}:{arg}")).kind
            if kind is not TeamKind.OWNER_ONLY:
                wrong[f"{name}:{arg}"] = kind
    no_faults(wrong)
    assert await books(stage) == before


async def test_no_button_of_the_team_works_for_anybody_else(stage: Stage, dan: Person) -> None:
    eve, max_ = stage.person("telegram", "12", "Eve"), stage.person("telegram", "2", "Max")
    await join(eve)
    before, known, wrong = await books(stage), await ids(stage), {}
    names = [name for name, (who, _) in routes.OPTIONS.items() if who in {Who.OWNER, Who.OWNER_ALONE}]
    for person, name in product((eve, max_), names):
        stage.later(hours=1)  # what is not understood is answered so often within one
        kind = (await person.forges(f"{name}:{known['member']}")).kind
        if kind not in NOTHING:
            wrong[f"{person.name}, {name}"] = kind
    no_faults(wrong)
    assert await books(stage) == before


async def test_no_word_of_an_owner_works_for_a_manager(stage: Stage, dan: Person) -> None:
    before, wrong = await books(stage), {}
    owners = {name for name, (who, _) in routes.INTENTS.items() if who is Who.OWNER_ALONE}
    said = {
        phrase: intent
        for phrase, intent in (*WORDS.intents.items(), *WORDS.of_owners.items())
        if intent in owners
    }
    for phrase, intent in said.items():
        kind = (await dan.says(phrase)).kind
        if kind is not TeamKind.OWNER_ONLY:
            wrong[f"{phrase} ({intent})"] = kind
    no_faults(wrong)
    assert await books(stage) == before


@pytest.mark.parametrize(
    "data",
    [
        "report:main",
        "report-week:main",
        "report-month:main",
        "report-staff:main",
        "customer-yes:export~{member}~",
        "customer-yes:erase~{member}~",
        "invite-role-manager",
        "unlink-which:{member}",
    ],
)
async def test_a_shared_button_does_not_carry_more_than_a_manager_may(
    stage: Stage, dan: Person, data: str
) -> None:
    before = await books(stage)
    kind = (await dan.forges(data.format(**await ids(stage)))).kind
    assert kind is TeamKind.OWNER_ONLY
    assert await books(stage) == before
