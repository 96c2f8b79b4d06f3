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
part-unknown = { $state ->
    [unasked] There is no question open that this answers.
   *[none] I look after your card and cannot answer that.
}
unknown = { part-unknown }{ part-call }
who-we-are = This is { $shop }. A program looks after your card and answers here; you have had it since { $joined }. It asks for no password and no bank card.{ part-call } STOP ends our messages.
    .sms = { $shop }: a program answers here. Your card: since { $joined }. We ask for no password or bank card.{ part-call } STOP ends.
person = { $sends ->
    [yes] That is for a person: <b>Ask the shop</b> sends your words on, and the answer comes here.
   *[no] That is for a person: please ask at the till.
}{ part-call }
    .sms = { $sends ->
    [yes] That is for a person: Ask the shop sends your words on.
   *[no] That is for a person: please ask at the till.
}{ part-call }
missing = Points and stamps are given at the till; your history shows each. { $sends ->
    [yes] If one is missing, <b>Ask the shop</b> sends your words on.
   *[no] If one is missing, tell us at the till.
}{ part-call }
    .sms = History shows what came. { $sends ->
    [yes] Something missing? Ask the shop sends your words on.
   *[no] Something missing? Tell us at the till.
}{ part-call }
part-unknown-staff = { $state ->
    [unasked] There is no question open that this answers.
   *[none] I did not understand that.
}
unknown-staff = { part-unknown-staff } A visit: <b>{ part-code } { part-sum }</b>. A mistake: <b>undo</b>.
    .sms = { part-unknown-staff } A visit: { part-code } { part-sum }. A mistake: UNDO.
unknown-again = One of these, perhaps?
not-here = { $what ->
    [pass] There are no prepaid passes here.
    [plan] There is no paid membership here.
    [tier] There are no levels here.
    [challenge] There are no challenges and badges here.
    [invite] Inviting friends brings nothing here, though they are welcome.
   *[gift] Nothing of a card can be given to others here.
}
unknown-in-charge = { $role ->
    [manager] I do not understand that either. I know, say: <b>report</b>, <b>report staff</b>, <b>customer ana</b>, <b>team</b>, and HELP for the rest.
   *[owner] I do not understand that either. I know, say: <b>report</b>, <b>best</b>, <b>owe</b>, <b>promotions</b>, <b>customer ana</b>, and HELP for the rest.
}
    .sms = { $role ->
    [manager] I do not understand that either. I know: report, report staff, customer ana, team. HELP: the rest.
   *[owner] I do not understand that either. I know: report, best, owe, promotions, customer ana. HELP: the rest.
}
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

words-help = help, info, commands, menu, help me, i need help, what can you do, what can i do, what can i do here, how do i use this, i do not understand, i dont understand, confused
words-help-inside = don't|dont|not ~ understand, don't|dont|not get it, confused, what can you|u|i do, what else can, need ~ help, can you help
words-help-more = more, more help, what else, more commands
# What phones and mailboxes answer by themselves.
words-automatic = auto reply|response|responder, autoreply|autoresponder|autoresponse, automatic|automated reply|response|message|answer, out of * office, driving, can't|cannot talk|answer|text * now, i'm|im busy, i am busy, i'll|ill|will get back to you, i'll|ill|will reply|respond|answer|call|text * later|soon|back|when, call|text you later|back, on vacation|holiday|leave, away from my|the phone|desk, in a meeting, do not disturb, not monitored, not receiving notifications, when i get where|there|home
words-thanks = thanks, thank, thank you, thank u, thank you very much, thank you so much, thanks a lot, many thanks, much appreciated, appreciated, thx, thnx, tx, ty, tysm, cheers
words-thanks-inside = great|best|amazing|lovely|delicious|excellent|wonderful|super|nice ~ coffee|cafe|place|service|cake|staff|shop, love your|you|this
words-hours = hours, opening hours, opening times, business hours, your hours, open, open today, open now, when are you open, are you open, are you open today, are you open now, r u open, r you open, u open, are u open, open tomorrow, open on sunday, open sunday, open sundays
# Inside a sentence; the marks are those of words-stop-inside.
words-hours-inside = when do|does|are|is|will ~ open|opens|opening|close|closes|closed|closing|shut, what time ~ open|opens|opening|close|closes|closing|shut, how late|long ~ open, are|is you|it|the|your ~ open|closed ~ today|tomorrow|now|still|late|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*|weekend*|holiday*, are|is you|it|the|your ~ open|closed ., do you open|close ~ today|tomorrow|on|at|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*, opening|business|store|shop hours|times, what|whats ~ your hours
words-address = address, your address, the address, where, where are you, where is it, where is the shop, directions, how do i find you
words-address-inside = where are|r you ., where are|r you ~ located|based|exactly|now|today, where ~ is|s|are ~ shop|cafe|store|place|bar|restaurant|bakery|salon, wheres ~ shop|cafe|store|place|bar|restaurant|bakery|salon, where can|do i|we find you, how do|can i|we get ~ there|you, what|whats ~ your|the address, your|the ~ address please, how to find|reach|get you|there|to
words-who = who are you, who r u, who is this, whos this, who dis, what is this, are you real, are you a bot, are you human, scam
words-who-inside = who are|r you|u, who is|s this|that, who sent|sends this|me, who am i ~ talking|texting|speaking, is|are this|it|you|that ~ scam|spam|fake|real|legit|phishing|fraud|trap, are|r you|u ~ bot|robot|human|person|real|ai|machine, am i ~ talking|speaking|texting ~ bot|robot|human|person|machine, how|where did|do you|u ~ get|have|find ~ number|name, who gave you|u my number|name, what is this number
words-person = agent, human, a human, a person, operator, representative, manager, complaint, complain, call me, call me back, support, customer service, feedback
words-person-inside = talk|speak|chat to|with ~ human|person|someone|somebody|manager|owner|people|staff|agent|boss, want|like|need ~ human|real person|agent|operator|manager, want|like|wish to ~ complain, complaint, want|get|need|give ~ money back, a|the|my refund, terrible|awful|horrible|disgusting|worst|poor|bad ~ service|coffee|food|experience|cafe|place, staff|barista|waiter|waitress|cashier|coffee|food|cake|service|milk|tea was|were|is ~ cold|rude|dirty|stale|awful|terrible|disgusting|horrible|bad|unfriendly|slow, charged ~ twice|double|wrong, call|ring|phone me back|please|tomorrow|today
words-missing = missing points, missing stamps, no points, no stamps, points missing
words-missing-inside = no points|stamps|stamp, not ~ get|got|receive|received|give|given|gave|add|added|credit|credited ~ points|stamps|stamp, did|have|has|was|were|n't not ~ points|stamps|stamp, didnt|didn't|haven't|never|wasn't ~ points|stamps|stamp, points|stamps|point|stamp are|is|were|was ~ wrong|missing|gone|incorrect|lost|stolen|not, missing|lost my|some|the|a points|stamps|stamp, missing points|stamps|stamp, forgot|forgotten ~ stamp|stamps|points|scan, forgot|forgotten ~ show|scan|bring ~ card|qr, someone|somebody|he|she ~ used|took|stole ~ points|stamps, where are|is ~ my points|stamps|stamp, points|stamps|stamp ~ disappeared|vanished, short of points|stamps
