### Promocja w drodze: co czyta klient, próba, postęp, raport

part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}Liczba sztuk: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Odpisz { $word }, by wziąć.
}
# What a text of the shop's may leave open for its reader: {balance} and {missing}.
reader-balance = { part-held }
reader-missing = { $unit ->
    [stamps] { $missing ->
        [one] { $missing } pieczątka
        [few] { $missing } pieczątki
       *[many] { $missing } pieczątek
    }
    [points] { part-offer-points }
   *[money] { $missing }
}
part-offer-points = { $missing ->
    [one] { $missing } punkt
    [few] { $missing } punkty
   *[many] { $missing } punktów
}
promotion =
    { $text }

    <i>Do: { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Do: { $until }.{ part-offer-left }{ part-offer-claim } Rezygnacja: STOP.
promotion-preview =
    { $text }

    <i>Do: { $until }.{ part-offer-left }</i>
    .sms =
    { $shop }: { $text }
    Do: { $until }.{ part-offer-left }{ part-offer-claim } Rezygnacja: STOP.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , ponad limit: { $capped }{ $next ->
        [none] {""}
       *[other] {" "}(najbliższy termin: { $next })
    }
}
part-dry-kept = { $reserved ->
    [0] {""}
   *[other] , później: { $reserved } (miejsce zachowane, pierwsze jest: { part-dry-rival }; najbliższy termin: { $free })
}
part-dry-rival = { $rival ->
    [none] coś pilniejszego
   *[other] { part-why-rival }
}
part-dry-held = { $held ->
    [0] {""}
   *[other] , czeka ({ $until }): { $held }
}
part-dry-late = { $late ->
    [0] {""}
   *[other] , nie zdąży: { $late }
}
part-consent = { $consent ->
    [0] {""}
   *[other] , bez zgody: { $consent }
}
part-unreachable = { $unreachable ->
    [0] {""}
   *[other] , bez kontaktu: { $unreachable }
}
part-holdout = { $holdout ->
    [0] {""}
   *[other] , pominięci dla porównania: { $holdout }
}
part-starts = { $starts ->
    [none] {""}
   *[other] , start: { $starts }
}
part-cost-about = { $cost ->
    [none] {""}
   *[other] , około { $cost }
}
part-segments = { $segments ->
    [0] {""}
    [one] {" "}SMS: { $segments } segment{ part-cost-about }.
    [few] {" "}SMS: { $segments } segmenty{ part-cost-about }.
   *[many] {" "}SMS: { $segments } segmentów{ part-cost-about }.
}
part-letters = { $saved ->
    [0] { $kept ->
        [0] {""}
       *[other] {" "}Litery bez ogonków już oszczędzają { $kept }%.
    }
   *[other] {" "}Litery bez ogonków oszczędziłyby { $saved }%.
}
dry-run = <b>{ $name }</b>{ part-starts }. Teraz: { $now }{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }. Teraz: { $now }{ part-dry-capped }{ part-dry-kept }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
promotion-started = <b>{ $name }</b>: wysyłka ruszyła.{ $total ->
    [0] {""}
    [one] {" "}{ $total } wiadomość.
    [few] {" "}{ $total } wiadomości.
   *[many] {" "}{ $total } wiadomości.
}
    .sms = { $name }: wysyłka ruszyła.{ $total ->
    [0] {""}
    [one] {" "}{ $total } wiadomość.
    [few] {" "}{ $total } wiadomości.
   *[many] {" "}{ $total } wiadomości.
}
part-held-later = { $held ->
    [0] {""}
   *[other] , na później: { $held }
}
part-minutes = { $minutes ->
    [none] {""}
   *[other] , jeszcze { $minutes } min
}
promotion-progress =
    { $state ->
        [paused] Wstrzymane
        [through] Wysłane do wszystkich, którzy mogą dostać teraz
        [sold-out] Rozeszło się, reszta nie dostanie wiadomości
        [stopped] Przerwane
        [ended] Koniec
       *[running] Wysyłka
    }: <b>{ $name }</b>
    { $bar } { $percent }%
    Wysłane: { $sent }{ part-refused }{ part-held-later }{ part-minutes }
part-claimed = { $claimed ->
    [none] {""}
   *[other] wzięte: { $claimed }{ $left ->
        [none] {""}
       *[other] {" "}(zostało { $left })
    }, odebrane: { $redeemed },{" "}
}
part-refused = { $refused ->
    [0] {""}
   *[other] , odrzucone: { $refused }
}
part-unclear = { $unclear ->
    [0] {""}
   *[other] , niepewne: { $unclear }
}
part-unsent = { $unsent ->
    [0] {""}
   *[other] , niewysłane na czas: { $unsent }
}
part-waited = { $capped ->
    [0] { $held ->
        [0] {""}
       *[other] {" "}(czekało do rana: { $held })
    }
   *[other] { $held ->
        [0] {" "}(czekało na limit: { $capped })
       *[other] {" "}(czekało do rana: { $held }, na limit: { $capped })
    }
}
part-uplift = { $uplift ->
    [unknown] Za mało osób pominięto, by ocenić efekt.
    [open] Z 1000 osób z ofertą przyszło { $came }, z 1000 bez niej { $spared }. To może być przypadek: różnica od { $low } do { $high }.
   *[other] Z 1000 osób z ofertą przyszło { $came }, z 1000 bez niej { $spared }. Różnica: { $more } (z 95% pewności od { $low } do { $high }).
}
promotion-report =
    <b>{ $name }</b>: { $state ->
        [stopped] przerwane.
        [running] do tej pory.
        [paused] do tej pory (wstrzymane).
       *[other] koniec.
    }
    Wysłane: { $sent }{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }rezygnacje: { $optouts }
    { part-uplift }{ part-segments }
    .sms = { $name }. Wysłane: { $sent }{ part-unsent }{ part-refused }, { part-claimed }rezygnacje: { $optouts }.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Przyszło z 1000: { $came }, bez oferty { $spared } (różnica { $low } do { $high }).
}{ part-segments }
promotion-early = Najpierw dowiadują się: { $count }. Pozostali od { $at }.
promotion-refused = { $count }: { $reason }
promotion-variant-due = Wersja { $variant } ({ $name }): { $count }
promotion-variant = Wersja { $variant } ({ $name }): dostało { $served }, { $claimed ->
    [none] przyszło { $came }
   *[other] odebrane: { $claimed }, użyte: { $redeemed }
} ({ $share } na 1000)
part-compared = { $verdict ->
    [unknown] Za mało osób, by ocenić, która wersja jest lepsza: każda potrzebuje co najmniej { $fewest }.
    [open] Za mało osób, by ocenić, która wersja jest lepsza: na 1000 osób { $best } daje od { $low } do { $high } więcej niż { $rival }.
   *[better] Lepsza jest { $best }: na 1000 osób daje od { $low } do { $high } więcej niż { $rival } (95% pewności).
}
promotion-compared = { part-compared }
    .sms = { part-compared }{ $how ->
    [yes] {" "}Wybór: WERSJE.
   *[no] {""}
}
promotion-read = Tekst { $variant } ({ $name }): przeczytano { $count }{ $state ->
    [corrected] , poprawiony
   *[first] {""}
}
promotion-used = { $verdict ->
    [better] Przy kasie: na 1000 osób { $best } daje od { $low } do { $high } użyć więcej niż { $rival } (95% pewności).
   *[open] Przy kasie za mało, by ocenić: na 1000 osób { $best } daje od { $low } do { $high } użyć więcej niż { $rival }.
}
part-apology-gift = { $unit ->
    [none] {""}
   *[other] {" "}Za kłopot dostajesz { part-cost }.
}
apology = Wysłaliśmy ci coś błędnego, przepraszamy. { $words }.{ part-apology-gift }
    .sms = { $shop }: nasza wiadomość była błędna, przepraszamy. { $words }.{ part-apology-gift } Rezygnacja: STOP.
apology-how = { $count ->
    [one] { $count } osoba przeczytała: { $offer }. Co jej napisać? Jedno zdanie i co dostanie, albo nic: <i>5 punktów cena to 12</i>.
    [few] { $count } osoby przeczytały: { $offer }. Co im napisać? Jedno zdanie i co każda dostanie, albo nic: <i>5 punktów cena to 12</i>.
    [many] { $count } osób przeczytało: { $offer }. Co im napisać? Jedno zdanie i co każda dostanie, albo nic: <i>5 punktów cena to 12</i>.
   *[other] { $count } osoby przeczytało: { $offer }. Co im napisać? Jedno zdanie i co każda dostanie, albo nic: <i>5 punktów cena to 12</i>.
}
    .sms = Przeczytało { $offer }: { $count }. Co im napisać? Np.: 5 punktów cena to 12.
apology-nobody = { $offer ->
    [none] Żadna oferta jeszcze nie wyszła.
   *[other] Nie ma już kogo przepraszać za: { $offer }.
}
apology-late = Oferta { $offer } była zbyt dawno: nie wiadomo już, kto ją przeczytał. Jej raport zostaje.
apology-large = To za dużo na osobę, najwięcej { part-cost }. Co im napisać?
apology-ask = Przeprosić za { $offer }? Przeczytało: { $count }, { $unit ->
    [none] bez prezentu.
   *[other] każdemu { part-cost }, razem { $total }.
} To dla nich jak oferta. Przeczytają:
    .sms = Przeprosić za { $offer } ({ $count }), { $unit ->
    [none] bez prezentu?
   *[other] każdemu { part-cost }, razem { $total }?
} Przeczytają:
apology-sent = W drodze do tych, którzy przeczytali { $offer }: { $count }. Każdy dostanie raz.
apology-done = To już zrobione: przeprosiny są w drodze. Każdy dostanie je raz.
apology-kept = Nic nie wysłano.
picture-refused = Telegram nie przyjął zdjęcia ({ $reason }): wszyscy dostaną sam tekst.

## Przyciski

button-promo-send = Wyślij
button-promo-test = Najpierw do mnie
button-promo-change = Zmień
button-promo-cancel = Odrzuć
button-promo-pause = Wstrzymaj
button-promo-resume = Dalej
button-promo-winner = Użyj lepszej
button-promo-apologise = Przeproś za nią
button-promo-apologise-yes = Tak, przeproś
button-promo-apologise-no = Nie, nic
button-promo-stop = Przerwij
button-promo-stop-yes = Tak, przerwij
button-promo-stop-no = Nie, niech trwa

words-apologise = przeproś, przeprosiny, przepraszam klientów
