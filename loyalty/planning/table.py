"""The occasions the service plans by itself, one row each."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.messages.kind import Class
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.planning.anniversary import anniversary, anniversary_plan
from loyalty.planning.birthday import birthday, birthday_plan
from loyalty.planning.expiry import points_expiry, points_expiry_plan, points_warning, points_warning_plan
from loyalty.planning.member import (
    membership_end,
    membership_end_plan,
    membership_warning,
    membership_warning_plan,
)
from loyalty.planning.monthly import monthly, monthly_plan
from loyalty.planning.never_came import never_came, never_came_plan
from loyalty.planning.occasion import Occasion
from loyalty.planning.passes import pass_end, pass_end_plan, pass_warning, pass_warning_plan
from loyalty.planning.profile import Need
from loyalty.planning.question import question, question_plan
from loyalty.planning.tier_ends import tier_end, tier_end_plan, tier_warning, tier_warning_plan
from loyalty.planning.voucher_warning import voucher_warning, voucher_warning_plan
from loyalty.planning.waiting_reward import waiting_reward, waiting_reward_plan
from loyalty.planning.welcome import welcome, welcome_plan
from loyalty.planning.winback import winback, winback_plan

OCCASIONS: tuple[Occasion, ...] = (
    Occasion(
        "birthday", Class.OCCASION, birthday, birthday_plan, lambda r: r.birthday.on,
        needs=frozenset({Need.PAST_GIFTS}),
        definite=lambda r: r.birthday.lifetime,
    ),
    Occasion(
        "anniversary", Class.OCCASION, anniversary, anniversary_plan, lambda r: r.anniversary.on,
        definite=lambda r: r.anniversary.lifetime,
    ),
    Occasion("welcome", Class.MILESTONE, welcome, welcome_plan, lambda r: r.welcome.on),
    Occasion("never-came", Class.MILESTONE, never_came, never_came_plan, lambda r: r.never_came.on),
    Occasion(
        "waiting-reward", Class.MILESTONE, waiting_reward, waiting_reward_plan,
        lambda r: r.waiting_reward.on, frozenset({Need.TAKEN}),
    ),
    Occasion("winback", Class.WINBACK, winback, winback_plan, lambda r: r.winback.on, frozenset({Need.VISITS})),
    Occasion(
        "monthly", Class.PROGRESS, monthly, monthly_plan, lambda r: r.monthly.on,
        frozenset({Need.LINES, Need.PROMOTION, Need.PLAY, Need.PASSES}),
    ),
    Occasion(
        "question", Class.PROGRESS, question, question_plan, lambda r: r.question.on,
        frozenset({Need.LAST_VISIT}),
    ),
    Occasion(
        "points-warning", Class.MILESTONE, points_warning, points_warning_plan, needs=frozenset({Need.LOTS})
    ),
    Occasion(
        "points-expiry", Class.MILESTONE, points_expiry, points_expiry_plan, needs=frozenset({Need.LOTS})
    ),
    Occasion("tier-warning", Class.MILESTONE, tier_warning, tier_warning_plan, needs=frozenset({Need.TIERS})),
    Occasion("tier-end", Class.MILESTONE, tier_end, tier_end_plan, needs=frozenset({Need.TIERS})),
    Occasion(
        "member-warning", Class.MILESTONE, membership_warning, membership_warning_plan,
        needs=frozenset({Need.MEMBERSHIP}),
    ),
    Occasion(
        "member-end", Class.MILESTONE, membership_end, membership_end_plan,
        needs=frozenset({Need.MEMBERSHIP}),
    ),
    Occasion("pass-warning", Class.MILESTONE, pass_warning, pass_warning_plan, needs=frozenset({Need.PASSES})),
    Occasion("pass-end", Class.MILESTONE, pass_end, pass_end_plan, needs=frozenset({Need.PASSES})),
    Occasion(
        "voucher-warning", Class.MILESTONE, voucher_warning, voucher_warning_plan,
        needs=frozenset({Need.VOUCHERS}),
    ),
)  # fmt: skip
BY_NAME: Mapping[str, Occasion] = {one.name: one for one in OCCASIONS}

# Messages that a visit answers: they are not sent to a member who came meanwhile.
UNTIL_A_VISIT = (
    OccasionKind.WELCOME_FIRST,
    OccasionKind.WELCOME_AGAIN,
    OccasionKind.NEVER_CAME,
    OccasionKind.WAITING_REWARD,
    OccasionKind.WINBACK,
    OccasionKind.POINTS_WARNING,
)
