"""Each thing that a text may mean, as a function: its turn, or None where the text means something else.
`routing.ORDER` says in which order they are asked."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers import routes
from handlers.customer import claims, consent, helping, phone_code
from handlers.offers import drafts
from handlers.reading import quotations
from handlers.reading.amounts import split_code
from handlers.reading.stop_words import may_mean_stop, means_stop
from handlers.reading.words import normal
from handlers.till import amount as awaited_amount
from handlers.till import amount_or_code, by_code, redeem, waiting
from handlers.turn import yes_no
from handlers.turn.conversation import Scene, Turn
from handlers.turn.heard import Said
from handlers.turn.table import Who, allowed

# Steps whose answer may be any text, even a word of ours; and the words that are meant for us all the same.
FREE = frozenset({"name", "rename"})
ALWAYS = frozenset({"help", "stop", "start", "how", "privacy", "language"})

# Steps whose answer is digits that are no code. Staff may get a code while they are asked for a day.
FIGURES = frozenset({"phone", "phone-code", "birthday", "quiet"})
FIGURES_OF_STAFF = frozenset({"phone", "phone-code", "invite-phone"})

# Steps whose answer may be six digits, an amount or a stock, that are no proof of a number.
_SIX_DIGITS = frozenset({"credit", *drafts.STEPS})

_NUMBERS = frozenset("1234")
_CODE = re.compile(r"(?<!\d)\d{5,7}(?!\d)")
_LONGEST_PHRASE = 4  # words of what stands before an argument


def own_words(said: Said, scene: Scene) -> Said:
    """What the person says themselves: what they quote or forward means nothing, but in the text of an offer."""
    if is_composing(scene):
        return replace(said, text=said.text.strip())
    return replace(said, text="" if said.forwarded else quotations.own_words(said.text))


async def stop(said: Said, scene: Scene) -> Turn | None:
    """STOP in any language of the shop, inside a sentence too. While an offer is written only the bare word:
    what others are to read may speak of stopping."""
    meant = _intent(said, scene) == "stop" if is_composing(scene) else means_stop(scene.words, said.text)
    return await consent.stop(scene, said.text) if meant else None


async def option_number(said: Said, scene: Scene) -> Turn | None:
    """The number of an option that was offered; in reply to a code it is an amount."""
    number = said.text.rstrip(".)")
    if number not in _NUMBERS or _CODE.search(said.about) or int(number) > len(scene.choices):
        return None
    option, _, arg = scene.choices[int(number) - 1].partition(":")
    return await routes.chosen(option, arg, scene)


async def wording(said: Said, scene: Scene) -> Turn | None:
    """What an offer says: any text while it is asked for, but for a word of ours, and for what the till
    cannot wait for."""
    if not is_composing(scene) or _intent(said, scene) or amount_or_code.is_urgent(scene, said):
        return None
    return await routes.go(routes.STEPS, _step(scene), scene, said.text)


async def yes_or_no(said: Said, scene: Scene) -> Turn | None:
    """A plain yes or no to the question that was asked last."""
    chosen = await yes_no.answered(scene, said.text, said.about)
    return await routes.go(routes.OPTIONS, chosen.option, scene, chosen.arg) if chosen else None


async def payload(said: Said, scene: Scene) -> Turn | None:
    """A deep link's payload, typed or sent by a QR code where there are no links."""
    return await routes.presented(said.text, scene) if routes.is_payload(said.text) else None


async def amount(said: Said, scene: Scene) -> Turn | None:
    """The amount that staff were asked for, or that they reply to a code with."""
    quoted = _quoted(said, scene)
    if scene.staff is None or not (quoted or _step(scene) == "credit"):
        return None
    if not await amount_or_code.is_amount(scene, scene.staff, said.text, quoted):
        return None
    return await (
        by_code.replied(scene, quoted, said.text) if quoted else awaited_amount.amount(scene, said.text)
    )


async def code(said: Said, scene: Scene) -> Turn | None:
    """A voucher's code, or a visit's with what belongs to it; not where digits were asked for that are no
    code."""
    asked = _step(scene) in (FIGURES_OF_STAFF if scene.staff else FIGURES)
    if asked and not _quoted(said, scene):
        return None
    codes = scene.programme.codes
    for digits, talk in ((codes.voucher_digits, redeem.typed), (codes.digits, by_code.typed)):
        if split_code(said.text, digits):
            return await talk(scene, said.text)
    return None


async def reply_to_a_code(said: Said, scene: Scene) -> Turn | None:
    """Anything but "undo" that staff send in reply to a message with a code."""
    quoted = _quoted(said, scene)
    if not quoted or _intent(said, scene) == "undo":
        return None
    return await by_code.replied(scene, quoted, said.text)


async def proof_of_a_number(said: Said, scene: Scene) -> Turn | None:
    """The six digits that were sent to a phone number, also when something else was asked since."""
    return None if _step(scene) in _SIX_DIGITS else await phone_code.typed(scene, said.text)


async def intent(said: Said, scene: Scene) -> Turn | None:
    """A word of ours, in any language of the shop."""
    meant = _intent(said, scene)
    if _step(scene) in FREE and meant not in ALWAYS:
        return None
    return await routes.go(routes.INTENTS, meant, scene, said.text)


async def intent_with_an_argument(said: Said, scene: Scene) -> Turn | None:
    """The longest phrase of ours that takes an argument, and what stands behind it: "why ana"."""
    if _step(scene) in FREE:
        return None
    words = said.text.split()
    for count in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
        meant = scene.words.intents.get(normal(" ".join(words[:count])), "")
        if meant in routes.ARGUMENTS:
            return await routes.go(routes.ARGUMENTS, meant, scene, " ".join(words[count:]))
    return None


async def word_of_an_offer(said: Said, scene: Scene) -> Turn | None:
    """The word that an offer is claimed with."""
    if _step(scene) in FREE | drafts.STEPS:
        return None
    offered = await claims.named(scene, normal(said.text))
    return await routes.go(routes.OPTIONS, "claim", scene, str(offered.id)) if offered else None


async def perhaps_stop(said: Said, scene: Scene) -> Turn | None:
    """A stop word in a sentence that may be about anything: asked, never guessed."""
    return await consent.ask(scene, said.text) if may_mean_stop(scene.words, said.text) else None


async def awaited_answer(said: Said, scene: Scene) -> Turn | None:
    """The answer to the question that is open."""
    return await routes.go(routes.STEPS, _step(scene), scene, said.text)


async def amount_at_the_till(said: Said, scene: Scene) -> Turn | None:
    """An amount of staff for whoever is at the till, where nothing that was asked takes it."""
    return await waiting.amount(scene, said.text)


async def unknown(said: Said, scene: Scene) -> Turn:
    """Nothing that we know."""
    return await helping.unknown(scene, said.text)


def is_composing(scene: Scene, *, picture: bool = False) -> bool:
    """Whether the next text, or the next `picture`, is what an offer says."""
    asked = {drafts.TEXT} if picture else drafts.WORDS
    return _step(scene) in asked and allowed(Who.OWNER_ALONE, scene)


def _step(scene: Scene) -> str:
    """What is awaited; "" for nothing."""
    return scene.step.name if scene.step else ""


def _intent(said: Said, scene: Scene) -> str:
    """The word of ours that the whole text is; "" for none."""
    return scene.words.intents.get(normal(said.text), "")


def _quoted(said: Said, scene: Scene) -> str:
    """The code in the message that staff reply to; "" for none."""
    return amount_or_code.quoted(scene, said.about) if scene.staff else ""
