### Points, stamps or cashback given to a customer for a reason, or taken

part-correction = { $way ->
    [take] -{ part-cost }
   *[give] +{ part-cost }
}
part-correct-unit = { $unit ->
    [stamps] stamps
    [money] cashback
   *[points] points
}
correct-how = Say whom, how much and why: <b>give ana 5 { part-correct-unit } spilled coffee</b>, <b>deduct ana 5 { part-correct-unit } credited twice</b>.
    .sms = Say whom, how much and why: "give ana 5 { part-correct-unit } spilled coffee", "deduct ana 5 { part-correct-unit } credited twice".
correct-much = <b>{ $name }</b>: how much, and why? Like <b>5 { part-correct-unit } spilled coffee</b>; <b>-5 { part-correct-unit }</b> takes them.
    .sms = { $name }: how much, and why? Like "5 { part-correct-unit } spilled coffee"; "-5 { part-correct-unit }" takes them.
correct-why = <b>{ $name }</b>: { part-correction }. Why? The customer reads it.
    .sms = { $name }: { part-correction }. Why? The customer reads it.
correct-ask = <b>{ $name }</b>: { part-correction }, “{ $words }”. Then there is { part-standing }. Do it?
    .sms = { $name }: { part-correction }, "{ $words }". Then there is { part-standing }. Do it?
correct-word = { $name }: { part-correction }, "{ $words }". Then there is { part-standing }. To do it, reply: { $word }
correct-done = <b>{ $name }</b>: { part-correction }. Now there is { part-standing }.
    .sms = { $name }: { part-correction }. Now there is { part-standing }.
correct-since = Something was added or taken since I asked: please look again.
correct-kept = Nothing was changed.
correct-old = That is done, or was asked too long ago. Nothing was changed.
correct-own = That is your own card: somebody else has to do it.
correct-short = There is not so much: <b>{ $name }</b> has { part-standing }.
    .sms = There is not so much: { $name } has { part-standing }.
correct-large = At once you can give or take at most { part-cost }.
correct-today = You have given and taken { $count } times today, and that is the limit.
corrected = { $way ->
    [take] { $shop } took { part-cost } off your card: “{ $words }”. You have { part-standing }.
   *[give] { $shop } gave you { part-cost }: “{ $words }”. You have { part-standing }.
}
    .sms = { $way ->
        [take] { $shop } took { part-cost } off your card: "{ $words }". You have { part-standing }.
       *[give] { $shop } gave you { part-cost }: "{ $words }". You have { part-standing }.
    }
correction-undone = { $way ->
    [take] What we had taken is back on your card: { part-cost }. You have { part-standing }.
   *[give] That was a slip of ours, and is taken back: { part-cost }. You have { part-standing }.
}

## Buttons

button-customer-give = Give or take
button-correct-of = This person
button-correct-more = More
button-correct-yes = Yes, do it
button-correct-no = No
button-undo-correction = Undo
button-not-me-correction = Not me?

## What people type

words-deduct = deduct, take off, take away
words-of-owners-deduct-inside = take|deduct|remove|subtract * points|point|stamps|stamp|cashback from|off|back, take off|away|back * points|point|stamps|stamp|cashback
