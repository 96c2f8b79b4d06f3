"""What staff read at the till: crediting, undo, vouchers, paper cards."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind
from loyalty.messages.kinds.gives import GIVES


class TillKind(Kind):
    AT_TILL = "at-till", Class.REPLY, "code name tier birthday ready vouchers"
    AT_TILL_DONE = "at-till-done", Class.REPLY, "code name act amount stamps reward at staff"
    AT_TILL_LEFT = "at-till-left", Class.REPLY, "code name staff"
    AT_TILL_UNDONE = "at-till-undone", Class.REPLY, "code name"
    TIER_LINE_AT_TILL = "tier-line-at-till", Class.REPLY, "line"  # the shop's own words
    CREDIT_ASK = "credit-ask", Class.REPLY, "code name tier plan? until? stamps goal points cash? last"
    CREDIT_AMOUNT_ODD = "credit-amount-odd", Class.REPLY, "decimals"
    CREDIT_AMOUNT_TWO = "credit-amount-two", Class.REPLY, "decimals"
    CREDIT_AMOUNT_NEEDED = "credit-amount-needed", Class.REPLY, "decimals"
    CREDIT_AMOUNT_HIGH = "credit-amount-high", Class.REPLY, "limit"
    CREDIT_TAG_UNKNOWN = "credit-tag-unknown", Class.REPLY, "said known"
    CREDIT_CURRENCY = "credit-currency", Class.REPLY, "currency"
    CREDIT_WHOSE = "credit-whose", Class.REPLY, "said"
    CREDIT_NOBODY = "credit-nobody", Class.REPLY
    NAME_HOW = "name-how", Class.REPLY, "decimals digits"  # a line of the help
    NAME_NOBODY = "name-nobody", Class.REPLY, "name"
    NAME_WHICH = "name-which", Class.REPLY, "name"
    NAME_MANY = "name-many", Class.REPLY, "name"
    NAME_TODAY = "name-today", Class.REPLY, "limit"
    CREDIT_AGAIN_ASK = "credit-again-ask", Class.REPLY, "name at"
    CREDIT_DROPPED = "credit-dropped", Class.REPLY, "name"
    CREDITED = "credited", Class.REPLY, "name amount tags gain have goal total cash? minutes"
    CREDIT_LIMIT_MEMBER = "credit-limit-member", Class.REPLY, "name limit"
    CREDIT_LIMIT_STAFF = "credit-limit-staff", Class.REPLY, "limit"
    CREDIT_OWN_TAP = "credit-own-tap", Class.REPLY, "name"
    CREDIT_SELF = "credit-self", Class.REPLY
    EDIT_STANDS = "edit-stands", Class.REPLY, "name act amount stamps reward at"
    EDIT_ANEW = "edit-anew", Class.REPLY
    CODE_SLIP = "code-slip", Class.REPLY
    CODE_UNKNOWN = "code-unknown", Class.REPLY
    CODE_OF_BEFORE = "code-of-before", Class.REPLY, "digits"
    CODE_OLD = "code-old", Class.REPLY, "at"
    CODE_USED = "code-used", Class.REPLY, "at name"
    CODE_SPENT = "code-spent", Class.REPLY, "at name"  # where it was not said for another bill
    CODE_ELSEWHERE = "code-elsewhere", Class.REPLY, "place"
    CODES_ARE_FOR_STAFF = "codes-are-for-staff", Class.REPLY
    UNDONE = "undone", Class.REPLY, "name act amount stamps reward at have goal total cash?"
    RETURN_HOW = "return-how", Class.REPLY, "decimals digits"
    RETURN_NONE = "return-none", Class.REPLY, "name amount"
    RETURN_WHICH = "return-which", Class.REPLY, "name amount"
    RETURN_UNDONE = "return-undone", Class.REPLY, "name amount"
    RETURN_DONE = "return-done", Class.REPLY, "name amount points stamps money? lost have goal total cash?"
    USE_HOW = "use-how", Class.REPLY, "decimals digits"
    USE_HINT = "use-hint", Class.REPLY, "decimals"  # a line under the question for the amount
    USE_NOT_HERE = "use-not-here", Class.REPLY
    USE_OVER_BILL = "use-over-bill", Class.REPLY
    USE_TOO_MUCH = "use-too-much", Class.REPLY, "name cash"
    USE_STEP = "use-step", Class.REPLY, "least step"
    CASHBACK_USED = "cashback-used", Class.REPLY, "before used left paid"  # a line on both sides
    CASHBACK_BACK = "cashback-back", Class.REPLY, "cash"  # the same, where it was given back
    UNDO_ASK = "undo-ask", Class.REPLY, "name act amount stamps reward at"
    UNDO_KEPT = "undo-kept", Class.REPLY
    UNDO_NOTHING = "undo-nothing", Class.REPLY
    UNDO_LATE = "undo-late", Class.REPLY, "minutes name? act? amount? stamps? reward? at?"
    VOUCHER_ASK = "voucher-ask", Class.REPLY, f"name reward left? {GIVES}"
    VOUCHER_BILL = "voucher-bill", Class.REPLY, f"name reward decimals {GIVES}"
    VOUCHER_SMALL = "voucher-small", Class.REPLY, "reward amount minimum until"
    VOUCHER_REDEEMED = "voucher-redeemed", Class.REPLY, "name reward minutes off?"
    VOUCHER_UNKNOWN = "voucher-unknown", Class.REPLY
    VOUCHER_DONE = "voucher-done", Class.REPLY, "at"
    VOUCHER_LATE = "voucher-late", Class.REPLY, "at back?"
    VOUCHER_BACK = "voucher-back", Class.REPLY, "reward back?"
    VOUCHER_ELSEWHERE = "voucher-elsewhere", Class.REPLY, "reward places until"
    VOUCHER_LEFT = "voucher-left", Class.REPLY
    PAPER_MOVED = "paper-moved", Class.REPLY, "name stamps have goal"
    PAPER_TWICE = "paper-twice", Class.REPLY, "name"
    PAPER_HIGH = "paper-high", Class.REPLY, "limit"
    PAPER_HOW = "paper-how", Class.REPLY, "digits"
    # A guest to practise with
    PRACTICE = "practice", Class.REPLY, "next code voucher decimals"  # a line under the till's own texts
    PRACTICE_NOT = "practice-not", Class.REPLY, "what"  # what a guest has no books for
    PRACTICE_OVER = "practice-over", Class.REPLY
    PRACTICE_NONE = "practice-none", Class.REPLY
    # A card by a phone number, at the counter
    ENROL_LINE = "enrol-line", Class.REPLY  # a line under the first credit of a day
    ENROL_HOW = "enrol-how", Class.REPLY
    ENROL_SENT = "enrol-sent", Class.REPLY, "phone"
    ENROL_NO_SMS = "enrol-no-sms", Class.REPLY, "phone"
    ENROL_HAS_CARD = "enrol-has-card", Class.REPLY, "phone"
    ENROL_ASKED = "enrol-asked", Class.REPLY, "phone"
    ENROL_TODAY = "enrol-today", Class.REPLY, "limit"
    # A card that comes over to a new phone number
    MOVE_WHO = "move-who", Class.REPLY
    MOVE_WHICH = "move-which", Class.REPLY
    MOVE_NOBODY = "move-nobody", Class.REPLY
    MOVE_BY_CHAT = "move-by-chat", Class.REPLY, "name"
    MOVE_NUMBER = "move-number", Class.REPLY, "name"
    MOVE_NO_SMS = "move-no-sms", Class.REPLY
    MOVE_TAKEN = "move-taken", Class.REPLY
    MOVE_TODAY = "move-today", Class.REPLY, "limit"
    MOVE_PROOF = "move-proof", Class.REPLY, "shop code"
    MOVE_PROOF_SENT = "move-proof-sent", Class.REPLY, "phone"
    MOVE_DONE = "move-done", Class.REPLY, "name phone"
