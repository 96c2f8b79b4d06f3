### Ce trimit clienții mai departe unui om din magazin și ce le răspunde el

contact-sent = Mesajul a ajuns la { $shop }. Îți răspunde cineva aici, în curând.
contact-sent-later = Mesajul a ajuns la { $shop }. Îți răspunde cineva aici de la: { $at }.
contact-today = Azi nu mai pot trimite nimic mai departe.{ part-call }
contact-nobody = Nimeni de la noi nu poate citi asta acum.{ part-call }
contact-old = A trecut prea mult timp. Te rog, scrie din nou.
contact-asked = <b>{ $name }</b>{ part-from-number } scrie: „{ $words }”
    Răspunde la acest mesaj și { $name } citește răspunsul ca de la magazin.
    .sms = { $name }{ part-from-number } scrie: "{ $words }" Ca să răspunzi: RĂSPUNDE { $name } și textul tău.
contact-answer-ask = Ce să citească <b>{ $name }</b>?
    .sms = Ce să citească { $name }?
contact-answer-nobody = Acum nu e nimeni care așteaptă un răspuns.
contact-answer-whom = Nu s-a trimis: pentru cine e? Au întrebat: { $names }. Scrie „răspunde”, numele și textul.
    .sms = Nu s-a trimis: pentru cine e? Au întrebat: { $names }. Trimite RĂSPUNDE, numele și textul.
contact-answer-sure = Nu e numele nimănui dintre cei care au întrebat. Să citească <b>{ $name }</b> asta? „{ $words }”
    .sms = Nu e numele nimănui dintre cei care au întrebat. Trimit la { $name }: "{ $words }"?
contact-answer-kept = Nu s-a trimis nimic.
contact-answer-late = Nu s-a trimis: am așteptat o oră răspunsul tău pentru <b>{ $name }</b>. Atinge și scrie din nou.
    .sms = Nu s-a trimis: am așteptat o oră răspunsul pentru { $name }. Trimite 1, apoi scrie din nou.
contact-answer = <b>{ $shop }</b>: { $words }
    .sms = { $shop }: { $words }
contact-answered = <b>{ $name }</b> citește acum.
    .sms = { $name } citește acum.
contact-answered-cut = <b>{ $name }</b> citește acum, dar numai începutul: textul era prea lung.
    .sms = { $name } citește acum, dar numai începutul: textul era prea lung.
contact-taken = { $staff } a răspuns. <b>{ $name }</b> citește: „{ $words }”
    .sms = { $staff } a răspuns. { $name } citește: "{ $words }"
contact-gone = { $state ->
    [left] Nu s-a trimis: <b>{ $name }</b> și-a șters cardul.
    [stopped] Nu s-a trimis: <b>{ $name }</b> a scris STOP între timp.
   *[other] Nu s-a trimis: <b>{ $name }</b> nu mai poate primi mesaje.
}
    .sms = { $state ->
        [left] Nu s-a trimis: { $name } și-a șters cardul.
        [stopped] Nu s-a trimis: { $name } a scris STOP între timp.
       *[other] Nu s-a trimis: { $name } nu mai poate primi mesaje.
    }
contact-list = <b>Cine a scris în ultima vreme: { $count }.</b> Atinge un nume ca să răspunzi.
    .sms = Cine a scris în ultima vreme: { $count }. Ca să răspunzi: RĂSPUNDE, numele și textul tău.
contact-list-line = { $name }, { $at }: { $words ->
    [none] o vizită nereușită
   *[other] „{ $words }”
}{ $state ->
    [answered] , cu răspuns
   *[other] {""}
}
    .sms = { $name }, { $at }: { $words ->
        [none] o vizită nereușită
       *[other] "{ $words }"
    }{ $state ->
        [answered] , cu răspuns
       *[other] {""}
    }
contact-list-none = Niciun client nu ți-a scris în ultima vreme.
contact-unread = Răspunsul tău nu a ajuns: <b>{ $name }</b>.
    .sms = Răspunsul tău nu a ajuns: { $name }.

## Butoane

button-contact-send = Întreabă magazinul
button-contact-answer = Răspunde
button-contact-answer-yes = Da, trimite
    .sms = Trimite
button-contact-answer-no = Nu

## Meniul de comenzi din Telegram

menu-answer = Răspunde unui client

## Ce scriu oamenii

words-answer = răspunde, răspunde-i, answer
words-complaints = arată reclamațiile, arată plângerile
words-of-owners-complaints = reclamații, plângeri, cine a scris, cine ne-a scris, ce scriu clienții, ce au scris clienții, mesaje de la clienți, mesajele clienților, întrebări de la clienți
