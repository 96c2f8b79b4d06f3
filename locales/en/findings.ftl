### What owners are told of by itself

oddities = <b>Worth a look at the till</b>, { $from } - { $to }. There may be a good reason for each; ask before you judge.
    .sms = Worth a look at the till, { $from } - { $to }. There may be a good reason for each.
odd-own = { $staff } credited a card that is theirs now: { $count ->
    [one] once
   *[other] { $count } times
}, first { $at }. Is that agreed?
odd-redeemed = { $name }: credited { $at }, a reward taken, then { $staff } undid the visit. Was it a slip?
odd-many = { $name }: { $count } credits on one day by { $staff }, from { $at }. Did they come each time?
odd-outside = { $staff }: { $count } credits outside { $hours }, first { $at }. Are these your hours?
odd-closing = { $staff }: { $count } credits in the last { $minutes } minutes before closing, { $visits } in all. Is that when they are busy?
odd-amounts = { $staff }: { $count } credits without an amount, { $visits } in all. Do they know how to add it?
odd-same = { $name }: all { $visits } visits of { $days } days were credited by { $staff }. Do they know each other?
odd-more = And { $count } more: the audit shows who did what.
came-back = { $count ->
    [one] A guest you enrolled came back last week: { $names }. That is your work.
   *[other] { $count } guests you enrolled came back last week: { $names }. That is your work.
}
part-empty-day = { $weekday ->
    [mon] Mondays
    [tue] Tuesdays
    [wed] Wednesdays
    [thu] Thursdays
    [fri] Fridays
    [sat] Saturdays
   *[sun] Sundays
}
part-empty-double = { $unit ->
    [stamps] double stamps
   *[points] double points
}
empty-hours = <b>{ part-empty-day } { $from }-{ $to } are quiet:</b> { $visits } visits, where { $usual } are usual in as many hours. What about { part-empty-double } there?
    .sms = { part-empty-day } { $from }-{ $to } are quiet: { $visits } visits, { $usual } are usual. Write: { part-empty-double } { part-empty-day } { $from }-{ $to }
finding-left = Fine. That day stays as it is; I ask again in a quarter at the soonest.
findings-off = Fine, I look for nothing any more.
findings-on = Good: once a week I tell you what I find.

## Buttons

button-finding-try = What it gives
button-finding-no = Not that one
button-finding-never = Never ask
button-findings-on = Look again

## What people type
words-finding-never = no findings, findings off
