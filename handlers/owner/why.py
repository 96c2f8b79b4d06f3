"""`why ana`: owners and managers ask why somebody was written to, or was not; or about an offer."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.owner import search
from handlers.owner.campaigns import listing
from handlers.owner.inquiry import Inquiry, inquiry
from handlers.owner.offer import offer
from handlers.owner.person import person
from handlers.owner.unsaid import unsaid
from handlers.turn import finding
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import choices
from handlers.turn.table import Who, allowed
from loyalty.messages.extras import Option
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Message
from storage.offers import lookup
from storage.people import search as members

_NAMES = 2  # more words than a name has are a sentence: "did ben not get the offer"
_WORD = 48  # characters of a question that are remembered


async def whom(scene: Scene, _: str) -> Turn:
    """`why` by itself: about whom?"""
    own = (choices("why-this"),) if scene.member else ()
    return Turn(Message(WhyKind.WHY_WHOM, {}, own), step=Step("why"))


async def about(scene: Scene, text: str) -> Turn:
    """About a name, the end of a phone number, a card, an offer, or a campaign of an owner's by its whole name."""
    if allowed(Who.OWNER_ALONE, scene) and (campaign := listing.called(scene, text)):
        return await listing.show_one(scene, campaign.id)
    return await _answered(scene, text.strip(), 0)


async def more(scene: Scene, start: str) -> Turn:
    """The next page of those who may be meant."""
    text = scene.step.data.get("text", "") if scene.step else ""
    return await _answered(scene, text, number(start))


async def _answered(scene: Scene, text: str, start: int) -> Turn:
    if not text:
        return await whom(scene, "")
    said = await answer(inquiry(scene), text, start)
    asked = said.kind in {WhyKind.WHY_WHO, WhyKind.WHY_NOBODY}
    return Turn(said, step=Step("why", {"text": text[:_WORD]}) if asked else None)


async def about_one(scene: Scene, member_id: str) -> Turn:
    """The button of one person."""
    found = await members.by_id(scene.read, scene.channels.phone, number(member_id))
    return Turn(await person(inquiry(scene), found)) if found else await whom(scene, "")


async def about_offer(scene: Scene, id: str) -> Turn:
    """The button of one offer."""
    found = await lookup.by_id(scene.read, number(id))
    return Turn(await offer(inquiry(scene), found)) if found else await whom(scene, "")


async def answer(asked: Inquiry, text: str, start: int) -> Message:
    """The answer; where several may be meant, a page of them from `start` on."""
    found = await meant(asked, text)
    if isinstance(found, Message):
        return found
    shown = page(found, start, lambda rest: Option("why-more", str(rest)))
    return Message(WhyKind.WHY_WHO, {"count": len(found)}, (shown,))


async def meant(asked: Inquiry, text: str) -> Message | Sequence[Option]:
    """The answer about the one that is meant; else the options of all who may be."""
    people = await finding.people(asked.read, asked.channels.phone, text)
    offers = await search.offers(asked.read, text)
    if not people and not offers and len(text.split()) > _NAMES:
        people = await finding.mentioned(asked.read, asked.channels.phone, text)
    if len(people) == 1 and not offers:
        return await person(asked, people[0])
    if len(offers) == 1 and not people:
        return await offer(asked, offers[0])
    if not people and not offers:
        if said := await unsaid(asked, text):
            return said
        return Message(WhyKind.WHY_NOBODY, {"name": text[:_WORD]}, (choices("why"),))
    named = [Option("why-offer", str(one.id), one.name) for one in offers]
    return [*search.faces(asked, people, "why-of"), *named]
