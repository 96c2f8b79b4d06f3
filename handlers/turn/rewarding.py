"""What the shop gives for an act that is no visit, and how it is told."""

from __future__ import annotations

from handlers.turn.conversation import Scene
from handlers.turn.says import gains
from loyalty.facts.acts import ActRewarded
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.message import Lines, Message
from loyalty.model.accounts import Balance
from loyalty.programme.acts import Act
from loyalty.rules.acts import act_earned
from storage.ledger import act_uses


async def reward(
    scene: Scene, member_id: int, act: Act, subject: int = 0, other: int | None = None
) -> tuple[ActRewarded, ...]:
    """The fact, if a rule gives anything for it to this member. A shop without such rules reads nothing. `subject` is
    the link or the address whose end takes it back; `other` a member who becomes part of this one."""
    rules = scene.programme.giving_for(act)
    if not rules:
        return ()
    both = (member_id,) if other is None else (member_id, other)
    uses = await act_uses.of(scene.read, both, scene.address.id, rules, scene.now)
    earnings = act_earned(scene.programme, act, scene.now, uses)
    if not earnings.total:
        return ()
    return (ActRewarded(member_id, f"{act}:{scene.fresh()}", earnings, subject),)


def after(balance: Balance, rewards: tuple[ActRewarded, ...]) -> Balance:
    """With what it gave on the card."""
    for each in rewards:
        balance = balance.plus(each.earnings.total)
    return balance


def told(scene: Scene, rewards: tuple[ActRewarded, ...]) -> tuple[Lines, ...]:
    """The line below an answer that says what came of it."""
    if not rewards:
        return ()
    parts = [part for each in rewards for part in each.earnings.parts]
    return (Lines((Message(CardKind.ACT_GAIN, {"gain": gains(scene.programme, parts)}),)),)
