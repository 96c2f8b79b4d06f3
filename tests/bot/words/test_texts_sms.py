"""Every message in every language of the shop: said without a fault, and short where letters cost money."""

from __future__ import annotations

import ast
import logging
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.sms.segments import fold, measure
from handlers.reading.stop_words import means_stop
from handlers.reading.words import normal
from handlers.routes import INTENTS, OPTIONS
from loyalty.ledger.earnings import Cause
from loyalty.messages.args import AnyOf, Arg, DayMonth, Exact, Gain, Gains, Localised, Moment, Money, Weekdays
from loyalty.messages.extras import Option
from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.board import BoardKind
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.table import KINDS
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.kinds.why import WhyKind
from loyalty.messages.message import Lines, Message
from loyalty.messages.names import NAMES
from loyalty.messages.outcomes import Remedy
from loyalty.messages.reasons import Reason
from loyalty.report.findings import Finding
from tests.bot.words import said_of_offers
from tests.languages import LANGUAGES, in_each, no_faults, shop_texts, shop_words

NOW = datetime(2026, 7, 3, 12, 20, tzinfo=UTC)
SHOP = "Kawiarnia Pod Arkadą"
ROOT = Path(__file__).parents[3]
ROOMS = "bot", "handlers", "loyalty", "scheduler", "storage"
OFFERING = {"Option": 1, "choices": 99, "beside": 99}  # what offers, and how many of its arguments are names
CARD_LINK = " https://arcade.example/c/" + "k" * 22

# What every message is tried with; the longest a shop is likely to have.
TYPICAL: Mapping[str, Arg] = {
    "shop": SHOP,
    "summary": Localised(
        (
            ("en", "Every 10th coffee is free"),
            ("pl", "Co dziesiąta kawa gratis"),
            ("ro", "A zecea cafea e gratis"),
        )
    ),
    "terms": "https://arcade.example/terms",
    "privacy": "https://arcade.example/privacy",
    "name": "Aleksandra",
    "actor": "Max",
    "channel": "Telegram",
    "word": "marchewka",
    "number": "+48***2444",
    "value": "Mon-Fri 7:30-20, Sat 8-16",
    "after": "Mon-Fri 7:30-20, Sat 8-16",
    "staff": "Max",
    "place": "Main Street",
    "reward": Localised((("en", "A slice of cake"), ("pl", "Kawałek ciasta"), ("ro", "O felie de tort"))),
    "tier": Localised((("en", "Silver"), ("pl", "Srebro"), ("ro", "Argint"))),
    "phone": "555 010 200",
    "info": Localised(
        (
            ("en", "Mon-Fri 7:30-19, Sat 8-16, Sun closed"),
            ("pl", "pn.-pt. 7:30-19, sob. 8-16, niedz. nieczynne"),
            ("ro", "luni-vineri 7:30-19, sâmbătă 8-16, duminică închis"),
        )
    ),
    "from": "+48***2333",
    "code": "48213",
    "stamps": 7,
    "have": 7,
    "goal": 9,
    "drawn": "●●●●●●●○○",
    "points": 148,
    "total": 148,
    "missing": 2,
    "cost": 9,
    "amount": 9,
    "weekday": "wed",
    "decimals": 3,
    "digits": 6,
    "currency": "PLN",
    "said": "24,50 zł",
    "unit": "stamps",
    "ready": 2,
    "count": 2,
    "visits": 2,
    "years": 2,
    "month": Moment(NOW, "month"),
    "promotion": Localised((("en", "Autumn latte"),)),
    "minutes": 15,
    "hours": 48,
    "limit": 300,
    "members": 300,
    "sent": 19,
    "most": 4,
    "stopped": 12,
    "codes": "+48, +40",
    "broken": 0,
    "kind": "visit",
    "mood": "good",
    "quarter": "2026-Q3",
    "action": "credited",
    "act": "visit",
    "role": "staff",
    "offers": "on",
    "updates": "off",
    "language": "Română",
    "birthday": DayMonth(2, 29),
    "first": DayMonth(3, 2),
    "second": DayMonth(2, 3),
    "at": Moment(NOW, "time"),
    "until": Moment(NOW + timedelta(minutes=30), "both"),
    "last": Moment(NOW - timedelta(days=3), "day"),
    "state": "sent",
    # why, and wishes
    "what": Localised((("en", "Autumn latte"),)),
    "rival": "kind-nearly",
    "rule": "cap",
    "scope": "promotion",
    "every": 30,
    "span": "days",
    "short": 1,
    "short_every": 1,
    "short_span": "day",
    "free": Moment(NOW + timedelta(days=1), "both"),
    "ends": Moment(NOW + timedelta(days=3), "both"),
    "goes": "yes",
    "day": Moment(NOW + timedelta(days=40), "day"),
    "names": "Ana, Ben",
    "joined": Moment(NOW - timedelta(days=70), "day"),
    "purpose": "updates",
    "since": Moment(NOW - timedelta(days=70), "day"),
    "saved": "yes",
    "fewer": "on",
    "quiet": "21:00-08:30",
    "occasion": "on",
    "milestone": "on",
    "progress": "off",
    "winback": "off",
    "cls": "occasion",
    "gain": Gains(
        (
            Gain("points", 24),
            Gain("points", 24, Localised((("en", "happy hour"), ("pl", "happy hour"), ("ro", "happy hour")))),
            Gain("stamps", 1),
        )
    ),
    "spend": Money(3_000, "PLN"),
    "custom": "usual",
    "way": "give",
    "worth": Money(14_520, "PLN"),
    "share": 14,
    "margin": 60,
    "tags": Localised(
        (("en", "3 coffee, own cup"), ("pl", "3 kawa, własny kubek"), ("ro", "3 cafea, cana mea"))
    ),
    "known": Localised(
        (
            ("en", "coffee, own cup, cake, gift card, tea, bread"),
            ("pl", "kawa, własny kubek, ciasto, karta podarunkowa, herbata, chleb"),
            ("ro", "cafea, cana mea, prăjitură, card cadou, ceai, pâine"),
        )
    ),
    "days": Weekdays((0, 1, 2, 3, 4)),
    "clock": "15:00-17:00",
    "places": "Main Street",
    "minimum": Money(1_500, "PLN"),
    "friend": Gains((Gain("stamps", 1),)),
    "inviter": "Aleksandra",
    "term": 30,
    "nth": 5,
    "around": "week",
    "next": Localised((("en", "Silver"), ("pl", "Srebro"), ("ro", "Argint"))),
    "chosen": "yes",
    "rules": AnyOf(
        (
            Localised((("en", "welcome back"), ("pl", "miło znów widzieć"), ("ro", "bine ai revenit"))),
            Localised((("en", "A free refill"), ("pl", "Darmowa dolewka"), ("ro", "O reumplere gratis"))),
        )
    ),
    "tiers": AnyOf(
        (
            Localised((("en", "Silver"), ("pl", "Srebro"), ("ro", "Argint"))),
            Localised((("en", "Gold"), ("pl", "Złoto"), ("ro", "Aur"))),
        )
    ),
    "plans": Localised((("en", "Plus"), ("pl", "Plus"), ("ro", "Plus"))),
    "plan": Localised((("en", "Plus"), ("pl", "Plus"), ("ro", "Plus"))),
    "price": Money(15_000, "PLN"),
    "pass": Localised((("en", "Ten washes"), ("pl", "Dziesięć myć"), ("ro", "Zece spălări"))),
    "uses": 10,
    "odd": "yes",
    "refund": "within",
    "term_of": "days",
    "how": "telegram",
    "why": "changed",
    "on": "visit",
    "lasts": 30,
    "only_day": "none",
    "later": DayMonth(9, 30),
    "first_day": DayMonth(3, 20),
    "last_day": DayMonth(9, 30),
    "period": "day",
    "per_day": "none",
    "per_week": "none",
    "per_month": "none",
    "per_year": "none",
    "per_period": "none",
    "in_all": "none",
    "in_shop": "none",
    "pause": 3,
    "rest": "none",
    "budget": "none",
    "times": Exact(3, 2),
    "per": Money(500, "PLN"),
    "full": "yes",
    "counts": "visit",
    "by": "points",
    "falls": "one-step-down",
    "line": Localised((("en", "Oat milk is on us"), ("pl", "Mleko owsiane gratis"), ("ro", "Lapte gratuit"))),
    "perks": Localised((("en", "Offers first"), ("pl", "Oferty najpierw"), ("ro", "Oferte mai devreme"))),
    "percent": Exact(3, 2),
    "cash": "none",
    "money": "none",
    "back": "cost",
    "gives": "item",
    "off": "none",
    "product": "none",
    "again": Moment(NOW + timedelta(days=1), "day"),
    "before": Money(4_786, "PLN"),
    "used": Money(2_250, "PLN"),
    "left": Money(2_536, "PLN"),
    "paid": Money(6_750, "PLN"),
    "least": Money(500, "PLN"),
    "step": Money(50, "PLN"),
    "length": 24,
    "of": "months",
    "begins": "none",
    "each": Localised((("en", "own cup"), ("pl", "własny kubek"), ("ro", "cana mea"))),
    "idle": "yes",
    "cause": "hours",
    "wanted": "15:00-17:00",
    "was": "17:02",
    "badge": Localised((("en", "Regular"), ("pl", "Stały gość"), ("ro", "Client fidel"))),
    "badges": Localised((("en", "Regular, Faithful"), ("pl", "Stały gość"), ("ro", "Client fidel"))),
    "done": 2,
    "equal": "no",
    "counted": "days",
    "within": "week",
    "steps": 2,
    "more": Money(60_000, "PLN"),
    # figures
    "partial": "yes",
    "beside": "all",
    "going": "all",
    "began": "3 ianuarie 2026",
    "negated": "no",
    "shown": 10,
    "low": 57,
    "high": 67,
    "lapsed": 8,
    "mean": Money(2_450, "PLN"),
    "median": Money(1_890, "PLN"),
    "best": 48,
    "loyal": 61,
    "promising": 22,
    "new": 40,
    "cooling": 83,
    "risk": 31,
    "gone": 129,
    "change": "+12",
    "moved": "-4",
    "active": 214,
    "finding": "no-amounts",
    "spare": 1,
    # a fault of our account or sender
    "extent": "some",
    "lost": "some",
    "remedy": "registration",
    "status": "running",
    "words": "at the moon",
    "sends": "yes",
}
OF_FRIENDS = (
    JoiningKind.INVITE,
    JoiningKind.INVITED,
    RuleKind.RULE_REFERRAL,
    OccasionKind.FRIEND_CAME,
    OccasionKind.FRIEND_LEFT,
)
SPECIAL: Mapping[tuple[Kind, str], Arg] = {
    (CampaignKind.CAMPAIGN_NAME, "gives"): "times",
    (CampaignKind.CAMPAIGN_TRIED, "days"): 90,
    (CampaignKind.CAMPAIGN_NAME, "times"): 2,
    **{(kind, "action"): "started" for kind in (CampaignKind.CAMPAIGN_DONE, CampaignKind.CAMPAIGN_TOLD)},
    (JoiningKind.WELCOME, "stamps"): 0,
    **{
        (kind, name): absent
        for kind in (SettingsKind.LEAVE, SettingsKind.LEAVE_WORD, SettingsKind.LEAVE_THERE)
        for name, absent in {"plan": "none", "until": "none", "vouchers": 0, "uses": 0}.items()
    },
    **{
        (kind, "until"): Moment(NOW + timedelta(days=240), "date")
        for kind in (
            *MembershipKind,
            TillKind.CREDIT_ASK,
            OccasionKind.MEMBERSHIP_WARNING,
            OccasionKind.MEMBERSHIP_ENDED,
            *PassKind,
            OccasionKind.PASS_WARNING,
            OccasionKind.PASS_ENDED,
        )
    },
    **{(kind, "left"): 6 for kind in (*PassKind, OccasionKind.PASS_WARNING, OccasionKind.PASS_ENDED)},
    **{(kind, "back"): Money(5_400, "PLN") for kind in PassKind},
    (WhyKind.WHY_VISIT, "pass"): "none",
    **{(kind, "period"): "month" for kind in MembershipKind},
    (MembershipKind.MEMBERSHIP, "how"): "chat",
    (OccasionKind.POINTS_WARNING, "until"): Moment(NOW + timedelta(days=14), "day"),
    (CardKind.ENDS, "until"): Moment(NOW + timedelta(days=14), "day"),
    (OccasionKind.ENDS_SOON, "until"): Moment(NOW + timedelta(days=14), "day"),
    **{
        (kind, "until"): Moment(NOW + timedelta(days=200), "date")
        for kind in (OccasionKind.TIER_REACHED, OccasionKind.TIER_KEPT)
    },
    **{
        (kind, "until"): Moment(NOW + timedelta(days=200), "date")
        for kind in (CardKind.TIER_UNTIL, WhyKind.WHY_TIER)
    },
    (OccasionKind.TIER_WARNING, "until"): Moment(NOW + timedelta(days=14), "day"),
    (OccasionKind.TIER_WARNING, "amount"): 120,
    (OccasionKind.VOUCHER_WARNING, "until"): Moment(NOW + timedelta(days=1), "both"),
    (OccasionKind.EVENT_REMINDER, "begins"): Moment(NOW + timedelta(days=1), "both"),
    (JoiningKind.WELCOME, "points"): 0,
    **{(kind, "gain"): Gains((Gain("stamps", 2),)) for kind in OF_FRIENDS},
    **{(kind, "minimum"): "none" for kind in OF_FRIENDS},
    (JoiningKind.INVITE, "code"): "K7M2QX",
    (JoiningKind.INVITE_UNKNOWN, "code"): "K7M2QXX",
    (GivingKind.MY_CODE, "code"): "K7M2QX",
    (GivingKind.GIVE_AMOUNT, "least"): 10,
    (GivingKind.GIVE_AMOUNT, "most"): 100,
    (GivingKind.GIVE_TODAY, "left"): 40,
    (JoiningKind.INVITE, "per_month"): 2,
    (JoiningKind.INVITE, "term"): 0,
    (ProgrammeKind.PROGRAMME, "amount"): Money(10_000, "PLN"),
    **{(kind, "words"): "spilled coffee" for kind in CorrectingKind},
    **{(kind, "unit"): "points" for kind in CorrectingKind},
    (CustomerKind.CUSTOMER, "phone"): "+48***2444",
    (CustomerKind.CUSTOMER, "visits"): 25,
    **{(kind, "what"): "erase" for kind in CustomerKind if "what" in kind.args},
    **{
        (kind, name): absent
        for kind in (CustomerKind.CUSTOMER_DO_ASK, CustomerKind.CUSTOMER_DO_WORD)
        for name, absent in {"plan": "none", "until": "none", "vouchers": 0, "uses": 0}.items()
    },
    (CustomerKind.CUSTOMER_CARD, "code"): "kk7x",
    (CustomerKind.CUSTOMER_ENDS, "until"): Moment(NOW + timedelta(days=200), "date"),
    (ReportKind.REPORT, "span"): "week",
    (ReportKind.REPORT_STAFF_IN, "span"): "week",
    (ReportKind.REPORT, "from"): "26 października",
    (ReportKind.REPORT_STAFF_IN, "from"): "26 października",
    (ReportKind.REPORT, "to"): "1 listopada",
    (ReportKind.REPORT_STAFF_IN, "to"): "1 listopada",
    (ReportKind.REPORT, "place"): "none",
    (ReportKind.REPORT_STAFF_IN, "place"): "none",
    (ReportKind.REPORT_MEMBERS, "joined"): 12,
    (ReportKind.REPORT_FREQUENCY, "days"): Exact(125, 10),
    (ReportKind.REPORT_COHORT, "month"): "październik 2026",
    **{(ReportKind.OWE_ENDS, ends): Money(124_500, "PLN") for ends in ("month", "quarter", "year", "later")},
    **{(kind, "days"): 60 for kind in ReportKind if kind.text.startswith("people-")},
    (ReportKind.PEOPLE_NONE, "which"): "new",
    (ReportKind.OWE_UNIT, "unit"): "points",
    (ReportKind.OWE_UNIT, "count"): 12_400,
    (ReportKind.REPORT_YEAR, "year"): "2026",
    (ReportKind.REPORT_YEAR, "most"): Money(72_000, "PLN"),
    (ReportKind.REPORT_YEAR, "goal"): Money(62_500, "PLN"),
    (ReportKind.REPORT_VALUE, "most"): Money(72_000, "PLN"),
    (ReportKind.REPORT_VALUE, "goal"): Money(62_500, "PLN"),
    (ReportKind.REPORT_PEOPLE, "joined"): 12,
    (ReportKind.REPORT_STAFF, "days"): 30,
    **{(kind, name): f"2{n} November" for kind in FindingKind for n, name in enumerate(("from", "to"))},
    (FindingKind.CAME_BACK, "names"): "Ana, Ben, Ola",
    (FindingKind.EMPTY_HOURS, "from"): 14,
    (FindingKind.EMPTY_HOURS, "to"): 16,
    (FindingKind.EMPTY_HOURS, "visits"): Exact(12, 10),
    (FindingKind.EMPTY_HOURS, "usual"): Exact(53, 10),
    (FindingKind.ODD_OUTSIDE, "hours"): "07:00-21:00",
    (FindingKind.ODD_SAME, "days"): 90,
    (ReportKind.REPORT_STAFF_LINE, "joined"): 24,
    (ReportKind.REPORT_STAFF_LINE, "undone"): 3,
    (ReportKind.REPORT_STAFF_LINE, "rate"): 1,
    (ReportKind.REPORT_STAFF_LINE, "over"): 18,
    (ReportKind.REPORT_STAFF_LINE, "back"): 11,
    (ReportKind.REPORT_HOW, "why"): "unknown",
    (ReportKind.REPORT_TAKINGS, "amount"): Money(1_245_000, "PLN"),
    (ReportKind.REPORT_TAKINGS, "change"): "-1\u00a0240,50\u00a0zł",
    (ReportKind.REPORT_BEFORE, "day"): "14 października 2026",
    (ReportKind.REPORT_TO_COME, "day"): Moment(NOW + timedelta(days=40), "date"),
    (ProgrammeKind.EXPERIMENT_VERSION, "variant"): "B",
    (ProgrammeKind.EXPERIMENT_HOW, "variant"): "B",
    (ProgrammeKind.EXPERIMENT_VERSION, "redeemed"): 120,
    (ProgrammeKind.EXPERIMENT_VERSION, "share"): 240,
    **{
        (kind, name): arg
        for kind in (ProgrammeKind.EXPERIMENT_VISITS, ProgrammeKind.EXPERIMENT_REDEEMED)
        for name, arg in {"verdict": "open", "best": "B", "rival": "A", "low": -12, "high": 260}.items()
    },
    (ProgrammeKind.EXPERIMENT_VISITS, "fewest"): 30,
    **{
        (kind, name): Moment(NOW, "date")
        for kind in KINDS
        for name in {"at", "until"} & kind.args
        if kind.text in ("experiment", "experiment-later", "experiment-chosen", "reward-kept")
    },
    (TillKind.CREDIT_AMOUNT_HIGH, "limit"): Money(100_000, "PLN"),
    (TillKind.UNDONE, "amount"): Money(2_450, "PLN"),
    (TillKind.UNDO_ASK, "amount"): Money(2_450, "PLN"),
    (TillKind.UNDO_LATE, "amount"): Money(2_450, "PLN"),
    **{
        (kind, "amount"): Money(2_450, "PLN")
        for kind in (
            TillKind.RETURN_NONE,
            TillKind.RETURN_WHICH,
            TillKind.RETURN_DONE,
            ReceiptKind.RECEIPT_RETURNED,
        )
    },
    (TillKind.USE_TOO_MUCH, "cash"): Money(124, "PLN"),
    (TillKind.CASHBACK_BACK, "cash"): Money(124, "PLN"),
    (TillKind.CREDITED, "amount"): Money(2_450, "PLN"),
    (TillKind.AT_TILL_DONE, "amount"): Money(2_450, "PLN"),
    (TillKind.AT_TILL, "birthday"): "yes",
    (TillKind.PRACTICE, "next"): "voucher",
    (TillKind.PRACTICE, "voucher"): "4821307",
    (TillKind.AT_TILL, "vouchers"): 1,
    (TillKind.EDIT_STANDS, "amount"): Money(2_450, "PLN"),
    (ReceiptKind.OBJECT_ASK, "amount"): Money(2_450, "PLN"),
    (ReceiptKind.OBJECT_ASK, "at"): Moment(NOW - timedelta(days=20), "both"),
    (ReceiptKind.OBJECTION, "amount"): Money(2_450, "PLN"),
    (LinkingKind.LINK_CODE, "code"): "048213",
    (LinkingKind.MOVE_CODE, "code"): "048213",
    (TillKind.MOVE_PROOF, "code"): "048213",
    (CardKind.VOUCHER, "code"): "4821307",
    (CardKind.VOUCHER, "places"): "none",  # of most rewards
    (TillKind.VOUCHER_BILL, "gives"): "percent-off",
    (TillKind.VOUCHER_ASK, "gives"): "amount-off",
    (TillKind.VOUCHER_ASK, "off"): Money(620, "PLN"),
    (TillKind.VOUCHER_ASK, "left"): Money(5_580, "PLN"),
    (TillKind.VOUCHER_REDEEMED, "off"): Money(620, "PLN"),
    (TillKind.VOUCHER_SMALL, "amount"): Money(1_200, "PLN"),
    (CardKind.VOUCHER_LINE, "code"): "4821307",
    (ReceiptKind.OBJECTION, "at"): Moment(NOW - timedelta(days=20), "both"),
    (WhyKind.WHY_VISIT, "at"): Moment(NOW - timedelta(days=20), "both"),
    (WhyKind.WHY_VISIT, "amount"): Money(2_450, "PLN"),
    (RuleKind.RULE_LASTS, "until"): "month",
    (RuleKind.RULE_GIFT, "occasion"): "birthday",
    (WhyKind.WHY, "phone"): "+48***2333",
    (WhyKind.WHY_SENT, "state"): "undelivered",
    **{(kind, "number"): 12 for kind in VersionKind if "number" in kind.args},
    (VersionKind.CHANGE_TRIED, "less"): "none",
    (VersionKind.CHANGE_TRIED, "gain"): Gains((Gain("points", 1240),)),
    (VersionKind.CHANGE_TRIED, "days"): 90,
    (VersionKind.CHANGE_CLOSED, "why"): "unwritable",
    **{
        (kind, "place"): "rewards coffee.stamps"
        for kind in (VersionKind.VERSION_ADDED, VersionKind.VERSION_REMOVED, VersionKind.VERSION_CHANGED)
    },
    (VersionKind.VERSION_CHANGED, "before"): "Mon-Fri 7:30-19, Sat 8-16",
    (VersionKind.VERSION_FAULT, "fault"): "shop.toml: shop.fone: unknown key; did you mean phone?",
    (WhyKind.WHY_SENT, "fault"): "filtered",
    (WhyKind.WHY_WAITS, "state"): "waiting",
    **{
        (kind, "offer"): Localised((("en", "Autumn latte, 2 for 1"),))
        for kind in PromotionKind
        if kind.text.startswith("apology-") and "offer" in kind.args
    },
    (WhyKind.WHY_READ, "variant"): "B",
    (PromotionKind.PROMOTION_READ, "variant"): "B",
    (PromotionKind.PROMOTION_READ, "state"): "corrected",
    (WhyKind.WHY_TOTAL, "state"): "held",
    (WhyKind.WHY_TOTAL, "limit"): 0,
    (WhyKind.WHY_TOTAL, "last"): "none",
    (WhyKind.WHY_HELD, "count"): 1,
    (WhyKind.WHY_HELD, "limit"): 1,
    (WhyKind.WHY_HELD, "last"): Moment(NOW, "both"),
    (WhyKind.WHY_DROPPED, "limit"): 4,
    (WhyKind.WHY_COUNT, "limit"): 4,
    (WhyKind.WISHES, "limit"): 1,
    (JoiningKind.WELCOME, "limit"): 4,
    (SettingsKind.MESSAGES, "limit"): 4,
    (WhyKind.WHY_YOURS, "at"): Moment(NOW, "both"),
    (SettingsKind.EXPORT_TODAY, "at"): Moment(NOW, "both"),
    (CardKind.HISTORY_LINE, "at"): Moment(NOW - timedelta(days=20), "day"),
    (TeamKind.FAULT, "code"): "21703",
    (TeamKind.FAULT_MENDED, "code"): "21703",
    (TeamKind.FAULT_MENDED, "since"): Moment(NOW - timedelta(hours=2), "both"),
    (TeamKind.AUDIT_LINE, "at"): Moment(NOW - timedelta(days=20), "both"),
    (TillKind.VOUCHER_DONE, "at"): Moment(NOW - timedelta(days=20), "both"),
    (TillKind.VOUCHER_LATE, "at"): Moment(NOW - timedelta(days=20), "both"),
    # a rule has some of the conditions, never all
    **{(kind, "gain"): Gains((Gain("points", 24),)) for kind in RuleKind if "gain" in kind.args},
    **{
        (kind, name): "none" if name not in {"limit", "lasts"} else 0
        for kind in RuleKind
        for name in (
            "places",
            "tags",
            "around",
            "tiers",
            "plans",
            "chosen",
            "first_day",
            "last_day",
            "period",
            "limit",
            "lasts",
            "span",
        )
        if name in kind.args
    },
    **{(kind, "place"): 3 for kind in (BoardKind.BOARD_LINE, BoardKind.BOARD_OWN)},
    (CardKind.CHALLENGE, "goal"): Money(10_000, "PLN"),
    # a challenge is of no nth visit
    **{(kind, "nth"): 0 for kind in RuleKind if "badge" in kind.args},
    **said_of_offers.SPECIAL,
}

# What an SMS adds by itself: the options, numbered, and the card's address.
OFFERED: Mapping[Kind, tuple[str, ...]] = {
    JoiningKind.HELLO: ("join", "how"),
    JoiningKind.HOW_IT_WORKS: ("join",),
    JoiningKind.JOIN_FIRST: ("join", "how"),
    JoiningKind.WELCOME: ("offers-yes", "offers-no"),
    JoiningKind.WELCOME_BACK: ("here", "rewards", "settings"),
    GivingKind.MY_CODE: ("card", "invite-unnamed"),
    GivingKind.GIVE_HOW: ("gift-code", "card"),
    GivingKind.GIVE_ASK: ("give-yes", "give-no"),
    GivingKind.GIVE_DONE: ("card", "history"),
    GivingKind.GIVE_AMOUNT: ("card", "history"),
    GivingKind.GIVE_TODAY: ("card", "history"),
    GivingKind.GIVE_SHORT: ("card", "history"),
    GivingKind.GIVE_OWN: ("card", "history"),
    JoiningKind.INVITE_ASK: ("invite-named", "invite-unnamed"),
    JoiningKind.INVITE: ("how", "invite-unnamed"),
    JoiningKind.INVITE_OWN: ("card", "invite-friend"),
    JoiningKind.INVITE_CUSTOMER: ("card", "invite-friend"),
    JoiningKind.INVITE_TWICE: ("card", "invite-friend"),
    JoiningKind.CARD_ONLY: ("skip",),
    JoiningKind.OFFERS_ON: ("skip",),
    SettingsKind.BIRTHDAY_SKIPPED: ("card", "here", "rewards"),
    SettingsKind.BIRTHDAY_STAYS: ("birthday-remove", "card", "settings"),
    CardKind.CARD: ("here", "rewards", "history", "settings"),
    CardKind.BALANCE: ("card", "rewards", "history"),
    CardKind.VOUCHER: ("card", "rewards", "here", "cancel-voucher"),
    CardKind.VOUCHER_CANCELLED: ("rewards", "card"),
    CardKind.VOUCHER_CLOSED: ("card", "history"),
    BoardKind.BOARD: ("nickname", "board-leave", "card"),
    BoardKind.BOARD_EMPTY: ("nickname", "card"),
    BoardKind.BOARD_OFF: ("card", "rewards"),
    BoardKind.BOARD_STAFF: ("board", "card"),
    BoardKind.BOARD_JOINED: ("board", "board-leave", "card"),
    BoardKind.BOARD_LEFT: ("board", "card"),
    BoardKind.NICKNAME_OFF: ("team", "audit"),
    SettingsKind.SETTINGS: ("language", "birthday", "messages", "name"),
    SettingsKind.MESSAGES: ("offers-on", "updates-on", "wishes", "settings"),
    SettingsKind.MESSAGES_SET: ("offers-on", "updates-on", "wishes", "settings"),
    WhyKind.WISHES: ("fewer-off", "quiet", "kinds", "messages"),
    WhyKind.WISH_KINDS: ("celebrations-off", "reminders-off", "summary-on", "comeback-on"),
    WhyKind.NO_MORE: ("no-more-undo", "messages"),
    WhyKind.ASK_QUIET: ("quiet-set", "quiet-set", "quiet-no"),
    WhyKind.WHY_YOURS: ("fewer-on", "no-more", "settings"),
    WhyKind.WHY_NOTHING: ("messages", "card"),
    WhyKind.WHY_NOBODY: ("why",),
    SettingsKind.LEAVE: ("leave-yes", "leave-no"),
    SettingsKind.EXPORT_TODAY: ("card", "leave"),
    SettingsKind.STOP_ASK: ("stop", "stop-no"),
    SettingsKind.STOPPED: ("start", "leave"),
    SettingsKind.STOPPED_WITHOUT_CARD: ("start",),
    SettingsKind.STARTED: ("offers-on", "card"),
    HelpKind.HELP: ("card", "rewards", "here", "help-more"),
    HelpKind.HELP_MORE: ("settings", "privacy", "export", "link"),
    HelpKind.UNKNOWN: ("card", "rewards", "contact-send"),
    HelpKind.UNKNOWN_AGAIN: ("card", "rewards", "help", "contact-send"),
    HelpKind.PERSON: ("card", "rewards", "contact-send"),
    HelpKind.MISSING: ("history", "card", "contact-send"),
    HelpKind.WHO_WE_ARE: ("privacy",),
    **dict.fromkeys(
        (HelpKind.HOURS, HelpKind.HOURS_UNKNOWN, HelpKind.ADDRESS, HelpKind.ADDRESS_UNKNOWN),
        ("card", "rewards"),
    ),
    HelpKind.UNKNOWN_LAST: ("help",),
    HelpKind.UNKNOWN_STAFF: ("broadcast", "promotions", "team", "staff"),
    HelpKind.QUESTION_LEFT: ("undo",),
    HelpKind.STOP_WHICH: ("stop-this", "stop-messages"),
    HelpKind.STOP_OFFER_WHICH: ("stop-messages", "promo-stop"),
    SettingsKind.PRIVACY: ("export", "leave", "card"),
    TillKind.CREDIT_AGAIN_ASK: ("credit-again", "credit-no"),
    TillKind.UNDO_ASK: ("undo-older", "undo-keep"),
    ReceiptKind.OBJECT_ASK: ("not-me-yes", "not-me-no"),
    TillKind.VOUCHER_ASK: ("voucher-give", "voucher-no"),
    MembershipKind.PLAN_ASK: ("plan-paid", "plan-no"),
    MembershipKind.PLAN_REFUND_ASK: ("plan-refund", "plan-no"),
    MembershipKind.PLAN_CANCEL_ASK: ("plan-cancel", "plan-no"),
    PassKind.PASS_ASK: ("pass-paid", "pass-no"),
    PassKind.PASS_REFUND_ASK: ("pass-refund", "pass-no"),
    TillKind.CODE_ELSEWHERE: ("location",),
    TeamKind.CARD_OF_STAFF: ("staff", "join"),
    TeamKind.REMOVE_ASK: ("remove-yes", "remove-no"),
    TeamKind.STAFF_WELCOME: ("staff", "location"),
    TeamKind.STAFF_HELP: ("location", "enrol", "card"),
    TeamKind.JOIN_LINKS: ("join-link-new", "join-links-more"),
    TeamKind.JOIN_LINK: ("join-links",),
    TeamKind.OWNER_HELP: ("team", "invite", "audit", "location"),
    **said_of_offers.OFFERED,
}
WITH_CARD = {
    LinkingKind.MOVED,
    CardKind.NEW_CARD,
    JoiningKind.WELCOME,
    JoiningKind.WELCOME_BACK,
    CardKind.CARD,
    LinkingKind.LINKED,
}

# Two segments, and why that is worth it.
LONGER: Mapping[Kind, str] = {
    SettingsKind.PRIVACY: "two whole addresses",
}

# A choice that ended in nothing, an absent argument that was said, "0 of 0".
ODD = re.compile(r"\b0 (of|z|din) 0\b|  | [.,]|\.\.|,,|: *[.,]|\bnone\b")

EXTREMES = (0, 1, 2, 5, 12, 20, 22, 101, 1_000_000)
SELECTED: Mapping[str, tuple[str, ...]] = {
    "scope": ("all", "milestone", "occasion", "progress", "win-back", "sms", "telegram", "promotion sms"),
    "weekday": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "span": ("day", "week", "month", "quarter", "year", "hours", "minutes", "seconds"),
    "short_span": ("day", "week", "month", "quarter", "year", "hours", "minutes", "seconds"),
    "what": tuple(
        {
            *("pass", "plan", "tier", "challenge", "invite", "gift"),
            *NAMES.values(),
            *(f"kind-{cls.name.lower()}" for cls in Class if cls),
        }
    ),
    "goes": ("yes", "no", "open"),
    "purpose": ("offers", "updates"),
    "cls": ("milestone", "occasion", "promotion", "progress", "winback"),
    "unit": ("points", "stamps", "money", "none"),
    "kind": (
        "visit",
        "redemption",
        "reversal",
        "return",
        "paper",
        "link",
        "gift",
        "expiry",
        "refund",
        "bought",
        "spent",
        "unspent",
        "corrected-up",
        "corrected-down",
    ),
    "odd": ("yes", "no"),
    "refund": ("none", "within", "unused"),
    "term_of": ("days", "months"),
    "role": ("staff", "manager", "owner"),
    "cause": tuple(Cause),
    "around": ("none", "day", "week", "month"),
    "period": ("none", "day", "week", "month", "year", "period", "all", "shop"),
    "how": ("till", "telegram", "chat"),
    "why": ("changed", "member", "later", "none"),
    "full": ("yes", "no"),
    "equal": ("yes", "no"),
    "counted": ("visits", "days", "places"),
    "within": ("week", "month", "ever"),
    "extent": ("all", "some"),
    "lost": ("none", "some"),
    "remedy": tuple(remedy.value for remedy in Remedy),
    "channel": ("sms", "telegram"),
    "way": ("give", "take"),
    "act": ("visit", "stamp", "paper", "voucher", "plan", "pass", "correction"),
    "offers": ("on", "off"),
    "updates": ("on", "off"),
    "action": (
        *(
            "joined",
            "credited",
            "undone",
            "returned",
            "objected",
            "redeemed",
            "reopened",
            "paper",
            "paper-undone",
            "plan-paid",
            "plan-undone",
            "plan-refunded",
            "plan-cancelled",
            "pass-sold",
            "pass-undone",
            "pass-refunded",
            "left",
        ),
        "looked-up",
        "found-by-name",
        "exported",
        "corrected",
        "correction-undone",
        *("phone-asked", "phone-added", "attached", "linked", "unlinked", "invited", "staff-joined"),
        *("given", "received", "gift-undone"),
        *("invite-named", "invite-unnamed", "invited-friend"),
        *("staff-removed", "detached", "card-replaced", "nickname-off", "something-new"),
    ),
}
RULES = tuple(reason.value for reason in Reason if reason)
ABSENT: tuple[tuple[Kind, Mapping[str, Arg]], ...] = (
    *(
        (kind, {"reward": "none", "unit": "none", "missing": 0, "ready": 0})
        for kind in (CardKind.BALANCE, OccasionKind.MONTHLY)
    ),
    *((kind, {"tier": "none"}) for kind in (TillKind.CREDIT_ASK, TillKind.AT_TILL)),
    *((TillKind.PRACTICE, {"next": following}) for following in ("credit", "undo", "none")),
    *(
        (kind, {"what": what})
        for kind in CustomerKind
        if "what" in kind.args
        for what in ("new-card", "export")
    ),
    (CustomerKind.CUSTOMER_TOLD, {"phone": "none"}),
    (TillKind.AT_TILL, {"birthday": "no", "ready": 0, "vouchers": 0}),
    (TillKind.CREDITED, {"amount": "none"}),
    (WhyKind.WHY_VISIT, {"amount": "none"}),
    *((CardKind.REWARD_CLOSED, {name: "none"}) for name in ("days", "clock")),
    *(
        (kind, {name: "none"})
        for kind in RuleKind
        for name in (
            "days",
            "clock",
            "places",
            "tags",
            "minimum",
            "first_day",
            "last_day",
            "each",
            "per",
            "badge",
        )
        if name in kind.args and (kind, name) != (RuleKind.RULE_PER_AMOUNT, "per")
    ),
    *((kind, {"friend": "none"}) for kind in (*OF_FRIENDS[:3], JoiningKind.INVITE_WORDS)),
    *((kind, {"gain": "none"}) for kind in OF_FRIENDS[:3] if "gain" in kind.args),
    (JoiningKind.INVITED, {"inviter": "none"}),
    *((kind, {"minimum": Money(1_500, "PLN")}) for kind in OF_FRIENDS if "minimum" in kind.args),
    (WhyKind.WHY_VISIT, {"tags": "none"}),
    (TillKind.CREDITED, {"tags": "none"}),
    *(
        (kind, {name: "none"})
        for kind in (TillKind.USE_STEP, RuleKind.RULE_CASHBACK)
        for name in ("step", "least")
    ),
    (WhyKind.WHY_VISIT, {"used": "none"}),
    (WhyKind.WHY_VISIT, {"pass": Localised((("en", "Ten washes"),))}),
    (TillKind.CREDITED, {"gain": Gains(())}),
    (ReceiptKind.RECEIPT, {"gain": Gains((Gain("points", -55, Localised((("en", "daily limit"),))),))}),
    (TillKind.CREDIT_ASK, {"last": "none"}),
    (SettingsKind.SETTINGS, {"birthday": "none"}),
    (TeamKind.AUDIT_LINE, {"actor": "none"}),
    (WhyKind.WHY, {"phone": "none"}),
    (WhyKind.WHY_YOURS, {"since": "none"}),
    (WhyKind.WHY_TOTAL, {"names": "none"}),
    (WhyKind.WISHES, {"quiet": "none"}),
    (WhyKind.ASK_QUIET, {"quiet": "none"}),
    (SettingsKind.MESSAGES, {"quiet": "none"}),
    *(
        (WhyKind.WHY_MISS, {"cause": "limit", "wanted": "3", "was": period})
        for period in ("day", "week", "month", "year", "all", "shop", "budget")
    ),
    *(
        (RuleKind.RULE_BONUS, {limit: 2})
        for limit in ("per_day", "per_week", "per_month", "per_year", "per_period", "in_all", "in_shop")
    ),
    (WhyKind.WHY_MISS, {"cause": "cap", "wanted": "none", "was": "none"}),
    *(
        (RuleKind.RULE_BONUS, {"lasts": lasts, "span": span})
        for lasts in (1, 2, 30)
        for span in ("day", "month")
    ),
    (RuleKind.RULE_BONUS, {"chosen": "yes"}),
    *(
        (RuleKind.RULE_BONUS, {"tiers": tier})
        for tier in (Localised((("en", "Gold"), ("pl", "Złoto"), ("ro", "Aur"))),)
    ),
    *(
        (kind, {"gain": "none", "badge": Localised((("en", "Regular"),))})
        for kind in (RuleKind.RULE_CHALLENGE, RuleKind.RULE_SPEND_STEPS, RuleKind.RULE_STREAK)
    ),
    *((CardKind.CHALLENGE, {"span": span}) for span in ("row", "then", "ever")),
    *(
        (WhyKind.WHY_MISS, {"cause": "paid", "wanted": within, "was": "none"})
        for within in ("week", "month", "ever")
    ),
    *((RuleKind.RULE_TIER, {"by": by}) for by in ("visits", "stamps", "spend")),
    *((RuleKind.RULE_TIER, {"of": of}) for of in ("none", "calendar-month", "calendar-year", "days")),
    (RuleKind.RULE_TIER, {"perks": "none"}),
    *((RuleKind.RULE_TIERS_KEPT, {"until": until}) for until in ("day", "date", "quarter", "year")),
    (RuleKind.RULE_TIERS_KEPT, {"length": 0, "of": "none", "falls": "by-balance"}),
    (RuleKind.RULE_GIFT, {"occasion": "anniversary"}),
    *((RuleKind.RULE_LASTS, {"until": until}) for until in ("none", "day", "quarter", "year")),
    (RuleKind.RULE_LASTS, {"length": 0, "of": "none", "begins": DayMonth(4, 1)}),
    *((RuleKind.RULE_IDLE, {"unit": unit, "of": "days"}) for unit in ("all", "points", "money")),
    (RuleKind.RULE_IDLE, {"of": "hours"}),
    (RuleKind.RULE_IDLE, {"counts": "reward"}),
    *((RuleKind.RULE_BONUS, {"on": act}) for act in ("join", "birthday", "link")),
    (CardKind.HISTORY_LINE, {"kind": "gift", "name": "none"}),
    *((CardKind.HISTORY_LINE, {"kind": kind}) for kind in ("capped", "return-undone")),
    *((WhyKind.WHY_MISS, {"cause": "birthday", "wanted": wanted}) for wanted in ("none", Moment(NOW, "day"))),
    *((WhyKind.WHY_HELD, {"rule": rule, "rival": "none", "last": "none"}) for rule in RULES),
    *((WhyKind.WHY_DROPPED, {"rule": rule, "limit": 0, "last": "none"}) for rule in RULES),
    *((WhyKind.WHY_TOTAL, {"state": "dropped", "rule": rule, "rival": "none"}) for rule in RULES),
    (TeamKind.AUDIT_LINE, {"name": "none"}),
    (CardKind.ENDS, {"idle": "no"}),
    (CardKind.HISTORY_LINE, {"kind": "redemption", "place": "none"}),
    (CardKind.HISTORY_LINE, {"kind": "visit", "reward": "none"}),
    (CardKind.HISTORY_LINE, {"kind": "visit", "name": "none"}),
    *(
        (kind, {"reward": "none", "unit": "none", "missing": 0})
        for kind in (
            OccasionKind.WELCOME_FIRST,
            OccasionKind.WELCOME_AGAIN,
            OccasionKind.NEVER_CAME,
            OccasionKind.WINBACK,
        )
    ),
    (OccasionKind.MONTHLY, {"promotion": "none"}),
    (OccasionKind.TIER_REACHED, {"perks": "none"}),
    *((OccasionKind.TIER_WARNING, {"by": by}) for by in ("any", "visits", "stamps")),
    (OccasionKind.TIER_WARNING, {"by": "spend", "amount": Money(12_000, "PLN")}),
    (OccasionKind.TIER_ENDED, {"next": "none"}),
    (ProgrammeKind.PROGRAMME_TIER, {"visits": 0}),
    *((ReportKind.REPORT, {"span": span, "partial": "no"}) for span in ("day", "month", "quarter", "year")),
    *(
        (ReportKind.REPORT, {"beside": beside, "partial": partial})
        for beside in ("part", "none")
        for partial in ("yes", "no")
    ),
    (SettingsKind.STOPPED_IN_CHARGE, {"going": "asked"}),
    *((ReportKind.REPORT_HOW, {"why": why}) for why in ("no-day", "stretch", "twice")),
    *((ReportKind.REPORT_STAFF_IN, {"span": span, "partial": "no"}) for span in ("day", "quarter")),
    *((ReportKind.REPORT_ALWAYS, {"what": what}) for what in ("customers", "people", "value")),
    *((kind, {"place": "none"}) for kind in (ReportKind.REPORT_STAFF, ReportKind.REPORT_CUSTOMERS)),
    *((kind, {"share": told}) for kind in ReportKind if "low" in kind.args for told in ("unclear", "none")),
    (ReportKind.REPORT_VALUE, {"goal": "none"}),
    (ReportKind.REPORT_YEAR, {"goal": "none", "worth": "none"}),
    (ReportKind.OWE_UNIT, {"worth": "none"}),
    (ReportKind.OWE_UNIT, {"unit": "stamps"}),
    (ReportKind.OWE_UNIT, {"unit": "money", "count": Money(124_500, "PLN")}),
    (ReportKind.PEOPLE_LINE, {"last": "none"}),
    (CustomerKind.CUSTOMER, {"visits": 0, "last": "none"}),
    (CustomerKind.CUSTOMER_WISHES, {"fewer": "off", "quiet": "none"}),
    (CustomerKind.CUSTOMER_VISITS, {"place": "none"}),
    *((ReportKind.PEOPLE_NONE, {"which": which}) for which in ("best", "quiet")),
    (ReportKind.OWE_VOUCHERS, {"share": "none"}),
    *((ReportKind.REPORT_STAFF_LINE, {name: "none"}) for name in ("place", "rate", "share")),
    (ReportKind.REPORT_STAFF_LINE, {"undone": 0, "joined": 0, "over": 0}),
    (ReportKind.REPORT_UNITS, {"share": "none", "lapsed": "none"}),
    *((ReportKind.REPORT_FINDING, {"finding": one.value}) for one in Finding),
    *((ProgrammeKind.EXPERIMENT_VISITS, {"verdict": verdict}) for verdict in ("unknown", "better")),
    (ProgrammeKind.EXPERIMENT_REDEEMED, {"verdict": "better"}),
    *(
        (kind, {"reward": "none"})
        for kind in (
            OccasionKind.BIRTHDAY_WISH,
            OccasionKind.ANNIVERSARY,
            OccasionKind.POINTS_WARNING,
            OccasionKind.ENDS_SOON,
        )
    ),
    *(
        (kind, {"drawn": "none", "reward": "none", "count": 0})
        for kind in (ReceiptKind.RECEIPT, ReceiptKind.PAPER_RECEIPT)
    ),
    *(
        (kind, {"phone": "none"})
        for kind in (
            HelpKind.HOURS_UNKNOWN,
            HelpKind.ADDRESS_UNKNOWN,
            HelpKind.HELP,
            HelpKind.UNKNOWN,
            HelpKind.TROUBLE,
            HelpKind.TROUBLE_KEPT,
            ReceiptKind.OBJECTED,
        )
    ),
    *((kind, {"cash": Money(124, "PLN")}) for kind in KINDS if "cash" in kind.args),
    *(
        (kind, {"cash": Money(0, "PLN"), "goal": 0, points: 0})
        for kind in KINDS
        for points in ("points", "total")
        if {"cash", points} <= kind.args
    ),
    *(
        (kind, {"money": Money(124, "PLN"), "stamps": 0, "points": 0})
        for kind in KINDS
        if "money" in kind.args
    ),
    (ReceiptKind.RECEIPT, {"gain": Gains((Gain("money", 124, None, "PLN"),))}),
    *said_of_offers.ABSENT,
)

# Said of an offer as it stands: tried with whole offers and tallies in test_offer_texts.
OF_AN_OFFER = frozenset(
    {
        PromotionKind.PROMOTION,
        PromotionKind.PROMOTION_PREVIEW,
        PromotionKind.DRY_RUN,
        PromotionKind.PROMOTION_STARTED,
        PromotionKind.PROMOTION_PROGRESS,
        PromotionKind.PROMOTION_REPORT,
        PromotionKind.PROMOTION_REFUSED,
        PromotionKind.PROMOTION_VARIANT_DUE,
        PromotionKind.PROMOTION_VARIANT,
        PromotionKind.PROMOTION_COMPARED,
        PromotionKind.PROMOTION_USED,
        PromotionKind.PICTURE_REFUSED,
    }
)
TRIED = [kind for kind in KINDS if kind not in OF_AN_OFFER]
SHOP_TEXTS = shop_texts(lambda: NOW)


def typical(kind: Kind) -> dict[str, Arg]:
    return {name: SPECIAL[kind, name] if (kind, name) in SPECIAL else TYPICAL[name] for name in kind.args}


def unusual(kind: Kind) -> Iterator[dict[str, Arg]]:
    """Every number, every word a text may choose by, everything that may be absent; a long name."""
    args = typical(kind)
    numbers = [name for name, arg in args.items() if isinstance(arg, int)]
    for extreme in EXTREMES:
        yield args | dict.fromkeys(numbers, extreme)
        yield from (args | {name: extreme} for name in numbers)
    for name in numbers:
        for other in numbers:
            yield args | {name: 0, other: 0}
    for name, words in SELECTED.items():
        if name in args:
            yield from (args | {name: word} for word in words)
    yield from (args | absent for whose, absent in ABSENT if whose is kind)
    for name in ("name", "shop", "place", "reward"):
        if name in args:
            yield args | {name: "Wilhelmina-Aleksandra <b>{ $x }</b>" * 5}


def as_sms(kind: Kind, locale: str) -> str:
    """The whole message: the text, its ways back and out, its numbered options, the card's address."""
    ways = (Lines((said_of_offers.WAYS,)),) if kind in said_of_offers.ASKED else ()
    said = SHOP_TEXTS.plain(Message(kind, typical(kind), ways), locale)
    offered = SHOP_TEXTS.numbered(map(Option, OFFERED.get(kind, ())), locale)
    return f"{said} {offered}".strip() + (CARD_LINK if kind in WITH_CARD else "")


def segments(text: str) -> int:
    return measure(fold(text)).segments


@in_each
def test_a_text_of_ours_that_comes_back_stops_nothing(locale: str) -> None:
    """Forwarded or pasted by SMS, where nothing says that it was."""
    words = shop_words()
    said = {kind.text: as_sms(kind, locale) for kind in TRIED}
    no_faults(
        [name for name, text in said.items() if means_stop(words, text) or means_stop(words, fold(text))]
    )


# Each of these names everything that is wrong in a language, not the first fault only.


@in_each
def test_every_sms_fits_one_segment(locale: str) -> None:
    told = {kind: as_sms(kind, locale) for kind in TRIED}
    no_faults(
        {
            kind.text: (measure(fold(whole)).units, whole)
            for kind, whole in told.items()
            if segments(whole) > (2 if kind in LONGER else 1)
        }
    )


def test_what_may_be_longer_is() -> None:
    longest = {kind: max(segments(as_sms(kind, locale)) for locale in LANGUAGES) for kind in LONGER}
    assert longest == dict.fromkeys(LONGER, 2)


@in_each
def test_whatever_the_arguments_something_sensible_is_said(
    locale: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing is missing in the language, no choice ends in nothing, and no shop without a stamp
    card hears of "0 of 0"."""
    texts = shop_texts(lambda: NOW)
    with caplog.at_level(logging.ERROR, "bot.words.texts"):
        odd = {
            kind.text: said
            for kind in TRIED
            for args in unusual(kind)
            for said in (texts.rich(Message(kind, args), locale), texts.plain(Message(kind, args), locale))
            if ODD.search(said) or said != said.strip()
        }
    no_faults(odd, caplog.messages)


@in_each
def test_a_word_we_ask_for_is_one_we_know(locale: str) -> None:
    """`Reply NOT ME` is a promise. Words in capitals are meant, but for SMS and the currency."""
    known = shop_words().intents
    asked = {kind: capitals(SHOP_TEXTS.plain(Message(kind, typical(kind)), locale)) for kind in TRIED}
    no_faults(
        {
            kind.text: strange
            for kind, words in asked.items()
            if (strange := {word for word in words if normal(word) not in known})
        }
    )


def capitals(said: str) -> set[str]:
    found = re.findall(r"\b[^\W\d_a-z]{2,}(?: [^\W\d_a-z]{2,})*\b", said)
    return {word for word in found if word.isupper()} - {"SMS", "PLN", "NPS"}


# Labels of more than three words, where fewer would promise something else.
WORDY = {("ro", "no-more")}  # "Nu mai trimite" alone would end all messages


@in_each
def test_every_button_says_what_happens_in_few_words(locale: str) -> None:
    labels = {option: SHOP_TEXTS.label(Option(option), locale) for option in OPTIONS}
    no_faults(
        {option for option in OPTIONS if f"button-{option}" not in SHOP_TEXTS.ids(locale)},
        {
            option: label
            for option, label in labels.items()
            if len(label.split()) > (5 if (locale, option) in WORDY else 3)
        },
    )


def test_every_option_that_a_message_offers_is_understood() -> None:
    """Each name that is written into the code; the label of each is tried above."""
    unknown = {name: where for where, name in offered() if name not in OPTIONS}
    assert not unknown


def offered() -> Iterator[tuple[str, str]]:
    """In which file, and the name. A part of one ("campaign-") is none."""
    for file in (file for room in ROOMS for file in (ROOT / room).rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                args = call.args[: OFFERING.get(call.func.id, 0)]
                for part in (part for arg in args for part in ast.walk(arg)):
                    if isinstance(part, ast.Constant) and not str(part.value).endswith("-"):
                        yield file.name, str(part.value)


@in_each
def test_what_is_typed_has_words_in_every_language(locale: str) -> None:
    no_faults({f"words-{intent}" for intent in INTENTS} - SHOP_TEXTS.ids(locale))


@in_each
def test_a_word_that_confirms_means_nothing_else(locale: str) -> None:
    """It is typed on any phone, and is too rare to be guessed."""
    known = shop_words()
    drawn = known.random[locale]
    assert len(set(drawn)) >= 64
    ours = known.intents.keys() | known.labels.keys() | known.at_questions.keys()
    no_faults({word for word in drawn if word in ours or means_stop(known, word) or not word.isascii()})


def test_an_intent_is_its_own_word() -> None:
    """`/remove` is typed where the menu does not have it."""
    known = shop_words().intents
    no_faults({intent for intent in INTENTS if known[normal(intent)] != intent})


DRAWN = "\n●●●●●●●○○"
RECEIPTS = [
    ("en", 1, 7, 9, "+1 stamp, +148 points at Main Street, 14:20. You have 7 of 9, 148 points."),
    ("pl", 2, 7, 9, "+2 pieczątki, +148 punktów, Main Street, 14:20. Masz 7 z 9, 148 punktów."),
    ("pl", 5, 7, 9, "+5 pieczątek, +148 punktów, Main Street, 14:20. Masz 7 z 9, 148 punktów."),
    ("ro", 1, 7, 9, "+1 ștampilă, +148 de puncte, Main Street, 14:20. Ai 7 din 9, 148 de puncte."),
    ("ro", 19, 7, 20, "+19 ștampile, +148 de puncte, Main Street, 14:20. Ai 7 din 20, 148 de puncte."),
    ("ro", 20, 7, 20, "+20 de ștampile, +148 de puncte, Main Street, 14:20. Ai 7 din 20, 148 de puncte."),
    ("en", 0, 0, 0, "+148 points at Main Street, 14:20. You have 148 points."),
]


@pytest.mark.parametrize(("locale", "stamps", "have", "goal", "said"), RECEIPTS)
def test_a_receipt_counts_as_the_language_does(
    locale: str, stamps: int, have: int, goal: int, said: str
) -> None:
    gain = Gains((Gain("points", 148), Gain("stamps", stamps)))
    args = typical(ReceiptKind.RECEIPT) | {"gain": gain, "have": have, "goal": goal, "count": 0}
    told = SHOP_TEXTS.rich(Message(ReceiptKind.RECEIPT, args), locale)
    assert told.removesuffix(DRAWN) == said
    assert told.endswith(DRAWN)


COMPLETED = [
    ("en", "+1 stamp at Main Street, 14:20. You have 9 of 9. Ready: A slice of cake.\n●●●●●●●●●"),
    ("pl", "+1 pieczątka, Main Street, 14:20. Masz 9 z 9. Do odbioru: Kawałek ciasta.\n●●●●●●●●●"),
    (
        "ro",
        "+1 ștampilă, Main Street, 14:20. Ai 9 din 9. Gata de ridicat: O felie de tort.\n●●●●●●●●●",
    ),
]
BY_SMS = {
    "en": "You have 9/9. Ready: A slice of cake. Reply REWARDS. Not you? Reply NOT ME.",
    "pl": "Masz 9/9. Do odbioru: Kawałek ciasta. Odpisz NAGRODY. Nie ty? Odpisz NIE JA.",
    "ro": "Ai 9/9. Gata: O felie de tort. Scrie RECOMPENSE. N-ai fost tu? Scrie NU EU.",
}


@pytest.mark.parametrize(("locale", "said"), COMPLETED)
def test_a_receipt_that_completes_a_card_says_so(locale: str, said: str) -> None:
    full = {"gain": Gains((Gain("stamps", 1),)), "have": 9, "total": 0, "count": 1, "drawn": "●" * 9}
    message = Message(ReceiptKind.RECEIPT, typical(ReceiptKind.RECEIPT) | full)
    assert SHOP_TEXTS.rich(message, locale) == said
    assert SHOP_TEXTS.plain(message, locale).endswith(BY_SMS[locale])
