### Ustawienia: co przyjęto, a czego nie, dla właściciela

version = <b>Ustawienia się zmieniły.</b> Obowiązują od teraz (wersja { $number }):
    .sms = Ustawienia się zmieniły (wersja { $number }):
version-added = { $place }: nowe, { $value }
version-removed = { $place }: usunięte, było { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … i jeszcze jedna
    [few] … i jeszcze { $count }
    [many] … i jeszcze { $count }
   *[other] … i jeszcze { $count }
}
    .sms = i jeszcze { $count }
version-terms = { $count ->
    [one] O nowym regulaminie dowie się jedna osoba.
    [few] O nowym regulaminie dowiedzą się { $count } osoby.
    [many] O nowym regulaminie dowie się { $count } osób.
   *[other] O nowym regulaminie dowie się { $count } osoby.
}
version-refused = <b>Zmienionych ustawień nie da się użyć.</b> Nic z nich nie przyjęto, nadal obowiązuje wersja { $number }. { $count ->
    [one] Co jest nie tak:
    [few] Co jest nie tak, w { $count } miejscach:
    [many] Co jest nie tak, w { $count } miejscach:
   *[other] Co jest nie tak, w { $count } miejscach:
}
    .sms = Zmienionych ustawień nie da się użyć, nadal obowiązuje wersja { $number }:
version-fault = { $fault }
change-how = <b>Napisz, co zmienić, słowami z ustawień:</b> <i>nagroda coffee stamps 8</i>, <i>reguła happy-hour times 2</i>, <i>nagroda cake usuń</i>, <i>godziny pn-pt 8-18</i>, <i>telefon +48 22 100 20 30</i>. Najpierw to pokażę.
    .sms = Napisz, co zmienić, na przykład: nagroda coffee stamps 8 albo godziny pn-pt 8-18.
change-ask = <b>To by się zmieniło:</b>
    .sms = To by się zmieniło:
part-change-more = { $gain ->
    [none] {""}
   *[other] , więcej o { $gain }
}
part-change-less = { $less ->
    [none] {""}
   *[other] , mniej o { $less }
}
change-tried = { $visits ->
    [0] W ostatnich { $days } dniach (sprawdzone wizyty: { $count }) nic by to nie zmieniło.
   *[other] W ostatnich { $days } dniach (sprawdzone wizyty: { $count }), gdyby tak było cały czas: zmienione wizyty: { $visits }, klienci: { $members }{ part-change-more }{ part-change-less }.
}
change-saved = <b>Zapisane.</b> Obowiązuje od teraz (wersja { $number }):
    .sms = Zapisane, obowiązuje od teraz (wersja { $number }):
change-undone = <b>Cofnięte.</b> Jest tak, jak było (wersja { $number }):
    .sms = Cofnięte, jest tak, jak było (wersja { $number }):
change-dropped = Nic się nie zmienia.
change-same = Już tak jest.
change-refused = Tak się nie da, więc nic się nie zmienia:
change-closed = { $why ->
    [unwritable] Nie mogę tu zapisać pliku ustawień, więc nic się nie zmienia. Zmień go tam, gdzie działa usługa; sama go przejmę.
    [none] Twoje ustawienia nie pochodzą z pliku, więc nie mogę ich zmienić.
   *[other] W pliku ustawień jest coś, co jeszcze nie obowiązuje, więc go nie ruszam. Zajrzyj do niego tam, gdzie działa usługa.
}
    .sms = { $why ->
        [unwritable] Nie mogę zapisać pliku ustawień, więc nic się nie zmienia. Zmień go tam, gdzie działa usługa.
        [none] Twoje ustawienia nie pochodzą z pliku, więc nie mogę ich zmienić.
       *[other] W pliku ustawień jest coś, co jeszcze nie obowiązuje. Nic się nie zmienia.
    }
change-late = W międzyczasie zmieniło się coś innego. Napisz jeszcze raz, co chcesz zmienić.
change-unwritten = <b>Uwaga:</b> obowiązuje wersja { $number }, ale nie udało się jej zapisać w pliku ustawień. Wpisz ją tam, bo zniknie przy następnym restarcie.
    .sms = Uwaga: obowiązuje wersja { $number }, ale nie ma jej w pliku ustawień. Wpisz ją tam, bo zniknie przy następnym restarcie.

## Buttons

button-change-yes = Zapisz
button-change-no = Zostaw
button-change-undo = Cofnij zmianę

## What people type before what they change

words-rule = reguła, zasada, zmień regułę
words-shop-phone = telefon sklepu, telefon, nasz telefon
words-of-owners-reward-inside = zmień|zmienić|zmiana|edytuj|nowa|nową|dodaj|dodać|usuń|usunąć|popraw|ustaw ~ nagrodę|nagroda|nagrody, zmień|zmienić|ustaw|obniż|podnieś ~ cenę|koszt, zmień|ustaw * pieczątek|punktów|pieczątki|punkty, ma|powinna|powinien kosztować * pieczątek|punktów
words-of-owners-reward = ustawienia nagród
words-of-owners-rule = zmień godziny, zmień godziny otwarcia, zmiana godzin otwarcia
words-occasion-off = wiadomości okazjonalne wyłącz
words-occasion-on = wiadomości okazjonalne włącz
words-of-owners-occasion-off-inside = wyłącz*|zatrzym*|zakończ*|skończ*|dezaktyw*|anuluj*|wstrzym* ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*, nie wysyła*|chc*|pisz* ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*, przesta* ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*, bez|koniec|dość|żadnych ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*, stop ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*
words-of-owners-occasion-on-inside = włącz*|wznów*|aktyw* ~ urodzin*|rocznic*|powital*|przypomn*|podsumow*, wysyła* ~ urodzin*|rocznic*|powital*|przypomn*|podsumow* ~ znowu|znów|ponownie
