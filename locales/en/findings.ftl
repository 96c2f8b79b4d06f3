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
