"""What there is to claim: how many, how many each, and a word that people can text: "first 50, 2 each latte"."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.offers.draft import Claim, Draft
from handlers.offers.drafts import CLAIM, Answer, again, ask
from handlers.offers.wording import bare
from handlers.reading.stop_words import means_stop
from handlers.reading.words import normal, words_of
from handlers.turn.conversation import Scene, Turn
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import LIVE, MOST_STOCK
from storage.offers import lookup

_OPTIONS = ("claim-none", "claim-each")
_COINED = 1_000  # words tried before an offer goes without


def ask_claim(scene: Scene, draft: Draft) -> Turn:
    return ask(scene, ComposingKind.OFFER_ASK_CLAIM, CLAIM, draft, *_OPTIONS)


async def none(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, claim=Claim())


async def each(_: Scene, draft: Draft, __: str) -> Answer:
    return replace(draft, claim=Claim(each=1))


async def typed(scene: Scene, draft: Draft, said: str) -> Answer:
    found = parse_claim(said)
    if found is None:
        return again(scene, ComposingKind.OFFER_CLAIM_ODD, {}, *_OPTIONS)
    if fault := await word_fault(scene, found.word, draft.instead):
        return again(scene, fault.kind, fault.args)
    return replace(draft, claim=found)


async def word_fault(scene: Scene, word: str, own: int) -> Message | None:
    """Why people cannot claim with this word; None if they can."""
    if not word:
        return None
    if word in scene.words.intents or means_stop(scene.words, word):
        return Message(ComposingKind.OFFER_WORD_OURS, {"word": word.upper()})
    other = await lookup.by_word(scene.read, word, scene.now)
    if other is not None and other.state in LIVE and other.id != own:
        return Message(ComposingKind.OFFER_WORD_TAKEN, {"word": word.upper(), "offer": other.name})
    return None


async def with_word(scene: Scene, draft: Draft) -> Draft:
    """With a word to claim by, where the shop has a channel without buttons and the owner gave none: one of
    the text's own words."""
    found = draft.claim or Claim()
    if not found.each or found.word or all(each.buttons for each in scene.channels.switched_on):
        return draft
    said = normal(bare(draft.written.texts[0][1])).split()
    coined = [word for word in said if word.isalpha() and 4 <= len(word) <= 12]
    for word in (*coined, *(f"offer{count}" for count in range(1, _COINED))):
        if await word_fault(scene, word, draft.instead) is None:
            return replace(draft, claim=replace(found, word=word))
    return draft


# As it is typed

LONGEST_WORD = 20
_SHORTEST_WORD = 3
_MOST_EACH = 20
_FIRST = words_of("""first only just limit stock
    pierwszych pierwsze pierwszy pierwsi tylko limit dla sztuk
    primii primele primul doar numai stoc pentru bucati""")
_EACH = words_of("each per person everyone kazdy kazdemu osobe osoba na kazda fiecare persoana de")
_NOTHING = words_of("nothing none no not claim to brak nic nie bez odbioru nimic fara nu")
_ONE = words_of("one jeden jedna jedno po un una unul")
_SAYS = words_of("word keyword code and with slowo haslo i z oraz cuvant cuvantul si cu")


def parse_claim(text: str) -> Claim | None:
    """What this text says is to be claimed; None where it is not clear: two words left over, or more numbers
    than things to count."""
    words = normal(text).split()
    if not words or len(text) > 80:
        return None
    if set(words) <= _NOTHING:
        return Claim()
    stock, each, left = _counted(words)
    word = left[0] if left else ""
    if stock is None and (_FIRST & set(words) or (each is None and not word and not _EACH & set(words))):
        return None
    if len(left) > 1 or (word and not is_word(word)):
        return None
    if (stock is not None and not 0 < stock <= MOST_STOCK) or (
        each is not None and not 0 < each <= _MOST_EACH
    ):
        return None
    return Claim(stock, each or 1, word)


def _counted(words: list[str]) -> tuple[int | None, int | None, list[str]]:
    """The stock, how many each, and the words that are neither numbers nor about one."""
    stock: int | None = None
    each: int | None = None
    left: list[str] = []
    for place, word in enumerate(words):
        if word.isdecimal() and len(word) < 10:
            beside = set(words[place + 1 : place + 2])
            if beside & _EACH and each is None:
                each = int(word)
            elif stock is None:
                stock = int(word)
            else:
                left.append(word)
        elif word in _ONE:
            each = 1
        elif word not in _FIRST | _EACH | _SAYS:
            left.append(word)
    return stock, each, left


def is_word(word: str) -> bool:
    """Whether people can claim with this: one word, with a letter in it, that fits on a poster."""
    return (
        bool(re.fullmatch(r"\w+", word))
        and not word.isdecimal()
        and _SHORTEST_WORD <= len(word) <= LONGEST_WORD
    )
