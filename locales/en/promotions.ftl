### A promotion on its way: what customers read, the dry run, progress, the report

# $left is how many there are to claim, of all.
part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}First come, first served: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Reply { $word } to claim.
}
# What a text of the shop's may leave open for its reader: {balance} and {missing}.
reader-balance = { part-held }
reader-missing = { $unit ->
    [stamps] { $missing ->
        [one] { $missing } stamp
       *[other] { $missing } stamps
    }
    [points] { part-offer-points }
   *[money] { $missing }
}
part-offer-points = { $missing ->
    [one] { $missing } point
   *[other] { $missing } points
}
promotion =
    { $text }

    <i>Until { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Until { $until }.{ part-offer-left }{ part-offer-claim } STOP ends.
promotion-preview =
    { $text }

    <i>Until { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Until { $until }.{ part-offer-left }{ part-offer-claim } STOP ends.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , { $capped } over their limit{ $next ->
        [none] {""}
       *[other] {" "}(next free { $next })
    }
}
part-dry-kept = { $reserved ->
    [0] {""}
   *[other] , { $reserved } later, their slot is kept for: { part-dry-rival } (next free { $free })
}
part-dry-rival = { $rival ->
    [none] something more important
   *[other] { part-why-rival }
}
part-dry-held = { $held ->
    [0] {""}
   *[other] , { $held } waiting until { $until }
}
part-dry-late = { $late ->
    [0] {""}
   *[other] , { $late } not free before it ends
}
part-consent = { $consent ->
    [0] {""}
   *[other] , { $consent } without consent
}
part-unreachable = { $unreachable ->
    [0] {""}
   *[other] , { $unreachable } unreachable
}
part-holdout = { $holdout ->
    [0] {""}
   *[other] , { $holdout } left out to compare
}
part-starts = { $starts ->
    [none] {""}
   *[other] , from { $starts }
}
part-cost-about = { $cost ->
    [none] {""}
   *[other] , about { $cost }
}
part-segments = { $segments ->
    [0] {""}
    [one] {" "}SMS: { $segments } segment{ part-cost-about }.
   *[other] {" "}SMS: { $segments } segments{ part-cost-about }.
}
part-letters = { $saved ->
    [0] { $kept ->
        [0] {""}
       *[other] {" "}Letters without accents already save { $kept }%.
    }
   *[other] {" "}Letters without accents would save { $saved }%.
}
dry-run = <b>{ $name }</b>{ part-starts }: { $now } now{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }: { $now } now{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
promotion-started = <b>{ $name }</b> is going out.{ $total ->
    [0] {""}
    [one] {" "}{ $total } message.
   *[other] {" "}{ $total } messages.
}
    .sms = { $name } is going out.{ $total ->
    [0] {""}
    [one] {" "}{ $total } message.
   *[other] {" "}{ $total } messages.
}
part-held-later = { $held ->
    [0] {""}
   *[other] , { $held } waiting for later
}
part-minutes = { $minutes ->
    [none] {""}
   *[other] , { $minutes } min left
}
promotion-progress =
    { $state ->
        [paused] Paused
        [through] Sent to all who may have it now
        [sold-out] Sold out, nobody else is told
        [stopped] Called off
        [ended] Over
       *[running] Sending
    }: <b>{ $name }</b>
    { $bar } { $percent }%
    { $sent } sent{ part-refused }{ part-held-later }{ part-minutes }
part-claimed = { $claimed ->
    [none] {""}
   *[other] { $claimed } claimed{ $left ->
        [none] {""}
       *[other] {" "}({ $left } left)
    }, { $redeemed } used,{" "}
}
part-refused = { $refused ->
    [0] {""}
   *[other] , { $refused } refused
}
part-unclear = { $unclear ->
    [0] {""}
   *[other] , { $unclear } unclear
}
part-unsent = { $unsent ->
    [0] {""}
   *[other] , { $unsent } not sent in time
}
part-waited = { $capped ->
    [0] { $held ->
        [0] {""}
       *[other] {" "}({ $held } waited for the morning)
    }
   *[other] { $held ->
        [0] {" "}({ $capped } waited for their limit)
       *[other] {" "}({ $held } waited for the morning, { $capped } for their limit)
    }
}
part-uplift = { $uplift ->
    [unknown] Too few were left out to tell what it did.
    [open] Of 1,000 people it was for, { $came } came; of 1,000 left out, { $spared }. That may be chance: the difference is between { $low } and { $high }.
   *[other] Of 1,000 people it was for, { $came } came; of 1,000 left out, { $spared }. The difference: { $more } (95% sure: { $low } to { $high }).
}
promotion-report =
    <b>{ $name }</b> { $state ->
        [stopped] was called off.
        [running] so far:
        [paused] so far, while it is paused:
       *[other] is over.
    }
    { $sent } sent{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }{ $optouts } opted out
    { part-uplift }{ part-segments }
    .sms = { $name }: { $sent } sent{ part-unsent }{ part-refused }, { part-claimed }{ $optouts } opted out.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Came, of 1,000: { $came }, left out { $spared } (difference { $low } to { $high }).
}{ part-segments }
promotion-early = Heard first: { $count }. The others hear from { $at }.
promotion-refused = { $count }: { $reason }
promotion-variant-due = Wording { $variant } ({ $name }): { $count }
promotion-variant = Wording { $variant } ({ $name }): { $served } got it, { $claimed ->
    [none] { $came } came
   *[other] { $claimed } claimed, { $redeemed } used
} ({ $share } of 1,000)
part-compared = { $verdict ->
    [unknown] Too few to tell which wording is better: each needs { $fewest } readers at least.
    [open] Too few to tell which wording is better: of 1,000 people { $best } brings { $low } to { $high } more than { $rival }.
   *[better] { $best } is better: of 1,000 people it brings { $low } to { $high } more than { $rival } (95% sure).
}
promotion-compared = { part-compared }
    .sms = { part-compared }{ $how ->
    [yes] {" "}WORDINGS to use it.
   *[no] {""}
}
promotion-read = Text { $variant } ({ $name }): { $count } read it{ $state ->
    [corrected] , corrected
   *[first] {""}
}
promotion-used = { $verdict ->
    [better] At the till: of 1,000 people { $best } brings { $low } to { $high } more who use it than { $rival } (95% sure).
   *[open] At the till too few to tell: of 1,000 people { $best } brings { $low } to { $high } more who use it than { $rival }.
}
part-apology-gift = { $unit ->
    [none] {""}
   *[other] {" "}For the trouble you get { part-cost }.
}
apology = We sent you something wrong, and are sorry. { $words }.{ part-apology-gift }
    .sms = { $shop }: our message was wrong, sorry. { $words }.{ part-apology-gift } STOP ends.
apology-how = { $count ->
    [one] { $count } person read { $offer }. What shall I tell them? One sentence, with what each of them gets or nothing: <i>5 points the price is 12</i>.
   *[other] { $count } people read { $offer }. What shall I tell them? One sentence, with what each of them gets or nothing: <i>5 points the price is 12</i>.
}
    .sms = Read { $offer }: { $count }. What shall I tell them? Like: 5 points the price is 12.
apology-nobody = { $offer ->
    [none] No offer has gone out yet.
   *[other] Nobody is left to apologise to for { $offer }.
}
apology-late = The offer { $offer } is too long ago: who read it is not known any more. Its report stays.
apology-large = That is too much for each of them: { part-cost } at the most. What shall I tell them?
apology-ask = Apologise for { $offer } to { $count ->
    [one] { $count } person
   *[other] { $count } people
} who read it, { $unit ->
    [none] with nothing given?
   *[other] with { part-cost } each, { $total } in all?
} It counts as an offer to them. They read:
    .sms = Apologise for { $offer } to { $count }, { $unit ->
    [none] nothing given?
   *[other] { part-cost } each, { $total } in all?
} They read:
apology-sent = On its way: { $count ->
    [one] { $count } person who read { $offer }.
   *[other] { $count } people who read { $offer }.
} Each gets it once.
apology-done = That is done: the apology is on its way. Each gets it once.
apology-kept = Nothing was sent.
picture-refused = Telegram did not take the picture ({ $reason }): everybody gets the text without it.

## Buttons

button-promo-send = Send
button-promo-test = To me first
button-promo-change = Change
# Not "Cancel", "Stop" or "End": typed as an SMS those end all messages.
button-promo-cancel = Discard
button-promo-pause = Pause
button-promo-resume = Go on
button-promo-winner = Use the winner
button-promo-apologise = Apologise for it
button-promo-apologise-yes = Yes, apologise
button-promo-apologise-no = No, nothing
button-promo-stop = Call it off
button-promo-stop-yes = Yes, call off
button-promo-stop-no = No, keep it

words-apologise = apologise, apologize, apology, say sorry
