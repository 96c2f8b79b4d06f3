### O promoție pe drum: ce citește clientul, proba, progresul, raportul

part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}Bucăți: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Răspunde { $word } ca s-o iei.
}
# What a text of the shop's may leave open for its reader: {balance} and {missing}.
reader-balance = { part-held }
reader-missing = { $unit ->
    [stamps] { $missing ->
        [one] { $missing } ștampilă
        [few] { $missing } ștampile
       *[other] { $missing } de ștampile
    }
    [points] { part-offer-points }
   *[money] { $missing }
}
part-offer-points = { $missing ->
    [one] { $missing } punct
    [few] { $missing } puncte
   *[other] { $missing } de puncte
}
promotion =
    { $text }

    <i>Până la: { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Până la: { $until }.{ part-offer-left }{ part-offer-claim } Dezabonare: STOP.
promotion-preview =
    { $text }

    <i>Până la: { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Până la: { $until }.{ part-offer-left }{ part-offer-claim } Dezabonare: STOP.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , peste limită: { $capped }{ $next ->
        [none] {""}
       *[other] {" "}(primul termen: { $next })
    }
}
part-dry-kept = { $reserved ->
    [0] {""}
   *[other] , mai târziu: { $reserved } (locul e păstrat pentru: { part-dry-rival }; primul termen: { $free })
}
part-dry-rival = { $rival ->
    [none] ceva mai important
   *[other] { part-why-rival }
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
   *[other] , lăsați deoparte pentru comparație: { $holdout }
}
part-starts = { $starts ->
    [none] {""}
   *[other] , începe: { $starts }
}
part-cost-about = { $cost ->
    [none] {""}
   *[other] , circa { $cost }
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
       *[other] {" "}Literele fără diacritice economisesc deja { $kept }%.
    }
   *[other] {" "}Literele fără diacritice ar economisi { $saved }%.
}
dry-run = <b>{ $name }</b>{ part-starts }. Acum: { $now }{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }. Acum: { $now }{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
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
    Trimise: { $sent }{ part-refused }{ part-held-later }{ part-minutes }
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
   *[other] , incerte: { $unclear }
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
    [unknown] Prea puțini au fost lăsați deoparte ca să vedem efectul.
    [open] Din 1000 cu oferta au venit { $came }, din 1000 fără ea { $spared }. Poate fi întâmplător: diferența e între { $low } și { $high }.
   *[other] Din 1000 cu oferta au venit { $came }, din 1000 fără ea { $spared }. Diferența: { $more } (95% sigur între { $low } și { $high }).
}
promotion-report =
    <b>{ $name }</b>: { $state ->
        [stopped] oprit.
        [running] până acum.
        [paused] până acum (în pauză).
       *[other] încheiat.
    }
    Trimise: { $sent }{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }renunțări: { $optouts }
    { part-uplift }{ part-segments }
    .sms = { $name }. Trimise: { $sent }{ part-unsent }{ part-refused }, { part-claimed }renunțări: { $optouts }.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Au venit din 1000: { $came }, fără ofertă { $spared } (diferența { $low } până la { $high }).
}{ part-segments }
promotion-early = Află primii: { $count }. Ceilalți, de la { $at }.
promotion-refused = { $count }: { $reason }
promotion-variant-due = Varianta { $variant } ({ $name }): { $count }
promotion-variant = Varianta { $variant } ({ $name }): primită de { $served }, { $claimed ->
    [none] au venit { $came }
   *[other] revendicate { $claimed }, folosite { $redeemed }
} ({ $share } din 1000)
part-compared = { $verdict ->
    [unknown] Prea puțini ca să vedem care variantă e mai bună: fiecare are nevoie de cel puțin { $fewest } cititori.
    [open] Prea puțini ca să vedem care variantă e mai bună: din 1000, { $best } aduce cu { $low } până la { $high } mai mulți decât { $rival }.
   *[better] Mai bună e { $best }: din 1000 aduce cu { $low } până la { $high } mai mulți decât { $rival } (95% sigur).
}
promotion-compared = { part-compared }
    .sms = { part-compared }{ $how ->
    [yes] {" "}Alegi cu VARIANTE.
   *[no] {""}
}
promotion-read = Textul { $variant } ({ $name }): citit de { $count }{ $state ->
    [corrected] , corectat
   *[first] {""}
}
promotion-used = { $verdict ->
    [better] La casă: din 1000, { $best } aduce cu { $low } până la { $high } mai multe folosiri decât { $rival } (95% sigur).
   *[open] La casă, prea puțini ca să vedem: din 1000, { $best } aduce cu { $low } până la { $high } mai multe folosiri decât { $rival }.
}
part-apology-gift = { $unit ->
    [none] {""}
   *[other] {" "}Pentru neplăcere primești { part-cost }.
}
apology = Ți-am trimis ceva greșit și ne pare rău. { $words }.{ part-apology-gift }
    .sms = { $shop }: mesajul nostru a fost greșit, scuze. { $words }.{ part-apology-gift } Dezabonare: STOP.
apology-how = { $count ->
    [one] { $count } persoană a citit { $offer }. Ce-i scriu? O propoziție și ce primește, sau nimic: <i>5 puncte prețul e 12</i>.
    [few] { $count } persoane au citit { $offer }. Ce le scriu? O propoziție și ce primește fiecare, sau nimic: <i>5 puncte prețul e 12</i>.
   *[other] { $count } de persoane au citit { $offer }. Ce le scriu? O propoziție și ce primește fiecare, sau nimic: <i>5 puncte prețul e 12</i>.
}
    .sms = Au citit { $offer }: { $count }. Ce le scriu? De ex.: 5 puncte prețul e 12.
apology-nobody = { $offer ->
    [none] N-a plecat încă nicio ofertă.
   *[other] Nu mai e nimeni căruia să-i ceri scuze pentru { $offer }.
}
apology-late = Oferta { $offer } e prea veche: nu se mai știe cine a citit-o. Raportul ei rămâne.
apology-large = E prea mult de persoană, cel mult { part-cost }. Ce le scriu?
apology-ask = Ceri scuze pentru { $offer }? Au citit: { $count }, { $unit ->
    [none] fără cadou.
   *[other] câte { part-cost }, { $total } în total.
} Pentru ei contează ca o ofertă. Vor citi:
    .sms = Scuze pentru { $offer } ({ $count }), { $unit ->
    [none] fără cadou?
   *[other] câte { part-cost }, { $total } în total?
} Vor citi:
apology-sent = Pe drum către cei care au citit { $offer }: { $count }. Fiecare primește o dată.
apology-done = E deja făcut: scuzele sunt pe drum. Fiecare le primește o dată.
apology-kept = Nu s-a trimis nimic.
picture-refused = Telegram nu a acceptat imaginea ({ $reason }): toată lumea primește doar textul.

## Butoane

button-promo-send = Trimite
button-promo-test = Întâi mie
button-promo-change = Schimbă
button-promo-cancel = Renunță
button-promo-pause = Pauză
button-promo-resume = Continuă
button-promo-winner = O folosesc
button-promo-apologise = Cere scuze
button-promo-apologise-yes = Da, cer scuze
button-promo-apologise-no = Nu, nimic
button-promo-stop = Oprește oferta
button-promo-stop-yes = Da, oprește
button-promo-stop-no = Nu, continuă

words-apologise = cere scuze, scuze clienților
