### Un client, așa cum îl văd proprietarul și managerii

part-customer-last = { $last ->
    [none] {""}
   *[other] , ultima { $last }
}
part-customer-visits = { $visits ->
    [0] Încă nicio vizită
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}{ part-customer-last }
customer = <b>{ $name }</b>{ part-why-phone }, card din { $joined }. <b>{ part-standing }.</b> { part-customer-visits }.
    .sms = { $name }{ part-why-phone }, card din { $joined }. { part-standing }. { part-customer-visits }.
customer-card = Card: …{ $code }
customer-ends = { $idle ->
    [yes] Fără nicio vizită expiră { $until }: { part-amounts }
   *[no] Expiră { $until }: { part-amounts }
}
customer-vouchers = Cupoane deschise: { $names }
part-customer-fewer = { $fewer ->
    [on] , mai puține mesaje
   *[off] {""}
}
part-customer-quiet = { $quiet ->
    [none] {""}
   *[other] , liniște { $quiet }
}
customer-wishes = Oferte: { part-offers }, noutăți despre card: { part-updates }{ part-customer-fewer }{ part-customer-quiet }
part-customer-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
customer-visits = { $count ->
    [0] Nicio vizită{ part-customer-place }
   *[other] Ultimele vizite{ part-customer-place }:
}
part-paid-for = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } e plătit până la { $until }.
}{ $vouchers ->
    [0] {""}
   *[other] {" "}Recompense nefolosite: { $vouchers }.
}{ $uses ->
    [0] {""}
   *[other] {" "}Folosiri plătite de pachete: { $uses }.
}
part-on-it = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}Pe el: { $money }.
        }
       *[other] {" "}Pe el: { part-points }{ part-money-too }.
    }
   *[other] {" "}Pe el: { part-stamps }{ part-points-too }{ part-money-too }.
}
part-customer-do = { $what ->
    [new-card] Un card nou pentru { $name }? Codul QR și pagina celui vechi nu mai merg, ce e pe el rămâne, iar cel nou îi este trimis.
    [export] Tot ce păstrăm despre { $name }, ca fișier pentru tine? Persoana va afla.
   *[erase] Ștergi cardul și datele: { $name }?{ part-on-it }{ part-paid-for } Persoana va afla, iar asta nu se poate anula.
}
customer-do = Cardul: <b>{ $name }</b>. Ce facem?
    .sms = Cardul: { $name }. Ce facem?
customer-do-ask = { part-customer-do }
customer-do-word = { $what ->
    [new-card] Un card nou pentru { $name }? Cel vechi nu mai merge, ce e pe el rămâne.
    [export] Tot ce păstrăm despre { $name }, ca link? Persoana va afla.
   *[erase] Ștergi cardul și datele: { $name }?{ part-on-it }{ part-paid-for } Nu se poate anula.
} Ca să o faci, răspunde: { $word }
customer-did = { $what ->
    [new-card] Gata: { $name } are un card nou, e deja pe drum.
    [export] Asta e tot ce păstrăm despre { $name }. E al acestei persoane: nu-l da nimănui.
   *[erase] Gata: cardul și datele sunt șterse, { $name }.
}
customer-kept = Nu s-a schimbat nimic.
customer-old = E deja făcut sau cardul nu mai există. Nu s-a schimbat nimic.
customer-own = E cardul tău: pentru el ai cuvintele tale.
customer-told = { $what ->
    [export] { $shop }: am făcut o copie a datelor tale{ $phone ->
        [none] .
       *[other] . Nu ai cerut-o? Sună: { $phone }.
    }
   *[erase] { $shop }: ți-am șters cardul și datele{ $phone ->
        [none] .
       *[other] . Nu ai cerut-o? Sună: { $phone }.
    }
}
customer-whom = Care client? Trimite un nume, finalul unui număr de telefon sau un card.
customer-nobody = Nu găsesc pe nimeni: { $name }.
customer-export-all = Dau datele câte unui client: caută-l, apoi <i>Card și date</i>, <i>Datele în fișier</i>. Toți clienții la un loc sunt în baza de date, acolo unde rulează serviciul.
    .sms = Câte un client: caută-l, apoi "Card și date". Toți la un loc sunt în baza de date, acolo unde rulează serviciul.

## Butoane

button-customer-do = Card și date
button-customer-new-card = Card nou
button-customer-new-number = Număr nou
button-customer-export = Datele în fișier
button-customer-erase = Șterge
button-customer-yes = Da, fă-o
button-customer-no = Nu
button-customer = Alt client
button-customer-of = Clientul
button-customer-more = Mai mult
button-customer-messages = Mesaje

## Ce scriu oamenii

words-customer = client, clientul, clienta, arată clientul, arată clienta, arată-mi clientul, arată-mi clienta, arată-mi, caută clientul, cine e, cine este, arată, caută, găsește, cardul clientului, datele clientului
words-of-owners-customer-inside = câte|cât puncte|ștampile|vizite are, ce are, când * ultima dată
words-export-customers = exportă clienții, exportă toți clienții
words-of-owners-export-customers = exportul clienților, export clienți, descarcă clienții, descarcă lista de clienți, lista clienților în fișier
