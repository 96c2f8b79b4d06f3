"""What owners say, tap and are asked about campaigns."""

from __future__ import annotations

from handlers.owner.campaigns import asking, listing, moving
from handlers.owner.campaigns.draft import STEP
from handlers.turn.table import Table, Who

_O, _X = Who.OWNER, Who.OWNER_ALONE

_MOVES: Table = {f"campaign-{move}": (_X, moving.by_word(move)) for move in ("pause", "resume", "end")}

INTENTS: Table = {
    "campaign": (_X, asking.begin),
    "campaigns": (_O, listing.show),
    **_MOVES,
}

ARGUMENTS: Table = {
    "campaign": (_X, asking.compose),
    **_MOVES,
}

OPTIONS: Table = {
    **{name: (_X, asking.says(phrase)) for name, phrase in asking.PHRASES.items()},
    "campaign-say": (_X, asking.answer),
    "campaign-new": (_X, asking.begin),
    "campaign-start": (_X, moving.start),
    "campaign-change": (_X, asking.change),
    "campaign-drop": (_X, asking.drop),
    "campaign-undo": (_X, moving.undo),
    "campaign-show": (_X, listing.show_one),
    "campaign-report": (_X, listing.report),
    "campaigns": (_O, listing.show),
    **{f"campaign-{move}": (_X, moving.mover(move)) for move in ("pause", "resume", "end")},
}

STEPS: Table = {
    STEP: (_X, asking.answer),
    listing.STEP: (_X, listing.named),
}

DESTROYS = frozenset({"campaign-end"})
