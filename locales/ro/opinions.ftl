### Ce cred clienții despre o vizită

opinion-thanks = { $mood ->
    [bad] Ne pare rău. Am anunțat imediat magazinul. Ce n-a mers? Ajunge un rând.
    [fair] Mulțumim. Ce ar putea fi mai bine? Ajunge un rând.
   *[good] Ne bucurăm. Ce a fost bine? Un rând, dacă vrei.
}
opinion-noted = { $mood ->
    [bad] Mulțumim. Am trimis mesajul magazinului.
   *[other] Mulțumim, ne ajută.
}
survey-thanks = { $mood ->
    [bad] Mulțumim. Ce să facem mai bine? Ajunge un rând.
    [fair] Mulțumim. Ce lipsește până la 10? Ajunge un rând.
   *[good] Mulțumim. Ce îți place cel mai mult? Un rând, dacă vrei.
}
survey-over = Mulțumim. Întrebarea aceasta s-a închis; următoarea vine cu rezumatul unei luni viitoare.
opinion-unhappy = O vizită nereușită: <b>{ $name }</b>{ part-from-number }, { $place }, { $at }.
    Răspunde la acest mesaj și { $name } citește răspunsul ca de la magazin.
    .sms = O vizită nereușită: { $name }{ part-from-number }, { $place }, { $at }. Ca să răspunzi: RĂSPUNDE { $name } și textul tău.

## Butoane

button-opinion-good = 😀 Bine
button-opinion-fair = 😐 Merge
button-opinion-bad = 🙁 Rău
