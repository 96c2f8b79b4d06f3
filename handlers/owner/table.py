"""What owners and managers ask about the shop and its messages."""

from __future__ import annotations

from handlers.owner import forecast, programme, visits, why
from handlers.turn.table import Table, Who

_O, _X = Who.OWNER, Who.OWNER_ALONE

INTENTS: Table = {
    "caps": (_X, forecast.ask),
    "programme": (_O, programme.show),
}

ARGUMENTS: Table = {
    "why": (_O, why.about),
}

OPTIONS: Table = {
    "why": (_O, why.about),
    "why-of": (_O, why.about_one),
    "why-offer": (_O, why.about_offer),
    "why-more": (_O, why.more),
    "why-visits": (_O, visits.show),
}

STEPS: Table = {
    "why": (_O, why.about),
}
