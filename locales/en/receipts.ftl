### The customer at the till: a code to show, receipts, objections

## Parts of other texts

part-completed = { $count ->
    [0] {""}
    [one] {" "}Ready: { $reward }.
   *[other] {" "}Ready: { $reward } and more.
}
part-completed-short = { $count ->
    [0] {""}
    [one] {" "}Ready: { $reward }. Reply REWARDS.
   *[other] {" "}Ready: { $reward } and more. Reply REWARDS.
}
part-drawn = { $drawn ->
    [none] {""}
   *[other] {"\u000A"}{ $drawn }
}
part-held-short = { $goal ->
    [0] { part-total-or-cash }
   *[other] { $have }/{ $goal }{ part-total-too }{ part-cash-too }
}
part-held-stamps-short = { $goal ->
    [0] { $have }
   *[other] { $have }/{ $goal }
}

## At the till

here = Tell them <b>{ $code }</b>. It works once, for { $minutes } min.
    .sms = Tell them { $code }. It works once, for { $minutes } min.
here-where = Where are you?
here-confirm = At { $place } right now? Tap below, and this visit can be credited. If not, ignore this.
    .sms = At { $place } right now? Text HERE { $place }, and this visit can be credited. If not, ignore this.
# $count rewards are ready now, $reward is the first of them.
receipt = { $gain } at { $place }, { $at }. You have { part-held }.{ part-completed }{ part-drawn }
    .sms = { $gain } at { $place }, { $at }. You have { part-held-short }.{ part-completed-short } Not you? Reply NOT ME.
receipt-returned = Returned, { $place }: { $amount }.{ part-return-lost }
receipt-return-undone = The return of { $amount } at { $place } was a slip. Your purchase stands as before.
receipt-undone = Taken back at { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } from your paper card. You have { part-held-stamps }.{ part-completed }{ part-drawn }
    .sms = +{ part-stamps } from your paper card. You have { part-held-stamps-short }.{ part-completed-short }
objected = Thank you for telling us. We will check it.{ part-call }
objected-already = We know of it, and are checking.{ part-call }
object-ask = { part-act }, { $place }, { $at }. Shall we report that this was not you?
object-nothing = There is nothing on your card to report.
objection = <b>{ $name }</b> does not recognise this: { part-act }, { $place }, { $at }, by { $staff }.
    .sms = { $name } does not recognise this: { part-act }, { $place }, { $at }, by { $staff }. More: AUDIT.

## Buttons

button-here = I'm here
button-here-at = Here
button-here-more = More places
button-not-me = Not me?
button-not-me-yes = Yes, report it
button-not-me-no = No, leave it

## Telegram's command menu

menu-here = At the till: a code to tell

## What people type: one phrase means one thing, in all languages together

words-here = here, i'm here, i am here, at the till, code, my code
words-here-inside = im|i'm at|by|near ~ counter|till|register|checkout|cashier|cashdesk|desk ., i am at|by|near ~ counter|till|register|checkout|cashier|cashdesk|desk ., standing|waiting|queuing|queueing at|in ~ counter|till|register|checkout|queue|line ., im|i'm in|inside ~ shop|cafe|store|place ., i am in|inside ~ shop|cafe|store|place ., just arrived|came in .
words-not-me = not me, it wasn't me, it was not me, that wasn't me, that's not me, wasn't me
words-not-mine = not mine
