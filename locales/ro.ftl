### Regulars în română. Despre formele textelor și numele lor spune începutul lui en.ftl.
###
### Fără să ghicim genul; numele de locuri și recompense stau ca atare, la început sau după două puncte.

## Părți ale altor texte

part-standing = { $goal ->
    [0] { part-points }
   *[other] { $stamps } din { $goal } { $goal ->
        [one] ștampilă
        [few] ștampile
       *[other] de ștampile
    }{ part-points-too }
}
part-points = { $points ->
    [one] { $points } punct
    [few] { $points } puncte
   *[other] { $points } de puncte
}
part-points-too = { $points ->
    [0] {""}
   *[other] , { part-points }
}
part-held = { $goal ->
    [0] { part-total }
   *[other] { $have } din { $goal }{ part-total-too }
}
part-total = { $total ->
    [one] { $total } punct
    [few] { $total } puncte
   *[other] { $total } de puncte
}
part-total-too = { $total ->
    [0] {""}
   *[other] , { part-total }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } din { $goal }
}
part-gain = { $stamps ->
    [0] { part-gain-points }
    [one] +{ $stamps } ștampilă{ part-gain-points-too }
    [few] +{ $stamps } ștampile{ part-gain-points-too }
   *[other] +{ $stamps } de ștampile{ part-gain-points-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } punct
    [few] +{ $points } puncte
   *[other] +{ $points } de puncte
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-stamps = { $stamps ->
    [one] { $stamps } ștampilă
    [few] { $stamps } ștampile
   *[other] { $stamps } de ștampile
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] o vizită
       *[other] { part-points }
    }
   *[other] { part-stamps }{ part-points-too }
}
part-amounts-too = { $stamps ->
    [0] { part-points-too }
   *[other] , { part-stamps }{ part-points-too }
}
part-lost = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Ai pierde { part-points }.
    }
   *[other] {" "}Ai pierde { part-stamps }{ part-points-too }.
}
part-cost = { $unit ->
    [stamps] { $cost ->
        [one] { $cost } ștampilă
        [few] { $cost } ștampile
       *[other] { $cost } de ștampile
    }
    [points] { $cost ->
        [one] { $cost } punct
        [few] { $cost } puncte
       *[other] { $cost } de puncte
    }
   *[money] { $cost }
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] încă { $missing } ștampilă
        [few] încă { $missing } ștampile
       *[other] încă { $missing } de ștampile
    }
    [points] { $missing ->
        [one] încă { $missing } punct
        [few] încă { $missing } puncte
       *[other] încă { $missing } de puncte
    }
   *[money] încă { $missing }
}
part-change = { $unit ->
    [stamps] { $amount ->
        [one] { $amount } ștampilă
        [few] { $amount } ștampile
       *[other] { $amount } de ștampile
    }
    [points] { $amount ->
        [one] { $amount } punct
        [few] { $amount } puncte
       *[other] { $amount } de puncte
    }
   *[money] { $amount }
}
part-ready = { $ready ->
    [0] {""}
    [one] {" "}Te așteaptă { $ready } recompensă.
    [few] {" "}Te așteaptă { $ready } recompense.
   *[other] {" "}Te așteaptă { $ready } de recompense.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] {" "}{ $reward }: { part-missing }.
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-last = { $last ->
    [none] prima vizită
   *[other] ultima vizită: { $last }
}
part-offers = { $offers ->
    [on] da
   *[off] nu
}
part-updates = { $updates ->
    [on] da
   *[off] nu
}
part-birthday = { $birthday ->
    [none] lipsește
   *[other] { $birthday }
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}Ne găsești la { $phone }.
}
part-role = { $role ->
    [owner] conducere
    [manager] manager
   *[staff] personal
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
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Cadou pe card: { part-gain }.
    }
   *[other] {" "}Cadou pe card: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}Nou: { $promotion }
}
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Cel mult { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } și{" "}
}
part-promise-max = { $limit ->
    [0] {""}
   *[other] , max. { $limit } { part-why-span }
}
part-short-span = { $short_span ->
    [day] pe zi
    [week] pe săptămână
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
    [hours] { $short_every ->
        [one] în { $short_every } oră
        [few] în { $short_every } ore
       *[other] în { $short_every } de ore
    }
    [minutes] { $short_every ->
        [one] în { $short_every } minut
        [few] în { $short_every } minute
       *[other] în { $short_every } de minute
    }
    [seconds] { $short_every ->
        [one] în { $short_every } secundă
        [few] în { $short_every } secunde
       *[other] în { $short_every } de secunde
    }
   *[days] { $short_every ->
        [one] în { $short_every } zi
        [few] în { $short_every } zile
       *[other] în { $short_every } de zile
    }
}

## Înscrierea

hello = <b>{ $shop }.</b> { $summary }. Cardul tău stă în această conversație. Prin înscriere accepți <a href="{ $terms }">termenii</a> și <a href="{ $privacy }">nota de confidențialitate</a>.
    .sms = { $shop }: { $summary }. Răspunde VREAU CARD (termeni { $terms }). SMS la tarif normal. STOP oprește.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Arată cardul la casă.
    2. Ce aduni se vede imediat aici.
    3. Recompensa o iei când îți convine.
    .sms = { $shop }: { $summary }. La casă trimite AICI și spune codul primit. Atât.
ask-name = Ce nume scriem pe card?
name-odd = Am nevoie de un nume care se poate citi, de exemplu Ana. Care să fie?
welcome = Bine ai venit, <b>{ $name }</b>. Arată acest card la casă. Îți putem scrie uneori despre oferte?{ part-promise }
    .sms = { $name }, { part-standing }. La casă trimite AICI. Îți scriem și despre oferte{ part-promise-max }?
welcome-back = Ne bucurăm că ai revenit, <b>{ $name }</b>. Ai { part-standing }.
    .sms = Ne bucurăm că ai revenit, { $name }. Ai { part-standing }.
card-only = Bine, doar cardul. O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie.
offers-on = Bine, din când în când o ofertă. O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie.
join-first = Pentru asta îți trebuie un card { $shop }. Îl ai dintr-o atingere.
    .sms = Pentru asta îți trebuie un card { $shop }. Răspunde VREAU CARD.

## Cardul

card = <b>{ $name }</b>, { part-standing }. Arată-l la casă.
    .sms = { $name }, { part-standing }.
balance = <b>{ part-standing }.</b>{ part-ready }{ part-ahead }
    .sms = { part-standing }.{ part-ready }{ part-ahead }
history = Ultimele mișcări pe card:
history-empty = Încă nimic. Aici va sta prima ta vizită.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [reversal] { part-change }, anulare
    [return] +{ part-change }, cupon nefolosit
    [paper] +{ part-change }, de pe cardul de hârtie
    [link] { part-change }, carduri unite
    [gift] +{ part-change }, cadou
    [expiry] { part-change }, expirat
   *[visit] +{ part-change }, { $place }
}

## Recompense

rewards = <b>Recompense.</b> Ai { part-standing }.
    .sms = Ai { part-standing }.
rewards-empty = { $shop } nu are încă recompense pe listă.
reward-line = { $reward }: { part-cost }, încă { $missing }
reward-line-ready = <b>{ $reward }</b>: { part-cost }, e a ta
    .sms = { $reward }: { part-cost }, e a ta
voucher-line = <b>{ $reward }</b>: codul <b>{ $code }</b>, valabil până: { $until }
    .sms = { $reward }: spune { $code }, până: { $until }
reward-short = Încă nu. { $reward }: { part-missing }.
reward-gone = Recompensa aceasta nu mai e pe listă.
voucher = <b>{ $reward }</b>. Arată la casă codul <b>{ $code }</b>. Valabil până: { $until }. Nefolosit, costul revine pe card.
    .sms = { $reward }: spune la casă { $code }. Valabil până: { $until }. Nefolosit, costul revine pe card.
voucher-cancelled = Cupon returnat: { $reward }. Din nou pe card: { part-cost }.
voucher-closed = Cuponul ({ $reward }) e deja închis. Nu se schimbă nimic.
voucher-expired = Cuponul a expirat: { $reward }. Din nou pe card: { part-cost }.
voucher-used = Ai primit: { $reward }, { $place }, { $at }. Să ai o zi bună.
voucher-reopened = Cuponul e din nou valabil: { $reward }.

## La casă

here = Spune la casă <b>{ $code }</b>. Codul merge o dată, timp de { $minutes } min.
    .sms = Spune la casă { $code }. Codul merge o dată, timp de { $minutes } min.
here-where = Unde ești?
receipt = { part-gain }, { $place }, { $at }. Ai { part-held }.
    .sms = { part-gain }, { $place }, { $at }. Ai { part-held }. Nu ești tu? Răspunde NU EU.
receipt-undone = Anulat, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } de pe cardul de hârtie. Ai { part-held-stamps }.
objected = Mulțumim că ne-ai spus. Verificăm vizita.{ part-call }
objection = <b>{ $name }</b> nu recunoaște o vizită: { $place }, { $at }, adăugată de { $staff }.
    .sms = { $name } nu recunoaște o vizită: { $place }, { $at }, adăugată de { $staff }. Vezi: JURNAL.

## Aproape de recompensă

reward-earned = { $count ->
    [one] Ai o recompensă: <b>{ $reward }</b>. O iei când îți convine.
    [few] Te așteaptă { $count } recompense noi: <b>{ $reward }</b> și altele.
   *[other] Te așteaptă { $count } de recompense noi: <b>{ $reward }</b> și altele.
}
    .sms = { $count ->
    [one] Ai o recompensă: { $reward }. Ca s-o iei, răspunde RECOMPENSE.
    [few] Te așteaptă { $count } recompense noi: { $reward } și altele. Ca să alegi, răspunde RECOMPENSE.
   *[other] Te așteaptă { $count } de recompense noi: { $reward } și altele. Ca să alegi, răspunde RECOMPENSE.
}
nearly-there = { $visits ->
    [one] Încă { $visits } vizită până la recompensă: { $reward }.
    [few] Încă { $visits } vizite până la recompensă: { $reward }.
   *[other] Încă { $visits } de vizite până la recompensă: { $reward }.
}

## Ocazii

birthday-wish = La mulți ani, <b>{ $name }</b>, din partea { $shop }.{ part-gift }
    .sms = { $shop }: la mulți ani, { $name }.{ part-gift }
anniversary = { $years ->
    [one] <b>{ $name }</b>, un an împreună. Mulțumim.{ part-gift }
    [few] <b>{ $name }</b>, { $years } ani împreună. Mulțumim.{ part-gift }
   *[other] <b>{ $name }</b>, { $years } de ani împreună. Mulțumim.{ part-gift }
}
    .sms = { $years ->
    [one] { $shop }: { $name }, un an împreună. Mulțumim.{ part-gift }
    [few] { $shop }: { $name }, { $years } ani împreună. Mulțumim.{ part-gift }
   *[other] { $shop }: { $name }, { $years } de ani împreună. Mulțumim.{ part-gift }
}
welcome-first = <b>{ $name }</b>, cardul e în conversația asta: arată-l la casă și fiecare vizită se adună.{ part-ahead }
    .sms = { $shop }: la casă trimite AICI, { $name }, și fiecare vizită se adună.{ part-ahead }
welcome-again = Ne-ar bucura să te vedem, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: ne-ar bucura să te vedem, { $name }.{ part-ahead }
winback = Nu ne-am văzut de mult, <b>{ $name }</b>. { $shop } te așteaptă.{ part-gift }{ part-ahead }
    .sms = { $shop }: nu ne-am văzut de mult, { $name }.{ part-gift }{ part-ahead } STOP oprește.
monthly = { $shop }, { $month }: { part-gain }. Ai { part-held }.{ part-ready }{ part-ahead }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. Ai { part-held }.{ part-ready }{ part-ahead }
points-warning = <b>{ $name }</b>, o vizită păstrează ce ai: { part-amounts }. Altfel expiră: { $until }.
    .sms = { $shop }: { $name }, o vizită păstrează ce ai: { part-amounts }. Altfel expiră: { $until }.
points-expired = Expirat după mult timp fără vizită: { part-amounts }. Cardul rămâne, <b>{ $name }</b>.
    .sms = { $shop }: expirat după mult timp fără vizită: { part-amounts }. Cardul rămâne, { $name }.
voucher-warning = Cuponul tău expiră curând: { $reward }. Valabil până: { $until }.
    .sms = { $shop }: cuponul tău expiră curând: { $reward }. Valabil până: { $until }.

## Setări, confidențialitate, plecare

settings =
    Nume: <b>{ $name }</b>
    Ziua de naștere: { part-birthday }
    Limba: { $language }
    Oferte: { part-offers }
    Noutăți despre card: { part-updates }
    .sms = { $name }. Ziua de naștere: { part-birthday }. { $language }. Oferte: { part-offers }. Noutăți despre card: { part-updates }.
language = Ce limbă?
language-set = Bine, scriu în română.
ask-birthday = O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie. Fără an.
birthday-set = Am notat: { $birthday }.
birthday-odd = Nu văd o dată aici. Trimite ziua și luna, de exemplu 29 februarie.
birthday-which = E { $first } sau { $second }?
birthday-skipped = Bine, fără ziua de naștere. Cardul e gata.
    .sms = Bine, fără ziua de naștere. Cardul e gata. La casă trimite AICI.
birthday-removed = Am șters-o. Cardul nu mai are ziua de naștere.
messages =
    Oferte: <b>{ part-offers }</b>.{ part-promise }
    Noutăți despre card (recompense primite sau aproape): <b>{ part-updates }</b>.
    Zi de naștere și aniversare: <b>{ part-occasion }</b>. Rezumatul lunii: <b>{ part-progress }</b>. Când lipsești de mult: <b>{ part-winback }</b>.
    Mai puține mesaje: <b>{ part-fewer }</b>. Ore de liniște: <b>{ part-quiet }</b>.
    .sms = Oferte: { part-offers }. Noutăți: { part-updates }. Ziua ta: { part-occasion }. Mai puține mesaje: { part-fewer }. Liniște: { part-quiet }.
messages-set = Am salvat. Oferte: { part-offers }. Noutăți despre card: { part-updates }.
name-set = Bine, pe card scrie acum { $name }.
privacy = { $shop } păstrează numele tău, contactul, vizitele și setările. Nimic altceva. Aici sunt <a href="{ $privacy }">nota de confidențialitate</a> și <a href="{ $terms }">termenii</a>.
    .sms = { $shop } păstrează numele, contactul, vizitele, setările. Confidențialitate: { $privacy } Termeni: { $terms }
export = Iată tot ce păstrăm despre tine.
    .sms = Iată tot ce păstrăm despre tine. Linkul merge o oră:
leave = Ștergem cardul și datele tale?{ part-lost } Nu se mai poate reveni.
left = Gata, cardul și datele sunt șterse. { $shop } îți mulțumește pentru vizite.
stopped = Gata, nu-ți mai scriem. Cardul rămâne.
    .sms = Gata, nu-ți mai scriem. Cardul rămâne. Te răzgândești? START.
started = Bine, primești din nou noutăți despre card.
kept = Bine, nu se schimbă nimic.

## Ajutor și ce nu am înțeles

help = <b>{ $shop }</b>, cardul tău în această conversație: îl arăți la casă, aduni, iei recompensa.{ part-call }
    .sms = { $shop }: la casă trimite AICI.{ part-call } STOP oprește.
unknown = Eu am grijă de card și nu știu să răspund la asta.{ part-call }
unknown-again = Poate una dintre acestea?
not-text = Citesc doar text. Scrie, te rog.
link-old = Linkul nu mai merge. Cere unul nou.
slowed = Prea multe încercări. Așteaptă { $minutes } min.
trouble = Ceva n-a mers la noi. Încearcă din nou peste un minut.{ part-call }

## Două carduri devin unul

link = Un singur card aici și prin SMS: trimite-ți numărul mai jos. Ce ai pe amândouă se adună. Sau scrie numărul și primești un cod prin SMS.
    .sms = Un singur card aici și prin SMS: trimite-ți numărul și primești pe el un cod.
link-from-telegram = Ai și Telegram? Deschide linkul, trimite-ți numărul și ai același card în ambele locuri.
link-not-yours = E numărul altcuiva. Trimite-l pe al tău.
link-no-phone = Numărul acesta nu merge. Trimite-l pe al tău mai jos sau scrie-l cu + și prefixul țării.
    .sms = Numărul acesta nu merge. Trimite-l cu + și prefixul țării.
link-code = { $shop }: { $code } e codul tău. Scrie-l în conversație ca să unești cardurile. Nu ești tu? Ignoră.
link-code-sent = Codul e pe drum la { $phone }. Scrie-l aici.
link-code-wrong = Codul e greșit sau prea vechi. Mai citește-l o dată sau cere unul nou.
linked = Gata: acum e un singur card, { part-standing }.
linked-already = E deja un singur card.
phone-added = Cardul merge acum și de la { $phone }.

## Personal

staff-welcome = Bine ai venit în echipă, <b>{ $name }</b>: { $shop }, { $place }. Scanează un card sau scrie codul lui și suma, de exemplu <b>48213 24,50</b>.
    .sms = Bine ai venit în echipă, { $name }: { $shop }, { $place }. Pentru o vizită, trimite cod și sumă: 48213 24,50.
staff-help =
    Adaugi vizite la <b>{ $place }</b>.
    Scanează un card sau scrie codul lui și suma: <b>48213 24,50</b>
    Ștampile de pe un card de hârtie: <b>48213 card 7</b>
    O greșeală: <b>anulează</b>
    .sms = { $place }. Vizită: 48213 24,50. Card de hârtie: 48213 card 7. Greșeală: ANULEAZĂ.
staff-location = Adaugi vizite la { $place }. Unde acum?
staff-location-set = De acum adaugi vizite la { $place }.
at-till = { $code } <b>{ $name }</b> e la casă. Răspunde la acest mesaj cu suma.
    .sms = { $name } e la casă. Răspunde cu { $code } și suma.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }, { part-standing }, { part-last }. Răspunde cu suma.
    .sms = { $name } ({ $code }){ part-tier }, { part-standing }, { part-last }. { $goal ->
    [0] Răspunde cu suma sau cu NU.
   *[other] Răspunde cu suma, cu ȘTAMPILA (fără sumă) sau cu NU.
}
credit-amount-odd = Nu văd o sumă aici. Trimite-o așa: 24,50.
credit-amount-needed = Aici contează suma vizitei. Trimite-o așa: 24,50.
credit-amount-high = E peste { $limit }, maximul pentru o vizită. Verifică suma.
credit-again-ask = <b>{ $name }</b> are o vizită adăugată la { $at }. Încă una?
    .sms = { $name } are o vizită adăugată la { $at }. Încă una?
credit-dropped = Bine, { $name }: nu se schimbă nimic.
credited = <b>{ $name }</b> { part-gain }. Acum { part-held }. Se poate anula { $minutes } min.
    .sms = { $name } { part-gain }. Acum { part-held }. ANULEAZĂ merge { $minutes } min.
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
code-slip = O cifră nu se potrivește: niciun cod nu se termină așa. Mai citește-l o dată.
code-unknown = Nu există un asemenea cod. Cere unul nou.
code-old = Codul a expirat la { $at }. Cere unul nou.
code-used = Deja adăugat la { $at }: { $name }. Plătește a doua oară? Cere un cod nou.
code-elsewhere = Codul e pentru { $place }. Cere unul nou aici sau schimbă-ți locul.
codes-are-for-staff = Codurile sunt pentru personal. Pentru tine e cardul.
undone = Anulat. <b>{ $name }</b>: { part-held }.
    .sms = Anulat. { $name }: { part-held }.
undo-nothing = Nu e nimic de anulat.
undo-late = Prea târziu: se poate anula doar { $minutes } min.
undo-spent = { $name } a folosit deja ce a primit, nu se mai poate anula.
voucher-ask = <b>{ $name }</b>: { $reward }. Dai recompensa?
    .sms = { $name }: { $reward }. Dai recompensa?
voucher-redeemed = Dat: { $reward }, <b>{ $name }</b>. Se poate anula { $minutes } min.
    .sms = Dat: { $reward }, { $name }. ANULEAZĂ merge { $minutes } min.
voucher-unknown = Nu există un asemenea cupon. Mai citește-l o dată.
voucher-done = Cuponul e deja folosit ({ $at }).
voucher-late = Cuponul nu mai e bun (era valabil până: { $at }). Costul revine pe card.
voucher-back = Cuponul a fost returnat nefolosit: { $reward }. Costul e din nou pe card.
voucher-left = Cuponul nu mai e bun: cardul lui a fost închis.
paper-moved = <b>{ $name }</b> +{ part-stamps } de pe cardul de hârtie. Acum { part-held-stamps }.
    .sms = { $name } +{ part-stamps } de pe cardul de hârtie. Acum { part-held-stamps }. Greșeală? ANULEAZĂ.
paper-twice = { $name } a adus deja un card de hârtie. Se poate o singură dată.
paper-high = { $limit ->
    [one] De pe un card de hârtie se mută cel mult { $limit } ștampilă.
    [few] De pe un card de hârtie se mută cel mult { $limit } ștampile.
   *[other] De pe un card de hârtie se mută cel mult { $limit } de ștampile.
}
paper-how = Trimite codul, cuvântul card și ștampilele: 48213 card 7

## Conducere

owner-welcome = <b>{ $shop }</b> e pe mâna ta, { $name }. Urmează echipa: invit-o.
    .sms = { $shop } e pe mâna ta, { $name }. Urmează echipa: INVITĂ.
owner-help =
    <b>48213 24,50</b> adaugă o vizită, <b>48213 card 7</b> mută un card de hârtie, <b>anulează</b> dă înapoi.
    /broadcast compune o ofertă, /promotions le arată pe cele existente
    /team cine lucrează aici
    /invite invită, /remove scoate
    /audit cine ce a făcut
    /why și un nume: de ce un mesaj a plecat sau nu
    /unlink face iar două carduri din unul
    .sms = Vizită: 48213 24,50. Card de hârtie: 48213 card 7. Mai sunt: ANULEAZĂ, SCOATE, DESPARTE, DE CE.
owner-only = Asta poate doar conducerea.
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
invite-sent = Invitația e pe drum la { $phone }.
invited-by-phone = { $shop } te invită în echipa de la { $place }. Răspunde INTRU ca să accepți. STOP oprește.
remove-who = Cine pleacă din echipă?
removed = { $name } nu mai e în echipă și nu mai poate adăuga vizite.
removed-you = Nu mai ești în echipa { $shop }. Mulțumim pentru munca ta.
audit = Cine ce a făcut, de la cele mai noi:
audit-empty = Încă nu s-a întâmplat nimic.
audit-line = { $at } { part-actor }{ $action ->
    [joined] card nou
    [credited] vizită adăugată
    [undone] vizită anulată
    [objected] vizită nerecunoscută
    [redeemed] recompensă dată
    [reopened] recompensă luată înapoi
    [paper] card de hârtie mutat
    [paper-undone] card de hârtie anulat
    [left] card șters
    [phone-asked] cod trimis la telefon
    [phone-added] telefon adăugat
    [attached] conversație adăugată la card
    [linked] carduri unite
    [unlinked] carduri despărțite
    [detached] scos de pe card
    [invited] invitație
    [staff-joined] persoană nouă în echipă
    [staff-removed] ieșire din echipă
    [forecast] întrebare: ce ar face limitele
    [forecast-begun] a început un an virtual
    [promotion-scheduled] ofertă programată
    [promotion-running] ofertă trimisă sau reluată
    [promotion-paused] ofertă în pauză
    [promotion-stopped] ofertă oprită
    [promotion-ended] ofertă încheiată
    [promotion-cancelled] ofertă abandonată
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
unlink-who = Ce se desparte?
unlinked = Sunt din nou două carduri. Revine: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Sunt din nou două carduri. Revine: { $name }{ part-amounts-too }.
unlink-nothing = Nu sunt carduri unite.
detached = Scos de pe card (<b>{ $name }</b>): { $from }. Restul cardului rămâne la fel.
    .sms = Scos de pe card ({ $name }): { $from }. Restul cardului rămâne la fel.

## De ce, și ce vrea fiecare

part-why-what = { $what ->
    [kind-reward] recompensă câștigată
    [kind-nearly] aproape de recompensă
    [kind-voucher] cupon pe sfârșite
    [kind-lapse] puncte care expiră
    [kind-birthday] zi de naștere
    [kind-anniversary] aniversare
    [kind-welcome] bun venit
    [kind-milestone] noutăți despre card
    [kind-occasion] ocazie
    [kind-promotion] ofertă
    [kind-progress] rezumatul lunii
    [kind-winback] ne e dor de tine
   *[other] "{ $what }"
}
part-why-rival = { $rival ->
    [kind-reward] recompensă câștigată
    [kind-nearly] aproape de recompensă
    [kind-voucher] cupon pe sfârșite
    [kind-lapse] puncte care expiră
    [kind-birthday] zi de naștere
    [kind-anniversary] aniversare
    [kind-welcome] bun venit
    [kind-milestone] noutăți despre card
    [kind-occasion] ocazie
    [kind-promotion] ofertă
    [kind-progress] rezumatul lunii
    [kind-winback] ne e dor de tine
   *[other] "{ $rival }"
}
part-why-scope = { $scope ->
    [all] mesaje
    [milestone] mementouri
    [occasion] ocazii
    [promotion] oferte
    [progress] rezumate
    [win-back] reveniri
    [sms] SMS
    [telegram] pe Telegram
   *[other] { $scope }
}
part-why-span = { $span ->
    [day] pe zi
    [week] pe săptămână
    [month] pe lună
    [quarter] pe trimestru
    [year] pe an
    [hours] { $every ->
        [one] în { $every } oră
        [few] în { $every } ore
       *[other] în { $every } de ore
    }
    [minutes] { $every ->
        [one] în { $every } minut
        [few] în { $every } minute
       *[other] în { $every } de minute
    }
    [seconds] { $every ->
        [one] în { $every } secundă
        [few] în { $every } secunde
       *[other] în { $every } de secunde
    }
   *[days] { $every ->
        [one] în { $every } zi
        [few] în { $every } zile
       *[other] în { $every } de zile
    }
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
    [competition] { part-why-first }
    [undone] retras sau oprit
    [untrue] nu mai este valabil
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
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-why-since = { $since ->
    [none] {""}
   *[other] {" "}(din: { $since })
}
why = <b>{ $name }</b>{ part-why-phone }, card din: { $joined }.
    .sms = { $name }{ part-why-phone }, card din: { $joined }.
why-count = { $limit ->
    [0] A primit { part-why-scope }: { $count }.
   *[other] A primit { part-why-scope }: { $count } din { $limit } { part-why-span }.
}
why-sent = { $state ->
    [sent] Trimis { $at }: { part-why-what }.
    [merged] Spus împreună cu altul, { $at }: { part-why-what }.
    [refused] Refuzat de operator, { $at }: { part-why-what }.
    [unclear] Poate a ajuns, { $at }: { part-why-what }.
    [undelivered] Trimis { $at }, n-a ajuns ({ part-why-fault }): { part-why-what }.
    [dead] După mai multe încercări, { $at }, n-a ajuns ({ part-why-fault }): { part-why-what }.
   *[other] Pe drum: { part-why-what }.
}
why-held = Așteaptă: { part-why-what }, pentru că: { part-why-rule }. Liber { $free }.{ part-why-ends }
why-dropped = Netrimis, { $at }: { part-why-what }, pentru că: { part-why-rule }.
why-waits = { $state ->
    [paused] Oprit o vreme cu oferta: { part-why-what }.
   *[other] Pleacă { $free }: { part-why-what }.
}
why-coming = Urmează ({ $day }): { part-why-what }.
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
why-total = { $state ->
    [sent] Trimise: { $count }{ part-why-names }.
    [merged] Spuse împreună cu altul: { $count }{ part-why-names }.
    [held] Așteaptă: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Netrimise: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Refuzate de operator: { $count }{ part-why-names }.
    [unclear] Poate au ajuns: { $count }{ part-why-names }.
    [paused] Oprite o vreme: { $count }{ part-why-names }.
    [undelivered] Trimise, n-au ajuns: { $count }{ part-why-names }.
    [dead] După mai multe încercări n-au ajuns: { $count }{ part-why-names }.
   *[other] Pe drum: { $count }{ part-why-names }.
}
why-yours = { $purpose ->
    [offers] Ai primit asta ({ part-why-what }, { $at }) pentru că ai vrut oferte{ part-why-since }.
   *[other] Ai primit asta ({ part-why-what }, { $at }) pentru că noutățile despre card sunt pornite{ part-why-since }.
}
why-nothing = Nu ți-am scris încă nechemați.

part-saved = { $saved ->
    [yes] Salvat.{" "}
   *[no] {""}
}
part-fewer = { $fewer ->
    [on] da
   *[off] nu
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(cel mult { $limit } { part-why-span })
}
part-quiet = { $quiet ->
    [none] lipsesc
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] da
   *[off] nu
}
part-milestone = { $milestone ->
    [on] da
   *[off] nu
}
part-progress = { $progress ->
    [on] da
   *[off] nu
}
part-winback = { $winback ->
    [on] da
   *[off] nu
}
wishes = { part-saved }Mai puține mesaje{ part-fewer-limit }: <b>{ part-fewer }</b>. Ore de liniște: <b>{ part-quiet }</b>.
    .sms = { part-saved }Mai puține mesaje{ part-fewer-limit }: { part-fewer }. Ore de liniște: { part-quiet }.
wish-kinds =
    { part-saved }Zi de naștere și aniversare: <b>{ part-occasion }</b>
    Mementouri (recompense câștigate sau aproape): <b>{ part-milestone }</b>
    Rezumatul lunii: <b>{ part-progress }</b>
    Când lipsești de mult: <b>{ part-winback }</b>
    .sms = { part-saved }Ziua ta: { part-occasion }. Mementouri: { part-milestone }. Rezumat: { part-progress }. Reveniri: { part-winback }.
no-more = { $cls ->
    [milestone] Gata cu mementourile despre card. Restul rămâne.
    [occasion] Gata cu urările de ziua ta și de aniversare. Restul rămâne.
    [promotion] Gata cu ofertele. Restul rămâne.
    [progress] Gata cu rezumatele lunii. Restul rămâne.
   *[winback] Gata cu mesajele când lipsești de mult. Restul rămâne.
}
ask-quiet = Când să facem liniște? Acum: { part-quiet }. Trimite orele, de exemplu 21-8.
quiet-odd = Nu văd ore aici. Trimite-le așa: 21-8 sau 21:00-08:30.

button-why = Altcineva
button-why-of = Persoana asta
button-why-offer = Oferta asta
button-why-more = Mai multe
button-why-this = De ce asta?
button-no-more = Fără din astea
button-no-more-undo = Anulează
button-wishes = Mai multe opțiuni
    .sms = Altele
button-fewer-on = Mai puține mesaje
button-fewer-off = Iar ca înainte
button-quiet = Ore de liniște
button-quiet-set = Orele astea
button-quiet-no = Orele localului
button-kinds = Ce mesaje
button-celebrations-on = Pornește ocaziile
    .sms = Ocazii da
button-celebrations-off = Fără ocazii
    .sms = Ocazii nu
button-reminders-on = Pornește mementourile
    .sms = Mementouri da
button-reminders-off = Fără mementouri
    .sms = Mementouri nu
button-summary-on = Pornește rezumatul
    .sms = Rezumat da
button-summary-off = Fără rezumat
    .sms = Rezumat nu
button-comeback-on = Pornește revenirile
    .sms = Reveniri da
button-comeback-off = Fără reveniri
    .sms = Reveniri nu

menu-why = De ce a primit cineva un mesaj, sau nu

words-why = de ce, de ce asta, de ce eu, de ce am primit, de ce am primit asta, de ce primesc asta
words-wishes = dorințe, dorințele mele, cât de des, mai multe opțiuni
words-fewer = mai puține, mai puține mesaje, mai rar, scrie mai rar, scrieți mai rar
words-fewer-off = ca înainte, iar ca înainte, toate mesajele
words-quiet = ore de liniște, liniște, noaptea, noapte, nu deranja
words-kinds = feluri, ce mesaje, care mesaje
words-celebrations = ocazii, ocaziile, urări
words-reminders = mementouri, memento
words-summary = rezumat, rezumatul, rezumatul lunii
words-comeback = reveniri, revenirile
words-on = pornește, activează
words-off = dezactivează

## Oferte, de la serviciu

part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}Primul venit, primul servit: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Răspunde { $word } ca s-o iei.
}
promotion =
    { $text }

    <i>Până la: { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Până la: { $until }.{ part-offer-left }{ part-offer-claim } STOP oprește.
promotion-preview =
    { $text }

    <i>Până la: { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Până la: { $until }.{ part-offer-left }{ part-offer-claim } STOP oprește.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , peste limită: { $capped }{ $next ->
        [none] {""}
       *[other] {" "}(primul termen: { $next })
    }
}
part-dry-held = { $held ->
    [0] {""}
   *[other] , amânate ({ $until }): { $held }
}
part-dry-late = { $late ->
    [0] {""}
   *[other] , nu mai apucă: { $late }
}
part-consent = { $consent ->
    [0] {""}
   *[other] , fără acord: { $consent }
}
part-unreachable = { $unreachable ->
    [0] {""}
   *[other] , fără contact: { $unreachable }
}
part-holdout = { $holdout ->
    [0] {""}
   *[other] , grup de control: { $holdout }
}
part-starts = { $starts ->
    [none] {""}
   *[other] , început: { $starts }
}
part-cost-about = { $cost ->
    [none] {""}
   *[other] , cam { $cost }
}
part-segments = { $segments ->
    [0] {""}
    [one] {" "}SMS: { $segments } segment{ part-cost-about }.
    [few] {" "}SMS: { $segments } segmente{ part-cost-about }.
   *[other] {" "}SMS: { $segments } de segmente{ part-cost-about }.
}
part-letters = { $saved ->
    [0] { $kept ->
        [0] {""}
       *[other] {" "}Literele fără semne economisesc deja { $kept }%.
    }
   *[other] {" "}Literele fără semne ar economisi { $saved }%.
}
dry-run = <b>{ $name }</b>{ part-starts }. Acum: { $now }{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }. Acum: { $now }{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
promotion-started = <b>{ $name }</b>: trimiterea a început.{ $total ->
    [0] {""}
    [one] {" "}{ $total } mesaj.
    [few] {" "}{ $total } mesaje.
   *[other] {" "}{ $total } de mesaje.
}
    .sms = { $name }: trimiterea a început.{ $total ->
    [0] {""}
    [one] {" "}{ $total } mesaj.
    [few] {" "}{ $total } mesaje.
   *[other] {" "}{ $total } de mesaje.
}
part-held-later = { $held ->
    [0] {""}
   *[other] , pentru mai târziu: { $held }
}
part-minutes = { $minutes ->
    [none] {""}
   *[other] , încă { $minutes } min
}
promotion-progress =
    { $state ->
        [paused] În pauză
        [through] Trimis tuturor celor care pot primi acum
        [sold-out] S-a epuizat, restul nu mai primesc mesajul
        [stopped] Oprit
        [ended] Încheiat
       *[running] Se trimite
    }: <b>{ $name }</b>
    { $bar } { $percent }%
    Trimise: { $sent }{ part-held-later }{ part-minutes }
part-claimed = { $claimed ->
    [none] {""}
   *[other] luate: { $claimed }{ $left ->
        [none] {""}
       *[other] {" "}(rămase: { $left })
    }, folosite: { $redeemed },{" "}
}
part-refused = { $refused ->
    [0] {""}
   *[other] , refuzate: { $refused }
}
part-unclear = { $unclear ->
    [0] {""}
   *[other] , neclare: { $unclear }
}
part-unsent = { $unsent ->
    [0] {""}
   *[other] , netrimise la timp: { $unsent }
}
part-waited = { $capped ->
    [0] { $held ->
        [0] {""}
       *[other] {" "}(au așteptat dimineața: { $held })
    }
   *[other] { $held ->
        [0] {" "}(au așteptat o limită: { $capped })
       *[other] {" "}(au așteptat dimineața: { $held }, o limită: { $capped })
    }
}
part-uplift = { $uplift ->
    [unknown] Grupul de control e prea mic ca să știm efectul.
    [open] Din 1000 cu oferta au venit { $came }, din 1000 fără ea { $spared }. Poate fi întâmplare: diferența e între { $low } și { $high }.
   *[other] Din 1000 cu oferta au venit { $came }, din 1000 fără ea { $spared }. Diferența: { $more } (95% sigur între { $low } și { $high }).
}
promotion-report =
    <b>{ $name }</b>: { $state ->
        [stopped] oprit.
       *[other] încheiat.
    }
    Trimise: { $sent }{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }renunțări: { $optouts }
    { part-uplift }{ part-segments }
    .sms = { $name }. Trimise: { $sent }{ part-unsent }{ part-refused }, { part-claimed }renunțări: { $optouts }.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Au venit din 1000: { $came }, fără ofertă { $spared } (diferența { $low } până la { $high }).
}{ part-segments }
promotion-refused = { $count }: { $reason }
button-claim = O vreau
button-promo-send = Trimite
button-promo-test = Întâi mie
button-promo-change = Schimbă
button-promo-cancel = Renunță
button-promo-pause = Pauză
button-promo-resume = Continuă
button-promo-stop = Oprește oferta

## Promoții în chat: compunere, decizii, revendicare

# what the caps would do
forecast = { $members } de oameni virtuali trăiesc un an cu setările tale. Imaginea vine într-un minut sau două.
    .sms = Un an cu setările tale, oameni virtuali: { $members }. Cifrele vin într-un minut sau două.
forecast-ready = <b>Un an cu setările tale</b>, trăit de oameni virtuali ({ $members }) care vin, uită și revin, și de un proprietar care trimite prea mult.
    Mesaje de om: { $sent }, niciodată mai mult de { $most } în 30 de zile. Oprite de o limită, de om: { $stopped }. Promisiuni încălcate: { $broken }.
    .sms = Un an, oameni virtuali: { $members }. Mesaje de om: { $sent }, cel mult { $most } în 30 de zile. Oprite: { $stopped }. Promisiuni încălcate: { $broken }.
forecast-failed = Anul nu a putut fi trăit. Motivul este în jurnalul serviciului.
chart-title = mesaje de om, pe luni · oameni virtuali: { $members }
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = cele mai multe în 30 de zile

part-terms-days = { $number ->
    [one] { $number } zi
    [few] { $number } zile
   *[other] { $number } de zile
}
part-terms-crowd = { $audience ->
    [location] cine a fost ultima dată la { $place }
    [visited] cine a fost la noi acum cel mult { part-terms-days }
    [away] cine lipsește de { part-terms-days }
    [birthday] cine își serbează ziua în { $month }
    [never-redeemed] cine nu a luat nicio recompensă
    [best-spend] primii { $number } după cheltuieli
    [best-visits] primii { $number } după vizite
   *[all] toată lumea
}
part-terms-each = { $each ->
    [one] câte { $each }
    [few] câte { $each }
   *[other] câte { $each }
}
part-terms-word = { $word ->
    [none] {""}
   *[other] , cu cuvântul { $word }
}
part-terms-claim = { $claim ->
    [yes] {" "}De luat: { $stock ->
        [none] { part-terms-each }{ part-terms-word }.
       *[other] primele { $stock }, { part-terms-each }{ part-terms-word }.
    }
   *[no] {" "}Nimic de luat.
}
part-terms-taken = { $claim ->
    [yes] , luate { $claimed }{ $stock ->
        [none] {""}
       *[other] {" "}(în total { $stock })
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] ciornă
    [scheduled] programată
    [running] în curs
    [paused] în pauză
    [stopped] oprită
    [ended] încheiată
   *[cancelled] abandonată
}
offer-ask-text = Care e oferta? Trimite un text sau o poză cu text.
    .sms = Care e oferta? Trimite textul ei.
offer-ask-words = Și ce spune? Trimite textul.
offer-text-long = Prea lung pentru { $channel ->
    [sms] un SMS
   *[telegram] Telegram
}: { $count } caractere, iar cu ce stă dedesubt încap { $limit }. Trimite un text mai scurt.
offer-text-word = Nu știu ce să pun la { $word } ("{ $near }"). Știu {"{shop}"} și {"{until}"}, de exemplu: 2 la preț de 1 până {"{until}"}.
    .sms = Nu cunosc { $word } ("{ $near }"). Știu {"{shop}"} și {"{until}"}: 2 cu 1 până {"{until}"}.
offer-picture-big = Poza e prea mare. Trimite una de cel mult { $limit } megaocteți.
offer-picture-file = A venit ca fișier, care nu poate fi arătat ca poză. Trimite-o din nou ca fotografie.
offer-picture-other = Trimit mai departe doar texte și poze. Trimite un text sau o poză cu text.
offer-ask-language = Acum același lucru în <b>{ $language }</b>. Sau sari peste: cine o citește îl primește în { $instead }.
    .sms = Acum la fel în { $language }. Sau sari peste: îl primesc în { $instead }.
offer-ask-audience = Cine o primește? Alege sau scrie: <i>au venit 30</i>, <i>absenți 60</i>, <i>top 20 vizite</i>, sau un loc.
    .sms = Cine o primește? Și: au venit 30, absenți 60, top 20 vizite, un loc.
offer-audience-odd = Nu știu grupul acesta. Scrie de exemplu: au venit 30, absenți 60, top 20 cheltuieli, { $place }.
    .sms = Nu știu grupul acesta. De exemplu: au venit 30, absenți 60, { $place }.
offer-audience-empty = Nu e nimeni de găsit acolo: { part-terms-crowd }. Alege alt grup.
    .sms = Nu e nimeni: { part-terms-crowd }.
offer-ask-start = De când? Alege sau scrie: <i>mâine 10:00</i>, <i>5 decembrie</i>.
    .sms = De când? De exemplu: mâine 10:00, 5 decembrie.
offer-ask-end = Începe { $at }. Până când? Alege sau scrie: <i>până duminică</i>, <i>5 decembrie 18:00</i>.
    .sms = Începe { $at }. Până când? De exemplu: până duminică, 5 decembrie 18:00.
offer-when-odd = Nu văd un timp aici. Scrie de exemplu: mâine 10:00, duminică, 5 decembrie 18:00, 3 zile.
offer-when-past = A trecut deja: { $at }. Scrie un timp de mai târziu, ca: mâine 10:00.
offer-end-early = S-ar termina { $until }, înainte să înceapă ({ $at }). Scrie un sfârșit mai târziu, ca: 3 zile.
offer-end-far = { $limit ->
    [one] { $until } e prea departe: o ofertă ține cel mult { $limit } zi. Scrie un sfârșit mai apropiat.
    [few] { $until } e prea departe: o ofertă ține cel mult { $limit } zile. Scrie un sfârșit mai apropiat.
   *[other] { $until } e prea departe: o ofertă ține cel mult { $limit } de zile. Scrie un sfârșit mai apropiat.
}
offer-ask-claim = Ce e de luat? Alege sau scrie: <i>primele 50</i>; sau <i>primele 50, 2 fiecare</i>; sau cu un cuvânt de trimis, <i>primele 50 latte</i>.
    .sms = Ce e de luat? Ca: primele 50, 2 fiecare. Cu un cuvânt: primele 50 latte.
offer-claim-odd = Nu am înțeles. Scrie de exemplu: primele 50, 2 fiecare. Sau cu un cuvânt: primele 50 latte.
offer-word-ours = { $word } înseamnă deja ceva aici. Alege alt cuvânt, ca: primele 50 latte.
offer-word-taken = { $word } ține de o ofertă în curs: { $offer }. Alege alt cuvânt.
offer-preview = Pentru { part-terms-crowd }, de la { $at } până la { $until }.{ part-terms-claim } Așa o văd; câți o primesc urmează.
    .sms = Pentru { part-terms-crowd }, { $at } - { $until }.{ part-terms-claim } Urmează cifrele.
offer-missing = Fără text: { $languages }. Acei cititori o primesc în { $instead }.
offer-overlap = În același timp: { $offer }, { $at } până la { $until }. Cine o primește pe aceea poate nu mai are loc pentru aceasta.
    .sms = În același timp: { $offer }, până { $until }. Nu toți le primesc pe amândouă.
offer-sms-long = { $count ->
    [one] Un SMS ({ $language }) are { $count } segment. Mai scurt e mai ieftin.
    [few] Un SMS ({ $language }) are { $count } segmente. Mai scurt e mai ieftin.
   *[other] Un SMS ({ $language }) are { $count } de segmente. Mai scurt e mai ieftin.
}
offer-by-sms = Și ca SMS:
offer-sms = <b>{ $language }</b>, { $count ->
    [one] { $count } segment
    [few] { $count } segmente
   *[other] { $count } de segmente
} ({ $encoding }):
    { $text }
offer-change = Ce să fie altfel?
offer-lost = Am pierdut firul ofertei. Începe din nou sau vezi ce există.
    .sms = Am pierdut firul ofertei.
offer-stands = { $state ->
    [draft] E încă o ciornă: { $offer }.
    [scheduled] Își așteaptă începutul: { $offer }.
    [running] E în curs: { $offer }.
    [paused] E în pauză: { $offer }.
    [stopped] A fost oprită: { $offer }.
    [ended] S-a încheiat deja: { $offer }.
   *[cancelled] A fost abandonată: { $offer }.
}
offer-moved = { $state ->
    [scheduled] Programată: { $offer } pleacă { $at }.
    [running] Pleacă acum: { $offer }.
    [paused] În pauză: { $offer }. Nimeni altcineva n-o primește până reiei; cine o are poate să ia.
    [resumed] Merge mai departe: { $offer }.
    [stopped] Oprită definitiv: { $offer }. Voucherele pe care le au oamenii rămân valabile.
   *[cancelled] Abandonată: { $offer }. Nu s-a trimis nimic.
}
    .sms = { $state ->
    [scheduled] Programată: { $offer } pleacă { $at }.
    [running] Pleacă acum: { $offer }.
    [paused] În pauză: { $offer }. Cine o are poate să ia.
    [resumed] Merge mai departe: { $offer }.
    [stopped] Oprită definitiv: { $offer }. Voucherele date rămân valabile.
   *[cancelled] Abandonată: { $offer }. Nu s-a trimis nimic.
}
offers = { $count ->
    [one] Oferta ta:
    [few] { $count } oferte. Care?
   *[other] { $count } de oferte. Care?
}
offers-none = Nicio ofertă nu e în curs sau în lucru.
offer-line = { $offer }: { part-terms-state }, { $at } până la { $until }{ part-terms-taken }
claimed = <b>{ $reward }</b> e pentru tine. Arată codul <b>{ $code }</b> la casă. Valabil până { $until }.
    .sms = Pentru tine: { $reward }. Spune { $code } la casă. Valabil până { $until }.
claimed-already = O ai deja: <b>{ $reward }</b>, codul <b>{ $code }</b>. Valabil până { $until }.
    .sms = O ai deja: { $reward }. Spune { $code } la casă. Valabil până { $until }.
claim-had = Ai luat deja: { $reward }. Mulțumim că ai venit.
claim-sold-out = { $limit ->
    [one] Din păcate s-a dat: { $reward }. A fost { $limit }.
    [few] Din păcate toate cele { $limit } s-au dat: { $reward }. Cardul adună ca întotdeauna.
   *[other] Din păcate toate cele { $limit } s-au dat: { $reward }. Cardul adună ca întotdeauna.
}
claim-early = Încă nu: { $reward } începe { $at }. Întreabă atunci.
claim-over = Oferta s-a încheiat: { $reward }. Recompensele tale sunt tot aici.
claim-free = Nimic de luat: { $reward } e pentru toți până { $until }. Vino pur și simplu.
claim-which = Pe care o vrei?
claim-none = Acum nu e nimic de luat.
claim-keep = Nu te-a costat nimic, deci nu e nimic de dat înapoi. Valabil până { $until }: { $reward }.
claim-late = Voucherul nu mai e valabil: oferta lui a ținut până { $at }.
claim-expired = Voucherul tău a expirat: { $reward }.

button-broadcast = Ofertă nouă
button-promotions = Oferte
button-promo-more = Mai multe oferte
button-promo-show = Această ofertă
button-offer-skip = Sari peste
button-offer-skip-all = Sari peste restul
button-audience-all = Toată lumea
button-audience-visited = Recent, 30 zile
button-audience-away = Absenți 60 zile
button-audience-never = Fără recompense
button-audience-birthday = Ziua luna asta
button-audience-spend = Top după cheltuieli
button-audience-visits = Top după vizite
button-audience-at = Acest loc
button-audience-more = Mai multe
button-offer-now = Acum
button-offer-3-days = 3 zile
button-offer-7-days = 7 zile
button-offer-30-days = 30 de zile
button-claim-none = Nimic de luat
button-claim-each = Câte una
button-offer-edit-text = Textul
button-offer-edit-audience = Cine primește
button-offer-edit-time = Timpul
button-offer-edit-claim = Ce se ia

menu-broadcast = Compune o ofertă
menu-promotions = Ofertele tale: pauză, oprire, schimbare

menu-caps = Un an cu limitele tale, într-o imagine
words-caps = limite, limitele mele, ce fac limitele mele, ce ar face limitele mele, prognoză
words-broadcast = ofertă nouă, promoție nouă, anunț
words-promotions = promoții, promoție, promoțiile, promoțiile mele, ofertele mele
words-claim = iau, îl iau, o iau, pentru mine

## Zile

day-today = azi
day-yesterday = ieri
day-tomorrow = mâine

## Butoane

button-join = Vreau card
button-how = Cum funcționează
    .sms = Cum
button-offers-yes = Da, oferte
    .sms = Da
button-offers-no = Doar cardul
    .sms = Nu
button-skip = Sari peste
button-card = Cardul
button-history = Istoric
button-rewards = Recompense
button-rewards-more = Alte recompense
button-redeem = O iau
button-voucher-show = Arată cuponul
button-cancel-voucher = Returnez cuponul
button-here = Sunt aici
button-here-at = Aici
button-here-more = Alte locuri
button-not-me = Nu eu?
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
button-updates-on = Vreau noutăți
button-updates-off = Fără noutăți
button-name = Nume
button-privacy = Confidențialitate
button-export = Datele mele
button-leave = Șterge tot
button-leave-yes = Șterge definitiv
button-leave-no = Păstrează cardul
button-start = Anulează
button-help = Ajutor
button-link = Unește cardurile
button-share-phone = Trimite numărul meu
button-credit-stamp = Doar ștampila
button-credit-no = Nu acum
button-credit-again = Mai adaugă una
button-undo = Anulează
button-undo-voucher = Anulează
button-undo-paper = Anulează
button-voucher-give = Dă recompensa
button-voucher-no = Nu acum
button-staff = Cum adaug vizite
button-location = Schimbă locul
button-location-set = Locul acesta
button-location-more = Alte locuri
button-team = Echipa
button-team-more = Alte persoane
button-invite = Invită
button-invite-role-staff = Personal
button-invite-role-manager = Manager
button-invite-more = Alte locuri
button-invite-where = Locul acesta
button-invite-phone = Prin SMS
button-join-team = Intră în echipă
button-remove = Scoate pe cineva
button-remove-who = Scoate
button-remove-more = Alte persoane
button-audit = Jurnal
button-audit-of = O persoană
button-audit-more = Mai vechi
button-unlink = Desparte cardurile
button-unlink-which = Desparte
button-unlink-more = Alte carduri

## Meniul de comenzi din Telegram

menu-card = Cardul tău, de arătat la casă
menu-rewards = Ce poți lua și ce urmează
menu-here = La casă: un cod de spus
menu-history = Ultimele vizite și recompense
menu-settings = Nume, zi de naștere, limbă, mesaje
menu-help = Cu ce te pot ajuta
menu-staff = Cum adaugi vizite și ce mai poți face
menu-undo = Anulează ultima vizită adăugată
menu-location = Unde adaugi vizite
menu-team = Cine lucrează aici
menu-invite = Invită pe cineva în echipă
menu-audit = Cine ce a făcut

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-join = vreau card, vreau un card, vreau cardul, mă înscriu, înscriere, înscrie-mă, intru, particip, card nou
words-how = cum, cum funcționează, cum merge, cum e
words-hello = salut, salutare, bună, bună ziua, bună dimineața, bună seara, servus, noroc
words-yes = da, da vreau, da te rog, da vă rog, sigur, desigur, bine, de acord, vreau
words-no = nu, nu mulțumesc, nu mersi, nu e nevoie
words-skip = sari, sari peste, mai târziu, nu acum, omite
words-card = cardul, cardul meu, arată cardul, arată-mi cardul, cartela, cartela mea
words-balance = sold, soldul, soldul meu, puncte, punctele mele, câte puncte, câte puncte am, ștampile, ștampilele mele, câte ștampile, câte ștampile am, cât am
words-history = istoric, istoricul, istoricul meu, vizite, vizitele mele
words-rewards = recompense, recompensa, recompensele mele, premii, cadouri
words-vouchers = cupon, cuponul, cuponul meu, cupoane, cupoanele mele
words-here = aici, sunt aici, la casă, sunt la casă, am ajuns, cod, codul, codul meu
words-not-me = nu eu, nu sunt eu, nu am fost eu, n-am fost eu, nu e al meu, nu e vizita mea
words-settings = setări, setările, opțiuni, preferințe
words-language = limba, limbi, schimbă limba, română, în română, românește, engleză, poloneză
words-birthday = ziua mea, ziua de naștere, zi de naștere, data nașterii
words-messages = mesaje, oferte, noutăți, notificări
words-name = nume, numele, numele meu, schimbă numele
words-privacy = confidențialitate, termeni, termenii, date, datele mele, date personale
words-export = exportă, exportă datele, descarcă datele, trimite datele mele
words-leave = plec, șterge-mă, șterge cardul, șterge cardul meu, șterge tot, șterge datele, șterge datele mele, șterge contul, șterge contul meu, uită-mă
words-link = leagă, leagă cardurile, leagă telefonul, unește cardurile, conectează, adaugă telefonul, adaugă numărul
words-help = ajutor, ajută-mă, informații, comenzi, meniu
words-stop = oprește, opriți, dezabonare, dezabonează, mă dezabonez, renunț, încetează, încetați, ajunge, anulare, nu mai vreau, nu mai doresc
# Într-o propoziție. Steluța singură: câteva cuvinte; la sfârșit de cuvânt: alte terminații; valul: cel mult trei
# cuvinte fără virgulă după ele; bara: „sau”; punctul: sfârșitul textului.
words-stop-inside = dezabon*, nu mai scrie|scrieți|trimite|trimiteți, nu-mi mai scrie|scrieți|trimite|trimiteți, nu mă mai contacta|contactați|deranja|deranjați, nu mai vreau|doresc|vrem|dorim ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, nu vreau|doresc|vrem|dorim ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, nu vreau|doresc|vrem|dorim ~ mai|primesc|primim|primi ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, să nu mai primesc|primim, fără mesaje|sms|reclame, gata cu ~ mesajele|sms*|ofertele|reclamele|spamul|notificările, opresc|oprești|oprește|opriți|oprim|opri|oprească|oprirea * mesaj*|sms*|oferte|ofertele|ofertelor|reclam*|notific*, oprește-te, renunț|renunțăm la * mesaj*|sms*|oferte|ofertele|reclame|notific*|newsletter*|abon*, anulează|anulați|anulez|anulezi|anuleze|anulăm|anula|anulare|anularea * abonarea|abonării|abonament*|înscriere*|înscrierii, retrag * acord*|consimț*, scoate|scoateți|șterge|ștergeți mă ~ listă|lista|listele, mă scoți|scoateți|scoată|scoate|ștergi|ștergeți ~ listă|lista|listele, lasă-mă în pace, lăsați-mă în pace
words-stop-spared = nu vreau|doresc să pierd|ratez|renunț|opresc|opriți, nu aș vrea * să pierd|ratez, nu vreau|doresc ~ vreau|doresc|prefer|ci|doar|numai ~ oferte|ofertele|mesaje*|sms|smsuri*
words-start = reia, reluați
words-undo = anulează, anulați, dă înapoi
words-stamp = ștampila, doar ștampila, numai ștampila, fără sumă
words-paper = hârtie, de hârtie, card de hârtie, cardul de hârtie, carton
words-staff = personal, cum adaug, cum adaug vizite, ce pot face
words-location = loc, locul, locul meu, schimbă locul, locația
words-team = echipa, echipa mea
words-invite = invită, invit, invitație
words-remove = șterge, elimină, scoate, scoate pe cineva, scoate din echipă
words-audit = jurnal, jurnalul, cine ce a făcut
words-unlink = desparte, desparte cardurile, deconectează

## Cardul ca pagină

page-title = Cardul tău la { $shop }
page-code = Cardul tău, ca un cod QR
page-show = Arată-l la casă
page-say = Sau trimite { $word } la { $number } și spune codul primit.
page-progress = Ce ai strâns
page-stamps = { $stamps } din { $goal } { $goal ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-points = { $points } { $points ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-next-stamps = { $reward }: încă { $short } { $short ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-next-points = { $reward }: încă { $short } { $short ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-rewards = Recompense
page-cost-stamps = { $stamps } { $stamps ->
    [one] ștampilă
    [few] ștampile
   *[other] de ștampile
}
page-cost-points = { $points } { $points ->
    [one] punct
    [few] puncte
   *[other] de puncte
}
page-ready = E a ta
page-claim = Trimite { $word } ca să iei recompensa.
page-save = Salvează cardul ca imagine
page-vouchers = Cupoanele tale
page-voucher-code = Un cupon, ca un cod QR
page-until = Valabil până: { $until }
page-gone = Nu e niciun card aici
page-gone-how = Poate linkul e vechi. Cere-ți cardul din nou.

## The poster on the counter

poster-scan = Scanează, apasă Start și cardul e în chat
poster-sms = Fără Telegram? Trimite { $word } la { $number }
