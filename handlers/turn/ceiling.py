"""A ceiling on the texts that strangers can make the shop pay for: so many an hour, over all numbers together.

A stranger is whoever has no visit on a card and does not work here: a card costs nothing to have. Codes and invitations
count whoever asks for them, since they go to a number that did not ask.
"""

from __future__ import annotations

from datetime import timedelta

from handlers.reading.phones import calling_code, country_of
from handlers.turn.colleague import in_charge
from handlers.turn.conversation import Scene, ToAddress, ToPhone, Turn
from loyalty.facts.addresses import AddressChanged, AddressDetached
from loyalty.facts.fact import Fact
from loyalty.facts.people import ConsentWithdrawn, Left
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.message import Message
from storage.messages import stranger_texts
from storage.messages.unheard import was_caused

_TOLD = frozenset(
    {LinkingKind.LINKED_TOLD, LinkingKind.MOVED_TOLD, LinkingKind.MOVED}
)  # to a number that was proven
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_REACHED = 1  # the cause of the line to the owners: that it was reached, whoever reached it

# What a person may always do, also unheard: it ends messages, or what we keep of them.
_THEIR_RIGHT = (AddressChanged, AddressDetached, ConsentWithdrawn, Left)


def is_unasked(other: object) -> bool:
    """Whether this goes to a number that did not ask, and nobody has proven yet."""
    return isinstance(other, ToPhone) and other.message.kind not in _TOLD


def pays_for_a_stranger(scene: Scene) -> bool:
    """Whether an answer costs money and goes to somebody who never bought anything here."""
    is_known = scene.staff is not None or (scene.balance is not None and scene.balance.visits > 0)
    return scene.channel.costs and not is_known


async def within(turn: Turn, scene: Scene) -> Turn:
    """The turn, if the shop may send its texts. Else nothing is done but what is a person's right, and whoever hears us
    for nothing is told why."""
    phones = [other.phone for other in turn.others if isinstance(other, ToPhone) and is_unasked(other)]
    if abroad := _abroad(phones, scene):
        return abroad
    answers = [said for said in (turn.reply, turn.again) if said] if pays_for_a_stranger(scene) else []
    texts = len(phones) + len(answers)
    most = scene.programme.limits.texts_to_strangers
    if not texts or texts + await stranger_texts.sent_since(scene.read, scene.now - _HOUR, scene.now) <= most:
        return turn
    told = await _told(scene, most)
    if not answers:
        return Turn(Message(HelpKind.NO_TEXTS), step=scene.step, others=told)
    kept: tuple[Fact, ...] = tuple(fact for fact in turn.facts if isinstance(fact, _THEIR_RIGHT))
    return Turn(facts=kept, over=turn.over, others=told, unsaid=turn.reply)


def _abroad(phones: list[str], scene: Scene) -> Turn | None:
    """The answer where a text would go to a country that the shop does not write to by itself."""
    shop, limits = scene.programme.shop, scene.programme.limits
    allowed = limits.text_countries or (shop.country,)
    if all(country_of(phone) in allowed for phone in phones):
        return None
    codes = ", ".join(dict.fromkeys(calling_code(country) for country in allowed))
    return Turn(Message(HelpKind.NO_TEXTS_ABROAD, {"codes": codes}), step=scene.step)


async def _told(scene: Scene, most: int) -> tuple[ToAddress, ...]:
    """One line to the owners, once a day."""
    if await was_caused(scene.read, TeamKind.TEXTS_USED_UP, _REACHED, scene.now - _DAY, scene.now):
        return ()
    line = Message(TeamKind.TEXTS_USED_UP, {"limit": most})
    return tuple(ToAddress(id, line, cause=_REACHED) for id in await in_charge(scene))
