"""What the documentation names exists, and what exists is named: variables, commands, settings, files,
metrics, addresses. Its commands are parsed and its SQL is run."""

from __future__ import annotations

import re
import shlex
import sqlite3
import tomllib
from argparse import ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from itertools import chain
from pathlib import Path

import pytest
from tortoise.models import Model

import bot.__main__ as command_line
import playground.__main__ as demo
from benchmarks.__main__ import ALL, TABLES
from bot.commands.table import COMMANDS
from bot.settings.environment import Environment
from bot.settings.file import SECTIONS
from bot.settings.keys import keys as keys_of
from bot.web.metrics import Metrics
from storage.engine.schema import TABLES as SCHEMA
from storage.engine.sqlite import file_of
from storage.reports.cards import CAME, LINKED
from storage.reports.figures import FIGURES
from tests.databases import Databases

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), ROOT / "locales/README.md", *(ROOT / "docs").glob("**/*.md")])
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs/reference.md").read_text(encoding="utf-8")
DEPLOY = ROOT / "deploy"
ENVIRONMENT = {name.upper() for name in Environment.model_fields}
IN_THE_FILE = {name for section in SECTIONS for name in keys_of(section)}

# Names of what the guides have the reader make, or what only exists while the service runs.
TO_BE_MADE = {
    "locales/de",
    "handlers/customer/parking.py",
    "bot/board/outbound.py",
    "bot/board/inbound.py",
    "bot/board/__init__.py",
    "bot/board/entry.py",
    "bot/board/setup.py",
    "regulars.db-wal",
    "my-card.json",
}
HOOKS = {"/telegram/webhook", "/sms/webhook", "/sms/status"}
PAPERS = {f"/{paper}{more}" for paper in "tp" for more in ("", "/<language>", "/<language>/<version>")}
PAPERS |= {"/how", "/how/<language>"}
PATHS = {*HOOKS, "/c/<token>", "/c/<token>.png", "/x/<token>", *PAPERS}
INSIDE = {"/healthz", "/readyz", "/metrics"}

per_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def inline(text: str) -> list[str]:
    """What stands in `backticks`, outside of blocks."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [" ".join(code.split()) for code in re.findall(r"`([^`]+)`", prose)]


def table(text: str, header: str) -> set[str]:
    """The codes of the first column of the table with this header, several to a cell."""
    rows = text.split(f"| {header} |", 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return set(chain.from_iterable(re.findall(r"`([^`]+)`", row.split(" | ")[0]) for row in rows))


def commands(text: str) -> Iterator[list[str]]:
    """Every `python -m ...` of blocks and prose, as a shell would take it apart."""
    lines = chain.from_iterable(block.splitlines() for block in blocks(text, "sh"))
    for line in chain(lines, inline(text)):
        found = re.search(r"python -m (bot|playground|benchmarks)\b(?!\.)(.*)", line)
        if found and "…" not in found[2] and "<" not in found[2]:
            yield [found[1], *shlex.split(found[2], comments=True)]
        if wrapped := re.search(r"sudo -u regulars regulars (?!…)(.*)", line):
            yield ["bot", *shlex.split(wrapped[1], comments=True)]


PARSERS: dict[str, ArgumentParser] = {
    "bot": command_line.command_parser(),
    "playground": demo.command_parser(),
}


# The machine's side


def test_every_variable_is_in_the_reference_and_the_other_way_round() -> None:
    assert table(REFERENCE, "variable") == ENVIRONMENT


def test_the_example_of_the_environment_has_them_all() -> None:
    lines = read(DEPLOY / "regulars.env.example").splitlines()
    assert {line.partition("=")[0] for line in lines if line and not line.startswith("#")} == ENVIRONMENT


def test_the_example_of_the_environment_is_one() -> None:
    """As it stands, with the empty ones absent."""
    lines = [line for line in read(DEPLOY / "regulars.env.example").splitlines() if not line.startswith("#")]
    pairs = (line.partition("=") for line in lines if line)
    given = {name.lower(): value for name, _, value in pairs if value}
    assert Environment.model_validate(given).database_url == "sqlite:///var/lib/regulars/regulars.db"


@per_page
def test_no_page_speaks_of_a_variable_there_is_not(page: Path) -> None:
    named = set(
        re.findall(r"\b(?:(?:REGULARS|TELEGRAM|TWILIO|DATABASE|PUBLIC)_[A-Z_]+|PORT|HOST)\b", read(page))
    )
    assert named <= ENVIRONMENT


def test_every_command_is_in_the_reference_and_the_other_way_round() -> None:
    assert table(REFERENCE, "command") == {"init", *(one.name for one in COMMANDS)}


@per_page
def test_commands_are_taken(page: Path) -> None:
    """By the parser that would take them, with every option spelled as it is."""
    for program, *words in commands(read(page)):
        if program == "benchmarks":
            assert set(words) <= {*ALL, *TABLES}
        elif words:
            parsed(PARSERS[program], words)


def parsed(parser: ArgumentParser, words: list[str]) -> None:
    asks = {"-h", "--help"} & set(words)  # ends by printing what it can
    if not asks:
        parser.parse_args(words)


def test_every_verb_is_in_the_readme_and_the_other_way_round() -> None:
    rules = re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE)
    assert {verb.removeprefix("make ") for verb in table(README, "verb")} == set(rules)


@per_page
def test_no_page_speaks_of_a_verb_there_is_not(page: Path) -> None:
    rules = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), re.MULTILINE))
    lines = chain.from_iterable(block.splitlines() for block in blocks(read(page), "sh"))
    named = {
        found[1] for line in chain(lines, inline(read(page))) if (found := re.match(r"make (\w+)", line))
    }
    assert named <= rules


def test_every_benchmark_is_explained() -> None:
    assert table(read(ROOT / "docs/benchmarks.md"), "name") == set(ALL)


# The shop's side


@per_page
def test_settings_exist(page: Path) -> None:
    """`codes.valid`: its section, and the key in it."""
    for code in inline(read(page)):
        section, _, key = code.partition(".")
        if section in IN_THE_FILE and re.fullmatch("[a-z_]+", key) and key not in {"py", "toml"}:
            assert key in keys(section), code


def keys(section: str) -> set[str]:
    with (ROOT / "config.toml").open("rb") as file:
        found = tomllib.load(file)[section]
    return set(found if isinstance(found, dict) else chain.from_iterable(found))


def test_every_metric_is_in_the_reference_and_the_other_way_round() -> None:
    metrics = Metrics()
    families = {family.name: family.type for family in metrics.registry.collect()}
    told = {name + ("_total" if kind == "counter" else "") for name, kind in families.items()}
    assert table(REFERENCE, "metric") == told


def test_every_job_is_in_the_guide() -> None:
    jobs = re.findall(r'^ +"(\w+)": \(\d+, service\.', read(ROOT / "bot/wiring/jobs.py"), re.MULTILINE)
    rows = read(ROOT / "docs/operations.md").split("| job | every | does |", 1)[1].split("\n\n", 1)[0]
    assert jobs
    assert jobs == re.findall(r"^\| (\w+) \|", rows, re.MULTILINE)


@per_page
def test_no_page_speaks_of_a_metric_there_is_not(page: Path) -> None:
    known = table(REFERENCE, "metric")
    assert {code for code in inline(read(page)) if re.fullmatch(r"regulars_[a-z_]+", code)} <= known


def test_addresses_are_those_of_the_service() -> None:
    from bot.sms.webhook import PATH as SMS
    from bot.sms.webhook import STATUS_PATH
    from bot.telegram.webhook import PATH as TELEGRAM

    assert {TELEGRAM, SMS, STATUS_PATH} == HOOKS
    told = {code.split()[-1] for code in table(REFERENCE, "address")}
    assert told == PATHS | INSIDE


def test_what_a_proxy_passes_on_is_told() -> None:
    """The proxies themselves are tried in `tests/stories/test_proxies.py`."""
    told = set(table(read(ROOT / "docs/operations.md"), "path"))
    assert told == {re.sub("/<.*", "/…", path) for path in PATHS}


@pytest.mark.parametrize("name", ["regulars.service", "regulars@.service"])
def test_a_unit_starts_what_there_is(name: str) -> None:
    start = re.search(r"^ExecStart=.*python -m bot (.*)$", read(DEPLOY / name), re.MULTILINE)
    assert start
    parsed(PARSERS["bot"], shlex.split(start[1]))


# Files


@per_page
def test_links_lead_somewhere(page: Path) -> None:
    """To a file or a folder of ours, and to a heading that is there."""
    for target in targets(read(page)):
        path, _, heading = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        pictures = ROOT / "docs" / "pictures"
        if pictures in found.parents and not pictures.exists():
            continue  # `make pictures` has not run yet
        assert found.exists(), target
        assert not heading or heading in headings(read(found)), target


def test_a_link_that_is_a_file_name_leads_to_that_file() -> None:
    """[gate.py](.../gate.py), also after files were moved."""
    wrong = [
        f"{page.relative_to(ROOT)}: {label} leads to {target}"
        for page in PAGES
        for label, target in re.findall(r"\[`?([\w./-]+\.(?:py|md|toml|ftl|sh))`?\]\(([^)#\s]+)", read(page))
        if not target.endswith(label)
    ]
    assert wrong == []


def targets(text: str) -> Iterator[str]:
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    found = (
        *re.findall(r"\]\(([^)\s]+)\)", prose),
        *re.findall(r'(?:src|srcset|href)="([^"]+)"', prose),
    )
    return (target for target in found if "://" not in target)


def headings(text: str) -> set[str]:
    titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@per_page
def test_files_exist(page: Path) -> None:
    """Whatever in `backticks` looks like one, from the top or from where it stands."""
    tops = {path.name for path in ROOT.iterdir()}
    for code in inline(read(page)):
        name = code.rstrip("/")
        first, slash, _ = name.partition("/")
        is_ours = slash and first in tops and re.fullmatch(r"[\w./@*-]+", name)
        is_file = re.fullmatch(r"[\w./-]+\.(?:py|md|ftl|toml|lock|css|js|json|service|conf|db-wal)", name)
        if (is_ours or is_file) and name not in TO_BE_MADE:
            places = ("", "storage/migrations/", "locales/en/")
            nearest = [*page.parent.glob(name), *chain(*(ROOT.glob(place + name) for place in places))]
            assert nearest, code


def test_every_page_can_be_reached() -> None:
    """From the README, by links alone."""
    reached, ahead = {ROOT / "README.md"}, [ROOT / "README.md"]
    while ahead:
        page = ahead.pop()
        for target in targets(read(page)):
            found = (page.parent / target.partition("#")[0]).resolve()
            if found.suffix == ".md" and found not in reached:
                reached.add(found)
                ahead.append(found)
    assert sorted(set(PAGES) - reached) == []


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


async def test_sql_is_run(databases: Databases) -> None:
    """On a database of today's schema, all that the operator is told to type. Without quotes: SQLite would
    take a quoted name that it does not know for a text."""
    connection = sqlite3.connect(file_of(await databases.sqlite()))
    told = [statement for page in PAGES for statement in blocks(read(page), "sql")]
    for statement in told:
        connection.execute(statement)
    connection.close()
    assert [statement for statement in told if '"' in statement] == []
    assert len(told) >= 3


def test_the_figures_have_the_sql_that_is_run() -> None:
    """`WITH linked` and `WITH came` on the page stand for what they begin with."""
    page = read(ROOT / "docs/figures.md")
    sections = re.findall(r"^### (.+?)$.*?^```pgsql\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert {name: sql.strip() for name, sql in sections} == {
        name: sql.replace(CAME, "WITH came").replace(LINKED, "WITH linked") for name, sql in FIGURES.items()
    }
    assert f"```pgsql\n{LINKED}\n```" in page
    assert f"```pgsql\n{CAME.replace(LINKED, 'WITH linked')}\n```" in page


def test_the_ten_places_are_there() -> None:
    """`name` in [file](file): the file defines that name."""
    rows = read(ROOT / "docs/architecture.md").split("| question | place |", 1)[1].split("\n\n", 1)[0]
    places = re.findall(r"`(\w+)`[^|`]*? in \[[^]]+\]\(\.\./([^)]+\.py)\)", rows)
    assert len(rows.splitlines()[2:]) == 10
    assert len(places) >= 10
    gone = [
        f"{name} in {path}"
        for name, path in places
        if not re.search(
            rf"^(async )?def {name}\(|^class {name}\b|^{name}\b.* = ", read(ROOT / path), re.MULTILINE
        )
    ]
    assert gone == []


def test_every_term_has_a_name_that_is_there() -> None:
    """A class, a function, a constant, a table or a column that the glossary names is in the code."""
    rooms = ("loyalty", "storage", "handlers", "scheduler", "bot")
    code = "\n".join(read(path) for room in rooms for path in (ROOT / room).rglob("*.py"))
    cells = (
        line.split(" | ")[-1]
        for line in read(ROOT / "docs/glossary.md").splitlines()
        if line.startswith("| ")
    )
    named = chain.from_iterable(re.findall(r"`([\w.]+)`", cell) for cell in cells)
    assert sorted(name for name in set(named) if not re.search(rf"\b{name.split('.')[-1]}\b", code)) == []


def test_every_table_is_in_the_growth_table() -> None:
    """Or beside it, with what bounds it."""
    section = read(ROOT / "docs/operations.md").split("## What grows\n", 1)[1].split("\n## ", 1)[0]
    models = [
        one._meta.db_table
        for module in SCHEMA
        for one in vars(import_module(module)).values()
        if isinstance(one, type) and issubclass(one, Model) and one is not Model
    ]
    assert len(models) > 50
    assert sorted(table for table in set(models) if f"`{table}`" not in section) == []
