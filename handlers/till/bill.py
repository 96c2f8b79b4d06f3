"""What staff typed of a purchase, in the words of this shop."""

from __future__ import annotations

import difflib

from handlers.reading.bills import Bill, read_bill, words_of_tags
from handlers.reading.words import normal
from handlers.turn.conversation import Scene
from handlers.turn.says import joined
from loyalty.messages.args import Localised
from loyalty.programme.tags import Tag

_KNOWN = 6  # tags that an answer lists


def bill(scene: Scene, text: str) -> Bill | None:
    """None where there is neither an amount nor a tag."""
    programme = scene.programme
    return read_bill(text, programme.shop.currency.decimals, words_of_tags(programme.tags))


def names_an_amount(scene: Scene, text: str) -> bool:
    """Whether it is an amount, with nothing behind it that is not known."""
    read = bill(scene, text)
    return read is not None and read.amount is not None and not read.unknown


def known_tags(scene: Scene, word: str) -> Localised:
    """The tags that there are, the likest first."""
    said = normal(word)

    def likeness(tag: Tag) -> float:
        phrases = [normal(phrase) for each in tag.phrases.values() for phrase in each]
        return max(difflib.SequenceMatcher(a=said, b=phrase).ratio() for phrase in phrases)

    likest = sorted(scene.programme.tags, key=likeness, reverse=True)[:_KNOWN]
    return joined(scene.programme, [tag.name for tag in likest])
