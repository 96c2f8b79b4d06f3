### The card, its history, rewards and vouchers

## Parts of other texts

part-limit = { $period ->
    [day] , at most { $limit } a day
    [week] , at most { $limit } a week
    [month] , at most { $limit } a month
    [year] , at most { $limit } a year
   *[all] , at most { $limit } for one card
}
part-change = { $unit ->
    [stamps] { $amount ->
        [one] { $amount } stamp
       *[other] { $amount } stamps
    }
    [points] { $amount ->
        [one] { $amount } point
       *[other] { $amount } points
    }
    [uses] { $amount ->
        [one] { $amount } use
       *[other] { $amount } uses
    }
   *[money] { $amount }
}

# What becomes of the cost of a voucher that nobody uses.
part-back = { $back ->
    [cost] ; unused, its cost comes back to your card
    [lapses] ; unused, its cost does not come back
   *[nothing] {""}
}
part-back-short = { $back ->
    [cost] ; unused, its cost comes back
    [lapses] ; unused, its cost is gone
   *[nothing] {""}
}
part-again = { $unit ->
    [free] {""}
   *[other] {" "}On your card again: { part-cost }.
}

## The card

card = <b>{ $name }</b>, { part-standing }. Show this at the till.
    .sms = { $name }, { part-standing }.
new-card-ask = A new card? The old QR and its page end at once. What you collected stays.
new-card = <b>{ $name }</b>, your new card: { part-standing }. The old QR opens nothing any more.
    .sms = { $name }, your new card: { part-standing }. The old one is no more.
balance = <b>{ part-standing }.</b>{ part-outlook }
    .sms = { part-standing }.{ part-outlook }
history = Lately on your card:
history-empty = Nothing yet. Your first visit will show here.
# $amount has its sign: -9 for a reward.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [return-undone] +{ part-change }, return undone
    [refund] { part-change }, money returned
    [reversal] { part-change }, taken back
    [return] +{ part-change }, voucher not used
    [bought] +{ part-change }, { $name }
    [spent] { $unit ->
        [uses] { part-change }, { $name }
       *[money] { part-change }, paid with cashback
    }
    [unspent] { $unit ->
        [uses] +{ part-change }, { $name }, back
       *[money] +{ part-change }, cashback back
    }
    [paper] +{ part-change }, from your paper card
    [link] { part-change }, cards linked
    [given] { part-change }, given to somebody
    [received] +{ part-change }, given to you
    [ungiven] +{ part-change }, what you gave came back
    [corrected-up] +{ part-change }, by the shop
    [corrected-down] { part-change }, by the shop
    [apology] +{ part-change }, for our mistake
    [gift] { $name ->
        [none] +{ part-change }, a gift
       *[other] +{ part-change }, { $name }
    }
    [capped] { part-change }, { $name }, { $place }
    [expiry] { part-change }, ran out
   *[visit] { $name ->
        [none] +{ part-change }, { $place }
       *[other] +{ part-change }, { $name }, { $place }
    }
}

# Under what is held, for whoever filled a card and began another.
owed = Still open from what was taken back: { part-cost }. The next visits pay it.
# What is shown from the day of the warning on.
ends = { $idle ->
    [yes] Without a visit this runs out: { part-amounts }. Last day: { $until }.
   *[no] This runs out: { part-amounts }. Last day: { $until }.
}
# What the shop gave for joining, for a birthday told, or for cards linked.
challenge = { $name }: { $done } of { $goal }{ $span ->
    [week] {" "}this week
    [month] {" "}this month
    [then] {" "}at the end of the month
    [row] {" "}in a row
   *[ever] {""}
}
badges = { $count ->
    [one] Badge
   *[other] Badges
}: { $badges }
tier-lost = With it goes the level { $tier }.
badge-lost = With it goes the badge { $badge }.
badge-won = New badge: { $badge }
act-gain = { $gain }.
full-cards = Ready: { $reward }{ $count ->
    [one] {""}
   *[other] , { $count } times
}

## Rewards

rewards = <b>Rewards.</b> You have { part-standing }.
    .sms = You have { part-standing }.
rewards-empty = { $shop } has no rewards on the list yet.
reward-line = { $reward }{ part-gives }: { part-cost }, { $missing } to go
reward-line-ready = <b>{ $reward }</b>{ part-gives }: { part-cost }, ready
    .sms = { $reward }{ part-gives }: { part-cost }, ready
voucher-line = <b>{ $reward }</b>{ part-gives }: code <b>{ $code }</b>, until { $until }
    .sms = { $reward }{ part-gives }: say { $code }, until { $until }
reward-kept = From { $until } on you collect for this instead: { $reward }, { part-cost }
reward-line-out = { $reward }{ part-gives }: { part-cost }, { $period ->
    [none] sold out
   *[other] { $again ->
        [none] you have had it
       *[other] again from { $again }
    }
}
reward-line-tier = { $reward }{ part-gives }: { part-cost }, for { $tiers } only
reward-line-members = { $reward }{ part-gives }: { part-cost }, for members of { $plans }
tier-line = { $line }.
levels = Your level:
tier-none = None yet.
tier-ahead = Still missing for { $tier }: { part-reach }.
challenges = Challenges and badges:
tier-until = { $tier } until { $until }.
reward-had = { $reward }{ part-limit }: you have had that.{ $again ->
    [none] {""}
   *[other] {" "}Again from { $again }.
}
reward-sold-out = Sold out: { $reward }. Take another one.
reward-over = That is over: { $reward }. See what else there is.
reward-short = Not yet. { $reward }: { part-missing } to go.
reward-tier = { $reward } is for { $tiers }. See what else there is.
reward-members = { $reward } is for members of { $plans }.
reward-closed = { $reward }{ part-days }{ part-clock }: not now.
reward-gone = That reward is no longer on the list.
voucher = <b>{ $reward }</b>{ part-gives }{ part-places }. Show the code <b>{ $code }</b> at the till. Valid until { $until }{ part-back }.
    .sms = { $reward }{ part-gives }{ part-places }: say { $code } at the till. Valid until { $until }{ part-back-short }.
voucher-keep = Its cost would not come back, so keep it. Good until { $until }: { $reward }.
voucher-cancelled = Given back: { $reward }.{ part-again }
voucher-closed = That voucher ({ $reward }) is no longer open, so nothing changed.
voucher-expired = Your voucher ran out: { $reward }.{ part-again }
voucher-lapsed = Your voucher ran out: { $reward }. Its cost does not come back.
voucher-used = Handed over: { $reward }{ part-off }, { $place }, { $at }. Enjoy.
voucher-reopened = Your voucher is good again: { $reward }.

## Buttons

button-new-card-yes = New card
button-new-card-no = Keep the old
button-card = Card
button-history = History
button-rewards = Rewards
button-rewards-more = More rewards
button-redeem = Take it
button-voucher-show = Show it
button-cancel-voucher = Give it back

## Telegram's command menu

menu-card = Your card, to show at the till
menu-rewards = What you can have, and what is next
menu-history = Your latest visits and rewards
menu-balance = What you have, and what is next

## What people type: one phrase means one thing, in all languages together

words-card = card, my card, show card, show my card, qr, qr code, my qr, my qr code, barcode, bar code, show qr, show me my card, see my card
words-card-inside = where|show|see|find|open|display ~ my card, show me ~ card|qr, where|show ~ my qr|code|barcode
words-new-card = new card, a new card, new qr, new qr code, replace card, replace my card, change my card, change my qr
words-new-card-inside = want|need|get|give|send|make|like|request|order|issue ~ new|another|replacement|different card|qr, lost|misplaced my|the ~ card|qr, replace|renew my|the ~ card|qr, my|the card|qr ~ lost|stolen|gone, stole|copied|photographed ~ my card|qr, has|have|got ~ picture|photo|copy ~ my card|qr
words-balance = balance, my balance, points, my points, stamps, my stamps, how many points, how many stamps, pts, my pts, bal, how many pts
# Inside a sentence; the marks are those of words-stop-inside.
words-balance-inside = how many points|stamps * have|got|left|collected|earned|need|missing, how many|much * have|got|collected|earned ~ points|stamps, how many|much ~ points|stamps ~ on my|the card, how many|much more|points|stamps * to go, how many more points|stamps|visits, how far * free|next|reward, what|whats ~ my|the balance, what is my points|stamps, do i have * points|stamps, points|stamps do i have, check|show|see|know ~ my points|stamps|balance, my points|stamps balance, balance on|of my card
words-history = history, visits, my visits, my history
words-reward = reward
words-rewards = rewards, my rewards, redeem, gifts, prizes
words-vouchers = vouchers, voucher, my voucher, my vouchers, coupon, coupons, my coupon, my coupons, discount code, promo code, discount, discounts, coupon code
words-levels = levels, level, my level, tier, my tier, tiers, status, my status
words-levels-inside = what|whats|which ~ level|levels|tier|tiers|status, my level|tier|status, level|tier am i, next level|tier, how ~ get|reach|become ~ gold|silver|bronze|platinum|level|tier, when ~ gold|silver|bronze|platinum|level|tier, until when ~ gold|silver|bronze|platinum|level|tier, am i ~ gold|silver|bronze|platinum, how long ~ gold|silver|bronze|platinum|level|tier, what ~ get|have ~ gold|silver|bronze|platinum, how far|much|many * next level|tier, how far|much|many * gold|silver|bronze|platinum
words-challenges = challenges, challenge, my challenges, badges, badge, my badges, streak, my streak, streaks
words-challenges-inside = what|which|any|my|the ~ challenge|challenges, what|which|any|my ~ badges, get|earn|win ~ badge|badges, my|a|any|the ~ streak, how long ~ streak, weeks|days|visits in a row
words-history-inside = last|latest|recent|past visit|visits|purchases, when was i ~ last|here, what did i ~ get|earn|buy ~ last|yesterday, where ~ points|stamps go|gone, what happened ~ points|stamps
words-rewards-inside = what|which ~ rewards|prizes, rewards|prizes are there, what can|could|do i ~ get|have|buy ~ points|stamps, how do|can i ~ use|spend|redeem|exchange ~ points|stamps|reward, how do|can i ~ redeem, what|whats ~ free for me, can i ~ free, exchange|swap|trade ~ points|stamps, what ~ exchange|swap|trade ~ points|stamps, use|spend ~ points|stamps ~ now|today, want|like|claim|collect|get ~ my|the|a ~ free|reward, when do|will|can i|we ~ get ~ free|reward, pay with|by ~ points|stamps
