### Ce dă programul, pentru proprietar

programme = <b>Ce dă programul tău.</b> { $amount } cheltuiți în vizite de { $spend }: { $gain }.
    .sms = { $amount } cheltuiți în vizite de { $spend }: { $gain }.
programme-reward = { $visits ->
    [0] { $reward }: niciodată doar prin vizite
    [one] { $reward }: după { $visits } vizită
    [few] { $reward }: după { $visits } vizite
   *[other] { $reward }: după { $visits } de vizite
}
programme-tier = { $visits ->
    [0] { $tier }: nu cu vizite obișnuite
   *[other] { $tier }: de la vizita { $visits }
}
part-programme-share = { $share ->
    [none] nu se știe cât se întoarce
   *[other] se întoarce { $share }%
}
part-programme-visits = { $visits ->
    [one] { $visits } vizită pe an
    [few] { $visits } vizite pe an
   *[other] { $visits } de vizite pe an
}
programme-year = { $custom ->
    [seldom] Cine vine rar ({ part-programme-visits }): { part-programme-share }
    [often] Cine vine des ({ part-programme-visits }): { part-programme-share }
   *[usual] Cine vine ca de obicei ({ part-programme-visits }): { part-programme-share }
}
part-programme-worth = { $worth ->
    [none] {""}
   *[other] , adică { $worth } dacă mâine s-ar lua totul
}
programme-owed = { $count ->
    [0] De dat astăzi: nimic
    [one] De dat astăzi, pe { $count } card: { $gain }{ part-programme-worth }
    [few] De dat astăzi, pe { $count } carduri: { $gain }{ part-programme-worth }
   *[other] De dat astăzi, pe { $count } de carduri: { $gain }{ part-programme-worth }
}
programme-expected = Din asta se va lua probabil: { $worth }. Din ce era acum un an pe carduri (în total { $count }), { $share }% s-a folosit de atunci.
programme-expected-later = Cât se va lua din asta pot spune când { $count } de carduri au avut ceva timp de un an.
programme-generous = Se întoarce { $share }%, mai mult decât { $limit }% din setări (usual.giveback). Fă recompensele mai scumpe.
programme-unknown = Nu știu cât costă de obicei o vizită. Scrie asta în setări la usual.spend, și fac socotelile.

unrewarded = { $count ->
    [one] Un client înscris în { $month } a venit și nu are încă nicio recompensă:
    [few] { $count } clienți înscriși în { $month } au venit și nu au încă nicio recompensă:
   *[other] { $count } de clienți înscriși în { $month } au venit și nu au încă nicio recompensă:
}
unrewarded-line = { $name }: { $visits ->
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}, ultima { $last }
unrewarded-more = și încă { $count }

## O recompensă în mai multe variante

programme-tried = O recompensă e încercată în variante: EXPERIMENT spune ce aduce fiecare.
experiment = <b>O recompensă în variante</b>, din { $at }. Întâmplarea îi dă fiecăruia una:
    .sms = O recompensă în variante, din { $at }:
experiment-later = Recompensa în variante începe pe { $at }. Până atunci toți au prima variantă.
experiment-none = Nicio recompensă nu are acum variante. Ca să încerci, scrie în setări [experiment] și două recompense din care se alege.
experiment-version = { $variant } ({ $reward }, { part-cost }): persoane { $count }, luată de { $redeemed } ({ $share } din 1000), vizite la 100 de persoane: { $visits }
experiment-visits = { $verdict ->
    [unknown] Prea puțini ca să vedem care e mai bună: fiecare are nevoie de cel puțin { $fewest } persoane.
    [open] Prea puțini ca să vedem care e mai bună: 100 de persoane cu { $best } aduc cu { $low } până la { $high } vizite mai mult decât cu { $rival }.
   *[better] Mai bună e { $best }: 100 de persoane cu ea aduc cu { $low } până la { $high } vizite mai mult decât cu { $rival } (95% sigur).
}
experiment-redeemed = { $verdict ->
    [better] Luată mai des: din 1000, cu { $low } până la { $high } mai mulți cu { $best } decât cu { $rival } (95% sigur).
   *[open] Prea puțini ca să vedem care e luată mai des: din 1000, cu { $low } până la { $high } mai mulți cu { $best } decât cu { $rival }.
}
experiment-how = Ca să fie regula: experiment recompensă { $variant }
experiment-chosen = Acum e valabilă: { $reward }. Cine avea mai puțin până la a lui o păstrează până pe { $until }.

## Butoane

button-programme = Programul meu
button-experiment-winner = Să fie regula

## Meniul de comenzi din Telegram

menu-programme = Ce dă programul tău: puncte, recompense, cât se întoarce

## Ce scriu oamenii
words-programme = programul meu, programul de fidelitate, program de fidelitate
# Când o scrie proprietarul: altfel înseamnă orarul.
words-of-owners-programme = program, programul, arată programul, arată-mi programul, ce primește un client, ce primesc clienții
words-experiment = experiment recompensă, variante recompensă
