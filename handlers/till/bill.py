"""What staff typed of a purchase, in the words of this shop."""

from __future__ import annotations

import difflib
import re
from dataclasses import replace

from handlers.reading.bills import Bill, read_bill, words_of_tags
from handlers.reading.code_words import FOR
from handlers.reading.prepaid import PassUse, read_pass_use
from handlers.reading.using import read_use
from handlers.reading.words import normal
from handlers.turn.conversation import Scene
from handlers.turn.says import joined
from loyalty.messages.args import Localised
from loyalty.programme.tags import Tag

_KNOWN = 6  # tags that an answer lists
_ALIKE = 0.75  # a slip of a word
_BREAK = re.compile(r"[,;](?=\s+[^\s\d]|\s*$)")  # "24.50, coffee"; what a number follows is no break


def bill(scene: Scene, text: str) -> Bill | None:
    """None where there is neither an amount nor a tag, nor cashback to be used."""
    programme, text = scene.programme, _BREAK.sub(" ", text).strip()
    if (prepaid := pass_use(scene, text)) is not None:
        read = bill(scene, prepaid.rest) if prepaid.rest else Bill(None)
        return read and replace(read, passes=prepaid.ids)
    places, tags = programme.shop.currency.decimals, words_of_tags(programme.tags)
    if not programme.has_cashback or (said := read_use(text, places, scene.words.intents, tags)) is None:
        return read_bill(text, places, tags)
    read = read_bill(said.rest, places, tags) if said.rest else Bill(None)
    if said.use == 0:  # asked about before anything else
        return replace(read or Bill(None), use=0, unknown="")
    return read and replace(read, use=said.use, money=f"{read.money} {said.money}")


def pass_use(scene: Scene, text: str) -> PassUse | None:
    """The pass that is to be used. What it is for names it too: "use wash"."""
    programme = scene.programme
    if not programme.passes:
        return None
    named: dict[str, frozenset[str]] = {}
    for one in programme.passes:
        tag = programme.tag(one.tag)
        words = (phrase for each in tag.phrases.values() for phrase in each) if tag else ()
        for phrase in (one.id, *(name for _, name in one.name.texts), *words, *((tag.id,) if tag else ())):
            named[normal(phrase)] = named.get(normal(phrase), frozenset()) | {one.id}
    tags = words_of_tags(programme.tags)
    return read_pass_use(text, scene.words.intents, named, tags, alone=not programme.has_cashback)


def names_an_amount(scene: Scene, text: str) -> bool:
    """Whether it is an amount, with nothing behind it that is not known."""
    read = bill(scene, text)
    return read is not None and read.amount is not None and not read.unknown


def names_somebody(scene: Scene, read: Bill, text: str) -> bool:
    """Whether the word in front of what was `read` is no tag, nor a slip of one: then it may be whose it is. "24.50 for Ana"
    says whose."""
    if normal(read.unknown) in FOR:
        return True
    if not read.unknown or not text.lstrip().startswith(read.unknown):
        return False
    words = {word for phrase in words_of_tags(scene.programme.tags) for word in phrase.split()}
    return not difflib.get_close_matches(normal(read.unknown), words, 1, _ALIKE)


def says_use(scene: Scene, text: str) -> bool:
    """Whether cashback or a pass is to be used."""
    read = bill(scene, text)
    return read is not None and (read.use is not None or read.passes is not None)


def means_use(scene: Scene, word: str) -> bool:
    """Whether a word that is no tag is a slip of the one for cashback ("usee", "use5"), or says it once more."""
    if not scene.programme.has_cashback:
        return False
    known = [phrase for phrase, intent in scene.words.intents.items() if intent == "use"]
    return bool(difflib.get_close_matches(normal(word).rstrip("0123456789.,"), known, 1, _ALIKE))


def known_tags(scene: Scene, word: str) -> Localised:
    """The tags that there are, the likest first."""
    said = normal(word)

    def likeness(tag: Tag) -> float:
        phrases = [normal(phrase) for each in tag.phrases.values() for phrase in each]
        return max(difflib.SequenceMatcher(a=said, b=phrase).ratio() for phrase in phrases)

    likest = sorted(scene.programme.tags, key=likeness, reverse=True)[:_KNOWN]
    return joined(scene.programme, [tag.name for tag in likest])
