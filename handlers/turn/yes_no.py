"""A plain yes or no, which means what the question asked last makes of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step
from handlers.turn.options import offered
from loyalty.messages.extras import Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.message import Message
from loyalty.model.addresses import AddressState
from storage.messages.last_said import last_said

# The messages that ask a yes-or-no question: the option of a yes, and of a no ("": none). An "ok" to any other
# message chooses nothing: under "Done, your card is deleted" it does not ask for a new card.
QUESTIONS: Mapping[Kind, tuple[str, str]] = {
    JoiningKind.HELLO: ("join", ""),
    JoiningKind.JOIN_FIRST: ("join", ""),
    TeamKind.INVITED_BY_PHONE: ("join", ""),
    JoiningKind.ENROL_ASK: ("enrol-yes", "enrol-no"),
    JoiningKind.WELCOME: ("offers-yes", "offers-no"),
    JoiningKind.INVITE_ASK: ("invite-named", "invite-unnamed"),
    GivingKind.GIVE_ASK: ("give-yes", "give-no"),
    CardKind.NEW_CARD_ASK: ("new-card-yes", "new-card-no"),
    SettingsKind.STOP_ASK: ("stop", "stop-no"),
    SettingsKind.LEAVE: ("leave-yes", "leave-no"),
    ReceiptKind.OBJECT_ASK: ("not-me-yes", "not-me-no"),
    TillKind.CREDIT_AGAIN_ASK: ("credit-again", "credit-no"),
    TillKind.VOUCHER_ASK: ("voucher-give", "voucher-no"),
    MembershipKind.PLAN_ASK: ("plan-paid", "plan-no"),
    MembershipKind.PLAN_REFUND_ASK: ("plan-refund", "plan-no"),
    MembershipKind.PLAN_CANCEL_ASK: ("plan-cancel", "plan-no"),
    PassKind.PASS_ASK: ("pass-paid", "pass-no"),
    PassKind.PASS_REFUND_ASK: ("pass-refund", "pass-no"),
    TillKind.UNDO_ASK: ("undo-older", "undo-keep"),
    TeamKind.REMOVE_ASK: ("remove-yes", "remove-no"),
    ComposingKind.OFFER_STOP_ASK: ("promo-stop-yes", "promo-stop-no"),
    PromotionKind.APOLOGY_ASK: ("promo-apologise-yes", "promo-apologise-no"),
    ComposingKind.OFFER_CORRECT_ASK: ("promo-correct-yes", "promo-correct-no"),
    ComposingKind.OFFER_LONGER_ASK: ("promo-longer-yes", "promo-longer-no"),
    VersionKind.CHANGE_ASK: ("change-yes", "change-no"),
    CustomerKind.CUSTOMER_DO_ASK: ("customer-yes", "customer-no"),
    CorrectingKind.CORRECT_ASK: ("correct-yes", "correct-no"),
    ContactKind.CONTACT_ANSWER_SURE: ("contact-answer-yes", "contact-answer-no"),
    CampaignKind.CAMPAIGN_ASK: ("campaign-start", "campaign-drop"),
}
_BY_TEXT = {kind.text: options for kind, options in QUESTIONS.items()}
_UNOFFERED = frozenset(
    {TeamKind.INVITED_BY_PHONE.text, JoiningKind.ENROL_ASK.text}
)  # others caused it, so its options are not kept for this person
_OF_OWNERS = (TeamKind, ComposingKind, VersionKind, CorrectingKind, CampaignKind)
# At the till another customer may be meant; and what a customer asks in words of their own may be answered.
_STAY_OPEN = (
    *(kind for kind in QUESTIONS if isinstance(kind, _OF_OWNERS) and kind.text not in _UNOFFERED),
    ContactKind.CONTACT_ASKED,
)
_FRESH = timedelta(days=1)  # later a bare "ok" may be about anything
_CLOSED = "closed"  # the step of who said STOP to the provider, with the time of it


async def answered(scene: Scene, text: str) -> Option | None:
    """The option that this yes or no stands for. None if it is neither, or if anything else was said to them
    since the question: a consent is never guessed."""
    yes = _is_yes(scene, text)
    return None if yes is None else await _of_newest(scene, yes=yes)


async def still_open(scene: Scene, text: str) -> Option | None:
    """The same of a question to an owner or a manager: what others caused since ("Ana is at the till") leaves it open."""
    yes = _is_yes(scene, text)
    if yes is None or scene.staff is None:
        return None
    asked = await last_said(scene.read, scene.address.id, _STAY_OPEN)
    if asked is None or asked.kind == ContactKind.CONTACT_ASKED.text or asked.at + _FRESH < scene.now:
        return None
    return _chosen(scene.choices.options, _BY_TEXT[asked.kind][0 if yes else 1])


async def declined(scene: Scene) -> Option | None:
    """The option of a no to the question asked last; None where none is open, or a no to it chooses nothing."""
    return await _of_newest(scene, yes=False)


async def _of_newest(scene: Scene, *, yes: bool) -> Option | None:
    last = await last_said(scene.read, scene.address.id)
    if last is None or last.kind not in _BY_TEXT or last.at + _FRESH < scene.now:
        return None
    wanted = _BY_TEXT[last.kind][0 if yes else 1]
    options = scene.choices.options
    if last.kind in _UNOFFERED:
        options = (Option(wanted),) if _is_open(scene, last.at) else ()
    return _chosen(options, wanted)


def to_question(scene: Scene, asked: Message, text: str) -> Option | None:
    """The option of the question `asked` that this yes or no stands for: it was replied to."""
    yes = _is_yes(scene, text)
    if yes is None or asked.kind not in QUESTIONS:
        return None
    return _chosen(offered(asked).options, QUESTIONS[asked.kind][0 if yes else 1])


def _chosen(options: Iterable[Option], wanted: str) -> Option | None:
    return next((option for option in options if wanted and option.name == wanted), None)


def closed(scene: Scene) -> Step:
    """The step after a STOP that the provider answered. What was asked before is closed, however often they
    say YES to be reached again."""
    return Step(_CLOSED, {"at": scene.now.isoformat()})


def _is_open(scene: Scene, asked_at: datetime) -> bool:
    """Whether a question that others caused is open: it is not while the address is stopped, nor if a STOP
    came after it."""
    if scene.address.state is not AddressState.OPEN:
        return False
    if scene.step is None or scene.step.name != _CLOSED:
        return True
    return datetime.fromisoformat(scene.step.data["at"]) < asked_at


def _is_yes(scene: Scene, text: str) -> bool | None:
    """True, False, or None if it is neither."""
    match scene.words.intents.get(normal(text)):
        case "yes":
            return True
        case "no" | "skip":
            return False
        case _:
            return None
