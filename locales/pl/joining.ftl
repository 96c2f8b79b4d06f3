### Dołączanie

## Części innych tekstów

part-promise-max = { $limit ->
    [0] {""}
   *[other] , maks. { $limit } { part-why-span }
}

## Dołączanie

hello = <b>{ $shop }.</b> { $summary }. Twoja karta będzie w tej rozmowie. Dołączając, akceptujesz <a href="{ $terms }">regulamin</a> i <a href="{ $privacy }">politykę prywatności</a>.
    .sms = { $shop }: { $summary }. Po kartę odpisz DOŁĄCZ (regulamin { $terms }). SMS wg taryfy. Rezygnacja: STOP.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Pokaż kartę przy kasie.
    2. To, co zbierasz, od razu widać tutaj.
    3. Nagrodę odbierasz, kiedy ci wygodnie.
    .sms = { $shop }: { $summary }. Przy kasie wyślij JESTEM i podaj kod z odpowiedzi.
ask-name = Jakie imię wpisać na kartę? Podając je, akceptujesz <a href="{ $terms }">regulamin</a> i <a href="{ $privacy }">politykę prywatności</a>.
    .sms = { $shop }: jakie imię wpisać na kartę? Podając je, akceptujesz regulamin { $terms } SMS wg taryfy. Rezygnacja: STOP.
name-odd = Potrzebne jest imię, które da się przeczytać, na przykład Ana. Jakie wpisać?
name-web = To wygląda na adres strony. Potrzebne jest imię, na przykład Ana. Jakie wpisać?
welcome = Witaj, <b>{ $name }</b>. Pokaż tę kartę przy kasie. Czy możemy czasem pisać o ofertach?{ part-promise }
    .sms = { $name }, { part-standing }. Przy kasie wyślij JESTEM. Pisać też o ofertach{ part-promise-max }?
welcome-back = Dobrze cię znów widzieć, <b>{ $name }</b>. Masz { part-standing }.
    .sms = Dobrze cię znów widzieć, { $name }. Masz { part-standing }.
card-only = Dobrze, tylko karta. Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego.
offers-on = Dobrze, czasem coś podeślemy. Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego.
enrol-ask = { $shop }: { $summary }. Karta, o którą prosisz przy kasie: odpisz TAK (regulamin { $terms }). Rezygnacja: STOP.
enrol-no = Dobrze, bez karty. Nic więcej nie przyślemy.
join-first = Do tego potrzebna jest karta { $shop }. Wystarczy jedno kliknięcie; dołączając, akceptujesz <a href="{ $terms }">regulamin</a> i <a href="{ $privacy }">politykę prywatności</a>.
    .sms = Do tego potrzebna jest karta { $shop }. Odpisz DOŁĄCZ (regulamin { $terms }).
invite-ask = Czy osoba z twoim linkiem albo kodem może zobaczyć twoje imię, { $name }?
invite = <b>Zaproś kogoś znajomego.</b> { part-both }, przy pierwszej wizycie{ part-minimum }{ part-friend-days }{ part-limits }. Wystarczy otworzyć ten link albo napisać <b>DOŁĄCZ { $code }</b>.
    .sms = { part-both } za pierwszą wizytę{ part-minimum }. SMS-em: DOŁĄCZ { $code }
invite-words = { $friend ->
    [none] { $shop }: warto zajrzeć.
   *[other] { $shop }: { $friend } dla ciebie za pierwszą wizytę.
}
invite-by-text = Wyślij { $code } na { $number }
invited = { $inviter ->
    [none] Zaproszenie od znajomej osoby
   *[other] Zaprasza cię { $inviter }
}{ $friend ->
    [none] {""}
   *[other] : { $friend } za pierwszą wizytę{ part-minimum }{ part-friend-days }
}.
invite-own = To twój własny kod. Jest dla kogoś, kto jeszcze tu nie był.
invite-customer = Masz już u nas wizytę, a kod jest dla kogoś, kto przychodzi pierwszy raz.
invite-twice = Masz już podany kod i to on się liczy.
invite-unknown = Nie ma kodu { $code }. Wyślij DOŁĄCZ i właściwy kod: liczy się do pierwszej wizyty.

## Przyciski

button-enrol-yes = Tak
button-enrol-no = Nie
button-join = Dołącz
button-how = Jak to działa
    .sms = Jak
button-how-all = Wszystkie zasady
button-offers-yes = Tak, oferty
    .sms = Tak
button-offers-no = Tylko karta
    .sms = Nie
button-invite-friend = Zaproś kogoś
    .sms = Zaproś
button-invite-named = Z moim imieniem
    .sms = Z imieniem
button-invite-unnamed = Bez mojego imienia
    .sms = Bez imienia
button-copy = Kopiuj

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-join = dołącz, dołączam, dołączyć, chcę dołączyć, chcę kartę, poproszę kartę, zapisz mnie, zapisuję się
words-how = jak, jak to działa, jak działa, o co chodzi
words-how-inside = jak ~ działa ~ karta|program|aplikacja, jak ~ to|karta|program|wszystko działa, jak ~ zbiera*|zdoby*|dosta* ~ punkt*|pieczątk*, za co ~ punkt*|pieczątk*, co ~ dosta*|mam|jest ~ urodziny, ile punktów|pieczątek ~ za, punkt*|pieczątk* ~ wygas*|przepad*, czy|kiedy ~ wygas*|przepad* ~ punkt*|pieczątk*, jakie|jaka|są|macie|jakieś|nowe ~ promocje|promocja|okazje|zniżki|rabaty|wyprzedaże, macie ~ oferty|ofertę, do kiedy ~ punkty|pieczątki ~ ważne, do kiedy ~ promocja|oferta, kiedy ~ kończy|koniec ~ promocja|promocji|oferta|oferty, promocja|oferta ~ trwa|aktualna|ważna
words-invite-friend-inside = zaprosić|zaproszę|zapraszać|zapraszam|polecić|polecę|polecam|przyprowadzić|przyprowadzę ~ znajom*|koleg*|koleżank*|kogoś|przyjaci*, zaproszenie|polecenie znajom*|koleg*|przyjaci*, program* poleceń|polecający, link* polecaj*|zaprasz*|zaprosz*, koleżanka|kolega|znajomy|znajoma|żona|mąż|mama|siostra|brat ~ chce ~ dołączyć|kartę|zapisać, poleć|polecić|polecę ~ znajomemu|znajomym|koleżance|koledze
words-hello = cześć, hej, halo, dzień dobry, witam, witaj, siema, dobry wieczór
menu-invite_friend = Zaproś znajomego: coś dla was obojga
words-invite-friend = zaproś znajomego, zaproś znajomą, zaproś znajomych, zapraszam znajomego, poleć, polecam, polecenie, mój link
