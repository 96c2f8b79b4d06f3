"""Text, button or code: which conversation answers, and for whom.

The tables below are all there is. A conversation takes the scene and one text (what was typed, an
option's argument, a payload without its letter) and returns a `Turn`.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from enum import Enum

from handlers.customer import (
    card,
    check_in,
    claims,
    consent,
    helping,
    join,
    linking,
    preferences,
    privacy,
    rewards,
    settings,
    vouchers,
)
from handlers.offers import audience, composing, drafts, lifecycle, limits, period, wording
from handlers.offers.composing import answer
from handlers.owner import forecast, why
from handlers.reading.amounts import parse_amount, split_code
from handlers.reading.words import normal
from handlers.team import roster, staff
from handlers.till import amount_or_code, credit, paper, redeem, undo
from handlers.turn import yes_no
from handlers.turn.conversation import (
    AskedHelp,
    Attached,
    Blocked,
    Chose,
    Heard,
    OptedIn,
    OptedOut,
    Presented,
    Said,
    Scene,
    Shared,
    Turn,
    Unblocked,
)
from handlers.turn.says import ANEW
from loyalty.codes import is_well_formed
from loyalty.model import Role
from loyalty.offers.promotions import AudienceKind

Talk = Callable[[Scene, str], Awaitable[Turn]]


class Who(Enum):
    """For whom a conversation is. Anybody else is treated as if the route did not exist."""

    ANYONE = "anyone"
    MEMBER = "member"
    STAFF = "staff"
    OWNER = "owner"
    OWNER_ALONE = "owner-alone"  # and no manager, who is told so


_A, _M, _S, _O, _X = Who.ANYONE, Who.MEMBER, Who.STAFF, Who.OWNER, Who.OWNER_ALONE
Table = Mapping[str, tuple[Who, Talk]]

# What people type, by the name of its `.words` in the locales.
INTENTS: Table = {
    "hello": (_A, join.greet),
    "join": (_A, join.agree),
    "how": (_A, join.how),
    "card": (_M, card.show),
    "balance": (_M, card.balance),
    "history": (_M, card.history),
    "rewards": (_M, rewards.show),
    "vouchers": (_M, rewards.open_vouchers),
    "here": (_M, check_in.here),
    "settings": (_M, settings.show),
    "language": (_A, settings.languages),
    "birthday": (_M, settings.ask_birthday),
    "messages": (_M, settings.messages),
    "name": (_M, settings.ask_name),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "link": (_M, linking.ask),
    "help": (_A, helping.show),
    "stop": (_A, consent.stop),
    "start": (_A, consent.start),
    "not-me": (_M, check_in.object_to),
    "undo": (_S, undo.last),
    "paper": (_S, paper.how),
    "staff": (_S, staff.show),
    "location": (_S, staff.locations),
    "team": (_O, roster.team),
    "invite": (_O, roster.invite),
    "remove": (_O, roster.remove),
    "audit": (_O, roster.audit),
    "unlink": (_O, roster.unlink),
    "broadcast": (_X, composing.begin),
    "promotions": (_X, lifecycle.show),
    "caps": (_X, forecast.ask),
    "claim": (_M, claims.ask),
    "why": (_A, why.asked),
    "wishes": (_M, preferences.show),
    "fewer": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "kinds": (_M, preferences.kinds),
    **dict.fromkeys(preferences.KINDS.values(), (_M, preferences.kinds)),
}

# Words that are followed by what they are about: "why ana", "quiet 21-8", "summary off".
ARGUMENTS: Table = {
    "why": (_O, why.about),
    "quiet": (_M, preferences.quiet),
    **{name: (_M, preferences.typed(cls)) for cls, name in preferences.KINDS.items()},
}
_LONGEST_PHRASE = 4  # words of what stands before

# Buttons, by the name of the option.
OPTIONS: Table = {
    "join": (_A, join.agree),
    "how": (_A, join.how),
    "offers-yes": (_M, join.offers_yes),
    "offers-no": (_M, join.offers_no),
    "skip": (_M, join.skip),
    "card": (_M, card.show),
    "history": (_M, card.history),
    "rewards": (_M, rewards.show),
    "rewards-more": (_M, rewards.show),
    "redeem": (_M, rewards.redeem),
    "voucher-show": (_M, vouchers.show),
    "cancel-voucher": (_M, vouchers.cancel),
    "here": (_M, check_in.here),
    "here-at": (_M, check_in.here_at),
    "here-more": (_M, check_in.here),
    "not-me": (_M, check_in.object_to),
    "settings": (_M, settings.show),
    "language": (_A, settings.languages),
    "lang": (_A, settings.set_language),
    "birthday": (_M, settings.ask_birthday),
    "birthday-first": (_M, settings.pick_birthday),
    "birthday-second": (_M, settings.pick_birthday),
    "birthday-remove": (_M, settings.remove_birthday),
    "messages": (_M, settings.messages),
    "offers-on": (_M, settings.offers_on),
    "offers-off": (_M, settings.offers_off),
    "updates-on": (_M, settings.updates_on),
    "updates-off": (_M, settings.updates_off),
    "name": (_M, settings.ask_name),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "leave-yes": (_M, privacy.leave_now),
    "leave-no": (_M, privacy.stay),
    "start": (_A, consent.start),
    "help": (_A, helping.show),
    "link": (_M, linking.ask),
    "credit-stamp": (_S, credit.stamp_only),
    "credit-no": (_S, credit.drop),
    "credit-again": (_S, credit.again),
    "undo": (_S, undo.visit),
    "undo-voucher": (_S, undo.voucher),
    "undo-paper": (_S, undo.paper),
    "voucher-give": (_S, redeem.give),
    "voucher-no": (_S, redeem.leave),
    "staff": (_S, staff.show),
    "location": (_S, staff.locations),
    "location-set": (_S, staff.set_location),
    "location-more": (_S, staff.locations),
    "team": (_O, roster.team),
    "team-more": (_O, roster.team),
    "invite": (_O, roster.invite),
    "invite-role-staff": (_O, roster.invite_staff),
    "invite-role-manager": (_O, roster.invite_manager),
    "invite-more": (_O, roster.invite_more),
    "invite-where": (_O, roster.invite_where),
    "invite-phone": (_O, roster.invite_phone),
    "remove": (_O, roster.remove),
    "remove-more": (_O, roster.remove),
    "remove-who": (_O, roster.remove_who),
    "audit": (_O, roster.audit),
    "audit-more": (_O, roster.audit_more),
    "audit-of": (_O, roster.audit_of),
    "unlink": (_O, roster.unlink),
    "unlink-more": (_O, roster.unlink),
    "unlink-which": (_O, roster.unlink_which),
    "broadcast": (_X, composing.begin),
    "offer-skip": (_X, answer(wording.skip)),
    "offer-skip-all": (_X, answer(wording.skip_all)),
    "audience-all": (_X, answer(audience.chosen(AudienceKind.ALL))),
    "audience-visited": (_X, answer(audience.chosen(AudienceKind.VISITED, audience.DAYS_HERE))),
    "audience-away": (_X, answer(audience.chosen(AudienceKind.AWAY, audience.DAYS_AWAY))),
    "audience-never": (_X, answer(audience.chosen(AudienceKind.NEVER_REDEEMED))),
    "audience-birthday": (_X, answer(audience.chosen(AudienceKind.BIRTHDAY))),
    "audience-spend": (_X, answer(audience.chosen(AudienceKind.BEST_BY_SPEND, audience.BEST))),
    "audience-visits": (_X, answer(audience.chosen(AudienceKind.BEST_BY_VISITS, audience.BEST))),
    "audience-at": (_X, answer(audience.at_location)),
    "audience-more": (_X, answer(audience.more)),
    "offer-now": (_X, answer(period.at_once)),
    "offer-3-days": (_X, answer(period.days(3))),
    "offer-7-days": (_X, answer(period.days(7))),
    "offer-30-days": (_X, answer(period.days(30))),
    "claim-none": (_X, answer(limits.none)),
    "claim-each": (_X, answer(limits.each)),
    "offer-edit-text": (_X, answer(composing.edit_text)),
    "offer-edit-audience": (_X, answer(composing.edit_audience)),
    "offer-edit-time": (_X, answer(composing.edit_time)),
    "offer-edit-claim": (_X, answer(composing.edit_claim)),
    "promotions": (_X, lifecycle.show),
    "promo-more": (_X, lifecycle.show),
    "promo-show": (_X, lifecycle.show_one),
    "promo-send": (_X, lifecycle.send),
    "promo-test": (_X, lifecycle.test),
    "promo-change": (_X, lifecycle.change),
    "promo-cancel": (_X, lifecycle.cancel),
    "promo-pause": (_X, lifecycle.pause),
    "promo-resume": (_X, lifecycle.resume),
    "promo-stop": (_X, lifecycle.stop),
    "claim": (_M, claims.claim),
    "why": (_O, why.about),
    "why-of": (_O, why.about_one),
    "why-offer": (_O, why.about_offer),
    "why-more": (_O, why.more),
    "why-this": (_M, why.own),
    "no-more": (_M, preferences.no_more),
    "no-more-undo": (_M, preferences.no_more_undo),
    "wishes": (_M, preferences.show),
    "fewer-on": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "quiet-set": (_M, preferences.quiet),
    "quiet-no": (_M, preferences.quiet_no),
    "kinds": (_M, preferences.kinds),
    **{name: (_M, preferences.turned(cls, on)) for name, (cls, on) in preferences.SWITCHES.items()},
}

# Answers that are awaited. In a free one any text is an answer, even a word of ours.
STEPS: Table = {
    "name": (_A, join.named),
    "rename": (_M, settings.named),
    "birthday": (_M, settings.birthday),
    "phone": (_M, linking.phone),
    "phone-code": (_M, linking.code),
    "credit": (_S, credit.amount),
    "voucher": (_S, redeem.confirm),
    "rewards": (_M, rewards.named),
    "here": (_M, check_in.here_named),
    "location": (_S, staff.named_location),
    "invite-phone": (_O, roster.invited_phone),
    "remove": (_O, roster.remove_named),
    "audit": (_O, roster.audit_named),
    drafts.TEXT: (_X, answer(wording.text)),
    drafts.LANGUAGE: (_X, answer(wording.language)),
    drafts.AUDIENCE: (_X, answer(audience.typed)),
    drafts.START: (_X, answer(period.start)),
    drafts.END: (_X, answer(period.end)),
    drafts.CLAIM: (_X, answer(limits.typed)),
    drafts.EDIT: (_X, composing.change_what),
    lifecycle.STEP: (_X, lifecycle.named),
    "why": (_O, why.about),
    "quiet": (_M, preferences.quiet),
}
FREE = frozenset({"name", "rename"})
FIGURES = frozenset({"phone", "phone-code", "birthday", "quiet"})
FIGURES_OF_STAFF = frozenset({"invite-phone", "phone", "phone-code"})
_FIGURES_OF_WORK = frozenset({"credit", *drafts.STEPS})  # six of them may be an amount, or a stock
ALWAYS = frozenset({"help", "stop", "start", "how", "privacy", "language"})

# Deep links, by the letter before the dash.
PAYLOADS: Table = {
    "j": (_A, join.at_location),
    "c": (_A, credit.scanned),
    "v": (_A, redeem.scanned),
    "s": (_A, staff.accept),
    "o": (_A, staff.accept),
    "l": (_A, linking.ask),
}
_PAYLOAD = re.compile(r"([A-Za-z])-([A-Za-z0-9_-]{1,62})")  # a phone begins a text with a capital


async def route(heard: Heard, scene: Scene) -> Turn:
    """The turn of the conversation that this belongs to."""
    match heard:
        case Said():
            return await _said(heard, scene)
        case Chose(option, arg):
            turn = await _go(OPTIONS.get(option), scene, arg) or await helping.unknown(scene, "")
            return replace(turn, anew=True) if arg == ANEW else turn
        case Presented(payload):
            return await _presented(payload, scene)
        case Shared(phone):
            return await linking.shared(scene, phone)
        case Attached() if _awaits_picture(scene):
            return await composing.pictured(scene, heard)
        case Attached(_, caption) if caption:
            return await _said(Said(caption), scene)
        case Attached(what):
            return await helping.not_text(scene, what)
        case OptedOut():
            return await consent.opted_out(scene, "")
        case OptedIn(text):
            return await _opted_in(text, scene)
        case AskedHelp():
            return Turn()
        case Blocked():
            return await consent.blocked(scene, "")
        case Unblocked():
            return await consent.unblocked(scene, "")


async def _opted_in(text: str, scene: Scene) -> Turn:
    """A bare YES is START to the provider; to us it may be the answer to what was asked as well."""
    begun = await consent.opted_in(scene, text)
    turn = await _to_question(Said(text), scene)
    return replace(turn, facts=(*begun.facts, *turn.facts)) if turn else begun


async def _to_question(said: Said, scene: Scene) -> Turn | None:
    """The turn of the option that a plain yes or no stands for."""
    chosen = await yes_no.answered(scene, said.text, said.about)
    return await _go(OPTIONS.get(chosen.option), scene, chosen.arg) if chosen else None


def allowed(who: Who, scene: Scene) -> bool:
    match who:
        case Who.ANYONE:
            return True
        case Who.MEMBER:
            return scene.member is not None
        case Who.STAFF:
            return scene.staff is not None
        case Who.OWNER:
            return scene.staff is not None and scene.staff.role is not Role.STAFF
        case Who.OWNER_ALONE:
            return scene.staff is not None and scene.staff.role is Role.OWNER


def _awaits_picture(scene: Scene) -> bool:
    return scene.step is not None and scene.step.name == drafts.TEXT and allowed(_X, scene)


async def _go(entry: tuple[Who, Talk] | None, scene: Scene, text: str) -> Turn | None:
    """The conversation's turn; None where there is none, or not for this person. A stranger who
    asks for what members have is asked to join."""
    if entry is None:
        return None
    who, talk = entry
    if allowed(who, scene):
        return await talk(scene, text)
    if who is Who.MEMBER:
        return await join.first(scene, text)
    if who is Who.OWNER_ALONE and allowed(Who.OWNER, scene):
        return roster.only()
    return None


async def _presented(payload: str, scene: Scene) -> Turn:
    if not payload:
        return await join.greet(scene, "")
    found = _PAYLOAD.fullmatch(payload)
    turn = found and await _go(PAYLOADS.get(found[1].lower()), scene, found[2])
    return turn or await helping.old_link(scene, payload)


async def _said(said: Said, scene: Scene) -> Turn:
    text = said.text.strip()
    words = normal(text)
    step = scene.step.name if scene.step else ""
    # What others are to read may speak of stopping, and of numbers: only the bare word is meant for us.
    is_wording = step in drafts.WORDS and allowed(_X, scene)
    if scene.words.intents.get(words) == "stop" if is_wording else consent.means_stop(scene.words, text):
        return await consent.stop(scene, text)
    if is_wording and words not in scene.words.intents and not _is_at_the_till(said, text, scene):
        return await STEPS[step][1](scene, text)
    if answer_given := await _to_question(said, scene):
        return answer_given
    if (found := _PAYLOAD.fullmatch(text)) and found[1].lower() in PAYLOADS:
        return await _presented(text, scene)
    code = await _about_a_code(said, text, scene)
    if code is not None:
        return code
    if step not in _FIGURES_OF_WORK and (linked := await linking.typed(scene, text)):
        return linked
    intent = scene.words.intents.get(words)
    if intent and (step not in FREE or intent in ALWAYS):
        turn = await _go(INTENTS.get(intent), scene, text)
        if turn is not None:
            return turn
    if not intent and step not in FREE and (about := _with_argument(text, scene)):
        turn = await _go(ARGUMENTS.get(about[0]), scene, about[1])
        if turn is not None:
            return turn
    if not intent and step not in FREE | drafts.STEPS and (offered := await claims.named(scene, words)):
        turn = await _go(OPTIONS["claim"], scene, str(offered.id))
        if turn is not None:
            return turn
    turn = await _go(STEPS.get(step), scene, text)
    return turn or await helping.unknown(scene, text)


def _is_at_the_till(said: Said, text: str, scene: Scene) -> bool:
    """Whether this is a code, alone or with an amount, or the amount for one, that could not wait."""
    codes = scene.programme.codes
    if amount_or_code.quoted(scene, said.about) and parse_amount(text, scene.programme.decimals) is not None:
        return True
    for digits in (codes.voucher_digits, codes.digits):
        if (split := split_code(text, digits)) and is_well_formed(split[0]):
            return not split[1] or parse_amount(split[1], scene.programme.decimals) is not None
    return False


def _with_argument(text: str, scene: Scene) -> tuple[str, str] | None:
    """The intent of the longest phrase of `ARGUMENTS` that the text begins with, and the rest as typed."""
    said = text.split()
    for count in range(min(_LONGEST_PHRASE, len(said) - 1), 0, -1):
        intent = scene.words.intents.get(normal(" ".join(said[:count])))
        if intent is not None and intent in ARGUMENTS:
            return intent, " ".join(said[count:])
    return None


async def _about_a_code(said: Said, text: str, scene: Scene) -> Turn | None:
    """A visit code, a voucher's code, an amount for one, or a reply to a message that carries one."""
    quoted = amount_or_code.quoted(scene, said.about) if scene.staff else ""
    if scene.staff and (quoted or _is_asked(scene)):
        if await amount_or_code.is_amount(scene, scene.staff, text, quoted):
            return await (credit.replied(scene, quoted, text) if quoted else credit.amount(scene, text))
    elif _awaits_figures(scene):
        return None
    codes = scene.programme.codes
    for digits, talk in ((codes.voucher_digits, redeem.typed), (codes.digits, credit.typed)):
        if split_code(text, digits):
            return await talk(scene, text)
    if quoted and scene.words.intents.get(normal(text)) != "undo":
        return await credit.replied(scene, quoted, text)
    return None


def _is_asked(scene: Scene) -> bool:
    """Whether staff were asked for an amount."""
    return scene.step is not None and scene.step.name == "credit"


def _awaits_figures(scene: Scene) -> bool:
    """Whether digits answer a question that has nothing to do with codes, such as a phone number."""
    asked = FIGURES_OF_STAFF if scene.staff else FIGURES
    return scene.step is not None and scene.step.name in asked
