"""Names that people type: the one to keep, or the answer to what is none."""

from __future__ import annotations

from handlers.reading.names import clean_name, is_web_address
from handlers.reading.said_name import name_in
from handlers.reading.words import normal
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.message import Message

_QUESTION_MARKS = set("?？؟")


def nickname_key(name: str) -> str:
    """How it reads to the eye: without case, accents and spaces."""
    return normal(name).replace(" ", "")


def name_or_answer(text: str) -> str | Message:
    """The name in this text; a question is none. The address of a web page is told apart from what cannot be read out."""
    name = clean_name(name_in(text))
    if name is not None and not _QUESTION_MARKS & set(text):
        return name
    return Message(JoiningKind.NAME_WEB if is_web_address(text) else JoiningKind.NAME_ODD)
