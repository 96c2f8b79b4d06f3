### Regulars in English.
###
### A text is what Telegram shows: <b>, <i> and <a href> are allowed. Its `.sms` is the short form
### for where letters cost money: no tags, one segment, and it names the words that buttons would be.
### `button-*` are the labels of options, `menu-*` stand in Telegram's command menu, `words-*` are
### what people may type (case, accents and punctuation do not count), `page-*` is the card as a page.

## Parts of other texts

# No stamps in this shop: $goal is 0. No points: $points is 0.
part-standing = { $goal ->
    [0] { part-points }
   *[other] { $stamps } of { $goal } { $goal ->
        [one] stamp
       *[other] stamps
    }{ part-points-too }
}
part-points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
part-points-too = { $points ->
    [0] {""}
   *[other] , { part-points }
}
part-held = { $goal ->
    [0] { part-total }
   *[other] { $have } of { $goal }{ part-total-too }
}
part-total = { $total ->
    [one] { $total } point
   *[other] { $total } points
}
part-total-too = { $total ->
    [0] {""}
   *[other] , { part-total }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } of { $goal }
}
part-gain = { $stamps ->
    [0] { part-gain-points }
    [one] +{ $stamps } stamp{ part-gain-points-too }
   *[other] +{ $stamps } stamps{ part-gain-points-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } point
   *[other] +{ $points } points
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-stamps = { $stamps ->
    [one] { $stamps } stamp
   *[other] { $stamps } stamps
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] 1 visit
       *[other] { part-points }
    }
   *[other] { part-stamps }{ part-points-too }
}
part-amounts-too = { $stamps ->
    [0] { part-points-too }
   *[other] , { part-stamps }{ part-points-too }
}
part-lost = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}You would lose { part-points }.
    }
   *[other] {" "}You would lose { part-stamps }{ part-points-too }.
}
part-cost = { $unit ->
    [stamps] { $cost ->
        [one] { $cost } stamp
       *[other] { $cost } stamps
    }
    [points] { $cost ->
        [one] { $cost } point
       *[other] { $cost } points
    }
   *[money] { $cost }
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] { $missing } more stamp
       *[other] { $missing } more stamps
    }
    [points] { $missing ->
        [one] { $missing } more point
       *[other] { $missing } more points
    }
   *[money] { $missing } more
}
part-change = { $unit ->
    [stamps] { $amount ->
        [one] { $amount } stamp
       *[other] { $amount } stamps
    }
    [points] { $amount ->
        [one] { $amount } point
       *[other] { $amount } points
    }
   *[money] { $amount }
}
part-ready = { $ready ->
    [0] {""}
    [one] {" "}{ $ready } reward is waiting.
   *[other] {" "}{ $ready } rewards are waiting.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] {" "}{ $reward }: { part-missing } to go.
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-last = { $last ->
    [none] first visit
   *[other] last here { $last }
}
part-offers = { $offers ->
    [on] on
   *[off] off
}
part-updates = { $updates ->
    [on] on
   *[off] off
}
part-birthday = { $birthday ->
    [none] not set
   *[other] { $birthday }
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}The shop is at { $phone }.
}
part-role = { $role ->
    [owner] owner
    [manager] manager
   *[staff] staff
}
part-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
part-actor = { $actor ->
    [none] {""}
   *[other] { $actor }:{" "}
}
part-whom = { $name ->
    [none] {""}
   *[other] , { $name }
}
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}On your card, a gift: { part-gain }.
    }
   *[other] {" "}On your card, a gift: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}New: { $promotion }
}
# What the shop promises by its limits in config.toml: $limit in the longest period and, where there is
# another, $short in the shortest. Without such a limit $limit is 0, and nothing is promised.
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Never more than { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } and{" "}
}
part-promise-max = { $limit ->
    [0] {""}
   *[other] , max { $limit } { part-why-span }
}
part-short-span = { $short_span ->
    [day] a day
    [week] a week
    [month] a month
    [quarter] a quarter
    [year] a year
    [hours] { $short_every ->
        [one] in { $short_every } hour
       *[other] in { $short_every } hours
    }
    [minutes] { $short_every ->
        [one] in { $short_every } minute
       *[other] in { $short_every } minutes
    }
    [seconds] { $short_every ->
        [one] in { $short_every } second
       *[other] in { $short_every } seconds
    }
   *[days] { $short_every ->
        [one] in { $short_every } day
       *[other] in { $short_every } days
    }
}

## Joining

# $summary is the shop's own sentence, without its full stop.
hello = <b>{ $shop }.</b> { $summary }. Your card lives in this chat. By joining you accept the <a href="{ $terms }">terms</a> and the <a href="{ $privacy }">privacy notice</a>.
    .sms = { $shop }: { $summary }. Reply JOIN for a card (terms { $terms }). Msg&data rates may apply. STOP ends.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Show your card at the till.
    2. What you earn appears here at once.
    3. Take your reward when it suits you.
    .sms = { $shop }: { $summary }. At the till, text HERE and tell them the code you get back. That is all.
ask-name = What name shall we put on the card?
name-odd = I need a name that can be read out, like Ana. Which one?
welcome = Welcome, <b>{ $name }</b>. Show this card at the till. May we tell you about offers now and then?{ part-promise }
    .sms = { $name }, { part-standing }. At the till, text HERE. Offers too{ part-promise-max }?
welcome-back = Good to see you again, <b>{ $name }</b>. You have { part-standing }.
    .sms = Good to see you again, { $name }. You have { part-standing }.
card-only = Fine, only your card. A birthday wish? Send day and month, like 29 Feb.
offers-on = Good, an offer now and then. A birthday wish? Send day and month, like 29 Feb.
join-first = You need a card for that. Joining { $shop } takes one tap.
    .sms = You need a { $shop } card for that. Reply JOIN to get one.

## The card

card = <b>{ $name }</b>, { part-standing }. Show this at the till.
    .sms = { $name }, { part-standing }.
balance = <b>{ part-standing }.</b>{ part-ready }{ part-ahead }
    .sms = { part-standing }.{ part-ready }{ part-ahead }
history = Lately on your card:
history-empty = Nothing yet. Your first visit will stand here.
# $amount has its sign: -9 for a reward.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [reversal] { part-change }, taken back
    [return] +{ part-change }, voucher not used
    [paper] +{ part-change }, from your paper card
    [link] { part-change }, cards linked
    [gift] +{ part-change }, a gift
    [expiry] { part-change }, ran out
   *[visit] +{ part-change }, { $place }
}

## Rewards

rewards = <b>Rewards.</b> You have { part-standing }.
    .sms = You have { part-standing }.
rewards-empty = { $shop } has no rewards on the list yet.
reward-line = { $reward }: { part-cost }, { $missing } to go
reward-line-ready = <b>{ $reward }</b>: { part-cost }, ready
    .sms = { $reward }: { part-cost }, ready
voucher-line = <b>{ $reward }</b>: code <b>{ $code }</b>, until { $until }
    .sms = { $reward }: say { $code }, until { $until }
reward-short = Not yet. { $reward }: { part-missing } to go.
reward-gone = That reward is no longer on the list.
voucher = <b>{ $reward }</b>. Show the code <b>{ $code }</b> at the till. Valid until { $until }; unused, its cost comes back to your card.
    .sms = { $reward }: say { $code } at the till. Valid until { $until }; unused, its cost comes back.
voucher-cancelled = Given back: { $reward }. On your card again: { part-cost }.
voucher-closed = That voucher ({ $reward }) is no longer open, so nothing changed.
voucher-expired = Your voucher ran out: { $reward }. On your card again: { part-cost }.
voucher-used = Handed over: { $reward }, { $place }, { $at }. Enjoy.
voucher-reopened = Your voucher is good again: { $reward }.

## At the till, the customer's side

here = Tell them <b>{ $code }</b>. It works once, for { $minutes } min.
    .sms = Tell them { $code }. It works once, for { $minutes } min.
here-where = Where are you?
receipt = { part-gain } at { $place }, { $at }. You have { part-held }.
    .sms = { part-gain } at { $place }, { $at }. You have { part-held }. Not you? Reply NOT ME.
receipt-undone = Taken back at { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } from your paper card. You have { part-held-stamps }.
objected = Thank you for telling us. We will check that visit.{ part-call }
objection = <b>{ $name }</b> does not recognise a visit: { $place }, { $at }, credited by { $staff }.
    .sms = { $name } does not recognise a visit: { $place }, { $at }, credited by { $staff }. More: AUDIT.

## Milestones

reward-earned = { $count ->
    [one] <b>{ $reward }</b> is yours. Take it when it suits you.
   *[other] { $count } new rewards are waiting: <b>{ $reward }</b> and more.
}
    .sms = { $count ->
    [one] { $reward } is yours. To take it, reply REWARDS.
   *[other] { $count } new rewards are waiting: { $reward } and more. To take one, reply REWARDS.
}
nearly-there = { $visits ->
    [one] { $visits } more visit and this is yours: { $reward }.
   *[other] { $visits } more visits and this is yours: { $reward }.
}

## Occasions

# $stamps and $points are the gift, or what was earned, or what runs out.
birthday-wish = Happy birthday, <b>{ $name }</b>, from all of us at { $shop }.{ part-gift }
    .sms = { $shop }: happy birthday, { $name }.{ part-gift }
anniversary = { $years ->
    [one] One year together, <b>{ $name }</b>. Thank you.{ part-gift }
   *[other] { $years } years together, <b>{ $name }</b>. Thank you.{ part-gift }
}
    .sms = { $years ->
    [one] { $shop }: one year together, { $name }. Thank you.{ part-gift }
   *[other] { $shop }: { $years } years together, { $name }. Thank you.{ part-gift }
}
welcome-first = <b>{ $name }</b>, your card lives in this chat: show it at the till, and every visit counts.{ part-ahead }
    .sms = { $shop }: at the till, text HERE, { $name }, and every visit counts.{ part-ahead }
welcome-again = We would be glad to see you, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: we would be glad to see you, { $name }.{ part-ahead }
winback = It has been a while, <b>{ $name }</b>. { $shop } would be glad to see you.{ part-gift }{ part-ahead }
    .sms = { $shop }: it has been a while, { $name }.{ part-gift }{ part-ahead } STOP ends.
monthly = Your { $month } at { $shop }: { part-gain }. You have { part-held }.{ part-ready }{ part-ahead }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. You have { part-held }.{ part-ready }{ part-ahead }
points-warning = <b>{ $name }</b>, one visit keeps what you have: { part-amounts }. Otherwise it runs out: { $until }.
    .sms = { $shop }: { $name }, one visit keeps what you have: { part-amounts }. Otherwise it runs out: { $until }.
points-expired = Run out after a long time without a visit: { part-amounts }. Your card stays, <b>{ $name }</b>.
    .sms = { $shop }: run out after a long time without a visit: { part-amounts }. Your card stays, { $name }.
voucher-warning = Your voucher runs out soon: { $reward }. Valid until { $until }.
    .sms = { $shop }: your voucher runs out soon: { $reward }. Valid until { $until }.

## Settings, privacy, leaving

settings =
    Name: <b>{ $name }</b>
    Birthday: { part-birthday }
    Language: { $language }
    Offers: { part-offers }
    News about your card: { part-updates }
    .sms = { $name }. Birthday: { part-birthday }. { $language }. Offers: { part-offers }. Card news: { part-updates }.
language = Which language?
language-set = Good, English it is.
ask-birthday = A birthday wish? Send day and month, like 29 Feb. No year needed.
birthday-set = Noted: { $birthday }.
birthday-odd = I cannot read a date there. Send day and month, like 29 Feb.
birthday-which = Is that { $first } or { $second }?
birthday-skipped = Fine, no birthday. Your card is ready.
    .sms = Fine, no birthday. Your card is ready. At the till, text HERE.
birthday-removed = Removed. There is no birthday on your card now.
messages =
    Offers: <b>{ part-offers }</b>.{ part-promise }
    News about your card (a reward earned, or nearly): <b>{ part-updates }</b>.
    Birthday and anniversary: <b>{ part-occasion }</b>. Monthly summary: <b>{ part-progress }</b>. When you have been away: <b>{ part-winback }</b>.
    Fewer messages: <b>{ part-fewer }</b>. Quiet hours: <b>{ part-quiet }</b>.
    .sms = Offers: { part-offers }. Card news: { part-updates }. Birthday: { part-occasion }. Fewer messages: { part-fewer }. Quiet: { part-quiet }.
messages-set = Saved. Offers: { part-offers }. News about your card: { part-updates }.
name-set = Good, the card now says { $name }.
privacy = { $shop } keeps your name, your contact, your visits and your settings. Nothing else. Here are the <a href="{ $privacy }">privacy notice</a> and the <a href="{ $terms }">terms</a>.
    .sms = { $shop } keeps your name, contact, visits and settings. Privacy: { $privacy } Terms: { $terms }
export = This is everything we keep about you.
    .sms = This is everything we keep about you. The link works for an hour:
leave = Delete your card and your data?{ part-lost } This cannot be undone.
left = Done, your card and your data are deleted. { $shop } thanks you for your visits.
stopped = Done, we stop writing. Your card stays.
    .sms = Done, we stop writing. Your card stays. START undoes this.
started = Good, news about your card is on again.
kept = Fine, nothing changed.

## Help and the unknown

help = <b>{ $shop }</b>, your card in this chat: show it at the till, collect, take your reward.{ part-call }
    .sms = { $shop }: at the till, text HERE.{ part-call } STOP ends.
unknown = I look after your card and cannot answer that.{ part-call }
unknown-again = One of these, perhaps?
not-text = I can read text only. Please type it.
link-old = That link no longer works. Please ask for a new one.
slowed = Too many tries. Please wait { $minutes } min.
trouble = Something went wrong on our side. Please try again in a minute.{ part-call }

## Linking two cards

link = One card for this chat and for SMS: share your number below. What you hold on both is added up. Or type the number, and a code comes by SMS.
    .sms = One card here and by SMS: send your number, and a code comes to it.
link-from-telegram = On Telegram too? Open this link, share your number, and it is one card on both.
link-not-yours = That is somebody else's number. Please share your own.
link-no-phone = I cannot use that number. Share your own below, or type it with + and the country code.
    .sms = I cannot use that number. Send it with + and the country code.
link-code = { $shop }: { $code } is your code. Type it in the chat to link your cards. Not you? Ignore this.
link-code-sent = A code is on its way to { $phone }. Type it here.
link-code-wrong = That code is wrong or too old. Read it again, or ask for a new one.
linked = Linked: one card now, { part-standing }.
linked-already = That is one card already.
phone-added = Your card now works from { $phone } too.

## Staff

staff-welcome = Welcome to the team, <b>{ $name }</b>: { $shop }, { $place }. Scan a card, or type its code and the amount, like <b>48213 24.50</b>.
    .sms = Welcome to the team, { $name }: { $shop }, { $place }. To credit, text code and amount, like 48213 24.50.
staff-help =
    You credit at <b>{ $place }</b>.
    Scan a card, or type its code and the amount: <b>48213 24.50</b>
    Stamps from a paper card: <b>48213 card 7</b>
    A mistake: <b>undo</b>
    .sms = { $place }. Credit: 48213 24.50. Paper card: 48213 card 7. Mistake: UNDO.
staff-location = You credit at { $place }. Where to now?
staff-location-set = You now credit at { $place }.
at-till = { $code } <b>{ $name }</b> is at the till. Reply to this with the amount.
    .sms = { $name } is at the till. Reply { $code } and the amount.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }, { part-standing }, { part-last }. Reply with the amount.
    .sms = { $name } ({ $code }){ part-tier }, { part-standing }, { part-last }. { $goal ->
    [0] Reply with the amount, or NO.
   *[other] Reply with the amount, STAMP for the stamp alone, or NO.
}
credit-amount-odd = I cannot read an amount there. Send it like 24.50.
credit-amount-needed = Here a visit earns by its amount. Send it like 24.50.
credit-amount-high = That is over { $limit }, the most for one visit. Please check the amount.
credit-again-ask = <b>{ $name }</b> was credited at { $at }. Once more?
    .sms = { $name } was credited at { $at }. Once more?
credit-dropped = Fine, nothing changed for { $name }.
credited = <b>{ $name }</b> { part-gain }. Now { part-held }. You can undo for { $minutes } min.
    .sms = { $name } { part-gain }. Now { part-held }. UNDO works for { $minutes } min.
credit-limit-member = { $limit ->
    [one] { $name } has reached today's limit: { $limit } visit.
   *[other] { $name } has reached today's limit: { $limit } visits.
}
credit-limit-staff = { $limit ->
    [one] You have reached today's limit: { $limit } visit.
   *[other] You have reached today's limit: { $limit } visits.
}
credit-self = This is your own card. Somebody else has to credit it.
code-slip = One digit is off: no code ends like that. Please read it again.
code-unknown = There is no such code. Ask for a fresh one.
code-old = That code ran out at { $at }. Ask for a fresh one.
code-used = Already credited at { $at }: { $name }. Same person paying twice? Ask for a fresh code.
code-elsewhere = That code is for { $place }. Ask for a fresh one here, or change your place.
codes-are-for-staff = Codes are for staff. For you there is a card.
undone = Undone. <b>{ $name }</b>: { part-held }.
    .sms = Undone. { $name }: { part-held }.
undo-nothing = There is nothing to undo.
undo-late = Too late: undo works for { $minutes } min.
undo-spent = { $name } has already spent it, so it cannot be undone.
voucher-ask = <b>{ $name }</b>: { $reward }. Hand it over?
    .sms = { $name }: { $reward }. Hand it over?
voucher-redeemed = Handed over: { $reward }, <b>{ $name }</b>. You can undo for { $minutes } min.
    .sms = Handed over: { $reward }, { $name }. UNDO works for { $minutes } min.
voucher-unknown = There is no such voucher. Please read it again.
voucher-done = That voucher is already used ({ $at }).
voucher-late = That voucher is no longer good (it ran until { $at }). Its cost goes back to the card.
voucher-back = That voucher was given back unused: { $reward }. Its cost is on the card again.
voucher-left = That voucher is no longer good: its card was closed.
paper-moved = <b>{ $name }</b> +{ part-stamps } from a paper card. Now { part-held-stamps }.
    .sms = { $name } +{ part-stamps } from a paper card. Now { part-held-stamps }. A slip? UNDO.
paper-twice = { $name } has already brought a paper card. It works once.
paper-high = { $limit ->
    [one] A paper card brings at most { $limit } stamp.
   *[other] A paper card brings at most { $limit } stamps.
}
paper-how = Send the code, the word card and the stamps: 48213 card 7

## Owner

owner-welcome = <b>{ $shop }</b> is in your hands, { $name }. Next: invite your team.
    .sms = { $shop } is in your hands, { $name }. Next, your team: INVITE.
owner-help =
    <b>48213 24.50</b> credits a visit, <b>48213 card 7</b> moves a paper card, <b>undo</b> takes it back.
    /broadcast composes an offer, /promotions shows those there are
    /team who works here
    /invite or /remove someone
    /audit who did what
    /why and a name: why a message went, or not
    /unlink makes two cards of one again
    .sms = Credit: 48213 24.50. Paper card: 48213 card 7. Also: UNDO, REMOVE, UNLINK, WHY.
owner-only = That is for the owner.
team = { $count ->
    [one] { $count } person on the team:
   *[other] { $count } people on the team:
}
team-line = { $name }, { part-role }, { $place }
invite-role = Whom do you invite?
invite-where = Where will they work?
invite-link = <b>New { part-role }, { $place }.</b> Forward this message. Its link lets one person in, within { part-hours }.
    .sms = New { part-role }, { $place }. Pass on this link: it lets one person in, within { part-hours }.
invite-phone = New { part-role }, { $place }. Send their mobile number, with + and the country code.
invite-phone-odd = I cannot read a phone number there. Send it with + and the country code.
invite-sent = The invitation is on its way to { $phone }.
invited-by-phone = { $shop } invites you to the team at { $place }. Reply JOIN to accept. STOP ends.
remove-who = Who leaves the team?
removed = { $name } is off the team and can no longer credit.
removed-you = You are no longer on the team of { $shop }. Thank you for your work.
audit = Who did what, latest first:
audit-empty = Nothing has happened yet.
audit-line = { $at } { part-actor }{ $action ->
    [joined] new card
    [credited] visit credited
    [undone] visit undone
    [objected] visit not recognised
    [redeemed] reward handed over
    [reopened] reward taken back
    [paper] paper card moved
    [paper-undone] paper card undone
    [left] card deleted
    [phone-asked] code sent to a phone
    [phone-added] phone added
    [attached] chat added to a card
    [linked] cards linked
    [unlinked] cards unlinked
    [detached] taken off a card
    [invited] invitation
    [staff-joined] new on the team
    [staff-removed] off the team
    [forecast] asked what the caps would do
    [forecast-begun] a virtual year began
    [promotion-scheduled] offer scheduled
    [promotion-running] offer sent or resumed
    [promotion-paused] offer paused
    [promotion-stopped] offer called off
    [promotion-ended] offer over
    [promotion-cancelled] offer given up
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
unlink-who = What shall be taken apart again?
unlinked = Two cards again. Moved back: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Two cards again. Moved back: { $name }{ part-amounts-too }.
unlink-nothing = There are no linked cards.
detached = Taken off the card of <b>{ $name }</b>: { $from }. The rest of it stays as it is.
    .sms = Taken off the card of { $name }: { $from }. The rest of it stays as it is.

## Why, and wishes

# What a message is called: a name of ours for its kind, else the offer's own.
part-why-what = { $what ->
    [kind-reward] reward earned
    [kind-nearly] nearly there
    [kind-voucher] voucher running out
    [kind-lapse] points running out
    [kind-birthday] birthday
    [kind-anniversary] anniversary
    [kind-welcome] welcome
    [kind-milestone] news about the card
    [kind-occasion] celebration
    [kind-promotion] offer
    [kind-progress] monthly summary
    [kind-winback] we miss you
   *[other] "{ $what }"
}
part-why-rival = { $rival ->
    [kind-reward] reward earned
    [kind-nearly] nearly there
    [kind-voucher] voucher running out
    [kind-lapse] points running out
    [kind-birthday] birthday
    [kind-anniversary] anniversary
    [kind-welcome] welcome
    [kind-milestone] news about the card
    [kind-occasion] celebration
    [kind-promotion] offer
    [kind-progress] monthly summary
    [kind-winback] we miss you
   *[other] "{ $rival }"
}
part-why-scope = { $scope ->
    [all] messages
    [milestone] reminders
    [occasion] celebrations
    [promotion] offers
    [progress] summaries
    [win-back] we-miss-yous
    [sms] SMS
    [telegram] on Telegram
   *[other] { $scope }
}
part-why-span = { $span ->
    [day] a day
    [week] a week
    [month] a month
    [quarter] a quarter
    [year] a year
    [hours] { $every ->
        [one] in { $every } hour
       *[other] in { $every } hours
    }
    [minutes] { $every ->
        [one] in { $every } minute
       *[other] in { $every } minutes
    }
    [seconds] { $every ->
        [one] in { $every } second
       *[other] in { $every } seconds
    }
   *[days] { $every ->
        [one] in { $every } day
       *[other] in { $every } days
    }
}
part-why-limit = { $limit ->
    [0] the limit is reached
   *[other] { $count } of { $limit } { part-why-scope } { part-why-span }
}
part-why-after = { $limit ->
    [0] {""}
   *[other] , after { part-why-limit }
}
part-why-last = { $last ->
    [none] {""}
   *[other] {" "}({ $last }: { part-why-rival })
}
part-why-first = { $rival ->
    [none] something more important is due soon
   *[other] { part-why-rival } comes first
}
part-why-rule = { $rule ->
    [address] the address takes no messages
    [lifetime] its time was over
    [off] the shop does not send these
    [muted] the member does not want these
    [consent] no consent for it on that channel
    [holdout] spared, to measure the others
    [quiet] quiet hours{ part-why-after }
    [rest-day] day of rest{ part-why-after }
    [cap] { part-why-limit }{ part-why-last }
    [fewer] wish for fewer, { part-why-limit }{ part-why-last }
    [competition] { part-why-first }
    [undone] taken back or stopped
    [untrue] no longer true
    [sold-out] it is sold out
   *[other] not decided yet
}
part-why-ends = { $goes ->
    [yes] {" "}It ends { $ends }, so it will go.
    [no] {" "}It ends { $ends }, so it will not go.
   *[open] {""}
}
part-why-fault = { $fault ->
    [off] the phone was off
    [gone] the number takes no texts
    [filtered] the carrier took it for spam
    [late] it was too late
    [stopped] they said STOP
   *[other] the carrier says no more
}
part-why-names = { $names ->
    [none] {""}
   *[other] {" "}({ $names })
}
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-why-since = { $since ->
    [none] {""}
   *[other] , since { $since }
}
why = <b>{ $name }</b>{ part-why-phone }, card since { $joined }:
    .sms = { $name }{ part-why-phone }, card since { $joined }:
why-count = { $limit ->
    [0] Got { $count } { part-why-scope }.
   *[other] Got { $count } of { $limit } { part-why-scope } { part-why-span }.
}
why-sent = { $state ->
    [sent] Sent { $at }: { part-why-what }.
    [merged] Said along with another, { $at }: { part-why-what }.
    [refused] Refused by the provider, { $at }: { part-why-what }.
    [unclear] May have arrived, { $at }: { part-why-what }.
    [undelivered] Sent { $at }, did not arrive ({ part-why-fault }): { part-why-what }.
    [dead] Given up { $at }, did not arrive ({ part-why-fault }): { part-why-what }.
   *[other] On its way: { part-why-what }.
}
why-held = Held: { part-why-what }, because: { part-why-rule }. Next free { $free }.{ part-why-ends }
why-dropped = Not sent, { $at }: { part-why-what }, because: { part-why-rule }.
why-waits = { $state ->
    [paused] Paused with its offer: { part-why-what }.
   *[other] Due { $free }: { part-why-what }.
}
why-coming = Coming { $day }: { part-why-what }.
why-empty = No messages yet but answers and receipts.
why-who = { $count ->
    [one] { $count } found:
   *[other] { $count } found. Which one?
}
why-whom = About whom? Send a name, the end of a phone number, a card, or an offer.
why-nobody = I find nobody and no offer by { $name }.
why-offer = { $count ->
    [one] { part-why-what }: { $count } message, until { $ends }.
   *[other] { part-why-what }: { $count } messages, until { $ends }.
}
why-total = { $state ->
    [sent] Sent: { $count }{ part-why-names }.
    [merged] Said along with another: { $count }{ part-why-names }.
    [held] Held: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Not sent: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Refused by the provider: { $count }{ part-why-names }.
    [unclear] May have arrived: { $count }{ part-why-names }.
    [paused] Paused: { $count }{ part-why-names }.
    [undelivered] Sent, did not arrive: { $count }{ part-why-names }.
    [dead] Given up, did not arrive: { $count }{ part-why-names }.
   *[other] On their way: { $count }{ part-why-names }.
}
why-yours = { $purpose ->
    [offers] You got this ({ part-why-what }, { $at }) because you said yes to offers{ part-why-since }.
   *[other] You got this ({ part-why-what }, { $at }) because news about your card is on{ part-why-since }.
}
why-nothing = We have not written to you unasked.

part-saved = { $saved ->
    [yes] Saved.{" "}
   *[no] {""}
}
part-fewer = { $fewer ->
    [on] on
   *[off] off
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(at most { $limit } { part-why-span })
}
part-quiet = { $quiet ->
    [none] not set
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] on
   *[off] off
}
part-milestone = { $milestone ->
    [on] on
   *[off] off
}
part-progress = { $progress ->
    [on] on
   *[off] off
}
part-winback = { $winback ->
    [on] on
   *[off] off
}
wishes = { part-saved }Fewer messages{ part-fewer-limit }: <b>{ part-fewer }</b>. Quiet hours: <b>{ part-quiet }</b>.
    .sms = { part-saved }Fewer messages{ part-fewer-limit }: { part-fewer }. Quiet hours: { part-quiet }.
wish-kinds =
    { part-saved }Birthday and anniversary: <b>{ part-occasion }</b>
    Reminders (a reward earned, or nearly): <b>{ part-milestone }</b>
    Monthly summary: <b>{ part-progress }</b>
    When you have been away: <b>{ part-winback }</b>
    .sms = { part-saved }Birthday: { part-occasion }. Reminders: { part-milestone }. Summary: { part-progress }. When away: { part-winback }.
no-more = { $cls ->
    [milestone] Done, no more reminders about your card. The rest stays.
    [occasion] Done, nothing more on birthdays and anniversaries. The rest stays.
    [promotion] Done, no more offers. The rest stays.
    [progress] Done, no more monthly summaries. The rest stays.
   *[winback] Done, nothing more when you have been away. The rest stays.
}
ask-quiet = When shall we be quiet? Now: { part-quiet }. Send hours, like 21-8.
quiet-odd = I cannot read hours there. Send them like 21-8 or 21:00-08:30.

button-why = Another one
button-why-of = This person
button-why-offer = This offer
button-why-more = More
button-why-this = Why this?
button-no-more = None of these
button-no-more-undo = Undo
button-wishes = More choices
    .sms = More
button-fewer-on = Fewer messages
button-fewer-off = As usual again
button-quiet = Quiet hours
button-quiet-set = These hours
button-quiet-no = The shop's hours
button-kinds = Which kinds
button-celebrations-on = Celebrations on
    .sms = Celebrations on
button-celebrations-off = Celebrations off
    .sms = Celebrations off
button-reminders-on = Reminders on
    .sms = Reminders on
button-reminders-off = Reminders off
    .sms = Reminders off
button-summary-on = Summary on
    .sms = Summary on
button-summary-off = Summary off
    .sms = Summary off
button-comeback-on = When away: on
    .sms = Away on
button-comeback-off = When away: off
    .sms = Away off

menu-why = Why somebody got a message, or not

words-why = why, why this, why me, why did i get this, why do i get this, why did you write, why did you send this
words-wishes = wishes, my wishes, how often, more choices
words-fewer = fewer, fewer messages, less, less messages, less often, write less
words-fewer-off = as usual, as usual again, all messages
words-quiet = quiet hours, quiet, at night, night, do not disturb
words-kinds = kinds, which kinds, which messages
words-celebrations = celebrations, celebration, birthday wishes
words-reminders = reminders, reminder
words-summary = summary, monthly summary
words-comeback = comeback, when away, away
words-on = on, turn on
words-off = off, turn off

## Broadcasts, from the service

# $left is how many there are to claim, of all.
part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}First come, first served: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Reply { $word } to claim.
}
promotion =
    { $text }

    <i>Until { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Until { $until }.{ part-offer-left }{ part-offer-claim } STOP ends.
promotion-preview =
    { $text }

    <i>Until { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Until { $until }.{ part-offer-left }{ part-offer-claim } STOP ends.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , { $capped } capped{ $next ->
        [none] {""}
       *[other] {" "}(next free { $next })
    }
}
part-dry-held = { $held ->
    [0] {""}
   *[other] , { $held } held to { $until }
}
part-dry-late = { $late ->
    [0] {""}
   *[other] , { $late } not free before it ends
}
part-consent = { $consent ->
    [0] {""}
   *[other] , { $consent } without consent
}
part-unreachable = { $unreachable ->
    [0] {""}
   *[other] , { $unreachable } unreachable
}
part-holdout = { $holdout ->
    [0] {""}
   *[other] , { $holdout } holdout
}
part-starts = { $starts ->
    [none] {""}
   *[other] , from { $starts }
}
part-cost-about = { $cost ->
    [none] {""}
   *[other] , about { $cost }
}
part-segments = { $segments ->
    [0] {""}
    [one] {" "}SMS: { $segments } segment{ part-cost-about }.
   *[other] {" "}SMS: { $segments } segments{ part-cost-about }.
}
part-letters = { $saved ->
    [0] { $kept ->
        [0] {""}
       *[other] {" "}Plain letters already save { $kept }%.
    }
   *[other] {" "}Plain letters would save { $saved }%.
}
dry-run = <b>{ $name }</b>{ part-starts }: { $now } now{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }: { $now } now{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
promotion-started = <b>{ $name }</b> is going out.{ $total ->
    [0] {""}
    [one] {" "}{ $total } message.
   *[other] {" "}{ $total } messages.
}
    .sms = { $name } is going out.{ $total ->
    [0] {""}
    [one] {" "}{ $total } message.
   *[other] {" "}{ $total } messages.
}
part-held-later = { $held ->
    [0] {""}
   *[other] , { $held } held for later
}
part-minutes = { $minutes ->
    [none] {""}
   *[other] , { $minutes } min left
}
promotion-progress =
    { $state ->
        [paused] Paused
        [through] Sent to all who may have it now
        [sold-out] Sold out, nobody else is told
        [stopped] Called off
        [ended] Over
       *[running] Sending
    }: <b>{ $name }</b>
    { $bar } { $percent }%
    { $sent } sent{ part-held-later }{ part-minutes }
part-claimed = { $claimed ->
    [none] {""}
   *[other] { $claimed } claimed{ $left ->
        [none] {""}
       *[other] {" "}({ $left } left)
    }, { $redeemed } redeemed,{" "}
}
part-refused = { $refused ->
    [0] {""}
   *[other] , { $refused } refused
}
part-unclear = { $unclear ->
    [0] {""}
   *[other] , { $unclear } unclear
}
part-unsent = { $unsent ->
    [0] {""}
   *[other] , { $unsent } not sent in time
}
part-waited = { $capped ->
    [0] { $held ->
        [0] {""}
       *[other] {" "}({ $held } waited for the morning)
    }
   *[other] { $held ->
        [0] {" "}({ $capped } waited for a cap)
       *[other] {" "}({ $held } waited for the morning, { $capped } for a cap)
    }
}
part-uplift = { $uplift ->
    [unknown] Too few were spared to tell what it did.
    [open] Of 1,000 it was for, { $came } came; of 1,000 spared, { $spared }. That may be chance: the difference is between { $low } and { $high }.
   *[other] Of 1,000 it was for, { $came } came; of 1,000 spared, { $spared }. The difference: { $more } (95% sure: { $low } to { $high }).
}
promotion-report =
    <b>{ $name }</b> { $state ->
        [stopped] was called off.
       *[other] is over.
    }
    { $sent } sent{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }{ $optouts } opted out
    { part-uplift }{ part-segments }
    .sms = { $name }: { $sent } sent{ part-unsent }{ part-refused }, { part-claimed }{ $optouts } opted out.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Came, of 1,000: { $came }, spared { $spared } (difference { $low } to { $high }).
}{ part-segments }
promotion-refused = { $count }: { $reason }
button-claim = I want it
button-promo-send = Send
button-promo-test = To me first
button-promo-change = Change
# Not "Cancel", "Stop" or "End": typed as an SMS those end all messages.
button-promo-cancel = Discard
button-promo-pause = Pause
button-promo-resume = Go on
button-promo-stop = Call it off

## Broadcasts, in chat: composing one, deciding about it, claiming

# what the caps would do
forecast = A year with your settings is being lived through, by { $members } virtual people. The picture comes in a minute or two.
    .sms = A year with your settings, { $members } virtual people: the figures come in a minute or two.
forecast-ready = <b>A year with your settings</b>, lived by { $members } virtual people who come, forget and return, and by an owner who broadcasts too much.
    Messages for each: { $sent }, and never more than { $most } in any 30 days. Stopped by a limit, for each: { $stopped }. Promises broken: { $broken }.
    .sms = A year, { $members } virtual people. Messages for each: { $sent }, at most { $most } in 30 days. Stopped by limits: { $stopped }. Promises broken: { $broken }.
forecast-failed = The year could not be lived through. The log says why.
chart-title = messages a member, by month · { $members } virtual people
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = the most in any 30 days

part-terms-days = { $number ->
    [one] a day
   *[other] { $number } days
}
part-terms-crowd = { $audience ->
    [location] who was last at { $place }
    [visited] who was here within { part-terms-days }
    [away] who has been away for { part-terms-days }
    [birthday] who has a birthday in { $month }
    [never-redeemed] who never took a reward
    [best-spend] the best { $number } by spend
    [best-visits] the best { $number } by visits
   *[all] everyone
}
part-terms-each = { $each ->
    [one] { $each } each
   *[other] { $each } each
}
part-terms-word = { $word ->
    [none] {""}
   *[other] , with the word { $word }
}
part-terms-claim = { $claim ->
    [yes] {" "}To claim: { $stock ->
        [none] { part-terms-each }{ part-terms-word }.
       *[other] the first { $stock }, { part-terms-each }{ part-terms-word }.
    }
   *[no] {" "}Nothing to claim.
}
part-terms-taken = { $claim ->
    [yes] , { $claimed } claimed{ $stock ->
        [none] {""}
       *[other] {" "}({ $stock } in all)
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] draft
    [scheduled] scheduled
    [running] live
    [paused] paused
    [stopped] stopped
    [ended] over
   *[cancelled] given up
}
offer-ask-text = What is the offer? Send text, or a picture with text.
    .sms = What is the offer? Send its text.
offer-ask-words = And what does it say? Send the text.
offer-text-long = Too long for { $channel ->
    [sms] an SMS
   *[telegram] Telegram
}: { $count } characters, and { $limit } fit with what stands below it. Please send a shorter text.
offer-text-word = I cannot fill in { $word } ("{ $near }"). I know {"{shop}"} and {"{until}"}, as in: 2 for 1 until {"{until}"}.
    .sms = I cannot fill in { $word } ("{ $near }"). I know {"{shop}"} and {"{until}"}: 2 for 1 until {"{until}"}.
offer-picture-big = That picture is too big. Send one of at most { $limit } megabytes.
offer-picture-file = That came as a file, which cannot be shown as a picture. Send it again as a photo.
offer-picture-other = I can pass on text and pictures only. Send text, or a photo with text.
offer-ask-language = Now the same in <b>{ $language }</b>. Or skip it: its readers get it in { $instead }.
    .sms = Now the same in { $language }. Or skip it: its readers get it in { $instead }.
offer-ask-audience = Who gets it? Tap, or type it: <i>visited 30</i>, <i>away 60</i>, <i>best 20 by visits</i>, or a place.
    .sms = Who gets it? Also: visited 30, away 60, best 20 by visits, a place.
offer-audience-odd = I do not know that group. Send it like: visited 30, away 60, best 20 by spend, { $place }.
    .sms = I do not know that group. Like: visited 30, away 60, { $place }.
offer-audience-empty = Nobody can be reached there: { part-terms-crowd }. Choose another group.
    .sms = Nobody can be reached: { part-terms-crowd }.
offer-ask-start = From when? Tap, or type it: <i>tomorrow 10:00</i>, <i>5 Dec</i>.
    .sms = From when? Like: tomorrow 10:00, 5 Dec.
offer-ask-end = It starts { $at }. Until when? Tap, or type it: <i>until Sunday</i>, <i>5 Dec 18:00</i>.
    .sms = It starts { $at }. Until when? Like: until Sunday, 5 Dec 18:00.
offer-when-odd = I cannot read a time there. Send it like: tomorrow 10:00, Sunday, 5 Dec 18:00, 3 days.
offer-when-past = That is over already: { $at }. Send a later time, like: tomorrow 10:00.
offer-end-early = It would end { $until }, before it starts ({ $at }). Send a later end, like: 3 days.
offer-end-far = { $limit ->
    [one] { $until } is too far: an offer runs { $limit } day at most. Send an earlier end.
   *[other] { $until } is too far: an offer runs { $limit } days at most. Send an earlier end.
}
offer-ask-claim = What is there to claim? Tap, or type it: <i>first 50</i>; or <i>first 50, 2 each</i>; or with a word that people can text, <i>first 50 latte</i>.
    .sms = What is there to claim? Like: first 50, 2 each. With a word to text: first 50 latte.
offer-claim-odd = I do not get that. Send it like: first 50, 2 each. Or with one word: first 50 latte.
offer-word-ours = { $word } means something here already. Choose another word, like: first 50 latte.
offer-word-taken = { $word } belongs to an offer that is live: { $offer }. Choose another word.
offer-preview = To { part-terms-crowd }, from { $at } until { $until }.{ part-terms-claim } This is what they get; how many it reaches comes next.
    .sms = To { part-terms-crowd }, { $at } to { $until }.{ part-terms-claim } The figures come next.
offer-missing = No text in { $languages }: those readers get it in { $instead }.
offer-overlap = At the same time: { $offer }, { $at } to { $until }. Who gets that one may have no room left for this one.
    .sms = At the same time: { $offer }, until { $until }. Who gets that one may not get this.
offer-sms-long = { $count ->
    [one] One SMS in { $language } takes { $count } segment. Shorter is cheaper.
   *[other] One SMS in { $language } takes { $count } segments. Shorter is cheaper.
}
offer-by-sms = And by SMS:
offer-sms = <b>{ $language }</b>, { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} ({ $encoding }):
    { $text }
offer-change = What shall be different?
offer-lost = I have lost the thread of that offer. Begin anew, or look at what there is.
    .sms = I have lost the thread of that offer.
offer-stands = { $state ->
    [draft] It is a draft still: { $offer }.
    [scheduled] It waits for its start: { $offer }.
    [running] It is live: { $offer }.
    [paused] It is paused: { $offer }.
    [stopped] It was stopped: { $offer }.
    [ended] It has ended already: { $offer }.
   *[cancelled] It was given up: { $offer }.
}
offer-moved = { $state ->
    [scheduled] Scheduled: { $offer } goes out { $at }.
    [running] Going out now: { $offer }.
    [paused] Paused: { $offer }. Nobody else gets it until you resume; who has it can still claim.
    [resumed] Going on: { $offer }.
    [stopped] Stopped for good: { $offer }. Vouchers that people have stay good.
   *[cancelled] Given up: { $offer }. Nothing was sent.
}
    .sms = { $state ->
    [scheduled] Scheduled: { $offer } goes out { $at }.
    [running] Going out now: { $offer }.
    [paused] Paused: { $offer }. Who has it can still claim.
    [resumed] Going on: { $offer }.
    [stopped] Stopped for good: { $offer }. Vouchers that people have stay good.
   *[cancelled] Given up: { $offer }. Nothing was sent.
}
offers = { $count ->
    [one] Your offer:
   *[other] { $count } offers. Which one?
}
offers-none = No offer is live or in the making.
offer-line = { $offer }: { part-terms-state }, { $at } to { $until }{ part-terms-taken }
claimed = <b>{ $reward }</b> is yours. Show the code <b>{ $code }</b> at the till. Valid until { $until }.
    .sms = Yours: { $reward }. Say { $code } at the till. Valid until { $until }.
claimed-already = You have yours: <b>{ $reward }</b>, code <b>{ $code }</b>. Valid until { $until }.
    .sms = You have yours: { $reward }. Say { $code } at the till. Valid until { $until }.
claim-had = You have had yours: { $reward }. Thank you for coming.
claim-sold-out = { $limit ->
    [one] Sorry, it is gone: { $reward }. There was { $limit }.
   *[other] Sorry, all { $limit } are gone: { $reward }. Your card earns as always.
}
claim-early = Not yet: { $reward } starts { $at }. Ask again then.
claim-over = That offer is over: { $reward }. Your rewards are still here.
claim-free = Nothing to claim: { $reward } is for everybody until { $until }. Just come by.
claim-which = Which one would you like?
claim-none = There is nothing to claim just now.
claim-keep = It cost you nothing, so there is nothing to give back. Good until { $until }: { $reward }.
claim-late = That voucher is no longer good: its offer ran until { $at }.
claim-expired = Your voucher ran out: { $reward }.

button-broadcast = New offer
button-promotions = Offers
button-promo-more = More offers
button-promo-show = This offer
button-offer-skip = Skip
button-offer-skip-all = Skip the rest
button-audience-all = Everyone
button-audience-visited = Here, 30 days
button-audience-away = Away 60 days
button-audience-never = Never redeemed
button-audience-birthday = Birthday this month
button-audience-spend = Best by spend
button-audience-visits = Best by visits
button-audience-at = This place
button-audience-more = More
button-offer-now = Now
button-offer-3-days = 3 days
button-offer-7-days = 7 days
button-offer-30-days = 30 days
button-claim-none = Nothing to claim
button-claim-each = One each
button-offer-edit-text = The text
button-offer-edit-audience = Who gets it
button-offer-edit-time = The time
button-offer-edit-claim = What to claim

menu-broadcast = Compose an offer
menu-promotions = Your offers: pause, stop, change

menu-caps = A year with your limits, as a picture
words-caps = caps, my caps, limits, my limits, what would my caps do, what do my caps do, forecast
words-broadcast = broadcast, new offer, new promotion, new broadcast
words-promotions = promotions, promotion, promos, my offers, my promotions
words-claim = claim, i want it, i'll take it, mine

## Days

day-today = today
day-yesterday = yesterday
day-tomorrow = tomorrow

## Buttons

button-join = Join
button-how = How it works
    .sms = How
button-offers-yes = Yes, offers
    .sms = Yes
button-offers-no = Only my card
    .sms = No
button-skip = Skip
button-card = Card
button-history = History
button-rewards = Rewards
button-rewards-more = More rewards
button-redeem = Take it
button-voucher-show = Show it
button-cancel-voucher = Give it back
button-here = I'm here
button-here-at = Here
button-here-more = More places
button-not-me = Not me?
button-settings = Settings
button-language = Language
button-lang = Language
button-birthday = Birthday
button-birthday-first = The first
button-birthday-second = The second
button-birthday-remove = Remove birthday
button-messages = Messages
button-offers-on = Turn offers on
button-offers-off = Turn offers off
button-updates-on = Turn news on
button-updates-off = Turn news off
button-name = Name
button-privacy = Privacy
button-export = My data
button-leave = Delete everything
button-leave-yes = Delete for good
button-leave-no = Keep my card
button-start = Undo
button-help = Help
button-link = Link cards
button-share-phone = Share my number
button-credit-stamp = Stamp only
button-credit-no = Not now
button-credit-again = Credit again
button-undo = Undo
button-undo-voucher = Undo
button-undo-paper = Undo
button-voucher-give = Hand over
button-voucher-no = Not now
button-staff = How to credit
button-location = Change place
button-location-set = This place
button-location-more = More places
button-team = Team
button-team-more = More people
button-invite = Invite
button-invite-role-staff = Staff
button-invite-role-manager = Manager
button-invite-more = More places
button-invite-where = This place
button-invite-phone = By SMS
button-join-team = Join the team
button-remove = Remove someone
button-remove-who = Remove
button-remove-more = More people
button-audit = Who did what
button-audit-of = One person
button-audit-more = Earlier
button-unlink = Unlink cards
button-unlink-which = Unlink
button-unlink-more = More cards

## Telegram's command menu

menu-card = Your card, to show at the till
menu-rewards = What you can have, and what is next
menu-here = At the till: a code to tell
menu-history = Your latest visits and rewards
menu-settings = Name, birthday, language, messages
menu-help = What I can do for you
menu-staff = How to credit, and what else you can do
menu-undo = Take back the last credit
menu-location = Where you credit
menu-team = Who works here
menu-invite = Let someone into the team
menu-audit = Who did what

## What people type: one phrase means one thing, in all languages together

words-join = join, join in, sign up, sign me up, register, i want to join, i want a card, get a card, new card
words-how = how, how it works, how does it work, how does this work
words-hello = hello, hi, hey, hiya, good morning, good afternoon, good evening, morning, evening
words-yes = yes, y, yeah, yep, yes please, please do, of course, sure, ok, okay
words-no = no, n, nope, no thanks, no thank you
words-skip = skip, later, not now, maybe later
words-card = card, my card, show card, show my card, qr
words-balance = balance, my balance, points, my points, stamps, my stamps, how many points, how many stamps
words-history = history, visits, my visits, my history
words-rewards = rewards, reward, my rewards, redeem, gifts, prizes
words-vouchers = vouchers, voucher, my voucher, my vouchers, coupon, coupons, my coupon, my coupons
words-here = here, i'm here, i am here, at the till, code, my code
words-not-me = not me, it wasn't me, it was not me, that wasn't me, that's not me, wasn't me, not mine
words-settings = settings, options, preferences
words-language = language, languages, change language, english, polish, romanian
words-birthday = birthday, my birthday, bday
words-messages = messages, offers, news, notifications
words-name = name, my name, change name, rename
words-privacy = privacy, terms, data, my data, gdpr
words-export = export, export my data, download my data, send my data
words-leave = leave, delete, delete me, delete my card, delete everything, delete my data, delete my account, close my account, forget me
words-link = link, link cards, link phone, link my phone, connect, add phone, add my phone
words-help = help, info, commands, menu
words-stop = stop, stopall, unsubscribe, cancel, end, quit, revoke, optout, opt out, stop it
# Inside a sentence. A star alone is a gap of a few words, at a word's end its other endings, a wave a gap of
# at most three words with no comma after them, a bar "or", a full stop the end of the text.
words-stop-inside = stop, stop by the way, stopall, unsubscrib*, optout, opt|opted|opting out, opt me out, no more ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, no messages|texts|sms please|anymore, don't|not want|wish ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't|not want|wish ~ more|any|your|these|those ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't|not want|wish ~ another|any|single message|text, don't write|text, do not write|text, don't message|contact|bother me, do not message|contact|bother me, never write|text|message|contact me, don't send ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, do not send ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters, don't send ~ another|any|single message|text, do not send ~ another|any|single message|text, quit|cease writing|texting|messaging|sending|spamming, cancel * subscription|messages|texts, take me off, remove me|us from, leave me alone
words-stop-spared = bus|tram|train|next|full|one stop, non stop, stop by, can|could not stop ., cannot|can't|couldn't stop ., can|could not stop drinking|eating|coming|going|returning|visiting|smiling|laughing|giggling|loving|liking|enjoying|thinking|dreaming|talking|raving|telling|recommending|craving|wanting|ordering|buying|tasting|sipping|singing|dancing|admiring|myself, cannot|can't|couldn't stop drinking|eating|coming|going|returning|visiting|smiling|laughing|giggling|loving|liking|enjoying|thinking|dreaming|talking|raving|telling|recommending|craving|wanting|ordering|buying|tasting|sipping|singing|dancing|admiring|myself, don't stop, don't want|wish to miss, not want|wish to miss, don't|not want * to stop, don't|not want|wish ~ but|only|just|prefer ~ messages|texts|offers|sms|spam|ads|promos|promotions|notifications|newsletters
words-start = start, unstop, resume
words-undo = undo, undo that, take back, take it back
words-stamp = stamp, stamp only, only stamp, just the stamp, no amount
words-paper = paper, paper card, from paper
words-staff = staff, how to credit, what i can do
words-location = location, place, my place, change place, change location
words-team = team, my team
words-invite = invite, invite staff, invitation
words-remove = remove, remove someone, remove staff
words-audit = audit, log, who did what
words-unlink = unlink, unlink cards, disconnect

## The card as a page

page-title = Your card at { $shop }
page-code = Your card as a QR code
page-show = Show this at the till
page-say = Or text { $word } to { $number } and tell them the code you get back.
page-progress = Your balance
page-stamps = { $stamps } of { $goal } { $goal ->
    [one] stamp
   *[other] stamps
}
page-points = { $points } { $points ->
    [one] point
   *[other] points
}
page-next-stamps = { $reward }: { $short } more { $short ->
    [one] stamp
   *[other] stamps
} to go
page-next-points = { $reward }: { $short } more { $short ->
    [one] point
   *[other] points
} to go
page-rewards = Rewards
page-cost-stamps = { $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}
page-cost-points = { $points } { $points ->
    [one] point
   *[other] points
}
page-ready = Ready
page-claim = Text { $word } to use one.
page-save = Save the card as a picture
page-vouchers = Your vouchers
page-voucher-code = A voucher as a QR code
page-until = Valid until { $until }
page-gone = No card here
page-gone-how = The link may be old. Ask the shop for your card again.

## The poster on the counter

poster-scan = Scan, press Start, and your card is in the chat
poster-sms = No Telegram? Text { $word } to { $number }
