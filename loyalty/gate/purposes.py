"""Which consent a class of messages needs on the channel it goes out by."""

from __future__ import annotations

from collections.abc import Mapping

from loyalty.messages.kind import Class
from loyalty.model.members import Purpose

NEEDS: Mapping[Class, Purpose | None] = {
    Class.REPLY: None,  # it only answers the person
    Class.MILESTONE: Purpose.UPDATES,
    Class.OCCASION: Purpose.UPDATES,
    Class.PROMOTION: Purpose.OFFERS,
    Class.PROGRESS: Purpose.UPDATES,
    Class.WINBACK: Purpose.OFFERS,
}
