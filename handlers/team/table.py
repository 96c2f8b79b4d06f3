"""What the team say, tap and are asked about the team itself."""

from __future__ import annotations

from handlers.team import roster, staff
from handlers.turn.table import Table, Who

_A, _S, _O = Who.ANYONE, Who.STAFF, Who.OWNER

INTENTS: Table = {
    "staff": (_S, staff.show),
    "location": (_S, staff.locations),
    "team": (_O, roster.team),
    "invite": (_O, roster.invite),
    "remove": (_O, roster.remove),
    "audit": (_O, roster.audit),
    "unlink": (_O, roster.unlink),
}

OPTIONS: Table = {
    "staff": (_S, staff.show),
    "location": (_S, staff.locations),
    "location-set": (_S, staff.set_location),
    "location-more": (_S, staff.locations),
    "team": (_O, roster.team),
    "team-more": (_O, roster.team),
    "invite": (_O, roster.invite),
    "invite-role-staff": (_O, roster.invite_staff),
    "invite-role-manager": (_O, roster.invite_manager),
    "invite-more": (_O, roster.invite_more),
    "invite-where": (_O, roster.invite_where),
    "invite-phone": (_O, roster.invite_phone),
    "remove": (_O, roster.remove),
    "remove-more": (_O, roster.remove),
    "remove-who": (_O, roster.remove_who),
    "audit": (_O, roster.audit),
    "audit-more": (_O, roster.audit_more),
    "audit-of": (_O, roster.audit_of),
    "unlink": (_O, roster.unlink),
    "unlink-more": (_O, roster.unlink),
    "unlink-which": (_O, roster.unlink_which),
}

STEPS: Table = {
    "location": (_S, staff.named_location),
    "invite-phone": (_O, roster.invited_phone),
    "remove": (_O, roster.remove_named),
    "audit": (_O, roster.audit_named),
}

# An invitation's link, and the owner's claim.
PAYLOADS: Table = {
    "s": (_A, staff.accept),
    "o": (_A, staff.accept),
}
