"""Bringing a friend: a member's own link and code, and whoever gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.customer import helping, join
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import NONE, choices
from loyalty.codes import draw_word
from loyalty.facts.referrals import Invited, InviteSet, ReferralUndone
from loyalty.ledger.amounts import Amounts
from loyalty.ledger.earnings import Earnings
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import CopyText, Lines, Message
from loyalty.model.members import Holder, Member, Referral
from loyalty.programme.referral import ReferralRules
from loyalty.rules.referral import inviters_part, referral_args
from storage.people import referrals
from storage.people.referrals import Code, Inviter, Known

_LENGTH = 6  # of a code: a hundred million of them
_LIKE_A_CODE = re.compile(r"(?=\D*\d)[A-Za-z0-9]{5,8}")  # one that was mistyped; no word has a digit


async def show(scene: Scene, text: str) -> Turn:
    """What to pass on. Once it is asked whether friends may read the first name."""
    assert scene.member is not None
    if scene.programme.referral is None:
        return helping.not_here(scene, "invite")
    code = await referrals.code_of(scene.read, scene.member.id)
    return Turn(_link(scene, scene.programme.referral, code) if code else question(scene.member))


def question(member: Member) -> Message:
    """Asked once, before there is a code."""
    args = {"name": first_name(member.name)}
    return Message(JoiningKind.INVITE_ASK, args, (choices("invite-named", "invite-unnamed"),))


def own_code(code: Code) -> Message:
    """By which others give this member something, and the other choice about the name."""
    other = "invite-unnamed" if code.named else "invite-named"
    return Message(GivingKind.MY_CODE, {"code": code.code}, (choices("card", other),))


async def named(scene: Scene, _: str) -> Turn:
    """Friends may read the first name."""
    return await _set(scene, named=True)


async def unnamed(scene: Scene, _: str) -> Turn:
    """They may not."""
    return await _set(scene, named=False)


async def _set(scene: Scene, *, named: bool) -> Turn:
    assert scene.member is not None
    rules = scene.programme.referral
    if rules is None and scene.programme.gifts is None:
        return await helping.unknown(scene, "")
    before = await referrals.code_of(scene.read, scene.member.id)
    code = Code(before.code if before else draw_word(_LENGTH, scene.randbelow), named)
    fact = InviteSet(scene.member.id, code.code, named, scene.address.id)
    return Turn(_link(scene, rules, code) if rules else own_code(code), facts=(fact,))


def _link(scene: Scene, rules: ReferralRules, code: Code) -> Message:
    """The link under the words that go with it, and the other choice about the name."""
    args = referral_args(scene.programme, rules)
    words = Message(JoiningKind.INVITE_WORDS, {"shop": scene.programme.shop.name, "friend": args["friend"]})
    other = "invite-unnamed" if code.named else "invite-named"
    extras = (CopyText(words, f"r-{code.code}", code.code), choices("how", other))
    return Message(JoiningKind.INVITE, {**args, "code": code.code}, extras)


def first_name(name: str) -> str:
    return name.split()[0]


async def by_code(scene: Scene, code: str) -> Turn:
    """The link of a member. What is no code any more leads to a card all the same."""
    return await given(scene, code) or await join.arrived(scene, {})


async def with_word(scene: Scene, text: str) -> Turn:
    """ "JOIN K7M2QX", as a friend was told; else a place. What looks like a code and is none is told: whoever invited
    them is waiting for it. Any other word says nothing."""
    if found := await by_word(scene, text):
        return found
    turn = await join.agree(scene, text)
    if scene.programme.referral is None or not _LIKE_A_CODE.fullmatch(text.strip()):
        return turn
    return _above(turn, Message(JoiningKind.INVITE_UNKNOWN, {"code": text.strip().upper()}))


async def by_word(scene: Scene, text: str) -> Turn | None:
    """With a friend's code, or a place; None for any other word."""
    return await given(scene, text) or await join.with_place(scene, text)


async def given(scene: Scene, text: str) -> Turn | None:
    """Somebody gave a code; None where it is none. The first reason against it is told, else who invites them."""
    code = text.strip().upper()
    inviter = await _inviter(scene, code)
    if inviter is None:
        return None
    address, member = scene.address, scene.member
    hash = scene.hashed(address.channel, address.value)
    known = await referrals.known(scene.read, inviter.id, address.id, address.member_id, hash)
    if member is not None and inviter.id == member.id:
        known = replace(known, own=True)
    if scene.balance is not None and scene.balance.visits:
        known = replace(known, bought=True)
    if against := _against(known):
        return Turn(Message(against, {}, (choices("card", "invite-friend") if member else choices("join"),)))
    referral = Referral(scene.fresh(), inviter.id, scene.now, address.member_id)
    fact = Invited(referral, None if member else address.id, address.id)
    turn = await join.arrived(scene, {})
    return replace(_told(scene, turn, inviter), facts=(fact, *turn.facts))


async def _inviter(scene: Scene, code: str) -> Inviter | None:
    if scene.programme.referral is None or len(code) != _LENGTH:
        return None
    return await referrals.inviter(scene.read, code)


def _against(known: Known) -> Kind | None:
    """In the order of what is told first."""
    reasons: Mapping[Kind, bool] = {
        JoiningKind.INVITE_OWN: known.own,
        JoiningKind.INVITE_CUSTOMER: known.bought,
        JoiningKind.INVITE_TWICE: known.invited,
    }
    return next((kind for kind, holds in reasons.items() if holds), None)


def _told(scene: Scene, turn: Turn, inviter: Inviter) -> Turn:
    """Above all else that is said to whoever arrives."""
    rules = scene.programme.referral
    if rules is None:
        return turn
    args = referral_args(scene.programme, rules)
    name = first_name(inviter.name) if inviter.name else NONE
    line = Message(
        JoiningKind.INVITED,
        {"inviter": name, "friend": args["friend"], "minimum": args["minimum"], "term": args["term"]},
    )
    return _above(turn, line)


def _above(turn: Turn, line: Message) -> Turn:
    if turn.reply is None:
        return turn
    return replace(turn, reply=replace(turn.reply, extras=(Lines((line,)), *turn.reply.extras)))


async def no_friends(scene: Scene, one: Holder, other: Holder) -> tuple[ReferralUndone, ...]:
    """Two cards are one person's, one of which had invited the other: what it got for that is taken back."""
    if scene.programme.referral is None:
        return ()
    found = await referrals.between(scene.read, one.member.id, other.member.id)
    return tuple(
        ReferralUndone(
            paid, paid.visit_id, one.member.id if paid.paid_to == one.member.id else other.member.id
        )
        for paid in found
        if paid.visit_id is not None
    )


def given_back(scene: Scene, undone: Sequence[ReferralUndone]) -> Amounts:
    """How much that is."""
    parts = [part for _ in undone for part in inviters_part(scene.programme)]
    return Earnings(tuple(parts)).total
