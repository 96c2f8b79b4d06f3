"""A draft beside another question: it is kept, and nothing of what was awaited before it."""

from __future__ import annotations

from handlers.offers.aside import kept
from handlers.offers.draft import Draft
from handlers.offers.draft_data import to_data
from handlers.offers.drafts import ASKED, SINCE, TEXT
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Incoming, Said
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.message import Message
from loyalty.model.team import Role, Staff
from storage.people import addresses
from tests.handlers.stage import CHANNELS, MORNING, PROGRAMME, VOCABULARY

DRAFT = {**to_data(Draft(texts=(("en", "Autumn latte"),))), ASKED: TEXT, SINCE: MORNING.isoformat()}


def test_a_line_about_a_visit_is_none_about_the_quarter_asked_before() -> None:
    address = addresses.stranger("telegram", "11", "en")
    scene = Scene(
        now=MORNING,
        programme=PROGRAMME,
        words=VOCABULARY,
        read=None,  # type: ignore[arg-type]
        incoming=Incoming("1", "telegram", "11", Said("1")),
        address=address,
        staff=Staff(1, address.id, Role.OWNER, "Olga", "main"),
        step=Step("opinion-words", {**DRAFT, "quarter": "2026-Q2", "score": "9"}),
        channels=CHANNELS,
    )
    asks = Step("opinion-words", {"visit": "7", "score": "1"})
    turn = Turn(Message(OpinionKind.OPINION_THANKS, {"mood": "bad"}), step=asks)
    assert kept(turn, scene).step == Step("opinion-words", {**DRAFT, "visit": "7", "score": "1"})
