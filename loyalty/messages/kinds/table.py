"""All kinds of messages. An area that is missing here is missing from the texts' parity test too."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from loyalty.messages.kind import Kind
from loyalty.messages.kinds.board import BoardKind
from loyalty.messages.kinds.campaigns import CampaignKind
from loyalty.messages.kinds.card import CardKind
from loyalty.messages.kinds.claims import ClaimKind
from loyalty.messages.kinds.composing import ComposingKind
from loyalty.messages.kinds.contact import ContactKind
from loyalty.messages.kinds.correcting import CorrectingKind
from loyalty.messages.kinds.customer import CustomerKind
from loyalty.messages.kinds.findings import FindingKind
from loyalty.messages.kinds.giving import GivingKind
from loyalty.messages.kinds.help import HelpKind
from loyalty.messages.kinds.joining import JoiningKind
from loyalty.messages.kinds.linking import LinkingKind
from loyalty.messages.kinds.membership import MembershipKind
from loyalty.messages.kinds.occasions import OccasionKind
from loyalty.messages.kinds.opinions import OpinionKind
from loyalty.messages.kinds.passes import PassKind
from loyalty.messages.kinds.paying import PayingKind
from loyalty.messages.kinds.programme import ProgrammeKind
from loyalty.messages.kinds.promotions import PromotionKind
from loyalty.messages.kinds.receipts import ReceiptKind
from loyalty.messages.kinds.report import ReportKind
from loyalty.messages.kinds.rules import RuleKind
from loyalty.messages.kinds.settings import SettingsKind
from loyalty.messages.kinds.team import TeamKind
from loyalty.messages.kinds.till import TillKind
from loyalty.messages.kinds.versions import VersionKind
from loyalty.messages.kinds.why import WhyKind

AREAS: tuple[type[Kind], ...] = (
    JoiningKind,
    CardKind,
    BoardKind,
    ReceiptKind,
    OccasionKind,
    SettingsKind,
    HelpKind,
    LinkingKind,
    GivingKind,
    TeamKind,
    TillKind,
    MembershipKind,
    PassKind,
    PayingKind,
    PromotionKind,
    WhyKind,
    ComposingKind,
    ClaimKind,
    ProgrammeKind,
    RuleKind,
    VersionKind,
    ReportKind,
    FindingKind,
    CampaignKind,
    CustomerKind,
    CorrectingKind,
    ContactKind,
    OpinionKind,
)
KINDS: tuple[Kind, ...] = tuple(chain.from_iterable(AREAS))
BY_TEXT: Mapping[str, Kind] = {kind.text: kind for kind in KINDS}
