"""Composing a promotion in chat, and deciding about it."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ComposingKind(Kind):
    OFFER_ASK_TEXT = "offer-ask-text", Class.REPLY
    OFFER_ASK_WORDS = "offer-ask-words", Class.REPLY
    OFFER_ASK_VARIANT = "offer-ask-variant", Class.REPLY
    OFFER_VARIANT_SAME = "offer-variant-same", Class.REPLY
    OFFER_PART = "offer-part", Class.REPLY, "audience number place month negated amount days"
    OFFER_VARIANTS_MOST = "offer-variants-most", Class.REPLY, "limit"
    OFFER_CROWD = "offer-crowd", Class.REPLY, "audience number place month count shown"
    OFFER_CROWD_BORN = "offer-crowd-born", Class.REPLY, "name birthday visits"
    OFFER_CROWD_SPENT = "offer-crowd-spent", Class.REPLY, "name amount visits"
    OFFER_VARIANTS = "offer-variants", Class.REPLY, "count"
    OFFER_TRIED = "offer-tried", Class.REPLY, "offer state"
    OFFER_TRIED_NONE = "offer-tried-none", Class.REPLY
    OFFER_WON = "offer-won", Class.REPLY, "offer state variant"
    OFFER_TEXT_LONG = "offer-text-long", Class.REPLY, "channel count limit"
    OFFER_TEXT_WORD = "offer-text-word", Class.REPLY, "word near"
    OFFER_PICTURE_BIG = "offer-picture-big", Class.REPLY, "limit"
    OFFER_PICTURE_FILE = "offer-picture-file", Class.REPLY
    OFFER_PICTURE_OTHER = "offer-picture-other", Class.REPLY
    OFFER_ASK_LANGUAGE = "offer-ask-language", Class.REPLY, "language instead"
    OFFER_ASK_AUDIENCE = "offer-ask-audience", Class.REPLY
    OFFER_AUDIENCE_ODD = "offer-audience-odd", Class.REPLY, "place words?"
    OFFER_AUDIENCE_EMPTY = "offer-audience-empty", Class.REPLY, "audience number place month"
    OFFER_ASK_START = "offer-ask-start", Class.REPLY
    OFFER_ASK_END = "offer-ask-end", Class.REPLY, "at"
    OFFER_WHEN_ODD = "offer-when-odd", Class.REPLY
    OFFER_WHEN_PAST = "offer-when-past", Class.REPLY, "at"
    OFFER_END_EARLY = "offer-end-early", Class.REPLY, "at until"
    OFFER_END_FAR = "offer-end-far", Class.REPLY, "until limit"
    OFFER_ASK_CLAIM = "offer-ask-claim", Class.REPLY
    OFFER_CLAIM_ODD = "offer-claim-odd", Class.REPLY
    OFFER_WORD_OURS = "offer-word-ours", Class.REPLY, "word"
    OFFER_WORD_TAKEN = "offer-word-taken", Class.REPLY, "word offer"
    OFFER_PREVIEW = "offer-preview", Class.REPLY, "audience number place month at until claim stock each word"
    OFFER_EARLY = "offer-early", Class.REPLY, "at kept"
    OFFER_MISSING = "offer-missing", Class.REPLY, "languages instead"
    OFFER_OVERLAP = "offer-overlap", Class.REPLY, "offer at until"
    OFFER_SMS_LONG = "offer-sms-long", Class.REPLY, "count language"
    OFFER_BY_SMS = "offer-by-sms", Class.REPLY
    OFFER_SMS = "offer-sms", Class.REPLY, "language count encoding text"
    OFFER_WAYS = "offer-ways", Class.REPLY, "back kept"
    OFFER_CHANGING = "offer-changing", Class.REPLY, "offer"
    OFFER_UNFINISHED = "offer-unfinished", Class.REPLY, "offer"
    OFFER_DISCARDED = "offer-discarded", Class.REPLY, "offer"
    OFFER_CHANGE = "offer-change", Class.REPLY
    OFFER_LOST = "offer-lost", Class.REPLY
    OFFER_STANDS = "offer-stands", Class.REPLY, "offer state"
    OFFER_STOP_ASK = "offer-stop-ask", Class.REPLY, "offer count"
    OFFER_MOVED = "offer-moved", Class.REPLY, "offer state at"
    OFFERS = "offers", Class.REPLY, "count"
    OFFERS_NONE = "offers-none", Class.REPLY
    OFFER_RESTOCKED = "offer-restocked", Class.REPLY, "offer stock claimed"
    OFFER_STOCK_HOW = "offer-stock-how", Class.REPLY, "offer stock claimed"
    OFFER_ASK_LONGER = "offer-ask-longer", Class.REPLY, "offer at"
    OFFER_LONGER_ODD = "offer-longer-odd", Class.REPLY, "at"
    OFFER_LONGER_HOW = "offer-longer-how", Class.REPLY, "offer at later"
    OFFER_LONGER_ASK = "offer-longer-ask", Class.REPLY, "offer at until count late vouchers had"
    OFFER_LONGER = "offer-longer", Class.REPLY, "offer until"
    OFFER_LONGER_UNDONE = "offer-longer-undone", Class.REPLY, "offer until"
    OFFER_LONGER_KEPT = "offer-longer-kept", Class.REPLY, "offer until"
    OFFER_ASK_CORRECT = "offer-ask-correct", Class.REPLY
    OFFER_CORRECT_ASK = "offer-correct-ask", Class.REPLY, "offer count had"
    OFFER_CORRECT_TEXT = (
        "offer-correct-text",
        Class.REPLY,
        "language text until name? have? goal? total? cash? missing? unit?",
    )
    OFFER_CORRECTED = "offer-corrected", Class.REPLY, "offer"
    SEGMENT_HOW = "segment-how", Class.REPLY
    SEGMENT_ODD = "segment-odd", Class.REPLY, "words"
    SEGMENT_IS_GROUP = "segment-is-group", Class.REPLY, "name"
    SEGMENT_REPLACE = "segment-replace", Class.REPLY, "name before words rules"
    SEGMENT_REPLACED = "segment-replaced", Class.REPLY, "name before words"
    SEGMENT_USED = "segment-used", Class.REPLY, "name rules"
    SEGMENT_MISSING = "segment-missing", Class.REPLY, "name"
    SEGMENT_LONG = "segment-long", Class.REPLY, "limit"
    SEGMENT_UNKNOWN = "segment-unknown", Class.REPLY, "name"
    OFFERS_PAST = "offers-past", Class.REPLY, "count"
    OFFERS_PAST_NONE = "offers-past-none", Class.REPLY
    OFFER_LINE = "offer-line", Class.REPLY, "offer state at until claim claimed stock"
