"""Pieces that several conversations say: a standing, a card picture, the usual next things."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers.turn.conversation import Scene
from loyalty.calendar import local_instant
from loyalty.messages.args import Arg, Localised
from loyalty.messages.extras import CardPicture, Choices, Option
from loyalty.model import Balance, Member, Voucher
from loyalty.programme.programme import Programme
from loyalty.programme.tiers import Tier
from loyalty.standing.tiers import tier_of
from storage.people import members

NONE = "none"  # how an absent argument is told to the texts
ANEW = "anew"  # the argument of an option whose answer leaves the message it stands under


def choices(*names: str) -> Choices:
    return Choices(tuple(Option(name) for name in names))


def beside(*names: str) -> Choices:
    """Choices under what is worth keeping, as an open voucher: their answers do not take its place."""
    return Choices(tuple(Option(name, ANEW) for name in names))


def standing(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """What is held: stamps out of a full card, and points."""
    return {"stamps": balance.stamps, "goal": programme.goal, "points": balance.points}


def held_now(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """The same beside what was just earned, which has the names `stamps` and `points` there."""
    return {"have": balance.stamps, "goal": programme.goal, "total": balance.points}


def minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def place(programme: Programme, location: str) -> str:
    """A location's name; the id of one that was closed since."""
    found = programme.location(location)
    return found.name if found else location


def plainly(text: str) -> Localised:
    """A label that is the same in every language: a person's or a place's name."""
    return Localised((("", text),))


def reward_name(programme: Programme, id: str) -> Localised:
    """A reward's name; the id of one the shop no longer has."""
    reward = programme.reward(id)
    return reward.name if reward else plainly(id)


def voucher_name(programme: Programme, voucher: Voucher) -> Localised:
    """What it is for: a reward, or the offer that gave it out."""
    return voucher.title or reward_name(programme, voucher.reward)


async def tier(scene: Scene, member: Member) -> Tier | None:
    """The member's standing today; a shop without tiers asks nothing."""
    tiers = scene.programme.tiers
    if not tiers:
        return None
    since = scene.now - max(tier.within for tier in tiers)
    return tier_of(scene.programme, await members.visits_since(scene.read, member.id, since), scene.now)


async def picture(scene: Scene, member: Member, balance: Balance) -> CardPicture:
    shown = await tier(scene, member)
    return CardPicture(
        token=member.card,
        name=member.name,
        stamps=balance.stamps,
        goal=scene.programme.goal,
        points=balance.points,
        tier=shown.name if shown else None,
    )


def midnight(scene: Scene) -> datetime:
    """The last local midnight of the shop, in UTC."""
    zone = ZoneInfo(scene.programme.shop.timezone)
    return local_instant(scene.now.astimezone(zone).date(), time(0), zone)
