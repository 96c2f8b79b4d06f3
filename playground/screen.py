"""The demo's page in a browser, in the words of somebody who looks at it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
MISSING = "No Chromium on this machine: install it (apt-get install chromium), or name one in CHROMIUM."
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)
WITHIN = 20_000  # milliseconds until something has to be seen: generous, for a busy machine


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        raise RuntimeError(MISSING)
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield opened
        await opened.close()


@dataclass
class Screen:
    """`complaints` are the errors that the browser's console showed."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(WITHIN)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type in {"error", "warning"} else None,
        )

    async def opens(self, url: str) -> None:
        """And waits until all phones are there."""
        await self.page.goto(url)
        await self.page.locator("#phone-olga .message").first.wait_for(state="attached")

    async def resize(self, size: tuple[int, int]) -> None:
        await self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def phone(self, key: str) -> OnScreen:
        return OnScreen(self.page.locator(f"#phone-{key}"))

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    async def adds(self, name: str, channel: str, language: str = "English") -> None:
        await self.page.locator("#add:visible, #tabs button:has-text('+'):visible").first.click()
        form = self.page.locator("form.join")
        await form.get_by_label("Name").fill(name)
        await form.get_by_text(channel, exact=True).click()
        await form.get_by_text(language, exact=True).click()
        await self.button("Add the phone").click()

    async def sees(self, place: str, text: str) -> None:
        await expect(self.page.locator(place)).to_contain_text(re.compile(text), timeout=WITHIN)


@dataclass
class OnScreen:
    """One phone."""

    node: Locator

    async def writes(self, text: str) -> None:
        await self.node.locator(".composer input[type=text]").fill(text)
        await self.node.locator(".composer .send").click()

    async def taps(self, label: str) -> None:
        await self.node.get_by_role("button", name=label, exact=True).last.click()

    async def sends_picture(self, caption: str) -> None:
        await self.node.locator(".composer input[type=text]").fill(caption)
        await self.node.get_by_role("button", name="Attach").click()
        await self.node.get_by_role("menuitem", name="Sample picture").click()

    async def sends_offer(self) -> None:
        """The newest button of that name under a message, which is not the one beside the input."""
        await self.node.locator(".option:has-text('Send')").last.click()

    async def hears(self, said: str) -> None:
        """Writes it, and waits until it was answered."""
        heard = self.node.locator(".message.theirs")
        before = await heard.count()
        await self.writes(said)
        await expect(heard).not_to_have_count(before, timeout=WITHIN)

    async def reads(self, text: str) -> Locator:
        """A message with this in it (a regular expression) is there; the newest, if there are several."""
        found = self.node.locator(".message").filter(has_text=re.compile(text)).last
        await expect(found).to_be_visible(timeout=WITHIN)
        return found

    async def replies(self, to: str, text: str) -> None:
        bubble = (await self.reads(to)).locator(".bubble")
        await bubble.click(position={"x": 12, "y": 12})
        await expect(self.node.locator(".reply-bar")).to_be_visible()
        await self.writes(text)

    async def edits(self, said: str, text: str) -> None:
        """Changes the newest message of their own that says exactly `said`."""
        own = self.node.locator(".message.mine").filter(has=self.node.page.get_by_text(said, exact=True)).last
        await own.hover()
        await own.get_by_role("button", name="Edit this message").click()
        await self.writes(text)

    async def shows_scanner(self) -> None:
        """The newest picture with a code is held up to whoever would scan it."""
        await self.node.locator(".scan-chip").last.click()
