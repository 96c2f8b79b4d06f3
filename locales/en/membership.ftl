### Paid membership: what staff read and tap at the till, what the member reads

## Parts of other texts

part-every = { $period ->
    [month] {" "}a month
    [year] {" "}a year
   *[other] {""}
}
part-stays-until = { $until ->
    [none] The membership ends with it.
   *[other] It stays paid until { $until }.
}

## Staff

plan-ask = <b>{ $name }</b>: { $plan }, { $price }{ part-every }, until { $until }. Paid?
    .sms = { $name }: { $plan }, { $price }{ part-every }, until { $until }. Paid?
plan-sum = { $plan } costs { $price }, no other sum. Nothing was sold.
plan-sold = <b>{ $name }</b>: { $plan }, { $price }, until { $until }. You can undo for { $minutes } min.
    .sms = { $name }: { $plan }, { $price }, until { $until }. UNDO works for { $minutes } min.
plan-how = { $plan }, { $price }{ part-every }: send the code and the word: { part-code } { $plan }
plan-twice = Already sold with this code at { $at }: <b>{ $name }</b>, { $plan }. For another period take a fresh code later.
    .sms = Already sold with this code at { $at }: { $name }, { $plan }. For another period take a fresh code later.
plan-none = { $name } has no membership to change.
plan-later = { $name } has paid again since, until { $until }. Undo that payment first.
plan-refund-ask = Give <b>{ $name }</b> { $price } back for { $plan }? { part-stays-until }{ part-where-back }
    .sms = Give { $name } { $price } back for { $plan }? { part-stays-until }
plan-refunded = Given back: <b>{ $name }</b>, { $price } for { $plan }. { part-stays-until }{ part-where-back }
    .sms = Given back: { $name }, { $price } for { $plan }. { part-stays-until }{ part-where-back }
plan-cancel-ask = <b>{ $name }</b>: renew { $plan } no more? It then ends on { $until } and has no days of grace.
    .sms = { $name }: renew { $plan } no more? It then ends on { $until } and has no days of grace.
plan-cancelled = Cancelled: <b>{ $name }</b>, { $plan } ends on { $until } and has no days of grace.
    .sms = Cancelled: { $name }, { $plan } ends on { $until } and has no days of grace.
plan-refund-heard = Given back in the chat: { part-of-whom }{ $price } for { $plan }. { part-stays-until }
plan-refund-part = Only { $amount } of { $price } was given back in the chat: { part-of-whom }{ $plan }. The membership stays as it is; to end it, use the till.

## The member

membership = { $how ->
    [chat] Membership. Choose what to pay for:
   *[till] Membership. You pay at the till:
}
plan-line = { $plan }: { $price }{ part-every }
plan-not-renewed = Nothing is charged by itself. To cancel, say so at the till: it then runs to its end.
plan-invoice = { $plan }, { $price }{ part-every }: you are a member until { $until }.
# Under the other lines of the history.
history-plan = { $at }: { $plan }, { $kind ->
    [payment] { $price } paid
    [undo] { $price }, payment undone
    [refund] { $price } given back
   *[cancellation] not renewed any more
}
member-until = { $plan } until { $until }.
plan-paid = { $plan }: { $price } paid, you are a member until { $until }.
plan-given-back = { $plan }: { $price } was given back. { part-stays-until }
plan-ends = { $plan } will not be renewed. You are a member until { $until }. Pay by then, and it goes on.

button-plan-paid = Paid
button-plan-refund = Give back
button-plan-cancel = Renew no more
button-plan-no = Not now
button-undo-plan = Undo
button-pay-plan = Pay
menu-membership = Your membership, and how to pay for it
words-membership = membership, my membership, pay membership, memberships
words-membership-inside = become ~ member, am i ~ member, membership, until|till when ~ member, how much ~ plus cost, when ~ have to pay again
