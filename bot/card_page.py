"""The card as a web page, for people without Telegram: one request, no script, nothing from elsewhere.

It needs no more than `default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from bot import clean, colours

LABELS = ("title", "code", "show", "say", "progress", "stamps", "points", "next", "rewards", "ready", "claim", "save")
NOT_FOUND_LABELS = ("gone", "gone-how")
_LIGHT, _DARK = (255, 255, 255), (31, 30, 29)  # the boxes' grounds in _STYLE
MOST_STAMPS = 20  # more than that is a bar only
RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")


@dataclass(frozen=True, slots=True)
class RewardRow:
    """A reward of the catalogue in the member's language: "Free coffee", "9 stamps"."""

    name: str
    cost: str
    ready: bool = False


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


def card_page(view: CardView) -> str:
    body = (
        _head(view)
        + _code(view)
        + f'<section aria-label="{_attribute(view.labels["progress"])}">{_balance(view)}{_ahead(view)}</section>'
        + _rewards(view)
        + _save(view)
    )
    return _page(view.locale, view.colour, view.labels["title"], body)


def not_found_page(labels: Mapping[str, str], locale: str = "en", colour: str = "#3b3f4a") -> str:
    """The same for a token that never was and one that is no more: neither is anybody's business."""
    body = f'<header class="alone"><h1>{_text(labels["gone"])}</h1></header><section><p>{_text(labels["gone-how"])}</p></section>'
    return _page(locale, colour, labels["gone"], body)


def _page(locale: str, colour: str, title: str, body: str) -> str:
    theirs = colours.parse(colour)
    direction = "rtl" if locale.split("-")[0] in RIGHT_TO_LEFT else "ltr"
    style = f"{_ink(theirs, _LIGHT)}@media(prefers-color-scheme:dark){{{_ink(theirs, _DARK)}}}{_STYLE}"
    return (
        f'<!doctype html><html lang="{_attribute(locale)}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        '<meta name="robots" content="noindex,nofollow"><meta name="referrer" content="no-referrer">'
        '<meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no">'
        f'<meta name="theme-color" content="{colours.hexed(theirs)}"><link rel="icon" href="data:,">'
        f"<title>{escape(clean.line(title))}</title><style>{style}</style></head><body><main>{body}</main></body></html>"
    )


def _ink(theirs: colours.RGB, box: colours.RGB) -> str:
    """The shop's colour as it stands out from a box of that colour, and what reads well on it."""
    shop = colours.seen_on(theirs, box)
    return f":root{{--shop:{colours.hexed(shop)};--on:{colours.hexed(colours.text_on(shop))}}}"


def _head(view: CardView) -> str:
    tier = f'<p class="tier">{_text(view.tier)}</p>' if view.tier else ""
    return f'<header><div><p class="shop">{_text(view.shop)}</p>{tier}</div><h1>{_text(view.name)}</h1></header>'


def _code(view: CardView) -> str:
    source = "data:image/png;base64," + b64encode(view.qr).decode()
    return (
        f'<figure><img src="{source}" alt="{_attribute(view.labels["code"])}" width="288" height="288">'
        f"<figcaption><b>{_text(view.labels['show'])}</b>{_line(view.labels['say'])}</figcaption></figure>"
    )


def _balance(view: CardView) -> str:
    parts = []
    if 0 < view.goal <= MOST_STAMPS:
        dots = "".join(f"<i{_dot(number, view)}></i>" for number in range(1, view.goal + 1))
        columns = 5 if view.goal <= 10 else 6 if view.goal <= 12 else 7
        parts.append(f'<div class="stamps" style="--n:{columns}" aria-hidden="true">{dots}</div>')
    told = [f"<b>{_text(view.labels[key])}</b>" for key in ("stamps", "points") if view.labels[key]]
    return "".join(parts) + f'<p class="told">{"".join(told)}</p>'


def _dot(number: int, view: CardView) -> str:
    kinds = ["on"] * (number <= view.stamps) + ["last"] * (number == view.goal)
    return f' class="{" ".join(kinds)}"' if kinds else ""


def _ahead(view: CardView) -> str:
    bar = ""
    if view.share is not None:
        percent = round(100 * min(1.0, max(0.0, view.share)))
        bar = f'<div class="bar" aria-hidden="true"><i style="width:{percent}%"></i></div>'
    return bar + _line(view.labels["next"])


def _rewards(view: CardView) -> str:
    if not view.rewards:
        return ""
    rows = "".join(_reward(row, view.labels["ready"]) for row in view.rewards)
    claim = _line(view.labels["claim"]) if any(row.ready for row in view.rewards) else ""
    return f"<section><h2>{_text(view.labels['rewards'])}</h2><ul>{rows}</ul>{claim}</section>"


def _reward(row: RewardRow, ready: str) -> str:
    mark = f'<em>{_text(ready)}</em>' if row.ready else ""
    return f"<li><span><b>{_text(row.name)}</b><small>{_text(row.cost)}</small></span>{mark}</li>"


def _save(view: CardView) -> str:
    if not view.picture:
        return ""
    return f'<p class="save"><a href="{_attribute(view.picture)}" download>{_text(view.labels["save"])}</a></p>'


def _line(text: str) -> str:
    return f"<p>{_text(text)}</p>" if text else ""


def _text(text: str) -> str:
    """Escaped, and isolated so that no name can turn the text around it."""
    return f"<bdi>{escape(clean.line(text))}</bdi>"


def _attribute(text: str) -> str:
    return escape(clean.line(text), quote=True)


_STYLE = """
*{box-sizing:border-box;margin:0;padding:0}
:root{color-scheme:light dark;--page:#f3f2f0;--box:#fff;--text:#1c1b1a;--soft:#5d5a56;--rim:#dcd9d4;--off:#eceae6}
@media(prefers-color-scheme:dark){:root{--page:#121211;--box:#1f1e1d;--text:#f4f2ef;--soft:#b5b1ab;--rim:#3a3836;--off:#2c2a29}}
body{background:var(--page);color:var(--text);font:17px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;padding:12px}
main{max-width:420px;margin:0 auto}
header{background:var(--shop);color:var(--on);border-radius:24px 24px 0 0;padding:20px 22px 74px;overflow-wrap:anywhere}
header div{display:flex;justify-content:space-between;align-items:center;gap:12px}
.shop{font-weight:700;font-size:18px}
.tier{flex:none;max-width:50%;background:var(--on);color:var(--shop);border-radius:16px;padding:3px 13px;font-weight:700;font-size:14px}
h1{font-size:29px;line-height:1.15;margin-top:14px;letter-spacing:-.01em}
h2{font-size:18px;margin-bottom:4px}
figure,section{background:var(--box);border:1px solid var(--rim);border-radius:24px;padding:20px 22px;margin-bottom:12px}
figure{margin-top:-54px;text-align:center}
header.alone{padding-bottom:20px}.alone h1{margin:0}.alone+section{border-radius:0 0 24px 24px}
img{display:block;margin:0 auto 12px;width:100%;max-width:288px;height:auto;aspect-ratio:1;background:#fff;border-radius:14px;image-rendering:pixelated}
figcaption p,section>p,small{color:var(--soft)}
figcaption p{font-size:15px;margin-top:2px}
.stamps{display:grid;grid-template-columns:repeat(var(--n),minmax(0,54px));justify-content:space-between;gap:9px 7px;margin-bottom:14px}
.stamps i{aspect-ratio:1;border-radius:50%;background:var(--off);border:2px solid var(--rim);display:grid;place-items:center}
.stamps .on{background:var(--shop);border-color:var(--shop);color:var(--on)}
.stamps .on::after{content:"";width:30%;height:52%;border:solid;border-width:0 3px 3px 0;transform:translateY(-12%) rotate(45deg)}
.stamps .last::after{content:"";width:56%;height:56%;border:0;background:currentColor;transform:none;opacity:.4;clip-path:polygon(50% 0,63% 34%,100% 36%,71% 59%,81% 95%,50% 75%,19% 95%,29% 59%,0 36%,37% 34%)}
.stamps .on.last::after{opacity:1}
section>.told{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;color:var(--text);font-size:20px}
.bar{height:12px;border-radius:9px;background:var(--off);border:1px solid var(--rim);overflow:hidden;margin:12px 0 6px}
.bar i{display:block;height:100%;background:var(--shop);border-radius:9px}
ul{list-style:none}
li{display:flex;justify-content:space-between;align-items:center;gap:12px;padding:10px 0;border-top:1px solid var(--rim);overflow-wrap:anywhere}
li:first-child{border:0}
li b,small{display:block}
li b{font-weight:600}
small{font-size:15px}
em{flex:none;font-style:normal;font-weight:700;font-size:14px;background:var(--shop);color:var(--on);border-radius:99px;padding:4px 13px}
ul+p{border-top:1px solid var(--rim);padding-top:10px;font-size:15px}
.save{text-align:center;padding:4px 0 16px}
a{color:inherit;display:inline-block;padding:10px}
@media print{body{background:#fff;padding:0}}
"""
