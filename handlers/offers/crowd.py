"""Who they are: the members of any group that an offer could be for, by name. They are read beside the turns, as all figures
are."""

from __future__ import annotations

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from handlers.offers.audience_words import BEST, DAYS_AWAY, DAYS_NEW
from handlers.offers.combined_words import parse_any
from handlers.offers.crowd_words import asked_about
from handlers.reading.words import normal
from handlers.turn import finding
from handlers.turn.conversation import Scene, Turn
from loyalty.calendar import local_day
from loyalty.facts.team import ReportAsked
from loyalty.offers.promotions import BY_THE_CLOCK, Audience, AudienceKind
from storage.offers import segments

# Those that have a list of their own.
LISTED: Mapping[str, Audience] = {
    "best": Audience(AudienceKind.BEST_BY_VISITS, number=BEST),
    "quiet": Audience(AudienceKind.AWAY, number=DAYS_AWAY),
    "new": Audience(AudienceKind.JOINED, number=DAYS_NEW),
}
# Questions about these are about visits of a time or a place, or about all: a report has them.
_OF_REPORTS = frozenset({AudienceKind.ALL, AudienceKind.VISITED, AudienceKind.LOCATION})
_COUNTED = _OF_REPORTS | {AudienceKind.JOINED}
# A word or two by themselves may mean something else than these: "morning".
_ALONE = _COUNTED | BY_THE_CLOCK | {AudienceKind.MEMBERS}


async def asked(scene: Scene, text: str) -> Turn | None:
    """ "Who is at risk?", "how many are gold", "who is in regulars who left"."""
    about = asked_about(text)
    found = await _meant(scene, about) if about else None
    is_count = normal(text).startswith(("how many", "ilu", "ile", "cati", "cate"))
    if found is None or found.kind in (_COUNTED if is_count else _OF_REPORTS):
        return None
    return None if await _is_a_customer(scene, about) else _listed(scene, found)


async def named(scene: Scene, text: str) -> Turn | None:
    """The group by itself: "at risk", "birthdays in May"."""
    found = parse_any(text.strip(" ?!."), scene.programme, scene.now, scene.address.locale)
    return None if found is None or found.kind in _ALONE else _listed(scene, found)


async def _meant(scene: Scene, about: str) -> Audience | None:
    found = parse_any(about, scene.programme, scene.now, scene.address.locale)
    if found == Audience(AudienceKind.MEMBERS):
        return None  # "how many members": all who have a card
    saved = None if found else await segments.by_key(scene.read, normal(about).removeprefix("in "))
    return saved.audience if saved else found


async def _is_a_customer(scene: Scene, about: str) -> bool:
    return bool(await finding.people(scene.read, scene.channels.phone, about))


def _listed(scene: Scene, of: Audience) -> Turn:
    own = next((which for which, audience in LISTED.items() if audience == of), None)
    today = local_day(scene.now, ZoneInfo(scene.programme.shop.timezone))
    kept = None if own else of
    return Turn(facts=(ReportAsked(scene.fresh(), scene.address.id, own or "crowd", today, audience=kept),))
