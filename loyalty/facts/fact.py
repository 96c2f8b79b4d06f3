"""Every fact that a turn may record."""

from __future__ import annotations

from loyalty.facts.acts import ActRewarded, ActUndone
from loyalty.facts.addresses import (
    AddressAttached,
    AddressChanged,
    AddressDetached,
    Linked,
    PhoneAdded,
    PhoneProofAsked,
    PhoneRung,
    Unlinked,
)
from loyalty.facts.board import BoardJoined, BoardLeft
from loyalty.facts.corrections import Corrected, CorrectionUndone
from loyalty.facts.gifts import GiftUndone, Given
from loyalty.facts.membership import MembershipCancelled, MembershipGivenBack, MembershipPaid
from loyalty.facts.opinions import OpinionGiven
from loyalty.facts.passes import PassRefunded, PassSold, PassUndone
from loyalty.facts.people import ConsentGiven, ConsentWithdrawn, ExportReady, Joined, Left
from loyalty.facts.profile import (
    BirthdaySet,
    CardReplaced,
    LocaleChosen,
    LocationChosen,
    PreferencesSet,
    Renamed,
)
from loyalty.facts.promotions import (
    Apologised,
    PromotionClaimed,
    PromotionCorrected,
    PromotionDrafted,
    PromotionMoved,
    PromotionRestocked,
    PromotionRetimed,
    PromotionWon,
    SegmentDropped,
    SegmentSaved,
)
from loyalty.facts.referrals import FriendJoined, Invited, InviteSet, ReferralPaid, ReferralUndone
from loyalty.facts.team import (
    CampaignsChanged,
    CustomerAnswered,
    CustomerSeen,
    FindingsSet,
    ForecastAsked,
    JoinLinkMade,
    ReportAsked,
    ReportScheduled,
    ReportsUnscheduled,
    SettingsChanged,
    StaffInvited,
    StaffJoined,
    StaffRemoved,
)
from loyalty.facts.visit_codes import CodeConfirmed, CodeDropped, CodeShown, Guessed, NameFound, NameMissed
from loyalty.facts.visits import Credited, Objected, PaperMoved, PaperUndone, Returned, ReturnUndone, Undone
from loyalty.facts.vouchers import VoucherIssued, VoucherRedeemed, VoucherReopened, VoucherReturned

Fact = (
    Joined
    | ActRewarded
    | ActUndone
    | ConsentGiven
    | ConsentWithdrawn
    | Renamed
    | LocaleChosen
    | BirthdaySet
    | LocationChosen
    | CardReplaced
    | AddressChanged
    | CodeShown
    | CodeConfirmed
    | CodeDropped
    | Credited
    | Undone
    | Returned
    | ReturnUndone
    | VoucherIssued
    | VoucherReturned
    | VoucherRedeemed
    | VoucherReopened
    | MembershipPaid
    | MembershipGivenBack
    | MembershipCancelled
    | PassSold
    | PassUndone
    | PassRefunded
    | PaperMoved
    | PaperUndone
    | Objected
    | NameFound
    | NameMissed
    | Guessed
    | ExportReady
    | Left
    | PhoneProofAsked
    | PhoneRung
    | PhoneAdded
    | AddressAttached
    | AddressDetached
    | Linked
    | Unlinked
    | JoinLinkMade
    | StaffInvited
    | StaffJoined
    | StaffRemoved
    | BoardJoined
    | BoardLeft
    | PreferencesSet
    | ForecastAsked
    | ReportAsked
    | ReportScheduled
    | ReportsUnscheduled
    | FindingsSet
    | CustomerSeen
    | CustomerAnswered
    | OpinionGiven
    | Corrected
    | CorrectionUndone
    | Given
    | GiftUndone
    | InviteSet
    | Invited
    | FriendJoined
    | ReferralPaid
    | ReferralUndone
    | SettingsChanged
    | CampaignsChanged
    | Apologised
    | SegmentSaved
    | SegmentDropped
    | PromotionDrafted
    | PromotionMoved
    | PromotionWon
    | PromotionRestocked
    | PromotionRetimed
    | PromotionClaimed
    | PromotionCorrected
)
