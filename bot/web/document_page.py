"""A text of the shop's as a web page: how its programme works, its terms, its privacy notice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.web.page import Link, attribute, line, links, page, style, text
from loyalty.programme.wording import Section

_STYLE = style(Path(__file__).with_suffix(".css"))


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A finished text in one language; an empty part leaves its line out. `mark` stands above it all, `join` are the
    ways to a card, `languages` are the same text in the shop's other languages, and `version` says which one it is."""

    locale: str
    shop: str
    colour: str
    title: str
    sections: tuple[Section, ...]
    lead: str = ""
    mark: str = ""
    join: tuple[Link, ...] = ()
    languages: tuple[Link, ...] = ()
    links: tuple[Link, ...] = ()
    version: str = ""
    earlier: tuple[Link, ...] = ()


def document_page(view: DocumentView) -> str:
    body = (
        f'<header><div><p class="shop">{text(view.shop)}</p>{links(view.languages, "tongues")}</div>'
        f"<h1>{text(view.title)}</h1></header>"
        + _boxed(view.mark, "mark")
        + _boxed(view.lead, "lead")
        + "".join(_section(one) for one in view.sections)
        + "".join(_join(one) for one in view.join)
        + links(view.links)
        + _version(view.version, view.earlier)
    )
    return page(view.locale, view.colour, f"{view.title} · {view.shop}", body, _STYLE)


def _boxed(words: str, role: str) -> str:
    return f'<section class="{role}">{line(words)}</section>' if words else ""


def _section(section: Section) -> str:
    rows = "".join(f"<li>{text(one)}</li>" for one in section.lines)
    return f"<section><h2>{text(section.heading)}</h2><ul>{rows}</ul></section>" if rows else ""


def _join(link: Link) -> str:
    return f'<p><a class="join" href="{attribute(link.address)}">{text(link.label)}</a></p>'


def _version(words: str, earlier: Sequence[Link]) -> str:
    return f'<p class="version">{text(words)}</p>{links(earlier)}' if words else ""
