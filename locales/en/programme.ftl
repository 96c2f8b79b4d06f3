### What the programme comes to, for the owner

programme = <b>What your programme gives.</b> { $amount } spent in visits of { $spend }: { $gain }.
    .sms = { $amount } spent in visits of { $spend }: { $gain }.
programme-reward = { $visits ->
    [0] { $reward }: never by visits alone
    [one] { $reward }: after { $visits } visit
   *[other] { $reward }: after { $visits } visits
}
programme-tier = { $visits ->
    [0] { $tier }: not by coming as usual
   *[other] { $tier }: with visit { $visits }
}
part-programme-share = { $share ->
    [none] what comes back is not known
   *[other] { $share }% comes back
}
part-programme-visits = { $visits ->
    [one] { $visits } visit a year
   *[other] { $visits } visits a year
}
programme-year = { $custom ->
    [seldom] Who comes seldom ({ part-programme-visits }): { part-programme-share }
    [often] Who comes often ({ part-programme-visits }): { part-programme-share }
   *[usual] Who comes as usual ({ part-programme-visits }): { part-programme-share }
}
part-programme-worth = { $worth ->
    [none] {""}
   *[other] , worth { $worth } if all of it were taken tomorrow
}
programme-owed = { $count ->
    [0] Owed today: nothing
    [one] Owed today, on { $count } card: { $gain }{ part-programme-worth }
   *[other] Owed today, on { $count } cards: { $gain }{ part-programme-worth }
}
programme-expected = Expected of it: { $worth }. Of what { $count } cards held a year ago, { $share }% was spent since.
programme-expected-later = How much of it will be taken I can tell when { $count } cards have held something for a year.
programme-generous = { $share }% back is more than the { $limit }% you set (usual.giveback). Let rewards cost more.
programme-unknown = I do not know what a visit usually is. Write it into usual.spend of the settings, and I do the sums.

unrewarded = { $count ->
    [one] One customer joined in { $month }, came, and has not had a reward yet:
   *[other] { $count } customers joined in { $month }, came, and have not had a reward yet:
}
unrewarded-line = { $name }: { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}, last { $last }
unrewarded-more = and { $count } more

## A reward that is tried in versions

programme-tried = A reward is tried in versions: EXPERIMENT says what each brings.
experiment = <b>A reward in versions</b>, since { $at }. Chance gives each member one:
    .sms = A reward in versions, since { $at }:
experiment-later = A reward is tried in versions from { $at } on. Until then everybody has the first one.
experiment-none = No reward is tried in versions. To try one, write [experiment] into the settings, and two rewards to choose from.
experiment-version = { $variant } ({ $reward }, { part-cost }): { $count ->
    [one] { $count } member
   *[other] { $count } members
}, { $redeemed } took it ({ $share } of 1,000), { $visits } visits by 100 members
experiment-visits = { $verdict ->
    [unknown] Too few to tell which is better: each needs { $fewest } members at least.
    [open] Too few to tell which is better: 100 members with { $best } bring { $low } to { $high } more visits than with { $rival }.
   *[better] { $best } is better: 100 members with it bring { $low } to { $high } more visits than with { $rival } (95% sure).
}
experiment-redeemed = { $verdict ->
    [better] Taken more: of 1,000 members { $low } to { $high } more with { $best } than with { $rival } (95% sure).
   *[open] Which is taken more is too few to tell: of 1,000 members { $low } to { $high } more with { $best } than with { $rival }.
}
experiment-how = To make it the rule: experiment { $variant }
experiment-chosen = { $reward } is the rule now. Whoever had theirs nearer keeps it until { $until }.

## Buttons

button-programme = My programme
button-experiment-winner = Take the winner

## Telegram's command menu

menu-programme = What your rules give: points, rewards, what comes back

## What people type
words-programme = programme, my programme, the programme, my program, loyalty programme, loyalty program
# Where an owner says it: in Romanian it is also when the shop is open.
words-of-owners-programme = program, show the programme, show programme, show me the programme, show the program, what does a customer get, what do customers get
words-experiment = experiment, reward versions, reward test
