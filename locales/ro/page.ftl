### Cardul ca pagină

page-title = Cardul tău la { $shop }
page-code = Cardul tău, ca un cod QR
page-show = Arată-l la casă
page-say = Sau trimite { $word } la { $number } și spune codul primit.
page-progress = Ce ai strâns
page-stamps = { $stamps } din { $goal } { $goal ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-cash = { $cash } cashback
page-points = { $points } { $points ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-next-stamps = { $reward }: mai ai nevoie de { $short } { $short ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-next-points = { $reward }: mai ai nevoie de { $short } { $short ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-rewards = Recompense
page-cost-stamps = { $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-cost-free = gratuit
page-cost-money = { $money }
page-cost-points = { $points } { $points ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-ready = Gata de ridicat
page-claim = Trimite { $word } ca să iei recompensa.
page-save = Salvează cardul ca imagine
page-vouchers = Cupoanele tale
page-voucher-by-sms = Codul vine când trimiți { $word } la { $number }.
page-voucher-by-chat = Codul e în chatul tău.
page-until = Valabil până la: { $until }
page-gone = Nu e niciun card aici
page-gone-how = Poate linkul e vechi. Cere-ți cardul din nou.
