### Cum merge localul: pentru proprietari și manageri

part-report-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
part-report-against = { $span ->
    [day] față de aceeași zi cu o săptămână înainte
    [quarter] față de trimestrul dinainte
    [year] față de anul dinainte
    [week] față de săptămâna dinainte
   *[month] față de luna dinainte
}
part-report-title = { $span ->
    [week] { $from } - { $to }{ part-report-place }
    [quarter] { $from } - { $to }{ part-report-place }
   *[day] { $from }{ part-report-place }
}
part-report-from = { $beside ->
    [part] , de la primul card ({ $began })
   *[all] {""}
}
part-report-beside = { $beside ->
    [none] {""}
   *[all] . În paranteze, schimbarea { part-report-against }
}
part-report-so-far = { $partial ->
    [yes] , până acum{ part-report-beside }{ $beside ->
        [none] {""}
       *[all] , până la aceeași oră
    }{ part-report-from }:
   *[no] { part-report-beside }{ part-report-from }:
}
report = <b>{ part-report-title }</b>{ part-report-so-far }
    .sms = { part-report-title }{ part-report-so-far }
segments = { $count ->
    [0] Niciun grup salvat. De ex.: salvează segmentul clienți plecați: nu 60 zile și vizite peste 5
    [one] Un grup salvat. O ofertă pentru el e la o atingere; la „Cine o primește?” ajunge numele.
    [few] { $count } grupuri salvate. O ofertă pentru unul e la o atingere; la „Cine o primește?” ajunge numele.
   *[other] { $count } de grupuri salvate. O ofertă pentru unul e la o atingere; la „Cine o primește?” ajunge numele.
}
    .sms = { $count ->
    [0] Niciun grup salvat. De ex.: salvează segmentul clienți plecați: nu 60 zile și vizite peste 5
   *[other] Grupuri salvate: { $count }
}
segment-line = { $name }: { $count } acum ({ $words })
part-report-change = { $change ->
    [none] {""}
   *[other] {" "}({ $change })
}
part-report-moved = { $moved ->
    [none] {""}
   *[other] {" "}({ $moved })
}
report-visits = Vizite: { $count }{ part-report-change }
report-members = Carduri noi: { $joined }{ part-report-change }, active în 30 de zile: { $active }{ part-report-moved }
report-takings = { $count ->
    [0] Încasări: nu s-a scris nicio sumă
   *[other] Încasări văzute: { $amount }{ part-report-change }, cu sumă { $count } din { $visits } vizite
}
report-rewards = Recompense luate: { $count }{ part-report-change }
report-messages = Mesaje trimise: { $count }{ part-report-change }
report-happy = Mulțumiți de vizită: { part-report-share } din { $count }
report-finding = { $finding ->
    [nobody] Nu s-a înregistrat nicio vizită. Se cere codul la casă?
    [no-amounts] Majoritatea vizitelor nu au sumă: roagă echipa s-o scrie după cod.
    [fewer-active] Vin mai puțini oameni decât acum câtva timp: o ofertă i-ar putea aduce înapoi.
    [nobody-joined] Nu s-a înscris nimeni: este codul QR acolo unde se plătește?
    [no-rewards] Nimeni nu a luat o recompensă: „programul meu” arată cât de departe sunt.
    [fewer-visits] Vizibil mai puține vizite decât înainte: a fost un motiv?
    [more-visits] Vizibil mai multe vizite decât înainte: ține-o tot așa.
    [no-visits] Nu s-a înregistrat nicio vizită.
    [first] E prea devreme ca să știu ce e obișnuit aici.
   *[as-usual] Totul ca de obicei.
}
report-people = <b>Carduri: { $count }.</b> Active în ultimele 30 de zile: { $active }. Noi luna aceasta: { $joined }.
    .sms = Carduri: { $count }. Active în 30 de zile: { $active }. Noi luna aceasta: { $joined }.
report-customers = <b>Clienții tăi{ part-report-place }</b>, ultimele 365 de zile. În paranteze, între ce și ce e adevărul:
    .sms = Clienții tăi{ part-report-place }, ultimele 365 de zile. În paranteze, între ce și ce e adevărul:
part-report-share = { $share ->
    [none] -
    [unclear] prea puțini ca să spun
   *[other] { $share }% ({ $low }-{ $high }%)
}
report-repeat = Au revenit: { part-report-share } din { $count }
report-frequency = De obicei între două vizite: { $days } zile
report-basket = O vizită: { $mean } în medie, jumătate sub { $median }
report-cohort = Înscriși în { $month }, veniți în zilele 30-59: { part-report-share }
report-first = Prima recompensă în 90 de zile: { part-report-share }; un țel bun e 50%
report-takers = Iau recompense, dintre cei care vin: { part-report-share }
part-report-lapsed = { $lapsed ->
    [none] {""}
   *[other] ; din ce s-a încheiat, { $lapsed }% nefolosit
}
part-report-redeemed = { $share ->
    [none] -
   *[other] { $share }% folosit
}
report-units = { $unit ->
    [points] Puncte: { part-report-redeemed }{ part-report-lapsed }
    [stamps] Ștampile: { part-report-redeemed }{ part-report-lapsed }
   *[money] Cashback: { part-report-redeemed }{ part-report-lapsed }
}
part-report-goal = { $goal ->
    [none] {""}
   *[other] ; țel: { $goal }
}
report-value = Un client valorează de la { $worth } la { $most }{ part-report-goal }
report-no-margin = Cât valorează un client depinde de ce rămâne din încasări: pune „margin” sub [goals] în fișierul de setări, în procente.
report-years = <b>Cât valorează un client</b>, an de an, la o marjă de { $margin }%. Între ce și ce e adevărul:
    .sms = Cât valorează un client an de an, marjă { $margin }%:
report-year = { $year }{ $partial ->
    [yes] , până acum, din ultimele 365 de zile
   *[no] {""}
}: { $worth ->
    [none] prea puțini ca să spună ceva
   *[other] de la { $worth } la { $most }
}{ part-report-goal }
report-nps = V-ar recomanda (NPS, { $quarter }): { $share ->
    [none] -
    [unclear] prea puțini ca să spună ceva
   *[other] { $share } ({ $low } până la { $high })
}, răspunsuri: { $count }
report-said = { $count }/10: „{ $words }”
    .sms = { $count }/10: "{ $words }"
report-groups = Față de ceilalți: cei mai buni { $best }, fideli { $loyal }, promițători { $promising }, noi { $new }, mai rari { $cooling }, în pericol { $risk }, de cel mai mult timp plecați { $gone }
chart-customers = clienți fideli pe trimestre, în procente · cel puțin { $visits } vizite
chart-loyal = fideli
chart-goal = țel
chart-value = cât valorează un client an de an, în { $currency }
chart-at-least = cel puțin
chart-at-most = cel mult
chart-cohorts = au revenit, în procente, după luna înscrierii · 1: la 30-59 de zile, 2: la 60-89 și așa mai departe
report-staff = <b>Echipa ta{ part-report-place }</b>: vizite din { $days } zile și înscrieri dintr-un an. „Reveniți”: au venit iar în 60 de zile de la înscriere.
    .sms = Echipa ta{ part-report-place }: vizite din { $days } zile, înscrieri dintr-un an; reveniți = iar în 60 de zile de la înscriere.
report-staff-in = <b>Echipa ta, { part-report-title }</b>{ part-report-going-on }. „Reveniți”: au venit iar în 60 de zile de la înscriere.
    .sms = Echipa ta, { part-report-title }{ part-report-going-on }; reveniți = iar în 60 de zile de la înscriere.
part-report-going-on = { $partial ->
    [yes] , până acum
   *[no] {""}
}
part-staff-rate = { $rate ->
    [none] {""}
   *[other] {" "}({ $rate }%)
}
part-staff-undone = { $undone ->
    [0] {""}
   *[other] , anulate: { $undone }{ part-staff-rate }
}
part-staff-share = { $share ->
    [none] {""}
   *[other] {" "}({ $share }%)
}
part-staff-over = { $over ->
    [0] , reveniți până acum: { $back }
   *[other] , reveniți: { $back } din { $over }{ part-staff-share }
}
part-staff-enrolled = { $joined ->
    [0] {""}
   *[other] ; înscriși: { $joined }{ part-staff-over }
}
report-staff-line = { $name }{ part-report-place }: { $visits ->
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}{ part-staff-undone }{ part-staff-enrolled }
owe = <b>De dat membrilor: { $worth }</b>, dacă mâine s-ar lua tot. Carduri: { $count }.
    .sms = De dat membrilor: { $worth }, dacă mâine s-ar lua tot. Carduri: { $count }.
part-owe-worth = { $worth ->
    [none] , valoare necunoscută
   *[other] , în valoare de { $worth }
}
owe-unit = { $unit ->
    [points] { $count ->
        [one] { $count } punct
        [few] { $count } puncte
       *[other] { $count } de puncte
    }{ part-owe-worth }
    [stamps] { $count ->
        [one] { $count } ștampilă
        [few] { $count } ștampile
       *[other] { $count } de ștampile
    }{ part-owe-worth }
   *[money] { $count } cashback
}
owe-passes = { $count ->
    [one] { $count } folosire plătită{ part-owe-worth }
    [few] { $count } folosiri plătite{ part-owe-worth }
   *[other] { $count } de folosiri plătite{ part-owe-worth }
}
part-owe-used = { $share ->
    [none] {""}
   *[other] . Din cele încheiate, { $share }% folosite
}
owe-vouchers = Vouchere deschise: { $count }{ part-owe-worth }{ part-owe-used }
owe-ends = Expiră în 30 de zile: { $month }; în 90: { $quarter }; într-un an: { $year }; mai târziu sau deloc: { $later }
owe-deferred = Pentru contabil: din încasările ultimelor 365 de zile, { $worth } nu e câștigat încă.
people-best = <b>Cei mai buni</b>{ part-report-place }, după vizitele din ultimele { $days } de zile; în total au venit { $count }:
    .sms = Cei mai buni{ part-report-place }, după vizitele din { $days } de zile; în total au venit { $count }:
people-quiet = <b>N-au mai venit:</b> { $count }, de { $days } de zile. Întâi cei care veneau cel mai des:
    .sms = N-au mai venit de { $days } de zile: { $count }. Întâi cei care veneau cel mai des:
people-new = <b>Noi:</b> { $count } în { $days } de zile. De la cel mai nou:
    .sms = Noi în { $days } de zile: { $count }. De la cel mai nou:
people-joined-on = { $count ->
    [0] Nimeni nu s-a înscris în ziua aceea: { $day }.
   *[other] <b>S-au înscris ({ $day }): { $count }</b>
}
    .sms = { $count ->
        [0] Nimeni nu s-a înscris în ziua aceea: { $day }.
       *[other] S-au înscris ({ $day }): { $count }
    }
people-born-on = { $count ->
    [0] Din câte știm, nimeni nu își serbează ziua atunci: { $day }.
   *[other] <b>Ziua de naștere ({ $day }): { $count }</b>
}
    .sms = { $count ->
        [0] Din câte știm, nimeni nu își serbează ziua atunci: { $day }.
       *[other] Ziua de naștere ({ $day }): { $count }
    }
people-none = { $which ->
    [best] Încă nu a venit nimeni.
    [quiet] Nimeni nu lipsește: niciun client nu a stat departe { $days } de zile.
   *[new] În { $days } de zile nu s-a înscris nimeni.
}
part-people-last = { $last ->
    [none] {""}
   *[other] , ultima dată { $last }
}
people-line = { $name }: { $visits ->
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}{ part-people-last }
part-reports-day = { $weekday ->
    [mon] În fiecare luni
    [tue] În fiecare marți
    [wed] În fiecare miercuri
    [thu] În fiecare joi
    [fri] În fiecare vineri
    [sat] În fiecare sâmbătă
   *[sun] În fiecare duminică
}
reports = <b>Vin singure:</b>
    .sms = Vin singure:
reports-week = { part-reports-day }, { $at }: cifrele săptămânii trecute
reports-month = Pe întâi ale lunii, { $at }: cifrele lunii trecute
reports-none = Niciun raport nu vine singur. Scrie „rapoarte săptămânal luni 9” sau „rapoarte lunar 9”.
reports-how = Nu înțeleg când. Scrie „rapoarte vineri la 17”, „rapoarte lunar 9” sau „rapoarte nu”.
part-report-odd = { $why ->
    [no-day] Nu există ziua { $words }.
    [stretch] Am zile, săptămâni, luni, trimestre și ani întregi, nu „{ $words }”.
    [twice] Sunt două perioade sau două lucruri deodată.
   *[unknown] Nu înțeleg „{ $words }” la raport.
}
part-report-odd-short = { $why ->
    [no-day] Nu există ziua { $words }
    [stretch] Am zile, săptămâni, luni și ani întregi, nu "{ $words }"
    [twice] Două perioade sau două lucruri deodată
   *[unknown] Nu înțeleg "{ $words }"
}
report-how = { part-report-odd } Am cifrele unei zile, săptămâni, luni, ale unui trimestru sau an: „raport”, „raport săptămână”, „raport an”, „raport 24 mai”; despre echipă „raport echipă săptămână”.
    .sms = { part-report-odd-short }. De ex.: raport săptămână, raport 24 mai, raport trimestrul 3.
report-how-place = Dintr-un singur loc: „raport { $place }”, „raport lună { $place }”.
report-always = { $what ->
    [customers] Despre clienți am ultimele 365 de zile, trimestru cu trimestru: o zi, o săptămână sau o lună spun prea puțin.
    [people] Câți au card e o cifră de azi; cine s-a înscris când e în raportul acelui timp.
   *[value] Valoarea unui client o am an de an, toți anii deodată.
}
report-whole = Valoarea unui client e o cifră a întregii firme: cine vine în două locuri valorează cât lasă în amândouă.
report-to-come = { $day } abia urmează.
report-before = { $day ->
    [none] Nimeni nu are încă un card: despre zilele de dinainte de azi nu știu nimic.
   *[other] Primul card e din { $day }: despre zilele dinainte nu știu nimic.
}
report-failed = Cifrele nu au putut fi citite acum. Întreabă din nou peste un minut.
sms-cost = { $price ->
    [none] Prețul unui SMS nu e în setări: scrie <i>price</i> sub <i>[sms]</i>.
   *[other] Un segment de SMS costă { $price } după setări.
} Cât costă o ofertă vezi la previzualizare și în raportul ei, iar cât plătești în total, pe factura furnizorului.
    .sms = { $price ->
        [none] Prețul unui SMS nu e în setări.
       *[other] Un segment de SMS costă { $price }.
    } Costul ofertei e la previzualizare și în raport, iar totalul pe factura furnizorului.
chart-report = vizite pe zile
chart-by-month = vizite pe luni
chart-visits = vizite
chart-week-before = cu o săptămână înainte
chart-year-before = cu un an înainte
chart-hours = vizite pe zile ale săptămânii și ore

## Butoane

button-report = Azi
button-report-yesterday = Ieri
button-report-week = Săptămâna asta
button-report-last-week = Săptămâna trecută
button-report-month = Luna asta
button-report-last-month = Luna trecută
button-report-quarter = Trimestrul ăsta
button-report-last-quarter = Trimestrul trecut
button-report-year = Anul ăsta
button-report-last-year = Anul trecut
button-report-staff-week = Echipa: săptămână
button-report-staff-month = Echipa: lună
button-reports = Rapoartele mele
button-reports-week = În fiecare săptămână
button-reports-month = În fiecare lună
button-reports-off = Fără rapoarte
button-report-staff = Echipa în cifre
button-report-value = Valoarea clientului
button-report-customers = Clienți
button-owe = Ce datorez
button-people-best = Cei mai buni
button-people-quiet = N-au mai venit
button-people-new = Cei noi
button-offer-for = Ofertă pentru ei
button-report-people = Câte carduri

## Meniul de comenzi din Telegram

menu-report = Cum merge: vizite, carduri, încasări
menu-reports = Rapoarte care vin singure

## Ce scriu oamenii
words-report = raport, raportul, raport azi, raportul de azi, cifre, cifrele, încasări, încasări azi, încasările de azi, vânzări azi, vânzările de azi
words-of-owners-report-inside = câți|câte|câtă * venit * azi, câți|câte * oameni|clienți|vizite * azi, cum ne merge, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * azi|astăzi, câți|câte|câtă * azi|astăzi * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări, cum * azi|astăzi, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * azi|astăzi, cât am vândut|încasat * azi|astăzi, cât s-a vândut|încasat * azi|astăzi, câți|câte * azi|astăzi, cum merge|stă|merg|mai afacerea|treaba|magazinul|cafeneaua|localul|treburile|lucrurile|merge, cum mergem|stăm
words-report-yesterday = raport ieri, raportul de ieri, încasări ieri, încasările de ieri, vânzări ieri
words-of-owners-report-yesterday-inside = câți|câte * venit * ieri, câți|câte * oameni|clienți|vizite * ieri, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * ieri, câți|câte|câtă * ieri * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări, cum * ieri, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * ieri, cât am vândut|încasat * ieri, cât s-a vândut|încasat * ieri, câți|câte * ieri
words-report-week = raport săptămână, raport săptămânal, raport săptămâna asta, raportul săptămânii, încasări săptămâna asta, vânzări săptămâna asta
words-of-owners-report-week-inside = câți|câte * venit * săptămân*, câți|câte * oameni|clienți|vizite * săptămân*, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * săptămâna|săptămână asta|aceasta, cum * săptămâna|săptămână asta|aceasta, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * săptămâna|săptămână asta|aceasta
words-report-last-week = raport săptămâna trecută, încasări săptămâna trecută, vânzări săptămâna trecută
words-of-owners-report-last-week-inside = câți|câte * venit * săptămâna trecută, câți|câte * oameni|clienți|vizite * săptămâna trecută, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * săptămâna trecută, cum * săptămâna trecută, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * săptămâna trecută
words-report-month = raport lună, raport lunar, raport luna asta, raportul lunii, încasări luna asta, vânzări luna asta
words-of-owners-report-month-inside = câți|câte * venit * lun*, câți|câte * oameni|clienți|vizite * lun*, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * luna asta|aceasta, cum * luna asta|aceasta, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * luna asta|aceasta, câte ~ sms|smsuri|mesaje ~ trimis|trimise
words-report-last-month = raport luna trecută, încasări luna trecută, vânzări luna trecută
words-of-owners-report-last-month-inside = câți|câte * venit * luna trecută, câți|câte * oameni|clienți|vizite * luna trecută, câți|câte|câtă * venit|oameni|clienți|vizite|oaspeți|lume|persoane|vânzări * luna trecută, cum * luna trecută, cifrele|cifre|rezultatele|rezultate|statistici|statistica|vânzări|vânzările|raportul|numerele * luna trecută
words-report-quarter = raport trimestru, raport trimestrial, raportul trimestrului, raport trimestrul ăsta, încasări trimestrul ăsta
words-report-last-quarter = raport trimestrul trecut, încasări trimestrul trecut
words-report-year = raport an, raport anual, raportul anului, raport anul ăsta, încasări anul ăsta
words-report-last-year = raport anul trecut, încasări anul trecut
words-reports = rapoarte, rapoartele, rapoartele mele
words-reports-week = rapoarte săptămânale, rapoarte în fiecare săptămână, raport în fiecare săptămână
words-reports-month = rapoarte lunare, rapoarte în fiecare lună, raport în fiecare lună
words-reports-off = rapoarte nu, fără rapoarte
words-of-owners-reports-off-inside = oprește|opriți|opresc|dezactiv*|anul* ~ raport*|rapoart*, nu mai trimite*|vreau|doresc|vrem ~ raport*|rapoart*, nu trimite*|vreau|doresc|vrem ~ raport*|rapoart*, gata cu ~ raport*|rapoart*
words-report-staff = raport echipă, raport echipa, raport angajați, raportul echipei, cifrele echipei
words-of-owners-report-staff-inside = cine din echipă ~ creditat, cât|câte * echipa|angajații creditat, cine * creditat|înscris|vândut, cine|care cât * creditat|vândut, cât|câte|câți a|au * creditat|înscris, cum * echipa|angajații|personalul, rezultatele|statistici|statistica|cifrele|raportul echipei|angajaților|personalului|angajați, care|cine dintre|din * angajat*|echipă|personal * cât|creditat, care angajat
words-report-value = raport valoare, raportul valorii, valoarea clientului, valoarea unui client, cât valorează un client, cât valorează clientul
words-report-customers = raport clienți, raport clienții, clienți, clienții, clienții mei
words-owe = cât datorez, ce datorez, cât datorăm, datorii
words-people-best = cei mai buni, cei mai buni clienți, clienți fideli
words-people-quiet = n-au mai venit, cine n-a mai venit, clienți pierduți, cine lipsește, cine nu mai vine, cine a dispărut, cine nu a mai venit
words-people-new = noi, clienți noi, cine e nou
words-report-people = raport carduri, câte carduri avem, câți membri avem, câți clienți, câți clienți am, câți clienți avem
words-of-owners-report-people-inside = câți membri, câți clienți * card, câte carduri, câți|câte|câtă * card|carduri|înscris|înscriși|program, câți|câte membri|participanți, numărul de|total membri|carduri|clienți, câți clienți avem|am|sunt|au
words-of-owners-report = statistici, statistica, numere, cum mergem, cum stăm, cum merge treaba, cifrele mele
words-of-owners-report-week = cifrele săptămânii, rezultatele săptămânii, statistica săptămânii
words-of-owners-report-month = cifrele lunii, rezultatele lunii, statistica lunii, câte recompense s-au luat, câte recompense, recompense luate, câte mesaje s-au trimis, câte mesaje, ore de vârf, când e cel mai aglomerat, când vine cea mai multă lume, când vine cel mai puțină lume
words-of-owners-report-staff = raport personal, raportul personalului, rezultatele echipei, statistici angajați, statistici echipă, raportul angajaților, cel mai bun angajat, cei mai buni angajați
words-of-owners-report-people = membri, membrii, total membri, numărul de membri, numărul membrilor, câte carduri, participanți, câți membri, câți participanți, toți clienții, arată toți clienții, lista clienților
words-of-owners-owe = datoria, datoriile, datoria în puncte, obligații, obligațiile, cât am de dat, ce am de dat, puncte nefolosite
words-of-owners-owe-inside = ce|cât|câte * datorez|datorăm|datorezi, ce|cât am|avem de dat|datorat, câte|ce puncte|ștampile * circulație|clienții|nefolosite|rămase, cât valorează|fac punctele|ștampilele, puncte|ștampile|vouchere|punctele nefolosite|deschise|neridicate, câte puncte|ștampile au clienții
words-of-owners-people-best = top, top clienți, top 10, vip, clienții fideli, cei mai fideli, cei mai fideli clienți, clienții obișnuiți, obișnuiții, cel mai bun client, clienții mei cei mai buni
words-of-owners-people-best-inside = cei|cel|clienții mai buni|bun|fideli|fidel clienți|client|clienții, cei|cel mai buni|bun|fideli|fidel ., cine * vine|cheltuie|cumpără * cel mai, clienți|clienții|clienților fideli|loiali|obișnuiți|buni, clienții * mai buni|fideli
words-of-owners-people-quiet = clienți inactivi, clienții inactivi, clienții pierduți, pe cine am pierdut
words-of-owners-people-quiet-inside = cine nu|n ~ venit|vine|vin, cine a|s dispărut|oprit|lăsat
words-of-owners-people-new = clienții noi, membri noi, membrii noi, cine s-a înscris, cei noi
words-of-owners-people-new-inside = cine s|sa ~ înscris|alăturat, cine a intrat
words-of-owners-report-yesterday = cifrele de ieri, rezultatele de ieri
words-of-owners-report-customers = sondaj, rezultatele sondajului, suma medie, bonul mediu, bon mediu, câți se întorc, câți clienți se întorc, câți revin, cât de des vin, cât de des vin clienții, sunt mulțumiți clienții, câți mulțumiți, câți clienți mulțumiți, ce spun clienții, părerile clienților, retenție
words-sms-cost = cost sms, costul sms
words-of-owners-sms-cost = costuri sms, preț sms, prețul unui sms, costul mesajelor, cât plătim pe sms, cât plătesc pe sms
words-of-owners-sms-cost-inside = cât costă ~ sms|smsuri|smsurile|mesaj|mesajul|mesajele
