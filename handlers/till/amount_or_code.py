"""Whether a number that staff type is the amount they were asked for, or a code.

Some currencies have amounts as long as codes, and one in ten of those passes for a code. So a number that can
be an amount is one, unless such a code exists.
"""

from __future__ import annotations

import re

from handlers.reading.amounts import split_code
from handlers.till.bill import bill, names_an_amount, says_use
from handlers.till.usable_code import known
from handlers.turn.conversation import Scene
from handlers.turn.heard import Said
from loyalty.codes import is_well_formed
from loyalty.model.team import Staff
from loyalty.rules.visits import code_fault
from storage.ledger import vouchers


def quoted(scene: Scene, about: str) -> str:
    """The one visit code in the message that was replied to; "" where there is none, or more than one."""
    numbers = re.findall(rf"(?<!\d)\d{{{scene.programme.codes.digits}}}(?!\d)", about)
    found = {number for number in numbers if is_well_formed(number)}
    return found.pop() if len(found) == 1 else ""


def is_urgent(scene: Scene, said: Said) -> bool:
    """Whether a customer waits for this at the till: a code, alone or with an amount, or the amount that a
    code is replied to with."""
    if quoted(scene, said.about) and names_an_amount(scene, said.text):
        return True
    for digits in (scene.programme.codes.voucher_digits, scene.programme.codes.digits):
        if (split := split_code(said.text, digits)) and is_well_formed(split[0]):
            return not split[1] or names_an_amount(scene, split[1])
    return False


async def is_amount(scene: Scene, staff: Staff, text: str, about: str = "") -> bool:
    """Whether this is an amount for the code `about` that was replied to, or for the code that was asked
    about. A number larger than the shop's limit, and any where it has none, may also be a code that is used up or of
    another place."""
    read = bill(scene, text)
    if read is None or read.amount is None or read.unknown:
        return False
    limits = scene.programme.limits
    too_much = not limits.amount or limits.too_large(read.amount)
    return not (
        await _is_voucher(scene, text, too_much) or await _is_code(scene, staff, text, about, too_much)
    )


async def _is_voucher(scene: Scene, text: str, too_much: bool) -> bool:
    digits, _ = _split(scene, text, scene.programme.codes.voucher_digits)
    found = await vouchers.by_code(scene.read, digits) if digits else None
    if found is None or too_much:
        return found is not None
    return found.is_open(scene.now)


async def _is_code(scene: Scene, staff: Staff, text: str, about: str, too_much: bool) -> bool:
    """Whether a code with these digits can be meant. In reply to a code a number alone is no other code, if
    it can be an amount."""
    digits, alone = _split(scene, text, scene.programme.codes.digits)
    found = await known(scene, digits) if digits else None
    if found is None or too_much:
        return found is not None
    if about and alone:
        return digits == about
    return code_fault(found, staff.location, scene.now) is None


def _split(scene: Scene, text: str, digits: int) -> tuple[str, bool]:
    """The code this would be ("" if it is none), and whether it stands alone; else an amount follows it, or what is said
    of cashback. "15 300 Ft" is money."""
    code, rest = split_code(text, digits) or ("", "")
    follows = not rest or names_an_amount(scene, rest) or says_use(scene, rest)
    return (code if follows and is_well_formed(code) else ""), not rest
