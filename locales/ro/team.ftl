### Echipa: ajutor pentru personal și conducere, invitații, cine ce a făcut

## Părți ale altor texte

part-amounts-too = { $stamps ->
    [0] { part-points-too }{ part-money-too }
   *[other] , { part-stamps }{ part-points-too }{ part-money-too }
}
part-role = { $role ->
    [owner] proprietar
    [manager] manager
   *[staff] angajat
}
part-hours = { $hours ->
    [one] { $hours } oră
    [few] { $hours } ore
   *[other] { $hours } de ore
}
part-actor = { $actor ->
    [none] {""}
   *[other] { $actor }:{" "}
}
part-whom = { $name ->
    [none] {""}
   *[other] , { $name }
}
part-waiting = { $channel ->
    [sms] SMS-urile așteaptă.
   *[other] Mesajele de pe Telegram așteaptă.
}
part-provider = { $channel ->
    [sms] Twilio
   *[other] Telegram
}
part-remedy = { $remedy ->
    [credentials] { $channel ->
        [sms] Verifică TWILIO_ACCOUNT_SID și TWILIO_AUTH_TOKEN pe server.
       *[other] Ia tokenul botului de la @BotFather și pune-l în TELEGRAM_TOKEN pe server.
    }
    [account] Contul e blocat: uită-te în consola Twilio.
    [quota] O limită a contului e atinsă: așteaptă sau cere una mai mare.
    [trial] Un cont de probă nu poate asta: treci la unul plătit în consola Twilio.
    [country] Permite țara aceea în consola Twilio: Messaging, Geo permissions.
    [sender] Numărul nostru nu poate trimite acolo: verifică TWILIO_FROM pe server.
    [service] Adaugă un număr la Messaging Service în consola Twilio.
    [registration] Înregistrează numărul sau numele nostru în consola Twilio.
    [callback] Verifică PUBLIC_URL pe server.
   *[unknown] Nu cunoaștem eroarea: întreabă-l pe cel care are grijă de server.
}

## Personal

ask-staff-name = Bine ai venit la { $shop }. Ce nume să vadă echipa?
staff-welcome = Bine ai venit în echipă, <b>{ $name }</b>: { $shop }, { $place }. Scanează un card sau scrie codul lui și suma, de exemplu <b>{ part-code } { part-sum }</b>.
    .sms = Bine ai venit în echipă, { $name }: { $shop }, { $place }. Pentru o vizită, trimite cod și sumă: { part-code } { part-sum }.
staff-help =
    Adaugi vizite la <b>{ $place }</b>.
    Scanează un card sau scrie codul lui și suma: <b>{ part-code } { part-sum }</b>. Codul singur arată cine e și ce are pe card.
    O recompensă: clientul o ia cu <b>recompense</b> și arată cuponul. Scanează-l sau scrie codul lui
    Ștampile de pe un card de hârtie: <b>{ part-code } card 7</b>
    Bani înapoi: <b>{ part-code } retur { part-sum }</b>
    O greșeală: <b>anulează</b>, și cu un cod sau ca răspuns la mesaj
    Fără card: <b>înscrie</b> îți arată codul QR, iar cu un număr trimite acolo un SMS. Un număr nou: <b>număr nou</b>
    De probă: <b>exercițiu</b> îți dă un client după care nu rămâne nimic scris
    .sms = { $place }. Vizită: { part-code } { part-sum }. Cine e: { part-code }. Cupon: codul lui. Hârtie: { part-code } card 7. Greșeală: ANULEAZĂ.
staff-location = Adaugi vizite la { $place }. Unde acum?
staff-location-set = De acum adaugi vizite la { $place }.

## Conducere

owner-welcome = <b>{ $shop }</b> e pe mâna ta, { $name }. Urmează echipa: invit-o.
    .sms = { $shop } e pe mâna ta, { $name }. Urmează echipa: INVITĂ.
owner-help =
    <b>{ part-code } { part-sum }</b> adaugă o vizită, codul singur arată cine e, codul unui cupon dă recompensa.
    <b>{ part-code } card 7</b> mută un card de hârtie, <b>anulează</b> ia înapoi ultimul lucru, <b>înscrie</b> dă un card la casă, <b>exercițiu</b> e de probă
    <b>client</b> și un nume: ce știi despre el, <b>dau</b> și <b>scade</b> de mână, <b>număr nou</b> mută un card
    <b>cei mai buni</b>, <b>clienți pierduți</b>, <b>noi</b>: clienți după nume, <b>segmente</b> grupuri salvate
    /broadcast compune o ofertă, /promotions le arată pe cele existente, <b>stoc</b> îl mărește, <b>cere scuze</b> pentru una greșită
    <b>raport</b> cifrele, și dintr-un timp sau loc, /reports de la sine, <b>datorii</b> cât au clienții
    <b>raportul echipei</b> ce a făcut fiecare, <b>raport clienți</b> dacă revin, <b>raport valoare</b> cât valorează
    /programme ce dau regulile, <b>campanii</b> cele pe un timp, <b>recompensa</b> schimbă una, /caps limitele tale
    /team cine lucrează aici, <b>linkuri</b> cu care clienții se înscriu
    /invite invită, /remove scoate
    /audit cine ce a făcut
    /why și un nume: de ce un mesaj a plecat sau nu
    /unlink face iar două carduri din unul
    .sms = Vizită: { part-code } { part-sum }. Card de hârtie: { part-code } card 7. Mai sunt: RAPORT AZI, RAPOARTE, ANULEAZĂ, DESPARTE, DE CE.
answer-how = <b>răspunde</b> și un nume: la ce a trimis un client; merge și ca răspuns la mesaj
    .sms = RĂSPUNDE și un nume: la ce a trimis un client.
owner-only = Asta poate face doar proprietarul.
team = { $count ->
    [one] { $count } persoană în echipă:
    [few] { $count } persoane în echipă:
   *[other] { $count } de persoane în echipă:
}
team-line = { $name }, { part-role }, { $place }
invite-role = Pe cine inviți?
invite-where = Unde va lucra?
invite-link = <b>Invitație: { part-role }, { $place }.</b> Dă mai departe acest mesaj. Linkul e pentru o singură persoană, timp de { part-hours }.
    .sms = Invitație: { part-role }, { $place }. Dă mai departe linkul: e pentru o singură persoană, timp de { part-hours }.
invite-phone = Invitație: { part-role }, { $place }. Trimite numărul de mobil, cu + și prefixul țării.
invite-phone-odd = Nu văd un număr de telefon aici. Trimite-l cu + și prefixul țării.
invite-no-sms = La numărul acesta nu ajunge SMS: e fix sau de pe el s-a trimis STOP. Dă alt număr sau trimite linkul.
invite-sent = Invitația e pe drum către { $phone }.
invited-by-phone = { $shop } te invită în echipa de la { $place }. Răspunde INTRU ca să accepți. Dezabonare: STOP.
remove-ask = { $name } ({ part-role }, { $place }) pleacă din echipă?
remove-who = Cine pleacă din echipă?
removed = { $name } nu mai e în echipă și nu mai poate adăuga vizite.
removed-you = Nu mai ești în echipa { $shop }. Mulțumim pentru munca ta.
audit = Cine ce a făcut, de la cele mai noi:
audit-empty = Încă nu s-a întâmplat nimic.
audit-line = { $at } { part-actor }{ $action ->
    [joined] card nou
    [credited] vizită adăugată
    [return-undone] retur anulat
    [returned] retur
    [undone] vizită anulată
    [objected] vizită nerecunoscută
    [redeemed] recompensă dată
    [reopened] recompensă luată înapoi
    [paper] card de hârtie mutat
    [paper-undone] card de hârtie anulat
    [plan-paid] abonament vândut
    [plan-undone] vânzare de abonament anulată
    [plan-refunded] abonament returnat
    [plan-cancelled] abonament oprit
    [pass-sold] pachet vândut
    [pass-undone] vânzare de pachet anulată
    [pass-refunded] pachet returnat
    [left] card șters
    [corrected] corectare manuală
    [correction-undone] corectare anulată
    [answered] răspuns dat unui client
    [looked-up] card consultat
    [exported] date luate ca fișier
    [found-by-name] găsire după nume
    [phone-asked] cod trimis la telefon
    [phone-added] telefon adăugat
    [card-replaced] card nou
    [attached] conversație adăugată la card
    [linked] carduri unite
    [unlinked] carduri despărțite
    [detached] scos de pe card
    [invited] invitație
    [invite-named] prietenii pot vedea prenumele
    [invite-unnamed] prietenii nu pot vedea prenumele
    [invited-friend] un prieten a dat codul
    [given] s-a dat ceva
    [received] s-a primit ceva
    [gift-undone] luat înapoi ce s-a dat
    [staff-joined] persoană nouă în echipă
    [staff-removed] ieșire din echipă
    [nickname-off] poreclă scoasă
    [join-link] link nou pentru clienți
    [settings] setări schimbate
    [settings-undone] schimbare de setări anulată
    [campaign-started] campanie pornită
    [campaign-scheduled] campanie programată
    [campaign-paused] campanie pe pauză
    [campaign-resumed] campanie reluată
    [campaign-ended] campanie încheiată
    [campaign-undone] schimbare a campaniei anulată
    [forecast] întrebare: ce ar face limitele
    [forecast-begun] a început un an virtual
    [promotion-scheduled] ofertă programată
    [promotion-running] ofertă trimisă sau reluată
    [promotion-paused] ofertă în pauză
    [promotion-stopped] ofertă oprită
    [promotion-winner] a ales o variantă a unei oferte
    [promotion-stock] mai multe bucăți la o ofertă
    [promotion-longer] oferta ține mai mult
    [promotion-shorter] prelungirea ofertei a fost anulată
    [promotion-corrected] textul unei oferte corectat
    [apologised] scuze pentru o ofertă
    [segment-saved] grup salvat
    [segment-dropped] grup șters
    [promotion-ended] ofertă încheiată
    [promotion-cancelled] ofertă abandonată
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
card-of-staff = Asta e pentru clienții cu card. Aici le adaugi vizitele după cod; pentru un card al tău scrie <b>vreau card</b>.
    .sms = Asta e pentru clienții cu card. Le adaugi vizitele după cod; pentru un card al tău scrie VREAU CARD.
staff-stopped = { $name } a trimis STOP prin SMS. Mesajele de la casă nu mai ajung acolo până nu vine un START.
unheard = <b>{ $name }</b> tot scrie ceva ce nu înțeleg. Deocamdată nu mai răspund.
texts-used-up = Limita de SMS-uri pe oră către oameni fără nicio vizită ({ $limit }) este atinsă. Deocamdată nu le mai răspund, fiindcă fiecare te costă; clienților le răspund ca de obicei. În setări este <b>limits.texts_to_strangers</b>.
    .sms = Limita de SMS-uri pe oră către oameni fără nicio vizită ({ $limit }) este atinsă. Deocamdată nu le răspund.
join-links = { $count ->
    [0] Încă nu există linkuri pentru clienți. Dă fiecărui loc în care ești văzut un link al lui și vezi aici cine de unde a venit.
   *[other] Cine a venit prin ce link și pe cine a înscris echipa:
}
    .sms = { $count ->
        [0] Încă nu există linkuri pentru clienți. Un link pentru fiecare loc arată cine de unde a venit.
       *[other] Cine a venit prin ce link și pe cine a înscris echipa:
    }
join-link-line = { $name }: { $count }
ask-join-link = Pentru ce este linkul? Un nume scurt, de exemplu <b>insta</b> sau <b>pliant</b>.
    .sms = Pentru ce este linkul? Un nume scurt, de exemplu insta sau pliant.
join-link-odd = Doar litere și cifre, cel mult 20, și nu numele unui loc. De exemplu insta: care să fie?
join-link = <b>{ $name }</b>: înscriși până acum, { $count }. Trimite linkul mai departe sau tipărește codul QR.
    .sms = { $name }: înscriși până acum, { $count }. Trimite mai departe acest link:
enrol = Client nou, { $place }: să scaneze acest cod. Notăm că l-ai înscris tu.
    .sms = Client nou, { $place }: trimite-i acest link. Notăm că l-ai înscris tu.
unlink-who = Ce despărțim?
unlinked = Sunt din nou două carduri. Revine: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Sunt din nou două carduri. Revine: { $name }{ part-amounts-too }.
unlink-nothing = Nu sunt carduri unite.
card-moved = { $staff } a mutat cardul ({ $name }) pe { $number }. Dacă e o greșeală: <b>desparte</b>.
    .sms = { $staff } a mutat cardul ({ $name }) pe { $number }. Dacă e o greșeală: DESPARTE.
detached = Scos de pe card (<b>{ $name }</b>): { $from }. Restul cardului rămâne la fel.
    .sms = Scos de pe card ({ $name }): { $from }. Restul cardului rămâne la fel.
fault = <b>{ part-waiting }</b> { part-provider } nu le primește { $extent ->
    [all] de la noi
   *[some] pe toate de la noi
} ({ $code }). { part-remedy } Pleacă imediat ce merge din nou.
    .sms = { part-waiting } { part-provider } nu le primește { $extent ->
        [all] de la noi
       *[some] pe toate de la noi
    } ({ $code }). { part-remedy }
fault-mended = { $channel ->
    [sms] SMS-urile pleacă din nou.
   *[other] Mesajele de pe Telegram pleacă din nou.
} Ce aștepta ({ $code }, din { $since }) e pe drum.

## Butoane

button-staff = Cum adaug vizite
button-location = Schimbă locul
button-location-set = Locul acesta
button-location-more = Alte locuri
button-team = Echipa
button-team-more = Alte persoane
button-invite = Invită
button-invite-role-staff = Angajat
button-invite-role-manager = Manager
button-invite-more = Alte locuri
button-invite-where = Locul acesta
button-invite-phone = Prin SMS
button-join-team = Intră în echipă
button-remove = Scoate pe cineva
button-remove-who = Scoate
button-remove-yes = Da, pleacă
button-remove-no = Nu, rămâne
button-remove-more = Alte persoane
button-audit = Jurnal
button-audit-of = O persoană
button-audit-more = Mai vechi
button-unlink = Desparte cardurile
button-unlink-which = Desparte
button-unlink-more = Alte carduri
button-join-links = Linkuri pentru clienți
button-join-links-more = Alte linkuri
button-join-link = Acest link
button-join-link-new = Link nou
button-enrol = Înscrie un client

## Meniul de comenzi din Telegram

menu-staff = Cum adaugi vizite și ce mai poți face
menu-location = Unde adaugi vizite
menu-team = Cine lucrează aici
menu-invite = Invită pe cineva în echipă
menu-audit = Cine ce a făcut

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-staff = personal, cum adaug, cum adaug vizite, ce pot face, cum creditez, cum dau puncte
words-location = loc, locul, locul meu, schimbă locul, locația
words-team = echipa, echipa mea
words-invite = invită, invit, invitație
words-remove = șterge, elimină, scoate, scoate pe cineva, scoate din echipă
words-audit = jurnal, jurnalul, cine ce a făcut
words-unlink = desparte, desparte cardurile, deconectează
words-join-links = linkuri, linkuri pentru clienți
words-enrol = înscrie, înscrie un client, client nou
words-of-owners-team = angajații, angajații mei, personalul, cine lucrează aici, lista angajaților
words-of-owners-invite = adaugă angajat, adaugă un angajat, angajat nou
