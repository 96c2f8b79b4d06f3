### Co czyta obsługa przy kasie: naliczanie, cofanie, kupony, karty papierowe

## Części innych tekstów

# Co zrobić przy kasie z nagrodą.
part-do = { $gives ->
    [amount-off] Odliczyć { $off }{ part-to-pay }?
    [percent-off] Odliczyć { $off }{ part-to-pay }?
    [product] Wydać gratis: { $product }?
    [event] Początek: { $begins }. Wpuścić?
   *[item] Wydać?
}
part-to-pay = { $left ->
    [none] {""}
   *[other] {" "}(do zapłaty { $left })
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-at-till = { part-tier }{ $birthday ->
    [yes] , dziś urodziny
   *[other] {""}
}{ $ready ->
    [0] {""}
    [one] , { $ready } nagroda do odbioru
    [few] , { $ready } nagrody do odbioru
    [many] , { $ready } nagród do odbioru
   *[other] , { $ready } nagrody do odbioru
}{ $vouchers ->
    [0] {""}
    [one] , { $vouchers } kupon
    [few] , { $vouchers } kupony
    [many] , { $vouchers } kuponów
   *[other] , { $vouchers } kuponu
}
part-member = { $plan ->
    [none] {""}
   *[other] , { $plan } do { $until }
}
part-member-short = { $plan ->
    [none] {""}
   *[other] , { $plan }
}
part-last = { $last ->
    [none] pierwsza wizyta
   *[other] ostatnia wizyta: { $last }
}
# Za ile: nic, gdy nie podano kwoty.

## Obsługa

at-till = { $code } <b>{ $name }</b> czeka przy kasie{ part-at-till }. Odpowiedz na tę wiadomość, podając kwotę.
    .sms = { $name } czeka przy kasie{ part-at-till }. Wyślij { $code } i kwotę.
at-till-done = Gotowe: { $code } <b>{ $name }</b>, { part-act } o { $at }, { $staff }.
at-till-left = Bez naliczenia: { $code } <b>{ $name }</b>, { $staff }.
at-till-undone = Cofnięte: { $code } <b>{ $name }</b>.
tier-line-at-till = { $line }.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }{ part-member }, { part-standing }, { part-last }. Odpisz, podając kwotę.
    .sms = { $name } ({ $code }){ part-tier }{ part-member-short }, { part-standing }, { part-last }. { $goal ->
    [0] Podaj kwotę albo odpisz NIE.
   *[other] Podaj kwotę albo odpisz PIECZĄTKA (bez kwoty) lub NIE.
}
credit-amount-odd = Nie widzę tu kwoty. Wyślij ją tak: { part-sum }.
credit-amount-two = Widzę tam więcej niż jedną kwotę, a niczego nie dodaję. Wyślij jedną, na przykład { part-sum }.
credit-amount-needed = Tutaj liczy się kwota wizyty. Wyślij ją tak: { part-sum }.
credit-amount-high = To ponad { $limit }, więcej za jedną wizytę nie można. Sprawdź kwotę.
credit-tag-unknown = Nie znam „{ $said }”. Znam: { $known }. Wyślij wszystko jeszcze raz.
    .sms = Nie znam "{ $said }". Znam: { $known }. Wyślij wszystko jeszcze raz.
credit-currency = Tutaj liczymy w { $currency }. Podaj kwotę w { $currency }.
credit-whose = { $said }: dla kogo?
credit-nobody = Dobrze, nic nie naliczono.
name-how = Bez kodu: <b>ana { part-sum }</b> albo cztery ostatnie cyfry numeru: <b>4821 { part-sum }</b>. <b>klient ana</b> pokazuje, kto to
    .sms = Po imieniu: ana { part-sum } albo 4821 { part-sum }.
name-nobody = Nie znajduję nikogo po „{ $name }”. Poproś o kod albo wyślij cztery ostatnie cyfry numeru i kwotę.
name-which = { $name }: o kogo chodzi?
name-many = { $name }: jest kilka takich osób. Wyślij całe imię i nazwisko albo cztery ostatnie cyfry numeru.
name-today = Dziś już { $limit } { $limit ->
    [one] raz nie było wiadomo
    [few] razy nie było wiadomo
    [many] razy nie było wiadomo
   *[other] raza nie było wiadomo
}, o kogo chodzi, a to limit. Poproś o kod.
credit-again-ask = <b>{ $name }</b> ma wizytę naliczoną o { $at }. Jeszcze jedna?
    .sms = { $name } ma wizytę naliczoną o { $at }. Jeszcze jedna?
credit-dropped = Dobrze, { $name }: nic się nie zmienia.
credited = <b>{ $name }</b>{ part-for }{ part-tags }: { $gain }. Teraz { part-held }. Cofnąć można przez { $minutes } min.
    .sms = { $name }{ part-for }{ part-tags }: { $gain }. Teraz { part-held }. COFNIJ działa przez { $minutes } min.
credit-own-tap = Tu sama karta nie wystarczy. { $name } ma wiadomość do potwierdzenia: stuknięcie albo JESTEM. Potem wyślij kwotę jeszcze raz.
credit-limit-member = { $limit ->
    [one] { $name }: dzisiejszy limit wyczerpany, { $limit } wizyta.
    [few] { $name }: dzisiejszy limit wyczerpany, { $limit } wizyty.
   *[many] { $name }: dzisiejszy limit wyczerpany, { $limit } wizyt.
}
credit-limit-staff = { $limit ->
    [one] Twój dzisiejszy limit jest wyczerpany: { $limit } wizyta.
    [few] Twój dzisiejszy limit jest wyczerpany: { $limit } wizyty.
   *[many] Twój dzisiejszy limit jest wyczerpany: { $limit } wizyt.
}
credit-self = To twoja własna karta. Wizytę musi naliczyć ktoś inny.
edit-stands = Ta poprawka nic nie zmienia: <b>{ $name }</b>, { part-act } o { $at } zostaje. Cofnij i wyślij nową wiadomość.
edit-anew = Nie wiem, czego dotyczy ta poprawka. Wyślij to jako nową wiadomość.
code-slip = Jedna cyfra się nie zgadza: żaden kod tak się nie kończy. Przeczytaj go jeszcze raz.
code-unknown = Nie ma takiego kodu. Poproś o nowy.
code-of-before = Ten kod jest sprzed zmiany: teraz kod ma { $digits } cyfr. Poproś o nowy.
code-old = Ten kod stracił ważność o { $at }. Poproś o nowy.
code-used = Już naliczone o { $at }: { $name }. Ta sama osoba płaci drugi raz? Poproś o nowy kod.
code-spent = Ten kod był już użyty o { $at }: { $name }. Poproś o nowy.
code-elsewhere = To kod dla innego miejsca: { $place }. Poproś o nowy albo zmień swoje miejsce.
codes-are-for-staff = Kody są dla obsługi. Dla ciebie jest karta.
undone = Cofnięte: <b>{ $name }</b>, { part-act } o { $at }. Teraz { part-held }.
return-how = Wyślij kod, słowo zwrot i kwotę: { part-code } zwrot { part-sum }
return-none = { $name }: żadna wizyta nie była na { $amount } lub więcej.
return-which = { $name }, zwrot { $amount }: z której wizyty?
return-undone = Zwrot cofnięty: <b>{ $name }</b>, { $amount }. Zakup liczy się jak przedtem.
    .sms = Zwrot cofnięty: { $name }, { $amount }. Zakup liczy się jak przedtem.
return-done = Zwrot: <b>{ $name }</b>, { $amount }.{ part-return-lost } Teraz { part-held }.
use-how = Cashbackiem można zapłacić część rachunku albo cały: { part-code } { part-sum } użyj 5, albo użyj wszystko
use-hint = Z cashbackiem: { part-sum } użyj 5, albo użyj wszystko
use-not-here = Tutaj nie ma cashbacku.
use-over-bill = To więcej niż rachunek. Nic nie naliczono: wyślij jeszcze raz.
use-too-much = { $name } ma { $cash } cashbacku. Nic nie naliczono: wyślij jeszcze raz.
use-step = Cashbacku używa się{ part-least }{ part-step }. Nic nie naliczono: wyślij jeszcze raz.
cashback-used = Cashback { $before }, użyto { $used }, zostaje { $left }. Do zapłaty: { $paid }.
cashback-back = Wraca na kartę: { $cash } cashbacku.
undo-ask = Cofnąć też to: <b>{ $name }</b>, { part-act } o { $at }?
undo-kept = Dobrze, zostaje.
undo-nothing = Nie ma czego cofnąć.
undo-late = Za późno{ $name ->
    [none] {""}
   *[other] , <b>{ $name }</b>, { part-act } ({ $at })
}: cofnąć można przez { $minutes } min.
voucher-ask = <b>{ $name }</b>: { $reward }. { part-do }
    .sms = { $name }: { $reward }. { part-do }
voucher-bill = <b>{ $name }</b>: { $reward }{ part-gives }. Jaki jest rachunek? Na przykład { part-sum }.
    .sms = { $name }: { $reward }{ part-gives }. Jaki jest rachunek? Na przykład { part-sum }.
voucher-small = { $reward } jest od { $minimum }, a rachunek to { $amount }. Kupon pozostaje ważny do: { $until }.
voucher-redeemed = Wydane: { $reward }{ part-off }, <b>{ $name }</b>. Cofnąć można przez { $minutes } min.
    .sms = Wydane: { $reward }{ part-off }, { $name }. COFNIJ działa przez { $minutes } min.
voucher-unknown = Nie ma takiego kuponu. Przeczytaj kod jeszcze raz.
voucher-done = Ten kupon jest już wykorzystany ({ $at }).
voucher-late = Ten kupon już nie działa (był ważny do: { $at }).{ $back ->
    [cost] {" "}Jego koszt wraca na kartę.
   *[other] {""}
}
voucher-back = Ten kupon wrócił bez użycia: { $reward }.{ $back ->
    [cost] {" "}Jego koszt jest znów na karcie.
   *[other] {""}
}
voucher-elsewhere = To wydaje tylko { $places }: { $reward }. Kupon pozostaje ważny do: { $until }.
voucher-left = Ten kupon już nie działa: jego karta jest zamknięta.
paper-moved = <b>{ $name }</b> +{ part-stamps } z papierowej karty. Teraz { part-held-stamps }.
    .sms = { $name } +{ part-stamps } z papierowej karty. Teraz { part-held-stamps }. Pomyłka? COFNIJ.
paper-twice = { $name }: papierowa karta jest już przeniesiona. Można tylko raz.
paper-high = { $limit ->
    [one] Z papierowej karty można przenieść najwyżej { $limit } pieczątkę.
    [few] Z papierowej karty można przenieść najwyżej { $limit } pieczątki.
   *[many] Z papierowej karty można przenieść najwyżej { $limit } pieczątek.
}
paper-how = Wyślij kod, słowo karta i liczbę pieczątek: { part-code } karta 7
enrol-line = Ktoś dziś bez karty? Zapytaj raz, czy ma ochotę: <b>zapisz</b> pokazuje twój QR.
    .sms = Ktoś bez karty? Zapytaj raz: zapisz pokazuje jak.
enrol-how = Wyślij numer klienta, na przykład <b>zapisz 600 700 800</b>, albo z imieniem: <b>zapisz ana 600 700 800</b>.
    .sms = Wyślij numer klienta: zapisz 600 700 800 albo zapisz ana 600 700 800.
enrol-sent = Pytamy SMS-em { $phone }. Po odpowiedzi TAK karta gotowa, a ty dowiesz się, że klient czeka przy kasie.
enrol-no-sms = Na { $phone } nie wyślemy SMS-a: to stacjonarny albo przyszło z niego STOP. Niech klient sam napisze albo zeskanuje twój QR.
enrol-has-card = { $phone } ma już kartę. Wystarczy napisać JESTEM.
enrol-asked = { $phone } był już pytany, a nikogo nie pytamy dwa razy. Niech klient sam napisze albo zeskanuje twój QR.
enrol-today = Numery podane dziś przez ciebie: { $limit }, a to limit. Niech klient zeskanuje twój QR.
practice = Ćwiczenie, nic się nie zapisuje. { $next ->
    [credit] Wyślij { $code } { part-sum }.
    [voucher] Gość pokazuje kupon: wyślij { $voucher }.
    [undo] Spróbuj cofnij.
   *[other] Każde inne słowo kończy.
}
practice-not = { $what ->
    [plan] Członkostwa się nie ćwiczy. Naprawdę najpierw padnie pytanie o cenę, potem członkostwo jest na karcie.
    [pass] Karnetów się nie ćwiczy. Naprawdę najpierw padnie pytanie o cenę, potem karnet jest na karcie.
    [use-pass] Karnetów się nie ćwiczy. Naprawdę zapłaci za to jedno użycie karnetu z karty.
    [paper] Kart papierowych się nie ćwiczy. Naprawdę pieczątki przechodzą na kartę, raz dla każdego klienta.
    [return] Zwrotów się nie ćwiczy. Naprawdę wizyta liczy się od nowa, a to, czego dała za dużo, wraca.
   *[use] Cashbacku się nie ćwiczy. Naprawdę zapłaci część rachunku, a obie strony przeczytają, ile zostało.
}
practice-over = Koniec ćwiczenia, nic nie zostało zapisane.
practice-none = Żadne ćwiczenie nie trwa.
move-who = Czyja karta? Zeskanuj ją i powtórz to, albo wyślij imię. Zapytaj o dni ostatnich wizyt.
move-which = Która karta? Obok są dni ostatnich wizyt: niech poda je klient.
move-nobody = Nie znajduję takiej karty. Zeskanuj ją albo wyślij dłuższe imię.
move-by-chat = Karta ({ $name }) jest też na czacie: tam <b>połącz</b> doda nowy numer.
    .sms = Karta ({ $name }) jest też na czacie: tam POŁĄCZ doda nowy numer.
move-number = { $name }: jaki nowy numer? Wyślij go z + i kodem kraju. Przyjdzie tam kod.
move-no-sms = Na ten numer nie dotrze SMS: jest stacjonarny albo był z niego STOP. Podaj inny.
move-taken = Ten numer ma już własną kartę. Gdy zostanie usunięta, ta może tu przejść.
move-today = Imiona lub numery sprawdzone dziś: { $limit }, a to limit. Zeskanuj kartę albo poproś kogoś z zespołu.
move-proof = { $shop }: { $code } przenosi twoją kartę na ten numer. Podaj go obsłudze.
move-proof-sent = Kod jest w drodze na { $phone }. Niech klient go przeczyta, wpisz go tutaj.
move-done = Gotowe: karta ({ $name }) jest teraz na { $phone }.

## Przyciski

button-practice = Poćwicz
button-practice-give = Wydaj
button-practice-undo = Cofnij
button-practice-over = Koniec ćwiczenia
button-move-card = Wybierz
button-credit-stamp = Tylko pieczątka
button-credit-no = Nie teraz
button-credit-again = Nalicz znowu
button-credit-for = Nalicz
button-credit-named = Wybierz
button-credit-for-more = Więcej osób
button-return-visit = Ta wizyta
button-undo = Cofnij
button-undo-voucher = Cofnij
button-undo-paper = Cofnij
button-undo-return = Cofnij
button-undo-older = Tak, cofnij
button-undo-keep = Nie, zostaw
button-voucher-give = Wydaj
button-voucher-no = Nie teraz

## Menu poleceń w Telegramie

menu-undo = Cofnij ostatnie naliczenie

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-practice = ćwiczenie, ćwicz, poćwicz, trening, na próbę
words-practice-over = zakończ ćwiczenie, zakończ trening, skończ ćwiczenie, koniec ćwiczenia, koniec treningu, przerwij ćwiczenie, stop ćwiczenie, zakończ ćwiczenia
words-return = zwrot, zwrot pieniędzy
words-use = użyj, wykorzystaj, użyć
words-use-all = użyj wszystko, użyj wszystkiego, użyj całość, wykorzystaj wszystko
words-undo = cofnij, cofnij to, anuluj, cofnij wizytę, anuluj wizytę, cofnij naliczenie
words-stamp = pieczątka, pieczątkę, tylko pieczątka, sama pieczątka, bez kwoty
words-paper = papier, papierowa, papierowa karta, karta papierowa, z papieru, z papierowej
words-move = przenieś
