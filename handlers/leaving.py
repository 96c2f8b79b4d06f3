"""Words for leaving the question that is open, and for going back in it.

Such a word may mean something else at other times, as "anuluj" takes back a visit. While a question is open it means
the question, and nothing that destroys.
"""

from __future__ import annotations

from handlers import routes
from handlers.offers import which
from handlers.reading.stop_words import AROUND, CARRIERS, alone
from handlers.reading.words import normal, words_of
from handlers.turn import yes_no
from handlers.turn.conversation import CHOOSE, Scene, Turn
from handlers.turn.heard import Said
from handlers.turn.says import choices
from handlers.turn.table import Who, allowed
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message

_BACK, _DISCARD, _STOP = "back", "discard", "stop"

# Words that repeat what a question is about: it is asked again.
_ASKED_AGAIN = frozenset({("leave-no", "leave"), ("undo-keep", "undo")})
_CONSENT = "offers-no"  # a word about consent, which leaving the question is not
# Commands that ask before they do anything, so that only a question with a way out of its own comes before them.
_ASK = frozenset({"leave", "remove"})
# What a sentence that stops something says of our messages.
_OF_MESSAGES = words_of("""me messages message text texts texting sms smses smsy msgs writing contacting emails
    mnie wiadomosc wiadomosci pisac pisania mesaj mesaje mesajele scrie""")
_POINTS = words_of("it this that to asta")  # at what is before them


async def way_out(said: Said, scene: Scene) -> Turn | None:
    """Leaves the open question, or goes back in it. A bare "stop" of the team may mean the question or our messages:
    they are asked."""
    meant = _meant(scene, said.text)
    if said.is_reply or not meant or not await _is_asked(scene, said.text):
        return None
    if meant == _STOP:
        return _which(scene)
    no = await yes_no.declined(scene)
    if no and no.name != _CONSENT:
        return await routes.go(routes.OPTIONS, no.name, scene, no.arg)
    if meant == _BACK and (turn := await routes.go(routes.BACKS, scene.awaits, scene, said.text)):
        return turn
    out = routes.leave_question if meant == _DISCARD else routes.leave_as_it_is
    return await out(scene, said.text)


async def is_about_the_question(said: Said, scene: Scene) -> bool:
    """Whether a word that stops our messages is, from the team in the middle of something, one about that. Where STOP
    has the force of law, the words that carriers know are not."""
    meant = _meant(scene, said.text)
    if scene.staff is None or not meant:
        return False
    if scene.channel.legal_stop and alone(said.text) in CARRIERS:
        return False
    return await _is_asked(scene, said.text)


async def asked_which(scene: Scene) -> Turn | None:
    """A sentence like "stop this offer", said by the team in the middle of something, is asked about too, but where STOP
    has the force of law."""
    if scene.staff is None or scene.channel.legal_stop or not await _is_open(scene):
        return None
    return _which(scene)


async def offer_or_messages(scene: Scene, text: str) -> Turn | None:
    """ "stop it", said by an owner while an offer is live, may be about that: it is asked. STOP by itself never is, nor what
    names our messages or whom they go to."""
    if not _may_be_of_offers(scene, normal(text).split()) or not allowed(Who.OWNER_ALONE, scene):
        return None
    live = await which.live(scene)
    if not live:
        return None
    offer = Option("promo-stop", str(live[0].id)) if len(live) == 1 else Option("promotions")
    both = Choices((Option("stop-messages"), offer))
    return Turn(Message(HelpKind.STOP_OFFER_WHICH, {}, (both,)))


def _may_be_of_offers(scene: Scene, said: list[str]) -> bool:
    """Where STOP has the force of law, a word of the carriers with polite ones alone is STOP."""
    if len(said) == 1 or _OF_MESSAGES & set(said):
        return False
    by_law = scene.channel.legal_stop and bool(CARRIERS & set(said))
    return not (by_law and set(said) <= CARRIERS | AROUND - _POINTS)


def _which(scene: Scene) -> Turn:
    both = choices("stop-this", "stop-messages")
    return Turn(Message(HelpKind.STOP_WHICH, {}, (both,)), step=scene.step)


def _meant(scene: Scene, text: str) -> str:
    """`back`, `discard`, `stop`; "" for a text that is about no question, as "/undo" from the menu."""
    plain = normal(text)
    intent = scene.words.intents.get(plain, "")
    if text.startswith("/") and intent in routes.INTENTS and intent != _STOP:
        return ""
    if plain in scene.words.at_questions or intent not in ("", _STOP):
        return scene.words.at_questions.get(plain, "")
    return scene.words.at_questions.get(alone(text), "")


async def _is_asked(scene: Scene, text: str) -> bool:
    """Whether a question is open that this text does not ask again."""
    intent = scene.words.intent(text)
    if intent in _ASK and scene.awaits not in routes.OUTS:
        return False
    no = await yes_no.declined(scene)
    if no and (no.name, intent) in _ASKED_AGAIN:
        return False
    return await _is_open(scene)


async def _is_open(scene: Scene) -> bool:
    no = await yes_no.declined(scene)
    return no is not None or scene.awaits in {CHOOSE, *routes.STEPS, *routes.OUTS}
