### Puncte, ștampile sau cashback date unui client dintr-un motiv, sau luate

part-correction = { $way ->
    [take] -{ part-cost }
   *[give] +{ part-cost }
}
part-correct-unit = { $unit ->
    [stamps] ștampile
    [money] cashback
   *[points] puncte
}
correct-how = Scrie cui, cât și de ce: <b>dă-i ana 5 { part-correct-unit } cafea vărsată</b>, <b>scade ana 5 { part-correct-unit } trecute de două ori</b>.
    .sms = Scrie cui, cât și de ce: "dă-i ana 5 { part-correct-unit } cafea vărsată", "scade ana 5 { part-correct-unit } trecute de două ori".
correct-much = <b>{ $name }</b>: cât și de ce? De exemplu <b>5 { part-correct-unit } cafea vărsată</b>; <b>-5 { part-correct-unit }</b> le scade.
    .sms = { $name }: cât și de ce? De exemplu "5 { part-correct-unit } cafea vărsată"; "-5 { part-correct-unit }" le scade.
correct-why = <b>{ $name }</b>: { part-correction }. De ce? Clientul citește motivul.
    .sms = { $name }: { part-correction }. De ce? Clientul citește motivul.
correct-ask = <b>{ $name }</b>: { part-correction }, „{ $words }”. După aceea: { part-standing }. O fac?
    .sms = { $name }: { part-correction }, "{ $words }". După aceea: { part-standing }. O fac?
correct-word = { $name }: { part-correction }, „{ $words }”. Apoi are { part-standing }. Ca să o faci, răspunde: { $word }
correct-done = <b>{ $name }</b>: { part-correction }. Acum: { part-standing }.
    .sms = { $name }: { part-correction }. Acum: { part-standing }.
correct-since = De când am întrebat s-a adăugat sau s-a scăzut ceva: mai uită-te o dată.
correct-kept = Nu s-a schimbat nimic.
correct-old = E deja făcut sau întrebarea e prea veche. Nu s-a schimbat nimic.
correct-own = E cardul tău: trebuie să o facă altcineva.
correct-short = Nu e atât pe card. <b>{ $name }</b>: { part-standing }.
    .sms = Nu e atât pe card. { $name }: { part-standing }.
correct-large = Odată poți da sau lua cel mult { part-cost }.
correct-today = Ai atins limita de azi pentru ce dai și iei: { $count }.
corrected = { $way ->
    [take] { $shop } a luat de pe cardul tău { part-cost }: „{ $words }”. Ai { part-standing }.
   *[give] { $shop } ți-a dat { part-cost }: „{ $words }”. Ai { part-standing }.
}
    .sms = { $way ->
        [take] { $shop } a luat de pe cardul tău { part-cost }: "{ $words }". Ai { part-standing }.
       *[give] { $shop } ți-a dat { part-cost }: "{ $words }". Ai { part-standing }.
    }
correction-undone = { $way ->
    [take] S-a întors pe cardul tău: { part-cost }. Ai { part-standing }.
   *[give] A fost o greșeală a noastră, o retragem: { part-cost }. Ai { part-standing }.
}

## Butoane

button-customer-give = Dă sau ia
button-correct-of = Această persoană
button-correct-more = Mai mult
button-correct-yes = Da, fă asta
button-correct-no = Nu
button-undo-correction = Anulează
button-not-me-correction = N-am fost eu

## Ce scriu oamenii

words-deduct = scade, scade-i, ia-i
words-of-owners-deduct-inside = ia|scade|retrage|iau|scad * punct*|ștampil*|cashback*, ia-i * punct*|ștampil*|cashback*, scade-i * punct*|ștampil*|cashback*
