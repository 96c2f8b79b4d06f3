"""The card as a web page, for people without Telegram: one request, no script, nothing from elsewhere.

It needs no more than `default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.web.page import Link, attribute, line, links, page, style, text
from loyalty.standing.stamp_card import StampCard, StampPage, stamp_page

LABELS = (
    "title",
    "code",
    "show",
    "say",
    "progress",
    "stamps",
    "points",
    "cash",
    "full",
    "play",
    "next",
    "rewards",
    "ready",
    "claim",
    "save",
    "vouchers",
    "voucher-how",
)
NOT_FOUND_LABELS = ("gone", "gone-how")
_STYLE = style(Path(__file__).with_suffix(".css"))


@dataclass(frozen=True, slots=True)
class RewardRow:
    """A reward of the catalogue in the member's language: "Free coffee", "9 stamps"."""

    name: str
    cost: str
    ready: bool = False
    picture: str = ""  # where it is found, if it has one


@dataclass(frozen=True, slots=True)
class VoucherRow:
    """An open voucher: "Free coffee", "Valid until today 14:50". Its code is not for whoever only saw the card's
    QR."""

    name: str
    until: str


@dataclass(frozen=True, slots=True)
class CardView:
    """A card as it stands. The labels are finished texts, numbers and plurals within; an empty one
    leaves its line out."""

    locale: str
    shop: str
    colour: str
    name: str
    qr: bytes  # a PNG
    stamps: int
    goal: int
    labels: Mapping[str, str]
    tier: str = ""
    share: float | None = None  # of the way to the next reward, 0 to 1; None: nothing ahead
    rewards: tuple[RewardRow, ...] = ()
    picture: str = ""  # where the whole card can be saved from: /c/<token>.png
    vouchers: tuple[VoucherRow, ...] = ()
    links: tuple[Link, ...] = ()


def card_page(view: CardView) -> str:
    body = (
        _head(view)
        + _code(view)
        + _vouchers(view)
        + f'<section aria-label="{attribute(view.labels["progress"])}">{_balance(view)}{_ahead(view)}</section>'
        + _rewards(view)
        + _save(view)
        + links(view.links)
    )
    return page(view.locale, view.colour, view.labels["title"], body, _STYLE)


def not_found_page(labels: Mapping[str, str], locale: str = "en", colour: str = "#3b3f4a") -> str:
    """The same for a token that never was and one that is no more: neither is anybody's business."""
    head = f'<header class="alone"><h1>{text(labels["gone"])}</h1></header>'
    body = f"{head}<section><p>{text(labels['gone-how'])}</p></section>"
    return page(locale, colour, labels["gone"], body)


def _head(view: CardView) -> str:
    tier = f'<p class="tier">{text(view.tier)}</p>' if view.tier else ""
    return (
        f'<header><div><p class="shop">{text(view.shop)}</p>{tier}</div><h1>{text(view.name)}</h1></header>'
    )


def _code(view: CardView) -> str:
    return (
        f"<figure>{_qr(view.qr, view.labels['code'])}"
        f"<figcaption><b>{text(view.labels['show'])}</b>{line(view.labels['say'])}</figcaption></figure>"
    )


def _qr(png: bytes, called: str) -> str:
    source = "data:image/png;base64," + b64encode(png).decode()
    return f'<img src="{source}" alt="{attribute(called)}" width="288" height="288">'


def _vouchers(view: CardView) -> str:
    if not view.vouchers:
        return ""
    rows = "".join(
        f"<li><span><b>{text(row.name)}</b><small>{text(row.until)}</small></span></li>"
        for row in view.vouchers
    )
    how = line(view.labels["voucher-how"])
    return f"<section><h2>{text(view.labels['vouchers'])}</h2><ul>{rows}</ul>{how}</section>"


def _balance(view: CardView) -> str:
    told = [f"<b>{text(view.labels[key])}</b>" for key in ("stamps", "points", "cash") if view.labels[key]]
    return (
        _stamps(view)
        + f'<p class="told">{"".join(told)}</p>{line(view.labels["full"])}{line(view.labels["play"])}'
    )


def _stamps(view: CardView) -> str:
    """Those of the page in hand, and a mark for each page where there are several."""
    if view.goal < 1:
        return ""
    shown = stamp_page(StampCard(view.stamps, view.goal))
    dots = "".join(f"<i{_dot(number, shown)}></i>" for number in range(1, shown.size + 1))
    columns = 5 if shown.size <= 10 else 6 if shown.size <= 12 else 7
    grid = f'<div class="stamps" style="--n:{columns}" aria-hidden="true">{dots}</div>'
    if shown.pages == 1:
        return grid
    marks = "".join(f"<s{_mark(page, shown)}></s>" for page in range(1, shown.pages + 1))
    return f'{grid}<div class="pages" aria-hidden="true">{marks}</div>'


def _dot(number: int, shown: StampPage) -> str:
    kinds = ["on"] * (number <= shown.stamps) + ["last"] * (shown.is_last and number == shown.size)
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _mark(page: int, shown: StampPage) -> str:
    kinds = ["on"] * (page <= shown.number) + ["here"] * (page == shown.number)
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _ahead(view: CardView) -> str:
    bar = ""
    if view.share is not None:
        percent = round(100 * min(1.0, max(0.0, view.share)))
        bar = f'<div class="bar" aria-hidden="true"><i style="width:{percent}%"></i></div>'
    return bar + line(view.labels["next"])


def _rewards(view: CardView) -> str:
    if not view.rewards:
        return ""
    rows = "".join(_reward(row, view.labels["ready"]) for row in view.rewards)
    claim = line(view.labels["claim"]) if any(row.ready for row in view.rewards) else ""
    return f"<section><h2>{text(view.labels['rewards'])}</h2><ul>{rows}</ul>{claim}</section>"


def _reward(row: RewardRow, ready: str) -> str:
    mark = f"<em>{text(ready)}</em>" if row.ready else ""
    photo = (
        f'<img src="{attribute(row.picture)}" alt="" width="72" height="72" loading="lazy">'
        if row.picture
        else ""
    )
    return f"<li>{photo}<span><b>{text(row.name)}</b><small>{text(row.cost)}</small></span>{mark}</li>"


def _save(view: CardView) -> str:
    if not view.picture:
        return ""
    return f'<p class="save"><a href="{attribute(view.picture)}" download>{text(view.labels["save"])}</a></p>'
