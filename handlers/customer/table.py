"""What customers say, tap and are asked."""

from __future__ import annotations

from handlers.customer import (
    card,
    check_in,
    claims,
    consent,
    helping,
    join,
    linking,
    preferences,
    privacy,
    rewards,
    settings,
    vouchers,
    why,
)
from handlers.turn.table import Table, Who
from loyalty.messages.kind import Class

_A, _M = Who.ANYONE, Who.MEMBER

# What is typed, by the name of its `.words` in the locales.
INTENTS: Table = {
    "hello": (_A, join.greet),
    "join": (_A, join.agree),
    "how": (_A, join.how),
    "card": (_M, card.show),
    "balance": (_M, card.balance),
    "history": (_M, card.history),
    "rewards": (_M, rewards.show),
    "vouchers": (_M, rewards.open_vouchers),
    "claim": (_M, claims.ask),
    "here": (_M, check_in.here),
    "not-me": (_M, check_in.object_to),
    "settings": (_M, settings.show),
    "language": (_A, settings.languages),
    "birthday": (_M, settings.ask_birthday),
    "name": (_M, settings.ask_name),
    "messages": (_M, settings.messages),
    "wishes": (_M, preferences.show),
    "fewer": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "kinds": (_M, preferences.kinds),
    "celebrations": (_M, preferences.kinds),
    "reminders": (_M, preferences.kinds),
    "summary": (_M, preferences.kinds),
    "comeback": (_M, preferences.kinds),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "link": (_M, linking.ask),
    "help": (_A, helping.show),
    "stop": (_A, consent.stop),
    "start": (_A, consent.start),
}

# What is typed with something behind it: "quiet 21-8", "summary off".
ARGUMENTS: Table = {
    "quiet": (_M, preferences.quiet),
    "celebrations": (_M, preferences.typed(Class.OCCASION)),
    "reminders": (_M, preferences.typed(Class.MILESTONE)),
    "summary": (_M, preferences.typed(Class.PROGRESS)),
    "comeback": (_M, preferences.typed(Class.WINBACK)),
}

# What is tapped, by the name of the option.
OPTIONS: Table = {
    "join": (_A, join.agree),
    "how": (_A, join.how),
    "offers-yes": (_M, join.offers_yes),
    "offers-no": (_M, join.offers_no),
    "skip": (_M, join.skip),
    "card": (_M, card.show),
    "history": (_M, card.history),
    "rewards": (_M, rewards.show),
    "rewards-more": (_M, rewards.show),
    "redeem": (_M, rewards.redeem),
    "voucher-show": (_M, vouchers.show),
    "cancel-voucher": (_M, vouchers.cancel),
    "claim": (_M, claims.claim),
    "here": (_M, check_in.here),
    "here-at": (_M, check_in.here_at),
    "here-more": (_M, check_in.here),
    "not-me": (_M, check_in.object_to),
    "settings": (_M, settings.show),
    "language": (_A, settings.languages),
    "lang": (_A, settings.set_language),
    "birthday": (_M, settings.ask_birthday),
    "birthday-first": (_M, settings.pick_birthday),
    "birthday-second": (_M, settings.pick_birthday),
    "birthday-remove": (_M, settings.remove_birthday),
    "name": (_M, settings.ask_name),
    "messages": (_M, settings.messages),
    "offers-on": (_M, settings.offers_on),
    "offers-off": (_M, settings.offers_off),
    "updates-on": (_M, settings.updates_on),
    "updates-off": (_M, settings.updates_off),
    "wishes": (_M, preferences.show),
    "fewer-on": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "quiet-set": (_M, preferences.quiet),
    "quiet-no": (_M, preferences.quiet_no),
    "kinds": (_M, preferences.kinds),
    "celebrations-on": (_M, preferences.turned(Class.OCCASION, True)),
    "celebrations-off": (_M, preferences.turned(Class.OCCASION, False)),
    "reminders-on": (_M, preferences.turned(Class.MILESTONE, True)),
    "reminders-off": (_M, preferences.turned(Class.MILESTONE, False)),
    "summary-on": (_M, preferences.turned(Class.PROGRESS, True)),
    "summary-off": (_M, preferences.turned(Class.PROGRESS, False)),
    "comeback-on": (_M, preferences.turned(Class.WINBACK, True)),
    "comeback-off": (_M, preferences.turned(Class.WINBACK, False)),
    "no-more": (_M, preferences.no_more),
    "no-more-undo": (_M, preferences.no_more_undo),
    "why-this": (_M, why.own),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "leave-yes": (_M, privacy.leave_now),
    "leave-no": (_M, privacy.stay),
    "link": (_M, linking.ask),
    "help": (_A, helping.show),
    "start": (_A, consent.start),
}

# Answers that are awaited, by the name of the step.
STEPS: Table = {
    "name": (_A, join.named),
    "rename": (_M, settings.named),
    "birthday": (_M, settings.birthday),
    "quiet": (_M, preferences.quiet),
    "phone": (_M, linking.phone),
    "phone-code": (_M, linking.code),
    "rewards": (_M, rewards.named),
    "here": (_M, check_in.here_named),
}

# Deep links, by the letter before the dash.
PAYLOADS: Table = {
    "j": (_A, join.at_location),
    "l": (_A, linking.ask),
}
