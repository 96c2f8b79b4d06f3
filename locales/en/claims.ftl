### Taking what a promotion gives

claimed = <b>{ $reward }</b> is yours. Show the code <b>{ $code }</b> at the till. Valid until { $until }.
    .sms = Yours: { $reward }. Say { $code } at the till. Valid until { $until }.
claimed-already = You have yours: <b>{ $reward }</b>, code <b>{ $code }</b>. Valid until { $until }.
    .sms = You have yours: { $reward }. Say { $code } at the till. Valid until { $until }.
claim-had = You have had yours: { $reward }. Thank you for coming.
claim-sold-out = { $limit ->
    [one] Sorry, it is gone: { $reward }. There was { $limit }.
   *[other] Sorry, all { $limit } are gone: { $reward }. Your card earns as always.
}
claim-early = Not yet: { $reward } starts { $at }. Ask again then.
claim-over = That offer is over: { $reward }. Your rewards are still here.
claim-free = Nothing to claim: { $reward } is for everybody until { $until }. Just come by.
claim-which = Which one would you like?
claim-none = There is nothing to claim just now.
claim-keep = It cost you nothing, so there is nothing to give back. Good until { $until }: { $reward }.
claim-late = That voucher is no longer good: its offer ran until { $at }.
claim-expired = Your voucher ran out: { $reward }.

## Buttons

button-claim = I want it

## What people type: one phrase means one thing, in all languages together

words-claim = claim, i want it, i'll take it, mine
