"""The card as a web page, for people without Telegram: one request, no script, nothing from elsewhere.

It needs no more than `default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.web.page import Link, attribute, line, links, page, style, text

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
MOST_STAMPS = 20  # more than that is a bar only


@dataclass(frozen=True, slots=True)
class RewardRow:
    """A reward of the catalogue in the member's language: "Free coffee", "9 stamps"."""

    name: str
    cost: str
    ready: bool = False


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
    parts = []
    if 0 < view.goal <= MOST_STAMPS:
        dots = "".join(f"<i{_dot(number, view)}></i>" for number in range(1, view.goal + 1))
        columns = 5 if view.goal <= 10 else 6 if view.goal <= 12 else 7
        parts.append(f'<div class="stamps" style="--n:{columns}" aria-hidden="true">{dots}</div>')
    told = [f"<b>{text(view.labels[key])}</b>" for key in ("stamps", "points", "cash") if view.labels[key]]
    return (
        "".join(parts)
        + f'<p class="told">{"".join(told)}</p>{line(view.labels["full"])}{line(view.labels["play"])}'
    )


def _dot(number: int, view: CardView) -> str:
    kinds = ["on"] * (number <= view.stamps) + ["last"] * (number == view.goal)
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
    return f"<li><span><b>{text(row.name)}</b><small>{text(row.cost)}</small></span>{mark}</li>"


def _save(view: CardView) -> str:
    if not view.picture:
        return ""
    return f'<p class="save"><a href="{attribute(view.picture)}" download>{text(view.labels["save"])}</a></p>'
