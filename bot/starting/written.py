"""The settings file that the answers make: what is the shop's own is written anew, the rest is the example's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from bot.starting.answers import Answers
from bot.starting.trades import TRADES, Start, Texts

EXAMPLE = Path(__file__).resolve().parents[2] / "config.toml"
SHIPPED_NAME = 'name = "Cafe Arcade"'  # of the example's shop
_SILVER = {"en": "Silver", "pl": "Srebro", "ro": "Argint"}
_LATIN = ("pl", "ro")  # languages whose letters double the segments of an SMS


def settings_text(answers: Answers) -> str:
    """A whole file in TOML, with its comments."""
    example = EXAMPLE.read_text(encoding="utf-8")
    rest = example[example.index("[codes]") :]
    for shipped, own in _other(answers):
        assert shipped in rest, shipped
        rest = rest.replace(shipped, own, 1)
    return "\n".join((*_head(answers), *_shop(answers), *_programme(answers), "", rest))


def _other(answers: Answers) -> Iterator[tuple[str, str]]:
    """Of the example's other keys those that follow from the answers."""
    folded = ", ".join(f'"{locale}"' for locale in _LATIN if locale in answers.locales)
    most = _money(answers, _round(Fraction(answers.spend * 30)))
    yield 'fold = ["pl", "ro"] ', f"fold = [{folded}] "
    yield "price = 0.16 ", "price = 0 "
    yield "amount = 1000 ", f"amount = {most} "
    yield from _gifts(answers)


def _gifts(answers: Answers) -> Iterator[tuple[str, str]]:
    """A usual visit's points on a birthday, and parts of them on other days; a stamp where there are no points."""
    each = _each(answers) if TRADES[answers.trade].points else 0
    yield "gift_points = 25", f"gift_points = {_round(Fraction(each))}"
    yield "gift_stamps = 0", f"gift_stamps = {0 if each else 1}"
    yield "gift_points = 10", f"gift_points = {_round(Fraction(each, 2))}"
    yield (
        "gift_points = [0, 20, 50]",
        f"gift_points = [0, {_round(Fraction(each, 2))}, {_round(Fraction(each))}]",
    )


def _head(answers: Answers) -> Iterator[str]:
    yield f"# The settings of {answers.name}: a programme to start from. Change what is not yours, first of all what is"
    yield "# marked CHANGE. Every key the service knows is explained in config.toml of the repository."
    yield ""


def _shop(answers: Answers) -> Iterator[str]:
    trade = TRADES[answers.trade]
    locales = ", ".join(f'"{locale}"' for locale in answers.locales)
    yield "[shop]"
    yield f"name = {_quoted(answers.name)}"
    yield "# What a card gives, in one short sentence, for each language of the shop."
    yield f"summary = {_texts(trade.summary, answers)}"
    yield f"locales = [{locales}]"
    yield f'timezone = "{answers.timezone}"  # CHANGE, if the shop is elsewhere'
    yield f'country = "{answers.country}"  # CHANGE, if the shop is elsewhere'
    yield f'currency = "{answers.currency.code}"'
    yield 'phone = "000 000 000"  # CHANGE: where people are sent with what a card cannot answer'
    yield "# What people agree to when they join: a draft of the terms and of a privacy notice, made from this file in your"
    yield "# languages, shown by the service and kept in every version. Read them (python -m bot terms), before anybody"
    yield "# joins. Where they are not what you want, name pages of your own, all three keys together:"
    yield '# terms = "https://shop.example/terms"  # or one for each language, { en = "https://...", pl = "https://..." }'
    yield '# privacy = "https://shop.example/privacy"'
    yield '# terms_version = "1"  # kept with every consent; change it when your wording changes: members are told'
    yield 'colour = "#1f6f5c"  # of the card, as #rrggbb'
    yield 'hours = ""  # such as "8-18"'
    yield 'address = ""  # CHANGE: the street and the town; they stand in the terms as well'
    yield ""
    yield '# One entry for each place. `id` is what the QR on its counter says: a-z, 0-9 and "-", never changed.'
    yield "[[locations]]"
    yield 'id = "main"'
    yield f"name = {_quoted(answers.name)}  # CHANGE, once there are two"
    yield ""


def _programme(answers: Answers) -> Iterator[str]:
    trade = TRADES[answers.trade]
    yield "[earning]"
    yield f"points_per_unit = {f'{_points(answers):f}' if trade.points else 0}  # points for each whole unit of money"
    yield f"stamps_per_visit = {1 if trade.stamps else 0}  # stamps for each visit"
    yield "minimum_for_stamp = 0  # money that has to be spent for a stamp"
    yield ""
    yield "# What can be had for stamps or points. `valid` is how long its voucher can be used; unused, the cost comes back."
    if trade.stamps:
        yield from _reward(answers, trade.stamps, f"stamps = {trade.stamps.visits}")
    if trade.points:
        yield from _reward(answers, trade.points, f"points = {_cost(answers, trade.points)}")
    yield "# What is usual here: `python -m bot check --explain` does the sums with it."
    yield "[usual]"
    yield f"spend = {_money(answers, answers.spend)}"
    yield f"visits = {answers.visits}"
    yield "giveback = 20  # `check` has a word when rewards give back more than so many percent; 0: never"
    yield ""
    yield "# A tier, by visits of the last 60 days: who comes as usual has it within a month, or by the second visit."
    yield "[[tiers]]"
    yield 'id = "silver"'
    yield f"name = {_texts(_SILVER, answers)}"
    yield f"reach = {max(2, answers.visits)}"
    yield ""
    yield "[ladder]"
    yield 'by = "visits"'
    yield 'window = "60 days"'
    yield 'keeps_for = "60 days"'


def _reward(answers: Answers, start: Start, cost: str) -> Iterator[str]:
    worth = _round(start.worth * answers.spend)
    yield "[[rewards]]"
    yield f'id = "{start.id}"'
    yield f"name = {_texts(start.name, answers)}"
    yield cost
    yield 'valid = "30 minutes"'
    yield f"value = {_money(answers, worth)}  # CHANGE: what it is worth in money"
    yield ""


def _points(answers: Answers) -> Decimal:
    """For each whole unit of money, a power of ten: so many that a usual visit brings ten to a thousand."""
    units = Fraction(answers.spend, 10**answers.currency.decimals)
    powers = sorted(range(-5, 5), key=abs)
    power = next(power for power in powers if 10 <= units * Fraction(10) ** power < 1000)
    return Decimal(1).scaleb(power)


def _each(answers: Answers) -> int:
    """Points that a usual visit brings."""
    return int(Fraction(_points(answers)) * Fraction(answers.spend, 10**answers.currency.decimals))


def _cost(answers: Answers, start: Start) -> int:
    """Of a reward that is ready after so many usual visits: nothing is rounded up beyond what they bring."""
    return max(1, _round(Fraction(_each(answers) * start.visits)))


def _round(amount: Fraction) -> int:
    """Down to two digits, as a price is written: 98 to 98, 1234 to 1200."""
    whole = int(amount)
    step: int = 10 ** max(0, len(str(whole)) - 2)
    return whole // step * step


def _money(answers: Answers, minor: int) -> str:
    whole, rest = divmod(minor, 10**answers.currency.decimals)
    return f"{whole}.{rest:0{answers.currency.decimals}}" if rest else str(whole)


def _texts(texts: Texts, answers: Answers) -> str:
    """In the shop's languages; in English for one that has none here."""
    own = {locale: texts.get(locale, texts["en"]) for locale in answers.locales}
    return "{ " + ", ".join(f"{locale} = {_quoted(text)}" for locale, text in own.items()) + " }"


def _quoted(text: str) -> str:
    """As TOML writes a text; JSON writes it the same way."""
    return json.dumps(text, ensure_ascii=False)
