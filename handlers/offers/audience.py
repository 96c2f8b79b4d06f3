"""Who an offer is for, as an owner types it ("away 60", "best 20 by visits", a place), and as it is told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from handlers.offers.draft import Draft
from handlers.offers.draft_data import to_data
from handlers.offers.drafts import AUDIENCE, Answer, to_promotion
from handlers.reading.birthdays import parse_birthday
from handlers.reading.words import normal
from handlers.turn.conversation import Scene, Step, Turn
from handlers.turn.pages import number, page
from handlers.turn.says import NONE, place, plainly
from loyalty.calendar import Birthday
from loyalty.messages.args import Arg, Moment
from loyalty.messages.extras import Choices, Option
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.message import Message
from loyalty.offers.promotions import Audience, AudienceKind
from loyalty.programme.programme import Programme
from storage.offers import lookup

DAYS_HERE, DAYS_AWAY, BEST = 30, 60, 20  # where nothing else is said
_MOST = 3650


def ask_audience(scene: Scene, draft: Draft) -> Turn:
    asked = Message(ComposingKind.OFFER_ASK_AUDIENCE, {}, (_offered(scene),))
    return Turn(asked, step=Step(AUDIENCE, to_data(draft)))


def _offered(scene: Scene, start: int = 0) -> Choices:
    """The usual ones first; the places of a shop that has several. Tiers are to join here."""
    spots = scene.programme.locations
    options = [
        Option("audience-all"),
        Option("audience-visited"),
        Option("audience-away"),
        Option("audience-never"),
        Option("audience-birthday"),
        Option("audience-spend"),
        Option("audience-visits"),
        *(Option("audience-at", spot.id, plainly(spot.name)) for spot in spots if len(spots) > 1),
    ]
    return page(options, start, lambda rest: Option("audience-more", str(rest)))


async def more(scene: Scene, _: Draft, start: str) -> Answer:
    asked = Message(ComposingKind.OFFER_ASK_AUDIENCE, {}, (_offered(scene, number(start)),))
    return Turn(asked, step=scene.step)


def chosen(kind: AudienceKind, size: int = 0) -> Callable[[Scene, Draft, str], Awaitable[Answer]]:
    """A button's audience. A birthday is in the month it is."""

    async def choose(scene: Scene, draft: Draft, _: str) -> Answer:
        birthday = kind is AudienceKind.BIRTHDAY
        return await _meant(scene, draft, Audience(kind, "", _this_month(scene) if birthday else size))

    return choose


def _this_month(scene: Scene) -> int:
    return scene.now.astimezone(ZoneInfo(scene.programme.shop.timezone)).month


async def at_location(scene: Scene, draft: Draft, location: str) -> Answer:
    if scene.programme.location(location) is None:
        return ask_audience(scene, draft)
    return await _meant(scene, draft, Audience(AudienceKind.LOCATION, location))


async def typed(scene: Scene, draft: Draft, said: str) -> Answer:
    found = parse_audience(said, scene.programme, scene.now, scene.address.locale)
    if found is None:
        example = {"place": scene.programme.locations[0].name}
        return Turn(Message(ComposingKind.OFFER_AUDIENCE_ODD, example, (_offered(scene),)), step=scene.step)
    return await _meant(scene, draft, found)


async def _meant(scene: Scene, draft: Draft, found: Audience) -> Answer:
    """An audience of nobody is told at once."""
    draft = replace(draft, audience=found)
    if await lookup.has_recipients(scene.read, to_promotion(scene, draft), sorted(scene.channels.on)):
        return draft
    nobody = Message(
        ComposingKind.OFFER_AUDIENCE_EMPTY, audience_args(scene.programme, found), (_offered(scene),)
    )
    return Turn(nobody, step=scene.step)


# As it is typed

# Words that say which kind is meant, by their beginnings; the first line that has one wins, so that "not
# visited" is away. A kind that needs no number ignores the one it is given.
_SAID: tuple[tuple[AudienceKind, str], ...] = (
    (AudienceKind.BIRTHDAY, "birthday bday urodzin nastere zilei ziua aniversare"),
    (AudienceKind.NEVER_REDEEMED, "never redeem nigdy nieodebra odebral niciodata recompens nagrod reward"),
    (AudienceKind.BEST_BY_SPEND, "spend spent spender money wydatk wydal wydaj kwot cheltui bani valoare"),
    (AudienceKind.BEST_BY_VISITS, "best top regular loyal najleps stal fidel cei"),
    (AudienceKind.AWAY, "away lapsed missing absent not gone lost nieobecn dawno nie absent plecat lipsa nu"),
    (
        AudienceKind.VISITED,
        "visit visited here recent came within byli bywa wizyt niedawno venit vizit recent",
    ),
    (AudienceKind.ALL, "all everyone everybody wszys kazd toti toata lumea"),
)
_DEFAULTS: Mapping[AudienceKind, int] = {
    AudienceKind.VISITED: DAYS_HERE,
    AudienceKind.AWAY: DAYS_AWAY,
    AudienceKind.BEST_BY_SPEND: BEST,
    AudienceKind.BEST_BY_VISITS: BEST,
}


def parse_audience(text: str, programme: Programme, now: datetime, locale: str) -> Audience | None:
    """None where it is not plain."""
    words = normal(text).split()
    if not words or len(text) > 80:
        return None
    if found := _location(" ".join(words), programme):
        return found
    numbers = [int(word[:5]) for word in words if word.isdecimal()]
    kind = next((kind for kind, said in _SAID if _says(words, said.split())), None)
    if kind is None or len(numbers) > 1:
        return None
    if kind is AudienceKind.BIRTHDAY:
        month = numbers[0] if numbers else _month(words, programme, now, locale)
        return Audience(kind, "", month) if 1 <= month <= 12 else None
    if kind not in _DEFAULTS:
        return Audience(kind)
    number = numbers[0] if numbers else _DEFAULTS[kind]
    return Audience(kind, "", number) if 0 < number <= _MOST else None


def _says(words: Iterable[str], beginnings: Iterable[str]) -> bool:
    """Short ones have to be the whole word: "not" is no "note"."""
    return any(
        word == beginning or (len(beginning) > 3 and word.startswith(beginning))
        for word in words
        for beginning in beginnings
    )


def _location(words: str, programme: Programme) -> Audience | None:
    found = [spot for spot in programme.locations if words in {normal(spot.name), normal(spot.id)}]
    within = found or [spot for spot in programme.locations if normal(spot.name) in words]
    return Audience(AudienceKind.LOCATION, within[0].id) if len(within) == 1 else None


def _month(words: Iterable[str], programme: Programme, now: datetime, locale: str) -> int:
    """The month that is named, in whatever case ("w maju"), else the one it is."""
    for word in words:
        for length in range(len(word), 2, -1):
            found = parse_birthday(f"1 {word[:length]}", locale)
            if isinstance(found, Birthday):
                return found.month
    return now.astimezone(ZoneInfo(programme.shop.timezone)).month


def audience_args(programme: Programme, audience: Audience) -> dict[str, Arg]:
    """An audience as the texts take it."""
    month = audience.number if audience.kind is AudienceKind.BIRTHDAY and 1 <= audience.number <= 12 else 1
    return {
        "audience": audience.kind.value,
        "number": audience.number,
        "place": place(programme, audience.of) if audience.of else NONE,
        "month": Moment(datetime(2000, month, 15, 12, tzinfo=UTC), "month"),
    }
