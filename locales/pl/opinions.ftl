### Co klienci sądzą o wizycie

opinion-thanks = { $mood ->
    [bad] Przykro nam. Od razu daliśmy znać sklepowi. Co poszło nie tak? Wystarczy jedno zdanie.
    [fair] Dziękujemy. Co może być lepsze? Wystarczy jedno zdanie.
   *[good] Cieszymy się. Co było dobre? Jeśli chcesz, napisz jedno zdanie.
}
opinion-noted = { $mood ->
    [bad] Dziękujemy. Przekazaliśmy to sklepowi.
   *[other] Dziękujemy, to nam pomaga.
}
survey-thanks = { $mood ->
    [bad] Dziękujemy. Co mamy poprawić? Wystarczy jedno zdanie.
    [fair] Dziękujemy. Czego brakuje do 10? Wystarczy jedno zdanie.
   *[good] Dziękujemy. Co lubisz najbardziej? Jeśli chcesz, napisz jedno zdanie.
}
survey-over = Dziękujemy. To pytanie jest już zamknięte; następne przyjdzie z podsumowaniem któregoś miesiąca.
opinion-unhappy = Wizyta się nie udała: <b>{ $name }</b>{ part-from-number }, { $place }, { $at }.
    Odpowiedz na tę wiadomość: { $name } przeczyta to jako słowa sklepu.
    .sms = Wizyta się nie udała: { $name }{ part-from-number }, { $place }, { $at }. Odpowiedź: ODPISZ { $name } i twoje słowa.

## Przyciski

button-opinion-good = 😀 Dobrze
button-opinion-fair = 😐 Tak sobie
button-opinion-bad = 🙁 Źle
