### Ce află proprietarul fără să întrebe

oddities = <b>Merită o privire</b> la casă, { $from } - { $to }. Fiecare poate avea un motiv bun; întreabă întâi.
    .sms = Merită o privire la casă, { $from } - { $to }. Fiecare poate avea un motiv bun.
odd-own = { $staff }: vizite adăugate pe un card care azi e al lui: { $count }, prima { $at }. Așa ați stabilit?
odd-redeemed = { $name }: vizită { $at }, o recompensă luată, apoi { $staff } a anulat vizita. A fost o scăpare?
odd-many = { $name }: vizite adăugate într-o zi de { $staff }: { $count }, din { $at }. A venit de fiecare dată?
odd-outside = { $staff }: vizite adăugate în afara { $hours }: { $count }, prima { $at }. Acesta e programul tău?
odd-closing = { $staff }: vizite adăugate în ultimele { $minutes } minute dinainte de închidere: { $count }, în total { $visits }. Atunci e aglomerat?
odd-amounts = { $staff }: vizite fără sumă: { $count }, în total { $visits }. Știe cum se adaugă?
odd-same = { $name }: toate vizitele din { $days } zile ({ $visits }) sunt adăugate de { $staff }. Se cunosc?
odd-more = Și încă { $count }: jurnalul arată cine ce a făcut.
came-back = { $count ->
    [one] Săptămâna trecută a revenit un client înscris de tine: { $names }. E munca ta.
    [few] Săptămâna trecută au revenit { $count } clienți înscriși de tine: { $names }. E munca ta.
   *[other] Săptămâna trecută au revenit { $count } de clienți înscriși de tine: { $names }. E munca ta.
}
part-empty-day = { $weekday ->
    [mon] lunea
    [tue] marțea
    [wed] miercurea
    [thu] joia
    [fri] vinerea
    [sat] sâmbăta
   *[sun] duminica
}
part-empty-double = { $unit ->
    [stamps] ștampile duble
   *[points] puncte duble
}
empty-hours = <b>E liniște { part-empty-day } { $from }-{ $to }:</b> vizite { $visits }, de obicei în tot atâtea ore { $usual }. Ce zici de { part-empty-double }?
    .sms = E liniște { part-empty-day } { $from }-{ $to }: vizite { $visits }, de obicei { $usual }. Scrie: { part-empty-double } { part-empty-day } { $from }-{ $to }
finding-left = Bine, ziua aceea rămâne cum e. Mai întreb cel mai devreme peste un trimestru.
findings-off = Bine, nu mai caut nimic.
findings-on = Bine: o dată pe săptămână îți spun ce găsesc.

## Butoane

button-finding-try = Ce ar aduce
button-finding-no = Asta nu
button-finding-never = Nu mai întreba
button-findings-on = Caută iar

## Ce scriu oamenii
words-finding-never = fără sugestii, nicio sugestie
