"""What people may type, in every language of the shop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlers.reading.words import normal


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Normalised phrases to the name of an intent, from the `.words` of the locales. `stops` also count
    inside a sentence, and `perhaps` are asked about there, unless they are part of what is `spared`. `reactions`
    are what a phone writes around a text it reacts to, `automatic` what a phone answers by itself (see `phrases`).
    `labels`: normalised labels of buttons to the options that bear them. `at_questions`: phrases that mean
    something else while a question is open, to `back`, `discard` or `stop`. `of_owners`: what phrases mean that an
    owner says, where anybody else says another thing with them. `questions` ask for an intent, by its
    name (see `phrases`), `owners_questions` where an owner says it. `random`: words to confirm something with, by language. `bare_stops`: the phrases of `stop`."""

    intents: Mapping[str, str]
    stops: frozenset[str]
    spared: frozenset[str] = frozenset()
    perhaps: frozenset[str] = frozenset()
    reactions: frozenset[str] = frozenset()
    automatic: frozenset[str] = frozenset()
    of_owners: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    questions: Mapping[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
    owners_questions: Mapping[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
    labels: Mapping[str, frozenset[str]] = field(default_factory=dict, kw_only=True)
    at_questions: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    random: Mapping[str, tuple[str, ...]] = field(default_factory=dict, kw_only=True)

    bare_stops: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        stops = frozenset(phrase for phrase, intent in self.intents.items() if intent == "stop")
        object.__setattr__(self, "bare_stops", stops)

    def intent(self, text: str) -> str:
        """The intent that the whole text is a phrase of; "" for none."""
        return self.intents.get(normal(text), "")
