### Giving another member something

## Answers

my-code = Your code: <b>{ $code }</b>. Tell it to whoever wants to give you something.
    .sms = Your code: { $code }. Tell it to whoever wants to give you something.
give-how = Send how much and the other one's code: <b>give 20 K7M2QX</b>. They find it with <b>gift code</b>.
    .sms = Send how much and the other one's code: GIVE 20 K7M2QX. They find it with GIFT CODE.
give-nobody = Nobody has that code. Ask them again: they find it with <b>gift code</b>.
    .sms = Nobody has that code. Ask them again: they find it with GIFT CODE.
give-own = That is your own code.
give-amount = From { $least } to { $most } can be given at a time.
give-today = Today you can give { $left } more.
give-short = You do not have that much.
give-ask = Give <b>{ $name }</b> { part-cost }? You cannot take it back.
give-word = To give { $name } { part-cost }, reply { $word }. You cannot take it back.
give-done = Given to { $name }: { part-cost }.
gift-came = { $shop }: somebody gave you { part-cost }.
gift-undone = What was given was taken back at the shop: { part-cost }.
gift-taken-back = Taken back: { part-cost } from { $name }. It is on their card again.

## Buttons

button-give-yes = Yes, give it
    .sms = Yes
button-give-no = No
button-gift-code = Gift code
    .sms = Code

## What people type: one phrase means one thing, in all languages together

words-gift-code = gift code, my gift code, code for gifts
words-give = give, gift, give to
words-gift-code-inside = my|the|a gift code, code for gifts
words-give-inside = can|could|may i ~ give|gift|send|transfer|share|pass ~ points|stamps, how do|can i ~ give|gift|send|transfer|share|pass ~ points|stamps, want|like|wish to give|gift|send|transfer|share|pass ~ points|stamps, transfer|share my|points|stamps
words-of-owners-give-inside = add|credit|give|grant|gift * points|point|stamps|stamp|cashback
