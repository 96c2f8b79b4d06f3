"""Pages of the shop's: how its programme works, and the terms and the privacy notice that the service words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from babel import Locale

from bot.clock import Clock
from bot.links import HOW, PAPERS, Links
from bot.web.card_page import not_found_page
from bot.web.document_page import DocumentView, document_page
from bot.web.page import Link, Page
from bot.words.formats import parsed
from bot.words.guess import preferred
from bot.words.texts import Texts
from loyalty.messages.args import Arg
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.programme.wording import Paper, Section, Wording
from loyalty.rules.explain import earning_lines, other_lines, reward_lines
from loyalty.rules.lasting import lasting_lines
from loyalty.rules.passes import prepaid_lines
from loyalty.standing.told import tier_lines
from storage.engine.db import Database, Tx
from storage.people import wordings
from storage.people.wordings import Kept, Version

_MOST_EARLIER = 50  # versions that a page leads to; each is readable by its address
_DAY = timedelta(days=1)
_Read = tuple[Kept | None, tuple[Version, ...]]


@dataclass(frozen=True, slots=True)
class Moved:
    """It stands at that address, which is not ours."""

    address: str


def document_links(programme: Programme, texts: Texts, locale: str) -> tuple[Link, ...]:
    """The ways from a page to how it works, to the terms and to the privacy notice."""
    shop = programme.shop
    addresses = {
        "how": f"/{HOW}/{locale}",
        "terms": shop.terms.into(locale),
        "privacy": shop.privacy.into(locale),
    }
    return tuple(
        Link(address, texts.said(f"document-{name}", {}, locale)) for name, address in addresses.items()
    )


@dataclass(frozen=True, slots=True)
class Documents:
    """`drafts` are the shop's terms and notice as the service words them; None: the shop has its own."""

    database: Database
    programme: Programme
    texts: Texts
    links: Links
    drafts: Wording | None
    now: Clock

    def how(self, locale: str, asked: str) -> Page:
        """How the programme works, made anew for each reader. An empty `locale` is chosen by what the browser
        `asked` for."""
        shop = self.programme.shop
        locale = locale or preferred(asked, shop.locales)
        if locale not in shop.locales:
            return self._gone(preferred(asked, shop.locales))
        view = DocumentView(
            locale=locale,
            shop=shop.name,
            colour=shop.colour,
            title=self._say("how-title", locale),
            lead=shop.summary.into(locale),
            sections=tuple(self._how(locale)),
            join=tuple(self._ways_to_join(locale)),
            languages=self._languages(HOW, locale),
            links=document_links(self.programme, self.texts, locale)[1:],
        )
        return Page(document_page(view))

    async def paper(self, paper: Paper, locale: str, asked: str, version: str) -> Page | Moved:
        """The text of today, or that of a `version`; empty ones as above."""
        shop = self.programme.shop
        locale = locale or preferred(asked, shop.locales)
        known = locale in shop.locales
        if not version and self.drafts is None and known:
            return Moved((shop.terms if paper is Paper.TERMS else shop.privacy).into(locale))
        current = self.drafts.version if self.drafts else ""
        found, versions = await self._read(paper, locale, version or current)
        if found is None or not (version or known):
            return self._gone(preferred(asked, shop.locales))
        return Page(document_page(self._paper(found, version or current, current, versions)))

    async def _read(self, paper: Paper, locale: str, version: str) -> _Read:
        async def work(tx: Tx) -> _Read:
            found = await wordings.kept(tx, version, paper, locale)
            return found, await wordings.versions(tx, paper, locale, _MOST_EARLIER) if found else ()

        return await self.database.run(work)

    def _paper(self, kept: Kept, version: str, current: str, versions: tuple[Version, ...]) -> DocumentView:
        document = kept.document
        shop, locale, path = self.programme.shop, document.locale, PAPERS[document.paper]
        others = tuple(
            Link(f"/{path}/{locale}/{one.name}", self._say("document-earlier", locale, since=_day(one.since)))
            for one in versions
            if one.name not in {version, current}
        )
        is_current = version == current
        mark = "document-draft" if is_current else "document-old"
        return DocumentView(
            locale=locale,
            shop=shop.name,
            colour=shop.colour,
            title=document.title,
            mark=self._say(mark, locale, shop=shop.name),
            sections=tuple(document.sections()),
            languages=self._languages(path, locale, "" if is_current else f"/{version}"),
            links=tuple(self._beside(document.paper, locale, is_current)),
            version=self._say("document-version", locale, version=version, since=_day(kept.since)),
            earlier=others,
        )

    def _beside(self, paper: Paper, locale: str, is_current: bool) -> Iterator[Link]:
        """The ways to the other pages, and to the text of today."""
        how, terms, privacy = document_links(self.programme, self.texts, locale)
        yield how
        if paper is not Paper.TERMS or not is_current:
            yield terms
        if paper is not Paper.NOTICE or not is_current:
            yield privacy

    def _languages(self, path: str, here: str, version: str = "") -> tuple[Link, ...]:
        """The same page in each language, if there are several."""
        locales = self.programme.shop.locales
        return tuple(
            Link(f"/{path}/{locale}{version}", _called(locale), locale == here)
            for locale in locales
            if len(locales) > 1
        )

    def _how(self, locale: str) -> Iterator[Section]:
        now = self.now()
        programme = self.programme.for_strangers(now)
        steps = tuple(self._say(f"how-steps-{step}", locale) for step in ("card", "show", "take"))
        yield Section(self._say("how-steps", locale), steps)
        yield self._rules("how-earn", (*earning_lines(programme, now), *other_lines(programme)), locale)
        yield self._rules("how-rewards", reward_lines(programme, now), locale)
        yield self._rules("how-lasts", lasting_lines(programme), locale)
        yield self._rules("how-standing", tier_lines(programme), locale)
        yield self._rules("how-passes", prepaid_lines(programme), locale)

    def _rules(self, heading: str, lines: Iterable[Message], locale: str) -> Section:
        return Section(self._say(heading, locale), tuple(self.texts.plain(line, locale) for line in lines))

    def _ways_to_join(self, locale: str) -> Iterator[Link]:
        """By the chat, and by a text where there is a number."""
        places = self.programme.locations
        if self.links.has_chat:
            came = places[0].id if len(places) == 1 else HOW
            yield Link(self.links.start(f"j-{came}"), self._say("how-join", locale))
        if self.links.number:
            word, number = self.texts.word("join", locale), self.links.number
            said = self._say("how-join-sms", locale, word=word, number=number)
            yield Link(self.links.text(word), said)

    def _gone(self, locale: str) -> Page:
        labels = {
            "gone": self._say("document-gone", locale),
            "gone-how": self._say("document-gone-how", locale),
        }
        return Page(not_found_page(labels, locale, self.programme.shop.colour), found=False)

    def _say(self, name: str, locale: str, **args: Arg) -> str:
        return self.texts.said(name, args, locale)


def _day(at: datetime) -> str:
    return at.date().isoformat()


def _called(locale: str) -> str:
    """The language's name for itself."""
    return Locale.get_display_name(parsed(locale)) or locale
