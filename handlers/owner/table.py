"""What owners and managers ask about the shop and its messages."""

from __future__ import annotations

from handlers.owner import (
    apologising,
    changing,
    correcting,
    customer,
    customers_card,
    experiment,
    findings,
    forecast,
    occasions,
    price,
    programme,
    report,
    schedule,
    visits,
    why,
)
from handlers.owner.campaigns import table as campaigns
from handlers.turn.table import Table, Who

_O, _X = Who.OWNER, Who.OWNER_ALONE

_LISTS: Table = {
    "owe": (_X, report.about("owe")),
    "people-best": (_X, report.about("best")),
    "people-quiet": (_X, report.about("quiet")),
    "people-new": (_X, report.about("new")),
}

INTENTS: Table = {
    **report.INTENTS,
    **_LISTS,
    "reports": (_O, schedule.show),
    "reports-week": (_O, schedule.every("week")),
    "reports-month": (_O, schedule.every("month")),
    "reports-off": (_O, schedule.none),
    "finding-never": (_X, findings.never),
    "deduct": (_O, correcting.deduct),
    "caps": (_X, forecast.ask),
    "programme": (_O, programme.show),
    "experiment": (_X, experiment.show),
    "apologise": (_X, apologising.begin),
    "rule": (_X, changing.how),
    "shop-phone": (_X, changing.how),
    "export-customers": (_X, customer.export_all),
    "sms-cost": (_X, price.of_sms),
    "occasion-off": (_X, occasions.turned(on=False)),
    "occasion-on": (_X, occasions.turned(on=True)),
    **campaigns.INTENTS,
}

ARGUMENTS: Table = {
    "experiment": (_X, experiment.by_letter),
    **report.ARGUMENTS,
    "apologise": (_X, apologising.said),
    "reports": (_O, schedule.choose),
    "reports-week": (_O, schedule.each("week")),
    "reports-month": (_O, schedule.each("month")),
    "why": (_O, why.about),
    "deduct": (_O, correcting.deduct),
    "reward": (_X, changing.change("rewards")),
    "rewards": (_X, changing.change("rewards")),
    "rule": (_X, changing.change("rules")),
    "shop-phone": (_X, changing.change("phone")),
    **campaigns.ARGUMENTS,
}

OPTIONS: Table = {
    **report.OPTIONS,
    **_LISTS,
    "reports": (_O, schedule.show),
    "reports-week": (_O, schedule.every("week")),
    "reports-month": (_O, schedule.every("month")),
    "reports-off": (_O, schedule.none),
    "finding-try": (_X, findings.try_it),
    "finding-no": (_X, findings.not_that),
    "finding-never": (_X, findings.never),
    "findings-on": (_X, findings.again),
    "programme": (_O, programme.show),
    "change-yes": (_X, changing.save),
    "change-no": (_X, changing.drop),
    "change-undo": (_X, changing.undo),
    "promo-apologise": (_X, apologising.of_one),
    "promo-apologise-yes": (_X, apologising.do),
    "promo-apologise-no": (_X, apologising.keep),
    "experiment-winner": (_X, experiment.use),
    "why": (_O, why.about),
    "why-of": (_O, why.about_one),
    "customer": (_O, customer.whom),
    "customer-of": (_O, customer.of_one),
    "customer-give": (_O, correcting.of_one),
    "customer-do": (_O, customers_card.choose),
    "customer-new-card": (_O, customers_card.ask(customers_card.NEW_CARD)),
    "customer-export": (_X, customers_card.ask(customers_card.EXPORT)),
    "customer-erase": (_X, customers_card.ask(customers_card.ERASE)),
    "customer-yes": (_O, customers_card.do),
    "customer-no": (_O, customers_card.keep),
    "correct-of": (_O, correcting.chosen),
    "correct-more": (_O, correcting.more),
    "correct-yes": (_O, correcting.do),
    "correct-no": (_O, correcting.keep),
    "customer-more": (_O, customer.more),
    "customer-messages": (_O, why.about_one),
    "why-offer": (_O, why.about_offer),
    "why-more": (_O, why.more),
    "why-visits": (_O, visits.show),
    **campaigns.OPTIONS,
}

STEPS: Table = {
    "why": (_O, why.about),
    "customer": (_O, customer.about),
    correcting.MUCH: (_O, correcting.much),
    correcting.WHY: (_O, correcting.why),
    correcting.WORD: (_O, correcting.worded),
    customers_card.WORD: (_O, customers_card.worded),
    apologising.HOW: (_X, apologising.typed),
    **campaigns.STEPS,
}

DESTROYS = campaigns.DESTROYS | {"correct-yes", "customer-yes"}
