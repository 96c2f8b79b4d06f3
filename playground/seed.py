"""A shop with half a year behind it: a team, a few dozen members, and what they bought.

The team and Ana join by real turns. The members' past is written as facts, the way a turn writes them,
so that here too every balance is the sum of its entries.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.wiring.service import Service
from loyalty.facts.profile import PreferencesSet
from loyalty.messages.kind import Class
from loyalty.model.members import Member, Preferences
from loyalty.model.team import Invitation, Role, Staff
from playground.cast import ANA
from playground.history import Habits, Past
from playground.town import Town
from simulation.event import Event
from storage.engine.db import Conflict, Tx, fresh_id
from storage.people import addresses, team
from storage.writing import facts

HISTORY = timedelta(days=180)
BIRTHDAY = timedelta(days=3)  # from the day the demo opens to Ana's: near, and with time to play before
LOOKED_BACK = timedelta(days=4)  # lived through: as far back as dates are caught up with, and a little more
ANAS_VISITS = 22  # two coffees and four stamps of nine, and enough points for a slice of cake
ANAS_LAST = timedelta(days=2)  # before the day the demo opens
FIRST_TELEGRAM_ID = 5001
NAMES = {
    "en": "Grace Oliver Chloe Jack Emily Noah Isla",
    "pl": "Zofia Jakub Hanna Antoni Maja Szymon Lena Filip Alicja Wojciech Oliwia Kacper Iga Tymon Łucja Stanisław",
    "ro": "Andrei Ioana Mihai Elena Radu Sorina Ștefan Daria Vlad Ilinca Matei",
}


async def grow(town: Town, service: Service, staff: Staff, today: datetime) -> None:
    """`today` ends the history; the clock stands at its beginning."""
    luck = Random(9)
    named = [(name, locale) for locale, names in NAMES.items() for name in names.split()]
    luck.shuffle(named)
    for number, (name, locale) in enumerate(named):
        channel = "sms" if luck.random() < 0.3 else "telegram"
        if channel == "telegram":
            _meet(town, number, name, locale)
        for _ in range(5):  # with new ids, should two of them have been alike
            past = _past(number, name, locale, channel, service, staff, today)
            try:
                await service.database.run(partial(_grow_up, past=past, today=today, service=service))
                break
            except Conflict:
                continue


async def hire(town: Town, service: Service) -> Staff:
    """Olga claims the shop and Max accepts an invitation, both by link, as in earnest."""
    till = service.programme.locations[0].id
    for key, role, letter in (("olga", Role.OWNER, "o"), ("max", Role.STAFF, "s")):
        token, now = secrets.token_urlsafe(12), town.clock()
        await team.invite(
            service.database, Invitation(fresh_id(), token, role, till, now + timedelta(hours=1)), now
        )
        await town.cast.phone(key).follows(service.links.start(f"{letter}-{token}"))
        await town.telegram.delivered()
    await service.idle()
    hired = {one.role: one for one in await service.database.run(team.everyone)}
    return hired[Role.STAFF]


async def join(town: Town, service: Service, staff: Staff, today: datetime) -> None:
    """Ana took her card when the shop opened, by the poster, said yes to offers and told her birthday; and
    has been here nearly every week."""
    ana, day = town.cast.on_telegram("ana"), today + BIRTHDAY
    await ana.follows(service.links.start(f"j-{staff.location}"))
    await _answered(town, service)
    for tapped in ("join", "offers-yes"):
        await ana.person.taps(tapped)
        await _answered(town, service)
    await ana.says(f"{day:%-d %B}")
    await _answered(town, service)

    async def met(tx: Tx) -> addresses.Met | None:
        return await addresses.meet(tx, "telegram", str(ANA), today)

    known = await service.database.run(met)
    assert known
    assert known.member
    # A summary on the first of a month would take the day on which something is to be seen.
    own = PreferencesSet(known.member.id, Preferences(muted=frozenset({Class.PROGRESS})))
    past = Past(service.programme, known.member, known.address, staff, Habits(7, 8, 0), Random(0))
    events = [Event(town.clock(), own), *past.weekly(today - ANAS_LAST, ANAS_VISITS)]
    await service.database.run(partial(_live_through, past=past, events=events))


async def open_up(town: Town, service: Service) -> None:
    """Ana looks at her card, so that it is there to be scanned."""
    await town.cast.phone("ana").says("card")
    await _answered(town, service)


async def _answered(town: Town, service: Service) -> None:
    await town.telegram.delivered()
    await service.intake.idle()


def _meet(town: Town, number: int, name: str, locale: str) -> None:
    """Their chat with the bot is open, so that the service can write to them."""
    user_id = FIRST_TELEGRAM_ID + number
    town.telegram.person(user_id, name, language_code=locale)
    town.telegram.chats[user_id].started = True


def _past(
    number: int, name: str, locale: str, channel: str, service: Service, staff: Staff, today: datetime
) -> Past:
    luck = Random(number)
    value = f"+4851302{number + 1000}" if channel == "sms" else str(FIRST_TELEGRAM_ID + number)
    joined = today - HISTORY * luck.uniform(0.05, 0.99)
    card = f"regular-{number}-{luck.randrange(16**8):08x}"
    member = Member(fresh_id(), card, name, locale, joined, staff.location)
    habits = Habits(luck.choice((4, 6, 9, 14, 25)), luck.uniform(14, 32), luck.uniform(0.3, 0.9))
    return Past(service.programme, member, addresses.stranger(channel, value, locale), staff, habits, luck)


async def _grow_up(tx: Tx, past: Past, today: datetime, service: Service) -> None:
    """From their joining to this day."""
    events = [*past.until(today)]
    hash = service.parts.keyed.of(past.address.channel, past.address.value)
    await tx.write([addresses.first_seen(past.address, past.member.joined_at, hash)])
    await _live_through(tx, past, events)
    await tx.write([addresses.seen(past.address, events[-1].at)])


async def _live_through(tx: Tx, past: Past, events: Iterable[Event]) -> None:
    for event in events:
        await tx.write(await facts.written(tx, [event.fact], past.programme, event.at))
