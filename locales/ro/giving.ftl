### Ceva pentru alt card

## Răspunsuri

my-code = Codul tău: <b>{ $code }</b>. Spune-l cui vrea să-ți dea ceva.
    .sms = Codul tău: { $code }. Spune-l cui vrea să-ți dea ceva.
give-how = Trimite cât și codul celuilalt: <b>dau 20 K7M2QX</b>. Codul apare la <b>cod cadou</b>.
    .sms = Trimite cât și codul celuilalt: DAU 20 K7M2QX. Codul apare la COD CADOU.
give-nobody = Nimeni nu are acest cod. Mai întreabă o dată: apare la <b>cod cadou</b>.
    .sms = Nimeni nu are acest cod. Mai întreabă o dată: apare la COD CADOU.
give-own = E codul tău.
give-amount = Se poate da de la { $least } la { $most } o dată.
give-today = Azi mai poți da { $left }.
give-short = Nu ai atât pe card.
give-ask = Trimiți { part-cost } către <b>{ $name }</b>? Nu se mai poate lua înapoi.
give-word = Ca să trimiți { part-cost } către { $name }, răspunde { $word }. Nu se mai poate lua înapoi.
give-done = Trimis către { $name }: { part-cost }.
gift-came = { $shop }: cineva ți-a dat { part-cost }.
gift-undone = Ce s-a dat a fost luat înapoi la magazin: { part-cost }.
gift-taken-back = Luat înapoi: { part-cost } de la { $name }. E din nou pe card.

## Butoane

button-give-yes = Da, dau
    .sms = Da
button-give-no = Nu
button-gift-code = Cod cadou
    .sms = Cod

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-gift-code = cod cadou, codul meu cadou, cod pentru cadou
words-give = dau, dăruiesc, dă-i
words-gift-code-inside = cod|codul ~ cadou|cadouri
words-give-inside = dau|dăruiesc|trimit|transfer|transfera|ofer|donez ~ puncte|punctele|ștampile|ștampilele
words-of-owners-give-inside = dă|dau|adaugă|adaug|acordă|acord|oferă|ofer|dăruiește * punct*|ștampil*|cashback*, dă-i * punct*|ștampil*|cashback*
