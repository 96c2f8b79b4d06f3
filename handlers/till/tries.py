"""What staff try at the till that tells something of who the shop's customers are: phone numbers and names. A day has so many
of each (`Limits`), and the trail says who was found."""

from __future__ import annotations

from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices, shops_day
from loyalty.facts.fact import Fact
from loyalty.facts.visit_codes import NameFound, NameMissed
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.addresses import Address
from storage.messages import asked
from storage.people import team

# Numbers that a text went to, and answers about those that none went to.
_SENT = (JoiningKind.ENROL_ASK, TillKind.MOVE_PROOF)
_REFUSED = (
    TillKind.ENROL_NO_SMS,
    TillKind.ENROL_HAS_CARD,
    TillKind.ENROL_ASKED,
    TillKind.MOVE_NO_SMS,
    TillKind.MOVE_TAKEN,
)


async def no_more_numbers(scene: Scene, said: Kind = TillKind.ENROL_TODAY) -> Turn | None:
    """Where this person tried as many numbers today as a day has, to enrol and to move cards together: each that is sent to
    costs the shop a text, and each that is refused tells something of whose it is."""
    most, (today, _) = scene.programme.limits.enrolments_per_staff_per_day, shops_day(scene)
    if not most:
        return None
    sent = [await asked.caused(scene.read, kind, colleague(scene).id, today, scene.now) for kind in _SENT]
    refused = await asked.answered(scene.read, _REFUSED, scene.address.id, today, scene.now)
    if sum(sent) + refused < most:
        return None
    options = (choices("enrol"),) if said is TillKind.ENROL_TODAY else ()
    return Turn(Message(said, {"limit": most}, options))


def found(scene: Scene, known: Address | None) -> tuple[Fact, ...]:
    """For the trail: whose number it is, as where they are found by the end of it."""
    return (NameFound(known.member_id, scene.address.id),) if known and known.member_id else ()


async def no_more_names(scene: Scene, said: Kind = TillKind.NAME_TODAY) -> Turn | None:
    """Where this person missed as many names today as a day has."""
    most = scene.programme.limits.missed_names_per_staff_per_day
    if not most or await team.names_missed(scene.read, colleague(scene).id, shops_day(scene)[0]) < most:
        return None
    return Turn(Message(said, {"limit": most}), step=scene.step)


def missed(scene: Scene) -> Fact:
    """A name that is nobody's, or not one person's."""
    return NameMissed(colleague(scene).id, shops_day(scene)[0])
