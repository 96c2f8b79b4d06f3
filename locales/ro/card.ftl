### Cardul, istoricul lui, recompense și cupoane

## Părți ale altor texte

part-limit = { $period ->
    [day] , cel mult { $limit } pe zi
    [week] , cel mult { $limit } pe săptămână
    [month] , cel mult { $limit } pe lună
    [year] , cel mult { $limit } pe an
   *[all] , cel mult { $limit } pe card
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
    [uses] { $amount ->
        [one] { $amount } folosire
        [few] { $amount } folosiri
       *[other] { $amount } de folosiri
    }
   *[money] { $amount }
}

# Ce se întâmplă cu prețul unui cupon nefolosit.
part-back = { $back ->
    [cost] {" "}Dacă nu-l folosești, costul lui revine pe card.
    [lapses] {" "}Dacă nu-l folosești, costul lui se pierde.
   *[nothing] {""}
}
part-back-short = { $back ->
    [cost] {" "}Dacă nu-l iei, costul revine.
    [lapses] {" "}Dacă nu-l iei, costul se pierde.
   *[nothing] {""}
}
part-again = { $unit ->
    [free] {""}
   *[other] {" "}Din nou pe card: { part-cost }.
}

## Cardul

card = <b>{ $name }</b>, { part-standing }. Arată-l la casă.
    .sms = { $name }, { part-standing }.
new-card-ask = Un card nou? Vechiul cod QR și pagina lui nu mai merg de acum. Ce ai strâns rămâne.
new-card = <b>{ $name }</b>, cardul tău nou: { part-standing }. Vechiul cod QR nu mai deschide nimic.
    .sms = { $name }, cardul tău nou: { part-standing }. Cel vechi nu mai merge.
balance = <b>{ part-standing }.</b>{ part-outlook }
    .sms = { part-standing }.{ part-outlook }
history = Ultimele mișcări pe card:
history-empty = Încă nimic. Aici vei vedea prima ta vizită.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [return-undone] +{ part-change }, retur anulat
    [refund] { part-change }, retur
    [reversal] { part-change }, anulare
    [return] +{ part-change }, cupon nefolosit
    [bought] +{ part-change }, { $name }
    [spent] { $unit ->
        [uses] { part-change }, { $name }
       *[money] { part-change }, plătit cu cashback
    }
    [unspent] { $unit ->
        [uses] +{ part-change }, { $name }, înapoi
       *[money] +{ part-change }, cashback înapoi
    }
    [paper] +{ part-change }, de pe cardul de hârtie
    [link] { part-change }, carduri unite
    [given] { part-change }, dat cuiva
    [received] +{ part-change }, primit de la cineva
    [ungiven] +{ part-change }, ce ai dat s-a întors
    [corrected-up] +{ part-change }, de la magazin
    [corrected-down] { part-change }, de magazin
    [apology] +{ part-change }, pentru greșeala noastră
    [gift] { $name ->
        [none] +{ part-change }, cadou
       *[other] +{ part-change }, { $name }
    }
    [capped] { part-change }, { $name }, { $place }
    [expiry] { part-change }, expirat
   *[visit] { $name ->
        [none] +{ part-change }, { $place }
       *[other] +{ part-change }, { $name }, { $place }
    }
}

owed = De acoperit după ce s-a anulat: { part-cost }. Se acoperă la următoarele vizite.
# What is shown from the day of the warning on.
ends = { $idle ->
    [yes] Fără nicio vizită expiră în curând: { part-amounts }. Ultima zi: { $until }.
   *[no] Expiră în curând: { part-amounts }. Ultima zi: { $until }.
}
# What the shop gave for joining, for a birthday told, or for cards linked.
challenge = { $name }: { $done } din { $goal }{ $span ->
    [week] {" "}săptămâna aceasta
    [month] {" "}luna aceasta
    [then] {" "}la sfârșitul lunii
    [row] {" "}la rând
   *[ever] {""}
}
badges = { $count ->
    [one] Insignă
    [few] Insigne
   *[other] Insigne
}: { $badges }
tier-lost = Dispare și nivelul { $tier }.
badge-lost = Dispare și insigna { $badge }.
badge-won = Insignă nouă: { $badge }
act-gain = { $gain }.
full-cards = Gata de ridicat: { $reward }{ $count ->
    [one] {""}
    [few] {" "}({ $count } bucăți)
   *[other] {" "}({ $count } de bucăți)
}

## Recompense

rewards = <b>Recompense.</b> Ai { part-standing }.
    .sms = Ai { part-standing }.
rewards-empty = { $shop } nu are încă recompense pe listă.
reward-line = { $reward }{ part-gives }: { part-cost }, mai ai nevoie de { $missing }
reward-line-ready = <b>{ $reward }</b>{ part-gives }: { part-cost }, gata de ridicat
    .sms = { $reward }{ part-gives }: { part-cost }, gata de ridicat
voucher-line = <b>{ $reward }</b>{ part-gives }: codul <b>{ $code }</b>, valabil până la: { $until }
    .sms = { $reward }{ part-gives }: spune { $code }, valabil până la: { $until }
reward-kept = Din { $until } strângi pentru altceva: { $reward }, { part-cost }
reward-line-out = { $reward }{ part-gives }: { part-cost }, { $period ->
    [none] epuizat
   *[other] { $again ->
        [none] deja luat
       *[other] din nou: { $again }
    }
}
reward-line-tier = { $reward }{ part-gives }: { part-cost }, doar pentru { $tiers }
reward-line-members = { $reward }{ part-gives }: { part-cost }, pentru membrii { $plans }
tier-line = { $line }.
levels = Nivelul tău:
tier-none = Încă niciunul.
tier-ahead = Până la { $tier } mai lipsesc: { part-reach }.
challenges = Provocări și insigne:
tier-until = { $tier } până pe { $until }.
reward-had = { $reward }{ part-limit }: ai luat deja.{ $again ->
    [none] {""}
   *[other] {" "}Din nou: { $again }.
}
reward-sold-out = S-a epuizat: { $reward }. Alege altă recompensă.
reward-over = S-a încheiat: { $reward }. Vezi ce mai este.
reward-short = Încă nu. { $reward }: { part-missing }.
reward-tier = { $reward }: doar pentru { $tiers }. Vezi ce mai este.
reward-members = { $reward }: doar pentru membrii { $plans }.
reward-closed = { $reward }{ part-days }{ part-clock }: acum nu.
reward-gone = Recompensa aceasta nu mai e pe listă.
voucher = <b>{ $reward }</b>{ part-gives }{ part-places }. Arată la casă codul <b>{ $code }</b>. Valabil până la: { $until }.{ part-back }
    .sms = { $reward }{ part-gives }{ part-places }: spune la casă { $code }. Până la: { $until }.{ part-back-short }
voucher-keep = Costul lui nu ar reveni, așa că păstrează cuponul. Valabil până la: { $until }: { $reward }.
voucher-cancelled = Cupon returnat: { $reward }.{ part-again }
voucher-closed = Cuponul ({ $reward }) nu mai e activ. Nu se schimbă nimic.
voucher-expired = Cuponul a expirat: { $reward }.{ part-again }
voucher-lapsed = Cuponul a expirat: { $reward }. Costul lui nu revine.
voucher-used = Ai primit: { $reward }{ part-off }, { $place }, { $at }. Să ai o zi bună.
voucher-reopened = Cuponul e din nou valabil: { $reward }.

## Butoane

button-new-card-yes = Card nou
button-new-card-no = Păstrează-l
button-card = Cardul
button-history = Istoric
button-rewards = Recompense
button-rewards-more = Alte recompense
button-redeem = O iau
button-voucher-show = Arată cuponul
button-cancel-voucher = Returnez cuponul

## Meniul de comenzi din Telegram

menu-card = Cardul tău, de arătat la casă
menu-rewards = Ce poți lua și ce urmează
menu-history = Ultimele vizite și recompense
menu-balance = Ce ai și ce urmează

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-card = cardul, cardul meu, arată cardul, arată-mi cardul, cartela, cartela mea, cod qr, codul qr, qr, cod de bare, unde e cardul, unde e cardul meu
words-card-inside = unde e|este|găsesc|văd ~ cardul, arată|arătați ~ cardul|codul, vreau ~ văd ~ cardul
words-new-card = card nou, un card nou, cod qr nou, qr nou, schimbă cardul, înlocuiește cardul
words-new-card-inside = vreau|doresc|aș|pot|îmi|trebuie|dați ~ card nou, vreau|doresc|aș|pot|îmi|trebuie|dați ~ alt|altul card, am pierdut|rătăcit ~ cardul, am ~ pierdut|rătăcit ~ card, furat ~ cardul, cardul ~ pierdut|furat, schimb|schimba|înlocui|înlocuiți|schimbați ~ cardul, are ~ poza|fotografie|copie ~ cardul*
words-balance = sold, soldul, soldul meu, puncte, punctele mele, câte puncte, câte puncte am, ștampile, ștampilele mele, câte ștampile, câte ștampile am, cât am, pct, câte pct, cât mai am
words-balance-inside = câte puncte|ștampile * am|adunat|strâns|lipsesc|rămas|card, câte|cât ~ am|avem|adunat|strâns ~ puncte|ștampile, câte|cât ~ lipse* ~ puncte|ștampile|recompensă|cafea|cafeaua, câte|cât ~ până * recompens*|cafea|cafeaua, câte vizite ~ până, ce|care|cât ~ sold|soldul, soldul|punctele|ștampilele meu|mele, verific*|vezi|văd|arată*|spune* ~ soldul|punctele|ștampilele, am ~ puncte|ștampile pe card
words-history = istoric, istoricul, istoricul meu, vizite, vizitele mele
words-reward = recompensa
words-rewards = recompense, recompensele, recompensele mele, premii, cadouri
words-vouchers = cupon, cuponul, cuponul meu, cupoane, cupoanele mele, cod de reducere, coduri de reducere, cod promoțional, reducere, reduceri, voucher
words-levels = niveluri, nivel, nivelul, nivelul meu, statut, statutul meu
words-levels-inside = ce|care ~ nivel*|statut*, nivelul|statutul ~ meu|următor, cum ~ ajung|urc|trec|obțin|primesc ~ nivel*|aur|argint|bronz|platină, cum ajung la nivel*|aur|argint|bronz|platină, cât ~ până * nivel*|aur|argint|bronz|platină, când|sunt ~ aur|argint|bronz|platină|nivel*, până când ~ aur|argint|bronz|platină|nivel*, ce ~ primesc|am|aduce ~ aur|argint|bronz|platină|nivel*
words-challenges = provocări, provocare, provocările mele, insigne, insigna, insignele mele, seria mea
words-challenges-inside = provocar*, insign*, săptămâni ~ la rând, seria mea
words-history-inside = ultimele|ultima|ultimul vizit*|cumpărătur*, când am fost, ce s-a întâmplat ~ punct*|ștampil*
words-rewards-inside = ce|care ~ recompens*|premii, ce ~ iau|lua|primesc|primi|cumpăr* ~ punct*|ștampil*, pe ce ~ schimb*|folos*|cheltui* ~ punct*|ștampil*, cum ~ schimb*|folos*|cheltui* ~ punct*|ștampil*, cum ~ iau|ridic|primesc ~ recompens*, vreau|doresc|vrea ~ gratis|gratuit*|premiul|recompensa|premiu, când ~ primesc|iau ~ gratis|gratuit*|premiul|recompensa, plăti|plătesc cu puncte|punctele|ștampile
