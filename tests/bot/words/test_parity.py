"""The languages of the shop against each other and against the code: what one has, all have."""

from __future__ import annotations

import ast as python
import html
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path

from babel import Locale
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.telegram.commands import COMMANDS, TEXTS
from bot.words.vocabulary import PHRASES
from handlers.reading.words import normal
from loyalty.messages.kinds.table import KINDS
from tests.languages import DEFAULT, FOLDER, LANGUAGES, in_each, no_faults, parsed

ROOT = Path(__file__).parents[3]
DAYS = {"day-today", "day-yesterday", "day-tomorrow"}
CHANNELS = {"button-share-phone"}  # labels that a channel needs by itself
NAMING = {"Option": 1, "Link": 1, "choices": 9}  # calls, and how many of their arguments are labels
PATTERNS = {f"words-{name}" for name in PHRASES}
SHARED = "shared"  # the file of what several areas use


class Forms(Visitor):
    """Every text of a language with its forms (`credited`, `credited.sms`), and the file of each text."""

    def __init__(self, locale: str) -> None:
        self.patterns: dict[str, ast.Pattern] = {}
        self.files: dict[str, str] = {}
        self.junk: list[str] = []
        self.twice: list[str] = []
        for path in sorted((FOLDER / locale).glob("*.ftl")):
            for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ast.Junk):
                    self.junk.append(entry.content or "")
                if isinstance(entry, ast.Message):
                    self.files[entry.id.name] = path.stem
                    self._add(entry)

    def _add(self, message: ast.Message) -> None:
        forms = [("", message.value), *((f".{a.id.name}", a.value) for a in message.attributes)]
        for form, pattern in forms:
            name = message.id.name + form
            self.twice += [name] if name in self.patterns else []
            if pattern:
                self.patterns[name] = pattern


class Inside(Visitor):
    """What a pattern is made of: its variables, its choices, and the texts it refers to."""

    def __init__(self, pattern: ast.Pattern) -> None:
        self.variables: set[str] = set()
        self.selects: list[ast.SelectExpression] = []
        self.texts: set[str] = set()
        self.visit(pattern)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.texts.add(node.id.name)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        self.selects.append(node)
        self.generic_visit(node)


forms = cache(Forms)


def test_what_stands_between_bars_is_one_word() -> None:
    """Of "dă|dă-i|dau" the hyphen made a phrase that nobody types."""
    broken = [
        (locale, name, one)
        for locale in LANGUAGES
        for name, pattern in read(locale).items()
        if name.endswith("-inside") or name in PATTERNS
        for word in "".join(getattr(part, "value", "") for part in pattern.elements).split()
        if "|" in word
        for one in word.strip(",").split("|")
        if " " in normal(one)
    ]
    assert broken == []


def read(locale: str) -> dict[str, ast.Pattern]:
    return forms(locale).patterns


def needed() -> set[str]:
    return {kind.text for kind in KINDS} | DAYS | CHANNELS | labels() | menus()


def labels() -> set[str]:
    """`button-join` for every `Option("join", ...)`, `choices("join", ...)`, `Link("join", ...)` that
    the conversations write; an option with a label of its own needs no text."""
    calls = (node for tree in conversations() for node in python.walk(tree) if isinstance(node, python.Call))
    return {f"button-{name}" for call in calls for name in named(call)}


def conversations() -> Iterator[python.Module]:
    for path in (ROOT / "handlers").glob("**/*.py"):
        yield python.parse(path.read_text(encoding="utf-8"))


def named(call: python.Call) -> Iterator[str]:
    function = call.func.attr if isinstance(call.func, python.Attribute) else getattr(call.func, "id", "")
    if function == "Option" and (len(call.args) > 2 or any(word.arg == "label" for word in call.keywords)):
        return
    for arg in call.args[: NAMING.get(function, 0)]:
        if isinstance(arg, python.Constant) and isinstance(arg.value, str):
            yield arg.value


def menus() -> set[str]:
    return {f"menu-{command}" for command in chain.from_iterable(COMMANDS.values())} | {*TEXTS.values()}


@in_each
def test_a_language_says_everything(locale: str) -> None:
    no_faults(sorted(needed() - read(locale).keys()))


@in_each
def test_a_text_uses_only_what_its_message_carries(locale: str) -> None:
    texts = read(locale)
    strange = {
        name: extra
        for kind in KINDS
        for name in (kind.text, f"{kind.text}.sms")
        if name in texts and (extra := Inside(texts[name]).variables - kind.args)
    }
    no_faults(strange)


@in_each
def test_every_intent_has_words(locale: str) -> None:
    from handlers.routes import INTENTS

    no_faults(sorted({f"words-{intent}" for intent in INTENTS} - read(locale).keys()))


def test_every_command_in_a_menu_is_understood() -> None:
    from handlers.routes import INTENTS

    assert set(chain.from_iterable(COMMANDS.values())) <= INTENTS.keys()


# Where a text stands


@in_each
def test_a_text_stands_in_the_same_file_in_every_language(locale: str) -> None:
    there, here = forms(DEFAULT).files, forms(locale).files
    no_faults({name: (there[name], here.get(name)) for name in there if here.get(name) != there[name]})


def test_a_message_stands_in_the_file_of_its_area() -> None:
    files = forms(DEFAULT).files
    areas = {kind.text: type(kind).__module__.rpartition(".")[2] for kind in KINDS}
    no_faults({name: (files.get(name), area) for name, area in areas.items() if files.get(name) != area})


def test_a_part_stands_beside_the_texts_that_it_is_a_part_of() -> None:
    """With those of one file in that file, else in the shared one."""
    files, users = forms(DEFAULT).files, users_of_parts()
    expected = {part: min(where) if len(where) == 1 else SHARED for part, where in users.items()}
    unused = {name: "used by nothing" for name in files if name.startswith("part-") and name not in users}
    no_faults(
        {part: (files.get(part), file) for part, file in expected.items() if files.get(part) != file}, unused
    )


def users_of_parts() -> dict[str, set[str]]:
    """The files of the texts that refer to a part, in any language."""
    users: dict[str, set[str]] = {}
    for locale in LANGUAGES:
        for form, pattern in read(locale).items():
            for part in Inside(pattern).texts:
                users.setdefault(part, set()).add(forms(locale).files[form.partition(".")[0]])
    return users


@in_each
def test_a_language_is_read_to_its_last_line(locale: str) -> None:
    no_faults(forms(locale).junk, forms(locale).twice)


@in_each
def test_the_service_finds_the_texts_and_forms_that_fluent_finds(locale: str) -> None:
    """It parses a text when it is said, and sees before that what there is."""
    assert parsed(FOLDER / locale).ids() == read(locale).keys()


@in_each
def test_languages_have_the_same_texts_and_short_forms(locale: str) -> None:
    reference = read(DEFAULT)
    no_faults(sorted(read(locale).keys() ^ reference.keys()))


@in_each
def test_languages_use_the_same_variables(locale: str) -> None:
    reference = read(DEFAULT)
    texts = read(locale)
    differing = {
        name: Inside(texts[name]).variables ^ Inside(reference[name]).variables
        for name in texts.keys() & reference.keys()
    }
    no_faults({name: odd for name, odd in differing.items() if odd})


@in_each
def test_plurals_have_every_category_of_the_language(locale: str) -> None:
    categories = set(Locale.parse(locale.replace("-", "_")).plural_form.tags) | {"other"}
    no_faults(dict(incomplete(locale, categories)))


def incomplete(locale: str, categories: set[str]) -> Iterator[tuple[str, set[str]]]:
    """Counts are whole numbers: where the default is the last category, it may stand for `other`."""
    for name, pattern in read(locale).items():
        for select in Inside(pattern).selects:
            keys = {v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)}
            if keys & {"zero", "one", "two", "few", "many"}:
                missing = categories - keys - {"other"}
                strange = keys - categories
                if missing or strange:
                    yield name, missing | strange


class Tags(HTMLParser):
    """Telegram's small HTML: what is opened is closed, in order, and only what it knows."""

    KNOWN = frozenset({"b", "i", "u", "s", "a", "code", "blockquote"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag not in self.KNOWN:
            self.wrong.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


def renderings(pattern: ast.Pattern) -> Iterator[str]:
    """Each variant of each choice, the rest as it stands by default."""
    selects = Inside(pattern).selects
    picks: list[ast.Variant | None] = [None, *(v for select in selects for v in select.variants)]
    return (written(pattern, pick) for pick in picks)


def written(pattern: ast.Pattern, pick: ast.Variant | None) -> str:
    return "".join(piece(element, pick) for element in pattern.elements)


def piece(element: ast.TextElement | ast.Placeable, pick: ast.Variant | None) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    if isinstance(element.expression, ast.SelectExpression):
        variants = element.expression.variants
        chosen = pick if pick in variants else next(v for v in variants if v.default)
        assert chosen
        return written(chosen.value, pick)
    return "x"


@in_each
def test_tags_are_closed(locale: str) -> None:
    wrong = {
        name: tags
        for name, pattern in read(locale).items()
        for text in renderings(pattern)
        if (tags := Tags(text).wrong)
    }
    no_faults(wrong)


@in_each
def test_only_texts_of_messages_have_tags(locale: str) -> None:
    """Buttons, menus, words and short forms are plain: a tag or an entity would be shown."""
    kinds = {kind.text for kind in KINDS}
    marked = {
        name
        for name, pattern in read(locale).items()
        for text in renderings(pattern)
        if name not in kinds and (re.search(r"</?[a-z]", text) or html.unescape(text) != text)
    }
    no_faults(sorted(marked))


ELSEWHERE = ("words-at-question-", "words-of-owners-")  # there a phrase may mean another thing


def test_one_phrase_means_one_thing() -> None:
    """In all languages together: a person may type in another than their own."""
    meanings: dict[tuple[str, str], set[str]] = {}
    for locale in LANGUAGES:
        for name, pattern in read(locale).items():
            if name.startswith("words-") and name not in PATTERNS:
                elsewhere = next((one for one in ELSEWHERE if name.startswith(one)), "")
                for phrase in written(pattern, None).split(","):
                    meanings.setdefault((normal(phrase), elsewhere), set()).add(name.removesuffix("-inside"))
    no_faults({phrase: names for phrase, names in meanings.items() if len(names) > 1 or not phrase[0]})
    owners = {phrase for phrase, elsewhere in meanings if elsewhere == "words-of-owners-"}
    taken = {phrase: meanings[phrase, ""] for phrase in owners if (phrase, "") in meanings}
    assert taken == {"program": {"words-hours"}, "programul": {"words-hours"}}, (
        "a word of one language, and another's"
    )


@in_each
def test_a_menu_fits_telegram(locale: str) -> None:
    """1-256 characters a description; commands of 1-32 small letters, digits and underscores."""
    menu = {name: written(text, None) for name, text in read(locale).items() if name.startswith("menu-")}
    assert menu
    no_faults(
        {name for name in menu if not re.fullmatch("menu-[a-z0-9_]{1,32}", name)},
        {name: text for name, text in menu.items() if not 1 <= len(text) <= 256},
    )


@in_each
def test_what_becomes_of_a_cost_is_said_for_any_unit(locale: str) -> None:
    """It may have been stamps, points or cashback."""
    named = {"en": "point|stamp", "pl": "punkt|pieczątk", "ro": "punct|ștampil"}[locale]
    area = [(FOLDER / locale / f"{name}.ftl").read_text(encoding="utf-8") for name in ("card", "till")]
    of_cost = r"^(?:part-back|voucher-(?:keep|lapsed|late|back))\b.*?(?=^\S*[a-z])"
    said = [one for text in area for one in re.findall(of_cost, text, re.MULTILINE | re.DOTALL)]
    assert len(said) == 6
    assert not [one for one in said if re.search(named, one, re.IGNORECASE)]
