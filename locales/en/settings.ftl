### Settings, privacy, leaving

## Parts of other texts

part-lost = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}You would lose { $money }.
        }
       *[other] {" "}You would lose { part-points }{ part-money-too }.
    }
   *[other] {" "}You would lose { part-stamps }{ part-points-too }{ part-money-too }.
}
# What was paid for, and rewards that were not used.
part-ends = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } is paid until { $until }: it would end, without money back.
}{ $vouchers ->
    [0] {""}
    [one] {" "}One reward is still unused.
   *[other] {" "}{ $vouchers } rewards are still unused.
}{ $uses ->
    [0] {""}
    [one] {" "}A paid use of a pass would be lost: first ask the till what goes back.
   *[other] {" "}{ $uses } paid uses of passes would be lost: first ask the till what goes back.
}
part-birthday = { $birthday ->
    [none] not set
   *[other] { $birthday }
}

## Settings, privacy, leaving

settings =
    Name: <b>{ $name }</b>
    Birthday: { part-birthday }
    Language: { $language }
    Offers: { part-offers }
    News about your card: { part-updates }
    .sms = { $name }. Birthday: { part-birthday }. { $language }. Offers: { part-offers }. Card news: { part-updates }.
language = Which language?
language-set = Good, English it is.
ask-birthday = A birthday wish? Send day and month, like 29 Feb. No year needed.
birthday-set = Noted: { $birthday }.
birthday-odd = I cannot read a date there. Send day and month, like 29 Feb.
birthday-which = Is that { $first } or { $second }?
birthday-skipped = Fine, no birthday. Your card is ready.
    .sms = Fine, no birthday. Your card is ready. At the till, text HERE.
birthday-stays = Fine, your birthday stays: { $birthday }.
birthday-removed = Removed. There is no birthday on your card now.
messages =
    Offers: <b>{ part-offers }</b>.{ part-promise }
    News about your card (a reward earned, or nearly): <b>{ part-updates }</b>.
    Birthday and anniversary: <b>{ part-occasion }</b>. Monthly summary: <b>{ part-progress }</b>. When you have been away: <b>{ part-winback }</b>.
    Fewer messages: <b>{ part-fewer }</b>. Quiet hours: <b>{ part-quiet }</b>.
    .sms = Offers: { part-offers }. Card news: { part-updates }. Birthday: { part-occasion }. Fewer messages: { part-fewer }. Quiet: { part-quiet }.
messages-set = Saved. Offers: { part-offers }. News about your card: { part-updates }.
ask-new-name = What name shall we put on the card?
name-set = Good, the card now says { $name }.
privacy = { $shop } keeps your name, your contact, your visits and your settings. Nothing else. Here are the <a href="{ $privacy }">privacy notice</a> and the <a href="{ $terms }">terms</a>.
    .sms = { $shop } keeps your name, contact, visits and settings. Privacy: { $privacy } Terms: { $terms }
export = This is everything we keep about you.
    .sms = This is everything we keep about you. The link works for an hour:
export-today = You have your file already, sent { $at }. The next one: from { $until }.
leave = Delete your card and your data?{ part-lost }{ part-ends } This cannot be undone.
export-word = Everything we keep about you comes as a link. To get it, reply: { $word }
leave-word = Delete your card and your data?{ part-lost }{ part-ends } This cannot be undone. To delete them, reply: { $word }
word-wrong = That is not the word, so nothing was done.
confirm-there = For your safety I ask you in your { $channel } chat. Please answer there.
export-there = We were asked by SMS from { $phone } for everything we keep about you. If it was you, take it here.
leave-there = We were asked by SMS from { $phone } to delete your card and your data.{ part-lost }{ part-ends } Was it you? This cannot be undone.
left = Done, your card and your data are deleted. { $shop } thanks you for your visits.
stop-ask = Do you want no more messages from us?
stopped = Done, we stop writing. Your card stays.
    .sms = Done, we stop writing. Your card stays. START undoes this.
stopped-elsewhere = On { $channel } we go on; a STOP there ends that too.
    .sms = On { $channel } we go on; STOP there ends that too.
stopped-in-charge = { $going ->
    [all] Reports, faults of the shop and what customers send on still come: those are for who runs it. “reports off” ends the reports.
   *[asked] What you ask for and what customers send on still comes. Reports by themselves and faults of the shop do not, until you say START.
}
    .sms = { $going ->
    [all] Reports, faults and what customers send on still come.
   *[asked] Reports and faults come no more either, until START.
}
stopped-without-card = Done, we stop writing.
    .sms = Done, we stop writing. START undoes this.
started = Good, news about your card is on again.
kept = Fine, nothing changed.

## Buttons

button-settings = Settings
button-language = Language
button-lang = Language
button-birthday = Birthday
button-birthday-first = The first
button-birthday-second = The second
button-birthday-remove = Remove birthday
button-messages = Messages
button-offers-on = Turn offers on
button-offers-off = Turn offers off
button-updates-on = Turn news on
button-updates-off = Turn news off
button-name = Name
button-privacy = Privacy
button-export = My data
button-leave = Delete everything
button-leave-yes = Delete for good
button-leave-no = Keep my card

## Telegram's command menu

menu-settings = Name, birthday, language, messages
menu-privacy = What we keep of you
menu-export = Your data, to take along

## What people type: one phrase means one thing, in all languages together

words-settings = settings, options, preferences
words-language = language, languages, change language, english, polish, romanian
words-language-inside = speak|in|into|to english|polish|romanian|german|spanish|french|ukrainian|russian|italian ., speak|understand ~ english|polish|romanian|german|spanish|french|ukrainian|russian|italian, english|polish|romanian please, change|switch|wrong ~ language
words-birthday = birthday, my birthday, bday
words-birthday-inside = my birthday is|was|changed, its|it's ~ my birthday, change|correct|set|update|edit|remove|delete ~ birthday, birthday ~ wrong
words-messages = messages, news, notifications
words-messages-inside = want|like|need|get|have offers ~ again|too|back, send me ~ offers|promotions|deals|news, want ~ offers .
words-offers = offers, offer, my offers, my offer
words-name = name, my name, change name, rename
words-name-inside = my name is|s|was, change|correct|fix|update ~ my name, name ~ wrong|misspelled|misspelt
words-privacy = privacy, terms, data, my data, gdpr, terms and conditions, terms of service, tos, legal
words-privacy-inside = what|which data|information|info|details ~ me|have|keep|store|hold|collect, what ~ know|have|keep|store ~ about|on me, privacy policy|notice, terms and conditions
words-export = export, export my data, download my data, send my data, give me my data, send me my data, i want my data, get my data, a copy of my data, copy of my data, my data export
words-export-inside = copy of ~ data, give|send|get|want|download|have ~ my data
words-leave = leave, delete, delete me, delete my card, delete everything, delete my data, delete my account, close my account, forget me, erase my data, erase me, cancel my account, cancel my card, i want to leave, i want out, remove my account, remove my data, delete account, close account
words-leave-inside = delete|erase|wipe|remove|destroy ~ my|the|all ~ data|account|card|profile|details, close|cancel|deactivate ~ my account|card|profile, don't|dont|not want ~ card|account anymore|any
# Words that mean nothing: one is drawn, and confirms what its question asks. Plain letters, no word of ours.
words-random = amber, anchor, apple, autumn, bamboo, banana, basket, beaver, bridge, bronze, butter, cactus, camera, candle, carpet, castle, cedar, cherry, circle, clover, cobalt, comet, copper, coral, cotton, desert, dolphin, dragon, eagle, engine, falcon, feather, flower, forest, fossil, garden, ginger, guitar, hammer, hazel, honey, island, jacket, jasmine, kettle, ladder, lantern, lemon, lobster, magnet, mango, maple, marble, meadow, melon, mirror, needle, nutmeg, ocean, olive, orange, orchid, otter, paddle, panda, parrot, pebble, pencil, pepper, piano, planet, pumpkin, puzzle, rabbit, raven, ribbon, river, rocket, saddle, saffron, salmon, silver, spider, summer, sunset, teapot, temple, thunder, tiger, tomato, tulip, turtle, valley, velvet, violin, walnut, winter, wizard, zebra
words-quiet-inside = don't|dont|not ~ text|texting|write|writing|message|messages|send|call|contact|bother|disturb|ping|sms|texts ~ night|nights|evening|evenings|weekends|early|late, not at|in|on ~ night|nights|evening|evenings|weekends please, . not at night|nights|weekends ., . not in the evening|evenings .
