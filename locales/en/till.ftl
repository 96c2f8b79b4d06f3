### What staff read at the till: crediting, undo, vouchers, paper cards

## Parts of other texts

# What to do at the till for a reward.
part-do = { $gives ->
    [amount-off] Take { $off } off{ part-to-pay }?
    [percent-off] Take { $off } off{ part-to-pay }?
    [product] Give one for free: { $product }?
    [event] It begins { $begins }. Let them in?
   *[item] Hand it over?
}
part-to-pay = { $left ->
    [none] {""}
   *[other] , so { $left } to pay
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-at-till = { part-tier }{ $birthday ->
    [yes] , birthday today
   *[other] {""}
}{ $ready ->
    [0] {""}
    [one] , { $ready } reward ready
   *[other] , { $ready } rewards ready
}{ $vouchers ->
    [0] {""}
    [one] , { $vouchers } voucher
   *[other] , { $vouchers } vouchers
}
part-member = { $plan ->
    [none] {""}
   *[other] , { $plan } until { $until }
}
part-member-short = { $plan ->
    [none] {""}
   *[other] , { $plan }
}
part-last = { $last ->
    [none] first visit
   *[other] last here { $last }
}

## Staff

at-till = { $code } <b>{ $name }</b> is at the till{ part-at-till }. Reply to this with the amount.
    .sms = { $name } is at the till{ part-at-till }. Reply { $code } and the amount.
at-till-done = Done: { $code } <b>{ $name }</b>, { part-act } at { $at }, by { $staff }.
at-till-left = Not credited: { $code } <b>{ $name }</b>, by { $staff }.
at-till-undone = Undone: { $code } <b>{ $name }</b>.
tier-line-at-till = { $line }.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }{ part-member }, { part-standing }, { part-last }. Reply with the amount.
    .sms = { $name } ({ $code }){ part-tier }{ part-member-short }, { part-standing }, { part-last }. { $goal ->
    [0] Reply with the amount, or NO.
   *[other] Reply with the amount, STAMP for the stamp alone, or NO.
}
credit-amount-odd = I cannot read an amount there. Send it like { part-sum }.
credit-amount-two = I read more than one amount there, and add nothing up. Send one, like { part-sum }.
credit-amount-needed = Here a visit earns by its amount. Send it like { part-sum }.
credit-amount-high = That is over { $limit }, the most for one visit. Please check the amount.
credit-tag-unknown = I do not know "{ $said }". Known here: { $known }. Please send it all again.
    .sms = I do not know "{ $said }". Known here: { $known }. Please send it all again.
credit-currency = Here amounts are in { $currency }. Please send it in { $currency }.
credit-whose = { $said }: whose is it?
credit-nobody = Fine, nothing was credited.
name-how = Without a code: <b>ana { part-sum }</b>, or the last four digits of the number: <b>4821 { part-sum }</b>. <b>customer ana</b> shows who it is
    .sms = By name: ana { part-sum }, or 4821 { part-sum }.
name-nobody = I find nobody by "{ $name }". Ask for the code, or send the last four digits of their number and the amount.
name-which = Who is { $name }?
name-many = Several are called { $name }. Send the whole name, or the last four digits of their number.
name-today = { $limit ->
    [one] { $limit } name today was not one person's, which is the most. Ask for the code.
   *[other] { $limit } names today were not one person's, which is the most. Ask for the code.
}
credit-again-ask = <b>{ $name }</b> was credited at { $at }. Once more?
    .sms = { $name } was credited at { $at }. Once more?
credit-dropped = Fine, nothing changed for { $name }.
credited = <b>{ $name }</b>{ part-for }{ part-tags }: { $gain }. Now { part-held }. You can undo for { $minutes } min.
    .sms = { $name }{ part-for }{ part-tags }: { $gain }. Now { part-held }. UNDO works for { $minutes } min.
credit-own-tap = The card alone is not enough for this one. { $name } has a message to confirm: a tap, or HERE by SMS. Then send the amount again.
credit-limit-member = { $limit ->
    [one] { $name } has reached today's limit: { $limit } visit.
   *[other] { $name } has reached today's limit: { $limit } visits.
}
credit-limit-staff = { $limit ->
    [one] You have reached today's limit: { $limit } visit.
   *[other] You have reached today's limit: { $limit } visits.
}
credit-self = This is your own card. Somebody else has to credit it.
edit-stands = Your edit changes nothing: <b>{ $name }</b>, { part-act } at { $at } stands. Undo it, then send the new one.
edit-anew = I cannot tell what this edit is for. Please send it as a new message.
code-slip = One digit is off: no code ends like that. Please read it again.
code-unknown = There is no such code. Ask for a fresh one.
code-of-before = That code is from before: a code has { $digits } digits now. Ask for a fresh one.
code-old = That code ran out at { $at }. Ask for a fresh one.
code-used = Already credited at { $at }: { $name }. Same person paying twice? Ask for a fresh code.
code-spent = That code was used at { $at }, for { $name }. Ask for a fresh one.
code-elsewhere = That code is for { $place }. Ask for a fresh one here, or change your place.
codes-are-for-staff = Codes are for staff. For you there is a card.
undone = Undone: <b>{ $name }</b>, { part-act } at { $at }. Now { part-held }.
return-how = Send the code, the word return and the amount: { part-code } return { part-sum }
return-none = No visit of <b>{ $name }</b> was for { $amount } or more.
return-which = { $amount } back for <b>{ $name }</b>: of which visit?
return-undone = Return undone: <b>{ $name }</b>, { $amount }. The purchase stands as before.
    .sms = Return undone: { $name }, { $amount }. The purchase stands as before.
return-done = Returned: <b>{ $name }</b>, { $amount }.{ part-return-lost } Now { part-held }.
use-how = Cashback pays a part of the bill, or all of it: { part-code } { part-sum } use 5, or use all
use-hint = With cashback: { part-sum } use 5, or use all
use-not-here = There is no cashback here.
use-over-bill = That is more than the bill. Nothing was credited: please send it again.
use-too-much = { $name } has { $cash } cashback. Nothing was credited: please send it again.
use-step = Cashback is used{ part-least }{ part-step }. Nothing was credited: please send it again.
cashback-used = Cashback { $before }, used { $used }, left { $left }. To pay: { $paid }.
cashback-back = Back on the card: { $cash } cashback.
undo-ask = Undo this too: <b>{ $name }</b>, { part-act } at { $at }?
undo-kept = Fine, it stays.
undo-nothing = There is nothing to undo.
undo-late = Too late{ $name ->
    [none] {""}
   *[other] {" "}for <b>{ $name }</b>, { part-act } ({ $at })
}: undo works for { $minutes } min.
voucher-ask = <b>{ $name }</b>: { $reward }. { part-do }
    .sms = { $name }: { $reward }. { part-do }
voucher-bill = <b>{ $name }</b>: { $reward }{ part-gives }. How much is the bill? Like { part-sum }.
    .sms = { $name }: { $reward }{ part-gives }. How much is the bill? Like { part-sum }.
voucher-small = { $reward } is from { $minimum } on, and the bill is { $amount }. The voucher stays good until { $until }.
voucher-redeemed = Handed over: { $reward }{ part-off }, <b>{ $name }</b>. You can undo for { $minutes } min.
    .sms = Handed over: { $reward }{ part-off }, { $name }. UNDO works for { $minutes } min.
voucher-unknown = There is no such voucher. Please read it again.
voucher-done = That voucher is already used ({ $at }).
voucher-late = That voucher is no longer good (it ran until { $at }).{ $back ->
    [cost] {" "}Its cost goes back to the card.
   *[other] {""}
}
voucher-back = That voucher was given back unused: { $reward }.{ $back ->
    [cost] {" "}Its cost is on the card again.
   *[other] {""}
}
voucher-elsewhere = Only { $places } hands this over: { $reward }. The voucher stays good until { $until }.
voucher-left = That voucher is no longer good: its card was closed.
paper-moved = <b>{ $name }</b> +{ part-stamps } from a paper card. Now { part-held-stamps }.
    .sms = { $name } +{ part-stamps } from a paper card. Now { part-held-stamps }. A slip? UNDO.
paper-twice = { $name } has already brought a paper card. It works once.
paper-high = { $limit ->
    [one] A paper card brings at most { $limit } stamp.
   *[other] A paper card brings at most { $limit } stamps.
}
paper-how = Send the code, the word card and the stamps: { part-code } card 7
enrol-line = Somebody without a card today? Ask once if they would like one: <b>enrol</b> shows your QR.
    .sms = Somebody without a card? Ask once: enrol shows how.
enrol-how = Send the customer's number, like <b>join 600 700 800</b>, or with a name: <b>join ana 600 700 800</b>.
    .sms = Send the number of the customer: join 600 700 800, or join ana 600 700 800.
enrol-sent = { $phone } is asked by text. With a yes there the card is made, and you hear that they are at the till.
enrol-no-sms = No text goes to { $phone }: it is a landline, or STOP was sent from it. Let them text us, or scan your QR.
enrol-has-card = { $phone } has a card already. Let them say HERE.
enrol-asked = { $phone } was asked before, and nobody is asked twice. Let them text us, or scan your QR.
enrol-today = { $limit ->
    [one] You tried { $limit } number today, which is the most. Let them scan your QR.
   *[other] You tried { $limit } numbers today, which is the most. Let them scan your QR.
}
practice = Practice, nothing is booked. { $next ->
    [credit] Send { $code } { part-sum }.
    [voucher] The guest shows a voucher: send { $voucher }.
    [undo] Try undo.
   *[other] Any other word ends it.
}
practice-not = { $what ->
    [plan] Memberships are not practised. In earnest the price is asked first; with it the membership is on the card.
    [pass] Passes are not practised. In earnest the price is asked first; with it the pass is on the card.
    [use-pass] Passes are not practised. In earnest one use of the pass on the card pays for this.
    [paper] Paper cards are not practised. In earnest these stamps move to the card, once for each customer.
    [return] Returns are not practised. In earnest the visit is worked out anew, and what it gave too much goes back.
   *[use] Cashback is not practised. In earnest it pays so much of the bill, and both sides read what is left.
}
practice-over = Practice is over, and nothing was booked.
practice-none = There is no practice to end.
move-who = Whose card? Scan it and say this again, or send the name. Ask for the days of the last visits.
move-which = Which card? The days are those of the last visits: let them tell you.
move-nobody = I do not find that card. Scan it, or send more of the name.
move-by-chat = { $name }'s card is in a chat too: there <b>link</b> adds the new number.
    .sms = { $name }'s card is in a chat too: there LINK adds the new number.
move-number = The new number of { $name }? Send it with + and the country code. A code goes there.
move-no-sms = No text reaches that number: it is a landline, or STOP was sent from it. Send another.
move-taken = That number has a card of its own. Once that one is deleted, this one can come.
move-today = Names or numbers tried today: { $limit }, which is the most. Scan the card, or let a colleague do it.
move-proof = { $shop }: { $code } brings your card to this number. Read it to the staff.
move-proof-sent = A code is on its way to { $phone }. Let them read it to you, and type it here.
move-done = Done: { $name }'s card is on { $phone } now.

## Buttons

button-practice = Practise
button-practice-give = Hand over
button-practice-undo = Undo
button-practice-over = End practice
button-move-card = Choose
button-credit-stamp = Stamp only
button-credit-no = Not now
button-credit-again = Credit again
button-credit-for = Credit
button-credit-named = Choose
button-credit-for-more = More names
button-return-visit = This one
button-undo = Undo
button-undo-voucher = Undo
button-undo-paper = Undo
button-undo-return = Undo
button-undo-older = Yes, undo
button-undo-keep = No, keep it
button-voucher-give = Hand over
button-voucher-no = Not now

## Telegram's command menu

menu-undo = Take back the last credit

## What people type: one phrase means one thing, in all languages together

words-practice = practice, practise, training, let me practise
words-practice-over = stop practice, stop practise, stop practising, stop practicing, end practice, end practise, end practising, end the practice, finish practice, quit practice, leave practice, cancel practice, practice over, stop training, end training
words-return = return, refund, money back
words-use = use, spend
words-use-all = use all, use everything, use it all, spend all
words-undo = undo, undo that, take back, take it back, undo visit, undo the visit, undo the credit
words-stamp = stamp, stamp only, only stamp, just the stamp, no amount
words-paper = paper, paper card, from paper
words-move = move
