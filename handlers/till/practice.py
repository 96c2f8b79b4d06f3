"""A practice guest: staff credit, hand over and undo with the till's own texts, and nothing of it is written anywhere.

All there is of the guest stands in the open question of whoever practises. A code of a real customer and any word of
ours leave practice, and so does half an hour.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields, replace

from handlers.reading.amounts import split_code
from handlers.reading.words import normal
from handlers.till import paper, passes, plans, practising, redeem, returning, reversal, waiting
from handlers.till.amount_or_code import quoted
from handlers.till.bill import bill, pass_use
from handlers.till.credit import credited
from handlers.till.practising import Guest
from handlers.till.usable_code import known
from handlers.turn import options
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Said
from handlers.turn.says import NONE, balance_args, decimals, examples
from loyalty import codes
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.rules import visits
from storage.ledger import visit_codes, vouchers

STEP = "practice"
_HANDED, _BILL = "voucher", "visit"  # what an undo is of


async def begin(scene: Scene, _: str) -> Turn:
    """The guest is at the till."""
    of = scene.programme.codes
    code = await visit_codes.free(scene.read, of.digits, scene.randbelow)
    voucher = await vouchers.free_code(scene.read, of.voucher_digits, scene.randbelow)
    guest = Guest(code, voucher, (scene.now + practising.LASTS).isoformat())
    there: dict[str, Arg] = {"tier": NONE, "birthday": "no", "ready": 0, "vouchers": 0}
    said = Message(TillKind.AT_TILL, {"code": code, "name": practising.NAME, **there})
    return _marked(scene, said, guest, "credit")


async def heard(scene: Scene, said: Said) -> Turn | None:
    """What is said to the guest; None where it means something else."""
    guest = _guest(scene)
    if guest is None or options.by_number(scene.choices, said.text):
        return None
    match scene.words.intents.get(normal(said.text)):
        case "undo":
            return await undo(scene, "")
        case "yes" if any(one.name == "practice-give" for one in scene.choices.options):
            return await give(scene, "")
        case "no" | "skip":
            return await over(scene, "")
        case _:
            return await _at_the_till(scene, guest, said)


def _guest(scene: Scene) -> Guest | None:
    if scene.staff is None or scene.step is None or scene.awaits != STEP:
        return None
    own = {one.name for one in fields(Guest)}  # a draft that an owner keeps may stand beside it
    guest = Guest(**{key: value for key, value in scene.step.data.items() if key in own})
    return guest if guest.is_there(scene.now) else None


async def _at_the_till(scene: Scene, guest: Guest, said: Said) -> Turn | None:
    """A code, alone or with what belongs to it, or an amount. Real customers go first."""
    of = scene.programme.codes
    if about := quoted(scene, said.about):
        return _credited(scene, guest, said.text) if about == guest.code else None
    if split := split_code(said.text, of.voucher_digits):
        is_real = await vouchers.by_code(scene.read, split[0]) is not None
        return None if is_real else _voucher(scene, guest, split[0])
    if split := split_code(said.text, of.digits):
        is_real = await known(scene, split[0]) is not None
        return None if is_real else _code(scene, guest, *split)
    if not waiting.is_for_the_till(scene, said.text):
        return None
    if whose := await waiting.asked_whose(scene, said.text):
        return _ended(whose)
    return _credited(scene, guest, said.text)


def _ended(turn: Turn) -> Turn:
    """With a line that says that practice is over."""
    assert turn.reply is not None
    line = Lines((Message(TillKind.PRACTICE_OVER),))
    return replace(turn, reply=replace(turn.reply, extras=(line, *turn.reply.extras)))


def _code(scene: Scene, guest: Guest, digits: str, rest: str) -> Turn:
    if digits != guest.code:
        return _slip(scene, guest, digits, TillKind.CODE_UNKNOWN)
    if rest:
        return _credited(scene, guest, rest)
    nothing = balance_args(scene.programme, Balance())
    args = {"code": digits, "name": practising.NAME, "tier": NONE, "last": NONE, **nothing}
    return _marked(scene, Message(TillKind.CREDIT_ASK, args), guest, "credit")


def _slip(scene: Scene, guest: Guest, digits: str, unknown: Kind) -> Turn:
    kind = unknown if codes.is_well_formed(digits) else TillKind.CODE_SLIP
    return _marked(scene, Message(kind), guest, "")


def _unpractised(scene: Scene, rest: str) -> str:
    """What reads the books, and so is told of instead: what it would do; "" for a visit."""
    read = bill(scene, rest)
    if plans.named(scene.programme, rest):
        return "plan"
    if pass_use(scene, rest) is not None:
        return "use-pass"
    if passes.named(scene, rest):
        return "pass"
    if paper.stamps_in(scene, rest):
        return "paper"
    if returning.money_in(scene, rest) is not None:
        return "return"
    return "use" if read and read.use is not None else ""


def _credited(scene: Scene, guest: Guest, text: str) -> Turn:
    if what := _unpractised(scene, text):
        return _marked(scene, Message(TillKind.PRACTICE_NOT, {"what": what}), guest, "credit")
    is_stamp = scene.words.intents.get(normal(text)) == "stamp"
    read = practising.NO_BILL if is_stamp else bill(scene, text)
    if read is None or read.unknown:
        return _marked(
            scene, Message(TillKind.CREDIT_AMOUNT_ODD, {"decimals": decimals(scene)}), guest, "credit"
        )
    if read.amount is None and visits.needs_amount(scene.programme):
        return _marked(
            scene, Message(TillKind.CREDIT_AMOUNT_NEEDED, {"decimals": decimals(scene)}), guest, "credit"
        )
    visit = practising.visit(scene, read)
    said = credited(scene, visit, practising.after(scene, visit), ())
    done = replace(guest, bill=text)
    following = "voucher" if practising.reward(scene) and not guest.handed else "undo"
    return _marked(scene, said, done, following, f"practice-undo:{_BILL}")


def _voucher(scene: Scene, guest: Guest, digits: str) -> Turn:
    reward = practising.reward(scene)
    if digits != guest.voucher or reward is None:
        return _slip(scene, guest, digits, TillKind.VOUCHER_UNKNOWN)
    asked = redeem.question(scene, practising.voucher(scene, guest, reward), practising.holder(scene), None)
    return _marked(scene, asked, guest, "", "practice-give")


async def give(scene: Scene, _: str) -> Turn:
    """The voucher is handed over."""
    guest, reward = _guest(scene), practising.reward(scene)
    if guest is None or reward is None:
        return await over(scene, "")
    said = redeem.redeemed(scene, practising.voucher(scene, guest, reward), practising.holder(scene), None)
    return _marked(scene, said, replace(guest, handed="yes"), "undo", f"practice-undo:{_HANDED}")


async def undo(scene: Scene, of: str) -> Turn:
    """Takes back what was done last. The button says of what it is: tapped twice it does nothing more."""
    guest, reward = _guest(scene), practising.reward(scene)
    if guest is None:
        return await over(scene, "")
    if (of == _HANDED and not guest.handed) or (of == _BILL and not guest.bill):
        return Turn()
    if guest.handed and reward is not None:
        act = practising.voucher(scene, guest, reward)
        said = reversal.undone(scene, act, practising.holder(scene), Balance())
        return _marked(scene, said, replace(guest, handed=""), "")
    read = bill(scene, guest.bill) or practising.NO_BILL
    if not guest.bill:
        return _marked(scene, Message(TillKind.UNDO_NOTHING), guest, "credit")
    said = reversal.undone(scene, practising.visit(scene, read), practising.holder(scene), Balance())
    return _marked(scene, said, replace(guest, bill=""), "")


async def over(_: Scene, __: str) -> Turn:
    return Turn(Message(TillKind.PRACTICE_OVER, {}, (Choices((Option("practice"), Option("staff"))),)))


async def leave(scene: Scene, text: str) -> Turn:
    """Ends it by its own words, or says that there is none; a question that is open stays."""
    if _guest(scene) is not None:
        return await over(scene, text)
    return Turn(Message(TillKind.PRACTICE_NONE, {}, (Choices((Option("practice"),)),)), step=scene.step)


def _marked(scene: Scene, said: Message, guest: Guest, following: str, *then: str) -> Turn:
    """The till's own text with options of practice, and a line that says that it is practice and what comes next."""
    args: Mapping[str, Arg] = {
        "next": following or NONE, "code": guest.code, "voucher": guest.voucher, **examples(scene)
    }  # fmt: skip
    mark = Lines((Message(TillKind.PRACTICE, {key: args[key] for key in TillKind.PRACTICE.args}),))
    others = tuple(extra for extra in said.extras if not isinstance(extra, Choices))
    named = (one.partition(":") for one in (*then, "practice-over"))
    after = Choices(tuple(Option(name, arg) for name, _, arg in named))
    return Turn(replace(said, extras=(*others, mark, after)), step=Step(STEP, asdict(guest)))
