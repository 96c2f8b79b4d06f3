"""What owners say, tap and are asked about promotions."""

from __future__ import annotations

from handlers.offers import audience, composing, drafts, lifecycle, limits, period, wording
from handlers.offers.composing import answer
from handlers.turn.table import Table, Who
from loyalty.offers.promotions import AudienceKind

_X = Who.OWNER_ALONE

INTENTS: Table = {
    "broadcast": (_X, composing.begin),
    "promotions": (_X, lifecycle.show),
}

OPTIONS: Table = {
    "broadcast": (_X, composing.begin),
    "offer-skip": (_X, answer(wording.skip)),
    "offer-skip-all": (_X, answer(wording.skip_all)),
    "audience-all": (_X, answer(audience.chosen(AudienceKind.ALL))),
    "audience-visited": (_X, answer(audience.chosen(AudienceKind.VISITED, audience.DAYS_HERE))),
    "audience-away": (_X, answer(audience.chosen(AudienceKind.AWAY, audience.DAYS_AWAY))),
    "audience-never": (_X, answer(audience.chosen(AudienceKind.NEVER_REDEEMED))),
    "audience-birthday": (_X, answer(audience.chosen(AudienceKind.BIRTHDAY))),
    "audience-spend": (_X, answer(audience.chosen(AudienceKind.BEST_BY_SPEND, audience.BEST))),
    "audience-visits": (_X, answer(audience.chosen(AudienceKind.BEST_BY_VISITS, audience.BEST))),
    "audience-at": (_X, answer(audience.at_location)),
    "audience-more": (_X, answer(audience.more)),
    "offer-now": (_X, answer(period.at_once)),
    "offer-3-days": (_X, answer(period.days(3))),
    "offer-7-days": (_X, answer(period.days(7))),
    "offer-30-days": (_X, answer(period.days(30))),
    "claim-none": (_X, answer(limits.none)),
    "claim-each": (_X, answer(limits.each)),
    "offer-edit-text": (_X, answer(composing.edit_text)),
    "offer-edit-audience": (_X, answer(composing.edit_audience)),
    "offer-edit-time": (_X, answer(composing.edit_time)),
    "offer-edit-claim": (_X, answer(composing.edit_claim)),
    "promotions": (_X, lifecycle.show),
    "promo-more": (_X, lifecycle.show),
    "promo-show": (_X, lifecycle.show_one),
    "promo-send": (_X, lifecycle.send),
    "promo-test": (_X, lifecycle.test),
    "promo-change": (_X, lifecycle.change),
    "promo-cancel": (_X, lifecycle.cancel),
    "promo-pause": (_X, lifecycle.pause),
    "promo-resume": (_X, lifecycle.resume),
    "promo-stop": (_X, lifecycle.stop),
}

STEPS: Table = {
    drafts.TEXT: (_X, answer(wording.text)),
    drafts.LANGUAGE: (_X, answer(wording.language)),
    drafts.AUDIENCE: (_X, answer(audience.typed)),
    drafts.START: (_X, answer(period.start)),
    drafts.END: (_X, answer(period.end)),
    drafts.CLAIM: (_X, answer(limits.typed)),
    drafts.EDIT: (_X, composing.change_what),
    lifecycle.STEP: (_X, lifecycle.named),
}
