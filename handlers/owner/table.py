"""What owners and managers ask about the shop; a member asks "why" about their own messages."""

from __future__ import annotations

from handlers.owner import forecast, why
from handlers.turn.table import Table, Who

_A, _M, _O, _X = Who.ANYONE, Who.MEMBER, Who.OWNER, Who.OWNER_ALONE

INTENTS: Table = {
    "caps": (_X, forecast.ask),
    "why": (_A, why.asked),
}

ARGUMENTS: Table = {
    "why": (_O, why.about),
}

OPTIONS: Table = {
    "why": (_O, why.about),
    "why-of": (_O, why.about_one),
    "why-offer": (_O, why.about_offer),
    "why-more": (_O, why.more),
    "why-this": (_M, why.own),
}

STEPS: Table = {
    "why": (_O, why.about),
}
