"""The posters for the counters: one for each place, with the QR that joins people there."""

from __future__ import annotations

from collections.abc import Mapping

from bot.drawing.pictures import Pictures
from bot.links import HOW, Links
from bot.settings.addresses import is_near
from bot.words.texts import Texts
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Location


def posters(
    programme: Programme, texts: Texts, links: Links, pictures: Pictures, number: str | None, locale: str
) -> Mapping[str, bytes]:
    """PNGs of A5 size by the location's id. `number` is where an SMS goes to, if SMS is on. The small print leads to how
    the programme works, where the service has an address that customers can open."""
    several = len(programme.locations) > 1
    lines = [programme.shop.summary.into(locale), texts.said("poster-scan", {}, locale)]
    small = [texts.said("poster-terms", {"terms": programme.shop.terms.into(locale)}, locale)]
    if not is_near(links.below("")):
        small.append(texts.said("poster-how", {"how": links.below(HOW)}, locale))
    if number:
        small.append(texts.said("poster-stop", {}, locale))

    def by_sms(place: Location) -> list[str]:
        """What to text: with the place, where there are several, so that nobody is asked for it."""
        word = texts.word("join", locale)
        text = f"{word} {place.id.upper()}" if several else word
        return [texts.said("poster-sms", {"word": text, "number": number}, locale)] if number else []

    return {
        place.id: pictures.poster(
            place.name, links.start(f"j-{place.id}"), [*lines, *by_sms(place)], " · ".join(small)
        )
        for place in programme.locations
    }
