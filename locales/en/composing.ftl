### Composing a promotion in the chat, and deciding about it

part-terms-days = { $number ->
    [one] a day
   *[other] { $number } days
}
part-terms-group = { $place ->
    [best] best
    [loyal] loyal
    [promising] promising
    [new] new
    [cooling] cooling
    [at-risk] at risk
   *[gone] longest away
}
part-terms-crowd = { $audience ->
    [location] who was last at { $place }
    [members] { $place ->
        [none] paying members
       *[other] members of { $place }
    }
    [tier] level { $place }
    [joined] who joined within { part-terms-days }
    [visited] who was here within { part-terms-days }
    [away] who has been away for { part-terms-days }
    [birthday] who has a birthday in { $month }
    [never-redeemed] who never took a reward
    [best-spend] the best { $number } by spend
    [visits] who came { $number } times or more
    [spent] who spent over a sum
    [member-for] members for { part-terms-days } or longer
    [group] the group "{ part-terms-group }"
    [mornings] who mostly comes in the morning
    [afternoons] who mostly comes in the afternoon
    [evenings] who mostly comes in the evening
    [weekdays] who mostly comes on weekdays
    [weekends] who mostly comes at weekends
    [favourite-place] who mostly comes to { $place }
    [favourite-tag] who mostly buys: { $place }
    [promoters] who answered the survey with 9 or 10
    [passives] who answered the survey with 7 or 8
    [detractors] who answered the survey with 0 to 6
    [unhappy] who was not happy with their last visit
    [combined] "{ $place }"
    [best-visits] the best { $number } by visits
   *[all] everyone
}
part-terms-each = { $each ->
    [one] { $each } each
   *[other] { $each } each
}
part-terms-word = { $word ->
    [none] {""}
   *[other] , with the word { $word }
}
part-terms-claim = { $claim ->
    [yes] {" "}To claim: { $stock ->
        [none] { part-terms-each }{ part-terms-word }.
       *[other] the first { $stock }, { part-terms-each }{ part-terms-word }.
    }
   *[no] {" "}Nothing to claim.
}
part-terms-taken = { $claim ->
    [yes] , { $claimed } claimed{ $stock ->
        [none] {""}
       *[other] {" "}({ $stock } in all)
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] draft
    [scheduled] scheduled
    [running] live
    [paused] paused
    [stopped] stopped
    [ended] over
   *[cancelled] discarded
}
offer-ask-text = What is the offer? Send text, or a picture with text.
    .sms = What is the offer? Send its text.
offer-ask-words = And what does it say? Send the text.
offer-ask-variant = In other words, or something else instead, like a cake for a tenth off: send the text. Chance decides who reads which, each voucher says what its owner read, and you see what each brings.
    .sms = In other words, or something else instead: send the text. Chance decides who gets which.
offer-variants-most = { $limit } wordings are the most there can be. Send one text for all of them, or go back.
offer-variant-same = It says just that already. Send other words.
offer-text-long = Too long for { $channel ->
    [sms] an SMS
   *[telegram] Telegram
}: { $count ->
    [one] { $count } character
   *[other] { $count } characters
}, and { $limit } fit with what stands below it. Please send a shorter text.
offer-text-word = I cannot fill in { $word } ("{ $near }"). I know {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"} and {"{missing}"}, as in: 2 for 1 until {"{until}"}.
    .sms = I cannot fill in { $word } ("{ $near }"). I know {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"}, {"{missing}"}.
offer-picture-big = That picture is too big. Send one of at most { $limit } megabytes.
offer-picture-file = That came as a file, which cannot be shown as a picture. Send it again as a photo.
offer-picture-other = I can pass on text and pictures only. Send text, or a photo with text.
offer-ask-language = Now the same in <b>{ $language }</b>. Or skip it: its readers get it in { $instead }.
    .sms = Now the same in { $language }. Or skip it: its readers get it in { $instead }.
offer-ask-audience = Who gets it? Tap, or type it: <i>visited 30</i>, <i>away 60</i>, <i>best 20 by visits</i>, a place, or several together: <i>not 60 days and visits over 5</i>.
    .sms = Who gets it? Also: visited 30, away 60, best 20 by visits, a place.
offer-part = - { $negated ->
    [yes] { $audience ->
        [visits] { $number ->
            [1] who never came
           *[other] who came fewer than { $number } times
        }
        [spent] who spent less than { $amount } in { $days } days
        [member-for] members for less than { part-terms-days }
       *[away] not: { part-terms-crowd }
    }
   *[no] { $audience ->
        [spent] who spent { $amount } or more in { $days } days
       *[away] { part-terms-crowd }
    }
}
part-crowd-shown = { $shown ->
    [all] {""}
   *[other] . The first { $shown }
}
offer-crowd = { $count ->
    [0] Nobody now: { part-terms-crowd }.
    [one] <b>{ $count } member now</b>, { part-terms-crowd }:
   *[other] <b>{ $count } members now</b>, { part-terms-crowd }{ part-crowd-shown }:
}
    .sms = { $count ->
    [0] Nobody now: { part-terms-crowd }.
   *[other] { $count } now, { part-terms-crowd }{ part-crowd-shown }:
}
offer-crowd-born = { $name }: { $birthday }, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}
offer-crowd-spent = { $name }: { $amount } in a year, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
} in all
part-odd-group = { $words ->
    [none] I do not know that group
   *[other] I do not understand “{ $words }” there
}
part-odd-group-short = { $words ->
    [none] I do not know that group
   *[other] I do not understand "{ $words }" there
}
offer-audience-odd = { part-odd-group }. Send it like: visited 30, away 60, best 20 by spend, { $place }.
    .sms = { part-odd-group-short }. Like: visited 30, away 60, { $place }.
offer-audience-empty = Nobody can be reached there: { part-terms-crowd }. Choose another group.
    .sms = Nobody can be reached: { part-terms-crowd }.
offer-ask-start = From when? Tap, or type it: <i>tomorrow 10:00</i>, <i>5 Dec</i>.
    .sms = From when? Like: tomorrow 10:00, 5 Dec.
offer-ask-end = It starts { $at }. Until when? Tap, or type it: <i>until Sunday</i>, <i>5 Dec 18:00</i>.
    .sms = It starts { $at }. Until when? Like: until Sunday, 5 Dec 18:00.
offer-when-odd = I cannot read a time there. Send it like: tomorrow 10:00, Sunday, 5 Dec 18:00, 3 days.
offer-when-past = That is over already: { $at }. Send a later time, like: tomorrow 10:00.
offer-end-early = It would end { $until }, before it starts ({ $at }). Send a later end, like: 3 days.
offer-end-far = { $limit ->
    [one] { $until } is too far: an offer runs { $limit } day at most. Send an earlier end.
   *[other] { $until } is too far: an offer runs { $limit } days at most. Send an earlier end.
}
offer-ask-claim = What is there to claim? Tap, or type it: <i>first 50</i>; or <i>first 50, 2 each</i>; or with a word that people can text, <i>first 50 latte</i>.
    .sms = What is there to claim? Like: first 50, 2 each. With a word to text: first 50 latte.
offer-claim-odd = I do not understand that. Send it like: first 50, 2 each. Or with one word: first 50 latte.
offer-word-ours = { $word } means something here already. Choose another word, like: first 50 latte.
offer-word-taken = { $word } belongs to an offer that is live: { $offer }. Choose another word.
offer-preview = To { part-terms-crowd }, from { $at } until { $until }.{ part-terms-claim } This is what they get; how many it reaches comes next.
    .sms = To { part-terms-crowd }, { $at } to { $until }.{ part-terms-claim } The figures come next.
offer-variants = { $count ->
    [one] { $count } wording.
   *[other] { $count } wordings: chance decides who reads which. You see all of them.
}
offer-early = Who hears first gets it at once, the others from { $at }.{ $kept ->
    [yes] {" "}Nobody can claim before then.
   *[no] {""}
}
offer-missing = No text in { $languages }: those readers get it in { $instead }.
offer-overlap = At the same time: { $offer }, { $at } to { $until }. Who gets that one may have no room left for this one.
    .sms = At the same time: { $offer }, until { $until }. Who gets that one may not get this.
offer-sms-long = { $count ->
    [one] One SMS in { $language } takes { $count } segment. Shorter is cheaper.
   *[other] One SMS in { $language } takes { $count } segments. Shorter is cheaper.
}
offer-by-sms = And by SMS:
offer-sms = <b>{ $language }</b>, { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} ({ $encoding }):
    { $text }
offer-ways = { $kept ->
    [yes] GO ON keeps it.{" "}
   *[no] {""}
}{ $back ->
    [yes] BACK or DISCARD
   *[no] DISCARD ends it
}
offer-unfinished = { $offer ->
    [none] You have an offer that is not finished. Go on with it, or begin a new one?
   *[other] Not finished yet: { $offer }. Go on with it, or begin a new one?
}
offer-changing = You were about to change { $offer }, which stays as it is. Go on with that, or begin a new one?
offer-discarded = { $offer ->
    [none] Discarded. Nothing was sent.
   *[other] Discarded: { $offer }. Nothing was sent.
}
offer-change = What would you like to change?
offer-lost = I no longer know which offer that was. Begin again, or look at your offers.
    .sms = I no longer know which offer that was.
offer-stands = { $state ->
    [draft] It is a draft still: { $offer }.
    [scheduled] It waits for its start: { $offer }.
    [running] It is live: { $offer }.
    [paused] It is paused: { $offer }.
    [stopped] It was stopped: { $offer }.
    [ended] It has ended already: { $offer }.
   *[cancelled] It was discarded: { $offer }.
}
offer-stop-ask = { $count ->
    [0] Call it off for good: { $offer }? Everybody has it already; after that nobody can claim it.
    [one] Call it off for good: { $offer }? { $count } message has not gone out yet, and nobody can claim it after that.
   *[other] Call it off for good: { $offer }? { $count } messages have not gone out yet, and nobody can claim it after that.
}
offer-moved = { $state ->
    [scheduled] Scheduled: { $offer } goes out { $at }.
    [running] Going out now: { $offer }.
    [paused] Paused: { $offer }. Nobody else gets it until you resume; who has it can still claim.
    [resumed] Going on: { $offer }.
    [stopped] Stopped for good: { $offer }. Vouchers that people have stay good.
   *[cancelled] Discarded: { $offer }. Nothing was sent.
}
    .sms = { $state ->
    [scheduled] Scheduled: { $offer } goes out { $at }.
    [running] Going out now: { $offer }.
    [paused] Paused: { $offer }. Who has it can still claim.
    [resumed] Going on: { $offer }.
    [stopped] Stopped for good: { $offer }. Vouchers that people have stay good.
   *[cancelled] Discarded: { $offer }. Nothing was sent.
}
offer-tried = <b>{ $offer }</b> ({ part-terms-state }). What each wording brought:
    .sms = { $offer } ({ part-terms-state }). What each wording brought:
offer-tried-none = No offer went out in several wordings lately. To try one: write it, then <b>Change</b>, <b>The text</b>, <b>One more wording</b>.
    .sms = No offer went out in several wordings lately. To try one: write it, then Change, The text, One more wording.
offer-won = { $state ->
    [live] Wording { $variant } it is: { $offer }. Everybody who has no message yet gets this one; who has another keeps it.
   *[over] Wording { $variant } it is: { $offer }. The next offer you make out of this one says it so.
}
    .sms = { $state ->
    [live] Wording { $variant } it is: { $offer }. Who has no message yet gets this one.
   *[over] Wording { $variant } it is: { $offer }. The next offer made out of this one says it so.
}
offers = { $count ->
    [one] Your offer:
   *[other] { $count } offers. Which one?
}
offers-none = No offer is running or being written.
offer-restocked = There are { $stock } now, { $claimed } of them taken: { $offer }. Whoever was not told because it was sold out is told now.
    .sms = { $stock } now, { $claimed } taken: { $offer }. Who was not told is told now.
offer-stock-how = { $offer }: { $stock }, { $claimed } of them taken. How many in all? It can only be more: <b>stock 100</b>.
    .sms = { $offer }: { $stock }, { $claimed } taken. It can only be more: STOCK 100.
offer-ask-longer = { $offer } ends { $at }. Until when instead? Tap, or type it: <i>until Sunday</i>, <i>5 Dec 18:00</i>.
    .sms = { $offer } ends { $at }. Until when instead? Like: until Sunday, 5 Dec 18:00.
offer-longer-odd = I cannot read a day there. It ends { $at }. Send a later end, like: Sunday, 5 Dec 18:00, 3 days.
offer-longer-how = { $offer } ends { $at }. That can only become later, as in <b>lengthen promotion to { $later }</b>. To end it earlier, call it off.
    .sms = { $offer } ends { $at }. Only a later end is possible, or call it off.
part-longer-count = { $count ->
    [0] {""}
    [one] {" "}{ $count } person still gets it, with the new end.
   *[other] {" "}{ $count } people still get it, with the new end.
}
part-longer-late = { $late ->
    [0] {""}
    [one] {" "}It was too late for { $late } person, who gets it if the new time allows.
   *[other] {" "}It was too late for { $late } people, who get it if the new time allows.
}
part-longer-vouchers = { $vouchers ->
    [0] {""}
    [one] {" "}{ $vouchers } open voucher holds as long.
   *[other] {" "}{ $vouchers } open vouchers hold as long.
}
part-longer-had = { $had ->
    [0] {""}
   *[other] {" "}Who has it already ({ $had }) gets no second message.
}
offer-longer-ask = { $offer }: until { $until } instead of { $at }?{ part-longer-count }{ part-longer-late }{ part-longer-vouchers }{ part-longer-had }
    .sms = { $offer }: until { $until }, not { $at }? To come: { $count }, were too late: { $late }, vouchers: { $vouchers }, have it: { $had }.
offer-longer = Until { $until } now: { $offer }. What has not gone out says so, and vouchers hold as long.
    .sms = Until { $until } now: { $offer }.
offer-longer-undone = As before, until { $until }: { $offer }.
offer-longer-kept = Somebody has read the new end already, so it stays: { $offer } runs until { $until }.
offer-ask-correct = What should it say? Send the whole text. Who has it already keeps theirs.
    .sms = What should it say? Send the whole text.
part-correct-to-come = { $count ->
    [0] Nobody is known to be left who has not had it.
    [one] { $count } person has not had it, and reads this:
   *[other] { $count } people have not had it, and read this:
}
offer-correct-ask = Correct { $offer }? { $had } have it and keep theirs. { part-correct-to-come }
    .sms = Correct { $offer }? { $had } keep theirs, { $count } read:
offer-correct-text = <b>{ $language }</b>: { $text }
    .sms = { $language }: { $text }
offer-corrected = Corrected from the next message on: { $offer }. Its report and <b>why</b> say who read which.
    .sms = Corrected from the next message on: { $offer }.
segment-how = Save a group by a name of its own, like: <b>save segment regulars who left: not 60 days and visits over 5</b>. <b>remove segment</b> with its name forgets it.
    .sms = Like: save segment regulars who left: not 60 days and visits over 5
segment-odd = I do not understand “{ $words }” there. Say who is meant, like: <b>save segment regulars who left: not 60 days and visits over 5</b>.
    .sms = I do not understand "{ $words }" there. Like: save segment regulars who left: not 60 days and visits over 5
segment-is-group = “{ $name }” means a group already, so it cannot be a name. Choose another, like <b>my { $name }</b>.
    .sms = "{ $name }" means a group already. Choose another name, like: my { $name }
segment-long = A name has at most { $limit } letters. Choose a shorter one.
segment-replace = <b>“{ $name }” is saved already: { $before }.</b> In the settings this is for it: { $rules }. To change who has that: <b>replace segment { $name }: { $words }</b>.
    .sms = "{ $name }" is saved already: { $before }. For it: { $rules }. To change it: replace segment { $name }: { $words }
segment-replaced = <b>“{ $name }” is replaced:</b> { $words }. Before: { $before }.
    .sms = "{ $name }" is replaced: { $words }. Before: { $before }.
segment-used = <b>“{ $name }” stays.</b> In the settings this is for it: { $rules }. Take it out there first.
    .sms = "{ $name }" stays. In the settings this is for it: { $rules }. Take it out there first.
segment-missing = <b>No group is saved as “{ $name }”</b>. What the settings have for it gives nothing until you save it, like: <b>save segment { $name }: away 60</b>.
    .sms = No group is saved as "{ $name }". What is for it gives nothing. Like: save segment { $name }: away 60
segment-unknown = No group is saved as “{ $name }”.
    .sms = No group is saved as "{ $name }".
offers-past = { $count ->
    [one] One offer is over. Its report:
   *[other] { $count } offers are over. Which one's report?
}
offers-past-none = No offer has gone out yet.
offer-line = { $offer }: { part-terms-state }, { $at } to { $until }{ part-terms-taken }

## Buttons

button-broadcast = New offer
button-promotions = Offers
button-promo-more = More offers
button-promo-show = This offer
button-promo-stock = More of it
button-promo-longer = Run longer
button-promo-longer-3 = 3 days more
button-promo-longer-7 = 7 days more
button-promo-longer-yes = Yes, run longer
button-promo-longer-no = Keep the end
button-promo-longer-undo = Take that back
button-promo-correct = Correct the text
button-promo-correct-yes = Yes, correct it
button-promo-correct-no = Leave the text
button-segments = Saved groups
button-segment-offer = Offer for it
button-promo-past = Past offers
button-promo-past-more = Older offers
button-promo-report = Its report
button-offer-go-on = Go on
button-offer-new = A new one
button-offer-keep = Keep it
button-offer-back = Back
button-offer-discard = Discard
button-offer-skip = Skip
button-offer-skip-all = Skip the rest
button-audience-all = Everyone
button-audience-visited = Here, 30 days
button-audience-away = Away 60 days
button-audience-never = No reward taken
button-audience-birthday = Birthday this month
button-audience-spend = Best by spend
button-audience-visits = Best by visits
button-audience-tier = Level
button-audience-at = This place
button-audience-more = More
button-offer-now = Now
button-offer-3-days = 3 days
button-offer-7-days = 7 days
button-offer-30-days = 30 days
button-claim-none = Nothing to claim
button-claim-each = One each
button-offer-edit-text = The text
button-offer-edit-audience = Who gets it
button-offer-edit-time = The time
button-offer-edit-claim = What to claim
button-offer-edit-variant = One more wording

## Telegram's command menu

menu-broadcast = Write an offer
menu-promotions = Your offers: pause, stop, change

## What people type: one phrase means one thing, in all languages together

words-broadcast = broadcast, new offer, new promotion, new broadcast
words-promotions = promotions, promotion, promos, my promotions
words-promo-stock = stock, raise the stock, raise the stock to, raise stock to, more stock, new stock
words-promo-longer = lengthen, extend, prolong, extend it to, lengthen it to, lengthen a promotion, extend a promotion, lengthen promotion, lengthen the promotion, lengthen my promotion, lengthen offer, lengthen the offer, extend promotion, extend the promotion, extend my promotion, extend offer, extend the offer, prolong the promotion, prolong the offer
words-promo-correct = correct promotion, correct the promotion, correct my promotion, correct offer, correct the offer, correct text, correct the text
words-segments = segments, my segments, saved groups, groups
words-segment-save = save segment, save group, new segment
words-segment-replace = replace segment, replace group
words-segment-drop = remove segment, remove group, delete segment
words-promo-call-off = call it off, call off the offer, call off the promotion
words-of-owners-promo-call-off = stop the promotion, stop the offer, stop my promotion, stop my offer, stop promotion, end the promotion, end the offer, cancel the promotion, cancel the offer, cancel promo, stop promo, end promo, stop the promo, cancel the promo
words-of-owners-promo-pause = pause the offer
words-promo-pause = pause, pause offer, pause promotion, pause the promotion, pause my promotion
words-promo-resume = resume the promotion, resume promotion, resume the offer, resume my promotion, go on with the promotion
words-promo-past = past offers, past promotions, old offers, old promotions
words-promo-newest = how did my promotion do, how did my offer do, promotion report
words-of-owners-promo-newest-inside = how did|is|are|was * promotion|promo|offer do|doing|go|going, did|has|does|do * promotion|promo|offer|campaign * work|worked|pay|paid|help|helped|sell|sold, is|was * promotion|promo|offer * worth|good|success*|working|ok, results|result|figures|numbers|report|performance of|for|on ~ promotion|promo|offer, promotion|promo|offer results|result|figures|numbers|performance, promotions|offers results|performance, how many ~ claimed|took|used|redeemed|got|read|opened ~ promotion|promo|offer, what did ~ promotion|promo|offer bring|do|cost|give, how|hows ~ promotion|promo|offer do|doing|go|going|selling|performing
words-tried = wordings, which wording, better wording
words-go-on = go on, continue, next, keep it, carry on
words-of-owners-promo-call-off-inside = stop|end|cancel|kill|finish|terminate the|this|that|my|our|an|a promotion|promo|offer|broadcast, promotion|promo|offer|broadcast should|must|can stop|end ., take ~ promotion|promo|offer ~ down|off|back, no more promotion|promo|offer .
words-of-owners-promo-longer-inside = make|keep|let|leave|run ~ promotion|promo|offer ~ longer|running|run|until|till|on|another|more|for, promotion|promo|offer until|till|longer|should|shall|to end|run|go|last|until|monday*|tuesday*|wednesday*|thursday*|friday*|saturday*|sunday*, promotion|promo|offer until|till|longer, longer promotion|promo|offer, lengthen|extend|prolong a|the|my|this|our|it ~ promotion|promo|offer|to|until|by, promotion|promo|offer ~ week|weeks|day|days longer|more
words-of-owners-broadcast = send an offer, send offer, send an offer to everyone, send a promotion, send promotion, send promo, how do i send an offer, how do i send a promotion, make an offer, write to everyone, message everyone
words-of-owners-promo-newest = did anyone use the offer, did anyone take the offer, did anybody use the offer, how is the promo
