"""Names of people with the endings of Polish and Romanian, and whose card is meant to be moved."""

from __future__ import annotations

import pytest

from handlers.reading import declined
from handlers.reading.card_to_move import is_about_one, whose
from handlers.reading.words import normal

FORMS = {
    "Ana": "Any Anie Anę Ano Anei",
    "Ania": "Ani Anię Aniu",
    "Anna": "Anny Annie Annę",
    "Kasia": "Kasi Kasię Kasiu",
    "Monika": "Moniki Monice Monikę",
    "Olga": "Olgi Oldze Olgę",
    "Marta": "Marty Marcie",
    "Magda": "Magdy Magdzie",
    "Barbara": "Barbarze",
    "Marek": "Marka Markowi Markiem Marku",
    "Paweł": "Pawła Pawłowi Pawłem",
    "Piotr": "Piotra Piotrze Piotrowi",
    "Jan": "Jana Janowi Janem",
    "Jerzy": "Jerzego Jerzemu",
    "Kowalska": "Kowalskiej",
    "Nowicki": "Nowickiego Nowickiemu Nowickim",
    "Maria": "Mariei Marii",
    "Ioana": "Ioanei",
    "Anca": "Ancăi",
    "Mihai": "Mihaiului",
    "Radu": "Radului",
}


@pytest.mark.parametrize(
    ("name", "form"), [(name, form) for name, forms in FORMS.items() for form in forms.split()]
)
def test_a_declined_name_is_known(name: str, form: str) -> None:
    assert normal(name) in declined.names_of(normal(form))


@pytest.mark.parametrize("word", ["Ana", "Zoe", "an", "", "12", "coffee"])
def test_no_name_is_a_form_of_one_much_shorter(word: str) -> None:
    assert "ana" not in declined.names_of(normal(word))


@pytest.mark.parametrize("word", ["ala", "ali", "ani", "anei"])
def test_a_name_has_three_letters_and_is_no_form_of_itself(word: str) -> None:
    found = declined.names_of(word)
    assert [name for name in found if len(name) < 3 or name == word] == []


@pytest.mark.parametrize(
    ("said", "first", "is_one"),
    [
        ("any", False, False),
        ("Any", False, True),
        ("Any", True, False),
        ("Anę", True, True),
        ("anei", True, True),
    ],
)
def test_a_short_word_is_a_name_where_it_is_written_like_one(said: str, *, first: bool, is_one: bool) -> None:
    assert declined.is_name_like(said, first=first) == is_one


@pytest.mark.parametrize(
    ("said", "name", "is_one"),
    [
        ("ana", "ana", False),
        ("ana to a new number", "ana", True),
        ("ana's card", "ana", True),
        ("the card of Ana Nowak to another phone", "Ana Nowak", True),
        ("kartę Any na nowy numer", "Any", True),
        ("Anę na inny telefon", "Anę", True),
        ("cardul Anei pe un număr nou", "Anei", True),
        ("to a new number", "", True),
        ("the offer to Friday", "offer", False),
    ],
)
def test_whose_card_is_to_be_moved(said: str, name: str, *, is_one: bool) -> None:
    assert (whose(said), is_about_one(said)) == (name, is_one)
