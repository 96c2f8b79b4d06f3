"""Every name that leads to a conversation: the folders' own tables, merged.

A name is a word that people type, an option that they tap, a step whose answer is awaited, or the letter of
a deep link. What it means, and for whom, stands in the `table.py` of the folder that it belongs to.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from handlers.customer import (
    card,
    consent,
    for_a_person,
    giving,
    helping,
    inviting,
    join,
    membership,
    moving,
    rewards,
    shop_info,
    switches,
)
from handlers.customer import passes as own_passes
from handlers.customer import table as customer
from handlers.customer import why as customers_why
from handlers.offers import composing, listing
from handlers.offers import table as offers
from handlers.owner import changing, correcting
from handlers.owner import customer as owners_customer
from handlers.owner import table as owner
from handlers.owner import why as owners_why
from handlers.reading.words import normal, words_of
from handlers.team import inviting as colleagues
from handlers.team import table as team
from handlers.till import by_code, by_name, enrolling, plans, prepaid, returning
from handlers.till import moving as till_moving
from handlers.till import table as till
from handlers.turn.colleague import owners_only
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import ANEW, choices
from handlers.turn.table import Table, Talk, Who, allowed, either
from loyalty.messages.extras import Choices
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme


def merged(*tables: Table) -> Table:
    """One table of all. `ValueError` where two have the same name: one of them could never be reached."""
    whole: Table = {}
    for table in tables:
        if double := sorted(whole.keys() & table.keys()):
            raise ValueError(f"two conversations for {', '.join(double)}")
        whole = {**whole, **table}
    return whole


async def _owners(_: Scene, __: str) -> Turn:
    return owners_only()


async def _who_writes(scene: Scene, text: str) -> Turn:
    """ "Who is" is asked of us, "show me" of nobody."""
    asks = normal(text).startswith(("who", "kto", "cine"))
    return await (for_a_person.who if asks else helping.unknown)(scene, text)


# What is one thing for whoever works here, and another for customers. Offers: those that an owner sends, and whether
# a member gets any.
_WHY: Table = {"why": (Who.ANYONE, either(Who.OWNER, owners_why.whom, customers_why.asked))}
_OFFERS: Table = {
    "offers": (
        Who.ANYONE,
        either(Who.OWNER_ALONE, listing.show, either(Who.MEMBER, switches.messages, join.no_card)),
    )
}
_PROMOTIONS: Table = {
    "promotions": (
        Who.ANYONE,
        either(
            Who.OWNER_ALONE,
            listing.show,
            either(Who.OWNER, _owners, either(Who.STAFF, helping.unknown, join.how)),
        ),
    )
}
# Of a customer, or who writes here; money that comes back, or a word for a person.
_WHOSE: Table = {
    "customer": (
        Who.ANYONE,
        either(Who.OWNER, owners_customer.within, either(Who.STAFF, helping.unknown, _who_writes)),
    ),
    "return": (Who.ANYONE, either(Who.STAFF, returning.how, for_a_person.person)),
}
# Colleagues, or friends.
_INVITE: Table = {
    "invite": (
        Who.ANYONE,
        either(Who.OWNER, colleagues.invite, either(Who.MEMBER, inviting.show, helping.unknown)),
    )
}


def _sold(what: str, is_sold: Callable[[Programme], bool], how: Talk) -> Talk:
    """Whoever works here and has no card is told how it is sold, or that the shop has none."""

    async def talk(scene: Scene, text: str) -> Turn:
        if scene.staff is None:
            return await join.no_card(scene, text)
        return await how(scene, text) if is_sold(scene.programme) else helping.not_here(scene, what)

    return talk


_SELL_PASS = _sold("pass", lambda programme: any(one.sold for one in programme.passes), prepaid.how_sold)
_SELL_PLAN = _sold("plan", lambda programme: bool(programme.plans), plans.how_all_are_sold)


# A card for a new phone number: staff bring somebody's over, anybody else their own.
_NEW_NUMBER: Table = {"new-number": (Who.ANYONE, either(Who.STAFF, till_moving.ask, moving.ask))}
# One: an owner changes it, anybody else sees all.
_REWARD: Table = {
    "reward": (
        Who.ANYONE,
        either(Who.OWNER_ALONE, changing.how, either(Who.MEMBER, rewards.show, join.no_card)),
    )
}
_PASS: Table = {"pass": (Who.ANYONE, either(Who.MEMBER, own_passes.show, _SELL_PASS))}
_PLAN: Table = {"membership": (Who.ANYONE, either(Who.MEMBER, membership.show, _SELL_PLAN))}
_SCANNED_CARD: Table = {"c": (Who.ANYONE, either(Who.STAFF, by_code.scanned, card.scanned))}


# What an owner started is told to customers.
_TELL: Table = {"campaign-tell": (Who.OWNER_ALONE, composing.begin)}

_NEW_HOURS = changing.change("hours")


async def _hours(scene: Scene, text: str) -> Turn:
    """Hours of the day are an owner's new ones; a name asks for those of a place."""
    is_new = allowed(Who.OWNER_ALONE, scene) and any(sign.isdigit() for sign in text)
    return await (_NEW_HOURS if is_new else shop_info.hours)(scene, text)


async def _give(scene: Scene, text: str) -> Turn:
    """By hand, to a customer who is named, where an owner or a manager says it; else a gift of one's own."""
    named = allowed(Who.OWNER, scene) and correcting.said(scene, text)
    by_hand = named or await _is_by_hand(scene, text)
    return await (correcting.give if by_hand else either(Who.MEMBER, giving.ask, join.no_card))(scene, text)


async def _give_how(scene: Scene, text: str) -> Turn:
    by_hand = await _is_by_hand(scene, text)
    return await (correcting.give if by_hand else either(Who.MEMBER, giving.how, join.no_card))(scene, text)


async def _is_by_hand(scene: Scene, text: str) -> bool:
    """Whether an owner or a manager has nothing of their own to give, or names a customer, before or behind how much."""
    if not allowed(Who.OWNER, scene):
        return False
    has_none = scene.member is None or scene.programme.gifts is None
    return has_none or await correcting.names_somebody(scene, text)


# What "show" may stand before that is no customer.
_TO_SEE = words_of(
    "rewards campaigns promotions staff team report segments vouchers hours card balance levels challenges membership"
)


async def _customer(scene: Scene, text: str) -> Turn:
    """Owners and managers see all of a customer; staff who they are, where the shop finds them by name. "Show the report" is
    about no customer."""
    ours = scene.words.intent(normal(text).removeprefix("the "))
    if ours in _TO_SEE:
        return await go(INTENTS, ours, scene, "") or await helping.unknown(scene, text)
    if allowed(Who.OWNER, scene):
        return await owners_customer.about(scene, text)
    return await by_name.looked_up(scene, text) or await helping.unknown(scene, text)


async def _move(scene: Scene, text: str) -> Turn:
    """A card, to another number."""
    return await till_moving.if_a_card(scene, text) or await helping.unknown(scene, text)


_CUSTOMER: Table = {"customer": (Who.STAFF, _customer)}
_MOVE: Table = {"move": (Who.STAFF, _move)}


async def _join(scene: Scene, text: str) -> Turn:
    """Staff say a customer's number, unless it is a friend's code or a place; else a word behind one's own joining."""
    if scene.staff is None:
        return await inviting.with_word(scene, text)
    known = None if enrolling.number_in(scene, text) else await inviting.by_word(scene, text)
    return known or await enrolling.ask(scene, text)


_JOIN: Table = {"join": (Who.ANYONE, _join)}
_GIVE: Table = {"give": (Who.ANYONE, _give)}
_GIVE_HOW: Table = {"give": (Who.ANYONE, _give_how)}
_HOURS: Table = {"hours": (Who.OWNER, _hours)}


async def leave_question(scene: Scene, text: str) -> Turn:
    """Leaves the question that is open, by its own way out where it has one."""
    return await go(OUTS, scene.awaits, scene, text) or await leave_as_it_is(scene, text)


async def leave_as_it_is(scene: Scene, text: str) -> Turn:
    """Leaves the question that is open, with nothing changed."""
    return Turn(Message(HelpKind.QUESTION_LEFT, {}, (_after(scene, text),)))


def _after(scene: Scene, text: str) -> Choices:
    """What can be done instead. Staff who said "undo" may have meant their last credit: that is a tap away."""
    if scene.staff is not None:
        return choices("undo" if scene.words.intent(text) == "undo" else "staff")
    return choices("card", "rewards") if scene.member else choices("join", "how")


_LEAVING: Table = {
    "stop-this": (Who.STAFF, leave_question),
    "stop-messages": (Who.ANYONE, consent.stop),
}

INTENTS = merged(
    customer.INTENTS,
    till.INTENTS,
    team.INTENTS,
    offers.INTENTS,
    owner.INTENTS,
    _WHY,
    _OFFERS,
    _PROMOTIONS,
    _WHOSE,
    _INVITE,
    _NEW_NUMBER,
    _PASS,
    _REWARD,
    _PLAN,
    _GIVE_HOW,
)
ARGUMENTS = merged(
    customer.ARGUMENTS,
    till.ARGUMENTS,
    team.ARGUMENTS,
    offers.ARGUMENTS,
    owner.ARGUMENTS,
    _CUSTOMER,
    _MOVE,
    _HOURS,
    _GIVE,
    _JOIN,
)
OPTIONS = merged(
    customer.OPTIONS, till.OPTIONS, team.OPTIONS, offers.OPTIONS, owner.OPTIONS, _LEAVING, _NEW_NUMBER, _TELL
)
STEPS = merged(customer.STEPS, till.STEPS, team.STEPS, offers.STEPS, owner.STEPS)
DESTROYS = customer.DESTROYS | till.DESTROYS | team.DESTROYS | offers.DESTROYS | owner.DESTROYS
OWN_WORDS = {**customer.OWN_WORDS, **till.OWN_WORDS, **offers.OWN_WORDS}
OUTS = merged(till.OUTS, offers.OUTS)
BACKS = merged(offers.BACKS)
PLAIN = merged(offers.PLAIN)
PAYLOADS = merged(customer.PAYLOADS, till.PAYLOADS, team.PAYLOADS, _SCANNED_CARD)

_LONGEST_PHRASE = 4  # words of what stands before an argument
_PAYLOAD = re.compile(r"([A-Za-z])-([A-Za-z0-9_-]{1,62})")  # a phone begins a text with a capital


async def go(table: Table, name: str, scene: Scene, text: str) -> Turn | None:
    """The turn of the conversation with this name. None where there is none, or it is not for this person;
    but a stranger who asks for what members have is asked to join."""
    if name not in table:
        return None
    who, talk = table[name]
    if allowed(who, scene):
        return await talk(scene, text)
    if who is Who.MEMBER:
        return await (join.first if table is OPTIONS else join.no_card)(scene, text)
    if who is Who.OWNER_ALONE and allowed(Who.OWNER, scene):
        return owners_only()
    return None


def command(text: str, scene: Scene) -> tuple[str, str]:
    """The command that takes an argument, and the argument; "" for none."""
    words = text.split()
    for count in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
        meant = scene.words.intent(" ".join(words[:count]))
        if meant in ARGUMENTS and (scene.awaits != "name" or meant == "join"):
            return meant, " ".join(words[count:])
    return "", ""


async def chosen(option: str, arg: str, scene: Scene) -> Turn:
    """The turn of an option; one that does not exist, or not for this person, is not understood."""
    turn = await go(OPTIONS, option, scene, arg) or await helping.unknown(scene, "")
    return replace(turn, anew=True) if arg == ANEW else turn


def is_payload(text: str) -> bool:
    """Whether a text is what a deep link carries, as `j-main`: by SMS it is typed, or sent by a QR code."""
    found = _PAYLOAD.fullmatch(text)
    return found is not None and found[1].lower() in PAYLOADS


async def presented(payload: str, scene: Scene) -> Turn:
    """The turn of a deep link; an empty payload is a plain start."""
    if not payload:
        return await join.greet(scene, "")
    found = _PAYLOAD.fullmatch(payload)
    turn = await go(PAYLOADS, found[1].lower(), scene, found[2]) if found else None
    return turn or await helping.old_link(scene, payload)
