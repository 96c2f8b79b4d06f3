"""What members agree to, as the service itself words it: terms and a privacy notice in each of the shop's languages.

A text is plain: a heading begins with "# ", each line below it is a paragraph, and an empty line ends the section. What
stands before the first heading is the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

_HEADING = "# "
_DIGEST_SIZE = 5  # bytes


def is_draft(version: str) -> bool:
    """Whether a version is one that the service made."""
    return re.fullmatch(f"draft-[0-9a-f]{{{2 * _DIGEST_SIZE}}}", version) is not None


class Paper(StrEnum):
    TERMS = "terms"
    NOTICE = "notice"  # the privacy notice


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and its paragraphs or rules, a line each."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A text in one language."""

    paper: Paper
    locale: str
    text: str

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0]

    def sections(self) -> Iterator[Section]:
        for block in self.text.split("\n\n")[1:]:
            heading, *lines = block.splitlines()
            yield Section(heading.removeprefix(_HEADING), tuple(lines))


@dataclass(frozen=True, slots=True)
class Wording:
    """All of them together: whoever joins agrees to both texts."""

    documents: tuple[Document, ...]

    @property
    def version(self) -> str:
        """A digest: it changes when any of the texts does, and only then."""
        digest = blake2b(digest_size=_DIGEST_SIZE)
        for document in self.documents:
            digest.update(repr((document.paper.value, document.locale, document.text)).encode())
        return f"draft-{digest.hexdigest()}"

    def document(self, paper: Paper, locale: str) -> Document:
        return next(one for one in self.documents if (one.paper, one.locale) == (paper, locale))


def written(title: str, sections: Iterator[Section]) -> str:
    """As one text; a section without lines is left out."""
    blocks = ("\n".join((f"{_HEADING}{one.heading}", *one.lines)) for one in sections if one.lines)
    return "\n\n".join((title, *blocks))
