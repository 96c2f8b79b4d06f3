"""What a member is to the shop, as they ask for it: their level and the next one, challenges and badges."""

from __future__ import annotations

from handlers.customer import helping
from handlers.turn.conversation import Scene, Turn
from handlers.turn.says import choices
from loyalty.messages.args import Arg
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.message import Lines, Message
from loyalty.planning.play import all_play_lines
from loyalty.rules.explain import earning_lines
from loyalty.standing import tiers
from loyalty.standing.told import reach_args, tier_line, tier_lines
from storage.ledger import standings, visits_before
from storage.ledger.standings import Before

_PLAYED = frozenset({RuleKind.RULE_CHALLENGE, RuleKind.RULE_SPEND_STEPS, RuleKind.RULE_STREAK})
_BY_SMS = 2  # lines of how it works, where each costs


async def levels(scene: Scene, text: str) -> Turn:
    """The member's level with its end, what is missing for the next, and how all are reached and kept."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.tiers:
        return helping.not_here(scene, "tier")
    found = await standings.before(scene.read, programme, member.id, scene.now)
    standing = tiers.standing(programme, found.kept, scene.now)
    own = tier_line(programme, standing) or (Message(CardKind.TIER_NONE),)
    rules = () if scene.channel.costs else tuple(tier_lines(programme))
    lines = Lines((*own, *_ahead(scene, found, standing.tier), *rules))
    return Turn(Message(CardKind.LEVELS, {}, (lines, choices("card", "rewards", "how"))))


def _ahead(scene: Scene, found: Before, tier: str | None) -> tuple[Message, ...]:
    """What is missing for the next higher one."""
    programme = scene.programme
    higher = tiers.rising(programme)[tiers.rank(programme, tier) :]
    if not higher:
        return ()
    missing = max(0, tiers.line(programme, higher[0]) - found.total)
    args: dict[str, Arg] = {"tier": higher[0].name, **reach_args(programme, missing)}
    return (Message(CardKind.TIER_AHEAD, args),)


async def challenges(scene: Scene, text: str) -> Turn:
    """How far each challenge is, the badges, and what challenges there are."""
    programme, member = scene.programme, scene.member
    assert member is not None
    if not programme.has_play:
        return helping.not_here(scene, "challenge")
    play = await visits_before.in_play(scene.read, programme, member.id, scene.now)
    rules = tuple(line for line in earning_lines(programme, scene.now) if line.kind in _PLAYED)
    shown = rules[:_BY_SMS] if scene.channel.costs else rules
    lines = Lines((*all_play_lines(programme, play), *shown))
    return Turn(Message(CardKind.CHALLENGES, {}, (lines, choices("card", "rewards", "how"))))
