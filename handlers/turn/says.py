"""Pieces of what several conversations say: options, names, what is held, the card's picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from handlers.reading import names
from handlers.reading.phones import mask
from handlers.turn.conversation import Scene
from loyalty.calendar import local_day, whole_day
from loyalty.ledger.earnings import BASE, INVITED, REFERRAL, Part
from loyalty.ledger.units import Unit
from loyalty.messages.args import AnyOf, Arg, Gain, Gains, Localised, any_of
from loyalty.messages.extras import CardPicture, Choices, Option
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.model.members import Member
from loyalty.model.standing import Standing
from loyalty.model.visits import Visit
from loyalty.model.vouchers import Voucher
from loyalty.planning import notices, passes
from loyalty.planning.card import card_picture
from loyalty.planning.profile import Ending
from loyalty.programme.programme import Programme
from loyalty.rules.rewards import completed, named_reward
from loyalty.standing.challenges import InPlay
from loyalty.standing.stamp_card import stamp_card
from storage.ledger import endings, standings, visits_before

NONE = "none"  # the value of an argument that a text may do without
_LINE = 15  # circles that a phone shows in one line
ANEW = "anew"  # the argument of an option whose answer does not replace the message it stands under


def choices(*names: str) -> Choices:
    return Choices(tuple(Option(name) for name in names))


def beside(*names: str) -> Choices:
    """Choices whose answers do not replace the message they stand under, as an open voucher."""
    return Choices(tuple(Option(name, ANEW) for name in names))


def balance_args(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """What is held, as the texts take it: stamps out of a full card, points, and cashback. `balance_lines` goes with it."""
    card = stamp_card(balance.held[Unit.STAMPS], programme.goal)
    cash = notices.cash_args(programme, balance)
    return {"stamps": card.stamps, "goal": card.goal, "points": balance.held[Unit.POINTS], **cash}


def new_balance_args(programme: Programme, balance: Balance) -> dict[str, Arg]:
    """The same in texts where `stamps` and `points` are what was just earned."""
    card = stamp_card(balance.held[Unit.STAMPS], programme.goal)
    cash = notices.cash_args(programme, balance)
    return {"have": card.stamps, "goal": card.goal, "total": balance.held[Unit.POINTS], **cash}


def balance_lines(programme: Programme, balance: Balance) -> tuple[Lines, ...]:
    """The lines below what is held: what is owed, and what full cards are worth."""
    said = notices.balance_lines(programme, balance)
    return (Lines(said),) if said else ()


def receipt_args(programme: Programme, before: Balance, after: Balance) -> dict[str, Arg]:
    """What a receipt says beside the figures: the card drawn, and the rewards that the act made ready."""
    new = completed(programme, before, after)
    return {
        "drawn": drawn(programme, after),
        "reward": named_reward(new[0]) if new else NONE,
        "count": len(new),
    }


def drawn(programme: Programme, balance: Balance) -> str:
    """The stamp card as circles: "●●●●●●○○○". `NONE` where there is none, or one of more circles than a line has."""
    card = stamp_card(balance.held[Unit.STAMPS], programme.goal)
    return "●" * card.stamps + "○" * (card.goal - card.stamps) if 0 < card.goal <= _LINE else NONE


def decimals(scene: Scene) -> int:
    """Of the shop's currency: an example of an amount is written with as many."""
    return scene.programme.shop.currency.decimals


def examples(scene: Scene) -> dict[str, Arg]:
    """How long the codes and how fine the amounts are that a hint shows."""
    return {"decimals": decimals(scene), "digits": scene.programme.codes.digits}


def minutes(length: timedelta) -> int:
    return int(length.total_seconds() // 60)


def known_name(scene: Scene) -> str:
    """What the channel calls whoever speaks, else what their card does; "" where neither tells."""
    told = names.clean_name(scene.incoming.name)
    return told or (scene.member.name if scene.member else "")


def speaker(scene: Scene) -> str:
    """Their name, else the number, mostly hidden."""
    return known_name(scene) or mask(scene.address.value)


def place(programme: Programme, location: str) -> str:
    """A location's name; its id if the shop has closed it since."""
    found = programme.location(location)
    return found.name if found else location


def plainly(text: str) -> Localised:
    """A label that is the same in every language: a person's or a place's name."""
    return Localised((("", text),))


def tier_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer has."""
    tier = programme.tier(id)
    return tier.name if tier else plainly(id)


def tiers_name(programme: Programme, ids: Sequence[str]) -> Localised | AnyOf:
    """Tiers of which one is enough."""
    return any_of([tier_name(programme, id) for id in ids])


def plan_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer sells."""
    plan = programme.plan(id)
    return plan.name if plan else plainly(id)


def plans_name(programme: Programme, ids: Sequence[str]) -> Localised | AnyOf:
    """Plans of membership of which one is enough."""
    return any_of([plan_name(programme, id) for id in ids])


def pass_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer has."""
    return passes.pass_name(programme, id)


def reward_name(programme: Programme, id: str) -> Localised:
    """A reward's name; the id of one the shop no longer has."""
    reward = programme.reward(id)
    return reward.name if reward else plainly(id)


def rule_name(programme: Programme, id: str) -> Localised:
    """The name of an earning rule or a campaign, or of what is given for friends; the id of one the shop no longer has."""
    friends = programme.referral if id in (INVITED, REFERRAL) else None
    rule = friends or programme.rule(id) or programme.campaign(id)
    return rule.name if rule else plainly(id)


def joined(programme: Programme, names: Sequence[Localised]) -> Localised:
    """Names one after the other, in each language of the shop."""
    return Localised(
        tuple((locale, ", ".join(name.into(locale) for name in names)) for locale in programme.shop.locales)
    )


def badge_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer has."""
    badge = programme.badge(id)
    return badge.name if badge else plainly(id)


def won(programme: Programme, visit: Visit) -> tuple[Lines, ...]:
    """The badges that a visit gave, a line each."""
    names = [badge_name(programme, id) for id in visit.earnings.badges]
    return (Lines(tuple(Message(CardKind.BADGE_WON, {"badge": name}) for name in names)),) if names else ()


def tags_arg(programme: Programme, tags: Mapping[str, int]) -> Arg:
    """What was bought, as the texts take it: "3 coffee, own cup"."""
    names = [_counted(tag_name(programme, id), count) for id, count in tags.items()]
    return joined(programme, names) if names else NONE


def tag_name(programme: Programme, id: str) -> Localised:
    """The id of one the shop no longer has."""
    tag = programme.tag(id)
    return tag.name if tag else plainly(id)


def _counted(name: Localised, count: int) -> Localised:
    if count == 1:
        return name
    return Localised(tuple((locale, f"{count} {text}") for locale, text in name.texts))


def gains(programme: Programme, parts: Iterable[Part], *, named: bool = True) -> Gains:
    """What a visit earned, part by part, as the texts take it. `named`: with what gave it."""
    return Gains(tuple(_gain(programme, part, named) for part in parts))


def _gain(programme: Programme, part: Part, named: bool) -> Gain:
    rule = rule_name(programme, part.rule) if named and part.rule != BASE else None
    currency = programme.shop.currency.code if part.unit.is_money else ""
    return Gain(part.unit.value, part.amount, rule, currency)


def voucher_name(programme: Programme, voucher: Voucher) -> Localised:
    """What it is for: a reward, or the offer that gave it out."""
    return voucher.title or reward_name(programme, voucher.reward)


async def picture(
    scene: Scene,
    member: Member,
    balance: Balance,
    ending: Sequence[Ending] | None = None,
    play: InPlay | None = None,
    standing: Standing | None = None,
) -> CardPicture:
    """The card as it stands. `ending`: what of it ends, `play`: its badges, and `standing`: where that was read already."""
    scene = scene.about(member)
    if standing is None:
        standing = await standings.of(scene.read, scene.programme, member.id, scene.now)
    known = await what_ends(scene, member, balance) if ending is None else ending
    if play is None:
        play = await visits_before.in_play(scene.read, scene.programme, member.id, scene.now)
    return card_picture(
        scene.programme, member, balance, scene.now, standing=standing, endings=known, play=play
    )


async def what_ends(scene: Scene, member: Member, balance: Balance) -> Sequence[Ending]:
    """Of what a member holds; nothing is read where nothing may end."""
    if not (scene.programme.lapses and balance.held):
        return ()
    found = await endings.of(scene.read, [member.id])
    return found.get(member.id, ())


def shops_day(scene: Scene) -> tuple[datetime, datetime]:
    """The first instant of the shop's day, and that of the next (UTC)."""
    return whole_day(scene.now, ZoneInfo(scene.programme.shop.timezone))


def shops_today(scene: Scene) -> date:
    """The day it is at the shop."""
    return local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))
