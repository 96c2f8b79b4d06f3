### Paid membership: what staff read and tap at the till, what the member reads

## Parts of other texts

part-every = { $period ->
    [month] {" "}pe lună
    [year] {" "}pe an
   *[other] {""}
}
part-stays-until = { $until ->
    [none] Astfel abonamentul se încheie.
   *[other] Rămâne plătit până la { $until }.
}

## Staff

plan-ask = <b>{ $name }</b>: { $plan }, { $price }{ part-every }, până la { $until }. A plătit?
    .sms = { $name }: { $plan }, { $price }{ part-every }, până la { $until }. A plătit?
plan-sum = { $plan } costă { $price }, nicio altă sumă. Nu s-a vândut nimic.
plan-sold = <b>{ $name }</b>: { $plan }, { $price }, până la { $until }. Poți anula timp de { $minutes } min.
    .sms = { $name }: { $plan }, { $price }, până la { $until }. ANULEAZĂ merge { $minutes } min.
plan-how = { $plan }, { $price }{ part-every }: trimite codul și cuvântul: { part-code } { $plan }
plan-twice = Vândut deja cu acest cod la { $at }: <b>{ $name }</b>, { $plan }. Pentru încă o perioadă cere mai târziu un cod nou.
    .sms = Vândut deja cu acest cod la { $at }: { $name }, { $plan }. Pentru încă o perioadă cere mai târziu un cod nou.
plan-none = { $name } nu are un abonament de schimbat.
plan-later = { $name } a mai plătit de atunci, până la { $until }. Anulează întâi plata aceea.
plan-refund-ask = Returnezi { $price } pentru { $plan }: <b>{ $name }</b>? { part-stays-until }{ part-where-back }
    .sms = Returnezi { $price } pentru { $plan }: { $name }? { part-stays-until }
plan-refunded = Returnat: <b>{ $name }</b>, { $price } pentru { $plan }. { part-stays-until }{ part-where-back }
    .sms = Returnat: { $name }, { $price } pentru { $plan }. { part-stays-until }{ part-where-back }
plan-cancel-ask = <b>{ $name }</b>: nu mai reînnoim { $plan }? Atunci se încheie pe { $until }, fără zile de grație.
    .sms = { $name }: nu mai reînnoim { $plan }? Atunci se încheie pe { $until }, fără zile de grație.
plan-cancelled = Anulat: <b>{ $name }</b>, { $plan } se încheie pe { $until }, fără zile de grație.
    .sms = Anulat: { $name }, { $plan } se încheie pe { $until }, fără zile de grație.
plan-refund-heard = Returnat în chat: { part-of-whom }{ $price } pentru { $plan }. { part-stays-until }
plan-refund-part = În chat s-au returnat doar { $amount } din { $price }: { part-of-whom }{ $plan }. Abonamentul rămâne cum e; îl poți încheia la casă.

## The member

membership = { $how ->
    [chat] Abonament. Alege ce plătești:
   *[till] Abonament. Se plătește la casă:
}
plan-line = { $plan }: { $price }{ part-every }
plan-not-renewed = Nimic nu se plătește de la sine. Ca să renunți, spune la casă: ține până la sfârșitul perioadei.
plan-invoice = { $plan }, { $price }{ part-every }: abonamentul e valabil până la { $until }.
# Printre celelalte rânduri ale istoricului.
history-plan = { $at }: { $plan }, { $kind ->
    [payment] plătit { $price }
    [undo] { $price }, plată anulată
    [refund] { $price } înapoiați
   *[cancellation] nu se mai reînnoiește
}
member-until = { $plan } până la { $until }.
plan-paid = { $plan }: ai plătit { $price }, abonamentul e valabil până la { $until }.
plan-given-back = { $plan }: ți s-au returnat { $price }. { part-stays-until }
plan-ends = { $plan } nu se mai reînnoiește. Abonamentul e valabil până la { $until }. Plătește până atunci și continuă.

button-plan-paid = Plătit
button-plan-refund = Dă înapoi
button-plan-cancel = Nu mai reînnoi
button-plan-no = Nu acum
button-undo-plan = Anulează
button-pay-plan = Plătește
menu-membership = Abonamentul tău și cum îl plătești
words-membership = abonament, abonamentul meu, plătesc abonamentul
words-membership-inside = abonament*, devin membr*, până când ~ membr*
