"""The way from the page's address to the service behind it, as a reverse proxy in front of a shop."""

from __future__ import annotations

from aiohttp import ClientError, ClientSession, ClientTimeout, web

PAGES = ("/how", "/t", "/p")  # with what is below them
PREFIXES = ("/c/", "/x/", "/telegram/", "/sms/", *(f"{page}/" for page in PAGES))
_HOP = {"connection", "content-encoding", "content-length", "host", "keep-alive", "transfer-encoding"}
_FRAMES = {"x-frame-options", "content-security-policy"}  # the page shows a card inside a phone


class Proxy:
    """`target` is the service's own address, once it runs."""

    def __init__(self) -> None:
        self.target = ""
        self._session: ClientSession | None = None

    def add_to(self, app: web.Application) -> None:
        for path in (*PAGES, *(prefix + "{rest:.*}" for prefix in PREFIXES)):
            app.router.add_route("*", path, self.pass_on)
        app.on_cleanup.append(self._close)

    async def pass_on(self, request: web.Request) -> web.Response:
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _HOP}
        try:
            async with self._client().request(
                request.method,
                self.target + request.raw_path,
                data=await request.read(),
                headers=headers,
                allow_redirects=False,
            ) as answer:
                body = await answer.read()
        except (ClientError, TimeoutError, ValueError):
            return web.Response(status=502, text="The shop is not open.")
        kept = {name: value for name, value in answer.headers.items() if name.lower() not in _HOP | _FRAMES}
        return web.Response(status=answer.status, body=body, headers=kept)

    async def fetch(self, path: str) -> bytes:
        """What the service has there; nothing where it has nothing."""
        try:
            async with self._client().get(self.target + path) as answer:
                return await answer.read() if answer.ok else b""
        except (ClientError, TimeoutError, ValueError):
            return b""

    def _client(self) -> ClientSession:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=30))
        return self._session

    async def _close(self, _app: web.Application) -> None:
        if self._session:
            await self._session.close()
