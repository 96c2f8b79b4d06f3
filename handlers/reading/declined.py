"""Names of people as Polish and Romanian decline them: "Ani" may be of Ania, "Anei" of Ana, "Marka" of Marek."""

from __future__ import annotations

from functools import lru_cache

_SHORTEST = 3  # letters of a name

# What a form ends in (see `normal`), and what the names end in that it may be of.
_ENDINGS = {
    # -a: Ani and Annie, Annę, Aniu; Anei, Ancăi, Mariei
    "y": ("a",),
    "i": ("a", "ia"),
    "e": ("a", ""),
    "ie": ("a", "ia", ""),
    "o": ("a",),
    "iu": ("ia",),
    "u": ("", "a"),
    "ii": ("ia",),
    "ei": ("a",),
    "ai": ("a",),
    "iej": ("a",),
    # with another consonant before it: Monice, Oldze, Marcie, Magdzie, Barbarze, Piotrze
    "ce": ("ka",),
    "dze": ("ga",),
    "sze": ("cha",),
    "cie": ("ta", "t"),
    "scie": ("sta",),
    "dzie": ("da", "d"),
    "rze": ("ra", "r"),
    # a consonant: Adama, Adamowi, Adamem; Markiem, Pawła
    "a": ("",),
    "owi": ("",),
    "em": ("",),
    "iem": ("",),
    "ka": ("ek",),
    "kowi": ("ek",),
    "kiem": ("ek",),
    "ku": ("ek",),
    "la": ("el",),
    "lowi": ("el",),
    "lem": ("el",),
    "le": ("el",),
    # -i, -y, -u: Jerzego, Nowickiemu; Mihaiului, Radului
    "ego": ("", "y"),
    "emu": ("", "y"),
    "ym": ("y",),
    "im": ("i",),
    "ului": ("",),
    "lui": ("",),
}
# What no name ends in by itself: "Benowi" is Ben's, where "Daniela" may be Daniel's or a woman's own name.
_OF_FORMS = ("owi", "iej", "iem", "kiem", "ego", "emu", "ului")
_LONGEST = max(map(len, _ENDINGS))


@lru_cache(256)  # it is held against each name of the shop that is like it
def names_of(word: str) -> frozenset[str]:
    """The names that this word (see `normal`) may be a form of; it is none of them itself."""
    cuts = range(max(1, len(word) - _LONGEST), len(word))
    found = {word[:cut] + ending for cut in cuts for ending in _ENDINGS.get(word[cut:], ())}
    return frozenset(name for name in found if len(name) >= _SHORTEST and name != word)


def may_be_another(word: str) -> bool:
    """Whether a form (see `normal`) may be somebody else's name as well: "daniela", "ioana", "anne"."""
    return not word.endswith(_OF_FORMS)


def is_name_like(said: str, *, first: bool) -> bool:
    """Whether a word of a sentence, as it was typed, may be a declined name: of three letters only where it is written like
    one, for "any" and "ani" are words as well. The `first` of several has a capital anyway."""
    is_written = not said.isascii() or (not first and not said.islower())
    return len(said) > _SHORTEST or is_written
