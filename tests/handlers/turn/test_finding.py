"""Who is meant by a name: all that is typed, or in a sentence."""

from __future__ import annotations

from collections.abc import Mapping

from handlers.turn import finding
from storage.engine.db import Reader, insert
from tests.handlers.stage import Stage
from tests.storage.places import write

NAMES = ("Ana Kowalska", "Anastazja", "Marek Nowak", "Lui Popescu", "Ion Popescu", "Łucja O'Hara")

# What is typed as a name, and the first words of the names that are found.
TYPED: Mapping[str, str] = {
    "ana": "Ana",
    "anast": "Anastazja",
    "an": "Ana Anastazja",
    "kowalska ana": "Ana",
    "Ana's": "Ana",
    "ana nowak": "",
    "lucja": "Łucja",
    "ohara": "Łucja",
    "for ana": "Ana",
    "dla Any": "Ana",
    "pan nowak": "Marek",
    "and ana": "",
    "for": "",
    "lui popescu": "Lui",
    "lui ion": "Ion",
    "popescu": "Ion Lui",
    "zoe": "",
    "": "",
}

# The same of sentences.
SAID: Mapping[str, str] = {
    "when did ana come": "Ana",
    "what does ana kowalska have": "Ana",
    "ile ma Marek": "Marek",
    "ile ma Marka": "Marek",
    "what does popescu have": "Ion Lui",
    "what does ion popescu have": "Ion",
    "Ani": "Ana",
    "Ani razu": "",
    "who is an": "",
    "one two three four five six seven eight ana": "",
}


async def test_a_name_finds_whoever_may_be_meant(stage: Stage) -> None:
    for number, name in enumerate(NAMES, start=1):
        said = {"id": number, "card": f"card-{number}", "name": name, "locale": "en", "location": "main"}
        await write(stage.database, insert("member", **said, source="", joined_at=stage.now))

    async def found(read: Reader) -> tuple[dict[str, str], dict[str, str]]:
        typed = {text: await finding.people(read, "sms", text) for text in TYPED}
        in_sentences = {text: await finding.mentioned(read, "sms", text) for text in SAID}
        first, second = (
            {
                text: " ".join(sorted(one.member.name.split()[0] for one in them))
                for text, them in each.items()
            }
            for each in (typed, in_sentences)
        )
        return first, second

    assert await stage.database.run(found) == (TYPED, SAID)
