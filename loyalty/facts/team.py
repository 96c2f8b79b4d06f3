"""What the team and the owner do about the shop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loyalty.model.team import Invitation, Staff
from loyalty.offers.promotions import Audience
from loyalty.programme.campaigns import Campaign
from loyalty.report.schedule import Hour


@dataclass(frozen=True, slots=True)
class StaffInvited:
    invitation: Invitation
    by: int


@dataclass(frozen=True, slots=True)
class StaffJoined:
    staff: Staff
    invitation_id: int
    by: int


@dataclass(frozen=True, slots=True)
class StaffRemoved:
    staff: Staff
    by: int


@dataclass(frozen=True, slots=True)
class JoinLinkMade:
    """A link by which customers join got a name. A `Conflict` if there is one of that name."""

    name: str
    by: int


@dataclass(frozen=True, slots=True)
class ForecastAsked:
    """An owner asked what the caps would do in a year."""

    id: int
    by: int


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """An owner or a manager asked for figures: `what` and which local `day` it is about, of one `place`; "": of all. Of a
    "promotion" the place has its id. `audience`: of a "crowd"."""

    id: int
    by: int
    what: str
    day: date
    place: str = ""
    audience: Audience | None = None


@dataclass(frozen=True, slots=True)
class ReportScheduled:
    """An owner or a manager wants figures by themselves, in the place of what they wanted of the same rhythm before."""

    id: int
    by: int
    hour: Hour


@dataclass(frozen=True, slots=True)
class ReportsUnscheduled:
    """They want none by themselves any more."""

    by: int


@dataclass(frozen=True, slots=True)
class FindingsSet:
    """An owner wants the week's finding again, or never more."""

    by: int
    on: bool


@dataclass(frozen=True, slots=True)
class CustomerSeen:
    """An owner or a manager looked at a member's card and what is on it."""

    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class CustomerAnswered:
    """Somebody of the team answered what a member had sent on to them."""

    member_id: int
    by: int


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """An owner changed the settings in the chat. `texts` are the next versions, from the number `first` on, each with its
    programme's digest; the last of them holds. The `campaigns` stay as they are. A `Conflict` if others came first."""

    first: int
    texts: tuple[tuple[str, str], ...]
    by: int
    undoes: bool = False
    campaigns: tuple[Campaign, ...] = ()

    @property
    def number(self) -> int:
        """Of the version that holds."""
        return self.first + len(self.texts) - 1


@dataclass(frozen=True, slots=True)
class CampaignsChanged:
    """An owner started, paused, resumed or ended a campaign, or took that back: the `action` of the audit trail.
    `campaigns` are all there are, and `digest` is of the programme with them. The settings' `text` stays;
    `is_in_file`: it stands in the file. A `Conflict` if others came first."""

    number: int
    digest: str
    text: str
    campaigns: tuple[Campaign, ...]
    action: str
    by: int
    is_in_file: bool = True
