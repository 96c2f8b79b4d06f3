"""What owners say, tap and are asked about promotions."""

from __future__ import annotations

from handlers.offers import (
    audience,
    audience_words,
    composing,
    correcting,
    correction,
    drafts,
    lifecycle,
    limits,
    listing,
    longer,
    past,
    period,
    restock,
    segments,
    state,
    trying,
    ways,
    which,
    wording,
)
from handlers.offers.composing import draft_step
from handlers.turn.table import Table, Who
from loyalty.offers.promotions import AudienceKind

_X = Who.OWNER_ALONE

INTENTS: Table = {
    "broadcast": (_X, composing.begin),
    "promo-past": (_X, past.show),
    "promo-newest": (_X, past.newest),
    "promo-call-off": (_X, which.stop),
    "promo-pause": (_X, which.pause),
    "promo-resume": (_X, which.resume),
    "promo-stock": (_X, restock.said),
    "promo-longer": (_X, longer.begin),
    "segments": (_X, segments.show),
    "segment-save": (_X, segments.how),
    "segment-replace": (_X, segments.how),
    "segment-drop": (_X, segments.how),
    "promo-correct": (_X, correcting.begin),
    "tried": (_X, trying.show),
    "go-on": (_X, ways.keep),
}

ARGUMENTS: Table = {
    "promo-stock": (_X, restock.said),
    "promo-longer": (_X, longer.said),
    "segment-save": (_X, segments.save),
    "segment-replace": (_X, segments.replace),
    "segment-drop": (_X, segments.drop),
    "promo-correct": (_X, correcting.said),
}

OPTIONS: Table = {
    "broadcast": (_X, composing.begin),
    "offer-for": (_X, composing.begin_for),
    "offer-skip": (_X, draft_step(wording.skip)),
    "offer-skip-all": (_X, draft_step(wording.skip_all)),
    "audience-all": (_X, draft_step(audience.chosen(AudienceKind.ALL))),
    "audience-visited": (_X, draft_step(audience.chosen(AudienceKind.VISITED, audience_words.DAYS_HERE))),
    "audience-away": (_X, draft_step(audience.chosen(AudienceKind.AWAY, audience_words.DAYS_AWAY))),
    "audience-never": (_X, draft_step(audience.chosen(AudienceKind.NEVER_REDEEMED))),
    "audience-birthday": (_X, draft_step(audience.chosen(AudienceKind.BIRTHDAY))),
    "audience-spend": (_X, draft_step(audience.chosen(AudienceKind.BEST_BY_SPEND, audience_words.BEST))),
    "audience-visits": (_X, draft_step(audience.chosen(AudienceKind.BEST_BY_VISITS, audience_words.BEST))),
    "audience-tier": (_X, draft_step(audience.of_tier)),
    "audience-at": (_X, draft_step(audience.at_location)),
    "audience-more": (_X, draft_step(audience.more)),
    "offer-now": (_X, draft_step(period.at_once)),
    "offer-3-days": (_X, draft_step(period.days(3))),
    "offer-7-days": (_X, draft_step(period.days(7))),
    "offer-30-days": (_X, draft_step(period.days(30))),
    "claim-none": (_X, draft_step(limits.none)),
    "claim-each": (_X, draft_step(limits.each)),
    "offer-new": (_X, composing.begin_anew),
    "offer-go-on": (_X, ways.keep),
    "offer-keep": (_X, ways.keep),
    "offer-back": (_X, ways.back),
    "offer-discard": (_X, ways.discard),
    "offer-edit-text": (_X, draft_step(composing.edit_text)),
    "offer-edit-audience": (_X, draft_step(composing.edit_audience)),
    "offer-edit-time": (_X, draft_step(composing.edit_time)),
    "offer-edit-claim": (_X, draft_step(composing.edit_claim)),
    "offer-edit-variant": (_X, draft_step(composing.edit_variant)),
    "promotions": (_X, listing.show),
    "promo-winner": (_X, trying.use),
    "promo-more": (_X, listing.show),
    "promo-past": (_X, past.show),
    "promo-past-more": (_X, past.show),
    "promo-report": (_X, past.report),
    "promo-stock": (_X, restock.chosen),
    "promo-longer": (_X, longer.chosen),
    "promo-longer-3": (_X, longer.by_days(3)),
    "promo-longer-7": (_X, longer.by_days(7)),
    "promo-longer-yes": (_X, longer.do),
    "promo-longer-no": (_X, lifecycle.go_on),
    "segments": (_X, segments.show),
    "segment-offer": (_X, segments.offer),
    "promo-longer-undo": (_X, longer.undo),
    "promo-correct": (_X, correcting.chosen),
    "promo-correct-yes": (_X, correction.do),
    "promo-correct-no": (_X, lifecycle.go_on),
    "promo-show": (_X, listing.show_one),
    "promo-send": (_X, lifecycle.send),
    "promo-test": (_X, lifecycle.test),
    "promo-change": (_X, lifecycle.change),
    "promo-cancel": (_X, lifecycle.cancel),
    "promo-pause": (_X, lifecycle.pause),
    "promo-resume": (_X, lifecycle.resume),
    "promo-stop": (_X, lifecycle.stop),
    "promo-stop-yes": (_X, lifecycle.stop_now),
    "promo-stop-no": (_X, lifecycle.go_on),
}

DESTROYS = frozenset({"promo-cancel", "promo-stop-yes"})

STEPS: Table = {
    drafts.TEXT: (_X, draft_step(wording.text)),
    drafts.LANGUAGE: (_X, draft_step(wording.language)),
    drafts.AUDIENCE: (_X, draft_step(audience.typed)),
    drafts.START: (_X, draft_step(period.start)),
    drafts.END: (_X, draft_step(period.end)),
    drafts.CLAIM: (_X, draft_step(limits.typed)),
    drafts.UNFINISHED: (_X, composing.begin),
    drafts.EDIT: (_X, ways.change_what),
    listing.STEP: (_X, listing.named),
    past.STEP: (_X, past.named),
    longer.STEP: (_X, longer.typed),
    correcting.WHICH: (_X, correcting.named),
    longer.WHICH: (_X, longer.named),
}

OWN_WORDS = {
    drafts.LANGUAGE: frozenset({"no", "skip"}),
    drafts.EDIT: frozenset({"no", "skip"}),
}

# The ways out of a question of composing, or of a draft that is shown, and back in it.
OUTS: Table = {
    **dict.fromkeys(drafts.STEPS, (_X, ways.discard)),
    state.DECIDE: (_X, lifecycle.discard_shown),
}
# What is answered to a plain yes or no where nothing asks for one.
PLAIN: Table = {state.DECIDE: (_X, lifecycle.answered_shown)}
BACKS: Table = {
    **dict.fromkeys(drafts.STEPS, (_X, ways.back)),
    state.DECIDE: (_X, lifecycle.change_shown),
}
