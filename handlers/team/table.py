"""What the team say, tap and are asked about the team itself."""

from __future__ import annotations

from handlers.team import (
    accepting,
    answering,
    audit,
    inviting,
    join_links,
    locations,
    nicknames,
    removing,
    roster,
    unlinking,
    writing_in,
)
from handlers.turn import colleague
from handlers.turn.table import Table, Who

_A, _S, _O = Who.ANYONE, Who.STAFF, Who.OWNER

INTENTS: Table = {
    "staff": (_S, colleague.show),
    "location": (_S, locations.locations),
    "team": (_O, roster.team),
    "remove": (_O, removing.remove),
    "audit": (_O, audit.audit),
    "unlink": (_O, unlinking.unlink),
    "nickname-off": (_O, nicknames.ask),
    "join-links": (_O, join_links.show),
    "enrol": (_S, join_links.enrol),
    answering.WORD: (_S, answering.newest),
    "complaints": (_O, writing_in.show),
}

ARGUMENTS: Table = {answering.WORD: (_S, answering.typed)}

OPTIONS: Table = {
    answering.STEP: (_S, answering.ask),
    "contact-answer-yes": (_S, answering.sure),
    "contact-answer-no": (_S, answering.kept),
    "staff": (_S, colleague.show),
    "location": (_S, locations.locations),
    "location-set": (_S, locations.set_location),
    "location-more": (_S, locations.locations),
    "team": (_O, roster.team),
    "team-more": (_O, roster.team),
    "invite": (_O, inviting.invite),
    "invite-role-staff": (_O, inviting.invite_staff),
    "invite-role-manager": (_O, inviting.invite_manager),
    "invite-more": (_O, inviting.invite_more),
    "invite-where": (_O, inviting.invite_where),
    "invite-phone": (_O, inviting.invite_phone),
    "remove": (_O, removing.remove),
    "remove-more": (_O, removing.remove),
    "remove-who": (_O, removing.remove_who),
    "remove-yes": (_O, removing.remove_now),
    "remove-no": (_O, removing.kept),
    "audit": (_O, audit.audit),
    "audit-more": (_O, audit.audit_more),
    "audit-of": (_O, audit.audit_of),
    "unlink": (_O, unlinking.unlink),
    "unlink-more": (_O, unlinking.unlink),
    "unlink-which": (_O, unlinking.unlink_which),
    "join-links": (_O, join_links.show),
    "join-links-more": (_O, join_links.show),
    "join-link": (_O, join_links.one),
    "join-link-new": (_O, join_links.new),
    "enrol": (_S, join_links.enrol),
}

DESTROYS = frozenset({"remove-yes", "unlink-which"})

STEPS: Table = {
    "location": (_S, locations.named_location),
    "invite-phone": (_O, inviting.invited_phone),
    "remove": (_O, removing.remove_named),
    "audit": (_O, audit.audit_named),
    "staff-name": (_A, accepting.named),
    "join-link": (_O, join_links.named),
    answering.STEP: (_S, answering.awaited),
    answering.SURE: (_S, answering.again),
    nicknames.STEP: (_O, nicknames.named),
}

# An invitation's link, and the owner's claim.
PAYLOADS: Table = {
    "s": (_A, accepting.accept),
    "o": (_A, accepting.accept),
}
