"""Terms and a privacy notice to start from, made of the programme: a shop reads them, and may name its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.words import clean
from bot.words.texts import Texts
from handlers.turn.limits import promised
from loyalty.messages.args import Arg, Moment
from loyalty.messages.message import Message
from loyalty.programme.programme import Programme
from loyalty.programme.wording import Document, Paper, Section, Wording, written
from loyalty.rules.explain import earning_lines, other_lines, reward_lines
from loyalty.rules.lasting import ends, lasting_lines
from loyalty.rules.passes import prepaid_lines
from loyalty.standing.told import tier_lines

_DAY = timedelta(days=1)
_WORDS = ("leave", "export", "settings", "messages")  # what may be typed, as it is named in the texts


def drafts(programme: Programme, texts: Texts, carriers: tuple[str, ...]) -> Wording:
    """In each of the shop's languages. `carriers` are the channels that may carry messages, by name."""
    said = (_Draft(programme, texts, carriers, locale) for locale in programme.shop.locales)
    return Wording(tuple(document for one in said for document in (one.terms(), one.notice())))


@dataclass(frozen=True, slots=True)
class _Draft:
    programme: Programme
    texts: Texts
    carriers: tuple[str, ...]
    locale: str

    def terms(self) -> Document:
        return Document(Paper.TERMS, self.locale, written(self._say("terms-title"), self._terms()))

    def notice(self) -> Document:
        return Document(Paper.NOTICE, self.locale, written(self._say("notice-title"), self._notice()))

    def _terms(self) -> Iterator[Section]:
        programme = self.programme
        earned = self._rules((*earning_lines(programme), *other_lines(programme)))
        rewards = self._rules(reward_lines(programme))
        lasting, warned = self._rules(lasting_lines(programme)), ("warned",) if ends(programme) else ()
        yield self._section("terms-who", "shop")
        yield self._section("terms-card", "free", "gifts" if programme.gifts else "money")
        yield self._section("terms-earn", "mended", before=earned)
        yield self._section("terms-rewards", *((self._voucher(),) if rewards else ()), before=rewards)
        if tiers := self._rules(tier_lines(programme)):
            yield self._section("terms-tiers", before=tiers)
        if passes := self._rules(prepaid_lines(programme)):
            yield self._section("terms-passes", "held", before=passes)
        yield self._section("terms-lasts", *warned, before=lasting)
        idle = ("idle",) if programme.occasions.expiry.warn >= _DAY else ()
        yield self._section("terms-changes", "rules", *idle, "version")
        yield self._section("terms-end", "you", "we", "law")

    def _notice(self) -> Iterator[Section]:
        yield self._section("notice-who", "shop")
        friends = ("friends",) if self.programme.referral else ()
        gifts = ("gifts",) if self.programme.gifts else ()
        yield self._section("notice-what", "name", "visits", "birthday", *friends, *gifts, "words", "said")
        yield self._section("notice-law", "card")
        yield self._section("notice-messages", "offers", "stop")
        yield self._section("notice-others", *self.carriers, "nobody")
        yield self._section("notice-long", "card", "hash", "stranger")
        yield self._section("notice-rights", "words", "law")

    def _voucher(self) -> str:
        """Which sentence says what becomes of the cost of a voucher that nobody used."""
        return "some-lapse" if any(reward.lapses for reward in self.programme.rewards) else "voucher"

    def _rules(self, lines: Iterable[Message]) -> tuple[str, ...]:
        return tuple(clean.line(self.texts.plain(_dated(line), self.locale)) for line in lines)

    def _section(self, name: str, *sentences: str, before: tuple[str, ...] = ()) -> Section:
        own = tuple(self._say(f"{name}-{sentence}") for sentence in sentences)
        return Section(self._say(name), (*before, *own))

    def _say(self, name: str) -> str:
        return clean.line(self.texts.said(name, self._facts(), self.locale))

    def _facts(self) -> Mapping[str, Arg]:
        shop = self.programme.shop
        (*_, place) = self.programme.locations
        address = shop.address or (place.address if len(self.programme.locations) == 1 else None)
        return {
            "shop": shop.name,
            "address": address or "none",
            "phone": shop.phone,
            "days": self.programme.occasions.expiry.warn // _DAY,
            **{word: self.texts.word(word, self.locale) for word in _WORDS},
            **promised(self.programme.policy),
        }


def _dated(line: Message) -> Message:
    """The whole date of an instant: a paper that is kept is the same on every day, and says no "tomorrow"."""
    moments = {name: arg for name, arg in line.args.items() if isinstance(arg, Moment)}
    return replace(
        line, args={**line.args, **{name: replace(at, style="dated") for name, at in moments.items()}}
    )
