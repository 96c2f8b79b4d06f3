### What the service says by itself: milestones, occasions, warnings, the monthly summary

## Parts of other texts

part-gain = { $stamps ->
    [0] { part-gain-points-or-money }
    [one] +{ $stamps } stamp{ part-gain-points-too }{ part-gain-money-too }
   *[other] +{ $stamps } stamps{ part-gain-points-too }{ part-gain-money-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } point
   *[other] +{ $points } points
}
part-gain-points-or-money = { $points ->
    [0] { $money ->
        [none] { part-gain-points }
       *[other] +{ $money }
    }
   *[other] { part-gain-points }{ part-gain-money-too }
}
part-gain-money-too = { $money ->
    [none] {""}
   *[other] , +{ $money }
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}On your card, a gift: { part-gain }.
    }
   *[other] {" "}On your card, a gift: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}New: { $promotion }
}
part-take = { $reward ->
    [none] {""}
   *[other] {" "}Ready: { $reward }.
}

## Milestones

reward-earned = { $count ->
    [one] <b>{ $reward }</b> is yours. Take it when it suits you.
   *[other] { $count } new rewards are waiting: <b>{ $reward }</b> and more.
}
    .sms = { $count ->
    [one] { $reward } is yours. To take it, reply REWARDS.
   *[other] { $count } new rewards are waiting: { $reward } and more. To take one, reply REWARDS.
}
nearly-there = { $visits ->
    [one] { $visits } more visit and this is yours: { $reward }.
   *[other] { $visits } more visits and this is yours: { $reward }.
}
friend-came = A friend of yours came to { $shop }: { $gain } on your card.
    .sms = { $shop }: a friend of yours came. On your card: { $gain }.
friend-left = A friend's visit to { $shop } was taken back: { $gain } on your card.
    .sms = { $shop }: a friend's visit was taken back. On your card: { $gain }.

## Occasions

# $stamps and $points are the gift, or what was earned, or what runs out.
birthday-wish = Happy birthday, <b>{ $name }</b>, from all of us at { $shop }.{ part-gift }{ part-take }
    .sms = { $shop }: happy birthday, { $name }.{ part-gift }{ part-take }
anniversary = { $years ->
    [one] One year together, <b>{ $name }</b>. Thank you.{ part-gift }{ part-take }
   *[other] { $years } years together, <b>{ $name }</b>. Thank you.{ part-gift }{ part-take }
}
    .sms = { $years ->
    [one] { $shop }: one year together, { $name }. Thank you.{ part-gift }{ part-take }
   *[other] { $shop }: { $years } years together, { $name }. Thank you.{ part-gift }{ part-take }
}
welcome-first = <b>{ $name }</b>, your card lives in this chat: show it at the till, and every visit counts.{ part-ahead }
    .sms = { $shop }: at the till, text HERE, { $name }, and every visit counts.{ part-ahead }
welcome-again = We would be glad to see you, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: we would be glad to see you, { $name }.{ part-ahead }
never-came = <b>{ $name }</b>, your card at { $shop } is waiting for its first visit.{ part-ahead }
    .sms = { $shop }: { $name }, your card is waiting for its first visit.{ part-ahead }
waiting-reward = <b>{ $name }</b>, this is yours and waits for you: { $reward }.
    .sms = { $shop }: { $name }, this is yours and waits for you: { $reward }.
winback = It has been a while, <b>{ $name }</b>. { $shop } would be glad to see you.{ part-gift }{ part-ahead }
    .sms = { $shop }: it has been a while, { $name }.{ part-gift }{ part-ahead } STOP ends.
monthly = Your { $month } at { $shop }: { part-gain }. You have { part-held }.{ part-outlook }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. You have { part-held }.{ part-outlook }
monthly-offer = What was missing for it is a gift: { part-gain }.
monthly-survey = One question: would you recommend us to a friend, from 0 (no) to 10 (surely)? Reply with a number.
question = How was it at { $place } ({ $at }), <b>{ $name }</b>?
    .sms = { $shop }: how was it at { $place } ({ $at })? Reply 3 good, 2 so-so, 1 bad.
ends-soon = <b>{ $name }</b>, this runs out: { part-amounts }. Last day: { $until }.{ part-take }
    .sms = { $shop }: { $name }, this runs out: { part-amounts }. Last day: { $until }.{ part-take }
ended = Run out: { part-amounts }. Your card stays, <b>{ $name }</b>.
    .sms = { $shop }: run out: { part-amounts }. Your card stays, { $name }.
points-warning = <b>{ $name }</b>, one visit keeps what you have: { part-amounts }. Otherwise it runs out: { $until }.{ part-take }
    .sms = { $shop }: { $name }, one visit keeps what you have: { part-amounts }. Otherwise it runs out: { $until }.{ part-take }
points-expired = Run out after a long time without a visit: { part-amounts }. Your card stays, <b>{ $name }</b>.
    .sms = { $shop }: run out after a long time without a visit: { part-amounts }. Your card stays, { $name }.
part-keep = { $by ->
    [any] One visit may keep it.
   *[other] To keep it: { part-reach }.
}
part-tier-next = { $next ->
    [none] {""}
   *[other] {" "}You have: { $next }.
}
tier-reached = New level: <b>{ $tier }</b>, until { $until }{ part-perks }.
    .sms = New level: { $tier }, until { $until }{ part-perks }.
tier-kept = Kept: <b>{ $tier }</b>, now until { $until }.
    .sms = Kept: { $tier }, now until { $until }.
membership-warning = <b>{ $name }</b>, { $plan } is paid until { $until }. { $price } at the till keeps it.
    .sms = { $shop }: { $name }, { $plan } is paid until { $until }. { $price } at the till keeps it.
membership-ended = { $plan } has ended, <b>{ $name }</b>. { $price } at the till, and it begins anew.
    .sms = { $shop }: { $plan } has ended, { $name }. { $price } at the till, and it begins anew.
pass-warning = <b>{ $name }</b>, { $pass } ends soon: { $left } left, last day { $until }.
    .sms = { $shop }: { $name }, { $pass } ends soon: { $left } left, last day { $until }.
pass-ended = { $pass } has ended, <b>{ $name }</b>. Not used: { $left }.
    .sms = { $shop }: { $pass } has ended, { $name }. Not used: { $left }.
tier-warning = <b>{ $name }</b>, { $tier } ends soon. Last day: { $until }. { part-keep }
    .sms = { $shop }: { $name }, { $tier } ends soon. Last day: { $until }. { part-keep }
tier-ended = { $tier } has ended, <b>{ $name }</b>.{ part-tier-next }
    .sms = { $shop }: { $tier } has ended, { $name }.{ part-tier-next }
terms-changed = The terms of your card at <b>{ $shop }</b> have changed. They hold from now on: <a href="{ $terms }">terms</a>, <a href="{ $privacy }">privacy notice</a>. If you do not want them, you can leave at any time: <i>delete my card</i>.
    .sms = { $shop }: the terms of your card have changed: { $terms } If you do not want them, reply DELETE MY CARD.
voucher-warning = Your voucher runs out soon: { $reward }. Valid until { $until }.
    .sms = { $shop }: your voucher runs out soon: { $reward }. Valid until { $until }.
event-reminder = { $reward } begins { $begins }{ part-places }. Your voucher lets you in.
    .sms = { $shop }: { $reward } begins { $begins }{ part-places }. Your voucher lets you in.
