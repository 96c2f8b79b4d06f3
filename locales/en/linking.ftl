### A Telegram chat and a phone number made one card

link = One card for this chat and for SMS: share your number below. What you hold on both is added up. Or type the number, and a code comes by SMS.
    .sms = One card here and by SMS: send your number, and a code comes to it.
link-from-telegram = On Telegram too? Open this link, share your number, and it is one card on both.
link-not-yours = That is somebody else's number. Please share your own.
link-no-phone = I cannot use that number. Share your own below, or type it with + and the country code.
    .sms = I cannot use that number. Send it with + and the country code.
link-no-sms = No text reaches that number: it is a landline, or STOP was sent from it. Send another, or START from it first.
link-code = { $shop }: { $code } is your code. Type it in the chat to link your cards. Not you? Ignore this.
link-code-sent = A code is on its way to { $phone }. Type it here.
link-code-wrong = That code is wrong or too old. Read it again, or ask for a new one.
old-number = To bring your card to this number, send the old one, with + and the country code. A code goes there.
move-code = { $shop }: { $code } moves your card to { $number }. Type it there. Not you? Ignore this and tell nobody.
move-code-sent = If a card is on { $phone }, a code is on its way there: type it here. Old number gone? Ask at the till.
moved = Your card is on this number now: { part-standing }.
moved-told = { $shop }: your card is on { $number } now, and no longer here. Was it not you? Tell us.{ part-call }
linked = Linked: one card now, { part-standing }.
linked-told = { $shop }: a { $channel } chat is on your card now. Was it not you? Tell us.{ part-call }
linked-already = That is one card already.
wrong-number-ask = This number is on a card. Not yours? Reply { $word }: we take it off, write no more here, and the card waits for its owner.
wrong-number-done = Done: this number is off that card, and we write no more here.
number-gone = Somebody texted us from { $phone } that this number is not yours. It is off your card, which stays here. Still your number? Link it again.
phone-added = Your card now works from { $phone } too.

## Buttons

button-new-number = New number
button-link = Link cards
button-share-phone = Share my number

## Telegram's command menu

menu-link = One card for the chat and the phone

## What people type: one phrase means one thing, in all languages together

words-link = link, link cards, link phone, link my phone, connect, add phone, add my phone
words-link-inside = merge|join|combine|connect|link ~ cards|accounts, have|got|both ~ two|2|both cards|accounts
words-new-number = new number, i have a new number, my new number, i've got a new number, changed my number, change my number, i changed my number, my number changed, move my card, move a card, move the card, move card, bring my card, transfer my card, old number, my old number
words-wrong-number = wrong number, wrong person, not my number, not my card, this is not my card, this isn't my card, that's not my card, it's not my card, this card is not mine, this is not mine, you have the wrong number, you've got the wrong number, you have the wrong person, someone else's card, i don't have a card, i have no card, i never joined, i didn't join
# Inside a sentence; the marks are those of words-stop-inside.
words-wrong-number-inside = wrong number|person, not|isn't my card|account|number, someone|somebody else's card|account|number, got|have|had this number recently|now|since, number is|belongs ~ mine|me now, never|didn't sign|signed up, never joined, don't have ~ card with|at you|your
words-new-number-inside = changed|switched my ~ number|phone|sim, have|got ~ new number|phone|sim, number has|is changed, lost my ~ phone|sim, moving|bringing|transferring|transfer my ~ card, move my ~ card to
