### What customers send on to a person of the shop, and what that person answers

contact-sent = { $shop } has it now. Somebody answers here soon.
contact-sent-later = { $shop } has it now. Somebody answers here from { $at }.
contact-today = I cannot send on any more today.{ part-call }
contact-nobody = Nobody here can read that just now.{ part-call }
contact-old = That was too long ago. Please write it again.
contact-asked = <b>{ $name }</b>{ part-from-number } writes: “{ $words }”
    Reply to this message and { $name } reads it as the shop's.
    .sms = { $name }{ part-from-number } writes: "{ $words }" To answer: ANSWER { $name } and your words.
contact-answer-ask = What shall <b>{ $name }</b> read?
    .sms = What shall { $name } read?
contact-answer-nobody = There is nobody to answer just now.
contact-answer-whom = That was not sent: who is it for? They asked: { $names }. Write “answer”, the name and your words.
    .sms = That was not sent: who is it for? They asked: { $names }. Send ANSWER, the name and your words.
contact-answer-sure = You named nobody who asked. Shall <b>{ $name }</b> read this? “{ $words }”
    .sms = You named nobody who asked. Shall { $name } read: "{ $words }"?
contact-answer-kept = It was not sent.
contact-answer-late = That was not sent: I waited an hour for your answer to <b>{ $name }</b>. Tap, and write it again.
    .sms = That was not sent: I waited an hour for your answer to { $name }. Send 1, then write it again.
contact-answer = <b>{ $shop }</b>: { $words }
    .sms = { $shop }: { $words }
contact-answered = <b>{ $name }</b> reads it now.
    .sms = { $name } reads it now.
contact-answered-cut = <b>{ $name }</b> reads it now, but only the beginning: it was too long.
    .sms = { $name } reads it now, but only the beginning: it was too long.
contact-taken = { $staff } has answered <b>{ $name }</b>: “{ $words }”
    .sms = { $staff } has answered { $name }: "{ $words }"
contact-gone = { $state ->
    [left] It was not sent: <b>{ $name }</b> has deleted the card.
    [stopped] It was not sent: <b>{ $name }</b> has said STOP since.
   *[other] It was not sent: <b>{ $name }</b> cannot be reached any more.
}
    .sms = { $state ->
        [left] It was not sent: { $name } has deleted the card.
        [stopped] It was not sent: { $name } has said STOP since.
       *[other] It was not sent: { $name } cannot be reached any more.
    }
contact-list = <b>Who wrote of late: { $count }.</b> Tap a name to answer.
    .sms = Who wrote of late: { $count }. To answer: ANSWER, the name and your words.
contact-list-line = { $name }, { $at }: { $words ->
    [none] not happy with a visit
   *[other] “{ $words }”
}{ $state ->
    [answered] , answered
   *[other] {""}
}
    .sms = { $name }, { $at }: { $words ->
        [none] not happy with a visit
       *[other] "{ $words }"
    }{ $state ->
        [answered] , answered
       *[other] {""}
    }
contact-list-none = No customer wrote to you of late.
contact-unread = Your answer did not reach <b>{ $name }</b>.
    .sms = Your answer did not reach { $name }.

## Buttons

button-contact-send = Ask the shop
button-contact-answer = Answer
button-contact-answer-yes = Yes, send it
    .sms = Send
button-contact-answer-no = No

## Telegram's command menu

menu-answer = Answer what a customer asked

## What people type

words-answer = answer, reply
words-complaints = show complaints, open complaints
words-of-owners-complaints = complaints, any complaints, customer complaints, what did customers write, what do customers write, who wrote, who wrote to us, messages from customers, customer messages, questions from customers, customer questions, unanswered messages, unanswered
