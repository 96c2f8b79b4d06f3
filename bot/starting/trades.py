"""A programme to start from for each trade: what cards give there, in the languages that have texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

Texts = Mapping[str, str]  # by language


@dataclass(frozen=True, slots=True)
class Start:
    """A reward: its id and name, after how many usual visits it is ready, and what it is worth as a share of what one
    of them costs."""

    id: str
    name: Texts
    visits: int
    worth: Fraction


@dataclass(frozen=True, slots=True)
class Trade:
    """`name` is what the question shows. A card is filled with stamps for `stamps`, points are collected for `points`;
    None: none of them. `summary` is what the shop says of its card in one sentence."""

    name: str
    summary: Texts
    stamps: Start | None
    points: Start | None


_SUM_OF_POINTS = {
    "en": "Points for every purchase, and something for them",
    "pl": "Punkty za każdy zakup i coś za punkty",
    "ro": "Puncte la fiecare cumpărătură și ceva pentru ele",
}
_A = Fraction(1, 10)

TRADES: Mapping[str, Trade] = {
    "cafe": Trade(
        "café",
        {
            "en": "Every 10th coffee is free",
            "pl": "Co dziesiąta kawa gratis",
            "ro": "A zecea cafea e gratis",
        },
        Start("coffee", {"en": "A coffee", "pl": "Kawa", "ro": "O cafea"}, 9, 4 * _A),
        Start("cake", {"en": "A slice of cake", "pl": "Kawałek ciasta", "ro": "O felie de tort"}, 4, 4 * _A),
    ),
    "bakery": Trade(
        "bakery",
        {
            "en": "Every 10th loaf is free",
            "pl": "Co dziesiąty chleb gratis",
            "ro": "A zecea pâine e gratis",
        },
        Start("loaf", {"en": "A loaf of bread", "pl": "Bochenek chleba", "ro": "O pâine"}, 9, 5 * _A),
        Start("bun", {"en": "A sweet bun", "pl": "Drożdżówka", "ro": "Un cozonăcel"}, 4, 3 * _A),
    ),
    "barber": Trade(
        "barber or hairdresser",
        {
            "en": "A free styling after every 5th visit",
            "pl": "Stylizacja gratis po każdej piątej wizycie",
            "ro": "Un styling gratuit după fiecare a cincea vizită",
        },
        Start("styling", {"en": "A styling", "pl": "Stylizacja", "ro": "Un styling"}, 5, 5 * _A),
        None,
    ),
    "car-wash": Trade(
        "car wash",
        {
            "en": "Every 9th wash is free",
            "pl": "Co dziewiąte mycie gratis",
            "ro": "A noua spălare e gratis",
        },
        Start("wash", {"en": "A wash", "pl": "Mycie", "ro": "O spălare"}, 8, Fraction(1)),
        Start(
            "vacuuming",
            {"en": "Vacuuming inside", "pl": "Odkurzanie wnętrza", "ro": "Aspirare la interior"},
            5,
            2 * _A,
        ),
    ),
    "shop": Trade(
        "shop",
        _SUM_OF_POINTS,
        None,
        Start(
            "gift",
            {"en": "A gift from the counter", "pl": "Prezent z lady", "ro": "Un cadou de la tejghea"},
            4,
            3 * _A,
        ),
    ),
    "restaurant": Trade(
        "restaurant",
        _SUM_OF_POINTS,
        None,
        Start("dessert", {"en": "A dessert", "pl": "Deser", "ro": "Un desert"}, 3, 25 * _A / 10),
    ),
    "gym": Trade(
        "gym",
        {
            "en": "Bring a friend for free after every 10th visit",
            "pl": "Co dziesięć wizyt znajomy wchodzi gratis",
            "ro": "După fiecare a zecea vizită un prieten intră gratis",
        },
        Start(
            "guest",
            {
                "en": "A visit for a friend",
                "pl": "Wejście dla znajomego",
                "ro": "O intrare pentru un prieten",
            },
            10,
            Fraction(1),
        ),
        Start(
            "shake", {"en": "A protein shake", "pl": "Szejk białkowy", "ro": "Un shake proteic"}, 5, 3 * _A
        ),
    ),
    "pharmacy": Trade(
        "pharmacy",
        _SUM_OF_POINTS,
        None,
        Start("cream", {"en": "A hand cream", "pl": "Krem do rąk", "ro": "O cremă de mâini"}, 5, 3 * _A),
    ),
}
