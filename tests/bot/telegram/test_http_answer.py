"""What a Bot API server, or what stands before it, may say, in one piece and in any two."""

from __future__ import annotations

import pytest

from bot.telegram.http_answer import Answer, AnswerReader

OK = b"HTTP/1.1 200 OK\r\n"
LENGTH = b"Content-Length: 2\r\n\r\n{}"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"

WHOLE = [
    (OK + LENGTH, Answer(200, b"{}")),
    (OK + b"content-length:2\r\n\r\n{}", Answer(200, b"{}")),
    (OK + b"Connection: close\r\n" + LENGTH, Answer(200, b"{}", stays=False)),
    (OK + b"Connection: keep-alive\r\n" + LENGTH, Answer(200, b"{}")),
    (b"HTTP/1.0 200 OK\r\n" + LENGTH, Answer(200, b"{}", stays=False)),
    (b"HTTP/1.1 429 Too Many Requests\r\n" + LENGTH, Answer(429, b"{}")),
    (b"HTTP/1.1 100 Continue\r\n\r\n" + OK + LENGTH, Answer(200, b"{}")),
    (b"HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n", Answer(204, b"")),
    (OK + b"Content-Length: 0\r\n\r\n", Answer(200, b"")),
    (CHUNKED + b"1\r\n{\r\n1;a=b\r\n}\r\n0\r\n\r\n", Answer(200, b"{}")),
    (CHUNKED + b"A\r\n0123456789\r\n0\r\nLater: yes\r\n\r\n", Answer(200, b"0123456789")),
]


@pytest.mark.parametrize(("said", "answer"), WHOLE)
def test_an_answer_is_read_when_all_of_it_is_there(said: bytes, answer: Answer) -> None:
    for length in range(1, len(said)):
        reader = AnswerReader()
        assert reader.read(said[:length]) is None
        assert reader.read(said[length:]) == answer


def test_an_answer_without_a_length_ends_with_the_connection() -> None:
    reader = AnswerReader()
    assert reader.read(OK + b"\r\nall of it") is None
    assert reader.ended() == Answer(200, b"all of it", stays=False)


@pytest.mark.parametrize("said", [said for said, _ in WHOLE])
def test_an_answer_that_is_cut_short_is_none(said: bytes) -> None:
    reader = AnswerReader()
    assert reader.read(said[:-1]) is None
    with pytest.raises(ValueError, match="cut short"):
        reader.ended()


@pytest.mark.parametrize(
    "said",
    [
        b"SSH-2.0-OpenSSH\r\n\r\n",
        OK + LENGTH + b"HTTP/1.1 200 OK",  # an answer to nobody
        CHUNKED + b"no length\r\n{}\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
        b"x" * 70_000,
    ],
)
def test_what_is_no_answer_is_refused(said: bytes) -> None:
    with pytest.raises(ValueError, match=r"no HTTP answer|more than one"):
        AnswerReader().read(said)
