"""A customer's card in the shop's hands: a new one, their data as a file, its deletion.

Each says what it ends and asks first, by SMS for a word; the customer is told, and it stands in the trail. How it is done is the
customer's own way. A manager gives new cards and moves them; data and deletion are the owner's.
"""

from __future__ import annotations

from dataclasses import replace

from handlers.turn import confirming, personal_data, replacing
from handlers.turn.colleague import owners_only
from handlers.turn.conversation import Scene, ToMember, Turn
from handlers.turn.pages import number
from handlers.turn.says import NONE, choices, shops_day
from handlers.turn.table import Talk, Who, allowed
from loyalty.facts.people import Left
from loyalty.facts.profile import CardReplaced
from loyalty.ledger.amounts import NOTHING
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.message import Message
from loyalty.model.members import Holder
from loyalty.planning.notices import named
from storage.people import audit_trail, members

WORD = "customer-word"  # awaited by SMS
NEW_CARD, EXPORT, ERASE = "new-card", "export", "erase"
_OWNERS = frozenset({EXPORT, ERASE})


async def choose(scene: Scene, member_id: str) -> Turn:
    """What can be done, by the role of whoever asks."""
    holder = await _holder(scene, member_id)
    if isinstance(holder, Turn):
        return holder
    own = ("customer-export", "customer-erase") if allowed(Who.OWNER_ALONE, scene) else ()
    options = Choices(
        tuple(Option(name, member_id) for name in ("customer-new-card", "customer-new-number", *own))
    )
    return Turn(Message(CustomerKind.CUSTOMER_DO, {"name": holder.member.name}, (options,)))


async def _holder(scene: Scene, member_id: str) -> Holder | Turn:
    """Who it is about, but for one's own card, which has its own words for it."""
    holder = await members.by_id(scene.read, number(member_id), scene.now)
    if holder is None:
        return _old()
    if scene.member is not None and scene.member.id == holder.member.id:
        return Turn(Message(CustomerKind.CUSTOMER_OWN, {}, (choices("card", "privacy"),)))
    return holder


def ask(what: str) -> Talk:
    """The question before it is done."""

    async def talk(scene: Scene, member_id: str) -> Turn:
        holder = await _holder(scene, member_id)
        return holder if isinstance(holder, Turn) else await _asked(scene, holder, what)

    return talk


async def _asked(scene: Scene, holder: Holder, what: str) -> Turn:
    nothing: dict[str, Arg] = {**named(scene.programme, NOTHING), "vouchers": 0, "uses": 0}
    lost = await personal_data.lost(scene, holder) if what == ERASE else nothing
    args = {**lost, "what": what, "name": holder.member.name}
    about = f"{what}~{holder.member.id}~{await _mark(scene, holder, what)}"
    if scene.channel.proves_phone:
        return confirming.asked_by_word(scene, CustomerKind.CUSTOMER_DO_WORD, args, WORD, {"about": about})
    options = Choices((Option("customer-yes", about), Option("customer-no")))
    return Turn(Message(CustomerKind.CUSTOMER_DO_ASK, args, (options,)))


async def _mark(scene: Scene, holder: Holder, what: str) -> str:
    """What is another once it was done: the card, and for their data how often it was taken."""
    taken = await audit_trail.count(scene.read, "exported", holder.member.id) if what == EXPORT else ""
    return f"{replacing.mark(holder.member)}{taken}"


async def worded(scene: Scene, text: str) -> Turn:
    """The word that the question showed, a no, or another text."""
    if scene.words.intent(text) in {"no", "skip"}:
        return await keep(scene, text)
    about = scene.step.data.get("about", "") if scene.step else ""
    return confirming.without_the_word(scene, text) or await _done(scene, about)


async def do(scene: Scene, about: str) -> Turn:
    """Yes, by the button; a phone has none."""
    return await (keep if scene.channel.proves_phone else _done)(scene, about)


async def keep(_: Scene, __: str) -> Turn:
    return Turn(Message(CustomerKind.CUSTOMER_KEPT, {}, (choices("customer"),)))


async def _done(scene: Scene, about: str) -> Turn:
    """A second yes is about a card that has ended, or about data that was taken since."""
    what, member_id, mark = [*about.split("~"), "", ""][:3]
    if what in _OWNERS and not allowed(Who.OWNER_ALONE, scene):
        return owners_only()
    holder = await _holder(scene, member_id)
    if isinstance(holder, Turn):
        return holder
    if mark != await _mark(scene, holder, what):
        return _old()
    match what:
        case "new-card":
            return await _new_card(scene.about(holder.member), holder)
        case "export":
            return await _export(scene, holder)
        case "erase":
            return _erased(scene, holder)
        case _:  # no button of ours says it
            return _old()


def _old() -> Turn:
    return Turn(Message(CustomerKind.CUSTOMER_OLD, {}, (choices("customer"),)))


async def _new_card(scene: Scene, holder: Holder) -> Turn:
    member = replace(holder.member, card=scene.secret())
    card = await replacing.shown(scene, member, holder.balance)
    return Turn(
        _said(NEW_CARD, holder),
        facts=(CardReplaced(member.id, member.card, scene.address.id),),
        others=(ToMember(member.id, card),),
    )


async def _export(scene: Scene, holder: Holder) -> Turn:
    file, ready = await personal_data.export(scene, holder.member.id, scene.address.id)
    said = replace(_said(EXPORT, holder), extras=(file,))
    return Turn(said, facts=(ready,), others=(_told(scene, EXPORT, holder),))


def _erased(scene: Scene, holder: Holder) -> Turn:
    left = Left(holder.member.id, scene.address.id, shops_day(scene))
    return Turn(_said(ERASE, holder), facts=(left,), others=(_told(scene, ERASE, holder),))


def _said(what: str, holder: Holder) -> Message:
    return Message(CustomerKind.CUSTOMER_DID, {"what": what, "name": holder.member.name})


def _told(scene: Scene, what: str, holder: Holder) -> ToMember:
    """What the customer reads, wherever it reaches them."""
    shop = scene.programme.shop
    args: dict[str, Arg] = {"what": what, "shop": shop.name, "phone": shop.phone or NONE}
    return ToMember(holder.member.id, Message(CustomerKind.CUSTOMER_TOLD, args))
