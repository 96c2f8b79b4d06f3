"""The posters for the counters: one for each place, with the QR that joins people there."""

from __future__ import annotations

from collections.abc import Mapping

from bot.drawing.pictures import Pictures
from bot.links import Links
from bot.words.texts import Texts
from loyalty.programme.programme import Programme


def posters(
    programme: Programme, texts: Texts, links: Links, pictures: Pictures, number: str | None, locale: str
) -> Mapping[str, bytes]:
    """PNGs of A5 size by the location's id. `number` is where an SMS goes to, if SMS is on."""
    lines = [programme.shop.summary.into(locale), texts.said("poster-scan", {}, locale)]
    terms = texts.said("poster-terms", {"terms": programme.shop.terms}, locale)
    if number:
        word = texts.word("join", locale)
        lines.append(texts.said("poster-sms", {"word": word, "number": number}, locale))
        terms = f"{terms} {texts.said('poster-stop', {}, locale)}"
    return {
        place.id: pictures.poster(place.name, links.start(f"j-{place.id}"), lines, terms)
        for place in programme.locations
    }
