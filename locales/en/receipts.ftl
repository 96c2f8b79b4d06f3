### The customer at the till: a code to show, receipts, objections

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

## Buttons

button-here = I'm here
button-here-at = Here
button-here-more = More places
button-not-me = Not me?

## Telegram's command menu

menu-here = At the till: a code to tell

## What people type: one phrase means one thing, in all languages together

words-here = here, i'm here, i am here, at the till, code, my code
words-not-me = not me, it wasn't me, it was not me, that wasn't me, that's not me, wasn't me, not mine
