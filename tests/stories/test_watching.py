"""What an operator sees of the service: whether it lives, how it fares, and what it logs."""

from __future__ import annotations

import json
import logging
import re

import pytest

from bot.logs import JsonLines
from playground.faults import flood, refuse
from playground.telegram.world import TOKEN
from playground.twilio.world import AUTH_TOKEN
from storage.engine.db import DatabaseError
from tests.stories.people import OnTelegram
from tests.stories.shop import SECRET, Shop

SAMPLE = re.compile(r"(\w+)(?:\{(.*)\})? ([\d.e+-]+)")


async def metrics(shop: Shop) -> dict[str, float]:
    """Samples by name and labels, as Prometheus reads them."""
    page = await shop.get(f"{shop.service.url}/metrics")
    assert page.status == 200
    lines = (SAMPLE.fullmatch(line) for line in page.text.splitlines())
    return {
        f"{found[1]}{{{found[2]}}}" if found[2] else found[1]: float(found[3]) for found in lines if found
    }


async def test_it_lives_and_is_ready(shop: Shop) -> None:
    for path, more in (("/healthz", ""), ("/readyz", ', "programme": {"version": 1}')):
        answer = await shop.get(shop.service.url + path)
        assert (answer.status, answer.text) == (200, '{"ok": true' + more + "}")


async def test_without_its_database_it_lives_and_is_not_ready(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise DatabaseError("the disk is gone, password=hunter2")

    monkeypatch.setattr("bot.web.site.beat", broken)
    assert (await shop.get(f"{shop.service.url}/healthz")).status == 200
    ready = await shop.get(f"{shop.service.url}/readyz")
    assert ready.status == 503
    assert "hunter2" not in ready.text


async def test_a_fault_of_our_sender_is_seen_and_told(shop: Shop) -> None:
    """Turns are taken all the same, so it stays ready; the owner hears of it, and that it is over."""
    olga, ben = await shop.owner("Olga", "telegram"), await shop.member("Ben", "sms")
    shop.twilio.faults.next("*", refuse(400, "no", 21606))
    await ben.says("balance")
    await shop.later(seconds=20)
    assert olga.told == ["fault"]
    ready = await shop.get(f"{shop.service.url}/readyz")
    assert (ready.status, json.loads(ready.text)["faults"][0]["code"]) == (200, "21606")
    open_ = 'regulars_fault{channel="sms",code="21606",told="yes"}'
    assert (await metrics(shop))[open_] == 1
    assert "of 9" not in ben.reads
    await shop.later(minutes=2)
    await shop.later(seconds=5)
    assert "of 9" in ben.reads
    assert olga.told == ["fault", "fault-mended"]
    assert "faults" not in json.loads((await shop.get(f"{shop.service.url}/readyz")).text)
    assert open_ not in await metrics(shop)


async def test_turns_and_their_time_are_counted(shop: Shop) -> None:
    ana = await shop.member("Ana")
    for _ in range(3):
        await ana.says("balance")
    if isinstance(ana, OnTelegram):
        await shop.telegram.redeliver(list(shop.telegram.updates.past)[-1])
    else:
        await shop.twilio.redeliver(
            [s for s, m in shop.twilio.messages.items() if m.direction == "inbound"][-1]
        )
    told = await metrics(shop)
    channel = ana.channel
    assert told[f'regulars_turns_total{{channel="{channel}",result="done"}}'] == 3
    assert told[f'regulars_turns_total{{channel="{channel}",result="repeated"}}'] == 1
    assert told[f'regulars_turn_seconds_count{{channel="{channel}"}}'] == 4
    assert 0 < told[f'regulars_turn_seconds_sum{{channel="{channel}"}}'] < 4


async def test_outcomes_are_counted_by_class_and_reason(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana", stamps=6), await shop.staff("Max")
    await ana.says("messages")
    await ana.chooses("updates-off")
    await shop.visit(ana, max_)
    told = await metrics(shop)
    outcomes = {key: value for key, value in told.items() if key.startswith("regulars_messages_total")}
    sent = f'regulars_messages_total{{channel="{ana.channel}",class="reply",reason="",state="sent"}}'
    assert outcomes[sent] >= 6
    dropped = f'regulars_messages_total{{channel="{ana.channel}",class="milestone",reason="consent",state="dropped"}}'
    assert outcomes[dropped] == 1


async def test_the_outboxs_depth_and_age_are_told(shop: Shop) -> None:
    await shop.menus()
    ana, max_ = await shop.member("Ana", stamps=8), await shop.staff("Max")
    assert (await metrics(shop))['regulars_outbox{state="waiting"}'] == 0
    world = shop.telegram if shop.channel == "telegram" else shop.twilio
    world.faults.next("*", flood(60))
    await ana.says("history")
    told = await metrics(shop)
    assert told['regulars_outbox{state="waiting"}'] == 1
    assert told["regulars_outbox_age_seconds"] == 0, "it is not due yet"
    shop.clock.at = shop.clock.at.replace(hour=19)
    assert (await metrics(shop))["regulars_outbox_age_seconds"] > 3600
    assert max_.told == []


async def test_what_failed_is_counted(shop: Shop) -> None:
    ana = shop.stranger("Ana", "telegram")
    assert isinstance(ana, OnTelegram)
    await ana.says("hello")
    await ana.does(ana.account.sends_raw({"message": "not a message"}))
    told = await metrics(shop)
    assert told["regulars_inbox_failed"] == 1
    assert told['regulars_turns_total{channel="telegram",result="unreadable"}'] == 1


async def test_a_label_never_carries_a_person(shop: Shop) -> None:
    ana, max_ = await shop.member("Ana"), await shop.staff("Max")
    await max_.says(f"{(await ana.here()).code} 12")
    page = (await shop.get(f"{shop.service.url}/metrics")).text
    for secret in (ana.address, max_.address, "Ana", TOKEN):
        assert f'"{secret}' not in page


# The log of a whole story, with everything going wrong


async def test_a_log_has_no_number_and_no_token(shop: Shop, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    await shop.menus()
    olga, max_ = await shop.owner("Olga"), shop.stranger("Max", "sms")
    ana, ben = await shop.member("Ana"), await shop.member("Ben", "sms")
    await olga.says("invite")
    await olga.chooses("invite-role-staff")
    await olga.chooses("invite-where:staff:main")
    await olga.chooses("invite-phone")
    await olga.says(max_.address)
    await max_.says("join")
    shown = await ana.here()
    for world in (shop.telegram, shop.twilio):
        world.faults.next("*", flood(1))
    await max_.says(f"{shown.code} 12")
    await shop.later(seconds=15)
    await ben.says("card")
    shop.twilio.webhooks.bad_signature = True
    await ben.says("card")
    shop.twilio.webhooks.bad_signature = False
    await shop.get(f"{shop.service.url}/c/guessed-token-of-somebody")
    logging.getLogger("bot").warning("calling %s", f"https://api.telegram.org/bot{TOKEN}/getMe")
    logging.getLogger("bot").warning("to %s", ben.address)
    tokens = await shop.rows('SELECT "token" FROM "invitation"')
    logging.getLogger("bot").warning('{"text": "/start o-%s"}', tokens[0]["token"])
    lines = [JsonLines().format(record) for record in caplog.records if record.levelno >= logging.INFO]
    secrets = [TOKEN.partition(":")[2], AUTH_TOKEN, SECRET, *(p.address for p in (max_, ben))]
    secrets += [row["token"] for row in tokens]
    secrets += [row["card"] for row in await shop.rows('SELECT "card" FROM "member"')]
    assert [line for line in lines for secret in secrets if secret in line] == []
    assert len(lines) > 2
    caplog.clear()
