"""Becoming a member: a greeting, one question, and the card is there.

Joining accepts the terms that were shown, and nobody joins before they were: the step keeps which version it was.
Offers are a question of their own, and no answer is a no.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from handlers.reading import names
from handlers.reading.words import normal
from handlers.turn import colleague, invitation, rewarding
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.heard import Presented
from handlers.turn.limits import promised
from handlers.turn.naming import name_or_answer
from handlers.turn.pages import number
from handlers.turn.says import balance_args, balance_lines, choices, picture
from loyalty.facts.addresses import AddressChanged
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, Joined
from loyalty.facts.profile import LocationChosen
from loyalty.facts.referrals import FriendJoined
from loyalty.messages.args import Arg
from loyalty.messages.extras import Choices, Link
from loyalty.messages.kind import Kind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Extra, Lines, Message
from loyalty.model.accounts import Balance
from loyalty.model.addresses import AddressState
from loyalty.model.members import Member, Purpose
from loyalty.rules.explain import first_lines, programme_lines
from storage.offers.inside import inside
from storage.people import join_links, referrals, team

# Words that people repeat when they are asked for a name. Other words of ours may be names.
NO_NAMES = frozenset(
    {"join", "new-card", "hello", "yes", "here", "card", "balance", "reward", "rewards", "thanks"}
)
_AT_ONCE = 12  # lines of the programme that are read in one go
_BY_SMS = 3  # lines of how it works: a part more, for all that a customer has to know
_ORIGIN = ("location", "link", "staff", "till")  # what a step keeps of where they came from


async def greet(scene: Scene, text: str) -> Turn:
    """The first answer: a member sees their card, staff what they can do, an invited number joins the team, a
    stranger hears what the shop gives."""
    if scene.member is not None:
        return await _back(scene)
    if scene.staff is not None:
        return await colleague.show(scene, text)
    # After a STOP this may be a mere START, which does not also accept an invitation.
    stopped = scene.address.state is not AddressState.OPEN
    if not stopped and (invited := await invitation.by_phone(scene)):
        return invitation.accepted(scene, invited)
    return hello(scene, {})


def hello(scene: Scene, came: Mapping[str, str]) -> Turn:
    """What the shop gives, its terms, and the offer of a card. `came` is what led them here, if something did."""
    args: dict[str, Arg] = {"summary": scene.programme.shop.summary, **_terms(scene)}
    # It is kept in the step: whoever taps the button an hour later still joins there.
    step = _shown(scene, "join", came)
    return Turn(Message(JoiningKind.HELLO, args, (choices("join", "how"),)), step=step, nudged=True)


def _terms(scene: Scene) -> dict[str, Arg]:
    """What a message that shows the terms says."""
    shop = scene.programme.shop
    return {"shop": shop.name, "terms": shop.terms, "privacy": shop.privacy}


def _shown(scene: Scene, name: str, data: Mapping[str, str]) -> Step:
    """The step after a message that showed the terms."""
    return Step(name, {**data, "terms": scene.programme.shop.terms_version})


def _know_the_terms(scene: Scene) -> bool:
    """Whether they were shown the terms as they are now."""
    return _remembered(scene).get("terms") == scene.programme.shop.terms_version


async def by_link(scene: Scene, name: str) -> Turn:
    """The QR on the counter of a location, by its id, or a link that the owner gave this name."""
    said = name.casefold()
    known = next((one for one in scene.programme.locations if one.id.casefold() == said), None)
    if known:
        return await arrived(scene, {"location": known.id})
    return await arrived(scene, {"link": said} if await join_links.exists(scene.read, said) else {})


async def by_colleague(scene: Scene, staff_id: str) -> Turn:
    """The QR that somebody of the team shows."""
    found = await team.by_id(scene.read, number(staff_id))
    if found is None or found.address_id == scene.address.id:
        return await arrived(scene, {})
    return await arrived(scene, {"location": found.location, "staff": str(found.id)})


async def arrived(scene: Scene, came: Mapping[str, str]) -> Turn:
    """Somebody came by a link. Where it is a text that they sent, that is their yes already."""
    if scene.member is not None:
        turn, place = await _back(scene), came.get("location")
        moved = (LocationChosen(place, member_id=scene.member.id),) if place else ()
        return replace(turn, facts=moved)
    return hello(scene, came) if scene.channel.buttons else await _agree(scene, came)


async def with_place(scene: Scene, text: str) -> Turn | None:
    """ "JOIN MAIN", as the poster says it: a place by its id or its name, or a link. None for any other word."""
    said = normal(text)
    here = next(
        (one for one in scene.programme.locations if said in (normal(one.id), normal(one.name))), None
    )
    if here or await join_links.exists(scene.read, said.replace(" ", "-")):
        return await by_link(scene, here.id if here else said.replace(" ", "-"))
    return None


async def how(scene: Scene, _: str) -> Turn:
    """How it works, in three lines, and then by the programme: all of a short one, else what comes first, with a button
    for the rest; where each line costs its beginning, and the page with all of it."""
    groups = await _inside(scene)
    rules = programme_lines(scene.programme, scene.now, groups)
    if scene.channel.costs:
        page = (Link("how", f"/how/{scene.address.locale}"),) if len(rules) > _BY_SMS else ()
        return _how(scene, rules[:_BY_SMS], _ways(scene), *page)
    if len(rules) <= _AT_ONCE:
        return _how(scene, rules, _ways(scene))
    return _how(scene, first_lines(scene.programme, scene.now, groups), _ways(scene, "how-all"))


async def how_in_full(scene: Scene, _: str) -> Turn:
    """The same with every line of the programme."""
    lines = programme_lines(scene.programme, scene.now, await _inside(scene))
    return _how(scene, lines, _ways(scene))


async def _inside(scene: Scene) -> Collection[str]:
    """The saved groups that the reader is in, of those that rules and rewards are for."""
    if scene.member is None:
        return ()
    found = await inside(scene.read, scene.programme.segments, (scene.member.id,), scene.now)
    return found.get(scene.member.id, ())


def _how(scene: Scene, rules: Sequence[Message], *extras: Extra) -> Turn:
    args: dict[str, Arg] = {"shop": scene.programme.shop.name, "summary": scene.programme.shop.summary}
    said = Message(JoiningKind.HOW_IT_WORKS, args, (Lines(tuple(rules)), *extras))
    return Turn(said, step=scene.step)


def _ways(scene: Scene, *more: str) -> Choices:
    return choices("card", "rewards", *more) if scene.member else choices("join", *more)


async def first(scene: Scene, _: str) -> Turn:
    """The answer to a stranger who asks for what members have."""
    said = Message(JoiningKind.JOIN_FIRST, _terms(scene), (choices("join", "how"),))
    return Turn(said, step=_shown(scene, "join", _came(scene)))


async def no_card(scene: Scene, text: str) -> Turn:
    """The answer to a command of members. Whoever works here may mean a customer's card."""
    if scene.staff is None:
        return await first(scene, text)
    return Turn(Message(TeamKind.CARD_OF_STAFF, {}, (choices("staff", "join"),)), step=scene.step)


async def agree(scene: Scene, text: str) -> Turn:
    """They want a card. A channel that tells their name makes them a member at once, if they know the terms; else
    the name is asked. A second tap on the button leaves the question about offers as it stands."""
    if scene.member is not None and scene.awaits == "offers" and scene.incoming.edit:
        return Turn()
    return await _agree(scene, _came(scene))


async def _agree(scene: Scene, came: Mapping[str, str]) -> Turn:
    if invited := await invitation.by_phone(scene):
        return invitation.accepted(scene, invited)
    if scene.member is not None:
        return await _back(scene)
    name = names.clean_name(scene.incoming.name)
    if name is None:
        return _ask_name(scene, came)
    return await _welcome(scene, name, came) if _know_the_terms(scene) else hello(scene, came)


async def accepted(scene: Scene, name: str, came: Mapping[str, str]) -> Turn:
    """They said yes to terms of the version `came["terms"]`; where these are others by now they are shown again, as the name
    is asked for."""
    if not name or came.get("terms") != scene.programme.shop.terms_version:
        return _ask_name(scene, came)
    return await _welcome(scene, name, came)


def _ask_name(scene: Scene, came: Mapping[str, str]) -> Turn:
    """It shows the terms itself: by SMS it may be the first thing they read of us."""
    return Turn(Message(JoiningKind.ASK_NAME, _terms(scene)), step=_shown(scene, "name", came))


async def named(scene: Scene, text: str) -> Turn:
    """The name they typed."""
    if scene.member is not None:
        return await _back(scene)
    if scene.words.intents.get(normal(text)) in NO_NAMES or not _know_the_terms(scene):
        return _ask_name(scene, _came(scene))
    name = name_or_answer(text)
    if isinstance(name, Message):
        return Turn(name, step=scene.step)
    return await _welcome(scene, name, _came(scene))


def _remembered(scene: Scene) -> dict[str, str]:
    return dict(scene.step.data) if scene.step else {}


def _came(scene: Scene) -> dict[str, str]:
    """What led them here, if something did."""
    return {key: value for key, value in _remembered(scene).items() if key in _ORIGIN}


async def _welcome(scene: Scene, name: str, came: Mapping[str, str]) -> Turn:
    programme = scene.programme
    location = came.get("location") or _only_location(scene)
    member = Member(
        id=scene.fresh(),
        card=scene.secret(),
        name=name,
        locale=scene.address.locale,
        joined_at=scene.now,
        location=location,
    )
    source = f"{scene.address.channel}:{_how_they_came(scene, came, location)}"
    joined = Joined(
        member,
        scene.address.id,
        scene.address.channel,
        programme.shop.terms_version,
        source,
        came.get("link", ""),
        number(came.get("staff", "")) or None,
    )
    scene = scene.about(member)
    # Whoever said STOP before, and asks for a card now, wants to hear from us again.
    opened = AddressChanged(scene.address.id, AddressState.OPEN)
    invited = await _invited(scene, member)
    given = await rewarding.reward(scene, member.id, "join")
    balance = rewarding.after(Balance(), given)
    args = {"name": name, **balance_args(scene.programme, balance), **promised(programme.policy)}
    lines = rewarding.told(scene, given)
    extras: tuple[Extra, ...] = (
        await picture(scene, member, balance),
        *lines,
        choices("offers-yes", "offers-no"),
    )
    stopped = scene.address.state is not AddressState.OPEN
    facts: tuple[Fact, ...] = (joined, *((opened,) if stopped else ()), *invited, *given)
    return Turn(Message(JoiningKind.WELCOME, args, extras), facts=facts, step=Step("offers"))


async def _invited(scene: Scene, member: Member) -> tuple[FriendJoined, ...]:
    """Where somebody's code was given from this address."""
    if scene.programme.referral is None:
        return ()
    invited = await referrals.of(scene.read, scene.address.id, None)
    return (FriendJoined(invited.id, member.id),) if invited else ()


def _only_location(scene: Scene) -> str:
    places = scene.programme.locations
    return places[0].id if len(places) == 1 else ""


def _how_they_came(scene: Scene, came: Mapping[str, str], location: str) -> str:
    if "staff" in came:
        return f"staff-{location}"
    if "link" in came:
        return f"link-{came['link']}"
    came_by_link = bool(came) or isinstance(scene.incoming.heard, Presented)
    return f"link-{location}" if came_by_link else "chat"


async def _back(scene: Scene) -> Turn:
    assert scene.member is not None
    assert scene.balance is not None
    args = {"name": scene.member.name, **balance_args(scene.programme, scene.balance)}
    card = await picture(scene, scene.member, scene.balance)
    full = balance_lines(scene.programme, scene.balance)
    return Turn(
        Message(JoiningKind.WELCOME_BACK, args, (card, *full, choices("here", "rewards", "settings")))
    )


async def offers_yes(scene: Scene, _: str) -> Turn:
    return _answered(scene, JoiningKind.OFFERS_ON, ConsentGiven)


async def offers_no(scene: Scene, _: str) -> Turn:
    return _answered(scene, JoiningKind.CARD_ONLY, ConsentWithdrawn)


def _answered(scene: Scene, kind: Kind, word: type[ConsentGiven | ConsentWithdrawn]) -> Turn:
    """Their word on offers, kept with the version of the terms they saw. Then the birthday is asked, which is
    optional."""
    assert scene.member is not None
    wording, address = scene.programme.shop.terms_version, scene.address
    said = word(scene.member.id, Purpose.OFFERS, address.channel, wording, "joining", address.id)
    return Turn(Message(kind, {}, (choices("skip"),)), facts=(said,), step=Step("birthday"))
