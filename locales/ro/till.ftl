### Ce citește personalul la casă: înregistrare, anulare, cupoane, carduri de hârtie

## Părți ale altor texte

# Ce e de făcut la casă pentru o recompensă.
part-do = { $gives ->
    [amount-off] Scazi { $off }{ part-to-pay }?
    [percent-off] Scazi { $off }{ part-to-pay }?
    [product] Dai gratuit: { $product }?
    [event] Începe: { $begins }. Poate intra?
   *[item] Dai recompensa?
}
part-to-pay = { $left ->
    [none] {""}
   *[other] {" "}(rămân de plată { $left })
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-at-till = { part-tier }{ $birthday ->
    [yes] , azi e ziua de naștere
   *[other] {""}
}{ $ready ->
    [0] {""}
    [one] , o recompensă pregătită
    [few] , { $ready } recompense pregătite
   *[other] , { $ready } de recompense pregătite
}{ $vouchers ->
    [0] {""}
    [one] , un cupon
    [few] , { $vouchers } cupoane
   *[other] , { $vouchers } de cupoane
}
part-member = { $plan ->
    [none] {""}
   *[other] , { $plan } până la { $until }
}
part-member-short = { $plan ->
    [none] {""}
   *[other] , { $plan }
}
part-last = { $last ->
    [none] prima vizită
   *[other] ultima vizită: { $last }
}
# Pentru cât: nimic dacă nu s-a spus suma.

## Personal

at-till = { $code } <b>{ $name }</b> e la casă{ part-at-till }. Răspunde la acest mesaj cu suma.
    .sms = { $name } e la casă{ part-at-till }. Răspunde cu { $code } și suma.
at-till-done = Gata: { $code } <b>{ $name }</b>, { part-act } la { $at }, { $staff }.
at-till-left = Fără înregistrare: { $code } <b>{ $name }</b>, { $staff }.
at-till-undone = Anulat: { $code } <b>{ $name }</b>.
tier-line-at-till = { $line }.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }{ part-member }, { part-standing }, { part-last }. Răspunde cu suma.
    .sms = { $name } ({ $code }){ part-tier }{ part-member-short }, { part-standing }, { part-last }. { $goal ->
    [0] Răspunde cu suma sau cu NU.
   *[other] Răspunde cu suma, cu ȘTAMPILA (fără sumă) sau cu NU.
}
credit-amount-odd = Nu văd o sumă aici. Trimite-o așa: { part-sum }.
credit-amount-two = Văd acolo mai multe sume și nu adun nimic. Trimite una, de exemplu { part-sum }.
credit-amount-needed = Aici contează suma vizitei. Trimite-o așa: { part-sum }.
credit-amount-high = E peste { $limit }, maximul pentru o vizită. Verifică suma.
credit-tag-unknown = Nu cunosc „{ $said }”. Cunosc: { $known }. Trimite totul încă o dată.
    .sms = Nu cunosc "{ $said }". Cunosc: { $known }. Trimite totul încă o dată.
credit-currency = Aici sumele sunt în { $currency }. Trimite suma în { $currency }.
credit-whose = { $said }: pentru cine?
credit-nobody = Bine, nu s-a adăugat nimic.
name-how = Fără cod: <b>ana { part-sum }</b> sau ultimele patru cifre ale numărului: <b>4821 { part-sum }</b>. <b>client ana</b> arată cine e
    .sms = După nume: ana { part-sum } sau 4821 { part-sum }.
name-nobody = Nu găsesc pe nimeni după „{ $name }”. Cere codul sau trimite ultimele patru cifre ale numărului și suma.
name-which = { $name }: despre cine e vorba?
name-many = Sunt mai mulți cu numele { $name }. Trimite numele întreg sau ultimele patru cifre ale numărului.
name-today = { $limit ->
    [one] Azi un nume nu a fost al unei singure persoane, iar asta e limita. Cere codul.
    [few] Azi { $limit } nume nu au fost ale unei singure persoane, iar asta e limita. Cere codul.
   *[other] Azi { $limit } de nume nu au fost ale unei singure persoane, iar asta e limita. Cere codul.
}
credit-again-ask = <b>{ $name }</b> are o vizită adăugată la { $at }. Încă una?
    .sms = { $name } are o vizită adăugată la { $at }. Încă una?
credit-dropped = Bine, { $name }: nu se schimbă nimic.
credited = <b>{ $name }</b>{ part-for }{ part-tags }: { $gain }. Acum { part-held }. Se poate anula timp de { $minutes } min.
    .sms = { $name }{ part-for }{ part-tags }: { $gain }. Acum { part-held }. ANULEAZĂ merge { $minutes } min.
credit-own-tap = Aici cardul singur nu ajunge. { $name } are un mesaj de confirmat: o atingere sau AICI prin SMS. Apoi trimite din nou suma.
credit-limit-member = { $limit ->
    [one] { $name } a atins limita de azi: { $limit } vizită.
    [few] { $name } a atins limita de azi: { $limit } vizite.
   *[other] { $name } a atins limita de azi: { $limit } de vizite.
}
credit-limit-staff = { $limit ->
    [one] Ai atins limita de azi: { $limit } vizită.
    [few] Ai atins limita de azi: { $limit } vizite.
   *[other] Ai atins limita de azi: { $limit } de vizite.
}
credit-self = E cardul tău. Vizita trebuie adăugată de altcineva.
edit-stands = Modificarea nu schimbă nimic: <b>{ $name }</b>, { part-act } la { $at } rămâne. Anulează și trimite un mesaj nou.
edit-anew = Nu știu la ce se referă modificarea. Trimite un mesaj nou.
code-slip = O cifră nu se potrivește: niciun cod nu se termină așa. Mai citește-l o dată.
code-unknown = Nu există un asemenea cod. Cere unul nou.
code-of-before = Codul e dinainte de schimbare: acum un cod are { $digits } cifre. Cere unul nou.
code-old = Codul a expirat la { $at }. Cere unul nou.
code-used = Deja adăugat la { $at }: { $name }. Plătește a doua oară? Cere un cod nou.
code-spent = Codul a fost folosit la { $at }: { $name }. Cere unul nou.
code-elsewhere = Codul e pentru { $place }. Cere unul nou aici sau schimbă-ți locul.
codes-are-for-staff = Codurile sunt pentru personal. Pentru tine e cardul.
undone = Anulat: <b>{ $name }</b>, { part-act } la { $at }. Acum { part-held }.
return-how = Trimite codul, cuvântul retur și suma: { part-code } retur { part-sum }
return-none = { $name }: nicio vizită nu a fost de { $amount } sau mai mult.
return-which = { $name }, retur { $amount }: din care vizită?
return-undone = Retur anulat: <b>{ $name }</b>, { $amount }. Cumpărătura rămâne ca înainte.
    .sms = Retur anulat: { $name }, { $amount }. Cumpărătura rămâne ca înainte.
return-done = Retur: <b>{ $name }</b>, { $amount }.{ part-return-lost } Acum { part-held }.
use-how = Cu cashback se plătește o parte din bon sau tot: { part-code } { part-sum } folosește 5, sau folosește tot
use-hint = Cu cashback: { part-sum } folosește 5, sau folosește tot
use-not-here = Aici nu există cashback.
use-over-bill = E mai mult decât bonul. Nu s-a adăugat nimic: trimite din nou.
use-too-much = { $name } are { $cash } cashback. Nu s-a adăugat nimic: trimite din nou.
use-step = Cashbackul se folosește{ part-least }{ part-step }. Nu s-a adăugat nimic: trimite din nou.
cashback-used = Cashback { $before }, folosit { $used }, rămas { $left }. De plată: { $paid }.
cashback-back = Înapoi pe card: { $cash } cashback.
undo-ask = Anulezi și asta: <b>{ $name }</b>, { part-act } la { $at }?
undo-kept = Bine, rămâne.
undo-nothing = Nu e nimic de anulat.
undo-late = Prea târziu{ $name ->
    [none] {""}
   *[other] , <b>{ $name }</b>, { part-act } ({ $at })
}: se poate anula doar timp de { $minutes } min.
voucher-ask = <b>{ $name }</b>: { $reward }. { part-do }
    .sms = { $name }: { $reward }. { part-do }
voucher-bill = <b>{ $name }</b>: { $reward }{ part-gives }. Cât e bonul? De exemplu { part-sum }.
    .sms = { $name }: { $reward }{ part-gives }. Cât e bonul? De exemplu { part-sum }.
voucher-small = { $reward } e de la { $minimum }, iar bonul e de { $amount }. Cuponul rămâne valabil până la: { $until }.
voucher-redeemed = Ai dat: { $reward }{ part-off }, <b>{ $name }</b>. Se poate anula timp de { $minutes } min.
    .sms = Ai dat: { $reward }{ part-off }, { $name }. ANULEAZĂ merge { $minutes } min.
voucher-unknown = Nu există un asemenea cupon. Mai citește-l o dată.
voucher-done = Cuponul e deja folosit ({ $at }).
voucher-late = Cuponul nu mai e valabil (a expirat: { $at }).{ $back ->
    [cost] {" "}Costul lui revine pe card.
   *[other] {""}
}
voucher-back = Cuponul a fost returnat nefolosit: { $reward }.{ $back ->
    [cost] {" "}Costul lui e din nou pe card.
   *[other] {""}
}
voucher-elsewhere = Aceasta se dă doar la { $places }: { $reward }. Cuponul rămâne valabil până la: { $until }.
voucher-left = Cuponul nu mai e valabil: cardul lui a fost închis.
paper-moved = <b>{ $name }</b> +{ part-stamps } de pe cardul de hârtie. Acum { part-held-stamps }.
    .sms = { $name } +{ part-stamps } de pe cardul de hârtie. Acum { part-held-stamps }. Greșeală? ANULEAZĂ.
paper-twice = { $name } a adus deja un card de hârtie. Se poate o singură dată.
paper-high = { $limit ->
    [one] De pe un card de hârtie se mută cel mult { $limit } ștampilă.
    [few] De pe un card de hârtie se mută cel mult { $limit } ștampile.
   *[other] De pe un card de hârtie se mută cel mult { $limit } de ștampile.
}
paper-how = Trimite codul, cuvântul card și ștampilele: { part-code } card 7
enrol-line = Cineva fără card azi? Întreabă o dată dacă vrea unul: <b>înscrie</b> îți arată codul QR.
    .sms = Cineva fără card? Întreabă o dată: înscrie arată cum.
enrol-how = Trimite numărul clientului, de exemplu <b>înscrie 0721 234 567</b>, sau cu un nume: <b>înscrie ana 0721 234 567</b>.
    .sms = Trimite numărul clientului: înscrie 0721 234 567 sau înscrie ana 0721 234 567.
enrol-sent = { $phone } e întrebat prin SMS. Dacă răspunde DA, cardul e gata, iar tu afli că e la casă.
enrol-no-sms = La { $phone } nu trimitem SMS: e fix sau de acolo a venit STOP. Clientul ne poate scrie sau îți poate scana codul QR.
enrol-has-card = { $phone } are deja un card. E destul să scrie SUNT AICI.
enrol-asked = { $phone } a mai fost întrebat, iar pe nimeni nu întrebăm de două ori. Clientul ne poate scrie sau îți poate scana codul QR.
enrol-today = { $limit ->
    [one] Azi ai încercat un număr, iar asta e limita. Clientul îți poate scana codul QR.
    [few] Azi ai încercat { $limit } numere, iar asta e limita. Clientul îți poate scana codul QR.
   *[other] Azi ai încercat { $limit } de numere, iar asta e limita. Clientul îți poate scana codul QR.
}
practice = Exercițiu, nu se scrie nimic. { $next ->
    [credit] Trimite { $code } { part-sum }.
    [voucher] Clientul arată un cupon: trimite { $voucher }.
    [undo] Încearcă anulează.
   *[other] Orice alt cuvânt îl încheie.
}
practice-not = { $what ->
    [plan] Abonamentele nu se exersează. În realitate se cere întâi prețul, apoi abonamentul e pe card.
    [pass] Pachetele nu se exersează. În realitate se cere întâi prețul, apoi pachetul e pe card.
    [use-pass] Pachetele nu se exersează. În realitate o folosire a pachetului de pe card plătește asta.
    [paper] Cardurile de hârtie nu se exersează. În realitate ștampilele trec pe card, o dată pentru fiecare client.
    [return] Retururile nu se exersează. În realitate vizita se recalculează, iar ce a dat în plus se ia înapoi.
   *[use] Cashbackul nu se exersează. În realitate plătește o parte din notă, iar ambele părți citesc ce a rămas.
}
practice-over = Exercițiul s-a încheiat și nu s-a scris nimic.
practice-none = Nu e niciun exercițiu de încheiat.
move-who = Al cui card? Scanează-l și spune asta din nou, sau trimite numele. Întreabă de zilele ultimelor vizite.
move-which = Care card? Alături sunt zilele ultimelor vizite: să le spună clientul.
move-nobody = Nu găsesc cardul. Scanează-l sau trimite mai mult din nume.
move-by-chat = Cardul ({ $name }) e și într-un chat: acolo <b>leagă</b> adaugă numărul nou.
    .sms = Cardul ({ $name }) e și într-un chat: acolo LEAGĂ adaugă numărul nou.
move-number = { $name }: care e numărul nou? Trimite-l cu + și prefixul țării. Acolo vine un cod.
move-no-sms = La numărul acesta nu ajunge SMS: e fix sau de pe el s-a trimis STOP. Trimite altul.
move-taken = Numărul acesta are cardul lui. După ce acela e șters, poate veni cel de aici.
move-today = Nume sau numere încercate azi: { $limit }, iar asta e limita. Scanează cardul sau roagă un coleg.
move-proof = { $shop }: { $code } aduce cardul tău pe numărul acesta. Spune-l la casă.
move-proof-sent = Codul e pe drum către { $phone }. Să ți-l citească, apoi scrie-l aici.
move-done = Gata: cardul ({ $name }) e acum pe { $phone }.

## Butoane

button-practice = Exersează
button-practice-give = Dă recompensa
button-practice-undo = Anulează
button-practice-over = Gata exercițiul
button-move-card = Alege
button-credit-stamp = Doar ștampila
button-credit-no = Nu acum
button-credit-again = Mai adaugă una
button-credit-for = Adaugă
button-credit-named = Alege
button-credit-for-more = Alte nume
button-return-visit = Aceasta
button-undo = Anulează
button-undo-voucher = Anulează
button-undo-paper = Anulează
button-undo-return = Anulează
button-undo-older = Da, anulează
button-undo-keep = Nu, păstrează
button-voucher-give = Dă recompensa
button-voucher-no = Nu acum

## Meniul de comenzi din Telegram

menu-undo = Anulează ultima vizită adăugată

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-practice = exercițiu, exersează, exersez, antrenament, de probă
words-practice-over = încheie exercițiul, încheie exercițiu, termină exercițiul, oprește exercițiul, gata exercițiul, gata cu exercițiul, stop exercițiu, sfârșitul exercițiului
words-return = retur, returnare, bani înapoi
words-use = folosește, folosesc, utilizează
words-use-all = folosește tot, folosește totul, utilizează tot
words-undo = anulează, anulați, dă înapoi, anulează vizita, anulează adăugarea
words-stamp = ștampila, doar ștampila, numai ștampila, fără sumă
words-paper = hârtie, de hârtie, card de hârtie, cardul de hârtie, carton
words-move = mută
