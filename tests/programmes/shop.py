"""A shop's settings and its table of events, played through the real turn: what people say and tap, and what then stands
on their cards."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.settings.checks import contradictions
from bot.settings.file import parse
from loyalty.calendar import local_day
from loyalty.ledger.amounts import NOTHING, Amounts
from loyalty.ledger.earnings import BASE
from loyalty.ledger.units import Unit
from loyalty.messages.extras import VoucherPicture
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.message import Message
from loyalty.model.accounts import Balance
from loyalty.model.visits import Visit
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.standing.membership import Period, current
from scheduler.planning.planner import Planner
from storage.ledger import memberships, standings, visits
from tests.handlers.cast import join, met
from tests.handlers.stage import Person, Stage, options

FOLDER = Path(__file__).parent
Row = dict[str, str]
COMPARED = ("unit", "change", "rules", "balances", "tier")
BIRTHDAY, EXPIRY, TIER, MEMBERSHIP = "(birthday)", "(expiry)", "(tier ends)", "(membership ends)"
REFUSALS = {
    CardKind.REWARD_TIER: "tier",
    CardKind.REWARD_MEMBERS: "membership",
    MembershipKind.PLAN_SUM: "price",
    CardKind.REWARD_OVER: "over",
    CardKind.REWARD_CLOSED: "hours",
    CardKind.REWARD_HAD: "limit",
    CardKind.REWARD_SOLD_OUT: "stock",
    CardKind.REWARD_SHORT: "balance",
    TillKind.USE_OVER_BILL: "more than the bill",
    TillKind.USE_TOO_MUCH: "balance",
    TillKind.USE_STEP: "step",
    JoiningKind.INVITE_OWN: "own code",
    JoiningKind.INVITE_CUSTOMER: "already a customer",
    JoiningKind.INVITE_TWICE: "a second invitation",
}
_JUST_BEFORE = timedelta(microseconds=1)
CASH = "cash"  # as the tables call money


def rows(shop: str) -> list[Row]:
    """The table, `n` filled in on the rows that only tell one more result of the event above."""
    with (FOLDER / f"{shop}.csv").open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    number = ""
    for row in found:
        number = row["n"] = row["n"] or number
    return found


def events(shop: str, until: int) -> Iterator[list[Row]]:
    """The rows of each event, up to that number. What the clock does is an event too: a birthday, and all that ends for
    somebody at one instant."""
    played = (row for row in rows(shop) if int(row["n"]) <= until)
    return (list(found) for _, found in groupby(played, key=_together))


def _together(row: Row) -> tuple[str, ...]:
    if row["event"] in (EXPIRY, BIRTHDAY):
        return row["event"], row["at"], row["who"]
    return (row["n"], row["event"], row["who"]) if row["event"] in (TIER, MEMBERSHIP) else (row["n"],)


def settings(shop: str) -> Programme:
    """As `check` takes them."""
    text = "".join((FOLDER / name).read_text(encoding="utf-8") for name in (f"{shop}.toml", "common.toml"))
    config = parse(tomllib.loads(text, parse_float=Decimal), f"{shop}.toml")
    assert [*contradictions(config)] == []
    return config.programme


@dataclass
class Played:
    """The shop as it goes on. `no_tier` is how its table calls the standing without a tier."""

    stage: Stage
    no_tier: str = ""
    _people: dict[str, Person] = field(default_factory=dict)
    _done: dict[str, tuple[Person, int]] = field(
        default_factory=dict
    )  # by the number of the event: the till, and the id of the visit or the voucher
    _taken: dict[str, Reward] = field(default_factory=dict)
    _sold: dict[str, tuple[Person, int]] = field(default_factory=dict)  # the till, and the id of the payment

    @property
    def programme(self) -> Programme:
        return self.stage.programme

    async def till(self, place: str) -> Person:
        if place not in self._people:
            self._people[place] = self.stage.person("telegram", f"till-{place}", "Max")
            now = self.stage.now
            await self.stage.employ(self._people[place], location=place)
            self.stage.now = now
        return self._people[place]

    def member(self, who: str) -> Person:
        return self.stage.person("telegram", who, who.title())

    async def plays(self, told: Sequence[Row]) -> list[Row]:
        """The same rows as they come out."""
        event = told[0]
        self.stage.now = datetime.fromisoformat(event["at"])
        if event["event"] == EXPIRY:
            return await self._expires(event)
        results = await getattr(self, f"_{_named(event['event'])}")(event)
        seen = {**await self._balances(event), "tier": await self._tier(event)}
        found = [{"unit": unit, "change": change, "rules": rules, **seen} for unit, change, rules in results]
        return [*found, *await self._inviters(event, told)]

    async def _inviters(self, event: Row, told: Sequence[Row]) -> list[Row]:
        """What the event was to whoever had invited its member."""
        entries = await self.stage.rows(
            """SELECT e."unit", e."amount", m."name" FROM "entry" e JOIN "member" m ON m."id" = e."member_id"
            WHERE e."at" = $1 AND e."source" LIKE '%referral:%' ORDER BY e."id" """,
            self.stage.now,
        )
        found: list[Row] = []
        for entry in entries:
            who, amount = str(entry["name"]).lower(), int(str(entry["amount"]))
            why = event["rules"] if amount < 0 else f"referral {amount}"
            unit, change, named = self._moved(Unit(str(entry["unit"])), amount, why)
            row = next(
                ({**row, "at": event["at"]} for row in told if row["who"] == who),
                {"who": who, "balances": ""},
            )
            seen = {**await self._balances(row), "tier": await self._tier(row)}
            found.append({"unit": unit, "change": change, "rules": named, **seen})
        return found

    async def _expires(self, event: Row) -> list[Row]:
        """What has ended at this instant, whether or not a job has run: each unit and cause with what is held after it."""
        ended = await self._ended(event["who"])
        found: list[Row] = []
        for number, (unit, lots) in enumerate(ended, start=1):
            still = sum((Amounts({of: sum(lots.values())}) for of, lots in ended[number:]), NOTHING)
            days = " + ".join(f"of {day} {self._said(unit, left)}" for day, left in lots.items())
            _, change, why = self._moved(unit, -sum(lots.values()), days)
            tier = await self._tier(event, _JUST_BEFORE)
            seen = {**await self._balances(event, still), "tier": tier}
            found.append({"unit": _name(unit), "change": change, "rules": why, **seen})
        return found

    async def _ended(self, who: str, *, since: bool = False) -> list[tuple[Unit, dict[date, int]]]:
        """By the days on which it was earned: what had an end of its own, then what ends by idleness. At this instant,
        or `since` whenever."""
        member = (await met(self.member(who))).member
        assert member
        ended = "<=" if since else "="
        rows = await self.stage.rows(
            f"""SELECT "unit", sum("left") AS "left", "made_at", CASE WHEN "own_ends_at" <= "ends_at" THEN 0 ELSE 1 END
            AS "idle" FROM "lot" WHERE "member_id" = $1 AND "left" > 0 AND "ends_at" {ended} $2
            GROUP BY "unit", "made_at", "idle" ORDER BY "made_at" """,
            member.id,
            self.stage.now,
        )
        found: dict[tuple[object, str], dict[date, int]] = {}
        for row in rows:
            at = row["made_at"]
            assert isinstance(at, datetime)
            of = found.setdefault((row["idle"], _name(Unit(str(row["unit"])))), {})
            day = local_day(at, ZoneInfo(self.programme.shop.timezone))
            of[day] = of.get(day, 0) + int(Decimal(str(row["left"])))
        return [(_unit(name), lots) for (_, name), lots in sorted(found.items(), key=lambda one: str(one[0]))]

    async def _balances(self, event: Row, still: Amounts = NOTHING) -> Row:
        """Of the units that the table tells of; `still` is held too."""
        held = (await met(self.member(event["who"]))).balance or Balance()
        held = replace(held, held=held.held + still)
        units = [part.partition("=")[0] for part in event["balances"].split()]
        return {"balances": " ".join(f"{unit}={self._held(held, unit)}" for unit in units)}

    async def _tier(self, event: Row, before: timedelta = timedelta(0)) -> str:
        """As the table calls it. What expires at the instant at which a tier ends has its row before that."""
        member = (await met(self.member(event["who"]))).member
        if member is None:
            return self.no_tier
        at = self.stage.now - before
        found = await self.stage.database.run(lambda tx: standings.of(tx, self.programme, member.id, at))
        return found.tier or self.no_tier

    # Events

    async def _join(self, event: Row) -> list[tuple[str, str, str]]:
        await join(self.member(event["who"]))
        return await self._gifts(event, "act:join:%") or [("", "", "")]

    async def _refer(self, event: Row) -> list[tuple[str, str, str]]:
        """They follow the link of whoever invites them."""
        by = self.member(event["tags"].removeprefix("by "))
        said = await by.says("invite friend")
        if said.kind is JoiningKind.INVITE_ASK:
            said = await by.taps("invite-named")
        told = await self.member(event["who"]).opens(f"r-{said.args['code']}")
        return [("", "", f"refused: {REFUSALS[told.kind]}" if told.kind in REFUSALS else "")]  # type: ignore[index]

    async def _birthday(self, event: Row) -> list[tuple[str, str, str]]:
        """They tell it."""
        member = self.member(event["who"])
        await member.says("birthday")
        said = await member.says(event["tags"])
        assert said.kind is SettingsKind.BIRTHDAY_SET, said
        return [("", "", "")]

    async def _clock_birthday(self, event: Row) -> list[tuple[str, str, str]]:
        """It comes, and the planner runs."""
        await Planner(self.stage.database, self.programme, lambda: self.stage.now).plan()
        return await self._gifts(event, "gift:birthday:%")

    async def _visit(self, event: Row) -> list[tuple[str, str, str]]:
        member, till = self.member(event["who"]), await self.till(event["place"])
        shown = await member.forges(f"here-at:{event['place']}")
        said = await till.says(
            " ".join(filter(None, (str(shown.args["code"]), event["amount"], event["tags"])))
        )
        if said.kind is TillKind.CREDIT_ASK:  # a code alone, where there is no bill
            said = await till.taps("credit-stamp")
        if said.kind is TillKind.CREDIT_AGAIN_ASK:
            said = await till.taps("credit-again")
        if said.kind in REFUSALS:
            return [("", "", f"refused: {REFUSALS[said.kind]}")]  # type: ignore[index]
        assert said.kind is TillKind.CREDITED, said
        visit = await self._newest(member)
        self._done[event["n"]] = till, visit.id
        used = [self._moved(unit, -amount, "used", -amount) for unit, amount in visit.spent.items()]
        earned = [self._result(visit, unit) for unit in self._units(visit)]
        if earned and visit.earnings.badges:  # they move nothing, and stand behind what does
            unit, change, why = earned[-1]
            earned[-1] = unit, change, " + ".join((why, *(f"badge {id}" for id in visit.earnings.badges)))
        return [*used, *earned] or [("", "", "")]

    _spend = _visit

    async def _undo(self, event: Row) -> list[tuple[str, str, str]]:
        number = event["tags"].removeprefix("of ")
        if number in self._sold:
            till, id = self._sold[number]
            assert (await till.forges(f"undo-plan:{id}")).kind is TillKind.UNDONE
            return [("", "", "")]
        till, id = self._done[number]
        if number in self._taken:
            return await self._given_back(event, number)
        visit = await self.stage.database.run(lambda tx: visits.by_id(tx, id))
        assert visit
        said = await till.forges(f"undo:{id}")
        assert said.kind is TillKind.UNDONE, said
        back = [*visit.spent.items(), *(-visit.earned).items()]
        return [self._moved(unit, amount, f"undo of {number}") for unit, amount in back] or [("", "", "")]

    async def _return(self, event: Row) -> list[tuple[str, str, str]]:
        number = event["tags"].removeprefix("of ")
        _, id = self._done[number]
        before = await self.stage.database.run(lambda tx: visits.by_id(tx, id))
        assert before
        shown = await self.member(event["who"]).forges(f"here-at:{event['place']}")
        till = await self.till(event["place"])
        said = await till.says(f"{shown.args['code']} return {event['amount']}")
        if said.kind is TillKind.RETURN_WHICH:
            meant = next(one for one in options(said) if one.arg.split("~")[1] == str(id))
            said = await till.taps(meant.data)
        assert said.kind is TillKind.RETURN_DONE, said
        after = await self.stage.database.run(lambda tx: visits.by_id(tx, id))
        assert after
        return self._came_back(number, before, after) or [("", "", "")]

    async def _redeem(self, event: Row) -> list[tuple[str, str, str]]:
        said = await self.member(event["who"]).forges(f"redeem:{event['tags']}")
        if not _is_voucher(said):
            return [("", "", f"refused: {REFUSALS[said.kind]}")]  # type: ignore[index]
        reward = self.programme.reward(event["tags"])
        assert reward
        till = await self.till(event["place"])
        asked = await till.says(f"{said.args['code']} {event['amount']}".rstrip())
        assert asked.kind is TillKind.VOUCHER_ASK, asked
        given = next(option for option in options(asked) if option.name == "voucher-give")
        assert (await till.taps(given.data)).kind is TillKind.VOUCHER_REDEEMED
        self._taken[event["n"]], self._done[event["n"]] = reward, (till, int(given.arg.partition("~")[0]))
        return [_paid(reward, -reward.cost, f"{reward.id} {reward.cost}")]

    async def _given_back(self, event: Row, number: str) -> list[tuple[str, str, str]]:
        """Taken back at the till, and then by the member."""
        reward, (till, id) = self._taken[number], self._done[number]
        assert (await till.forges(f"undo-voucher:{id}")).kind is TillKind.UNDONE
        said = await self.member(event["who"]).forges(f"cancel-voucher:{id}")
        assert said.kind is CardKind.VOUCHER_CANCELLED, said
        if reward.is_free:
            return [("", "", "")]
        over = sum(sum(lots.values()) for _, lots in await self._ended(event["who"], since=True))
        lapsed = [_paid(reward, -over, "lapsed meanwhile")] if over else []
        return [_paid(reward, reward.cost, f"undo of {number}"), *lapsed]

    async def _clock_tier_ends(self, _: Row) -> list[tuple[str, str, str]]:
        return [("", "", "")]

    async def _pay_membership(self, event: Row) -> list[tuple[str, str, str]]:
        place = event["place"] or self.programme.locations[0].id
        shown = await self.member(event["who"]).forges(f"here-at:{place}")
        till = await self.till(place)
        said = await till.says(f"{shown.args['code']} {event['tags']} {event['amount']}")
        if said.kind in REFUSALS:
            return [("", "", f"refused: {REFUSALS[said.kind]}")]  # type: ignore[index]
        assert said.kind is MembershipKind.PLAN_SOLD, said
        periods = await self._periods(event["who"])
        self._sold[event["n"]] = till, max(period.id for period in periods)
        return [("", "", f"member to {max(period.renewal(self._zone) for period in periods)}")]

    async def _clock_membership_ends(self, event: Row) -> list[tuple[str, str, str]]:
        """Whether or not a job has run."""
        periods = await self._periods(event["who"])
        before = self.stage.now - timedelta(seconds=1)
        assert current(periods, before)
        assert not current(periods, self.stage.now)
        return [("", "", "")]

    async def _periods(self, who: str) -> Sequence[Period]:
        member = (await met(self.member(who))).member
        assert member
        return await self.stage.database.run(lambda tx: memberships.periods(tx, member.id))

    @property
    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.programme.shop.timezone)

    async def _tick_only(self, _: Row) -> list[tuple[str, str, str]]:
        return [("", "", "")]

    # Results

    async def _gifts(self, event: Row, source: str) -> list[tuple[str, str, str]]:
        """What they were given just now from there, and by which rule; a gift of theirs is called as its occasion."""
        found = (await met(self.member(event["who"]))).member
        assert found
        gifts = await self.stage.rows(
            """SELECT "unit", "amount", coalesce("rule", 'birthday') AS "rule" FROM "entry"
            WHERE "member_id" = $1 AND "at" = $2 AND "source" LIKE $3""",
            found.id,
            self.stage.now,
            source,
        )
        return [(str(row["unit"]), f"+{row['amount']}", f"{row['rule']} {row['amount']}") for row in gifts]

    async def _newest(self, member: Person) -> Visit:
        found = (await met(member)).member
        assert found
        (newest,) = await self.stage.database.run(lambda tx: visits.latest(tx, found.id, 1))
        return newest

    def _units(self, visit: Visit) -> list[Unit]:
        return [unit for unit in Unit if any(part.unit is unit for part in visit.parts)]

    def _result(self, visit: Visit, unit: Unit) -> tuple[str, str, str]:
        parts = [part for part in visit.parts if part.unit is unit]
        total = sum(part.amount for part in parts)
        named = " + ".join(f"{part.rule or BASE} {self._said(unit, part.amount)}" for part in parts)
        return self._moved(unit, total, named)

    def _moved(self, unit: Unit, change: int, why: str, part: int | None = None) -> tuple[str, str, str]:
        """`part` is told behind the reason."""
        told = why if part is None else f"{why} {self._said(unit, abs(part))}"
        return _name(unit), f"{'+' if change > 0 else ''}{self._said(unit, change)}", told

    def _said(self, unit: Unit, amount: int) -> str:
        """Money in units of the currency."""
        decimals = self.programme.shop.currency.decimals if unit.is_money else 0
        return f"{Decimal(amount).scaleb(-decimals):.{decimals}f}"

    def _held(self, balance: Balance, name: str) -> str:
        name, _, owed = name.partition("_")
        unit = _unit(name)
        return self._said(unit, (balance.owed if owed else balance.held)[unit])

    def _came_back(self, number: str, before: Visit, after: Visit) -> list[tuple[str, str, str]]:
        """Each unit with what each rule gives less than before; of all of it only that it came back."""
        gone, named = after.undone_at is not None, f"return of {number}"
        back = before.spent if gone else before.spent - after.spent
        lost = before.earned if gone else before.earned - after.earned
        found = [self._moved(unit, amount, named) for unit, amount in back.items()]
        for unit, amount in lost.items():
            parts = [part for part in before.parts if part.unit is unit]
            left = {part.rule: part.amount for part in after.parts if part.unit is unit}
            less = ((part.rule, left.get(part.rule, 0) - part.amount) for part in parts)
            told = " + ".join(f"{rule or BASE} {self._said(unit, change)}" for rule, change in less if change)
            found.append(self._moved(unit, -amount, named if gone else f"{named}: {told}"))
        return found


def _unit(name: str) -> Unit:
    return Unit.MONEY if name == CASH else Unit(name)


def _name(unit: Unit) -> str:
    return CASH if unit.is_money else unit.value


def _named(event: str) -> str:
    """Of the method that plays it: "(birthday)" is `_clock_birthday`."""
    return event.replace("(", "clock_").removesuffix(")").replace("-", "_").replace(" ", "_")


def _paid(reward: Reward, change: int, named: str) -> tuple[str, str, str]:
    return ("", "", named) if reward.is_free else (reward.unit, f"{change:+}", named)


def _is_voucher(said: Message) -> bool:
    return any(isinstance(extra, VoucherPicture) for extra in said.extras)
