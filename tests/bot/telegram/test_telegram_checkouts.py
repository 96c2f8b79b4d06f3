"""A payment is answered within Telegram's ten seconds, whatever happens to its turn."""

from __future__ import annotations

import asyncio

import pytest

from bot.telegram.api import Call, make_bot
from bot.telegram.checkouts import Checkouts
from handlers.turn.heard import AskedToPay, Incoming, Said

ASKED = Incoming("1", "telegram", "7", AskedToPay("q1", "plan~plus~2500~month~3", 2_500, "PLN"))


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("answers", [False, True])
async def test_what_its_turn_did_not_answer_is_refused_in_words(
    monkeypatch: pytest.MonkeyPatch, fails: bool, answers: bool
) -> None:
    bot = make_bot("42:a-token-of-a-test")
    calls: list[Call] = []

    async def post(_: object, call: Call, __: float) -> None:
        calls.append(call)

    monkeypatch.setattr(bot.session, "post", post)
    checkouts = Checkouts(bot, lambda incoming: "Later, please", within=0.02)

    async def ingest(incoming: Incoming | None, raw: str) -> None:
        await asyncio.sleep(0)
        if answers:
            checkouts.answered("q1")
        if fails:
            raise OSError("neither taken nor kept")

    guarded = checkouts.guarded(ingest)
    if fails:
        with pytest.raises(OSError, match="neither"):
            await guarded(ASKED, "{}")
    else:
        await guarded(ASKED, "{}")
    refusal = {"pre_checkout_query_id": "q1", "ok": False, "error_message": "Later, please"}
    assert [call.data for call in calls] == ([] if answers else [refusal])
    if not fails:
        await guarded(Incoming("2", "telegram", "7", Said("card")), "{}")
        assert len(calls) == (0 if answers else 1)
