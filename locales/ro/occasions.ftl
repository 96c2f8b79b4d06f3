### Ce spune serviciul de la sine: aproape de recompensă, ocazii, avertizări, rezumatul lunii

## Părți ale altor texte

part-gain = { $stamps ->
    [0] { part-gain-points-or-money }
    [one] +{ $stamps } ștampilă{ part-gain-points-too }{ part-gain-money-too }
    [few] +{ $stamps } ștampile{ part-gain-points-too }{ part-gain-money-too }
   *[other] +{ $stamps } de ștampile{ part-gain-points-too }{ part-gain-money-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } punct
    [few] +{ $points } puncte
   *[other] +{ $points } de puncte
}
part-gain-points-or-money = { $points ->
    [0] { $money ->
        [none] { part-gain-points }
       *[other] +{ $money }
    }
   *[other] { part-gain-points }{ part-gain-money-too }
}
part-gain-money-too = { $money ->
    [none] {""}
   *[other] , +{ $money }
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Cadou: { part-gain }.
    }
   *[other] {" "}Cadou: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}Nou: { $promotion }
}
part-take = { $reward ->
    [none] {""}
   *[other] {" "}Gata de ridicat: { $reward }.
}

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
friend-came = Un prieten de-al tău a venit la { $shop }: { $gain } pe card.
    .sms = { $shop }: a venit un prieten de-al tău. Pe card: { $gain }.
friend-left = Vizita unui prieten la { $shop } a fost anulată: { $gain } pe card.
    .sms = { $shop }: vizita unui prieten a fost anulată. Pe card: { $gain }.

## Ocazii

birthday-wish = La mulți ani, <b>{ $name }</b>, din partea { $shop }.{ part-gift }{ part-take }
    .sms = { $shop }: la mulți ani, { $name }.{ part-gift }{ part-take }
anniversary = { $years ->
    [one] <b>{ $name }</b>, un an împreună. Mulțumim.{ part-gift }{ part-take }
    [few] <b>{ $name }</b>, { $years } ani împreună. Mulțumim.{ part-gift }{ part-take }
   *[other] <b>{ $name }</b>, { $years } de ani împreună. Mulțumim.{ part-gift }{ part-take }
}
    .sms = { $years ->
    [one] { $shop }: { $name }, un an împreună. Mulțumim.{ part-gift }{ part-take }
    [few] { $shop }: { $name }, { $years } ani împreună. Mulțumim.{ part-gift }{ part-take }
   *[other] { $shop }: { $name }, { $years } de ani împreună. Mulțumim.{ part-gift }{ part-take }
}
welcome-first = <b>{ $name }</b>, cardul e în conversația asta: arată-l la casă și fiecare vizită se adună.{ part-ahead }
    .sms = { $shop }: la casă trimite AICI, { $name }, și fiecare vizită se adună.{ part-ahead }
welcome-again = Ne-ar bucura să te vedem, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: ne-ar bucura să te vedem, { $name }.{ part-ahead }
never-came = <b>{ $name }</b>, cardul tău la { $shop } așteaptă prima vizită.{ part-ahead }
    .sms = { $shop }: { $name }, cardul tău așteaptă prima vizită.{ part-ahead }
waiting-reward = <b>{ $name }</b>, te așteaptă o recompensă: { $reward }.
    .sms = { $shop }: { $name }, te așteaptă o recompensă: { $reward }.
winback = Nu ne-am văzut de mult, <b>{ $name }</b>. { $shop } te așteaptă.{ part-gift }{ part-ahead }
    .sms = { $shop }: nu ne-am văzut de mult, { $name }.{ part-gift }{ part-ahead } Dezabonare: STOP.
monthly = { $shop }, { $month }: { part-gain }. Ai { part-held }.{ part-outlook }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. Ai { part-held }.{ part-outlook }
monthly-offer = Ce lipsea e un cadou: { part-gain }.
monthly-survey = O întrebare: ne-ai recomanda unui prieten, de la 0 (nu) la 10 (sigur)? Răspunde cu un număr.
question = Cum a fost la { $place } ({ $at }), <b>{ $name }</b>?
    .sms = { $shop }: cum a fost la { $place } ({ $at })? Răspunde 3 bine, 2 merge, 1 rău.
ends-soon = <b>{ $name }</b>, expiră în curând: { part-amounts }. Ultima zi: { $until }.{ part-take }
    .sms = { $shop }: { $name }, expiră în curând: { part-amounts }. Ultima zi: { $until }.{ part-take }
ended = A expirat: { part-amounts }. Cardul rămâne, <b>{ $name }</b>.
    .sms = { $shop }: a expirat: { part-amounts }. Cardul rămâne, { $name }.
points-warning = <b>{ $name }</b>, cu o vizită păstrezi ce ai: { part-amounts }. Altfel expiră: { $until }.{ part-take }
    .sms = { $shop }: { $name }, cu o vizită păstrezi ce ai: { part-amounts }. Altfel expiră: { $until }.{ part-take }
points-expired = Expirat după mult timp fără vizită: { part-amounts }. Cardul rămâne, <b>{ $name }</b>.
    .sms = { $shop }: expirat după mult timp fără vizită: { part-amounts }. Cardul rămâne, { $name }.
part-keep = { $by ->
    [any] O vizită poate ajunge.
   *[other] Ca să-l păstrezi: { part-reach }.
}
part-tier-next = { $next ->
    [none] {""}
   *[other] {" "}Acum ai: { $next }.
}
tier-reached = Nivel nou: <b>{ $tier }</b>, până pe { $until }{ part-perks }.
    .sms = Nivel nou: { $tier }, până pe { $until }{ part-perks }.
tier-kept = Păstrat: <b>{ $tier }</b>, acum până pe { $until }.
    .sms = Păstrat: { $tier }, acum până pe { $until }.
membership-warning = <b>{ $name }</b>, { $plan } e plătit până la { $until }. Ca să continue: { $price } la casă.
    .sms = { $shop }: { $name }, { $plan } e plătit până la { $until }. Ca să continue: { $price } la casă.
membership-ended = { $plan } s-a încheiat, <b>{ $name }</b>. { $price } la casă și începe din nou.
    .sms = { $shop }: { $plan } s-a încheiat, { $name }. { $price } la casă și începe din nou.
pass-warning = <b>{ $name }</b>, { $pass } expiră curând: rămase { $left }, ultima zi: { $until }.
    .sms = { $shop }: { $name }, { $pass } expiră curând: rămase { $left }, ultima zi: { $until }.
pass-ended = { $pass } a expirat, <b>{ $name }</b>. Nefolosite: { $left }.
    .sms = { $shop }: { $pass } a expirat, { $name }. Nefolosite: { $left }.
tier-warning = <b>{ $name }</b>, nivelul { $tier } se încheie curând. Ultima zi: { $until }. { part-keep }
    .sms = { $shop }: { $name }, nivelul { $tier } se încheie curând. Ultima zi: { $until }. { part-keep }
tier-ended = Nivelul { $tier } s-a încheiat, <b>{ $name }</b>.{ part-tier-next }
    .sms = { $shop }: nivelul { $tier } s-a încheiat, { $name }.{ part-tier-next }
terms-changed = Termenii cardului tău la <b>{ $shop }</b> s-au schimbat. Sunt valabili de acum: <a href="{ $terms }">termenii</a>, <a href="{ $privacy }">nota de confidențialitate</a>. Dacă nu îi vrei, poți pleca oricând: <i>șterge cardul meu</i>.
    .sms = { $shop }: termenii cardului tău s-au schimbat: { $terms } Dacă nu îi vrei, răspunde ȘTERGE CARDUL.
voucher-warning = Cuponul tău expiră curând: { $reward }. Valabil până la: { $until }.
    .sms = { $shop }: cuponul tău expiră curând: { $reward }. Valabil până la: { $until }.
event-reminder = { $reward } începe { $begins }{ part-places }. Intri cu cuponul tău.
    .sms = { $shop }: { $reward } începe { $begins }{ part-places }. Intri cu cuponul tău.
