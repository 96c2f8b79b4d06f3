### De ce a plecat sau nu un mesaj; preferințe; ce ar face limitele

## De ce, și ce vrea fiecare

part-why-what = { $what ->
    [kind-reward] recompensă câștigată
    [kind-nearly] aproape de recompensă
    [kind-voucher] cupon care expiră
    [kind-membership] un abonament
    [kind-pass] un pachet
    [kind-tier] nivel
    [kind-lapse] puncte care expiră
    [kind-birthday] zi de naștere
    [kind-anniversary] aniversare
    [kind-apology] scuze
    [kind-welcome] bun venit
    [kind-question] cum a fost o vizită
    [kind-milestone] notificare despre card
    [kind-occasion] urare
    [kind-promotion] ofertă
    [kind-progress] rezumatul lunii
    [kind-winback] invitație după pauză
   *[other] „{ $what }”
}
part-why-scope = { $scope ->
    [all] mesaje
    [milestone] notificări
    [occasion] urări
    [promotion] oferte
    [progress] rezumate
    [win-back] invitații după pauză
    [sms] SMS
    [telegram] pe Telegram
   *[other] { $scope }
}
part-why-limit = { $limit ->
    [0] limita e atinsă
   *[other] { part-why-scope } { $count } din { $limit } { part-why-span }
}
part-why-after = { $limit ->
    [0] {""}
   *[other] , după { part-why-limit }
}
part-why-last = { $last ->
    [none] {""}
   *[other] {" "}({ $last }: { part-why-rival })
}
part-why-first = { $rival ->
    [none] urmează curând ceva mai important
   *[other] întâi vine: { part-why-rival }
}
part-why-kept = { $until ->
    [none] {""}
   *[other] , locul e păstrat până { $until } (până acum { part-why-limit })
}
part-why-rule = { $rule ->
    [address] adresa nu primește mesaje
    [lifetime] i-a trecut timpul
    [off] localul nu trimite așa ceva
    [muted] clientul nu vrea așa ceva
    [consent] lipsește acordul pe acel canal
    [holdout] lăsat deoparte, pentru comparație
    [quiet] ore de liniște{ part-why-after }
    [rest-day] zi de odihnă{ part-why-after }
    [cap] { part-why-limit }{ part-why-last }
    [fewer] vrea mai puține, { part-why-limit }{ part-why-last }
    [competition] { part-why-first }{ part-why-kept }
    [undone] retras sau oprit
    [stale] nu mai este valabil
    [sold-out] oferta s-a epuizat
   *[other] încă nedecis
}
part-why-ends = { $goes ->
    [yes] {" "}Ține până { $ends }, deci pleacă.
    [no] {" "}Ține până { $ends }, deci nu pleacă.
   *[open] {""}
}
part-why-fault = { $fault ->
    [off] telefonul era închis
    [gone] numărul nu primește SMS
    [filtered] operatorul l-a luat drept spam
    [late] era prea târziu
    [stopped] clientul a scris STOP
   *[other] operatorul nu spune de ce
}
part-why-names = { $names ->
    [none] {""}
   *[other] {" "}({ $names })
}
part-why-since = { $since ->
    [none] {""}
   *[other] {" "}(din { $since })
}
why = <b>{ $name }</b>{ part-why-phone }, card din: { $joined }.
    .sms = { $name }{ part-why-phone }, card din: { $joined }.
why-count = { $limit ->
    [0] A primit { part-why-scope }: { $count }.
   *[other] A primit { part-why-scope }: { $count } din { $limit } { part-why-span }.
}
why-sent = { $state ->
    [sent] Trimis { $at }: { part-why-what }.
    [merged] Trimis împreună cu altul, { $at }: { part-why-what }.
    [refused] Refuzat de operator, { $at }: { part-why-what }.
    [unclear] Poate a ajuns, { $at }: { part-why-what }.
    [undelivered] Trimis { $at }, n-a ajuns ({ part-why-fault }): { part-why-what }.
    [dead] După mai multe încercări, { $at }, n-a ajuns ({ part-why-fault }): { part-why-what }.
   *[other] Pe drum: { part-why-what }.
}
why-held = Așteaptă: { part-why-what }, motiv: { part-why-rule }. Poate pleca { $free }.{ part-why-ends }
why-dropped = Netrimis, { $at }: { part-why-what }, motiv: { part-why-rule }.
why-waits = { $state ->
    [paused] În pauză odată cu oferta: { part-why-what }.
   *[other] Pleacă { $free }: { part-why-what }.
}
why-coming = Urmează ({ $day }): { part-why-what }.
why-unsaid = Fără răspuns, fiindcă limita de SMS-uri pe oră către oameni fără vizită era atinsă: { $count }.
why-empty = Până acum doar răspunsuri și confirmări.
why-who = { $count ->
    [one] Am găsit { $count }:
    [few] Am găsit { $count }. Care?
   *[other] Am găsit { $count }. Care?
}
why-whom = Despre cine? Trimite un nume, sfârșitul unui număr de telefon, un card sau o ofertă.
why-nobody = Nu găsesc pe nimeni și nicio ofertă: { $name }.
why-offer = { $count ->
    [one] { part-why-what }: { $count } mesaj, până { $ends }.
    [few] { part-why-what }: { $count } mesaje, până { $ends }.
   *[other] { part-why-what }: { $count } de mesaje, până { $ends }.
}
why-read = Textul { $variant } ({ $what }): primit de { $count }{ part-why-names }.
why-total = { $state ->
    [sent] Trimise: { $count }{ part-why-names }.
    [merged] Trimise împreună cu altul: { $count }{ part-why-names }.
    [held] Așteaptă: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Netrimise: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Refuzate de operator: { $count }{ part-why-names }.
    [unclear] Poate au ajuns: { $count }{ part-why-names }.
    [paused] În pauză: { $count }{ part-why-names }.
    [undelivered] Trimise, n-au ajuns: { $count }{ part-why-names }.
    [dead] După mai multe încercări n-au ajuns: { $count }{ part-why-names }.
   *[other] Pe drum: { $count }{ part-why-names }.
}
why-visits = { $count ->
    [0] <b>{ $name }</b> nu are încă vizite.
   *[other] <b>{ $name }</b>, ultimele vizite:
}
    .sms = { $count ->
    [0] { $name } nu are încă vizite.
   *[other] { $name }, ultimele vizite:
}
part-used = { $used ->
    [none] {""}
   *[other] , cashback -{ $used }
}
part-by-pass = { $pass ->
    [none] {""}
   *[other] , din { $pass }
}
why-visit = { $at }, { $place }{ part-for }{ part-tags }{ part-used }{ part-by-pass }: { $gain }
why-miss = - { $name }: { $cause ->
    [place] nu la { $was }
    [hours] { $wanted }, era { $was }
    [days] nu în ziua aceea
    [tag] doar cu { $wanted }
    [season] nu în perioada aceea
    [minimum] de la { $wanted }, au fost { $was }
    [visit] pentru vizita { $wanted }, era vizita { $was }
    [uncounted] prea mică pentru a fi numărată ca vizită
    [birthday] { $wanted ->
        [none] fără zi de naștere
       *[other] din { $wanted }
    }
    [segment] doar pentru „{ $wanted }”
    [membership] doar pentru membrii { $wanted }
    [tier] doar pentru { $wanted }
    [limit] limită atinsă, { $was ->
        [day] { $wanted } pe zi
        [week] { $wanted } pe săptămână
        [month] { $wanted } pe lună
        [year] { $wanted } pe an
        [all] { $wanted } pe card
        [shop] { $wanted } în tot magazinul
       *[budget] { $wanted } pentru toți
    }
    [cap] limita de azi e atinsă
    [pause] din nou de la { $wanted }
    [late] prea târziu după ce a dat codul
    [excluded] nu aduce nimic
    [prepaid] plătit cu un pachet
    [short] până acum { $was } din { $wanted }
    [paid] dat deja: { $wanted ->
        [week] săptămâna aceasta
        [month] luna aceasta
       *[ever] o dată pe card
    }
    [group] mai mult a dat: { $wanted }
   *[nothing] nu era nimic de înmulțit
}
why-tier = - { $tier }: păstrat până pe { $until }
why-yours = { $purpose ->
    [offers] Primești asta ({ part-why-what }, { $at }) fiindcă ai vrut oferte{ part-why-since }.
   *[other] Primești asta ({ part-why-what }, { $at }) fiindcă notificările despre card sunt active{ part-why-since }.
}
why-nothing = Până acum doar ți-am răspuns la mesaje.

part-saved = { $saved ->
    [yes] Salvat.{" "}
   *[no] {""}
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(cel mult { $limit } { part-why-span })
}
part-milestone = { $milestone ->
    [on] da
   *[off] nu
}
wishes = { part-saved }Mai puține mesaje{ part-fewer-limit }: <b>{ part-fewer }</b>. Ore de liniște: <b>{ part-quiet }</b>.
    .sms = { part-saved }Mai puține mesaje{ part-fewer-limit }: { part-fewer }. Ore de liniște: { part-quiet }.
wish-kinds =
    { part-saved }Zi de naștere și aniversare: <b>{ part-occasion }</b>
    Notificări (recompense primite sau aproape): <b>{ part-milestone }</b>
    Rezumatul lunii: <b>{ part-progress }</b>
    Când lipsești de mult: <b>{ part-winback }</b>
    .sms = { part-saved }Ziua ta: { part-occasion }. Notificări: { part-milestone }. Rezumat: { part-progress }. Când lipsești de mult: { part-winback }.
no-more = { $cls ->
    [milestone] Gata cu notificările despre card. Restul rămâne.
    [occasion] Gata cu urările de ziua ta și de aniversare. Restul rămâne.
    [promotion] Gata cu ofertele. Restul rămâne.
    [progress] Gata cu rezumatele lunii. Restul rămâne.
   *[winback] Gata, nu-ți mai scriem când lipsești de mult. Restul rămâne.
}
ask-quiet = Când să facem liniște? Acum: { part-quiet }. Trimite orele, de exemplu 21-8.
quiet-odd = Nu văd ore aici. Trimite-le așa: 21-8 sau 21:00-08:30.

## Ce ar face limitele

forecast = Simulez un an cu { $members ->
    [one] { $members } client virtual
    [few] { $members } clienți virtuali
   *[other] { $members } de clienți virtuali
} și setările tale. Imaginea vine într-un minut sau două.
    .sms = Simulez un an cu setările tale. Clienți virtuali: { $members }. Cifrele vin într-un minut sau două.
forecast-ready = <b>Un an cu setările tale</b>, clienți virtuali: { $members }. Unii vin, alții uită și revin, iar proprietarul trimite prea mult.
    Mesaje de persoană: { $sent }, cel mult { $most } în 30 de zile. Oprite de o limită, de persoană: { $stopped }. Mesaje peste promisiune: { $broken }.
    .sms = Un an, clienți virtuali: { $members }. Mesaje de persoană: { $sent }, cel mult { $most } în 30 de zile. Oprite: { $stopped }. Peste promisiune: { $broken }.
forecast-failed = Simularea nu a reușit. Motivul este în jurnal.
chart-title = mesaje de persoană, pe luni · clienți virtuali: { $members }
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = maximum în 30 de zile

## Butoane

button-why = Altcineva
button-why-of = Persoana asta
button-why-offer = Oferta asta
button-why-visits = Vizite și reguli
button-why-more = Mai multe
button-why-this = De ce asta?
button-no-more = Nu mai trimite așa ceva
button-no-more-undo = Anulează
button-wishes = Mai multe opțiuni
    .sms = Altele
button-fewer-on = Mai puține mesaje
button-fewer-off = Iar ca înainte
button-quiet = Ore de liniște
button-quiet-set = Orele astea
button-quiet-no = Orele localului
button-kinds = Ce mesaje
button-celebrations-on = Activează urările
    .sms = Urări da
button-celebrations-off = Fără urări
    .sms = Urări nu
button-reminders-on = Activează notificările
    .sms = Notificări da
button-reminders-off = Fără notificări
    .sms = Notificări nu
button-summary-on = Activează rezumatul
    .sms = Rezumat da
button-summary-off = Fără rezumat
    .sms = Rezumat nu
button-comeback-on = După pauză: da
    .sms = După pauză da
button-comeback-off = După pauză: nu
    .sms = După pauză nu

## Meniul de comenzi din Telegram

menu-why = De ce a venit un mesaj, sau nu
menu-caps = Un an cu limitele tale, într-o imagine

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-why = de ce, de ce asta, de ce eu, de ce am primit, de ce am primit asta, de ce primesc asta
words-why-inside = de ce ~ primesc|primit|scrieți|trimiteți|scris|trimis
words-wishes = dorințe, dorințele mele, cât de des, mai multe opțiuni
words-fewer = mai puține, mai puține mesaje, mai rar, scrie mai rar, scrieți mai rar
words-fewer-off = ca înainte, iar ca înainte, toate mesajele
words-quiet = ore de liniște, liniște, noaptea, noapte, nu deranja
words-kinds = feluri, ce mesaje, care mesaje
words-celebrations = ocazii, ocaziile, urări
words-celebrations-off = fără felicitări
words-celebrations-off-inside = oprește|opriți|opresc|dezactiv*|anul*|stop * mesaj*|urări*|felicitări* * naștere|nașterii|aniversar*, nu mai trimite*|scri*|vreau|doresc * mesaj*|urări*|felicitări* * naștere|nașterii|aniversar*, nu trimite*|vreau|doresc * mesaj*|urări*|felicitări* * naștere|nașterii|aniversar*, fără|gata cu ~ urări*|felicitări*, gata cu mesaj* * naștere
words-reminders = notificări despre card, mementouri, memento
words-summary = rezumat, rezumatul, rezumatul lunii
words-comeback = după pauză, când lipsesc de mult, invitații după pauză, reveniri, revenirile
words-caps = limite, limitele mele, ce fac limitele mele, ce ar face limitele mele, prognoză
