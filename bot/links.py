"""Where things are found: deep links, card pages, what a QR says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from loyalty.messages.extras import Link
from loyalty.programme.wording import Paper

HOW = "how"  # the page that says how the programme works
PAPERS: Mapping[Paper, str] = {Paper.TERMS: "t", Paper.NOTICE: "p"}  # short, for they stand in texts


def page_of(public_url: str, paper: Paper, locale: str) -> str:
    """Where the service shows its own terms or privacy notice in that language."""
    return f"{public_url.rstrip('/')}/{PAPERS[paper]}/{locale}"


class Links:
    """Addresses of one shop. `chat` makes the link that opens a chat with a payload; without one a deep link
    becomes a text to the `number` (E.164); None: the shop has none."""

    def __init__(self, public_url: str, chat: Callable[[str], str] | None, number: str | None) -> None:
        self._public = public_url.rstrip("/")
        self._chat = chat
        self.number = number

    def start(self, payload: str) -> str:
        """The link that opens our chat with this payload (at most 64 of `A-Za-z0-9_-`)."""
        if self._chat:
            return self._chat(payload)
        if self.number:
            return self.text(payload)
        return self._public

    @property
    def has_chat(self) -> bool:
        """Whether `start` opens a chat."""
        return self._chat is not None

    def text(self, body: str) -> str:
        """A text to our number, written already."""
        return f"sms:{self.number}?body={quote(body)}"

    def card(self, token: str) -> str:
        """The card as a page, for people without a chat."""
        return f"{self._public}/c/{token}"

    def picture(self, token: str) -> str:
        """The card as a picture, for MMS."""
        return f"{self.card(token)}.png"

    def qr(self, token: str) -> str:
        """What the card's QR says: staff who scan it land in the chat where there is one."""
        return self.start(f"c-{token}") if self._chat else self.card(token)

    def voucher(self, code: str) -> str:
        """What a voucher's QR says."""
        return self.start(f"v-{code}")

    def below(self, path: str) -> str:
        """A page of ours; a whole address stays as it is."""
        return path if "://" in path else f"{self._public}/{path.lstrip('/')}"

    def resolve(self, link: Link) -> str:
        return self.start(link.start) if link.start else self.below(link.path)
