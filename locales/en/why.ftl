### Why a message went or did not; preferences; what the caps would do

## Why, and wishes

# What a message is called: a name of ours for its kind, else the offer's own.
part-why-what = { $what ->
    [kind-reward] reward earned
    [kind-nearly] nearly there
    [kind-voucher] voucher running out
    [kind-membership] a membership
    [kind-pass] a pass
    [kind-tier] a level
    [kind-lapse] points running out
    [kind-birthday] birthday
    [kind-anniversary] anniversary
    [kind-apology] apology
    [kind-welcome] welcome
    [kind-question] how a visit was
    [kind-milestone] news about the card
    [kind-occasion] celebration
    [kind-promotion] offer
    [kind-progress] monthly summary
    [kind-winback] we miss you
   *[other] "{ $what }"
}
part-why-scope = { $scope ->
    [all] messages
    [milestone] reminders
    [occasion] celebrations
    [promotion] offers
    [progress] summaries
    [win-back] we-miss-you messages
    [sms] SMS
    [telegram] on Telegram
   *[other] { $scope }
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
part-why-kept = { $until ->
    [none] {""}
   *[other] , a slot is kept for it until { $until } (so far { part-why-limit })
}
part-why-rule = { $rule ->
    [address] the address takes no messages
    [lifetime] its time was over
    [off] the shop does not send these
    [muted] the member does not want these
    [consent] no consent for it on that channel
    [holdout] left out, to compare
    [quiet] quiet hours{ part-why-after }
    [rest-day] day of rest{ part-why-after }
    [cap] { part-why-limit }{ part-why-last }
    [fewer] they asked for fewer, { part-why-limit }{ part-why-last }
    [competition] { part-why-first }{ part-why-kept }
    [undone] taken back or stopped
    [stale] no longer true
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
    [merged] Sent together with another, { $at }: { part-why-what }.
    [refused] Refused by the provider, { $at }: { part-why-what }.
    [unclear] May have arrived, { $at }: { part-why-what }.
    [undelivered] Sent { $at }, did not arrive ({ part-why-fault }): { part-why-what }.
    [dead] Tried several times, { $at }, did not arrive ({ part-why-fault }): { part-why-what }.
   *[other] On its way: { part-why-what }.
}
why-held = Waiting: { part-why-what }, because: { part-why-rule }. Next free { $free }.{ part-why-ends }
why-dropped = Not sent, { $at }: { part-why-what }, because: { part-why-rule }.
why-waits = { $state ->
    [paused] Paused with its offer: { part-why-what }.
   *[other] Due { $free }: { part-why-what }.
}
why-coming = Coming { $day }: { part-why-what }.
why-unsaid = Not answered, because the texts of the hour to people without a visit were used up: { $count }.
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
why-read = Text { $variant } ({ $what }) went to { $count }{ part-why-names }.
why-total = { $state ->
    [sent] Sent: { $count }{ part-why-names }.
    [merged] Sent together with another: { $count }{ part-why-names }.
    [held] Waiting: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Not sent: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Refused by the provider: { $count }{ part-why-names }.
    [unclear] May have arrived: { $count }{ part-why-names }.
    [paused] Paused: { $count }{ part-why-names }.
    [undelivered] Sent, did not arrive: { $count }{ part-why-names }.
    [dead] Tried several times, did not arrive: { $count }{ part-why-names }.
   *[other] On their way: { $count }{ part-why-names }.
}
# The latest visits of somebody, and under each the rules that gave nothing.
why-visits = { $count ->
    [0] <b>{ $name }</b> has no visits yet.
   *[other] <b>{ $name }</b>, the latest visits:
}
    .sms = { $count ->
    [0] { $name } has no visits yet.
   *[other] { $name }, the latest visits:
}
part-used = { $used ->
    [none] {""}
   *[other] , cashback -{ $used }
}
part-by-pass = { $pass ->
    [none] {""}
   *[other] , by { $pass }
}
why-visit = { $at }, { $place }{ part-for }{ part-tags }{ part-used }{ part-by-pass }: { $gain }
# $wanted is what the rule asks for, $was what it was.
why-miss = - { $name }: { $cause ->
    [place] not at { $was }
    [hours] { $wanted }, it was { $was }
    [days] not on that day
    [tag] only with { $wanted }
    [season] not in that season
    [minimum] from { $wanted }, it was { $was }
    [visit] for visit { $wanted }, it was visit { $was }
    [uncounted] too small to count as a visit
    [birthday] { $wanted ->
        [none] no birthday told
       *[other] from { $wanted }
    }
    [segment] only for “{ $wanted }”
    [membership] only for members of { $wanted }
    [tier] only for { $wanted }
    [limit] limit reached, { $was ->
        [day] { $wanted } a day
        [week] { $wanted } a week
        [month] { $wanted } a month
        [year] { $wanted } a year
        [all] { $wanted } for one card
        [shop] { $wanted } in the whole shop
       *[budget] { $wanted } for all
    }
    [cap] today's most is reached
    [pause] again from { $wanted }
    [late] too late after the code was given
    [excluded] earns nothing
    [prepaid] a pass paid for it
    [short] so far { $was } of { $wanted }
    [paid] given already: { $wanted ->
        [week] this week
        [month] this month
       *[ever] once for a card
    }
    [group] { $wanted } gave more
   *[nothing] nothing to multiply
}
why-tier = - { $tier }: kept until { $until }
why-yours = { $purpose ->
    [offers] You got this ({ part-why-what }, { $at }) because you said yes to offers{ part-why-since }.
   *[other] You got this ({ part-why-what }, { $at }) because news about your card is on{ part-why-since }.
}
why-nothing = So far we have only answered your messages.

part-saved = { $saved ->
    [yes] Saved.{" "}
   *[no] {""}
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(at most { $limit } { part-why-span })
}
part-milestone = { $milestone ->
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

## What the caps would do

forecast = I am trying a year with your settings on { $members } virtual customers. The picture comes in a minute or two.
    .sms = A year with your settings, { $members } virtual customers: the figures come in a minute or two.
forecast-ready = <b>A year with your settings</b>, tried on { $members } virtual customers. Some come, some forget and return, and the owner sends too much.
    Messages for each: { $sent }, and never more than { $most } in any 30 days. Stopped by a limit, for each: { $stopped }. More than promised: { $broken }.
    .sms = A year, { $members } virtual customers. Messages for each: { $sent }, at most { $most } in 30 days. Stopped by limits: { $stopped }. More than promised: { $broken }.
forecast-failed = The simulation failed. The log says why.
chart-title = messages a customer, by month · { $members } virtual customers
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = the most in any 30 days

## Buttons

button-why = Another one
button-why-of = This person
button-why-offer = This offer
button-why-visits = Visits and rules
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

## Telegram's command menu

menu-why = Why a message came, or did not
menu-caps = A year with your limits, as a picture

## What people type: one phrase means one thing, in all languages together

words-why = why, why this, why me, why did i get this, why do i get this, why did you write, why did you send this
words-why-inside = why ~ send|sent|sending|text|texting|write|writing|message|messaging ~ me|this, why ~ i ~ getting|get|got|receive|receiving|received ~ this|that|it|these|message|messages|text|texts
words-wishes = wishes, my wishes, how often, more choices
words-fewer = fewer, fewer messages, less, less messages, less often, write less
words-fewer-off = as usual, as usual again, all messages
words-quiet = quiet hours, quiet, at night, night, do not disturb
words-kinds = kinds, which kinds, which messages
words-celebrations = celebrations, celebration, birthday wishes
words-celebrations-off = no celebrations
words-celebrations-off-inside = no birthday|birthdays|bday message|messages|greeting|greetings|text|texts|wishes, stop|end|disable|cancel|mute|quit ~ birthday|birthdays|bday message|messages|greeting|greetings|wishes|text|texts|sms, don't|dont|not|never send|want|need ~ birthday|birthdays|bday message|messages|greeting|greetings|wishes|text|texts|sms, no more ~ birthday|birthdays|bday, turn|switch off ~ birthday|birthdays|bday message|messages|greeting|greetings|wishes|text|texts|sms, turn|switch ~ birthday|birthdays|bday ~ off, unsubscribe|unsub ~ from ~ birthday|birthdays|bday
words-reminders = reminders, reminder
words-summary = summary, monthly summary
words-comeback = comeback, when away, away
words-caps = caps, my caps, limits, my limits, what would my caps do, what do my caps do, forecast
