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
