"""`customer ana`: owners and managers look a customer up. Each look at a card stands in the trail."""

from __future__ import annotations

from handlers.owner import portrait, search
from handlers.owner.inquiry import inquiry
from handlers.turn import finding
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import choices
from loyalty.facts.team import CustomerSeen
from loyalty.messages.extras import Option
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from storage.people import search as members
from storage.people.search import FoundMember

_STEP = "customer"
_NAME = 3  # words; after more of them, which name nobody, the next text is no name either
_WORD = 48  # characters of a question that are remembered


async def whom(scene: Scene, _: str) -> Turn:
    """The word by itself: whom?"""
    return Turn(Message(CustomerKind.CUSTOMER_WHOM), step=Step(_STEP))


async def export_all(_: Scene, __: str) -> Turn:
    """All customers at once are not given out in a chat."""
    return Turn(Message(CustomerKind.CUSTOMER_EXPORT_ALL, {}, (choices("customer"),)))


async def about(scene: Scene, text: str) -> Turn:
    """A name, the end of a phone number, or a card."""
    return await _answered(scene, text.strip(), 0)


async def within(scene: Scene, text: str) -> Turn:
    """A question that names them, "how many points has Ana"; whom, where it names nobody."""
    return await mentioned(scene, text) or await whom(scene, "")


async def mentioned(scene: Scene, text: str) -> Turn | None:
    """Whoever is named in a text that means nothing else: "ana", "4821", "what has Ana"."""
    phones = scene.channels.phone
    is_named = finding.phone_end(text) and await finding.people(scene.read, phones, text)
    if is_named or await finding.mentioned(scene.read, phones, text):
        return await about(scene, text)
    return None


async def more(scene: Scene, start: str) -> Turn:
    """The next page of those who may be meant."""
    text = scene.step.data.get("text", "") if scene.step else ""
    return await _answered(scene, text, number(start))


async def of_one(scene: Scene, member_id: str) -> Turn:
    """The button of one person."""
    found = await members.by_id(scene.read, scene.channels.phone, number(member_id))
    return await _seen(scene, found) if found else await whom(scene, "")


async def _answered(scene: Scene, text: str, start: int) -> Turn:
    if not text:
        return await whom(scene, "")
    found = await finding.people(scene.read, scene.channels.phone, text) or await finding.mentioned(
        scene.read, scene.channels.phone, text
    )
    if len(found) == 1:
        return await _seen(scene, found[0])
    step = Step(_STEP, {"text": text[:_WORD]})
    if not found:
        said = Message(
            CustomerKind.CUSTOMER_NOBODY, {"name": text[:_WORD].rstrip("?! ")}, (choices("customer"),)
        )
        return Turn(said, step=step if len(text.split()) <= _NAME else None)
    faces = search.faces(inquiry(scene), found, "customer-of")
    shown = page(faces, start, lambda rest: Option("customer-more", str(rest)))
    return Turn(Message(WhyKind.WHY_WHO, {"count": len(found)}, (shown,)), step=step)


async def _seen(scene: Scene, found: FoundMember) -> Turn:
    said = await portrait.portrait(scene, found)
    return Turn(said, facts=(CustomerSeen(found.member.id, scene.address.id),)) if said else Turn()
