"""The gate: which message may go now, and with which reason.

Most of it is one table, to be read by whoever owns a shop. A line says which message asks, when, and what it is
told; what was sent before; what else waits or is sure to come. Hours are those on the person's wall, in Warsaw unless the line says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from loyalty.calendar import QuietHours, zone
from loyalty.gate.candidate import Candidate, Person, Reserved, rank
from loyalty.gate.decide import decide
from loyalty.gate.decision import Decision, Drop, Hold, Send
from loyalty.gate.policy import Policy, Rule
from loyalty.gate.purposes import NEEDS
from loyalty.gate.sampling import in_holdout, offset_of
from loyalty.gate.windows import Calendar, Window, parse_window
from loyalty.messages.kind import Class
from loyalty.model.addresses import AddressState
from loyalty.model.members import Purpose

UPDATES, OFFERS = Purpose.UPDATES, Purpose.OFFERS
STOPPED, BLOCKED = AddressState.STOPPED, AddressState.BLOCKED
WHAT = {
    "reply": Class.REPLY,
    "reward": Class.MILESTONE,
    "birthday": Class.OCCASION,
    "promotion": Class.PROMOTION,
    "summary": Class.PROGRESS,
    "win-back": Class.WINBACK,
}
EVENINGS = QuietHours(time(20), time(9))


def limits(text: str) -> tuple[Rule, ...]:
    """ "1 per day; promotion 2 per 30 days; sms 1 per week": of a class, of a channel, or of the person."""
    return tuple(_limit(one) for one in text.split("; ") if one)


def _limit(text: str) -> Rule:
    first, _, rest = text.partition(" ")
    if first[0].isdigit():
        return Rule(parse_window(text))
    known = {**WHAT, "occasion": Class.OCCASION, "progress": Class.PROGRESS, "milestone": Class.MILESTONE}
    return Rule(parse_window(rest), known[first]) if first in known else Rule(parse_window(rest), None, first)


PROMISED = limits(
    "1 per day; 1 per 20 hours; 4 per 30 days; milestone 1 per day; occasion 2 per year; promotion 2 per 30 days; "
    "progress 1 per month; progress 1 per 20 days; win-back 1 per 90 days"
)
SHOP = Policy("Europe/Warsaw", EVENINGS, PROMISED)
ANYTHING = frozenset(product((UPDATES, OFFERS), ("telegram", "sms")))

UPDATES_ONLY = {"allows": frozenset({(UPDATES, "telegram")})}
OFFERS_ONLY = {"allows": frozenset({(OFFERS, "telegram")})}
NOTHING: dict[str, Any] = {"allows": frozenset()}

SEND = "send: consent given, in its lifetime, outside quiet hours"


def only(text: str, **more: Any) -> dict[str, Any]:
    """A shop that promised this and nothing else."""
    return {"rules": limits(text), **more}


@dataclass(frozen=True)
class Line:
    """A line of the table. `sent` and `waits`: one after another with ", "; "due" and "until" are those of what waits."""

    name: str
    message: str
    now: str
    told: str
    sent: str = ""
    waits: str = ""
    until: str = ""
    shop: dict[str, Any] = field(default_factory=dict)
    person: dict[str, Any] = field(default_factory=dict)

    @property
    def zone(self) -> ZoneInfo:
        return zone(self.person.get("zone"), ZoneInfo("Europe/Warsaw"))

    def at(self, text: str) -> datetime:
        """ "06-02 10:00" of 2026, or a whole date, or one with an offset."""
        read = datetime.fromisoformat(text if text[4] == "-" else f"2026-{text}")
        return (read if read.tzinfo else read.replace(tzinfo=self.zone)).astimezone(UTC)

    def decision(self) -> Decision:
        message = replace(
            self.candidate(self.message), expires_at=self.at(self.until) if self.until else None, id=1
        )
        history = [self.reserved(one) for one in self.sent.split(", ") if one]
        rivals = [
            self.candidate(one, id=number) for number, one in enumerate(self.waits.split(", "), 2) if one
        ]
        person = Person(**{"allows": ANYTHING, **self.person})
        return decide(message, history, rivals, person, replace(SHOP, **self.shop), self.at(self.now))

    def reserved(self, text: str) -> Reserved:
        """ "promotion 06-02 10:00 sms" """
        what, day, clock, *channel = text.split(" ")
        return Reserved(self.at(f"{day} {clock}"), WHAT[what], channel[0] if channel else "telegram")

    def candidate(self, text: str, id: int = 0) -> Candidate:
        """ "birthday sms due 06-19 00:00 until 06-22 00:00 made 06-01 00:00 blocked" """
        what, *rest = text.split(" ")
        told = iter(rest)
        found: dict[str, Any] = {"cls": WHAT[what], "channel": "telegram", "label": what, "id": id}
        for word in told:
            match word:
                case "due" | "until" | "made":
                    name = {"due": "due_at", "until": "expires_at", "made": "created_at"}[word]
                    found[name] = self.at(f"{next(told)} {next(told)}")
                case "blocked" | "stopped":
                    found["state"] = AddressState(word)
                case "spared":
                    found["holdout"] = True
                case "unnamed":
                    found["label"] = ""
                case _:
                    found["channel"] = word
        return Candidate(**found)

    def wall(self, instant: datetime) -> str:
        """What the person's clock shows then, as it is written here."""
        shown = instant.astimezone(self.zone).replace(tzinfo=None)
        return shown.isoformat(" ", "auto" if shown.second else "minutes").removeprefix("2026-")

    def read(self, decision: Decision) -> str:
        match decision:
            case Send(why):
                return f"send: {why}"
            case Hold(until, why):
                return f"{self.wall(until)}: {why}"
            case Drop(why):
                return f"never: {why}"


# fmt: off
CONSENT_AND_ADDRESS = [
    Line("an answer goes", "reply", "06-02 10:00", "send: answers the person's own act",
         person=NOTHING),
    Line("at night too", "reply", "06-02 23:00", "send: answers the person's own act"),
    Line("to whoever said stop", "reply stopped", "06-02 10:00", "send: answers the person's own act"),
    Line("but not where nothing arrives", "reply blocked", "06-02 10:00", "never: address blocked"),
    Line("a reward where updates are allowed", "reward", "06-02 10:00", SEND,
         person=UPDATES_ONLY),
    Line("a birthday too", "birthday", "06-02 10:00", SEND, person=UPDATES_ONLY),
    Line("a summary too", "summary", "06-02 10:00", SEND, person=UPDATES_ONLY),
    Line("a promotion is an offer", "promotion", "06-02 10:00", SEND,
         person=OFFERS_ONLY),
    Line("a win-back too", "win-back", "06-02 10:00", SEND, person=OFFERS_ONLY),
    Line("offers are not updates", "reward", "06-02 10:00", "never: no consent for updates on telegram",
         person=OFFERS_ONLY),
    Line("updates are not offers", "promotion", "06-02 10:00", "never: no consent for offers on telegram",
         person=UPDATES_ONLY),
    Line("one channel is not the other", "win-back sms", "06-02 10:00", "never: no consent for offers on sms",
         person=OFFERS_ONLY),
    Line("what may not go does not wait for the morning", "promotion", "06-02 23:00",
         "never: no consent for offers on telegram",
         person=NOTHING),
    Line("stop is stop", "promotion stopped", "06-02 10:00", "never: opted out of this channel"),
    Line("stop for a reward too", "reward stopped", "06-02 10:00", "never: opted out of this channel"),
    Line("a dead address", "reward blocked", "06-02 10:00", "never: address blocked"),
    Line("the shop turned win-back off", "win-back", "06-02 10:00", "never: off: the shop sends no win-back messages",
         shop={"off": {Class.WINBACK}}),
    Line("and nothing else", "promotion", "06-02 10:00", SEND, shop={"off": {Class.WINBACK}}),
    Line("the person muted summaries", "summary", "06-02 10:00", "never: muted: the person wants no progress messages",
         person={"muted": {Class.PROGRESS}}),
    Line("and nothing else", "reward", "06-02 10:00", SEND, person={"muted": {Class.PROGRESS}}),
    Line("an answer cannot be muted", "reply", "06-02 10:00", "send: answers the person's own act",
         person={"muted": set(Class)}),
    Line("or be off", "reply", "06-02 10:00", "send: answers the person's own act", shop={"off": set(Class)}),
    Line("a share is spared a promotion", "promotion spared", "06-02 10:00",
         "never: holdout: left out, to measure the others"),
    # which reason is told when there are several
    Line("the address first", "promotion blocked spared", "06-02 10:00", "never: address blocked",
         until="06-01 10:00"),
    Line("then what the shop wants", "promotion spared", "06-02 10:00",
         "never: off: the shop sends no promotion messages",
         until="06-01 10:00", shop={"off": set(Class)}, person={"muted": set(Class), "allows": frozenset()}),
    Line("then the person", "promotion spared", "06-02 10:00", "never: muted: the person wants no promotion messages",
         person={"muted": set(Class), "allows": frozenset()}),
    Line("then consent", "promotion spared", "06-02 10:00", "never: no consent for offers on telegram",
         person=NOTHING),
    Line("then the holdout, late or not: the uplift counts the late of both groups", "promotion spared",
         "06-02 10:00", "never: holdout: left out, to measure the others", until="06-01 10:00"),
]

LIFETIME = [
    Line("its last instant is over", "reward", "06-02 10:00", "never: outlived its lifetime",
         until="06-02 10:00"),
    Line("a minute is left", "reward", "06-02 10:00", SEND, until="06-02 10:01"),
    Line("it ends with the night", "reward", "06-02 20:00", "never: quiet hours until after its lifetime",
         until="06-03 09:00"),
    Line("a minute after the night", "reward", "06-02 20:00", "06-03 09:00: quiet hours",
         until="06-03 09:01"),
    Line("a cap frees as it ends", "promotion", "06-20 12:00",
         "never: cap: 2 of 2 promotion messages per 30 days, frees only after its lifetime",
         sent="promotion 06-01 10:00, promotion 06-05 10:00", until="07-01 10:00"),
    Line("a cap frees just in time", "promotion", "06-20 12:00",
         "07-01 10:00: cap: 2 of 2 promotion messages per 30 days",
         sent="promotion 06-01 10:00, promotion 06-05 10:00", until="07-01 10:01"),
    Line("the night after the cap is too long", "reward", "06-02 12:00",
         "never: quiet hours after cap: 1 of 1 messages per 20 hours, frees only after its lifetime",
         sent="promotion 06-02 10:00", until="06-03 09:00"),
    Line("what comes first outlasts it", "promotion", "06-02 12:00",
         "never: competition: birthday comes first, frees only after its lifetime",
         waits="birthday", until="06-02 20:00"),
    Line("a holiday outlasts it", "promotion", "06-03 22:00",
         "never: rest day: 2026-06-04, frees only after its lifetime",
         until="06-05 08:00", shop={"rest": {date(2026, 6, 4)}}),
    Line("a shop that always rests", "promotion", "06-02 10:00", "never: rest day: 2026-06-02, for more than 400 days",
         shop={"rest": {date(2026, 1, 1) + timedelta(days=day) for day in range(1000)}}),
    Line("a limit of many years", "promotion", "06-02 10:00",
         "never: cap: 1 of 1 promotion messages per 1000 days, for more than 400 days",
         sent="promotion 06-01 10:00", shop=only("promotion 1 per 1000 days")),
]

SCOPES = [
    Line("nothing was sent", "promotion", "06-20 12:00", SEND),
    Line("whatever was sent by whatever channel", "promotion", "06-20 12:00",
         "06-21 09:00: quiet hours after cap: 1 of 1 messages per 20 hours",
         sent="reward 06-20 10:00 sms"),
    Line("an answer does not count", "promotion", "06-20 12:00", SEND,
         sent="reply 06-20 10:00, reply 06-20 11:00"),
    Line("a channel has a limit of its own", "promotion sms", "06-18 12:00",
         "06-22 10:00: cap: 1 of 1 sms messages per 7 days",
         sent="reward 06-15 10:00 sms", shop=only("1 per day; sms 1 per 7 days")),
    Line("which is not that of the other", "promotion telegram", "06-18 12:00", SEND,
         sent="reward 06-15 10:00 sms", shop=only("1 per day; sms 1 per 7 days")),
    Line("a class that may more often does not loosen the whole", "reward", "06-20 12:00",
         "06-21 09:00: quiet hours after cap: 1 of 1 messages per day",
         sent="reward 06-20 10:00", shop=only("milestone 5 per day; 1 per day")),
    Line("a class is counted on all channels", "win-back telegram", "06-20 12:00",
         "08-10 10:00: cap: 1 of 1 win-back messages per 90 days",
         sent="win-back 05-12 10:00 sms"),
    Line("and by itself", "promotion", "06-20 12:00", SEND,
         sent="win-back 05-12 10:00, birthday 06-01 10:00"),
    Line("all have to pass: the last to free is told", "promotion", "06-20 12:00",
         "06-26 10:00: cap: 5 of 4 messages per 30 days",
         sent="promotion 05-25 10:00, reward 05-27 10:00, promotion 05-30 10:00, birthday 06-10 10:00, reward 06-12 10:00",
         shop=only("promotion 2 per 20 days; 4 per 30 days; 1 per day")),
    Line("it frees for one rule, and another holds it on", "promotion", "06-02 12:00",
         "06-04 10:00: cap: 1 of 1 promotion messages per 3 days",
         sent="promotion 06-01 10:00, reward 06-02 11:00", shop=only("1 per 24 hours; promotion 1 per 3 days")),
    # the clock stepped back
    Line("and the first once more", "promotion", "06-02 12:00", "06-04 11:00: cap: 1 of 1 messages per 24 hours",
         sent="promotion 06-01 10:00, reward 06-03 11:00",
         shop=only("1 per 24 hours; promotion 1 per 48 hours", quiet=None)),
    Line("a limit that was lowered meanwhile", "promotion", "06-20 12:00",
         "07-05 10:00: cap: 3 of 1 promotion messages per 30 days",
         sent="promotion 06-01 10:00, promotion 06-03 10:00, promotion 06-05 10:00",
         shop=only("promotion 1 per 30 days")),
]

AWAKE: dict[str, Any] = {"quiet": None}
ALWAYS = "send: consent given, in its lifetime"

WINDOWS = [
    Line("two minutes over midnight are not two days", "promotion", "06-20 00:01",
         "06-20 19:59: cap: 1 of 1 messages per 20 hours",
         sent="reward 06-19 23:59", shop=AWAKE),
    Line("unless the shop asks for no gap", "promotion", "06-20 00:01", ALWAYS,
         sent="reward 06-19 23:59", shop=only("1 per day", quiet=None)),
    Line("the whole day before midnight", "promotion", "06-20 23:59", "06-21 00:00: cap: 1 of 1 messages per day",
         sent="reward 06-20 00:01", shop=only("1 per day; 1 per 20 hours", quiet=None)),
    Line("a third occasion waits for the new year", "birthday", "12-30 12:00",
         "2027-01-01 09:00: quiet hours after cap: 2 of 2 occasion messages per year",
         sent="birthday 03-01 10:00, birthday 09-01 10:00"),
    Line("last year's do not count", "birthday", "2027-01-01 09:00", SEND,
         sent="birthday 03-01 10:00, birthday 09-01 10:00"),
    Line("one summary a month", "summary", "06-30 12:00",
         "07-01 09:00: quiet hours after cap: 1 of 1 progress messages per month",
         sent="summary 06-01 10:00"),
    Line("and twenty days apart", "summary", "07-01 12:00", "07-15 10:00: cap: 1 of 1 progress messages per 20 days",
         sent="summary 06-25 10:00"),
    Line("a survey a quarter", "summary", "06-30 23:00", "07-01 00:00: cap: 1 of 1 progress messages per quarter",
         sent="summary 04-01 10:00", shop=only("progress 1 per quarter", quiet=None)),
    Line("a week begins on Monday", "promotion", "06-07 23:00", "06-08 00:00: cap: 1 of 1 messages per week",
         sent="promotion 06-01 00:00", shop=only("1 per week", quiet=None)),
    Line("the fifth in thirty days, to the minute", "reward", "06-29 12:00",
         "07-01 10:07: cap: 4 of 4 messages per 30 days",
         sent="promotion 06-01 10:07, reward 06-05 10:00, promotion 06-10 10:00, birthday 06-20 10:00"),
    Line("the clock stepped back: nothing just before what was sent", "reward", "06-02 12:00",
         "06-03 14:00: cap: 1 of 1 messages per 20 hours",
         sent="promotion 06-02 18:00", shop=only("1 per 20 hours")),
    # in Warsaw it was the 19th already
    Line("the day is that of the person, not of the shop", "reward", "06-19 12:00", SEND,
         sent="promotion 06-18 21:00", shop=only("1 per day"), person={"zone": "America/New_York"}),
    Line("the same without a zone of their own", "reward", "06-19 18:00", "06-20 00:00: cap: 1 of 1 messages per day",
         sent="promotion 06-19 03:00", shop=only("1 per day", quiet=None)),
    Line("a quarter to nine in Kathmandu", "reward", "06-19 12:00",
         "06-20 09:00: quiet hours after cap: 1 of 1 messages per 20 hours",
         sent="promotion 06-19 10:00", person={"zone": "Asia/Kathmandu"}),
    Line("the year begins first in Kiritimati", "birthday", "12-31 12:00",
         "2027-01-01 09:00: quiet hours after cap: 2 of 2 occasion messages per year",
         sent="birthday 03-01 10:00, birthday 09-01 10:00", person={"zone": "Pacific/Kiritimati"}),
    # the days on which clocks change
    Line("twenty hours are twenty hours: the short day", "reward", "03-29 09:00",
         "03-29 15:00: cap: 1 of 1 messages per 20 hours",
         sent="promotion 03-28 18:00", shop=only("1 per 20 hours")),
    Line("and the long one", "reward", "10-25 09:00", "10-25 13:00: cap: 1 of 1 messages per 20 hours",
         sent="promotion 10-24 18:00", shop=only("1 per 20 hours")),
    Line("a short day is a day", "reward", "03-29 23:59", "03-30 00:00: cap: 1 of 1 messages per day",
         sent="promotion 03-29 00:00", shop=only("1 per day", quiet=None)),
    Line("a long one too", "reward", "10-25 23:59", "10-26 00:00: cap: 1 of 1 messages per day",
         sent="promotion 10-25 00:00", shop=only("1 per day", quiet=None)),
    Line("where midnight is skipped, the day begins at one", "reward", "03-07 20:00",
         "03-08 01:00: cap: 1 of 1 messages per day",
         sent="promotion 03-07 12:00", shop=only("1 per day", quiet=None), person={"zone": "America/Havana"}),
]

QUIET = [
    Line("a minute before the night", "promotion", "06-02 19:59", SEND),
    Line("the night begins", "promotion", "06-02 20:00", "06-03 09:00: quiet hours"),
    Line("its last minute", "promotion", "06-03 08:59", "06-03 09:00: quiet hours"),
    Line("the night is over", "promotion", "06-03 09:00", SEND),
    Line("the short night", "promotion", "03-28 22:00", "03-29 09:00: quiet hours"),
    Line("the long night", "promotion", "10-24 22:00", "10-25 09:00: quiet hours"),
    Line("it is still day in Lisbon", "promotion", "06-02 19:30", SEND, person={"zone": "Europe/Lisbon"}),
    Line("a night in Kathmandu", "promotion", "06-02 21:00", "06-03 09:00: quiet hours",
         person={"zone": "Asia/Kathmandu"}),
    Line("no zone of their own", "promotion", "06-02 21:00", "06-03 09:00: quiet hours", person={"zone": None}),
    Line("or one that is none", "promotion", "06-02 21:00", "06-03 09:00: quiet hours", person={"zone": "No/Such_Zone"}),
    Line("an end that is skipped", "promotion", "03-29 01:00", "03-29 03:00: quiet hours",
         shop={"quiet": QuietHours(time(20), time(2, 30))}),
    Line("a shop that knows no night", "promotion", "06-02 23:00", ALWAYS, shop=AWAKE),
    Line("hours of their own", "promotion", "06-02 21:00", SEND,
         person={"quiet": QuietHours(time(22), time(7))}),
    Line("in place of the shop's", "promotion", "06-02 23:00", "06-03 07:00: quiet hours",
         person={"quiet": QuietHours(time(22), time(7))}),
    Line("somebody who works at night", "reward", "06-02 10:00", "06-02 17:00: quiet hours",
         person={"quiet": QuietHours(time(8), time(17))}),
    Line("where the shop knows none", "promotion", "06-02 23:00", "06-03 07:00: quiet hours",
         shop=AWAKE, person={"quiet": QuietHours(time(22), time(7))}),
    Line("somebody who sleeps never", "promotion", "06-02 23:00", SEND,
         person={"quiet": QuietHours(time(9), time(9))}),
    Line("not everybody at nine", "promotion", "06-02 22:00", "06-03 09:07: quiet hours",
         person={"offset": timedelta(minutes=7)}),
    Line("who is early waits too", "promotion", "06-03 09:03", "06-03 09:07: quiet hours",
         person={"offset": timedelta(minutes=7)}),
    Line("after that as ever", "promotion", "06-03 09:07", SEND, person={"offset": timedelta(minutes=7)}),
    Line("the spread leaves half of a short day", "promotion", "06-03 08:00", "06-03 10:00: quiet hours",
         person={"quiet": QuietHours(time(11), time(9)), "offset": timedelta(hours=5)}),
    Line("a cap that frees at night", "reward", "06-02 19:00", "06-03 14:00: cap: 1 of 1 messages per 20 hours",
         sent="promotion 06-02 18:00"),
    Line("a night that is longer than the cap", "reward", "06-02 22:00", "06-03 09:00: quiet hours",
         sent="promotion 06-02 12:00"),
]

CHRISTMAS: dict[str, Any] = {"rest": {date(2026, 12, 25), date(2026, 12, 26)}}

REST = [
    Line("the day before", "promotion", "12-24 19:59", SEND, shop=CHRISTMAS),
    Line("the night before", "promotion", "12-24 20:00", "12-27 09:00: rest day: 2026-12-25", shop=CHRISTMAS),
    Line("the day itself", "promotion", "12-25 12:00", "12-27 09:00: rest day: 2026-12-25", shop=CHRISTMAS),
    Line("the second", "promotion", "12-26 12:00", "12-27 09:00: rest day: 2026-12-26", shop=CHRISTMAS),
    Line("the day after", "promotion", "12-27 09:00", SEND, shop=CHRISTMAS),
    Line("an answer does not rest", "reply", "12-25 12:00", "send: answers the person's own act",
         shop=CHRISTMAS),
    Line("without a night it ends at midnight", "promotion", "12-25 12:00", "12-27 00:00: rest day: 2026-12-25",
         shop=CHRISTMAS | AWAKE),
    Line("not everybody in the same minute", "promotion", "12-25 12:00", "12-27 09:07: rest day: 2026-12-25",
         shop=CHRISTMAS, person={"offset": timedelta(minutes=7)}),
    Line("it is Christmas first in Tokyo", "promotion", "12-25 00:30", "12-27 09:00: rest day: 2026-12-25",
         shop=CHRISTMAS, person={"zone": "Asia/Tokyo"}),
    Line("in Honolulu it is over last", "promotion", "12-26 19:00", "12-27 09:00: rest day: 2026-12-26",
         shop=CHRISTMAS, person={"zone": "Pacific/Honolulu"}),
    # all but twenty minutes are quiet, and on the 29th the clock skips those
    Line("a day between two of rest that is quiet all through", "promotion", "03-28 02:15", "03-31 02:10: rest day: 2026-03-28",
         shop={"rest": {date(2026, 3, 28), date(2026, 3, 30)}, "quiet": QuietHours(time(2, 30), time(2, 10))}),
    Line("a cap that frees on a day of rest", "reward", "12-24 19:00",
         "12-27 09:00: rest day after cap: 1 of 1 messages per 20 hours",
         sent="promotion 12-24 18:00", shop=CHRISTMAS),
    Line("a cap that frees after it", "promotion", "12-25 12:00",
         "12-28 10:00: cap: 1 of 1 promotion messages per 30 days",
         sent="promotion 11-28 10:00", shop=CHRISTMAS | only("promotion 1 per 30 days")),
]

# a fourth is left until 24 June
LAST_OF_FOUR = "promotion 05-25 10:00, summary 06-01 10:00, reward 06-08 10:00"
FRIDAY = "birthday due 06-19 00:00 until 06-22 00:00"



def kept(until: str, rival: str, slot: str, limit: str) -> str:
    return f"{until}: competition: {rival} comes first, a slot is kept until 2026-{slot} ({limit})"


COMPETITION = [
    Line("a birthday comes before a promotion", "promotion", "06-16 12:00",
         "06-17 09:00: competition: birthday comes first",
         waits="birthday due 06-16 00:00"),
    Line("and does not wait for it", "birthday", "06-16 12:00", SEND, waits="promotion due 06-16 00:00"),
    Line("of two rewards, the one that ends first", "reward", "06-16 12:00",
         "06-17 09:00: competition: reward comes first",
         until="06-18 12:00", waits="reward until 06-18 11:59"),
    Line("which is this one", "reward", "06-16 12:00", SEND,
         until="06-18 12:00", waits="reward until 06-18 12:01"),
    Line("what never ends goes last", "reward", "06-16 12:00", SEND, until="06-18 12:00", waits="reward"),
    Line("then the one that is older", "promotion made 06-10 00:00", "06-16 12:00",
         "06-17 09:00: competition: promotion comes first",
         waits="promotion made 06-09 00:00"),
    Line("which is this one", "promotion made 06-10 00:00", "06-16 12:00", SEND,
         waits="promotion made 06-11 00:00"),
    Line("then the one that was planned first", "promotion", "06-16 12:00", SEND, waits="promotion"),
    Line("the last of four is kept for Friday's birthday", "promotion", "06-16 12:00",
         kept("06-24 10:00", "birthday", "06-19 09:00", "3 of 4 messages per 30 days"),
         sent=LAST_OF_FOUR, waits=FRIDAY),
    Line("a reward may have it", "reward", "06-16 12:00", SEND, sent=LAST_OF_FOUR, waits=FRIDAY),
    Line("with two left there is one for each", "promotion", "06-16 12:00", SEND,
         sent="reward 06-08 10:00, summary 06-01 10:00", waits=FRIDAY),
    Line("nothing is kept for more than a week", "promotion", "06-11 12:00", SEND,
         sent=LAST_OF_FOUR, waits=FRIDAY),
    Line("to the minute", "promotion", "06-12 10:00", kept("06-24 10:00", "birthday", "06-19 10:00", "3 of 4 messages per 30 days"),
         sent=LAST_OF_FOUR, waits="birthday due 06-19 10:00"),
    Line("or not", "promotion", "06-12 10:00", SEND, sent=LAST_OF_FOUR, waits="birthday due 06-19 10:01"),
    Line("a shop that looks further ahead", "promotion", "06-10 12:00",
         kept("06-24 10:00", "birthday", "06-19 09:00", "3 of 4 messages per 30 days"),
         sent=LAST_OF_FOUR, waits=FRIDAY, shop={"look_ahead": timedelta(days=14)}),
    Line("nothing is kept for its like", "promotion", "06-16 12:00", SEND,
         sent=LAST_OF_FOUR, waits="promotion due 06-19 00:00"),
    Line("or for less", "birthday", "06-16 12:00", SEND,
         sent=LAST_OF_FOUR, waits="promotion due 06-19 00:00"),
    Line("tomorrow's birthday is far enough", "promotion", "06-16 13:00", SEND,
         waits="birthday due 06-17 00:00"),
    Line("or too near", "promotion", "06-16 13:01", kept("06-18 09:00", "birthday", "06-17 09:00", "0 of 1 messages per 20 hours"),
         waits="birthday due 06-17 00:00"),
    Line("a summary waits for the birthday on the same day", "summary", "06-17 06:00",
         kept("06-18 09:00", "birthday", "06-17 12:00", "0 of 1 messages per day"),
         waits="birthday due 06-17 12:00", shop=only("1 per day")),
    Line("nothing goes within the gap before it", "promotion", "06-16 12:00", kept("06-18 03:00", "birthday", "06-17 07:00", "0 of 1 messages per 20 hours"),
         waits="birthday due 06-17 07:00", shop=only("1 per 20 hours", quiet=None)),
    Line("the gap just fits", "promotion", "06-16 12:00", ALWAYS,
         waits="birthday due 06-17 08:00", shop=only("1 per 20 hours", quiet=None)),
    # who does not come, comes not first
    Line("no consent for it", "promotion", "06-16 12:00", SEND,
         waits="birthday", person=OFFERS_ONLY),
    Line("muted", "promotion", "06-16 12:00", SEND, waits="birthday", person={"muted": {Class.OCCASION}}),
    Line("off", "promotion", "06-16 12:00", SEND, waits="birthday", shop={"off": {Class.OCCASION}}),
    Line("its address is blocked", "promotion", "06-16 12:00", SEND, waits="birthday sms blocked"),
    Line("or stopped", "promotion", "06-16 12:00", SEND, waits="birthday sms stopped"),
    Line("spared", "win-back", "06-16 12:00", SEND, waits="promotion spared"),
    Line("outlived", "promotion", "06-16 12:00", SEND, waits="birthday until 06-16 12:00"),
    Line("answers compete with nobody", "promotion", "06-16 12:00", SEND, waits="reply"),
    Line("its own cap outlasts it", "promotion", "06-16 12:00", SEND,
         sent="birthday 02-01 10:00, birthday 03-01 10:00", waits="birthday until 06-19 00:00"),
    Line("its own cap holds it, so that there is room until then", "win-back", "06-16 12:00", SEND,
         sent="promotion 05-20 10:00, promotion 06-10 10:00", waits="promotion"),  # free on 19 June at 10:00
    Line("but not just before it", "win-back", "06-18 15:00", kept("06-20 09:00", "promotion", "06-19 10:00", "0 of 1 messages per 20 hours"),
         sent="promotion 05-20 10:00, promotion 06-10 10:00", waits="promotion"),
    Line("unless its time is over by then", "win-back", "06-18 15:00", SEND,
         sent="promotion 05-20 10:00, promotion 06-10 10:00", waits="promotion until 06-19 10:00"),
    Line("or it would come in years", "promotion", "06-16 12:00", SEND,
         sent="reward 06-14 10:00 sms", waits="birthday sms",
         shop=only("sms 1 per 1000 days; 2 per 3000 days")),
    Line("by another channel, with limits of channels only", "promotion", "06-16 12:00", SEND,
         waits="birthday sms", shop=only("sms 1 per day; telegram 1 per day")),
    # several
    Line("one after another", "promotion", "06-16 12:00", kept("06-18 09:00", "birthday", "06-17 09:00", "0 of 1 messages per day"),
         waits="birthday, reward"),
    Line("a reward tomorrow pushes the birthday on", "promotion", "06-16 15:00",
         kept("06-19 09:00", "birthday", "06-18 09:00", "0 of 1 messages per 20 hours"),
         waits="reward due 06-17 00:00, birthday due 06-16 00:00"),
    Line("only the one that is in the way is told", "promotion", "06-16 12:00",
         "06-17 09:00: competition: reward comes first",
         waits="birthday due 06-22 00:00, reward"),
    Line("history holds it longer than what comes first", "promotion", "06-16 12:00",
         "07-05 10:00: cap: 2 of 2 promotion messages per 30 days",
         sent="promotion 06-05 10:00, promotion 06-10 10:00", waits="birthday"),
    # 3 of 4, the fourth is the birthday's: what binds are the two promotions, also when both free at the same instant
    Line("what is kept is not counted as sent", "promotion", "06-16 12:00",
         "07-01 10:00: cap: 2 of 2 promotion messages per 30 days",
         sent="promotion 06-01 10:00, promotion 06-05 10:00, reward 06-10 10:00", waits="birthday due 06-21 00:00",
         shop=only("4 per 30 days; promotion 2 per 30 days")),
    Line("of two that are kept, the one that has the last", "promotion", "06-16 12:00",
         kept("07-01 10:00", "birthday", "06-21 09:00", "2 of 4 messages per 30 days"),
         sent="reward 06-01 10:00, reward 06-10 10:00", waits="birthday due 06-21 00:00, reward due 06-20 00:00",
         shop=only("4 per 30 days")),
    Line("a name for what has none", "promotion", "06-16 12:00",
         "06-17 09:00: competition: occasion message comes first",
         waits="birthday unnamed"),
    Line("the night holds both", "promotion", "06-16 22:00", kept("06-18 09:00", "birthday", "06-17 09:00", "0 of 1 messages per day"),
         waits="birthday"),
]

SELDOM: dict[str, Any] = {"fewer": (parse_window("1 per 14 days"),)}

FEWER = [
    Line("somebody asked for fewer", "promotion", "06-20 12:00", "06-24 10:00: fewer: 1 of 1 messages per 14 days",
         sent="reward 06-10 10:00", shop=SELDOM, person={"fewer": True}),
    Line("nobody asked", "promotion", "06-20 12:00", SEND, sent="reward 06-10 10:00", shop=SELDOM),
    Line("the others hold all the same", "promotion", "06-25 12:00",
         "07-05 10:00: cap: 2 of 2 promotion messages per 30 days",
         sent="promotion 06-05 10:00, promotion 06-10 10:00", shop=SELDOM, person={"fewer": True}),
    Line("in the night after", "promotion", "06-20 12:00",
         "06-25 09:00: quiet hours after fewer: 1 of 1 messages per 14 days",
         sent="reward 06-10 21:00", shop=SELDOM, person={"fewer": True}),
]
# fmt: on

TABLE = {
    "consent and address": CONSENT_AND_ADDRESS,
    "lifetime": LIFETIME,
    "scopes": SCOPES,
    "windows": WINDOWS,
    "quiet hours": QUIET,
    "days of rest": REST,
    "competition": COMPETITION,
    "fewer": FEWER,
}


@pytest.mark.parametrize(
    "line", [pytest.param(line, id=f"{part}: {line.name}") for part, lines in TABLE.items() for line in lines]
)
def test_who_is_told_what_and_when(line: Line) -> None:
    assert line.read(line.decision()) == line.told


def test_every_class_but_the_answer_needs_a_consent() -> None:
    """A class that is added later cannot slip through."""
    assert set(Class) == set(NEEDS)
    assert [cls for cls, purpose in NEEDS.items() if purpose is None] == [Class.REPLY]
    assert Purpose.TERMS not in NEEDS.values()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (
            Line("", "promotion", "06-20 12:00", "", sent="promotion 06-01 10:00, promotion 06-05 10:00"),
            ("cap", 2, 2, "2 per 30 days", "promotion", "07-01 10:00", 0),
        ),
        (
            Line("", "promotion", "06-20 12:00", "", sent="reward 06-20 10:00 sms"),
            ("quiet", 1, 1, "1 per 20 hours", "all", "06-21 09:00", 0),
        ),
        (
            Line("", "promotion", "06-16 12:00", "", sent=LAST_OF_FOUR, waits=f"summary, {FRIDAY}"),
            ("competition", 3, 4, "4 per 30 days", "all", "06-24 10:00", 3, "06-19 09:00"),
        ),
        (Line("", "promotion", "06-20 22:00", ""), ("quiet", 0, 0, "", "", "06-21 09:00", 0)),
        (
            Line("", "promotion", "12-25 12:00", "", shop=CHRISTMAS),
            ("rest-day", 0, 0, "", "", "12-27 09:00", 0),
        ),
        (
            Line(
                "",
                "promotion",
                "06-20 12:00",
                "",
                sent="reward 06-15 10:00",
                shop=SELDOM,
                person={"fewer": True},
            ),
            ("fewer", 1, 1, "1 per 14 days", "all", "06-29 10:00", 0),
        ),
        (Line("", "promotion", "06-20 12:00", ""), ("free", 0, 0, "", "", None, 0)),
        (Line("", "reply", "06-20 12:00", ""), ("reply", 0, 0, "", "", None, 0)),
        (
            # it frees after it is over: the row says when that would have been
            Line("", "reward", "06-20 12:00", "", sent="reward 06-20 10:00", until="06-20 20:00"),
            ("quiet", 1, 1, "1 per 20 hours", "all", "06-21 09:00", 0),
        ),
        (
            Line("", "reward", "06-20 12:00", "", sent="reward 06-20 10:00", shop=only("1 per 900 days")),
            ("cap", 1, 1, "1 per 900 days", "all", None, 0),
        ),
    ],
)
def test_a_decision_says_what_its_row_needs(line: Line, why: tuple[object, ...]) -> None:
    told = line.decision().why
    free_at = line.wall(told.free_at) if told.free_at else None
    until = line.wall(told.kept_until) if told.kept_until else None
    row = (told.rule, told.count, told.limit, told.window, told.scope, free_at, told.rival)
    assert why == (row if until is None else (*row, until))


def test_a_hold_is_until_the_instant_that_is_told() -> None:
    for line in (line for lines in TABLE.values() for line in lines):
        decision = line.decision()
        assert not isinstance(decision, Hold) or decision.until == decision.why.free_at
        assert str(decision.why) == decision.why.text


def test_times_may_come_in_any_zone() -> None:
    eight = datetime(2026, 6, 2, 8, tzinfo=ZoneInfo("Asia/Tokyo"))
    decision = decide(
        Candidate(Class.PROMOTION, "sms"),
        [Reserved(eight, Class.MILESTONE, "telegram")],
        (),
        Person(ANYTHING),
        replace(SHOP, quiet=None, rules=limits("1 per 20 hours")),
        datetime(2026, 6, 2, 10, tzinfo=ZoneInfo("Europe/Warsaw")),
    )
    assert isinstance(decision, Hold)
    assert decision.until == datetime(2026, 6, 2, 19, tzinfo=UTC)
    assert decision.until.tzinfo is UTC


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        decide(Candidate(Class.REPLY, "sms"), (), (), Person(ANYTHING), SHOP, datetime(2026, 6, 2))


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        (Rule(Window(1, Calendar.DAY)), "all"),
        (Rule(Window(1, Calendar.DAY), Class.PROMOTION), "promotion"),
        (Rule(Window(1, Calendar.DAY), Class.WINBACK), "win-back"),
        (Rule(Window(1, Calendar.DAY), channel="sms"), "sms"),
        (Rule(Window(1, Calendar.DAY), Class.PROMOTION, "sms"), "promotion sms"),
    ],
)
def test_a_rule_is_named_by_whose_it_is(rule: Rule, name: str) -> None:
    assert rule.name == name


def test_a_rule_of_a_class_on_a_channel_counts_both() -> None:
    rules = (Rule(Window(1, timedelta(days=7)), Class.PROMOTION, "sms"),)
    for sent, asks in product(product((Class.PROMOTION, Class.WINBACK), ("sms", "telegram")), repeat=2):
        now = datetime(2026, 6, 2, 10, tzinfo=UTC)
        decision = decide(
            Candidate(*asks),
            [Reserved(now - timedelta(days=1), *sent)],
            (),
            Person(ANYTHING),
            replace(SHOP, rules=rules),
            now,
        )
        assert isinstance(decision, Hold) == (sent == asks == (Class.PROMOTION, "sms"))


@pytest.mark.parametrize(
    ("policy", "days"),
    [
        (Policy("Europe/Warsaw"), 1),
        (replace(SHOP, rules=limits("1 per day; 1 per 20 hours")), 3),
        (SHOP, 368),  # the occasions of a year
        (replace(SHOP, rules=limits("4 per 30 days")), 31),
        (replace(SHOP, rules=(), fewer=(parse_window("1 per 60 days"),)), 61),
    ],
)
def test_how_far_back_history_is_needed(policy: Policy, days: int) -> None:
    assert policy.reach() == timedelta(days=days)


def test_what_goes_first() -> None:
    """By class, by deadline, by age, by number; without a deadline or an age after those that have one."""
    early, late = datetime(2026, 6, 2, tzinfo=UTC), datetime(2026, 6, 3, tzinfo=UTC)
    row = [
        Candidate(Class.MILESTONE, "sms", None, 9),
        Candidate(Class.OCCASION, "sms", early, 8, created_at=late),
        Candidate(Class.OCCASION, "sms", late, 7, created_at=early),
        Candidate(Class.OCCASION, "sms", late, 6, created_at=late),
        Candidate(Class.OCCASION, "sms", late, 5),
        Candidate(Class.OCCASION, "sms", None, 3),
        Candidate(Class.OCCASION, "sms", None, 4),
        Candidate(Class.WINBACK, "sms", early, 1, created_at=early),
    ]
    mixed = row[::-1]
    mixed.sort(key=rank)
    assert mixed == row


def test_the_place_in_the_spread_is_the_same_every_morning() -> None:
    """The same on every machine and in every version: pinned."""
    quarter = timedelta(minutes=15)
    assert [offset_of(member, quarter).total_seconds() for member in (1, 2, 3, 2**62)] == [809, 447, 451, 99]
    places = [offset_of(member, quarter) for member in range(2000)]
    assert all(timedelta(0) <= place < quarter and not place.microseconds for place in places)
    assert len({place // timedelta(minutes=1) for place in places}) == 15
    assert {offset_of(member, timedelta(0)) for member in range(9)} == {timedelta(0)}
    assert {offset_of(member, timedelta(milliseconds=900)) for member in range(9)} == {timedelta(0)}


def test_the_spared_share_is_the_same_for_good() -> None:
    """The same on every machine and in every version: pinned. Another promotion spares others."""
    assert [member for member in range(78) if in_holdout(member, 17, 0.1)] == [14, 21, 28, 58, 65, 74]
    spared = {member for member in range(5000) if in_holdout(member, 17, 0.1)}
    assert 400 < len(spared) < 600
    assert 20 < len(spared & {member for member in range(5000) if in_holdout(member, 18, 0.1)}) < 90
    assert spared < {member for member in range(5000) if in_holdout(member, 17, 0.2)}
    assert not any(in_holdout(member, 17, 0) for member in range(1000))
    assert all(in_holdout(member, 17, 1) for member in range(1000))
