"""A random walk: what everybody may type and tap, and what each act names of what can be destroyed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

from bot.words.texts import Texts
from handlers.reading.stop_words import means_stop
from handlers.reading.vocabulary import Vocabulary
from handlers.reading.words import normal
from handlers.routes import STEPS
from handlers.turn.heard import Chose, Heard, Said
from handlers.turn.options import offered
from handlers.turn.yes_no import QUESTIONS
from loyalty.messages.extras import Option
from loyalty.messages.message import Message
from tests.handlers.stage import Person
from tests.languages import LANGUAGES

CUSTOMERS = ("leave", "rewards", "voucher", "join", "stop", "not me", "history")
TEAM = (
    "undo",
    "undo",
    "remove",
    "promotions",
    "new offer",
    "CODE 12",
    "CODE 7",
    "CODE card 3",
    "CODE",
    "rewards",
)
NOISE = (
    "hm?", "🙂", "what", "co?", "ce", "1", "4", "12:30", "+48 601 222 333", "29 Feb", "tomorrow", "everyone", "21-8", "first 5",
    "10 EUR", "Loved \"Done, you have 3 of 9\"", "I cannot stop thinking about the cake", "undo it or not", "cancel or not",
)  # fmt: skip
AMOUNTS = ("12", "24,50", "1 250", "7", "stamp", "15300", "card 3")
PLAIN = (
    "yes",
    "no",
    "skip",
    "ok",
    "tak",
    "nie",
    "da",
    "nu",
    "later",
    "pomiń",
    "back",
    "cancel",
    "koniec",
    "renunț",
)

# What an option destroys, as the trail names it; what its argument is about.
DESTROYS = {
    "undo": "undone",
    "undo-paper": "paper-undone",
    "undo-voucher": "reopened",
    "undo-plan": "plan-undone",
    "plan-refund": "plan-refunded",
    "remove-yes": "staff-removed",
    "cancel-voucher": "voucher-cancelled",
    "promo-cancel": "promotion-cancelled",
    "promo-stop-yes": "promotion-stopped",
}
OLDER = {"visit": "undone", "paper": "paper-undone", "voucher": "reopened", "plan": "plan-undone"}
WITHDRAWS = {"offers-no": "offers", "offers-off": "offers", "updates-off": "updates"}

Name = tuple[str, str]
"""What was destroyed, and which: ("undone", the visit's id)."""


@dataclass
class Walker:
    """Somebody, and what they have seen. `words` are what they say most. `screen` has all their messages, oldest first, each with the provider's id
    of it; `answer` is the last one that answered them, `again` the question that was asked once more behind it."""

    person: Person
    words: tuple[str, ...]
    screen: list[tuple[str, Message]] = field(default_factory=list)
    answer: Message | None = None
    again: Message | None = None


@dataclass(frozen=True)
class Act:
    """What somebody does: a text, maybe in reply to a message, or a button of one."""

    heard: Heard
    about: Message | None = None

    def __str__(self) -> str:
        about = f" in reply to {self.about.kind.text}" if self.about else ""
        return f"{self.heard}{about}"


@dataclass
class Street:
    """What is random about it, and the words of the shop. `codes` and `names` are those that exist now."""

    dice: Random
    texts: Texts
    words: Vocabulary
    codes: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def act(self, who: Walker) -> Act:
        """What they do next."""
        taps = [(shown, option) for _, shown in who.screen[-6:] for option in offered(shown).options]
        if who.person.channel == "telegram" and taps and self.dice.random() < 0.2:
            shown, option = self.dice.choice(taps)
            return Act(Chose(option.name, option.arg), shown)
        if self.dice.random() < 0.1:
            return Act(Chose("here-at", "main"))
        text = self._text(who)
        if who.person.channel == "telegram" and who.screen and self.dice.random() < 0.15:
            id, shown = self.dice.choice(who.screen[-8:])
            return Act(Said(text, self.texts.plain(shown, "en"), id), shown)
        return Act(Said(text))

    def _text(self, who: Walker) -> str:
        ways: list[tuple[int, Callable[[], str]]] = [
            (8, lambda: self.dice.choice([*self.words.intents])),
            (6, lambda: self._label(who)),
            (2, lambda: self.dice.choice("1234")),
            (8, lambda: self._with_code(self.dice.choice(who.words))),
            (2, lambda: self._with_code(f"CODE {self.dice.choice(AMOUNTS)}")),
            (2, lambda: self.dice.choice(AMOUNTS)),
            (3, lambda: self.dice.choice(PLAIN)),
            (1, lambda: self.dice.choice(NOISE)),
            (1, lambda: self.dice.choice(self.names)),
        ]
        weights, makers = zip(*ways, strict=True)
        return self.dice.choices(makers, weights)[0]()

    def _with_code(self, text: str) -> str:
        return text.replace("CODE", self.dice.choice(self.codes or ["48213"]))

    def _label(self, who: Walker) -> str:
        options = offered(who.answer).options
        if not options:
            return self.dice.choice([*self.words.labels])
        return self.dice.choice([*self.labels(self.dice.choice(options))])

    def labels(self, option: Option) -> frozenset[str]:
        """All that is written on it, in any language."""
        return frozenset(
            self.texts.label(option, locale, short) for locale in LANGUAGES for short in (True, False)
        )

    # What an act names

    def named(self, act: Act, who: Walker, awaits: str) -> Iterator[Name]:
        """What may be destroyed by it, of what an option or a question says; `last` stands for the newest act. `awaits`
        is the step that is open."""
        match act.heard:
            case Chose(name, arg):
                yield from _destroyed(Option(name, arg))
            case Said(text):
                for asked in (act.about,) if act.about else (who.answer, who.again):
                    newest = act.about is not None or not who.screen or who.screen[-1][1] is asked
                    for option in self._chosen(asked, text, numbers=newest):
                        yield from _destroyed(option)
                yield from self._commanded(text, asked=awaits in STEPS and act.about is None)
            case _:
                pass

    def _chosen(self, asked: Message | None, text: str, *, numbers: bool) -> Iterator[Option]:
        choices = offered(asked)
        for number, option in enumerate(choices.options, start=1):
            labels = {normal(label) for label in self.labels(option)}
            said = {normal(text), normal(text).removeprefix(f"{number} ")}
            if said & labels - {""} or (numbers and str(number) in said):
                yield option
        means = self.words.intent(text)
        if (
            asked
            and asked.kind in QUESTIONS
            and (means in {"yes", "no", "skip"} or normal(text) in self.words.at_questions)
        ):
            yield from (
                each for each in choices.options if each.name == QUESTIONS[asked.kind][means != "yes"]
            )

    def _commanded(self, text: str, *, asked: bool) -> Iterator[Name]:
        """A word for leaving a question takes back no visit while one is `asked`."""
        if self.words.intent(text) == "undo" and not (asked and normal(text) in self.words.at_questions):
            yield "last", ""
        if means_stop(self.words, text):
            yield from (("withdrawn", "offers"), ("withdrawn", "updates"), ("closed", ""))
        yield "staff-removed", normal(text)


def _destroyed(option: Option) -> Iterator[Name]:
    if option.name == "undo" and not option.arg:
        yield "last", ""
    elif option.name in DESTROYS:
        yield DESTROYS[option.name], option.arg
    elif option.name == "undo-older":
        what, _, id = option.arg.partition("~")
        yield OLDER[what], id
    elif option.name == "unlink-which":
        yield from (("unlinked", option.arg), ("detached", option.arg), ("withdrawn", "unlink"))
    elif option.name in WITHDRAWS:
        yield "withdrawn", WITHDRAWS[option.name]
    elif option.name in {"stop", "stop-messages"}:
        yield from (("withdrawn", "offers"), ("withdrawn", "updates"), ("closed", ""))
    elif option.name == "leave-yes":
        yield "left", ""
