### Becoming a member

## Parts of other texts

part-promise-max = { $limit ->
    [0] {""}
   *[other] , max { $limit } { part-why-span }
}

## Joining

# $summary is the shop's own sentence, without its full stop.
hello = <b>{ $shop }.</b> { $summary }. Your card lives in this chat. By joining you accept the <a href="{ $terms }">terms</a> and the <a href="{ $privacy }">privacy notice</a>.
    .sms = { $shop }: { $summary }. Reply JOIN for a card (terms { $terms }). Msg&data rates may apply. STOP ends.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Show your card at the till.
    2. What you earn appears here at once.
    3. Take your reward when it suits you.
    .sms = { $shop }: { $summary }. At the till, text HERE and tell them the code you get back.
ask-name = What name shall we put on the card? With it you accept the <a href="{ $terms }">terms</a> and the <a href="{ $privacy }">privacy notice</a>.
    .sms = { $shop }: what name shall we put on the card? With it you accept the terms { $terms } Msg&data rates may apply. STOP ends.
name-odd = I need a name that can be read out, like Ana. Which one?
name-web = That reads like the address of a web page. I need a name like Ana. Which one?
welcome = Welcome, <b>{ $name }</b>. Show this card at the till. May we tell you about offers now and then?{ part-promise }
    .sms = { $name }, { part-standing }. At the till, text HERE. Offers too{ part-promise-max }?
welcome-back = Good to see you again, <b>{ $name }</b>. You have { part-standing }.
    .sms = Good to see you again, { $name }. You have { part-standing }.
card-only = Fine, only your card. A birthday wish? Send day and month, like 29 Feb.
offers-on = Good, an offer now and then. A birthday wish? Send day and month, like 29 Feb.
enrol-ask = { $shop }: { $summary }. You asked for a card: reply YES (terms { $terms }). Msg&data rates may apply. STOP ends.
enrol-no = Fine, no card, and nothing more from us.
join-first = You need a card for that. Joining { $shop } takes one tap, and accepts the <a href="{ $terms }">terms</a> and the <a href="{ $privacy }">privacy notice</a>.
    .sms = You need a { $shop } card for that. Reply JOIN to get one (terms { $terms }).
invite-ask = May whoever has your link or your code read your first name, { $name }?
invite = <b>Invite a friend.</b> { part-both }, with their first visit{ part-minimum }{ part-friend-days }{ part-limits }. They open this link, or write <b>JOIN { $code }</b>.
    .sms = { part-both } with a friend's first visit{ part-minimum }. They text JOIN { $code }
invite-words = { $friend ->
    [none] { $shop } is worth a visit:
   *[other] { $shop }: { $friend } for you with your first visit.
}
invite-by-text = Text { $code } to { $number }
invited = { $inviter ->
    [none] A friend invites you
   *[other] { $inviter } invites you
}{ $friend ->
    [none] {""}
   *[other] : { $friend } with your first visit{ part-minimum }{ part-friend-days }
}.
invite-own = That is your own code. It is for a friend who has not been here yet.
invite-customer = You have been here before: a code is for somebody's first visit.
invite-twice = You gave a code before, and that one counts.
invite-unknown = Nobody has the code { $code }. Send JOIN and the right one: it counts until your first visit.

## Buttons

button-enrol-yes = Yes
button-enrol-no = No
button-join = Join
button-how = How it works
    .sms = How
button-how-all = All the rules
button-offers-yes = Yes, offers
    .sms = Yes
button-offers-no = Only my card
    .sms = No
button-invite-friend = Invite a friend
    .sms = Invite
button-invite-named = With my name
    .sms = With name
button-invite-unnamed = Without my name
    .sms = No name
button-copy = Copy

## What people type: one phrase means one thing, in all languages together

words-join = join, join in, sign up, sign me up, register, i want to join, i want a card, get a card
words-how = how, how it works, how does it work, how does this work
words-how-inside = how does|do ~ it|this|card|points|stamps|everything work, how do|can i ~ earn|collect|get|gain ~ points|stamps, what do|will|can i ~ get ~ birthday, how many points|stamps ~ per|each|every, do|does|when|will ~ points|stamps ~ expire|end|lapse, how ~ loyalty|programme|program, any|what|which|current|other|new|todays ~ promotions|promos|deals|specials|sales|bargains, any|what|which|current|todays ~ offers ~ today|now|on|week|have|got|there|going, any|current offers, do you have|do ~ offers|promotions|deals|discounts|specials, points|stamps run out, offer|promotion|deal ~ still on|running|valid, when ~ offer|promotion|deal|sale ~ end|ends|over
words-invite-friend-inside = invite|inviting|refer|referring|bring|bringing ~ friend|friends|someone|somebody|anyone, referral program|programme|code|link|bonus, invite|invitation link|code, friend|wife|husband|mother|mum|mom|sister|brother|colleague|mate ~ wants|want|like ~ join|card|sign
words-hello = hello, hi, hey, hiya, good morning, good afternoon, good evening, morning, evening
menu-invite_friend = Bring a friend: something for both of you
words-invite-friend = invite a friend, invite friends, invite friend, bring a friend, refer a friend, refer, referral, my link
