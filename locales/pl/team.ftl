### Zespół: pomoc dla obsługi i właściciela, zaproszenia, kto co zrobił

## Części innych tekstów

part-amounts-too = { $stamps ->
    [0] { part-points-too }{ part-money-too }
   *[other] , { part-stamps }{ part-points-too }{ part-money-too }
}
part-role = { $role ->
    [owner] właściciel
    [manager] kierownik
   *[staff] obsługa
}
part-hours = { $hours ->
    [one] { $hours } godzinę
    [few] { $hours } godziny
   *[many] { $hours } godzin
}
part-actor = { $actor ->
    [none] {""}
   *[other] { $actor }:{" "}
}
part-whom = { $name ->
    [none] {""}
   *[other] , { $name }
}
part-waiting = { $channel ->
    [sms] SMS-y czekają.
   *[other] Wiadomości na Telegramie czekają.
}
part-provider = { $channel ->
    [sms] Twilio
   *[other] Telegram
}
part-remedy = { $remedy ->
    [credentials] { $channel ->
        [sms] Sprawdź TWILIO_ACCOUNT_SID i TWILIO_AUTH_TOKEN na serwerze.
       *[other] Weź token bota od @BotFather i ustaw TELEGRAM_TOKEN na serwerze.
    }
    [account] Konto jest zablokowane: zajrzyj do konsoli Twilio.
    [quota] Limit konta jest wyczerpany: poczekaj albo poproś o większy.
    [trial] Konto próbne tego nie może: przejdź na płatne w konsoli Twilio.
    [country] Włącz ten kraj w konsoli Twilio: Messaging, Geo permissions.
    [sender] Nasz numer nie może tam wysyłać: sprawdź TWILIO_FROM na serwerze.
    [service] Dodaj numer do Messaging Service w konsoli Twilio.
    [registration] Zarejestruj nasz numer lub nazwę w konsoli Twilio.
    [callback] Sprawdź PUBLIC_URL na serwerze.
   *[unknown] Nie znamy tego błędu: zapytaj osobę, która dba o serwer.
}

## Obsługa

ask-staff-name = Witaj w { $shop }. Jakie imię ma widzieć zespół?
staff-welcome = Witaj w zespole, <b>{ $name }</b>: { $shop }, { $place }. Zeskanuj kartę albo wpisz jej kod i kwotę, na przykład <b>{ part-code } { part-sum }</b>.
    .sms = Witaj w zespole, { $name }: { $shop }, { $place }. Aby naliczyć, wyślij kod i kwotę: { part-code } { part-sum }.
staff-help =
    Naliczasz tu: <b>{ $place }</b>.
    Zeskanuj kartę albo wpisz jej kod i kwotę: <b>{ part-code } { part-sum }</b>. Sam kod pokazuje, kto to i co ma na karcie.
    Nagroda: klient bierze ją słowem <b>nagrody</b> i pokazuje kupon. Zeskanuj go albo wpisz jego kod
    Pieczątki z papierowej karty: <b>{ part-code } karta 7</b>
    Zwrot pieniędzy: <b>{ part-code } zwrot { part-sum }</b>
    Pomyłka: <b>cofnij</b>, także z kodem albo w odpowiedzi na wiadomość
    Bez karty: <b>zapisz</b> pokazuje twój kod QR, a z numerem wysyła tam SMS. Nowy numer klienta: <b>nowy numer</b>
    Na próbę: <b>ćwiczenie</b> daje gościa, po którym nic nie zostaje
    .sms = { $place }. Naliczanie: { part-code } { part-sum }. Kto to: { part-code }. Kupon: jego kod. Papierowa: { part-code } karta 7. Pomyłka: COFNIJ.
staff-location = Naliczasz tu: { $place }. Gdzie teraz?
staff-location-set = Od teraz naliczasz tu: { $place }.

## Właściciel

owner-welcome = <b>{ $shop }</b> jest w twoich rękach, { $name }. Teraz zaproś zespół.
    .sms = { $shop } jest w twoich rękach, { $name }. Teraz zespół: ZAPROŚ.
owner-help =
    <b>{ part-code } { part-sum }</b> nalicza wizytę, sam kod pokazuje, kto to, kod kuponu wydaje nagrodę.
    <b>{ part-code } karta 7</b> przenosi papierową kartę, <b>cofnij</b> cofa ostatnią rzecz, <b>zapisz</b> daje kartę przy kasie, <b>ćwiczenie</b> jest na próbę
    <b>klient</b> i imię: co o nim wiadomo, <b>daj</b> i <b>odejmij</b> ręcznie, <b>nowy numer</b> przenosi kartę
    <b>najlepsi</b>, <b>dawno nie było</b>, <b>nowi</b>: klienci z imienia, <b>segmenty</b> zapisane grupy
    /broadcast układa ofertę, /promotions pokazuje te, które są, <b>zapas</b> zwiększa liczbę sztuk, <b>przeproś</b> za błędną
    <b>raport</b> liczby, także z danego czasu i miejsca, /reports same z siebie, <b>zobowiązania</b> ile mają klienci
    <b>raport zespołu</b> co kto zrobił, <b>raport klienci</b> czy wracają, <b>raport wartość</b> ile są warci
    /programme co dają zasady, <b>kampanie</b> te na jakiś czas, <b>nagroda</b> zmienia jedną, /caps twoje limity
    /team kto tu pracuje, <b>linki</b> dla klientów, by dołączyli
    /invite zaprasza, /remove usuwa
    /audit kto co zrobił
    /why i imię: dlaczego wiadomość poszła albo nie
    /unlink znów robi z jednej karty dwie
    .sms = Naliczanie: { part-code } { part-sum }. Papierowa karta: { part-code } karta 7. Oraz: RAPORT, RAPORTY, COFNIJ, ROZDZIEL, DLACZEGO.
answer-how = <b>odpisz</b> i imię: odpowiedź na to, co przesłał klient; wystarczy też odpowiedzieć na wiadomość
    .sms = ODPISZ i imię: odpowiedź na to, co przesłał klient.
owner-only = To może zrobić tylko właściciel.
team = { $count ->
    [one] W zespole jest { $count } osoba:
    [few] W zespole są { $count } osoby:
   *[many] W zespole jest { $count } osób:
}
team-line = { $name }, { part-role }, { $place }
invite-role = Kogo zapraszasz?
invite-where = Gdzie będzie pracować?
invite-link = <b>Zaproszenie: { part-role }, { $place }.</b> Przekaż tę wiadomość dalej. Link jest dla jednej osoby i działa przez { part-hours }.
    .sms = Zaproszenie: { part-role }, { $place }. Przekaż ten link: jest dla jednej osoby i działa przez { part-hours }.
invite-phone = Zaproszenie: { part-role }, { $place }. Wyślij numer komórki, z + i kodem kraju.
invite-phone-odd = Nie widzę tu numeru telefonu. Wyślij go z + i kodem kraju.
invite-no-sms = Na ten numer nie dotrze SMS: jest stacjonarny albo był z niego STOP. Podaj inny albo prześlij link.
invite-sent = Zaproszenie jest w drodze na numer { $phone }.
invited-by-phone = { $shop } zaprasza cię do zespołu: { $place }. Odpisz DOŁĄCZ, jeśli się zgadzasz. Rezygnacja: STOP.
remove-ask = Czy { $name } ({ part-role }, { $place }) ma odejść z zespołu?
remove-who = Kto odchodzi z zespołu?
removed = { $name } nie jest już w zespole i nie może naliczać.
removed-you = { $shop }: nie jesteś już w zespole. Dziękujemy za pracę.
audit = Kto co zrobił, od najnowszych:
audit-empty = Jeszcze nic się nie wydarzyło.
audit-line = { $at } { part-actor }{ $action ->
    [joined] nowa karta
    [credited] wizyta naliczona
    [return-undone] zwrot cofnięty
    [returned] zwrot zakupu
    [undone] wizyta cofnięta
    [objected] wizyta nierozpoznana
    [redeemed] nagroda wydana
    [reopened] nagroda cofnięta
    [paper] papierowa karta przeniesiona
    [paper-undone] papierowa karta cofnięta
    [plan-paid] członkostwo sprzedane
    [plan-undone] sprzedaż członkostwa cofnięta
    [plan-refunded] członkostwo zwrócone
    [plan-cancelled] członkostwo anulowane
    [pass-sold] karnet sprzedany
    [pass-undone] sprzedaż karnetu cofnięta
    [pass-refunded] karnet zwrócony
    [left] karta usunięta
    [corrected] zmiana ręczna
    [correction-undone] cofnięcie zmiany ręcznej
    [answered] odpowiedź dla klienta
    [looked-up] obejrzenie karty
    [exported] pobranie danych
    [found-by-name] znalezienie po imieniu
    [phone-asked] kod wysłany na telefon
    [phone-added] telefon dodany
    [card-replaced] wydano nową kartę
    [attached] rozmowa dodana do karty
    [linked] karty połączone
    [unlinked] karty rozdzielone
    [detached] odłączono od karty
    [invited] zaproszenie
    [invite-named] znajomi mogą widzieć imię
    [invite-unnamed] znajomi nie mogą widzieć imienia
    [invited-friend] podany kod od znajomej osoby
    [given] podarowano
    [received] otrzymano
    [gift-undone] cofnięto podarowane
    [staff-joined] nowa osoba w zespole
    [staff-removed] osoba poza zespołem
    [nickname-off] pseudonim usunięty
    [join-link] nowy link dla klientów
    [settings] zmiana ustawień
    [settings-undone] cofnięta zmiana ustawień
    [campaign-started] kampania uruchomiona
    [campaign-scheduled] kampania zaplanowana
    [campaign-paused] kampania wstrzymana
    [campaign-resumed] kampania wznowiona
    [campaign-ended] kampania zakończona
    [campaign-undone] zmiana kampanii cofnięta
    [forecast] pytanie, co zrobią limity
    [forecast-begun] wirtualny rok się zaczął
    [promotion-scheduled] oferta zaplanowana
    [promotion-running] oferta wysłana albo wznowiona
    [promotion-paused] oferta wstrzymana
    [promotion-stopped] oferta przerwana
    [promotion-winner] wybrano wersję oferty
    [promotion-stock] więcej sztuk w ofercie
    [promotion-longer] oferta trwa dłużej
    [promotion-shorter] cofnięto przedłużenie oferty
    [promotion-corrected] poprawiono tekst oferty
    [apologised] przeprosiny za ofertę
    [segment-saved] zapisano grupę
    [segment-dropped] usunięto grupę
    [promotion-ended] oferta zakończona
    [promotion-cancelled] oferta odrzucona
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
card-of-staff = To dla klientów z kartą. Tutaj naliczasz im wizyty po kodzie; własną kartę daje <b>dołącz</b>.
    .sms = To dla klientów z kartą. Wizyty naliczasz im po kodzie; po własną kartę napisz DOŁĄCZ.
staff-stopped = { $name }: STOP przez SMS. Dopóki nie przyjdzie stamtąd START, wiadomości z kasy tam nie dotrą.
unheard = <b>{ $name }</b> ciągle pisze coś, czego nie rozumiem. Na razie na to nie odpowiadam.
texts-used-up = Limit SMS-ów na godzinę do osób bez żadnej wizyty ({ $limit }) jest wyczerpany. Na razie im nie odpowiadam, bo każdy kosztuje; stali klienci piszą jak zwykle. W ustawieniach to <b>limits.texts_to_strangers</b>.
    .sms = Limit SMS-ów na godzinę do osób bez żadnej wizyty ({ $limit }) jest wyczerpany. Na razie im nie odpowiadam.
join-links = { $count ->
    [0] Nie ma jeszcze linków dla klientów. Daj każdemu miejscu, w którym cię widać, własny link, a zobaczysz tu, kto skąd przyszedł.
   *[other] Kto dołączył przez który link i kogo zapisał zespół:
}
    .sms = { $count ->
        [0] Nie ma jeszcze linków dla klientów. Własny link dla każdego miejsca pokaże, kto skąd przyszedł.
       *[other] Kto dołączył przez który link i kogo zapisał zespół:
    }
join-link-line = { $name }: { $count }
ask-join-link = Do czego jest ten link? Jedna krótka nazwa, na przykład <b>insta</b> albo <b>ulotka</b>.
    .sms = Do czego jest ten link? Jedna krótka nazwa, na przykład insta albo ulotka.
join-link-odd = Tylko litery i cyfry, najwyżej 20, i nie nazwa lokalu. Na przykład insta: jaka ma być?
join-link = <b>{ $name }</b>: dołączyło dotąd { $count }. Przekaż link albo wydrukuj kod QR.
    .sms = { $name }: dołączyło dotąd { $count }. Przekaż ten link:
enrol = Nowy klient, { $place }: niech zeskanuje ten kod. Zapiszemy, że to dzięki tobie.
    .sms = Nowy klient, { $place }: przekaż ten link. Zapiszemy, że to dzięki tobie.
unlink-who = Co rozdzielić?
unlinked = Znów są dwie karty. Wraca: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Znów są dwie karty. Wraca: { $name }{ part-amounts-too }.
unlink-nothing = Nie ma połączonych kart.
card-moved = { $staff }: karta ({ $name }) przeniesiona na { $number }. Jeśli to błąd: <b>rozłącz</b>.
    .sms = { $staff }: karta ({ $name }) przeniesiona na { $number }. Jeśli to błąd: ROZŁĄCZ.
detached = Odłączone od karty (<b>{ $name }</b>): { $from }. Reszta karty bez zmian.
    .sms = Odłączone od karty ({ $name }): { $from }. Reszta karty bez zmian.
fault = <b>{ part-waiting }</b> { part-provider } nie przyjmuje { $extent ->
    [all] ich
   *[some] części z nich
} od nas ({ $code }). { part-remedy } Wyjdą, gdy tylko to zadziała.
    .sms = { part-waiting } { part-provider } nie przyjmuje { $extent ->
        [all] ich
       *[some] części z nich
    } od nas ({ $code }). { part-remedy }
fault-mended = { $channel ->
    [sms] SMS-y znów wychodzą.
   *[other] Wiadomości na Telegramie znów wychodzą.
} To, co czekało ({ $code }, od: { $since }), jest w drodze.

## Przyciski

button-staff = Jak naliczać
button-location = Zmień miejsce
button-location-set = To miejsce
button-location-more = Więcej miejsc
button-team = Zespół
button-team-more = Więcej osób
button-invite = Zaproś
button-invite-role-staff = Obsługa
button-invite-role-manager = Kierownik
button-invite-more = Więcej miejsc
button-invite-where = To miejsce
button-invite-phone = SMS-em
button-join-team = Dołącz do zespołu
button-remove = Usuń kogoś
button-remove-who = Usuń
button-remove-yes = Tak, usuń
button-remove-no = Nie, zostaje
button-remove-more = Więcej osób
button-audit = Kto co zrobił
button-audit-of = Jedna osoba
button-audit-more = Wcześniejsze
button-unlink = Rozdziel karty
button-unlink-which = Rozdziel
button-unlink-more = Więcej kart
button-join-links = Linki dla klientów
button-join-links-more = Więcej linków
button-join-link = Ten link
button-join-link-new = Nowy link
button-enrol = Zapisz klienta

## Menu poleceń w Telegramie

menu-staff = Jak naliczać i co jeszcze możesz
menu-location = Gdzie naliczasz
menu-team = Kto tu pracuje
menu-invite = Zaproś kogoś do zespołu
menu-audit = Kto co zrobił

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-staff = obsługa, personel, jak naliczać, co mogę, jak naliczyć
words-location = miejsce, moje miejsce, zmień miejsce, lokal, lokalizacja
words-team = zespół, mój zespół, ekipa
words-invite = zaproś, zaproszenie, zaproś kogoś
words-remove = usuń, usuń kogoś, usuń osobę, usuń pracownika, usuń z zespołu
words-audit = dziennik, audyt, kto co zrobił
words-unlink = rozdziel, rozdziel karty, rozłącz, odłącz
words-join-links = linki, linki dla klientów
words-enrol = zapisz, zapisz klienta, nowy klient
words-of-owners-team = pracownicy, moi pracownicy, kto tu pracuje, lista pracowników
words-of-owners-invite = dodaj pracownika, dodaj kelnera, nowy pracownik, zatrudnij
