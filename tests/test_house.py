"""The house itself: its walls, and that nothing in it is left half done."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from bot.settings.file import SECTIONS
from bot.settings.keys import every_key
from bot.sms.codes import TABLE as CODES_OF_TWILIO
from handlers.answers import FREE
from handlers.routes import INTENTS, OPTIONS, STEPS
from handlers.understanding import ALWAYS, FIGURES, FIGURES_OF_STAFF
from loyalty.messages.kinds.table import KINDS
from tests.languages import FOLDER, in_each, parsed

ROOT = Path(__file__).parents[1]
ROOMS = ("loyalty", "storage", "handlers", "scheduler", "simulation", "bot")

# Words that are an answer to a question, or part of a sentence, and lead nowhere by themselves.
WITHIN = {
    "yes",
    "no",
    "on",
    "off",
    "skip",
    "back",
    "discard",
    "random",
    "at-question-back",
    "at-question-discard",
    "at-question-stop",
    "stamp",
    "stop-inside",
    "stop-spared",
    "stop-perhaps",
    "reaction",
    "automatic",
}


CODES = set(CODES_OF_TWILIO)


@cache
def sources() -> str:
    files = chain.from_iterable((ROOT / room).rglob("*.py") for room in ROOMS)
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )


# Walls


def test_every_arrow_points_down() -> None:
    """The contracts of pyproject.toml."""
    done = python(
        "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    assert done.returncode == 0, done.stdout


# What a library calls its own and has no other name for: of aiogram, Fluent, Tortoise and Python.
OF_LIBRARIES = {"_connector_init", "_compiled", "_plural_form", "_full_plan", "_meta", "_exit"}


def test_a_name_with_an_underscore_is_of_its_file() -> None:
    """Else whoever renames it breaks a room they never look at. Tests take none by an import either."""
    code = [path for room in (*ROOMS, "playground", "benchmarks") for path in (ROOT / room).rglob("*.py")]
    used = {path: private_names(path) - OF_LIBRARIES for path in code}
    assert {path: names for path, names in used.items() if names} == {}
    taken = {path: private_imports(nodes(path)) for path in (ROOT / "tests").rglob("*.py")}
    assert {path: names for path, names in taken.items() if names} == {}


def private_names(path: Path) -> set[str]:
    """What a file takes from others."""
    used, own = private_imports(nodes(path)), set[str]()
    for node in nodes(path):
        match node:
            case ast.Attribute(attr=name, ctx=ast.Load()):
                used.add(name)
            case (
                ast.Attribute(attr=name) | ast.Name(id=name, ctx=ast.Store()) | ast.Constant(value=str(name))
            ):
                own.add(name)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                own.add(node.name)
    return {name for name in used - own if is_private(name)}


def private_imports(read: Iterable[ast.AST]) -> set[str]:
    froms = (node for node in read if isinstance(node, ast.ImportFrom))
    return {alias.name for node in froms for alias in node.names if is_private(alias.name)}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


@cache
def nodes(path: Path) -> Sequence[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("rooms", "libraries"),
    [
        ("loyalty.messages.message, loyalty.programme.programme, loyalty.gate.decide", "pydantic aiogram twilio aiohttp tortoise asyncpg apscheduler babel"),
        ("handlers.routing", "aiogram twilio aiohttp tortoise asyncpg apscheduler pydantic fluent PIL"),
        ("bot.settings.loading, handlers.routing", "aiogram twilio aiohttp tortoise asyncpg apscheduler fluent PIL"),
        ("bot.__main__", "pydantic aiogram twilio aiohttp tortoise asyncpg apscheduler fluent PIL"),
    ],
)  # fmt: skip
def test_a_room_is_entered_without_the_libraries_of_others(rooms: str, libraries: str) -> None:
    """`python -m bot check` needs no Telegram, and a rule needs nothing."""
    looked = f"import sys, {rooms}; print(*[name for name in '{libraries}'.split() if name in sys.modules])"
    done = python("-c", looked)
    assert done.stderr == ""
    assert done.stdout.split() == []


def test_nobody_below_names_the_playground() -> None:
    """Neither in an import nor as a program to start: an arrow up that no import contract would see."""
    named = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if "playground" in path.read_text(encoding="utf-8")
    ]
    assert named == []


def test_the_clock_is_asked_in_one_place() -> None:
    asking = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"datetime\.now\(|utcnow\(|date\.today\(", path.read_text(encoding="utf-8"))
    ]
    assert asking == ["bot/clock.py"]


def test_a_commit_is_checked_by_what_make_check_runs() -> None:
    """The hooks of pre-commit, in the same order."""
    recipe = re.search(r"^check:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(), re.MULTILINE)
    assert recipe
    checks = recipe[1].replace("$(BIN)", ".venv/bin").replace("\t", "").splitlines()
    hooks = re.findall(r"^ +entry: (.*)$", (ROOT / ".pre-commit-config.yaml").read_text(), re.MULTILINE)
    assert len(checks) == 4
    assert hooks == checks


# Where a channel may be called by its name: its own folder, the settings, whose sections are named so, the
# virtual year, which has channels of its own, and what older databases were brought up to date with.
NAMED = ("bot/sms/", "bot/telegram/", "bot/settings/", "simulation/channels.py", "storage/migrations/")


def test_nobody_asks_for_a_channel_by_its_name() -> None:
    """What a channel can do stands beside it (`Capabilities`), in SQL it is a parameter."""
    named = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"""["'](sms|telegram)["']""", path.read_text(encoding="utf-8"))
    ]
    # `.sms` is also the short form of a text, for whatever channel takes money for letters.
    assert [name for name in named if not name.startswith(NAMED)] == ["bot/words/texts.py"]


# Where a unit may be called by its name, and no new place may be: texts and pictures; the card of stamps, which is one
# of paper too; what [earning], the occasions and rewards have a key for; the switch of cashback; what is written once
# and read for ever. Elsewhere amounts go through all units (`Unit.is_money` says what is written as money).
UNITS_NAMED = {
    "bot/web/card_page.py", "bot/web/cards.py", "bot/words/drafts.py", "bot/words/gains.py",
    "handlers/till/paper.py", "handlers/till/reversal.py", "handlers/turn/acts.py", "handlers/turn/says.py",
    "loyalty/planning/calling_off.py", "loyalty/planning/card.py", "loyalty/planning/notices.py",
    "loyalty/planning/refresh.py", "loyalty/rules/rewards.py",
    "storage/ledger/checks/visits.py", "storage/ledger/paper_cards.py", "storage/writing/paper_cards.py",
    "bot/settings/advice.py", "bot/settings/rule_pairs.py", "loyalty/programme/occasions.py",
    "loyalty/programme/programme.py", "loyalty/programme/rewards.py", "loyalty/rules/earning.py",
    "loyalty/rules/explain.py", "loyalty/rules/percent.py", "handlers/till/credit.py", "handlers/till/using.py",
    "loyalty/messages/args.py", "loyalty/model/visits.py", "storage/ledger/encoded.py", "storage/messages/wire.py",
    # What an owner calls them in a sentence, in each language.
    "handlers/owner/campaigns/words.py",
    # An offer's voucher costs nothing, of a unit that has to be written.
    "handlers/customer/claims.py", "simulation/owner.py",
}  # fmt: skip


def test_no_more_places_call_a_unit_by_its_name() -> None:
    """A fourth unit is one line of `Unit`: it is earned, kept, spent, taken back and checked without another."""
    named = {
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if re.search(r"Unit\.[A-Z]{3}|[\"'](points|stamps|money)[\"']", path.read_text(encoding="utf-8"))
    }
    outside = {name for name in named if not name.startswith(("loyalty/ledger/", "storage/migrations/"))}
    assert outside == UNITS_NAMED


def test_a_providers_error_codes_stand_beside_its_channel() -> None:
    """Everybody else is told by words (`Capabilities.faults`) and whose fault it is (`Scope`)."""
    named = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if {int(number) for number in re.findall(r"\b\d{5}\b", path.read_text(encoding="utf-8"))} & CODES
    ]
    assert named == ["bot/sms/codes.py"]


# Nothing half done


def test_migrations_stand_in_one_line() -> None:
    """Each comes after the one before it: two of one number would both be the last."""
    files = sorted((ROOT / "storage" / "migrations").glob("0*.py"))
    after = [re.findall(r'dependencies = \[\("storage", "(\w+)"\)\]', file.read_text()) for file in files]
    assert after == [[], *([file.stem] for file in files[:-1])]


def test_every_kind_of_message_is_said_somewhere() -> None:
    said = set(re.findall(r"\b[A-Z][a-z]+Kind\.([A-Z_]+)\b", sources()))
    assert [kind.name for kind in KINDS if kind.name not in said] == []


@in_each
def test_every_option_has_words_for_its_button(locale: str) -> None:
    assert (
        sorted(option for option in OPTIONS if f"button-{option}" not in parsed(FOLDER / locale).ids()) == []
    )


@in_each
def test_every_word_that_is_understood_leads_somewhere(locale: str) -> None:
    words = {
        name.removeprefix("words-") for name in parsed(FOLDER / locale).ids() if name.startswith("words-")
    }
    assert INTENTS.keys() - words == set()
    questions = {word for word in words - WITHIN if word.endswith("-inside")}
    of_owners = {word for word in words if word.startswith("of-owners-")}
    assert words - INTENTS.keys() == WITHIN | questions | of_owners
    asked = {word.removeprefix("of-owners-").removesuffix("-inside") for word in questions | of_owners}
    assert asked <= INTENTS.keys()


def test_every_answer_that_is_awaited_is_asked_for() -> None:
    assert STEPS.keys() - written() == set()
    assert STEPS.keys() >= FREE | FIGURES | FIGURES_OF_STAFF
    assert INTENTS.keys() >= ALWAYS


def test_every_option_is_offered_somewhere() -> None:
    """A switch is offered as what it switches, with "-on" or "-off" behind it."""
    switches = {name: re.sub(r"-(on|off)$", "", name) for name in OPTIONS}
    assert sorted(name for name, switch in switches.items() if not {name, switch} & written()) == []


@cache
def written() -> frozenset[str]:
    """Every name that stands in the code, outside the tables."""
    files = chain.from_iterable((ROOT / room).rglob("*.py") for room in ROOMS)
    texts = (path.read_text(encoding="utf-8") for path in files if path.name != "table.py")
    return frozenset(name for text in texts for name in re.findall(r"\"([a-z0-9-]+)[\":]", text))


# The settings file


def settings() -> Iterator[tuple[str, bool]]:
    """Every key in the file, and whether it is explained: beside it, above it, or above its table
    (the second place or reward is like the first)."""
    section, explained, seen = "", False, set[str]()
    for line in (ROOT / "config.toml").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"\[\[?([a-z_.]+)\]", line):
            section, explained = found[1], explained or found[1] in seen
            seen.add(section)
        elif line.startswith("#"):
            explained = True
        elif found := re.match(r"(\w+) =", line):
            yield f"{section}.{found[1]}", explained or "#" in line
        elif not line.strip():
            explained = False


def test_the_settings_file_has_every_key() -> None:
    assert {place for place, _ in settings()} == set(every_key(SECTIONS))


def test_the_settings_file_explains_every_key() -> None:
    assert [place for place, explained in settings() if not explained] == []
