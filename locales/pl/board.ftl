### Ranking

## Parts of other texts

part-came = { $count ->
    [one] { $count } wizyta
    [few] { $count } wizyty
    [many] { $count } wizyt
   *[other] { $count } wizyty
}

## Ranking

board = <b>{ $month }</b>, najczęstsi goście:
    .sms = { $month }, najczęstsi goście:
board-line = { $place }. { $name }: { part-came }
board-more = i jeszcze { $count } z tą samą liczbą
board-own = Ty to { $name }: { $equal ->
    [yes] miejsce { $place } ex aequo
   *[no] miejsce { $place }
}, { part-came }.
board-not-yet = Ty to { $name }. Pierwsza wizyta w miesiącu da ci miejsce.
board-empty = { $month }: w rankingu nie ma jeszcze nikogo.
board-off = Nie ma tu rankingu.
board-staff = Kto tu pracuje, nie bierze udziału w rankingu.
ask-nickname = Pod jakim pseudonimem? Każdy w rankingu może go przeczytać, razem z liczbą wizyt w miesiącu. Od 2 do 20 liter.
    .sms = Jaki pseudonim? Każdy może go przeczytać, razem z liczbą wizyt. Od 2 do 20 liter.
nickname-odd = To nie może być pseudonim. Wyślij od 2 do 20 liter.
nickname-taken = { $name } jest już zajęty. Wyślij inny.
board-joined = Jesteś w rankingu jako { $name }. W każdej chwili możesz z niego wyjść.
    .sms = Jesteś w rankingu jako { $name }. UKRYJ MNIE: znikasz z niego.
board-left = Gotowe, nie ma cię w rankingu. Karta i wizyty zostają.
nickname-which = Który pseudonim ma zniknąć z rankingu?
nickname-none = Nikt się tak nie nazywa. Który pseudonim?
nickname-off = { $name } zniknął z rankingu. Właściciel karty może wybrać inny.

## Buttons

button-board = Ranking
button-nickname = Mój pseudonim
button-board-leave = Ukryj mnie

## Words

words-board = ranking, pokaż ranking
words-board-inside = ranking*, jakie|które ~ miejsce
words-nickname = pseudonim, mój pseudonim, dołącz do rankingu
words-board-leave = ukryj mnie, wyjdź z rankingu
words-nickname-off = usuń pseudonim
