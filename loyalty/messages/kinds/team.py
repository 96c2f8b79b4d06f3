"""Staff and owners: help, invitations, who is in the team, who did what."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class TeamKind(Kind):
    ASK_STAFF_NAME = "ask-staff-name", Class.REPLY, "shop"
    STAFF_WELCOME = "staff-welcome", Class.REPLY, "name shop place decimals digits"
    STAFF_HELP = "staff-help", Class.REPLY, "place decimals digits"
    STAFF_LOCATION = "staff-location", Class.REPLY, "place"
    STAFF_LOCATION_SET = "staff-location-set", Class.REPLY, "place"
    OWNER_WELCOME = "owner-welcome", Class.REPLY, "name shop"
    ANSWER_HOW = "answer-how", Class.REPLY
    OWNER_HELP = "owner-help", Class.REPLY, "decimals digits"
    OWNER_ONLY = "owner-only", Class.REPLY
    TEAM = "team", Class.REPLY, "count"
    TEAM_LINE = "team-line", Class.REPLY, "name role place"
    INVITE_ROLE = "invite-role", Class.REPLY
    INVITE_WHERE = "invite-where", Class.REPLY, "role"
    INVITE_LINK = "invite-link", Class.REPLY, "role place hours"
    INVITE_PHONE = "invite-phone", Class.REPLY, "role place"
    INVITE_PHONE_ODD = "invite-phone-odd", Class.REPLY
    INVITE_NO_SMS = "invite-no-sms", Class.REPLY
    INVITE_SENT = "invite-sent", Class.REPLY, "phone"
    INVITED_BY_PHONE = "invited-by-phone", Class.REPLY, "shop place"
    REMOVE_ASK = "remove-ask", Class.REPLY, "name role place"
    REMOVE_WHO = "remove-who", Class.REPLY
    REMOVED = "removed", Class.REPLY, "name"
    REMOVED_YOU = "removed-you", Class.REPLY, "shop"
    AUDIT = "audit", Class.REPLY
    AUDIT_EMPTY = "audit-empty", Class.REPLY
    AUDIT_LINE = "audit-line", Class.REPLY, "at actor action name points stamps money?"
    CARD_OF_STAFF = "card-of-staff", Class.REPLY
    STAFF_STOPPED = "staff-stopped", Class.REPLY, "name"
    UNHEARD = "unheard", Class.REPLY, "name"
    TEXTS_USED_UP = "texts-used-up", Class.REPLY, "limit"
    JOIN_LINKS = "join-links", Class.REPLY, "count"
    JOIN_LINK_LINE = "join-link-line", Class.REPLY, "name count"
    ASK_JOIN_LINK = "ask-join-link", Class.REPLY
    JOIN_LINK_ODD = "join-link-odd", Class.REPLY
    JOIN_LINK = "join-link", Class.REPLY, "name count"
    ENROL = "enrol", Class.REPLY, "place"
    UNLINK_WHO = "unlink-who", Class.REPLY
    UNLINKED = "unlinked", Class.REPLY, "name stamps points money?"
    UNLINK_NOTHING = "unlink-nothing", Class.REPLY
    CARD_MOVED = "card-moved", Class.REPLY, "staff name number"
    DETACHED = "detached", Class.REPLY, "name from"
    FAULT = "fault", Class.REPLY, "channel code extent remedy"
    FAULT_MENDED = "fault-mended", Class.REPLY, "channel code since"
