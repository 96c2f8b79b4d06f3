### Setările: ce s-a preluat și ce nu, pentru proprietar

version = <b>Setările tale s-au schimbat.</b> Sunt valabile de acum (versiunea { $number }):
    .sms = Setările s-au schimbat (versiunea { $number }):
version-added = { $place }: nou, { $value }
version-removed = { $place }: scos, era { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … și încă una
    [few] … și încă { $count }
   *[other] … și încă { $count }
}
    .sms = și încă { $count }
version-terms = { $count ->
    [one] Un membru e anunțat despre termenii noi.
    [few] { $count } membri sunt anunțați despre termenii noi.
   *[other] { $count } de membri sunt anunțați despre termenii noi.
}
version-refused = <b>Setările schimbate nu pot fi folosite.</b> Nu s-a preluat nimic din ele, e valabilă tot versiunea { $number }. { $count ->
    [one] Ce nu e bine:
    [few] Ce nu e bine, în { $count } locuri:
   *[other] Ce nu e bine, în { $count } de locuri:
}
    .sms = Setările schimbate nu pot fi folosite, e valabilă tot versiunea { $number }:
version-fault = { $fault }
change-how = <b>Spune ce se schimbă, cu cuvintele din setări:</b> <i>recompensa coffee stamps 8</i>, <i>regula happy-hour times 2</i>, <i>recompensa cake șterge</i>, <i>program luni-vineri 8-18</i>, <i>telefon +48 22 100 20 30</i>. Întâi îți arăt.
    .sms = Spune ce se schimbă, de exemplu: recompensa coffee stamps 8 sau program luni-vineri 8-18.
change-ask = <b>S-ar schimba:</b>
    .sms = S-ar schimba:
part-change-more = { $gain ->
    [none] {""}
   *[other] , cu { $gain } mai mult
}
part-change-less = { $less ->
    [none] {""}
   *[other] , cu { $less } mai puțin
}
change-tried = { $visits ->
    [0] În ultimele { $days } de zile (vizite verificate: { $count }) nu s-ar fi schimbat nimic.
   *[other] În ultimele { $days } de zile (vizite verificate: { $count }), dacă ar fi fost mereu așa: vizite schimbate: { $visits }, clienți: { $members }{ part-change-more }{ part-change-less }.
}
change-saved = <b>Salvat.</b> E valabil de acum (versiunea { $number }):
    .sms = Salvat, e valabil de acum (versiunea { $number }):
change-undone = <b>Anulat.</b> E cum a fost (versiunea { $number }):
    .sms = Anulat, e cum a fost (versiunea { $number }):
change-dropped = Nu s-a schimbat nimic.
change-same = Așa e deja.
change-refused = Așa nu se poate, deci nu s-a schimbat nimic:
change-closed = { $why ->
    [unwritable] Nu am voie să scriu aici în fișierul de setări, deci nu s-a schimbat nimic. Schimbă-l acolo unde rulează serviciul; îl preiau singur.
    [none] Setările tale nu vin dintr-un fișier, deci nu le pot schimba.
   *[other] În fișierul de setări e ceva ce nu e valabil încă, deci nu îl ating. Uită-te la el acolo unde rulează serviciul.
}
    .sms = { $why ->
        [unwritable] Nu am voie să scriu în fișierul de setări, nu s-a schimbat nimic. Schimbă-l unde rulează serviciul.
        [none] Setările tale nu vin dintr-un fișier, deci nu le pot schimba.
       *[other] În fișierul de setări e ceva ce nu e valabil încă. Nu s-a schimbat nimic.
    }
change-late = Între timp s-a schimbat altceva. Spune din nou ce vrei.
change-unwritten = <b>Atenție:</b> e valabilă versiunea { $number }, dar nu am putut să o scriu în fișierul de setări. Scrie-o acolo, altfel dispare la următoarea repornire.
    .sms = Atenție: e valabilă versiunea { $number }, dar nu e în fișierul de setări. Scrie-o acolo, altfel dispare la repornire.

## Buttons

button-change-yes = Salvează
button-change-no = Lasă așa
button-change-undo = Anulează schimbarea

## What people type before what they change

words-rule = regula, regulă, schimbă regula
words-shop-phone = telefon, telefonul magazinului, telefonul nostru
words-of-owners-reward = recompensă nouă, recompense noi
words-of-owners-reward-inside = schimbă|schimb|schimba|modifică|modific|editează|adaugă|adaug|șterge|șterg|nouă|setează ~ recompensa|recompensă|recompensele|recompense, schimbă|modifică|scade|mărește prețul|costul, schimbă|modifică|setează * ștampile|puncte, să coste * ștampile|puncte
words-of-owners-rule = schimbă programul de lucru, schimbă orele, schimbă orarul
words-occasion-off = mesaje de ocazie oprite
words-occasion-on = mesaje de ocazie pornite
words-of-owners-occasion-off-inside = oprește|opriți|opresc|oprim|dezactiv*|închide|anul*|stop * naștere|nașterii|aniversar*|reamintiri*|memento*|rezumat*, oprește|opriți|opresc|oprim|dezactiv*|închide|anul*|stop * bun venit, nu mai trimite*|scri*|vreau|doresc|vrem * naștere|nașterii|aniversar*|reamintiri*|memento*|rezumat*, nu mai trimite*|scri*|vreau|doresc|vrem * bun venit, nu trimite*|vreau|doresc|vrem * naștere|nașterii|aniversar*|reamintiri*|memento*|rezumat*, fără|gata cu ~ naștere|nașterii|aniversar*|reamintiri*|memento*|rezumat*, gata cu * naștere
words-of-owners-occasion-on-inside = pornește|porniți|activează|activați|activez|activăm|reia * naștere|nașterii|aniversar*|reamintiri*|memento*|rezumat*, pornește|porniți|activează|activați|activez|activăm|reia * bun venit, trimite* * naștere|aniversar*|rezumat* * din nou
