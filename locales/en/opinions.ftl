### What customers think of a visit

opinion-thanks = { $mood ->
    [bad] We are sorry. We told the shop at once. What went wrong? A line is enough.
    [fair] Thank you. What could be better? A line is enough.
   *[good] Glad to hear it. What was good? A line, if you like.
}
opinion-noted = { $mood ->
    [bad] Thank you. It is on its way to the shop.
   *[other] Thank you, that helps us.
}
survey-thanks = { $mood ->
    [bad] Thank you. What should we do better? A line is enough.
    [fair] Thank you. What is missing for a 10? A line is enough.
   *[good] Thank you. What do you like most? A line, if you like.
}
survey-over = Thank you. That question is closed by now; the next one comes with the summary of a month to come.
opinion-unhappy = <b>{ $name }</b>{ part-from-number } was not happy with the visit: { $place }, { $at }.
    Reply to this message and { $name } reads it as the shop's.
    .sms = { $name }{ part-from-number } was not happy with the visit: { $place }, { $at }. To answer: ANSWER { $name } and your words.

## Buttons

button-opinion-good = 😀 Good
button-opinion-fair = 😐 So-so
button-opinion-bad = 🙁 Bad
