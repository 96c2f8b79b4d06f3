"""The card's picture as a value: what is drawn follows from the member, what they hold, and what of it ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from loyalty.ledger.amounts import Amounts
from loyalty.ledger.units import Unit
from loyalty.messages.args import Money
from loyalty.messages.extras import Aim, CardPicture, Ends
from loyalty.model.accounts import Balance
from loyalty.model.members import Member
from loyalty.model.standing import NO_STANDING, Standing
from loyalty.planning.expiry import soon
from loyalty.planning.member import member_until
from loyalty.planning.notices import cash_shown
from loyalty.planning.passes import passes_shown
from loyalty.planning.play import badge_names
from loyalty.planning.profile import Ending
from loyalty.programme.programme import Programme
from loyalty.standing.challenges import NOTHING_IN_PLAY, InPlay


def card_picture(
    programme: Programme,
    member: Member,
    balance: Balance,
    now: datetime,
    *,
    standing: Standing = NO_STANDING,
    endings: Sequence[Ending] = (),
    play: InPlay = NOTHING_IN_PLAY,
) -> CardPicture:
    """The card at that instant (UTC). `endings` are those of all that the member holds."""
    tier = programme.tier(standing.tier)
    blank = CardPicture(
        token=member.card,
        name=member.name,
        stamps=0,
        goal=programme.goal,
        points=0,
        tier=tier.name if tier else None,
        tier_colour=(tier.colour or "") if tier else "",
        ends=_ends(programme, endings, now),
        badges=badge_names(programme, play),
        member=member_until(programme, standing),
        passes=passes_shown(programme, standing),
    )
    return shown(blank, programme, balance)


def shown(card: CardPicture, programme: Programme, balance: Balance) -> CardPicture:
    """The same card with that on it: for a picture that waited while the balance changed. What ends of it can only
    have become less."""
    held = balance.held
    return replace(
        card,
        stamps=held[Unit.STAMPS],
        points=held[Unit.POINTS],
        cash=cash_shown(programme, balance),
        aim=_aim(programme, held[Unit.POINTS]),
        ends=_least(card.ends, held) if card.ends else None,
    )


def _aim(programme: Programme, points: int) -> Aim | None:
    """The cheapest reward for points that cannot be had yet; the dearest one when all can."""
    for_points = sorted(
        (one for one in programme.collected if one.unit is Unit.POINTS), key=lambda one: one.cost
    )
    ahead = next((one for one in for_points if one.cost > points), for_points[-1] if for_points else None)
    return Aim(ahead.name, ahead.cost) if ahead else None


def _ends(programme: Programme, endings: Sequence[Ending], now: datetime) -> Ends | None:
    found = soon(endings, programme, now)
    if found is None:
        return None
    amounts, day = found
    return Ends(day, amounts[Unit.STAMPS], amounts[Unit.POINTS], _money(programme, amounts[Unit.MONEY]))


def _least(ends: Ends, held: Amounts) -> Ends | None:
    """Not more than is held; None where nothing of it is."""
    minor = min(ends.cash.minor, held[Unit.MONEY]) if ends.cash else 0
    cash = Money(minor, ends.cash.currency) if ends.cash and minor else None
    left = replace(
        ends,
        stamps=min(ends.stamps, held[Unit.STAMPS]),
        points=min(ends.points, held[Unit.POINTS]),
        cash=cash,
    )
    return left if left.stamps or left.points or left.cash else None


def _money(programme: Programme, minor: int) -> Money | None:
    return Money(minor, programme.shop.currency.code) if minor else None
