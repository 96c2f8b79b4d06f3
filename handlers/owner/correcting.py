"""Giving a customer points, stamps or cashback for a reason, or taking them: whom, how much and what is held then is asked
first. What is done is told to the customer, and taken back by `undo` (`handlers/till/`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handlers.owner import correction_words as words
from handlers.owner import search
from handlers.owner.inquiry import inquiry
from handlers.turn import confirming, finding
from handlers.turn.colleague import colleague
from handlers.turn.conversation import Scene, Step, ToMember, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import balance_args, balance_lines, choices, shops_day
from loyalty.facts.corrections import Corrected
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import EARNED, USUAL, Unit
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance, Correction
from loyalty.model.members import Holder
from loyalty.model.team import Role
from loyalty.rules.earning import earned_units
from storage.ledger import corrections
from storage.people import members
from storage.people.search import FoundMember

ASK, MUCH, WHY, WHO = "correct", "correct-much", "correct-why", "correct-who"  # what is awaited
WORD = "correct-word"  # by SMS, where a sender can be forged
ANSWERS = frozenset({MUCH, WHY, WORD})  # steps whose answer may read like a campaign: "5 points"
_VERBS = frozenset({"give", "deduct"})
_WORD = 48  # characters of a name that is said back
_OWNERS = 10  # times as much as a manager may an owner


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be given, or taken (below 0), and why."""

    unit: Unit
    amount: int
    reason: str

    @property
    def data(self) -> dict[str, str]:
        return {"unit": self.unit.value, "amount": str(self.amount), "reason": self.reason}


async def how(scene: Scene, _: str) -> Turn:
    """The word by itself."""
    return Turn(Message(CorrectingKind.CORRECT_HOW, _example(scene), (choices("customer"),)))


def _example(scene: Scene) -> dict[str, Arg]:
    """The unit that an example names: the usual one, where there is any of it."""
    units = _units(scene)
    return {"unit": (USUAL if USUAL in units or not units else min(units, key=list(Unit).index)).value}


def said(scene: Scene, text: str) -> words.Said | None:
    """Whether this is said of a customer: "ana 5 points spilled coffee", and not a gift of one's own."""
    found = _read(scene, text)
    return found if found and found.name else None


def _read(scene: Scene, text: str) -> words.Said | None:
    return words.read(text, _units(scene), scene.programme.shop.currency.decimals)


def is_said(scene: Scene, text: str) -> bool:
    """Whether a text that may be about anything is one: "give ana 1 stamp", where "give everyone a stamp" is a campaign."""
    word, _, rest = text.strip().partition(" ")
    if scene.words.intent(word) not in _VERBS:
        return False
    found = said(scene, rest)
    return found is not None and not words.means_all(found.name)


async def give(scene: Scene, text: str) -> Turn:
    return await _begun(scene, text, 1)


async def deduct(scene: Scene, text: str) -> Turn:
    return await _begun(scene, text, -1)


async def of_one(scene: Scene, member_id: str) -> Turn:
    """The button under a customer: how much, and why?"""
    holder = await members.by_id(scene.read, number(member_id), scene.now)
    if holder is None:
        return await how(scene, "")
    asked = Message(CorrectingKind.CORRECT_MUCH, {"name": holder.member.name, **_example(scene)})
    return Turn(asked, step=Step(MUCH, {"member": str(holder.member.id)}))


async def much(scene: Scene, text: str) -> Turn:
    """The answer: "5 points spilled coffee"."""
    found = _read(scene, text)
    id = _remembered(scene, "member")
    if found is None or found.name:
        return await of_one(scene, id)
    return await _of(scene, number(id), _Asked(found.unit, found.amount, found.reason))


async def why(scene: Scene, text: str) -> Turn:
    """The reason, where none was said."""
    asked = replace(_asked(scene), reason=words.reason(text))
    return await _of(scene, number(_remembered(scene, "member")), asked)


async def chosen(scene: Scene, member_id: str) -> Turn:
    """Which of those who may be meant."""
    return await _of(scene, number(member_id), _asked(scene))


async def more(scene: Scene, start: str) -> Turn:
    """The next page of those who may be meant."""
    return await _to(scene, _remembered(scene, "name"), _asked(scene), number(start))


async def do(scene: Scene, id: str) -> Turn:
    """Yes. A second tap is about what is done."""
    if scene.awaits != ASK or _remembered(scene, "id") != id:
        return Turn(Message(CorrectingKind.CORRECT_OLD))
    return await _done(scene, id)


async def worded(scene: Scene, text: str) -> Turn:
    """The word that the question showed, a no, or another text."""
    if scene.words.intent(text) in {"no", "skip"}:
        return await keep(scene, text)
    return confirming.without_the_word(scene, text) or await _done(scene, _remembered(scene, "id"))


async def _done(scene: Scene, id: str) -> Turn:
    asked, member_id = _asked(scene), number(_remembered(scene, "member"))
    holder = await _checked(scene, member_id, asked)
    if isinstance(holder, Turn):
        return holder
    if _remembered(scene, "held") != str(holder.balance.held[asked.unit]):
        return await _anew(scene, member_id, asked)
    me = colleague(scene)
    done = Correction(
        number(id), holder.member.id, me.id, me.location, asked.unit, asked.amount, asked.reason, scene.now
    )
    left = _after(holder, asked)
    args = {**_args(scene, asked), **balance_args(scene.programme, left)}
    lines, undo = balance_lines(scene.programme, left), Choices((Option("undo-correction", id),))
    reply = Message(CorrectingKind.CORRECT_DONE, {"name": holder.member.name, **args}, (*lines, undo))
    receipt: dict[str, Arg] = {"shop": scene.programme.shop.name, "words": asked.reason, **args}
    options = Choices((Option("card"), Option("not-me-correction", id)))
    told = Message(CorrectingKind.CORRECTED, receipt, (*lines, options))
    return Turn(
        reply,
        facts=(Corrected(done, scene.address.id),),
        others=(ToMember(holder.member.id, told, done.id),),
        cause=done.id,
    )


async def _anew(scene: Scene, member_id: int, asked: _Asked) -> Turn:
    """The question once more: what is held is not what it was, perhaps because somebody else made the same slip good."""
    turn = await _of(scene, member_id, asked)
    changed = Lines((Message(CorrectingKind.CORRECT_SINCE),))
    return (
        replace(turn, reply=replace(turn.reply, extras=(changed, *turn.reply.extras))) if turn.reply else turn
    )


async def keep(scene: Scene, _: str) -> Turn:
    """No."""
    return Turn(Message(CorrectingKind.CORRECT_KEPT))


async def of_one_named(scene: Scene, text: str) -> Turn | None:
    """What no command begins: a name and no other word before it gives, "ana 5 points for our mistake", and "5 points from
    ana" takes, whatever the verb. None where it names nobody so."""
    found = _read(scene, text)
    if found is None:
        return None
    in_front = not found.name or await _is_name(scene, found.name)
    if words.is_from(found) and (taken := await _meant(scene, (words.behind(found),), -1)):
        return None if found.name and in_front else taken
    return await _meant(scene, words.ways(found)[:1], 1) if in_front else None


async def _is_name(scene: Scene, text: str) -> bool:
    """Whether nothing but a name stands in it."""
    phones = scene.channels.phone
    is_declined = " " not in text and await finding.mentioned(scene.read, phones, text)
    return bool(is_declined or await finding.people(scene.read, phones, text))


async def names_somebody(scene: Scene, text: str) -> bool:
    """Whether a customer is named, before or behind how much."""
    return any([await _called(scene, one.name) for one in _ways(scene, text)])


async def _begun(scene: Scene, text: str, sign: int) -> Turn:
    ways = _ways(scene, text)
    if meant := await _meant(scene, ways, sign):
        return meant
    return _nobody(ways[-1].name) if ways else await how(scene, text)


def _ways(scene: Scene, text: str) -> tuple[words.Said, ...]:
    first, _, rest = text.strip().partition(" ")
    found = _read(scene, rest if scene.words.intent(first) in _VERBS else text)
    return words.ways(found) if found else ()


async def _meant(scene: Scene, ways: tuple[words.Said, ...], sign: int) -> Turn | None:
    """The first that names somebody."""
    for one in ways:
        if await _called(scene, one.name):
            amount = one.amount if sign > 0 else -abs(one.amount)
            return await _to(scene, one.name, _Asked(one.unit, amount, one.reason), 0)
    return None


async def _called(scene: Scene, name: str) -> Sequence[FoundMember]:
    phones = scene.channels.phone
    return await finding.people(scene.read, phones, name) or await finding.mentioned(scene.read, phones, name)


def _nobody(name: str) -> Turn:
    return Turn(Message(CustomerKind.CUSTOMER_NOBODY, {"name": name[:_WORD]}, (choices("customer"),)))


async def _to(scene: Scene, name: str, asked: _Asked, start: int) -> Turn:
    found = await _called(scene, name)
    if not found:
        return _nobody(name)
    if len(found) == 1:
        return await _of(scene, found[0].member.id, asked)
    faces = search.faces(inquiry(scene), found, "correct-of")
    shown = page(faces, start, lambda rest: Option("correct-more", str(rest)))
    who = Message(WhyKind.WHY_WHO, {"count": len(found)}, (shown,))
    return Turn(who, step=Step(WHO, {"name": name, **asked.data}))


async def _of(scene: Scene, member_id: int, asked: _Asked) -> Turn:
    """The question, or what stands against it; the reason is asked for where none was said."""
    holder = await _checked(scene, member_id, asked)
    if isinstance(holder, Turn):
        return holder
    args: dict[str, Arg] = {"name": holder.member.name, **_args(scene, asked)}
    data = {"member": str(holder.member.id), **asked.data}
    if not asked.reason:
        return Turn(Message(CorrectingKind.CORRECT_WHY, args), step=Step(WHY, data))
    id = str(scene.fresh())
    data["held"] = str(holder.balance.held[asked.unit])
    args |= {"words": asked.reason, **balance_args(scene.programme, _after(holder, asked))}
    if scene.channel.proves_phone:
        return confirming.asked_by_word(scene, CorrectingKind.CORRECT_WORD, args, WORD, {"id": id, **data})
    options = Choices((Option("correct-yes", id), Option("correct-no")))
    return Turn(Message(CorrectingKind.CORRECT_ASK, args, (options,)), step=Step(ASK, {"id": id, **data}))


async def _checked(scene: Scene, member_id: int, asked: _Asked) -> Holder | Turn:
    """What stands against it, the first reason."""
    holder = await members.kept(scene.read, member_id, scene.now)
    if holder is None or not asked.amount:
        return await how(scene, "")
    if scene.member is not None and scene.member.id == holder.member.id:
        return Turn(Message(CorrectingKind.CORRECT_OWN))
    me, limits = colleague(scene), scene.programme.limits
    is_owner = me.role is Role.OWNER
    most = limits.correction(asked.unit) * (_OWNERS if is_owner else 1)
    if abs(asked.amount) > most:
        cost = scene.programme.measured(asked.unit, most)
        return Turn(Message(CorrectingKind.CORRECT_LARGE, {"cost": cost, "unit": asked.unit.value}))
    a_day = limits.corrections_per_owner_per_day if is_owner else limits.corrections_per_manager_per_day
    if await corrections.made_since(scene.read, me.id, shops_day(scene)[0]) >= a_day:
        return Turn(Message(CorrectingKind.CORRECT_TODAY, {"count": a_day}))
    if -asked.amount > holder.balance.held[asked.unit]:
        held = balance_args(scene.programme, holder.balance)
        return Turn(Message(CorrectingKind.CORRECT_SHORT, {"name": holder.member.name, **held}))
    return holder


def _units(scene: Scene) -> frozenset[Unit]:
    return earned_units(scene.programme) & frozenset(EARNED)


def _after(holder: Holder, asked: _Asked) -> Balance:
    moved = Amounts({asked.unit: abs(asked.amount)})
    return holder.balance.plus(moved) if asked.amount > 0 else holder.balance.minus(moved)


def _args(scene: Scene, asked: _Asked) -> dict[str, Arg]:
    return {
        "way": "give" if asked.amount > 0 else "take",
        "cost": scene.programme.measured(asked.unit, abs(asked.amount)),
        "unit": asked.unit.value,
    }


def _remembered(scene: Scene, key: str) -> str:
    return scene.step.data.get(key, "") if scene.step else ""


def _asked(scene: Scene) -> _Asked:
    """What was said before; nothing of no amount where the question is gone."""
    if scene.awaits not in {ASK, WORD, WHY, WHO}:
        return _Asked(USUAL, 0, "")
    amount = int(_remembered(scene, "amount"))
    return _Asked(Unit(_remembered(scene, "unit")), amount, _remembered(scene, "reason"))
