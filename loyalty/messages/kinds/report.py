"""Figures for owners and managers. A change is written with its sign: "+5"."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class ReportKind(Kind):
    REPORT = "report", Class.REPLY, "span from to place partial beside began"
    SEGMENTS = "segments", Class.REPLY, "count"
    SEGMENT_LINE = "segment-line", Class.REPLY, "name words count"
    SMS_COST = "sms-cost", Class.REPLY, "price"
    REPORT_VISITS = "report-visits", Class.REPLY, "count change"
    REPORT_MEMBERS = "report-members", Class.REPLY, "joined change active moved"
    REPORT_TAKINGS = "report-takings", Class.REPLY, "amount change count visits"
    REPORT_REWARDS = "report-rewards", Class.REPLY, "count change"
    REPORT_MESSAGES = "report-messages", Class.REPLY, "count change"
    REPORT_HAPPY = "report-happy", Class.REPLY, "share low high count"
    REPORT_FINDING = "report-finding", Class.REPLY, "finding"
    REPORT_PEOPLE = "report-people", Class.REPLY, "count active joined"
    REPORT_CUSTOMERS = "report-customers", Class.REPLY, "place"
    REPORT_REPEAT = "report-repeat", Class.REPLY, "share low high count"
    REPORT_FREQUENCY = "report-frequency", Class.REPLY, "days"
    REPORT_BASKET = "report-basket", Class.REPLY, "mean median"
    REPORT_COHORT = "report-cohort", Class.REPLY, "month share low high"
    REPORT_FIRST = "report-first", Class.REPLY, "share low high"
    REPORT_TAKERS = "report-takers", Class.REPLY, "share low high"
    REPORT_UNITS = "report-units", Class.REPLY, "unit share lapsed"
    REPORT_VALUE = "report-value", Class.REPLY, "worth most goal"
    REPORT_NO_MARGIN = "report-no-margin", Class.REPLY
    REPORT_YEARS = "report-years", Class.REPLY, "margin"
    REPORT_YEAR = "report-year", Class.REPLY, "year partial worth most goal"
    REPORT_NPS = "report-nps", Class.REPLY, "share low high count quarter"
    REPORT_SAID = "report-said", Class.REPLY, "count words"
    REPORT_GROUPS = "report-groups", Class.REPLY, "best loyal promising new cooling risk gone"
    REPORT_STAFF = "report-staff", Class.REPLY, "days place"
    REPORT_STAFF_IN = "report-staff-in", Class.REPLY, "span from to place partial"
    REPORT_STAFF_LINE = (
        "report-staff-line",
        Class.REPLY,
        "name place visits undone rate joined over back share",
    )
    OWE = "owe", Class.REPLY, "worth count"
    OWE_UNIT = "owe-unit", Class.REPLY, "unit count worth"
    OWE_PASSES = "owe-passes", Class.REPLY, "count worth"
    OWE_VOUCHERS = "owe-vouchers", Class.REPLY, "count worth share"
    OWE_ENDS = "owe-ends", Class.REPLY, "month quarter year later"
    OWE_DEFERRED = "owe-deferred", Class.REPLY, "worth"
    PEOPLE_BEST = "people-best", Class.REPLY, "count days place?"
    PEOPLE_QUIET = "people-quiet", Class.REPLY, "count days"
    PEOPLE_NEW = "people-new", Class.REPLY, "count days"
    PEOPLE_JOINED_ON = "people-joined-on", Class.REPLY, "count day"
    PEOPLE_BORN_ON = "people-born-on", Class.REPLY, "count day"
    PEOPLE_NONE = "people-none", Class.REPLY, "which days"
    PEOPLE_LINE = "people-line", Class.REPLY, "name visits last"
    REPORTS = "reports", Class.REPLY
    REPORTS_WEEK = "reports-week", Class.REPLY, "weekday at"
    REPORTS_MONTH = "reports-month", Class.REPLY, "at"
    REPORTS_NONE = "reports-none", Class.REPLY
    REPORTS_HOW = "reports-how", Class.REPLY
    REPORT_HOW = "report-how", Class.REPLY, "why words"
    REPORT_HOW_PLACE = "report-how-place", Class.REPLY, "place"
    REPORT_ALWAYS = "report-always", Class.REPLY, "what"
    REPORT_WHOLE = "report-whole", Class.REPLY
    REPORT_TO_COME = "report-to-come", Class.REPLY, "day"
    REPORT_BEFORE = "report-before", Class.REPLY, "day"
    REPORT_FAILED = "report-failed", Class.REPLY
