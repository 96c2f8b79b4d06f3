### Setări, confidențialitate, plecare

## Părți ale altor texte

part-lost = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}Ai pierde { $money }.
        }
       *[other] {" "}Ai pierde { part-points }{ part-money-too }.
    }
   *[other] {" "}Ai pierde { part-stamps }{ part-points-too }{ part-money-too }.
}
# What was paid for, and rewards that were not used.
part-ends = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } e plătit până la { $until }: s-ar încheia, fără bani înapoi.
}{ $vouchers ->
    [0] {""}
    [one] {" "}Ai o recompensă nefolosită.
    [few] {" "}Ai { $vouchers } recompense nefolosite.
   *[other] {" "}Ai { $vouchers } de recompense nefolosite.
}{ $uses ->
    [0] {""}
    [one] {" "}S-ar pierde o folosire plătită din pachet: întreabă întâi la casă ce se returnează.
    [few] {" "}S-ar pierde { $uses } folosiri plătite din pachete: întreabă întâi la casă ce se returnează.
   *[other] {" "}S-ar pierde { $uses } de folosiri plătite din pachete: întreabă întâi la casă ce se returnează.
}
part-birthday = { $birthday ->
    [none] necompletată
   *[other] { $birthday }
}

## Setări, confidențialitate, plecare

settings =
    Nume: <b>{ $name }</b>
    Ziua de naștere: { part-birthday }
    Limba: { $language }
    Oferte: { part-offers }
    Notificări despre card: { part-updates }
    .sms = { $name }. Ziua de naștere: { part-birthday }. { $language }. Oferte: { part-offers }. Notificări despre card: { part-updates }.
language = Ce limbă?
language-set = Bine, scriu în română.
ask-birthday = O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie. Fără an.
birthday-set = Am notat: { $birthday }.
birthday-odd = Nu văd o dată aici. Trimite ziua și luna, de exemplu 29 februarie.
birthday-which = E { $first } sau { $second }?
birthday-skipped = Bine, fără ziua de naștere. Cardul e gata.
    .sms = Bine, fără ziua de naștere. Cardul e gata. La casă trimite AICI.
birthday-stays = Bine, ziua ta rămâne: { $birthday }.
birthday-removed = Am șters-o. Cardul nu mai are ziua de naștere.
messages =
    Oferte: <b>{ part-offers }</b>.{ part-promise }
    Notificări despre card (recompense primite sau aproape): <b>{ part-updates }</b>.
    Zi de naștere și aniversare: <b>{ part-occasion }</b>. Rezumatul lunii: <b>{ part-progress }</b>. Când lipsești de mult: <b>{ part-winback }</b>.
    Mai puține mesaje: <b>{ part-fewer }</b>. Ore de liniște: <b>{ part-quiet }</b>.
    .sms = Oferte: { part-offers }. Notificări: { part-updates }. Ziua ta: { part-occasion }. Mai puține mesaje: { part-fewer }. Liniște: { part-quiet }.
messages-set = Am salvat. Oferte: { part-offers }. Notificări despre card: { part-updates }.
ask-new-name = Ce nume scriem pe card?
name-set = Bine, pe card scrie acum { $name }.
privacy = { $shop } păstrează numele tău, contactul, vizitele și setările. Nimic altceva. Aici sunt <a href="{ $privacy }">nota de confidențialitate</a> și <a href="{ $terms }">termenii</a>.
    .sms = { $shop } păstrează numele, contactul, vizitele, setările. Confidențialitate: { $privacy } Termeni: { $terms }
export = Iată tot ce păstrăm despre tine.
    .sms = Iată tot ce păstrăm despre tine. Linkul merge o oră:
export-today = Ai deja fișierul, trimis: { $at }. Următorul de la: { $until }.
leave = Ștergem cardul și datele tale?{ part-lost }{ part-ends } Ștergerea e definitivă.
export-word = Tot ce păstrăm despre tine vine printr-un link. Ca să-l primești, răspunde: { $word }
leave-word = Ștergem cardul și datele tale?{ part-lost }{ part-ends } Ștergerea e definitivă. Ca să le ștergi, răspunde: { $word }
word-wrong = Nu e cuvântul acela, așa că nu s-a făcut nimic.
confirm-there = Pentru siguranța ta, te întreb în chatul tău { $channel }. Răspunde acolo.
export-there = Prin SMS de la { $phone } ni s-a cerut tot ce păstrăm despre tine. Dacă ai fost tu, ia-le de aici.
leave-there = Prin SMS de la { $phone } ni s-a cerut să ștergem cardul și datele tale.{ part-lost }{ part-ends } Ai fost tu? Ștergerea e definitivă.
left = Gata, cardul și datele sunt șterse. { $shop } îți mulțumește pentru vizite.
stop-ask = Vrei să nu-ți mai scriem?
stopped = Gata, nu-ți mai scriem. Cardul rămâne.
    .sms = Gata, nu-ți mai scriem. Cardul rămâne. Te răzgândești? START.
stopped-elsewhere = Pe { $channel } scriem mai departe; un STOP acolo încheie și asta.
    .sms = Pe { $channel } scriem mai departe; STOP acolo încheie și asta.
stopped-in-charge = { $going ->
    [all] Rapoartele, defecțiunile și ce trimit clienții vin în continuare: sunt pentru cine conduce. „rapoarte nu” oprește rapoartele.
   *[asked] Ce întrebi și ce trimit clienții vine în continuare. Rapoartele de la sine și defecțiunile nu, până scrii START.
}
    .sms = { $going ->
    [all] Rapoartele, defecțiunile și ce trimit clienții vin mai departe.
   *[asked] Nici rapoartele și defecțiunile nu mai vin, până la START.
}
stopped-without-card = Gata, nu-ți mai scriem.
    .sms = Gata, nu-ți mai scriem. Te răzgândești? START.
started = Bine, primești din nou notificări despre card.
kept = Bine, nu se schimbă nimic.

## Butoane

button-settings = Setări
button-language = Limba
button-lang = Limba
button-birthday = Ziua de naștere
button-birthday-first = Prima dată
button-birthday-second = A doua dată
button-birthday-remove = Șterge ziua
button-messages = Mesaje
button-offers-on = Vreau oferte
button-offers-off = Fără oferte
button-updates-on = Vreau notificări
button-updates-off = Fără notificări
button-name = Nume
button-privacy = Confidențialitate
button-export = Datele mele
button-leave = Șterge tot
button-leave-yes = Șterge definitiv
button-leave-no = Păstrează cardul

## Meniul de comenzi din Telegram

menu-settings = Nume, zi de naștere, limbă, mesaje
menu-privacy = Ce păstrăm despre tine
menu-export = Datele tale, de luat cu tine

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-settings = setări, setările, opțiuni, preferințe
words-language = limba, limbi, schimbă limba, română, în română, românește, engleză, poloneză
words-language-inside = în engleză|polonă|română|germană|ucraineană|rusă|spaniolă|franceză, vorbiți|vorbești ~ engleză|polonă|română|germană|engleza|romana, schimb*|greșită ~ limba
words-birthday = ziua mea, ziua de naștere, zi de naștere, data nașterii
words-birthday-inside = ziua mea e|este|de naștere, azi|astăzi|mâine ~ ziua mea, sunt născut|născută, schimb*|corect* ~ ziua de naștere
words-messages = mesaje, noutăți, notificări
words-messages-inside = vreau|doresc|vrea ~ oferte|promoții ., vreau|doresc|vrea ~ primesc ~ oferte|promoții|mesaje|noutăți, trimiteți mi|trimite mi ~ oferte|promoții
words-offers = oferte, ofertă, oferta, ofertele mele, oferta mea
words-name = nume, numele, numele meu, schimbă numele
words-name-inside = mă cheamă|numesc, numele ~ greșit, schimb*|corect* ~ numele
words-privacy = confidențialitate, termeni, termenii, date, datele mele, date personale
words-privacy-inside = ce ~ date ~ aveți|păstrați|știți|țineți, ce ~ știți|aveți ~ despre mine, politica de confidențialitate, prelucrarea datelor
words-export = exportă, exportă datele, descarcă datele, trimite datele mele, vreau datele mele, dă-mi datele mele, trimite-mi datele mele, trimiteți-mi datele mele, o copie a datelor, copia datelor
words-export-inside = copi* ~ datelor, vreau|doresc|dați|da|trimite|trimiteți|descarc ~ datele mele
words-leave = plec, șterge-mă, șterge cardul, șterge cardul meu, șterge tot, șterge datele, șterge datele mele, șterge contul, șterge contul meu, uită-mă, vreau să ies, vreau să plec, ștergeți-mi contul, ștergeți-mi cardul, închide contul, închideți contul, nu vreau card, nu mai vreau cardul
words-leave-inside = șterge|ștergeți|ștergeti|ștergi|stergeti ~ datele|contul|cardul|numărul|profilul|tot, închid*|închideți ~ contul|cardul, nu mai vreau ~ cardul|card
# Cuvinte care nu înseamnă nimic: unul e tras la sorți și confirmă ce cere întrebarea. Litere simple, niciun cuvânt de-al nostru.
words-random = albastru, alune, ananas, ardei, avion, balon, bambus, bivol, bostan, cactus, caiet, camion, canar, castan, castel, ceainic, cerb, ciocan, cocos, copac, coral, covor, creion, cristal, cuptor, curcubeu, delfin, desen, diamant, dovleac, dragon, elefant, fluture, fulger, ghepard, ghiocel, ghiozdan, hamac, iepure, inel, izvor, leopard, liliac, magnet, mango, melc, morcov, munte, nisip, ocean, orez, palmier, papagal, pepene, pian, piper, planor, plop, porumbel, robinet, sandale, sirop, soare, somon, stejar, struguri, tablou, telescop, tigru, trandafir, tunel, turn, ulcior, unicorn, vapor, violet, viscol, vulpe, vultur, zimbru
words-quiet-inside = nu ~ scrie*|trimite*|trimiț*|suna*|sunați|deranja*|mesaj*|sms* ~ noaptea|seara|weekend|târziu, . nu noaptea|seara ., . nu în weekend ., nu noaptea vă rog
