"""What owners and managers ask about the shop and its messages."""

from __future__ import annotations

from handlers.owner import changing, forecast, programme, visits, why
from handlers.turn.table import Table, Who

_O, _X = Who.OWNER, Who.OWNER_ALONE

INTENTS: Table = {
    "caps": (_X, forecast.ask),
    "programme": (_O, programme.show),
    "rule": (_X, changing.how),
    "shop-phone": (_X, changing.how),
}

ARGUMENTS: Table = {
    "why": (_O, why.about),
    "rewards": (_X, changing.change("rewards")),
    "rule": (_X, changing.change("rules")),
    "shop-phone": (_X, changing.change("phone")),
}

OPTIONS: Table = {
    "change-yes": (_X, changing.save),
    "change-no": (_X, changing.drop),
    "change-undo": (_X, changing.undo),
    "why": (_O, why.about),
    "why-of": (_O, why.about_one),
    "why-offer": (_O, why.about_offer),
    "why-more": (_O, why.more),
    "why-visits": (_O, visits.show),
}

STEPS: Table = {
    "why": (_O, why.about),
}
