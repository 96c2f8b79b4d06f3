"""What customers think of a visit and of the shop."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class OpinionKind(Kind):
    OPINION_THANKS = "opinion-thanks", Class.REPLY, "mood"
    OPINION_NOTED = "opinion-noted", Class.REPLY, "mood"
    SURVEY_OVER = "survey-over", Class.REPLY
    SURVEY_THANKS = "survey-thanks", Class.REPLY, "mood"
    OPINION_UNHAPPY = "opinion-unhappy", Class.REPLY, "name number place at"
