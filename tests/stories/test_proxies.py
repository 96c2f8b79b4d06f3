"""The proxies that deploy/ shows, in front of the service as it really runs: they pass on what people and
providers call, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from aiohttp import web
from yarl import URL

import bot.app
from loyalty.messages.extras import Link
from tests.stories.shop import Shop, on_sms
from tests.stories.test_settings import confirms

DEPLOY = Path(__file__).parents[2] / "deploy"
INSIDE = {"/healthz", "/readyz", "/metrics"}
TOKEN = "k" * 22

Passes = Callable[[str], bool]


def caddy(text: str) -> Passes:
    """By its one matcher: a path, or what begins as it says before the star."""
    paths = next(line.split()[2:] for line in text.splitlines() if line.strip().startswith("@public path "))
    assert re.search(r"^\trespond 404$", text, re.MULTILINE)
    return lambda path: any(path.startswith(one[:-1]) if one.endswith("*") else path == one for one in paths)


def nginx(text: str) -> Passes:
    """By its longest location; one with "=" is of that path alone."""
    found = re.findall(r"location (= )?(/\S*)\s*\{([^}]*)\}", text)
    assert text.count("location ") == len(found)
    exact = {path: does for only, path, does in found if only}
    begins = {path: does for only, path, does in found if not only}

    def passes(path: str) -> bool:
        longest = max((one for one in begins if path.startswith(one)), key=len)
        does = exact.get(path, begins[longest])
        assert ("proxy_pass http://regulars;" in does) != ("return 404" in does)
        return "proxy_pass" in does

    return passes


PROXIES: dict[str, Callable[[str], Passes]] = {"Caddyfile": caddy, "nginx.conf": nginx}
each_proxy = pytest.mark.parametrize("name", PROXIES)


def proxy(name: str) -> Passes:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    return PROXIES[name](re.sub(r"#.*", "", text))


@pytest.fixture
def registered(monkeypatch: pytest.MonkeyPatch) -> list[web.Application]:
    """The application that the service makes for itself, once it runs."""
    made: list[web.Application] = []
    original = bot.app.application

    def kept(*given: object) -> web.Application:
        made.append(original(*given))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(bot.app, "application", kept)
    return made


def paths(app: web.Application) -> set[str]:
    """Every address it answers, with a token or the like where one stands."""
    resources = list(app.router.resources())
    return {
        re.sub(r"\{\w+\}", TOKEN, one.canonical)
        for one in resources
        if isinstance(one, web.PlainResource | web.DynamicResource)
    }


@on_sms
@each_proxy
async def test_what_the_service_answers_is_passed_on_but_for_what_is_the_operators(
    registered: list[web.Application], shop: Shop, name: str
) -> None:
    """Both webhooks are among them: the shop has both channels."""
    [app], passes = registered, proxy(name)
    called = paths(app)
    assert {"/telegram/webhook", "/sms/webhook", "/sms/status", f"/c/{TOKEN}", f"/x/{TOKEN}"} <= called
    assert {path for path in called if passes(path)} == called - INSIDE


@on_sms
@each_proxy
async def test_what_people_are_sent_can_be_opened(shop: Shop, name: str) -> None:
    """A card, what its page shows and links to, the picture of an MMS, a member's own data."""
    ben, passes, links = await shop.member("Ben"), proxy(name), shop.service.links
    card = re.search(r"http\S+/c/\S+", str(await ben.says("card")))
    export = re.search(r"http\S+/x/\S+", str(await confirms(ben, "send my data")))
    assert card
    assert export
    page = await shop.get(card[0])
    shown = [
        URL(card[0]).join(URL(link))
        for link in re.findall(r'(?:src|href)="([^"]+)"', page.text)
        if not link.startswith(("data:", "sms:"))
    ]
    assert [link.path for link in shown if link.path.endswith(".png")]
    ours = [*map(URL, (card[0], export[0], links.picture(TOKEN), links.resolve(Link("card", f"/c/{TOKEN}"))))]
    ours += [link for link in shown if link.host == ours[0].host]
    assert [str(link) for link in ours if not passes(link.path)] == []


@each_proxy
def test_nothing_else_gets_in(name: str) -> None:
    """Neither the root, nor what only looks like ours, nor the playground's page."""
    passes = proxy(name)
    strange = {
        "/",
        "/c",
        "/x",
        "/terms",
        "/howl",
        "/sms",
        "/sms/webhook/",
        "/telegram/",
        "/metrics/",
        *INSIDE,
    }
    strange |= {"/page/index.html", "/state", "/changes", "/do/text"}
    assert {path for path in strange if passes(path)} == set()
