"""The posters for the counters: one for each place, with the QR that joins people there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from bot.drawing.lettering import drawable
from bot.drawing.levels import GROUND, INK, PAPER, TEXT, grey, tone
from bot.drawing.shapes import disc
from bot.drawing.sheet import At, Sheet
from bot.links import HOW, Links
from bot.settings.addresses import is_near
from bot.words.texts import Texts
from loyalty.programme.programme import Programme
from loyalty.programme.shop import Location

A5: At = (1748, 2480)  # at 300 dots an inch


class Drawing(Protocol):
    """Draws one poster as a PNG."""

    def poster(self, location: str, qr: str, lines: Sequence[str], terms: str = "") -> bytes: ...


def posters(
    programme: Programme, texts: Texts, links: Links, pictures: Drawing, number: str | None, locale: str
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


def drawn(shop: str, location: str, qr: str, lines: Sequence[str], terms: str) -> Sheet:
    headline, *steps = [drawable(line, 300) for line in lines] or [shop]
    sheet = Sheet.blank(*A5, PAPER)
    sheet.hole((-326, 300, 2074, 860), disc)
    sheet.image.paste(GROUND, (0, 0, A5[0], 580))
    sheet.block((874, 190), shop, 1400, range(80, 47, -4), 600, tone(0.85), "ms")
    sheet.block((874, 470), headline, 1480, range(136, 95, -8), 800, TEXT, "mm", lines=2)
    sheet.qr(qr, (284, 860, 1464, 2040))
    y = 2104
    for step in steps:
        y = sheet.block((874, y), step, 1480, range(60, 47, -4), 500, INK, "ms", lines=2)[1] + 16
    if terms:
        small = drawable(terms, 300)
        sheet.block((874, y - 12), small, 1480, range(38, 27, -2), 400, grey(0.6), "ms", lines=2)
    sheet.block((874, 2430), drawable(location), 1400, range(44, 27, -4), 500, grey(0.6), "ms")
    return sheet
