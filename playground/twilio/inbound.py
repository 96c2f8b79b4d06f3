"""Messages from phones to one of the account's numbers."""

from __future__ import annotations

from playground.feed import What
from playground.segments import segmentation
from playground.twilio.account import Account
from playground.twilio.carrier import Carrier
from playground.twilio.optout import REPLIES, opt_out_type
from playground.twilio.twiml import replies
from playground.twilio.values import API_VERSION, Sms, Text, country_of
from playground.twilio.webhooks import Posted


class Inbound:
    def __init__(self, account: Account, url: str | None) -> None:
        self._account = account
        self._forms: dict[str, dict[str, str]] = {}
        self.url = url  # public; None: nothing is posted
        self.opt_out_type = True  # whether the webhook says OptOutType
        self.complaints: list[str] = []  # what Twilio's debugger would show of the service's answers

    async def receive(self, number: str, to: str, body: str, media: tuple[str, ...]) -> str:
        """Take a text, let Twilio act on its keyword, post the webhook, and obey the answer. Returns the SID."""
        account = self._account
        keyword = opt_out_type(body)
        now = account.now()
        sms = Sms(
            account.new_sid(), account.account_sid, number, to, body, "received", "inbound", now, now,
            segmentation(body).segments, media, self._service_of(to),
        )  # fmt: skip
        account.messages[sms.sid] = sms
        account.line(number).texts.append(Text(sms.sid, True, body, to, now, media))
        account.feed.publish(What.MESSAGE, number, sms.sid)
        if keyword:
            self._act_on(keyword, sms)
        self._forms[sms.sid] = self._form(sms, keyword)
        await self.redeliver(sms.sid)
        return sms.sid

    def _service_of(self, to: str) -> str | None:
        sid = self._account.list_of(to)
        return sid if sid != to else None

    def _act_on(self, keyword: str, sms: Sms) -> None:
        pair = (self._account.list_of(sms.to), sms.sender or "")
        if keyword == "STOP":
            self._account.opted_out.add(pair)
        elif keyword == "START":
            self._account.opted_out.discard(pair)
        self._reply(sms, REPLIES[keyword], by_twilio=True)

    def _reply(self, sms: Sms, body: str, by_twilio: bool = False) -> None:
        account = self._account
        now = account.now()
        reply = Sms(
            account.new_sid(), account.account_sid, sms.to, sms.sender or "", body, "delivered", "outbound-reply",
            now, now, segmentation(body).segments, sent=now,
        )  # fmt: skip
        account.messages[reply.sid] = reply
        Carrier(account).hand_over(reply, by_twilio)

    async def redeliver(self, sid: str) -> None:
        if not self.url:
            return
        for posted in await self._account.webhooks.deliver(self.url, self._forms[sid]):
            self._obey(self._account.messages[sid], posted)
        self._account.feed.publish(What.DELIVERY, id=sid)

    def _obey(self, sms: Sms, posted: Posted) -> None:
        try:
            texts = replies(posted.content_type, posted.body)
        except ValueError as error:
            self.complaints.append(str(error))
            return
        if (self._account.list_of(sms.to), sms.sender) in self._account.opted_out:
            return  # a reply by TwiML is stopped by the list as well
        for text in texts:
            self._reply(sms, text)

    def _form(self, sms: Sms, keyword: str | None) -> dict[str, str]:
        sender = sms.sender or ""
        form = {
            "AccountSid": sms.account_sid,
            "ApiVersion": API_VERSION,
            "Body": sms.body,
            "From": sender,
            "FromCity": "",
            "FromCountry": country_of(sender),
            "FromState": "",
            "FromZip": "",
            "MessageSid": sms.sid,
            "NumMedia": str(len(sms.media)),
            "NumSegments": str(sms.segments),
            "SmsMessageSid": sms.sid,
            "SmsSid": sms.sid,
            "SmsStatus": "received",
            "To": sms.to,
            "ToCity": "",
            "ToCountry": country_of(sms.to),
            "ToState": "",
            "ToZip": "",
        }
        for index, url in enumerate(sms.media):
            form |= {f"MediaUrl{index}": url, f"MediaContentType{index}": "image/jpeg"}
        if sms.service_sid:
            form["MessagingServiceSid"] = sms.service_sid
        if keyword and self.opt_out_type:
            form["OptOutType"] = keyword
        return form
