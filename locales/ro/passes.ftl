### Prepaid passes: what staff read and tap at the till, what the member reads

## Staff

pass-ask = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, până la { $until }. A plătit?
    .sms = { $name }: { $pass }, { part-uses }, { $price }, până la { $until }. A plătit?
pass-which = { $odd ->
    [yes] Niciunul nu costă atât, nu s-a vândut nimic. Ce pachet: <b>{ $name }</b>?
   *[no] Ce pachet: <b>{ $name }</b>?
}
    .sms = { $odd ->
    [yes] Niciunul nu costă atât, nu s-a vândut nimic. Ce pachet: { $name }?
   *[no] Ce pachet: { $name }?
}
pass-sum = { $pass } costă { $price }, nicio altă sumă. Nu s-a vândut nimic.
pass-off = { $pass } nu se mai vinde.
pass-sold = <b>{ $name }</b>: { $pass }, { part-uses }, { $price }, până la { $until }. Poți anula timp de { $minutes } min.
    .sms = { $name }: { $pass }, { part-uses }, { $price }, până la { $until }. ANULEAZĂ merge { $minutes } min.
pass-twice = Vândut deja cu acest cod la { $at }: <b>{ $name }</b>, { $pass }. Pentru încă unul cere un cod nou.
    .sms = Vândut deja cu acest cod la { $at }: { $name }, { $pass }. Pentru încă unul cere un cod nou.
pass-none = { $name } nu are un pachet pentru asta sau l-a folosit tot. Nu s-a schimbat nimic.
pass-use-which = <b>{ $name }</b> are mai multe pachete. Care? Trimite cu numele lui.
    .sms = { $name } are mai multe pachete. Care? Trimite cu numele lui.
pass-used-since = { $name } a folosit între timp din { $pass }. Anulează întâi folosirea sau returnează ce a rămas.
pass-back-since = { $name }: { $pass } a fost deja returnat. Nu s-a schimbat nimic.
pass-refund-ask = Returnezi { $back } pentru { $pass }: <b>{ $name }</b>? Rămase: { $left }/{ $uses }, s-au plătit { $price }.{ part-where-back }
    .sms = Returnezi { $back } pentru { $pass }: { $name }? Rămase: { $left }/{ $uses }, s-au plătit { $price }.
pass-refund-no = { $until ->
    [none] { $pass } nu se returnează: așa era regula la vânzare.
   *[other] { $pass } se putea returna până la { $until }.
}
pass-refunded = Returnat: <b>{ $name }</b>, { $back } pentru { $pass }, nefolosite: { $left }.{ part-where-back }
    .sms = Returnat: { $name }, { $back } pentru { $pass }, nefolosite: { $left }.{ part-where-back }
pass-refund-heard = Returnat în chat: { part-of-whom }{ $back } pentru { $pass }, nefolosite: { $left }. Nu mai sunt pe card.
pass-refund-part = În chat s-au returnat doar { $back } din { $price }: { part-of-whom }{ $pass }, nefolosite: { $left }. Pachetul rămâne cum e; ca să-l închei, folosește casa.
pass-at-till = { $pass }: rămase { $left }, până la { $until }.
    .sms = { $pass }: rămase { $left }. Răspunde FOLOSESC PACHET.

pass-sell-how = Ca să vinzi un pachet, trimite codul și cuvântul: { part-code } pachet
pass-how = Un pachet plătește vizita: { part-code } folosesc pachet

## The member

passes = Pachete.{ $how ->
    [chat] {" "}Alege pentru care plătești:
    [none] {""}
   *[till] {" "}Unul nou se plătește la casă.
}
passes-none = Nu ai niciun pachet.{ $how ->
    [chat] {" "}Alege pentru care plătești:
    [none] {""}
   *[till] {" "}Se plătește la casă.
}
pass-line = { $pass }: { part-uses } la { $price }
pass-invoice = { $pass }, { part-uses }, { $price }: valabil până la { $until }.
pass-left = { $pass }: rămase { $left }, până la { $until }.
pass-used = { $pass }: o folosire, rămase { $left } până la { $until }.
pass-back = { $pass }: folosirea e din nou pe card.
pass-bought = { $pass }: ai plătit { $price }, ai { part-uses } până la { $until }.
pass-taken-back = { $pass }: a fost o greșeală la casă, nu mai e pe card. Primești înapoi { $price }.
pass-given-back = { $pass }: ți s-au returnat { $back }, nefolosite: { $left }.

button-pass-paid = Plătit
button-pay-pass = Plătește
button-pass-sell = Vinde
button-pass-use = Folosește pachetul
button-pass-refund = Dă înapoi
button-pass-no = Nu acum
button-undo-pass = Anulează
words-use-pass = folosesc pachet, folosesc pachetul, folosește pachetul, utilizează pachetul
words-pass = pachet, pachetul, pachete, pachetul meu, pachetele mele
words-pass-inside = pachet|pachete|pachetul|pachetele|pachetului|pachetelor
