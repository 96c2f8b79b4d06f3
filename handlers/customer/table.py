"""What customers say, tap and are asked."""

from __future__ import annotations

from handlers.customer import (
    birthday,
    card,
    check_in,
    claims,
    consent,
    helping,
    join,
    kinds,
    language,
    linking,
    moving,
    new_card,
    objecting,
    phone_code,
    preferences,
    privacy,
    rewards,
    settings,
    shop_info,
    switches,
    taking,
    thanks,
    vouchers,
    why,
    wrong_number,
)
from handlers.turn.table import Table, Who, either
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
    "not-me": (_M, objecting.typed),
    "not-mine": (_M, wrong_number.not_mine),
    "wrong-number": (_A, wrong_number.heard),
    "hours": (_A, shop_info.hours),
    "address": (_A, shop_info.address),
    "thanks": (_A, thanks.welcome),
    "settings": (_M, settings.show),
    "language": (_A, language.languages),
    "birthday": (_M, birthday.ask_birthday),
    "name": (_M, settings.ask_name),
    "messages": (_M, switches.messages),
    "wishes": (_M, preferences.show),
    "fewer": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "kinds": (_M, kinds.kinds),
    "celebrations": (_M, kinds.kinds),
    "reminders": (_M, kinds.kinds),
    "summary": (_M, kinds.kinds),
    "comeback": (_M, kinds.kinds),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "link": (_M, linking.ask),
    "new-card": (_A, either(_M, new_card.ask, join.agree)),
    "help": (_A, helping.show),
    "help-more": (_M, helping.more),
    "stop": (_A, consent.stop),
    "start": (_A, consent.start),
}

# What is typed with something behind it: "here main street", "quiet 21-8", "summary off".
ARGUMENTS: Table = {
    "join": (_A, join.with_place),
    "here": (_M, check_in.here_with),
    "quiet": (_M, preferences.quiet),
    "celebrations": (_M, kinds.typed(Class.OCCASION)),
    "reminders": (_M, kinds.typed(Class.MILESTONE)),
    "summary": (_M, kinds.typed(Class.PROGRESS)),
    "comeback": (_M, kinds.typed(Class.WINBACK)),
}

# What is tapped, by the name of the option.
OPTIONS: Table = {
    "join": (_A, join.agree),
    "how": (_A, join.how),
    "offers-yes": (_M, join.offers_yes),
    "offers-no": (_M, join.offers_no),
    "skip": (_M, birthday.skip),
    "card": (_M, card.show),
    "history": (_M, card.history),
    "rewards": (_M, rewards.show),
    "rewards-more": (_M, rewards.show),
    "redeem": (_M, taking.redeem),
    "voucher-show": (_M, vouchers.show),
    "cancel-voucher": (_M, vouchers.cancel),
    "claim": (_M, claims.claim),
    "here": (_M, check_in.here),
    "here-at": (_M, check_in.here_at),
    "here-more": (_M, check_in.here),
    "not-me": (_M, objecting.tapped),
    "not-me-yes": (_M, objecting.confirmed),
    "not-me-no": (_M, objecting.kept),
    "settings": (_M, settings.show),
    "language": (_A, language.languages),
    "lang": (_A, language.set_language),
    "birthday": (_M, birthday.ask_birthday),
    "birthday-first": (_M, birthday.pick_birthday),
    "birthday-second": (_M, birthday.pick_birthday),
    "birthday-remove": (_M, birthday.remove_birthday),
    "name": (_M, settings.ask_name),
    "messages": (_M, switches.messages),
    "offers-on": (_M, switches.offers_on),
    "offers-off": (_M, switches.offers_off),
    "updates-on": (_M, switches.updates_on),
    "updates-off": (_M, switches.updates_off),
    "wishes": (_M, preferences.show),
    "fewer-on": (_M, preferences.fewer_on),
    "fewer-off": (_M, preferences.fewer_off),
    "quiet": (_M, preferences.ask_quiet),
    "quiet-set": (_M, preferences.quiet),
    "quiet-no": (_M, preferences.quiet_no),
    "kinds": (_M, kinds.kinds),
    "celebrations-on": (_M, kinds.turned(Class.OCCASION, True)),
    "celebrations-off": (_M, kinds.turned(Class.OCCASION, False)),
    "reminders-on": (_M, kinds.turned(Class.MILESTONE, True)),
    "reminders-off": (_M, kinds.turned(Class.MILESTONE, False)),
    "summary-on": (_M, kinds.turned(Class.PROGRESS, True)),
    "summary-off": (_M, kinds.turned(Class.PROGRESS, False)),
    "comeback-on": (_M, kinds.turned(Class.WINBACK, True)),
    "comeback-off": (_M, kinds.turned(Class.WINBACK, False)),
    "no-more": (_M, kinds.no_more),
    "no-more-undo": (_M, kinds.no_more_undo),
    "why-this": (_M, why.own),
    "privacy": (_A, privacy.show),
    "export": (_M, privacy.export),
    "leave": (_M, privacy.leave),
    "leave-yes": (_M, privacy.leave_now),
    "leave-no": (_M, privacy.stay),
    "link": (_M, linking.ask),
    "new-card-yes": (_M, new_card.give),
    "new-card-no": (_M, new_card.keep),
    "help": (_A, helping.show),
    "help-more": (_M, helping.more),
    "stop": (_A, consent.stop),
    "stop-no": (_A, consent.kept),
    "start": (_A, consent.start),
}

# Options that take something away. Their numbers count only while they are the newest thing said.
DESTROYS = frozenset({"leave-yes", "new-card-yes", "cancel-voucher", "offers-off", "updates-off"})

# Answers that are awaited, by the name of the step.
STEPS: Table = {
    "name": (_A, join.named),
    "rename": (_M, settings.named),
    "birthday": (_M, birthday.birthday),
    "quiet": (_M, preferences.quiet),
    privacy.EXPORT_WORD: (_M, privacy.export_word),
    privacy.LEAVE_WORD: (_M, privacy.leave_word),
    wrong_number.WORD: (_M, wrong_number.word),
    "old-number": (_A, moving.old_number),
    "phone": (_M, phone_code.phone),
    "phone-code": (_A, phone_code.code),
    "rewards": (_M, taking.named),
    "here": (_M, check_in.here_named),
}

# Words that the question of a step knows, and that come before the same words' other meanings.
OWN_WORDS = {
    "birthday": frozenset({"no", "skip", "remove"}),
    "quiet": frozenset({"no", "skip"}),
}

# Deep links, by the letter before the dash.
PAYLOADS: Table = {
    "j": (_A, join.by_link),
    "q": (_A, join.by_colleague),
    "l": (_A, linking.ask),
}
