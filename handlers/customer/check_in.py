"""What a customer says at the till: "I'm here"."""

from __future__ import annotations

from handlers.customer import helping
from handlers.customer.places import mentioned
from handlers.turn import at_till as told
from handlers.turn.conversation import Scene, Step, ToAddress, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import choices, minutes, plainly
from handlers.turn.visit_code import new_code
from loyalty.facts.profile import LocationChosen
from loyalty.facts.visit_codes import CodeConfirmed, CodeShown
from loyalty.messages.extras import Option
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder, Member
from loyalty.model.team import Role
from loyalty.model.visits import VisitCode
from storage.ledger import visit_codes
from storage.messages import at_till
from storage.people import team

_LONGEST_PLACE = 5  # words, with those that stand before a name: "at the Main Street"


async def here(scene: Scene, text: str) -> Turn:
    """Shows a code for the place where they are. In a shop with several places it asks first; `text` is where
    the list of places goes on."""
    places = _places(scene)
    if len(places) == 1:
        return await here_at(scene, places[0].arg)
    options = page(places, number(text), lambda start: Option("here-more", str(start)))
    return Turn(Message(ReceiptKind.HERE_WHERE, {}, (options,)), step=Step("here"))


def _places(scene: Scene) -> tuple[Option, ...]:
    """The places as options, the one of their last visit first."""
    assert scene.member is not None
    usual = scene.member.location
    nearest_first = sorted(scene.programme.locations, key=lambda location: location.id != usual)
    return tuple(Option("here-at", spot.id, plainly(spot.name)) for spot in nearest_first)


async def here_named(scene: Scene, text: str) -> Turn:
    """Takes a place by its name. Several with that name are asked again. A name that no place has means
    something else: it is not understood, and the question stays open."""
    found = mentioned(_places(scene), text)
    return await _at_one_of(scene, found) if found else await helping.unknown(scene, text)


async def here_with(scene: Scene, text: str) -> Turn:
    """ "HERE MAIN STREET": the place is named at once; one that nobody knows is asked for. Many words behind it
    are no place."""
    if len(text.split()) > _LONGEST_PLACE:
        return await helping.unknown(scene, text)
    return await _at_one_of(scene, mentioned(_places(scene), text))


async def _at_one_of(scene: Scene, found: tuple[Option, ...]) -> Turn:
    return await (here_at(scene, found[0].arg) if len(found) == 1 else here(scene, ""))


async def here_at(scene: Scene, location: str) -> Turn:
    """Shows the code, and tells the staff of that place. Asked again while it is valid, it shows the same code, and
    tells whoever does not know: it may have been scanned, or undone."""
    assert scene.member is not None
    if scene.programme.location(location) is None:
        return await here(scene, "")
    live = await visit_codes.live(scene.read, scene.member.id, location, scene.now)
    code = live or await new_code(scene, scene.member.id, location)
    said = Message(
        ReceiptKind.HERE,
        {"code": code.code, "minutes": minutes(code.expires_at - scene.now) or 1},
        (choices("card"),),
    )
    others = await _told(scene, code, scene.member)
    if live:
        return Turn(said, facts=(CodeConfirmed(live.id),) if live.scanned else (), others=others)
    facts = (CodeShown(code), LocationChosen(location, member_id=scene.member.id))
    return Turn(said, facts=facts, others=others)


async def _told(scene: Scene, code: VisitCode, member: Member) -> tuple[ToAddress, ...]:
    """That they are at the till, to the staff there who do not know."""
    known = await at_till.who_knows(scene.read, code.id, member.id)
    unaware = [id for id in await _tills(scene, code.location) if id not in known]
    if not unaware:
        return ()
    message = await told.at_till(scene, code.code, Holder(member, scene.balance or Balance()))
    return tuple(ToAddress(id, message, code.id) for id in unaware)


async def _tills(scene: Scene, location: str) -> list[int]:
    """The addresses of the staff there. An owner is told only where nobody else works."""
    there = [
        (staff.role, address.id)
        for staff, address in await team.at_location(scene.read, location)
        if address.id != scene.address.id
    ]
    others = [id for role, id in there if role is not Role.OWNER]
    return others or [id for _, id in there]
