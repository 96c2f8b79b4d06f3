### A Telegram chat and a phone number made one card

link = One card for this chat and for SMS: share your number below. What you hold on both is added up. Or type the number, and a code comes by SMS.
    .sms = One card here and by SMS: send your number, and a code comes to it.
link-from-telegram = On Telegram too? Open this link, share your number, and it is one card on both.
link-not-yours = That is somebody else's number. Please share your own.
link-no-phone = I cannot use that number. Share your own below, or type it with + and the country code.
    .sms = I cannot use that number. Send it with + and the country code.
link-no-sms = We cannot text that number. If STOP was sent from it, send START first, or use another.
link-code = { $shop }: { $code } is your code. Type it in the chat to link your cards. Not you? Ignore this.
link-code-sent = A code is on its way to { $phone }. Type it here.
link-code-wrong = That code is wrong or too old. Read it again, or ask for a new one.
linked = Linked: one card now, { part-standing }.
linked-told = { $shop }: a { $channel } chat is on your card now. Was it not you? Tell us.{ part-call }
linked-already = That is one card already.
phone-added = Your card now works from { $phone } too.

## Buttons

button-link = Link cards
button-share-phone = Share my number

## Telegram's command menu

menu-link = One card for the chat and the phone

## What people type: one phrase means one thing, in all languages together

words-link = link, link cards, link phone, link my phone, connect, add phone, add my phone
