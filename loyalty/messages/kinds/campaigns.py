"""What owners are asked and told of campaigns: earning rules that they start in the chat."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class CampaignKind(Kind):
    CAMPAIGN_NAME = "campaign-name", Class.REPLY, "gives times percent unit"  # what receipts call it
    CAMPAIGN_WHAT = "campaign-what", Class.REPLY
    CAMPAIGN_UNIT = "campaign-unit", Class.REPLY
    CAMPAIGN_WHEN = "campaign-when", Class.REPLY
    CAMPAIGN_WHERE = "campaign-where", Class.REPLY
    CAMPAIGN_WHOM = "campaign-whom", Class.REPLY
    CAMPAIGN_ODD = "campaign-odd", Class.REPLY, "words"
    CAMPAIGN_PAST = "campaign-past", Class.REPLY
    CAMPAIGN_NO_UNIT = "campaign-no-unit", Class.REPLY, "unit"
    CAMPAIGN_MUCH = "campaign-much", Class.REPLY
    CAMPAIGN_REFUSED = "campaign-refused", Class.REPLY
    CAMPAIGN_ASK = "campaign-ask", Class.REPLY
    CAMPAIGN_TRIED = "campaign-tried", Class.REPLY, "days count visits members gain worth"
    CAMPAIGN_LIKELY = "campaign-likely", Class.REPLY, "gain worth"
    CAMPAIGN_GROUP = "campaign-group", Class.REPLY, "name"
    CAMPAIGN_BY_TODAY = "campaign-by-today", Class.REPLY
    CAMPAIGN_CHANGE = "campaign-change", Class.REPLY
    CAMPAIGN_DROPPED = "campaign-dropped", Class.REPLY
    CAMPAIGN_DONE = "campaign-done", Class.REPLY, "action name"
    CAMPAIGN_TOLD = "campaign-told", Class.REPLY, "action name actor"
    CAMPAIGN_GAVE = "campaign-gave", Class.REPLY, "name status visits members gain worth"
    CAMPAIGN_STANDS = "campaign-stands", Class.REPLY, "name status"
    CAMPAIGN_UNFIT = "campaign-unfit", Class.REPLY, "name"
    CAMPAIGNS = "campaigns", Class.REPLY, "count"
    CAMPAIGN_STATUS = "campaign-status", Class.REPLY, "status"
    CAMPAIGNS_NONE = "campaigns-none", Class.REPLY
