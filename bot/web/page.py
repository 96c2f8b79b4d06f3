"""A web page of the service: one request, no script, nothing from elsewhere, in the shop's colour.

It needs no more than `default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bot.drawing import colours
from bot.words import clean

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_LIGHT, _DARK = (255, 255, 255), (31, 30, 29)  # the boxes' grounds in page.css


@dataclass(frozen=True, slots=True)
class Link:
    """Where it leads, and what it says. `is_here`: it is the page that it stands on."""

    address: str
    label: str
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """What a request is answered with; not `found`: that nothing is there."""

    html: str
    found: bool = True


def style(path: Path) -> str:
    """A stylesheet as it stands in a page."""
    return " ".join(path.read_text(encoding="utf-8").split())


_STYLE = style(Path(__file__).with_suffix(".css"))


def page(locale: str, colour: str, title: str, body: str, own: str = "") -> str:
    """`own` is the stylesheet of this kind of page, behind the one that all share."""
    theirs = colours.parse(colour)
    direction = "rtl" if locale.split("-")[0] in RIGHT_TO_LEFT else "ltr"
    styles = f"{_ink(theirs, _LIGHT)}@media(prefers-color-scheme:dark){{{_ink(theirs, _DARK)}}}{_STYLE}{own}"
    return (
        f'<!doctype html><html lang="{attribute(locale)}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">'
        '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">'
        f'<meta name="theme-color" content="{colours.hexed(theirs)}"><link rel="icon" href="data:,">'
        f"<title>{escape(clean.line(title))}</title><style>{styles}</style></head><body><main>{body}</main></body></html>"
    )


def _ink(theirs: colours.RGB, box: colours.RGB) -> str:
    """The shop's colour as it stands out from a box of that colour, and what reads well on it."""
    shop = colours.seen_on(theirs, box)
    return f":root{{--shop:{colours.hexed(shop)};--on:{colours.hexed(colours.text_on(shop))}}}"


def links(found: Sequence[Link], role: str = "foot") -> str:
    """A line of them. `role` is its class in the stylesheet."""
    if not found:
        return ""
    return f'<nav class="{role}">{"".join(map(_link, found))}</nav>'


def _link(link: Link) -> str:
    here = ' aria-current="page"' if link.is_here else ""
    return f'<a href="{attribute(link.address)}"{here}>{text(link.label)}</a>'


def line(words: str) -> str:
    return f"<p>{text(words)}</p>" if words else ""


def text(words: str) -> str:
    """Escaped, and isolated so that no name can turn the text around it."""
    return f"<bdi>{escape(clean.line(words))}</bdi>"


def attribute(words: str) -> str:
    return escape(clean.line(words), quote=True)
