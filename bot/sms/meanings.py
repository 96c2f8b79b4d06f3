"""What follows from a row of Twilio's table of codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from loyalty.messages.outcomes import Fault, Later, Outcome, Refused, Remedy, Scope, until_mended

RECONFIGURE = 60.0  # seconds until somebody may have mended the settings


@dataclass(frozen=True, slots=True)
class Row:
    """`then` makes an outcome of the code and a sentence. `word` is what the owner is told of a message that did not
    arrive."""

    whose: Scope
    title: str
    then: Callable[[str, str], Outcome]
    word: str = "other"


def gone(title: str, word: str = "other") -> Row:
    """The address is closed."""
    return Row(Scope.PERSON, title, lambda _, why: Refused(why, permanent=True), word)


def stopped(title: str) -> Row:
    """The person opted out at the provider, and only the person can undo it."""
    return Row(Scope.PERSON, title, lambda _, why: Refused(why, stopped=True), "stopped")


def refused(title: str, word: str = "other") -> Row:
    """The message is refused, and the address stays."""
    return Row(Scope.MESSAGE, title, lambda _, why: Refused(why), word)


def again(whose: Scope, title: str, seconds: float, everybody: bool = False, word: str = "other") -> Row:
    """It passes by itself."""
    return Row(whose, title, lambda _, why: Later(seconds, why, everybody), word)


def account(title: str, remedy: Remedy = Remedy.ACCOUNT, everybody: bool = True) -> Row:
    """Our account may not. `everybody` waits where it cannot be otherwise for another number."""
    return _mended(Scope.ACCOUNT, title, remedy, everybody)


def sender(title: str, remedy: Remedy = Remedy.SENDER, everybody: bool = False) -> Row:
    """Our number, name or pool of numbers may not."""
    return _mended(Scope.SENDER, title, remedy, everybody)


def unknown() -> Row:
    """Of a code that the table does not have."""
    return Row(
        Scope.UNKNOWN, "", lambda code, why: until_mended(Scope.UNKNOWN, RECONFIGURE, why, Fault(code))
    )


def _mended(whose: Scope, title: str, remedy: Remedy, everybody: bool) -> Row:
    """It waits until somebody mends it."""

    def then(code: str, why: str) -> Outcome:
        said = f"Twilio does not take it from us: {why}"
        return until_mended(whose, RECONFIGURE, said, Fault(code, remedy), everybody)

    return Row(whose, title, then)
