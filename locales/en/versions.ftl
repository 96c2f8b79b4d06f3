### The settings, when they are taken up or not, for the owner

version = <b>Your settings changed.</b> They hold from now on (version { $number }):
    .sms = Your settings changed (version { $number }):
version-added = { $place }: new, { $value }
version-removed = { $place }: gone, was { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
    .sms = and { $count } more
version-terms = { $count ->
    [one] One member is told of the new terms.
   *[other] { $count } members are told of the new terms.
}
version-refused = <b>The changed settings cannot be used.</b> Nothing of them was taken up, version { $number } still holds. { $count ->
    [one] What is wrong:
   *[other] What is wrong, in { $count } places:
}
    .sms = The changed settings cannot be used, version { $number } still holds:
version-fault = { $fault }
change-how = <b>Say what changes, by the words of the settings:</b> <i>reward coffee stamps 8</i>, <i>rule happy-hour times 2</i>, <i>reward cake remove</i>, <i>hours Mon-Fri 8-18</i>, <i>phone +48 22 100 20 30</i>. I show it first.
    .sms = Say what changes, such as: reward coffee stamps 8, or hours Mon-Fri 8-18.
change-ask = <b>This would change:</b>
    .sms = This would change:
part-change-more = { $gain ->
    [none] {""}
   *[other] , { $gain } more
}
part-change-less = { $less ->
    [none] {""}
   *[other] , { $less } less
}
change-tried = { $visits ->
    [0] In the last { $days } days (visits looked at: { $count }) it would have changed nothing.
   *[other] In the last { $days } days (visits looked at: { $count }), had it held all along: visits changed: { $visits }, members: { $members }{ part-change-more }{ part-change-less }.
}
change-saved = <b>Saved.</b> It holds from now on (version { $number }):
    .sms = Saved, it holds from now on (version { $number }):
change-undone = <b>Taken back.</b> It is as it was (version { $number }):
    .sms = Taken back, it is as it was (version { $number }):
change-dropped = Nothing is changed.
change-same = That is how it is already.
change-refused = That cannot be, so nothing is changed:
change-closed = { $why ->
    [unwritable] I may not write your settings file here, so nothing is changed. Change it where the service runs; I take it up by itself.
    [none] Your settings come from no file, so I cannot change them.
   *[other] Your settings file has something in it that does not hold yet, so I do not touch it. Look at it where the service runs.
}
    .sms = { $why ->
        [unwritable] I may not write your settings file, so nothing is changed. Change it where the service runs.
        [none] Your settings come from no file, so I cannot change them.
       *[other] Your settings file has something in it that does not hold yet. Nothing is changed.
    }
change-late = Something else was changed since. Say again what you want.
change-unwritten = <b>Careful:</b> version { $number } holds, but I could not write it into the settings file. Write it there, or it is gone at the next restart.
    .sms = Careful: version { $number } holds, but I could not write it into the settings file. Write it there, or it is gone at the next restart.

## Buttons

button-change-yes = Save it
button-change-no = Leave it
button-change-undo = Take back

## What people type before what they change

words-rule = rule, change rule
words-shop-phone = phone, shop phone, our phone
words-of-owners-reward = rewards settings
words-of-owners-reward-inside = change|edit|alter|new|add|set|make|remove|delete|update|modify ~ reward|rewards, change|set|raise|lower|reduce the price|cost|stamps|points of|for, make|change|set ~ cost|to ~ stamps|stamp|points|point, should|must|shall cost ~ stamps|stamp|points|point
words-of-owners-rule = change opening hours, change the opening hours, change hours, change the hours
words-occasion-off = occasion messages off
words-occasion-on = occasion messages on
words-of-owners-occasion-off-inside = no birthday|birthdays|bday|anniversary|welcome message|messages|greeting|greetings|text|texts|wishes, stop|end|disable|deactivate|cancel|mute|quit ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, don't|dont|not|never send|want|write|text ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, no more ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, turn|switch off ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, turn|switch ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries ~ off, birthday|birthdays|bday|anniversary|welcome|winback|summary|summaries ~ off ., unsubscribe|unsub ~ from ~ birthday|birthdays|anniversary|reminders
words-of-owners-occasion-on-inside = turn|switch on ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, turn|switch ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries ~ on, enable|activate|restart ~ birthday|birthdays|bday|anniversary|anniversaries|welcome|winback|reminder|reminders|summary|summaries, send ~ birthday|birthdays|anniversary|welcome|winback|reminders|summaries ~ again
