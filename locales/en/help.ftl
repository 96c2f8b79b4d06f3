### Help, and answers to what was not understood

help = <b>{ $shop }</b>, your card in this chat: show it at the till, collect, take your reward.{ part-call }
    .sms = { $shop }: at the till, text HERE.{ part-call } STOP ends.
help-more =
    /balance what you have, /history what happened
    /hours when we are open, /address where we are
    /why why we wrote to you
    /link one card for the chat and the phone
    /privacy what we keep, /export to take it along, /leave to delete it
    .sms = Also: BALANCE, HISTORY, HOURS, ADDRESS, WHY we wrote to you, LINK a chat, EXPORT, PRIVACY, LEAVE.
unknown = I look after your card and cannot answer that.{ part-call }
unknown-staff = I did not understand that. A visit: <b>{ part-code } { part-sum }</b>. A mistake: <b>undo</b>.
    .sms = I did not understand that. A visit: { part-code } { part-sum }. A mistake: UNDO.
unknown-again = One of these, perhaps?
not-here = { $what ->
    [pass] There are no prepaid passes here.
    [plan] There is no paid membership here.
    [tier] There are no levels here.
    [challenge] There are no challenges and badges here.
    [invite] Inviting friends brings nothing here, though they are welcome.
   *[gift] Nothing of a card can be given to others here.
}
unknown-in-charge = I do not understand that either. I know, say: <b>report</b>, <b>best</b>, <b>owe</b>, <b>promotions</b>, <b>customer ana</b>, and HELP for the rest.
    .sms = I do not understand that either. I know: report, best, owe, promotions, customer ana. HELP: the rest.
unknown-last = I do not understand this, and answer no more of it for now. HELP says what I can do.
which = Which one do you mean?
welcome-to-it = You are welcome. See you soon.
hours = { $place } is open: { $info }.
hours-of-each = Opening hours:
hours-unknown = I do not have our opening hours.{ part-call }
address = { $place }: { $info }.
address-of-each = You will find us here:
address-unknown = I do not have our address.{ part-call }
place-line = { $place }: { $info }
not-text = I can read text only. Please type it.
link-old = That link no longer works. Please ask for a new one.
no-code-free = All codes are in use just now. Please try again in a few minutes.
slowed = Too many tries. Please wait { $minutes } min.
no-texts = I cannot send texts at the moment. Please try again in an hour.
no-texts-abroad = I send texts only to numbers of our countries ({ $codes }).
question-left = Fine, I have dropped that question. Nothing has changed.
stop-which = Stop what: only this, or our messages to you?
stop-offer-which = Stop what: our messages to you, or an offer to customers?
trouble = Something went wrong on our side. Please try again in a minute.{ part-call }
trouble-kept = Something is wrong on our side. We have your message and answer as soon as we can; no need to send it again.{ part-call }

## Buttons

button-help = Help
button-help-more = More
button-stop-this = Only this
button-stop-messages = Messages to me

## Telegram's command menu

menu-help = What I can do for you
menu-hours = When we are open
menu-address = Where we are

## What people type: one phrase means one thing, in all languages together

words-help = help, info, commands, menu
words-help-more = more, more help, what else, more commands
# What phones and mailboxes answer by themselves.
words-automatic = auto reply|response|responder, autoreply|autoresponder|autoresponse, automatic|automated reply|response|message|answer, out of * office, driving, can't|cannot talk|answer|text * now, i'm|im busy, i am busy, i'll|ill|will get back to you, i'll|ill|will reply|respond|answer|call|text * later|soon|back|when, call|text you later|back, on vacation|holiday|leave, away from my|the phone|desk, in a meeting, do not disturb, not monitored, not receiving notifications, when i get where|there|home
words-thanks = thanks, thank, thank you, thank u, thank you very much, thank you so much, thanks a lot, many thanks, much appreciated, appreciated, thx, thnx, tx, ty, tysm, cheers
words-hours = hours, opening hours, opening times, business hours, your hours, open, open today, open now, when are you open, are you open, are you open today, are you open now
# Inside a sentence; the marks are those of words-stop-inside.
words-hours-inside = when do|does|are|is|will ~ open|opens|opening|close|closes|closed|closing|shut, what time ~ open|opens|opening|close|closes|closing|shut, how late|long ~ open, are|is you|it|the|your ~ open|closed ~ today|tomorrow|now|still|late|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|weekend*|holiday*, are|is you|it|the|your ~ open|closed ., do you open|close ~ today|tomorrow|on|at|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*, opening|business|store|shop hours|times, what|whats ~ your hours
words-address = address, your address, the address, where, where are you, where is it, where is the shop, directions, how do i find you
words-address-inside = where are|r you ., where are|r you ~ located|based|exactly|now|today, where ~ is|s|are ~ shop|cafe|store|place|bar|restaurant|bakery|salon, wheres ~ shop|cafe|store|place|bar|restaurant|bakery|salon, where can|do i|we find you, how do|can i|we get ~ there|you, what|whats ~ your|the address, your|the ~ address please, how to find|reach|get you|there|to
