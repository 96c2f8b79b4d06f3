### Prepaid passes: what staff read and tap at the till, what the member reads

## Staff

pass-ask = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, until { $until }. Paid?
    .sms = { $name }: { $pass }, { part-uses }, { $price }, until { $until }. Paid?
pass-which = { $odd ->
    [yes] None costs that, nothing was sold. Which pass for <b>{ $name }</b>?
   *[no] Which pass for <b>{ $name }</b>?
}
    .sms = { $odd ->
    [yes] None costs that, nothing was sold. Which pass for { $name }?
   *[no] Which pass for { $name }?
}
pass-sum = { $pass } costs { $price }, no other sum. Nothing was sold.
pass-off = { $pass } is not sold any more.
pass-sold = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, until { $until }. You can undo for { $minutes } min.
    .sms = { $name }: { $pass }, { part-uses }, { $price }, until { $until }. UNDO works for { $minutes } min.
pass-twice = Already sold with this code at { $at }: <b>{ $name }</b>, { $pass }. For another one take a fresh code.
    .sms = Already sold with this code at { $at }: { $name }, { $pass }. For another one take a fresh code.
pass-none = { $name } has no pass for that, or it is used up. Nothing changed.
pass-use-which = <b>{ $name }</b> has several passes. Which one? Send it with its name.
    .sms = { $name } has several passes. Which one? Send it with its name.
pass-used-since = { $name } has used { $pass } since. Undo that first, or give back what is left.
pass-back-since = { $name }: { $pass } was already given back. Nothing changed.
pass-refund-ask = Give <b>{ $name }</b> { $back } back for { $pass }? Left: { $left }/{ $uses }, { $price } was paid.{ part-where-back }
    .sms = Give { $name } { $back } back for { $pass }? Left: { $left }/{ $uses }, { $price } was paid.
pass-refund-no = { $until ->
    [none] { $pass } is not given back: that was its rule when it was sold.
   *[other] { $pass } could be given back until { $until }.
}
pass-refunded = Given back: <b>{ $name }</b>, { $back } for { $pass }, { $left } unused.{ part-where-back }
    .sms = Given back: { $name }, { $back } for { $pass }, { $left } unused.{ part-where-back }
pass-refund-heard = Given back in the chat: { part-of-whom }{ $back } for { $pass }, { $left } unused. Those are off the card.
pass-refund-part = Only { $back } of { $price } was given back in the chat: { part-of-whom }{ $pass }, { $left } unused. The pass stays as it is; to end it, use the till.
pass-at-till = { $pass }: { $left } left, until { $until }.
    .sms = { $pass }: { $left } left. Reply USE PASS.

pass-sell-how = To sell a pass send the code and the word: { part-code } pass
pass-how = A pass pays for a visit: { part-code } use pass

## The member

passes = Passes.{ $how ->
    [chat] {" "}Choose which to pay for:
    [none] {""}
   *[till] {" "}You pay for a new one at the till.
}
passes-none = You have no pass.{ $how ->
    [chat] {" "}Choose which to pay for:
    [none] {""}
   *[till] {" "}You pay for one at the till.
}
pass-line = { $pass }: { part-uses } for { $price }
pass-invoice = { $pass }, { part-uses }, { $price }: good until { $until }.
pass-left = { $pass }: { $left } left, until { $until }.
pass-used = { $pass }: used once, { $left } left until { $until }.
pass-back = { $pass }: the use is back.
pass-bought = { $pass }: { $price } paid, { part-uses } until { $until }.
pass-taken-back = { $pass } was a slip at the till and is off your card. { $price } goes back to you.
pass-given-back = { $pass }: { $back } was given back for { $left } unused.

button-pass-paid = Paid
button-pay-pass = Pay
button-pass-sell = Sell
button-pass-use = Use the pass
button-pass-refund = Give back
button-pass-no = Not now
button-undo-pass = Undo
words-use-pass = use pass, use the pass, use a pass, spend pass
words-pass = pass, passes, my pass, my passes
words-pass-inside = passes, my|a|an|the|any|this pass, pass end|ends|valid, how many uses
