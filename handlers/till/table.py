"""What staff say, tap and are asked at the till."""

from __future__ import annotations

from handlers.till import (
    amount,
    by_name,
    enrolling,
    moving,
    not_now,
    paper,
    pass_refund,
    passes,
    plans,
    practice,
    prepaid,
    redeem,
    returning,
    undo,
    using,
    waiting,
)
from handlers.turn.table import Table, Who

_A, _S = Who.ANYONE, Who.STAFF

INTENTS: Table = {
    "undo": (_S, undo.last),
    "paper": (_S, paper.how),
    "use": (_S, using.how),
    "use-all": (_S, using.how),
    "use-pass": (_S, prepaid.how),
    "practice": (_S, practice.begin),
    "move": (_S, moving.ask),
    "practice-over": (_S, practice.leave),
}

# "undo 48213"
ARGUMENTS: Table = {
    "undo": (_S, undo.behind),
    "new-number": (_S, moving.of),
    "enrol": (_S, enrolling.ask),
}

# The button under what was done
UNDO: Table = {
    "undo": (_S, undo.of("visit")),
    "undo-plan": (_S, undo.of("plan")),
    "undo-pass": (_S, undo.of("pass")),
    "undo-voucher": (_S, undo.of("voucher")),
    "undo-paper": (_S, undo.of("paper")),
    "undo-correction": (_S, undo.of("correction")),
    "undo-return": (_S, undo.of("return")),
}

OPTIONS: Table = {
    "credit-stamp": (_S, amount.stamp_only),
    "credit-no": (_S, amount.drop),
    "credit-again": (_S, amount.again),
    "pass-use": (_S, amount.by_pass),
    "credit-for": (_S, waiting.chosen),
    "credit-for-more": (_S, waiting.more),
    "practice": (_S, practice.begin),
    "practice-give": (_S, practice.give),
    "practice-undo": (_S, practice.undo),
    "practice-over": (_S, practice.over),
    "credit-named": (_S, by_name.chosen),
    "return-visit": (_S, returning.chosen),
    "move-card": (_S, moving.picked),
    "customer-new-number": (_S, moving.chosen),
    "voucher-give": (_S, redeem.give),
    "voucher-no": (_S, redeem.leave),
    "plan-paid": (_S, plans.paid),
    "plan-refund": (_S, plans.refund),
    "plan-cancel": (_S, plans.cancel),
    "plan-no": (_S, not_now.leave),
    "pass-sell": (_S, passes.picked),
    "pass-paid": (_S, passes.paid),
    "pass-refund": (_S, pass_refund.refund),
    "pass-no": (_S, not_now.leave),
    **UNDO,
    "undo-older": (_S, undo.older),
    "undo-keep": (_S, undo.keep),
}

DESTROYS = frozenset(
    {
        *UNDO,
        "undo-older",
        "plan-refund",
        "plan-cancel",
        "pass-refund",
    }
)

STEPS: Table = {
    "credit": (_S, by_name.or_amount),
    "credit-whose": (_S, by_name.whose),
    by_name.STEP: (_S, by_name.answered),
    "voucher": (_S, redeem.confirm),
    "voucher-bill": (_S, redeem.billed),
    "plan": (_S, plans.answered),
    "pass": (_S, passes.answered),
    "move-who": (_S, moving.named),
    "move-number": (_S, moving.new_number),
    "move-code": (_S, moving.code),
}

OWN_WORDS = {
    "credit": frozenset({"yes", "no", "skip", "stamp", "use-pass"}),
    "credit-whose": frozenset({"no", "skip", "stamp"}),
    by_name.STEP: frozenset({"no", "skip"}),
    "plan": frozenset({"yes", "no", "skip"}),
    "pass": frozenset({"yes", "no", "skip"}),
    "voucher": frozenset({"yes", "no", "skip"}),
    "voucher-bill": frozenset({"no", "skip"}),
}

# The way out of a question of the till; any other word leaves it open.
OUTS: Table = {
    "credit": (_S, amount.leave),
    "credit-whose": (_S, waiting.nobody),
    by_name.STEP: (_S, waiting.nobody),
    "plan": (_S, not_now.leave_asked),
    "pass": (_S, not_now.leave_asked),
    "voucher": (_S, redeem.leave_asked),
    "voucher-bill": (_S, redeem.leave_asked),
}

# A voucher's QR: anybody's camera may open it.
PAYLOADS: Table = {
    "v": (_A, redeem.scanned),
}
