"""A member's card as a page and as a picture, by its token."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.clock import Clock
from bot.drawing.pictures import Pictures
from bot.links import Links
from bot.web.card_page import CardView, RewardRow, VoucherRow, card_page, not_found_page
from bot.web.documents import document_links
from bot.web.page import Page
from bot.words.texts import Texts
from handlers.turn.personal_data import written
from handlers.turn.says import voucher_name
from loyalty.ledger.units import Unit
from loyalty.messages.args import Arg, Moment
from loyalty.model.accounts import Balance
from loyalty.model.members import Holder, Member
from loyalty.model.standing import Standing
from loyalty.model.vouchers import Voucher
from loyalty.planning import notices
from loyalty.planning.card import card_picture
from loyalty.planning.expiry import ending_line
from loyalty.planning.member import member_lines
from loyalty.planning.notices import cash_shown
from loyalty.planning.passes import pass_lines
from loyalty.planning.play import play_lines
from loyalty.planning.profile import Ending
from loyalty.programme.programme import Programme
from loyalty.programme.rewards import Reward
from loyalty.rules.earning import earned_units
from loyalty.rules.rewards import next_reward
from loyalty.rules.taking import barred, current, shown
from loyalty.standing.challenges import NOTHING_IN_PLAY, InPlay
from loyalty.standing.stamp_card import stamp_card
from loyalty.standing.told import own_line
from storage.engine.db import Database, Tx
from storage.ledger import endings, reward_uses, standings, visits_before
from storage.ledger import vouchers as ledger_vouchers
from storage.people import members


@dataclass(frozen=True, slots=True)
class Found:
    """A card as it stands; `endings` is what of it ends, `rewards` which can be had, now or at another hour."""

    holder: Holder
    standing: Standing
    vouchers: tuple[Voucher, ...]
    rewards: tuple[tuple[Reward, bool], ...]
    endings: Sequence[Ending] = ()
    play: InPlay = NOTHING_IN_PLAY


@dataclass(frozen=True, slots=True)
class Cards:
    database: Database
    programme: Programme
    texts: Texts
    links: Links
    pictures: Pictures
    colour: str
    now: Clock

    async def page(self, token: str) -> Page:
        found = await self._holder(token)
        if found is None:
            locale = self.programme.shop.locales[0]
            labels = {"gone": self._say("gone", locale), "gone-how": self._say("gone-how", locale)}
            return Page(not_found_page(labels, locale, self.colour), found=False)
        html = await asyncio.to_thread(self._of(found.holder.member)._drawn, found)
        return Page(html, found=True)

    async def picture(self, token: str) -> bytes | None:
        found = await self._holder(token)
        if found is None:
            return None
        holder = found.holder
        face = card_picture(
            self._of(holder.member).programme,
            holder.member,
            holder.balance,
            self.now(),
            standing=found.standing,
            endings=found.endings,
            play=found.play,
        )
        return await asyncio.to_thread(self.pictures.card, face, holder.member.locale, self.links.qr(token))

    async def reward(self, id: str) -> bytes | None:
        """The small picture of a reward, if it has one."""
        reward = self.programme.reward(id)
        if reward is None or not reward.picture:
            return None
        return await asyncio.to_thread(self.pictures.reward, reward.picture)

    async def export(self, token: str) -> str | None:
        """The member's own data as JSON, for the hour after they asked for it."""
        now = self.now()

        async def work(tx: Tx) -> object:
            member_id = await members.by_download(tx, token, now)
            return None if member_id is None else await members.everything(tx, member_id)

        found = await self.database.run(work)
        return None if found is None else written(found)

    def _of(self, member: Member) -> Cards:
        """By the programme as it is for this member."""
        return replace(self, programme=self.programme.own(member.id, member.joined_at, self.now()))

    async def _holder(self, token: str) -> Found | None:
        now = self.now()

        async def work(tx: Tx) -> Found | None:
            holder = await members.by_card(tx, token, now)
            if holder is None:
                return None
            vouchers = await ledger_vouchers.open_of(tx, holder.member.id)
            good = tuple(voucher for voucher in vouchers if voucher.is_open(now))
            standing = await standings.of(tx, self.programme, holder.member.id, now)
            rewards, barred = await self._of(holder.member)._rewards(tx, holder, now)
            holder = replace(holder, balance=replace(holder.balance, barred=barred))
            play = await visits_before.in_play(tx, self.programme, holder.member.id, now)
            return Found(holder, standing, good, rewards, await self._endings(tx, holder), play)

        return await self.database.run(work)

    async def _rewards(
        self, tx: Tx, holder: Holder, now: datetime
    ) -> tuple[tuple[tuple[Reward, bool], ...], frozenset[str]]:
        """Which can be had, and those that no balance buys."""
        rewards = current(self.programme, now)
        refused = await reward_uses.at_any_hour(
            tx, self.programme, holder.member.id, holder.balance, rewards, now
        )
        return tuple((one, one.id not in refused) for one in shown(rewards, refused)), barred(refused)

    async def _endings(self, tx: Tx, holder: Holder) -> Sequence[Ending]:
        if not self.programme.lapses:
            return ()
        found = await endings.of(tx, [holder.member.id])
        return found.get(holder.member.id, ())

    def _say(self, name: str, locale: str, **args: Arg) -> str:
        return self.texts.said(f"page-{name}", args, locale)

    def _drawn(self, found: Found) -> str:
        """Takes some milliseconds for each code."""
        return card_page(self._view(found))

    def _view(self, found: Found) -> CardView:
        member, balance, locale = found.holder.member, found.holder.balance, found.holder.member.locale
        card = stamp_card(balance.held[Unit.STAMPS], self.programme.goal)
        tier = self.programme.tier(found.standing.tier)
        return CardView(
            locale=locale,
            shop=self.programme.shop.name,
            colour=self.colour,
            name=member.name,
            qr=self.pictures.qr(self.links.qr(member.card)),
            stamps=card.stamps,
            goal=card.goal,
            labels={
                **self._labels(balance, locale),
                "full": self._full(found, locale),
                "play": self._play(found, locale),
            },
            tier=tier.name.into(locale) if tier else "",
            share=self._share(balance),
            rewards=tuple(self._row(reward, ready, locale) for reward, ready in found.rewards),
            vouchers=tuple(self._voucher(voucher, locale) for voucher in found.vouchers),
            picture=f"/c/{member.card}.png",
            links=document_links(self.programme, self.texts, locale),
        )

    def _voucher(self, voucher: Voucher, locale: str) -> VoucherRow:
        until = self._say("until", locale, until=Moment(voucher.expires_at, "both"))
        name = voucher_name(self.programme, voucher).into(locale)
        return VoucherRow(name, until)

    def _labels(self, balance: Balance, locale: str) -> dict[str, str]:
        card = stamp_card(balance.held[Unit.STAMPS], self.programme.goal)
        plain = ("code", "show", "progress", "next", "rewards", "ready", "save", "vouchers")
        number = self.links.number  # without one the page does not speak of SMS
        here, rewards = self.texts.word("here", locale), self.texts.word("rewards", locale)
        labels = {name: self._say(name, locale) for name in plain if name != "next"}
        return {
            **labels,
            "title": self._say("title", locale, shop=self.programme.shop.name),
            "say": self._say("say", locale, word=here, number=number) if number else "",
            "voucher-how": self._voucher_how(locale),
            "claim": self._say("claim", locale, word=rewards),
            "stamps": self._say("stamps", locale, stamps=card.stamps, goal=card.goal) if card.goal else "",
            "points": self._say("points", locale, points=balance.held[Unit.POINTS])
            if Unit.POINTS in earned_units(self.programme)
            else "",
            "cash": self._say("cash", locale, cash=cash)
            if (cash := cash_shown(self.programme, balance))
            else "",
            "next": self._next(balance, locale),
        }

    def _voucher_how(self, locale: str) -> str:
        word, number = self.texts.word("vouchers", locale), self.links.number
        if number:
            return self._say("voucher-by-sms", locale, word=word, number=number)
        return self._say("voucher-by-chat", locale)

    def _full(self, found: Found, locale: str) -> str:
        """The lines below what is held."""
        ends = ending_line(found.endings, self.programme, self.now())
        member = (*own_line(self.programme, found.standing), *member_lines(self.programme, found.standing))
        passes = pass_lines(self.programme, found.standing.passes)
        lines = (*notices.balance_lines(self.programme, found.holder.balance), *ends, *member, *passes)
        return " ".join(self.texts.plain(line, locale) for line in lines)

    def _play(self, found: Found, locale: str) -> str:
        """Challenges that are begun, and badges."""
        return " · ".join(self.texts.plain(line, locale) for line in play_lines(self.programme, found.play))

    def _next(self, balance: Balance, locale: str) -> str:
        ahead = next_reward(self.programme, balance)
        if ahead is None:
            return ""
        name = f"next-{ahead.reward.unit.value}"
        return self._say(name, locale, short=ahead.missing, reward=ahead.reward.name)

    def _share(self, balance: Balance) -> float | None:
        ahead = next_reward(self.programme, balance)
        return balance.held[ahead.reward.unit] / ahead.reward.cost if ahead else None

    def _row(self, reward: Reward, ready: bool, locale: str) -> RewardRow:
        unit = "free" if reward.is_free else reward.unit.value
        cost = {unit: self.programme.measured(reward.unit, reward.cost)}
        picture = f"/c/r/{reward.id}.jpg" if reward.picture else ""
        return RewardRow(reward.name.into(locale), self._say(f"cost-{unit}", locale, **cost), ready, picture)
