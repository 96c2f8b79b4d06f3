### What customers think of a visit

opinion-thanks = { $mood ->
    [bad] We are sorry. The shop knows now. What went wrong? A line is enough.
    [fair] Thank you. What could be better? A line is enough.
   *[good] Glad to hear it. What was good? A line, if you like.
}
opinion-noted = { $mood ->
    [bad] Thank you. The shop has read it now.
   *[other] Thank you, that helps us.
}
survey-thanks = { $mood ->
    [bad] Thank you. What should we do better? A line is enough.
    [fair] Thank you. What is missing for a 10? A line is enough.
   *[good] Thank you. What do you like most? A line, if you like.
}
opinion-unhappy = <b>{ $name }</b>{ part-from-number } was not happy with the visit: { $place }, { $at }.
    Reply to this message and { $name } reads it as the shop's.
    .sms = { $name }{ part-from-number } was not happy with the visit: { $place }, { $at }. To answer: ANSWER and your words.

## Buttons

button-opinion-good = 😀 Good
button-opinion-fair = 😐 So-so
button-opinion-bad = 🙁 Bad
