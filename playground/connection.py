"""Ways in which a connection goes wrong."""

from __future__ import annotations

from aiohttp import web

GARBAGE_PAGE = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body></html>"
)


def drop(request: web.Request) -> web.Response:
    """Cut the connection; the response returned is for aiohttp alone, nobody will get it."""
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)
