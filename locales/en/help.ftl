### Help, and answers to what was not understood

help = <b>{ $shop }</b>, your card in this chat: show it at the till, collect, take your reward.{ part-call }
    .sms = { $shop }: at the till, text HERE.{ part-call } STOP ends.
unknown = I look after your card and cannot answer that.{ part-call }
unknown-again = One of these, perhaps?
not-text = I can read text only. Please type it.
link-old = That link no longer works. Please ask for a new one.
slowed = Too many tries. Please wait { $minutes } min.
trouble = Something went wrong on our side. Please try again in a minute.{ part-call }

## Buttons

button-help = Help

## Telegram's command menu

menu-help = What I can do for you

## What people type: one phrase means one thing, in all languages together

words-help = help, info, commands, menu
