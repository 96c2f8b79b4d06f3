### Regulars po polsku. O formach tekstów i ich nazwach mówi początek en.ftl.
###
### Bez zgadywania rodzaju i bez odmiany imion, nazw miejsc i nagród: stoją w mianowniku.

## Części innych tekstów

part-standing = { $goal ->
    [0] { part-points }
   *[other] { $stamps } z { $goal } { $goal ->
        [one] pieczątki
        [few] pieczątek
       *[many] pieczątek
    }{ part-points-too }
}
part-points = { $points ->
    [one] { $points } punkt
    [few] { $points } punkty
   *[many] { $points } punktów
}
part-points-too = { $points ->
    [0] {""}
   *[other] , { part-points }
}
part-held = { $goal ->
    [0] { part-total }
   *[other] { $have } z { $goal }{ part-total-too }
}
part-total = { $total ->
    [one] { $total } punkt
    [few] { $total } punkty
   *[many] { $total } punktów
}
part-total-too = { $total ->
    [0] {""}
   *[other] , { part-total }
}
part-held-stamps = { $goal ->
    [0] { $have }
   *[other] { $have } z { $goal }
}
part-gain = { $stamps ->
    [0] { part-gain-points }
    [one] +{ $stamps } pieczątka{ part-gain-points-too }
    [few] +{ $stamps } pieczątki{ part-gain-points-too }
   *[many] +{ $stamps } pieczątek{ part-gain-points-too }
}
part-gain-points = { $points ->
    [0] +0
    [one] +{ $points } punkt
    [few] +{ $points } punkty
   *[many] +{ $points } punktów
}
part-gain-points-too = { $points ->
    [0] {""}
   *[other] , { part-gain-points }
}
part-stamps = { $stamps ->
    [one] { $stamps } pieczątka
    [few] { $stamps } pieczątki
   *[many] { $stamps } pieczątek
}
part-amounts = { $stamps ->
    [0] { $points ->
        [0] 1 wizyta
       *[other] { part-points }
    }
   *[other] { part-stamps }{ part-points-too }
}
part-amounts-too = { $stamps ->
    [0] { part-points-too }
   *[other] , { part-stamps }{ part-points-too }
}
part-lost = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Przepadnie: { part-points }.
    }
   *[other] {" "}Przepadnie: { part-stamps }{ part-points-too }.
}
part-cost = { $unit ->
    [stamps] { $cost ->
        [one] { $cost } pieczątka
        [few] { $cost } pieczątki
       *[many] { $cost } pieczątek
    }
    [points] { $cost ->
        [one] { $cost } punkt
        [few] { $cost } punkty
       *[many] { $cost } punktów
    }
   *[money] { $cost }
}
part-missing = { $unit ->
    [stamps] { $missing ->
        [one] jeszcze { $missing } pieczątka
        [few] jeszcze { $missing } pieczątki
       *[many] jeszcze { $missing } pieczątek
    }
    [points] { $missing ->
        [one] jeszcze { $missing } punkt
        [few] jeszcze { $missing } punkty
       *[many] jeszcze { $missing } punktów
    }
   *[money] jeszcze { $missing }
}
part-change = { $unit ->
    [stamps] { $amount ->
        [one] { $amount } pieczątka
        [few] { $amount } pieczątki
       *[many] { $amount } pieczątek
    }
    [points] { $amount ->
        [one] { $amount } punkt
        [few] { $amount } punkty
       *[many] { $amount } punktów
    }
   *[money] { $amount }
}
part-ready = { $ready ->
    [0] {""}
    [one] {" "}Czeka { $ready } nagroda.
    [few] {" "}Czekają { $ready } nagrody.
   *[many] {" "}Czeka { $ready } nagród.
}
part-ahead = { $reward ->
    [none] {""}
   *[other] {" "}{ $reward }: { part-missing }.
}
part-tier = { $tier ->
    [none] {""}
   *[other] , { $tier }
}
part-last = { $last ->
    [none] pierwsza wizyta
   *[other] ostatnia wizyta: { $last }
}
part-offers = { $offers ->
    [on] tak
   *[off] nie
}
part-updates = { $updates ->
    [on] tak
   *[off] nie
}
part-birthday = { $birthday ->
    [none] brak
   *[other] { $birthday }
}
part-call = { $phone ->
    [none] {""}
   *[other] {" "}Nasz telefon: { $phone }.
}
part-role = { $role ->
    [owner] szefostwo
    [manager] kierownictwo
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
part-gift = { $stamps ->
    [0] { $points ->
        [0] {""}
       *[other] {" "}Prezent na karcie: { part-gain }.
    }
   *[other] {" "}Prezent na karcie: { part-gain }.
}
part-news = { $promotion ->
    [none] {""}
   *[other] {" "}Nowość: { $promotion }
}
part-promise = { $limit ->
    [0] {""}
   *[other] {" "}Najwyżej { part-promise-short }{ $limit } { part-why-span }.
}
part-promise-short = { $short ->
    [0] {""}
   *[other] { $short } { part-short-span } i{" "}
}
part-promise-max = { $limit ->
    [0] {""}
   *[other] , maks. { $limit } { part-why-span }
}
part-short-span = { $short_span ->
    [day] dziennie
    [week] tygodniowo
    [month] miesięcznie
    [quarter] na kwartał
    [year] rocznie
    [hours] { $short_every ->
        [one] na { $short_every } godzinę
        [few] na { $short_every } godziny
       *[many] na { $short_every } godzin
    }
    [minutes] { $short_every ->
        [one] na { $short_every } minutę
        [few] na { $short_every } minuty
       *[many] na { $short_every } minut
    }
    [seconds] { $short_every ->
        [one] na { $short_every } sekundę
        [few] na { $short_every } sekundy
       *[many] na { $short_every } sekund
    }
   *[days] { $short_every ->
        [one] na { $short_every } dzień
        [few] na { $short_every } dni
       *[many] na { $short_every } dni
    }
}

## Dołączanie

hello = <b>{ $shop }.</b> { $summary }. Twoja karta będzie w tej rozmowie. Dołączając, akceptujesz <a href="{ $terms }">regulamin</a> i <a href="{ $privacy }">politykę prywatności</a>.
    .sms = { $shop }: { $summary }. Odpisz DOŁĄCZ po kartę (regulamin { $terms }). SMS wg taryfy. STOP kończy.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Pokaż kartę przy kasie.
    2. To, co zbierasz, od razu widać tutaj.
    3. Nagrodę odbierasz, kiedy ci wygodnie.
    .sms = { $shop }: { $summary }. Przy kasie wyślij JESTEM i podaj kod z odpowiedzi. To wszystko.
ask-name = Jakie imię wpisać na kartę?
name-odd = Potrzebne jest imię, które da się przeczytać, na przykład Ana. Jakie wpisać?
welcome = Witaj, <b>{ $name }</b>. Pokaż tę kartę przy kasie. Czy możemy czasem pisać o ofertach?{ part-promise }
    .sms = { $name }, { part-standing }. Przy kasie wyślij JESTEM. Pisać też o ofertach{ part-promise-max }?
welcome-back = Dobrze cię znów widzieć, <b>{ $name }</b>. Masz { part-standing }.
    .sms = Dobrze cię znów widzieć, { $name }. Masz { part-standing }.
card-only = Dobrze, tylko karta. Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego.
offers-on = Dobrze, czasem coś podeślemy. Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego.
join-first = Do tego potrzebna jest karta { $shop }. Wystarczy jedno kliknięcie.
    .sms = Do tego potrzebna jest karta { $shop }. Odpisz DOŁĄCZ.

## Karta

card = <b>{ $name }</b>, { part-standing }. Pokaż to przy kasie.
    .sms = { $name }, { part-standing }.
balance = <b>{ part-standing }.</b>{ part-ready }{ part-ahead }
    .sms = { part-standing }.{ part-ready }{ part-ahead }
history = Ostatnio na karcie:
history-empty = Jeszcze nic. Tu pojawi się pierwsza wizyta.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [reversal] { part-change }, cofnięte
    [return] +{ part-change }, kupon bez użycia
    [paper] +{ part-change }, z papierowej karty
    [link] { part-change }, połączone karty
    [gift] +{ part-change }, prezent
    [expiry] { part-change }, po terminie
   *[visit] +{ part-change }, { $place }
}

## Nagrody

rewards = <b>Nagrody.</b> Masz { part-standing }.
    .sms = Masz { part-standing }.
rewards-empty = { $shop }: na liście nie ma jeszcze nagród.
reward-line = { $reward }: { part-cost }, brakuje { $missing }
reward-line-ready = <b>{ $reward }</b>: { part-cost }, do odbioru
    .sms = { $reward }: { part-cost }, do odbioru
voucher-line = <b>{ $reward }</b>: kod <b>{ $code }</b>, ważny do: { $until }
    .sms = { $reward }: podaj { $code }, do: { $until }
reward-short = Za wcześnie. { $reward }: { part-missing }.
reward-gone = Tej nagrody nie ma już na liście.
voucher = <b>{ $reward }</b>. Pokaż przy kasie kod <b>{ $code }</b>. Ważny do: { $until }. Bez użycia koszt wraca na kartę.
    .sms = { $reward }: podaj przy kasie { $code }. Ważny do: { $until }. Bez użycia koszt wraca na kartę.
voucher-cancelled = Kupon oddany: { $reward }. Znów na karcie: { part-cost }.
voucher-closed = Ten kupon ({ $reward }) jest już zamknięty. Nic się nie zmienia.
voucher-expired = Kupon stracił ważność: { $reward }. Znów na karcie: { part-cost }.
voucher-used = Wydane: { $reward }, { $place }, { $at }. Miłego dnia.
voucher-reopened = Kupon znów jest ważny: { $reward }.

## Przy kasie

here = Podaj przy kasie <b>{ $code }</b>. Kod działa raz, przez { $minutes } min.
    .sms = Podaj przy kasie { $code }. Kod działa raz, przez { $minutes } min.
here-where = Gdzie jesteś?
receipt = { part-gain }, { $place }, { $at }. Masz { part-held }.
    .sms = { part-gain }, { $place }, { $at }. Masz { part-held }. To nie ty? Odpisz NIE JA.
receipt-undone = Cofnięte, { $place }: { part-amounts }.
paper-receipt = +{ part-stamps } z papierowej karty. Masz { part-held-stamps }.
objected = Dziękujemy za wiadomość. Sprawdzimy tę wizytę.{ part-call }
objection = <b>{ $name }</b> nie rozpoznaje wizyty: { $place }, { $at }, nalicza: { $staff }.
    .sms = { $name } nie rozpoznaje wizyty: { $place }, { $at }, nalicza: { $staff }. Więcej: DZIENNIK.

## Blisko nagrody

reward-earned = { $count ->
    [one] Masz nagrodę: <b>{ $reward }</b>. Odbierz, kiedy ci wygodnie.
    [few] Czekają { $count } nowe nagrody: <b>{ $reward }</b> i nie tylko.
   *[many] Czeka { $count } nowych nagród: <b>{ $reward }</b> i nie tylko.
}
    .sms = { $count ->
    [one] Masz nagrodę: { $reward }. Aby ją odebrać, odpisz NAGRODY.
    [few] Czekają { $count } nowe nagrody: { $reward } i nie tylko. Aby wybrać, odpisz NAGRODY.
   *[many] Czeka { $count } nowych nagród: { $reward } i nie tylko. Aby wybrać, odpisz NAGRODY.
}
nearly-there = { $visits ->
    [one] Jeszcze { $visits } wizyta do nagrody: { $reward }.
    [few] Jeszcze { $visits } wizyty do nagrody: { $reward }.
   *[many] Jeszcze { $visits } wizyt do nagrody: { $reward }.
}

## Okazje

birthday-wish = Wszystkiego najlepszego z okazji urodzin, <b>{ $name }</b>. Życzy { $shop }.{ part-gift }
    .sms = { $shop }: wszystkiego najlepszego z okazji urodzin, { $name }.{ part-gift }
anniversary = { $years ->
    [one] <b>{ $name }</b>, rok razem. Dziękujemy.{ part-gift }
    [few] <b>{ $name }</b>, { $years } lata razem. Dziękujemy.{ part-gift }
   *[many] <b>{ $name }</b>, { $years } lat razem. Dziękujemy.{ part-gift }
}
    .sms = { $years ->
    [one] { $shop }: { $name }, rok razem. Dziękujemy.{ part-gift }
    [few] { $shop }: { $name }, { $years } lata razem. Dziękujemy.{ part-gift }
   *[many] { $shop }: { $name }, { $years } lat razem. Dziękujemy.{ part-gift }
}
welcome-first = <b>{ $name }</b>, karta jest w tej rozmowie: pokaż ją przy kasie, a każda wizyta się liczy.{ part-ahead }
    .sms = { $shop }: przy kasie wyślij JESTEM, { $name }, a każda wizyta się liczy.{ part-ahead }
welcome-again = Miło będzie cię zobaczyć, <b>{ $name }</b>.{ part-ahead }
    .sms = { $shop }: miło będzie cię zobaczyć, { $name }.{ part-ahead }
winback = Dawno się nie widzieliśmy, <b>{ $name }</b>. { $shop } zaprasza.{ part-gift }{ part-ahead }
    .sms = { $shop }: dawno się nie widzieliśmy, { $name }.{ part-gift }{ part-ahead } STOP kończy.
monthly = { $shop }, { $month }: { part-gain }. Masz { part-held }.{ part-ready }{ part-ahead }{ part-news }
    .sms = { $shop }, { $month }: { part-gain }. Masz { part-held }.{ part-ready }{ part-ahead }
points-warning = <b>{ $name }</b>, jedna wizyta zachowa to, co masz: { part-amounts }. Inaczej przepadnie: { $until }.
    .sms = { $shop }: { $name }, jedna wizyta zachowa to, co masz: { part-amounts }. Inaczej przepadnie: { $until }.
points-expired = Po długim czasie bez wizyty przepadło: { part-amounts }. Karta zostaje, <b>{ $name }</b>.
    .sms = { $shop }: po długim czasie bez wizyty przepadło: { part-amounts }. Karta zostaje, { $name }.
voucher-warning = Kupon niedługo straci ważność: { $reward }. Ważny do: { $until }.
    .sms = { $shop }: kupon niedługo straci ważność: { $reward }. Ważny do: { $until }.

## Ustawienia, prywatność, odejście

settings =
    Imię: <b>{ $name }</b>
    Urodziny: { part-birthday }
    Język: { $language }
    Oferty: { part-offers }
    Wieści o karcie: { part-updates }
    .sms = { $name }. Urodziny: { part-birthday }. { $language }. Oferty: { part-offers }. Wieści o karcie: { part-updates }.
language = Jaki język?
language-set = Dobrze, piszę po polsku.
ask-birthday = Życzenia na urodziny? Wyślij dzień i miesiąc, na przykład 29 lutego. Rok niepotrzebny.
birthday-set = Zapisane: { $birthday }.
birthday-odd = Nie widzę tu daty. Wyślij dzień i miesiąc, na przykład 29 lutego.
birthday-which = To { $first } czy { $second }?
birthday-skipped = Dobrze, bez urodzin. Karta jest gotowa.
    .sms = Dobrze, bez urodzin. Karta jest gotowa. Przy kasie wyślij JESTEM.
birthday-removed = Usunięte. Na karcie nie ma już urodzin.
messages =
    Oferty: <b>{ part-offers }</b>.{ part-promise }
    Wieści o karcie (zdobyte nagrody i te już bliskie): <b>{ part-updates }</b>.
    Urodziny i rocznica: <b>{ part-occasion }</b>. Podsumowanie miesiąca: <b>{ part-progress }</b>. Kiedy dawno cię nie było: <b>{ part-winback }</b>.
    Mniej wiadomości: <b>{ part-fewer }</b>. Cisza nocna: <b>{ part-quiet }</b>.
    .sms = Oferty: { part-offers }. Wieści: { part-updates }. Urodziny: { part-occasion }. Mniej wiadomości: { part-fewer }. Cisza: { part-quiet }.
messages-set = Zapisane. Oferty: { part-offers }. Wieści o karcie: { part-updates }.
name-set = Dobrze, na karcie jest teraz { $name }.
privacy = { $shop } przechowuje twoje imię, kontakt, wizyty i ustawienia. Nic więcej. Tu są <a href="{ $privacy }">polityka prywatności</a> i <a href="{ $terms }">regulamin</a>.
    .sms = { $shop } przechowuje imię, kontakt, wizyty i ustawienia. Prywatność: { $privacy } Regulamin: { $terms }
export = Oto wszystko, co o tobie przechowujemy.
    .sms = Oto wszystko, co o tobie przechowujemy. Link działa godzinę:
leave = Usunąć kartę i dane?{ part-lost } Tego nie da się cofnąć.
left = Gotowe, karta i dane usunięte. { $shop } dziękuje za wizyty.
stopped = Gotowe, przestajemy pisać. Karta zostaje.
    .sms = Gotowe, przestajemy pisać. Karta zostaje. START to cofa.
started = Dobrze, wieści o karcie znów włączone.
kept = Dobrze, nic się nie zmienia.

## Pomoc i to, czego nie rozumiemy

help = <b>{ $shop }</b>, twoja karta w tej rozmowie: pokazuj przy kasie, zbieraj, odbieraj nagrody.{ part-call }
    .sms = { $shop }: przy kasie wyślij JESTEM.{ part-call } STOP kończy.
unknown = Pilnuję twojej karty i na to nie odpowiem.{ part-call }
unknown-again = Może coś z tego?
not-text = Czytam tylko tekst. Napisz, proszę.
link-old = Ten link już nie działa. Poproś o nowy.
slowed = Za dużo prób. Poczekaj { $minutes } min.
trouble = Coś się u nas zepsuło. Spróbuj za minutę.{ part-call }

## Łączenie dwóch kart

link = Jedna karta tutaj i w SMS-ach: udostępnij numer poniżej. To, co masz na obu, zsumujemy. Albo wpisz numer, a kod przyjdzie SMS-em.
    .sms = Jedna karta tutaj i w SMS-ach: wyślij swój numer, a kod przyjdzie SMS-em.
link-from-telegram = Masz też Telegram? Otwórz ten link, udostępnij numer i masz jedną kartę tu i tam.
link-not-yours = To numer innej osoby. Udostępnij swój.
link-no-phone = Ten numer się nie nadaje. Udostępnij swój poniżej albo wpisz go z + i kodem kraju.
    .sms = Ten numer się nie nadaje. Wyślij go z + i kodem kraju.
link-code = { $shop }: { $code } to twój kod. Wpisz go w rozmowie, żeby połączyć karty. To nie ty? Zignoruj.
link-code-sent = Kod jest w drodze na { $phone }. Wpisz go tutaj.
link-code-wrong = Ten kod jest błędny albo stary. Przeczytaj go jeszcze raz albo poproś o nowy.
linked = Połączone: teraz to jedna karta, { part-standing }.
linked-already = To już jest jedna karta.
phone-added = Karta działa teraz także z numeru { $phone }.

## Obsługa

staff-welcome = Witaj w zespole, <b>{ $name }</b>: { $shop }, { $place }. Zeskanuj kartę albo wpisz jej kod i kwotę, na przykład <b>48213 24,50</b>.
    .sms = Witaj w zespole, { $name }: { $shop }, { $place }. Aby naliczyć, wyślij kod i kwotę: 48213 24,50.
staff-help =
    Naliczasz tu: <b>{ $place }</b>.
    Zeskanuj kartę albo wpisz jej kod i kwotę: <b>48213 24,50</b>
    Pieczątki z papierowej karty: <b>48213 karta 7</b>
    Pomyłka: <b>cofnij</b>
    .sms = { $place }. Naliczanie: 48213 24,50. Papierowa karta: 48213 karta 7. Pomyłka: COFNIJ.
staff-location = Naliczasz tu: { $place }. Gdzie teraz?
staff-location-set = Od teraz naliczasz tu: { $place }.
at-till = { $code } <b>{ $name }</b> czeka przy kasie. Odpowiedz na tę wiadomość, podając kwotę.
    .sms = { $name } czeka przy kasie. Wyślij { $code } i kwotę.
credit-ask = <b>{ $name }</b> ({ $code }){ part-tier }, { part-standing }, { part-last }. Odpisz, podając kwotę.
    .sms = { $name } ({ $code }){ part-tier }, { part-standing }, { part-last }. { $goal ->
    [0] Podaj kwotę albo odpisz NIE.
   *[other] Podaj kwotę albo odpisz PIECZĄTKA (bez kwoty) lub NIE.
}
credit-amount-odd = Nie widzę tu kwoty. Wyślij ją tak: 24,50.
credit-amount-needed = Tutaj liczy się kwota wizyty. Wyślij ją tak: 24,50.
credit-amount-high = To ponad { $limit }, więcej za jedną wizytę nie można. Sprawdź kwotę.
credit-again-ask = <b>{ $name }</b> ma wizytę naliczoną o { $at }. Jeszcze jedna?
    .sms = { $name } ma wizytę naliczoną o { $at }. Jeszcze jedna?
credit-dropped = Dobrze, { $name }: nic się nie zmienia.
credited = <b>{ $name }</b> { part-gain }. Teraz { part-held }. Cofnąć można przez { $minutes } min.
    .sms = { $name } { part-gain }. Teraz { part-held }. COFNIJ działa przez { $minutes } min.
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
code-slip = Jedna cyfra się nie zgadza: żaden kod tak się nie kończy. Przeczytaj go jeszcze raz.
code-unknown = Nie ma takiego kodu. Poproś o nowy.
code-old = Ten kod stracił ważność o { $at }. Poproś o nowy.
code-used = Już naliczone o { $at }: { $name }. Ta sama osoba płaci drugi raz? Poproś o nowy kod.
code-elsewhere = To kod dla innego miejsca: { $place }. Poproś o nowy albo zmień swoje miejsce.
codes-are-for-staff = Kody są dla obsługi. Dla ciebie jest karta.
undone = Cofnięte. <b>{ $name }</b>: { part-held }.
    .sms = Cofnięte. { $name }: { part-held }.
undo-nothing = Nie ma czego cofnąć.
undo-late = Za późno: cofnąć można przez { $minutes } min.
undo-spent = { $name }: już wydane, nie da się cofnąć.
voucher-ask = <b>{ $name }</b>: { $reward }. Wydać?
    .sms = { $name }: { $reward }. Wydać?
voucher-redeemed = Wydane: { $reward }, <b>{ $name }</b>. Cofnąć można przez { $minutes } min.
    .sms = Wydane: { $reward }, { $name }. COFNIJ działa przez { $minutes } min.
voucher-unknown = Nie ma takiego kuponu. Przeczytaj kod jeszcze raz.
voucher-done = Ten kupon jest już wykorzystany ({ $at }).
voucher-late = Ten kupon już nie działa (ważność do: { $at }). Jego koszt wraca na kartę.
voucher-back = Ten kupon wrócił bez użycia: { $reward }. Jego koszt jest znów na karcie.
voucher-left = Ten kupon już nie działa: jego karta jest zamknięta.
paper-moved = <b>{ $name }</b> +{ part-stamps } z papierowej karty. Teraz { part-held-stamps }.
    .sms = { $name } +{ part-stamps } z papierowej karty. Teraz { part-held-stamps }. Pomyłka? COFNIJ.
paper-twice = { $name }: papierowa karta jest już przeniesiona. Można tylko raz.
paper-high = { $limit ->
    [one] Z papierowej karty można przenieść najwyżej { $limit } pieczątkę.
    [few] Z papierowej karty można przenieść najwyżej { $limit } pieczątki.
   *[many] Z papierowej karty można przenieść najwyżej { $limit } pieczątek.
}
paper-how = Wyślij kod, słowo karta i liczbę pieczątek: 48213 karta 7

## Właściciel

owner-welcome = <b>{ $shop }</b> jest w twoich rękach, { $name }. Teraz zaproś zespół.
    .sms = { $shop } jest w twoich rękach, { $name }. Teraz zespół: ZAPROŚ.
owner-help =
    <b>48213 24,50</b> nalicza wizytę, <b>48213 karta 7</b> przenosi papierową kartę, <b>cofnij</b> to cofa.
    /broadcast układa ofertę, /promotions pokazuje te, które są
    /team kto tu pracuje
    /invite zaprasza, /remove usuwa
    /audit kto co zrobił
    /why i imię: dlaczego wiadomość poszła albo nie
    /unlink znów robi z jednej karty dwie
    .sms = Naliczanie: 48213 24,50. Papierowa karta: 48213 karta 7. Także: COFNIJ, USUŃ, ROZDZIEL, DLACZEGO.
owner-only = To może tylko szefostwo.
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
invite-sent = Zaproszenie jest w drodze na { $phone }.
invited-by-phone = { $shop } zaprasza cię do zespołu: { $place }. Odpisz DOŁĄCZ, jeśli się zgadzasz. STOP kończy.
remove-who = Kto odchodzi z zespołu?
removed = { $name } nie jest już w zespole i nie może naliczać.
removed-you = { $shop }: nie jesteś już w zespole. Dziękujemy za pracę.
audit = Kto co zrobił, od najnowszych:
audit-empty = Jeszcze nic się nie wydarzyło.
audit-line = { $at } { part-actor }{ $action ->
    [joined] nowa karta
    [credited] wizyta naliczona
    [undone] wizyta cofnięta
    [objected] wizyta nierozpoznana
    [redeemed] nagroda wydana
    [reopened] nagroda cofnięta
    [paper] papierowa karta przeniesiona
    [paper-undone] papierowa karta cofnięta
    [left] karta usunięta
    [phone-asked] kod wysłany na telefon
    [phone-added] telefon dodany
    [attached] rozmowa dodana do karty
    [linked] karty połączone
    [unlinked] karty rozdzielone
    [detached] odłączono od karty
    [invited] zaproszenie
    [staff-joined] nowa osoba w zespole
    [staff-removed] osoba poza zespołem
    [forecast] pytanie, co zrobią limity
    [forecast-begun] wirtualny rok się zaczął
    [promotion-scheduled] oferta zaplanowana
    [promotion-running] oferta wysłana albo wznowiona
    [promotion-paused] oferta wstrzymana
    [promotion-stopped] oferta zatrzymana
    [promotion-ended] oferta zakończona
    [promotion-cancelled] oferta porzucona
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
unlink-who = Co rozdzielić?
unlinked = Znów są dwie karty. Wraca: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Znów są dwie karty. Wraca: { $name }{ part-amounts-too }.
unlink-nothing = Nie ma połączonych kart.
detached = Odłączone od karty (<b>{ $name }</b>): { $from }. Reszta karty bez zmian.
    .sms = Odłączone od karty ({ $name }): { $from }. Reszta karty bez zmian.

## Dlaczego, i czego kto chce

part-why-what = { $what ->
    [kind-reward] zdobyta nagroda
    [kind-nearly] blisko nagrody
    [kind-voucher] kończy się kupon
    [kind-lapse] przepadają punkty
    [kind-birthday] urodziny
    [kind-anniversary] rocznica
    [kind-welcome] powitanie
    [kind-milestone] wieści o karcie
    [kind-occasion] okazja
    [kind-promotion] oferta
    [kind-progress] podsumowanie miesiąca
    [kind-winback] dawno cię nie było
   *[other] "{ $what }"
}
part-why-rival = { $rival ->
    [kind-reward] zdobyta nagroda
    [kind-nearly] blisko nagrody
    [kind-voucher] kończy się kupon
    [kind-lapse] przepadają punkty
    [kind-birthday] urodziny
    [kind-anniversary] rocznica
    [kind-welcome] powitanie
    [kind-milestone] wieści o karcie
    [kind-occasion] okazja
    [kind-promotion] oferta
    [kind-progress] podsumowanie miesiąca
    [kind-winback] dawno cię nie było
   *[other] "{ $rival }"
}
part-why-scope = { $scope ->
    [all] wiadomości
    [milestone] przypomnień
    [occasion] okazji
    [promotion] ofert
    [progress] podsumowań
    [win-back] powrotów
    [sms] SMS
    [telegram] na Telegramie
   *[other] { $scope }
}
part-why-span = { $span ->
    [day] na dzień
    [week] na tydzień
    [month] na miesiąc
    [quarter] na kwartał
    [year] na rok
    [hours] { $every ->
        [one] na { $every } godzinę
        [few] na { $every } godziny
       *[many] na { $every } godzin
    }
    [minutes] { $every ->
        [one] na { $every } minutę
        [few] na { $every } minuty
       *[many] na { $every } minut
    }
    [seconds] { $every ->
        [one] na { $every } sekundę
        [few] na { $every } sekundy
       *[many] na { $every } sekund
    }
   *[days] { $every ->
        [one] na { $every } dzień
        [few] na { $every } dni
       *[many] na { $every } dni
    }
}
part-why-limit = { $limit ->
    [0] limit wyczerpany
   *[other] { $count } z { $limit } { part-why-scope } { part-why-span }
}
part-why-after = { $limit ->
    [0] {""}
   *[other] , a wcześniej { part-why-limit }
}
part-why-last = { $last ->
    [none] {""}
   *[other] {" "}({ $last }: { part-why-rival })
}
part-why-first = { $rival ->
    [none] wkrótce czeka coś ważniejszego
   *[other] pierwsze jest: { part-why-rival }
}
part-why-rule = { $rule ->
    [address] adres nie przyjmuje wiadomości
    [lifetime] czas minął
    [off] sklep takich nie wysyła
    [muted] klient takich nie chce
    [consent] brak zgody w tym kanale
    [holdout] grupa bez wiadomości, dla porównania
    [quiet] cisza nocna{ part-why-after }
    [rest-day] dzień odpoczynku{ part-why-after }
    [cap] { part-why-limit }{ part-why-last }
    [fewer] ma być mniej, { part-why-limit }{ part-why-last }
    [competition] { part-why-first }
    [undone] cofnięte albo zatrzymane
    [untrue] już nieaktualne
    [sold-out] już się rozeszło
   *[other] jeszcze bez decyzji
}
part-why-ends = { $goes ->
    [yes] {" "}Koniec: { $ends }, więc pójdzie.
    [no] {" "}Koniec: { $ends }, więc nie pójdzie.
   *[open] {""}
}
part-why-fault = { $fault ->
    [off] telefon był wyłączony
    [gone] numer nie przyjmuje SMS
    [filtered] operator uznał to za spam
    [late] było za późno
    [stopped] klient napisał STOP
   *[other] operator nie podał powodu
}
part-why-names = { $names ->
    [none] {""}
   *[other] {" "}({ $names })
}
part-why-phone = { $phone ->
    [none] {""}
   *[other] {" "}({ $phone })
}
part-why-since = { $since ->
    [none] {""}
   *[other] {" "}(od: { $since })
}
why = <b>{ $name }</b>{ part-why-phone }, karta od: { $joined }.
    .sms = { $name }{ part-why-phone }, karta od: { $joined }.
why-count = { $limit ->
    [0] Dotąd { $count } { part-why-scope }.
   *[other] Dotąd { $count } z { $limit } { part-why-scope } { part-why-span }.
}
why-sent = { $state ->
    [sent] Wysłane { $at }: { part-why-what }.
    [merged] Razem z inną, { $at }: { part-why-what }.
    [refused] Odrzucone przez operatora, { $at }: { part-why-what }.
    [unclear] Mogło dojść, { $at }: { part-why-what }.
    [undelivered] Wysłane { $at }, nie doszło ({ part-why-fault }): { part-why-what }.
    [dead] Po kilku próbach, { $at }, nie doszło ({ part-why-fault }): { part-why-what }.
   *[other] W drodze: { part-why-what }.
}
why-held = Czeka: { part-why-what }, bo { part-why-rule }. Możliwe: { $free }.{ part-why-ends }
why-dropped = Nie wysłano, { $at }: { part-why-what }, bo { part-why-rule }.
why-waits = { $state ->
    [paused] Wstrzymane razem z ofertą: { part-why-what }.
   *[other] Pójdzie { $free }: { part-why-what }.
}
why-coming = Nadchodzi ({ $day }): { part-why-what }.
why-empty = Na razie tylko odpowiedzi i potwierdzenia.
why-who = { $count ->
    [one] Jest { $count }:
    [few] Są { $count }. Które z nich?
   *[many] Jest { $count }. Które z nich?
}
why-whom = O kogo chodzi? Wyślij imię, koniec numeru telefonu, kartę albo ofertę.
why-nobody = Nie znajduję osoby ani oferty: { $name }.
why-offer = { $count ->
    [one] { part-why-what }: { $count } wiadomość, do: { $ends }.
    [few] { part-why-what }: { $count } wiadomości, do: { $ends }.
   *[many] { part-why-what }: { $count } wiadomości, do: { $ends }.
}
why-total = { $state ->
    [sent] Wysłane: { $count }{ part-why-names }.
    [merged] Razem z inną: { $count }{ part-why-names }.
    [held] Czeka: { $count }, { part-why-rule }{ part-why-names }.
    [dropped] Nie wysłano: { $count }, { part-why-rule }{ part-why-names }.
    [refused] Odrzucone przez operatora: { $count }{ part-why-names }.
    [unclear] Mogło dojść: { $count }{ part-why-names }.
    [paused] Wstrzymane: { $count }{ part-why-names }.
    [undelivered] Wysłane, nie doszło: { $count }{ part-why-names }.
    [dead] Po kilku próbach nie doszło: { $count }{ part-why-names }.
   *[other] W drodze: { $count }{ part-why-names }.
}
why-yours = { $purpose ->
    [offers] Ta wiadomość ({ part-why-what }, { $at }) przyszła, bo oferty są włączone{ part-why-since }.
   *[other] Ta wiadomość ({ part-why-what }, { $at }) przyszła, bo wieści o karcie są włączone{ part-why-since }.
}
why-nothing = Jeszcze nie pisaliśmy bez pytania.

part-saved = { $saved ->
    [yes] Zapisane.{" "}
   *[no] {""}
}
part-fewer = { $fewer ->
    [on] tak
   *[off] nie
}
part-fewer-limit = { $limit ->
    [0] {""}
   *[other] {" "}(najwyżej { $limit } { part-why-span })
}
part-quiet = { $quiet ->
    [none] brak
   *[other] { $quiet }
}
part-occasion = { $occasion ->
    [on] tak
   *[off] nie
}
part-milestone = { $milestone ->
    [on] tak
   *[off] nie
}
part-progress = { $progress ->
    [on] tak
   *[off] nie
}
part-winback = { $winback ->
    [on] tak
   *[off] nie
}
wishes = { part-saved }Mniej wiadomości{ part-fewer-limit }: <b>{ part-fewer }</b>. Cisza nocna: <b>{ part-quiet }</b>.
    .sms = { part-saved }Mniej wiadomości{ part-fewer-limit }: { part-fewer }. Cisza nocna: { part-quiet }.
wish-kinds =
    { part-saved }Urodziny i rocznica: <b>{ part-occasion }</b>
    Przypomnienia (zdobyte nagrody i te już bliskie): <b>{ part-milestone }</b>
    Podsumowanie miesiąca: <b>{ part-progress }</b>
    Kiedy dawno cię nie było: <b>{ part-winback }</b>
    .sms = { part-saved }Urodziny: { part-occasion }. Przypomnienia: { part-milestone }. Podsumowanie: { part-progress }. Powroty: { part-winback }.
no-more = { $cls ->
    [milestone] Gotowe, bez przypomnień o karcie. Reszta zostaje.
    [occasion] Gotowe, nic więcej na urodziny i rocznice. Reszta zostaje.
    [promotion] Gotowe, bez ofert. Reszta zostaje.
    [progress] Gotowe, bez podsumowań miesiąca. Reszta zostaje.
   *[winback] Gotowe, nic więcej, kiedy dawno cię nie było. Reszta zostaje.
}
ask-quiet = Kiedy mamy być cicho? Teraz: { part-quiet }. Wyślij godziny, na przykład 21-8.
quiet-odd = Nie widzę tu godzin. Wyślij je tak: 21-8 albo 21:00-08:30.

button-why = Ktoś inny
button-why-of = Ta osoba
button-why-offer = Ta oferta
button-why-more = Więcej
button-why-this = Dlaczego to?
button-no-more = Bez takich
button-no-more-undo = Cofnij
button-wishes = Więcej możliwości
    .sms = Więcej
button-fewer-on = Mniej wiadomości
button-fewer-off = Znów jak zwykle
button-quiet = Cisza nocna
button-quiet-set = Te godziny
button-quiet-no = Godziny sklepu
button-kinds = Jakie wiadomości
button-celebrations-on = Włącz okazje
    .sms = Okazje tak
button-celebrations-off = Wyłącz okazje
    .sms = Okazje nie
button-reminders-on = Włącz przypomnienia
    .sms = Przyp. tak
button-reminders-off = Wyłącz przypomnienia
    .sms = Przyp. nie
button-summary-on = Włącz podsumowanie
    .sms = Pods. tak
button-summary-off = Wyłącz podsumowanie
    .sms = Pods. nie
button-comeback-on = Włącz powroty
    .sms = Powroty tak
button-comeback-off = Wyłącz powroty
    .sms = Powroty nie

menu-why = Dlaczego ktoś dostał wiadomość albo nie

words-why = dlaczego, czemu, po co, dlaczego to, dlaczego ja, dlaczego to dostaję, dlaczego to dostałam, dlaczego to dostałem
words-wishes = życzenia, moje życzenia, jak często, więcej możliwości
words-fewer = mniej, mniej wiadomości, rzadziej, pisz rzadziej, piszcie rzadziej
words-fewer-off = jak zwykle, znów jak zwykle, wszystkie wiadomości
words-quiet = cisza nocna, cisza, ciche godziny, w nocy, noc, nie przeszkadzać
words-kinds = rodzaje, jakie wiadomości, które wiadomości
words-celebrations = okazje, okazja, życzenia urodzinowe
words-reminders = przypomnienia, przypomnienie
words-summary = podsumowanie, podsumowania, podsumowanie miesiąca
words-comeback = powroty, powrót
words-on = włącz
words-off = wyłącz

## Oferty, od serwisu

part-offer-left = { $left ->
    [none] {""}
   *[other] {" "}Kto pierwszy, ten lepszy: { $left }.
}
part-offer-claim = { $word ->
    [none] {""}
   *[other] {" "}Odpisz { $word }, by wziąć.
}
promotion =
    { $text }

    <i>Do: { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Do: { $until }.{ part-offer-left }{ part-offer-claim } STOP kończy.
promotion-preview =
    { $text }

    <i>Do: { $until }.{ part-offer-left }</i>
    .sms = { $shop }: { $text } Do: { $until }.{ part-offer-left }{ part-offer-claim } STOP kończy.
part-dry-capped = { $capped ->
    [0] {""}
   *[other] , ponad limit: { $capped }{ $next ->
        [none] {""}
       *[other] {" "}(najbliższy termin: { $next })
    }
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
   *[other] , grupa kontrolna: { $holdout }
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
dry-run = <b>{ $name }</b>{ part-starts }. Teraz: { $now }{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
    .sms = { $name }{ part-starts }. Teraz: { $now }{ part-dry-capped }{ part-dry-held }{ part-dry-late }{ part-consent }{ part-unreachable }{ part-holdout }.{ part-segments }{ part-letters }
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
    Wysłane: { $sent }{ part-held-later }{ part-minutes }
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
    [unknown] Grupa kontrolna jest za mała, by poznać efekt.
    [open] Z 1000 osób z ofertą przyszło { $came }, z 1000 bez niej { $spared }. To może być przypadek: różnica od { $low } do { $high }.
   *[other] Z 1000 osób z ofertą przyszło { $came }, z 1000 bez niej { $spared }. Różnica: { $more } (z 95% pewności od { $low } do { $high }).
}
promotion-report =
    <b>{ $name }</b>: { $state ->
        [stopped] przerwane.
       *[other] koniec.
    }
    Wysłane: { $sent }{ part-waited }{ part-unsent }{ part-refused }{ part-unclear }{ part-consent }{ part-unreachable }{ part-holdout }
    { part-claimed }rezygnacje: { $optouts }
    { part-uplift }{ part-segments }
    .sms = { $name }. Wysłane: { $sent }{ part-unsent }{ part-refused }, { part-claimed }rezygnacje: { $optouts }.{ $uplift ->
    [unknown] {""}
   *[other] {" "}Przyszło z 1000: { $came }, bez oferty { $spared } (różnica { $low } do { $high }).
}{ part-segments }
promotion-refused = { $count }: { $reason }
button-claim = Biorę
button-promo-send = Wyślij
button-promo-test = Najpierw do mnie
button-promo-change = Zmień
button-promo-cancel = Odrzuć
button-promo-pause = Wstrzymaj
button-promo-resume = Dalej
button-promo-stop = Przerwij

## Promocje w czacie: układanie, decyzje, odbiór

# what the caps would do
forecast = { $members } wirtualnych osób przeżywa rok z Twoimi ustawieniami. Obrazek przyjdzie za minutę lub dwie.
    .sms = Rok z Twoimi ustawieniami, wirtualne osoby: { $members }. Liczby za minutę lub dwie.
forecast-ready = <b>Rok z Twoimi ustawieniami</b>: przeżyły go wirtualne osoby ({ $members }), które przychodzą, zapominają i wracają, i właściciel, który wysyła za dużo.
    Wiadomości na osobę: { $sent }, nigdy więcej niż { $most } w 30 dni. Zatrzymane przez limit, na osobę: { $stopped }. Złamane obietnice: { $broken }.
    .sms = Rok, wirtualne osoby: { $members }. Wiadomości na osobę: { $sent }, najwięcej { $most } w 30 dni. Zatrzymane: { $stopped }. Złamane obietnice: { $broken }.
forecast-failed = Nie udało się przeżyć tego roku. Powód jest w dzienniku usługi.
chart-title = wiadomości na osobę, miesiącami · wirtualne osoby: { $members }
chart-piece = { part-why-scope } · { $limit } { part-why-span }
chart-name = { part-why-scope }
chart-line = { $limit } { part-why-span }
chart-most = najwięcej w 30 dni

part-terms-days = { $number ->
    [one] dnia
    [few] { $number } dni
    [many] { $number } dni
   *[other] { $number } dnia
}
part-terms-crowd = { $audience ->
    [location] kto ostatnio był w { $place }
    [visited] kto był u nas w ciągu { part-terms-days }
    [away] kogo nie było od { part-terms-days }
    [birthday] kto ma urodziny ({ $month })
    [never-redeemed] kto nigdy nie odebrał nagrody
    [best-spend] najlepsi według wydatków: { $number }
    [best-visits] najlepsi według wizyt: { $number }
   *[all] wszyscy
}
part-terms-each = { $each ->
    [one] { $each } na osobę
    [few] { $each } na osobę
   *[many] { $each } na osobę
}
part-terms-word = { $word ->
    [none] {""}
   *[other] , na słowo { $word }
}
part-terms-claim = { $claim ->
    [yes] {" "}Do odbioru: { $stock ->
        [none] { part-terms-each }{ part-terms-word }.
       *[other] pierwsze { $stock }, { part-terms-each }{ part-terms-word }.
    }
   *[no] {" "}Nic do odbioru.
}
part-terms-taken = { $claim ->
    [yes] , odebrano { $claimed }{ $stock ->
        [none] {""}
       *[other] {" "}(wszystkich { $stock })
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] szkic
    [scheduled] zaplanowana
    [running] trwa
    [paused] wstrzymana
    [stopped] zatrzymana
    [ended] zakończona
   *[cancelled] porzucona
}
offer-ask-text = Jaka to oferta? Wyślij tekst albo zdjęcie z tekstem.
    .sms = Jaka to oferta? Wyślij jej tekst.
offer-ask-words = A co w niej stoi? Wyślij tekst.
offer-text-long = Za długie na { $channel ->
    [sms] SMS
   *[telegram] Telegram
}: { $count } znaków, a razem z dopiskami mieści się { $limit }. Wyślij krótszy tekst.
offer-text-word = Nie wiem, co wstawić za { $word } ("{ $near }"). Znam {"{shop}"} i {"{until}"}, np.: 2 za 1 do {"{until}"}.
    .sms = Nie znam { $word } ("{ $near }"). Znam {"{shop}"} i {"{until}"}: 2 za 1 do {"{until}"}.
offer-picture-big = To zdjęcie jest za duże. Wyślij takie do { $limit } megabajtów.
offer-picture-file = To przyszło jako plik, a pliku nie da się pokazać jak zdjęcia. Wyślij je jako zdjęcie.
offer-picture-other = Przekazuję tylko tekst i zdjęcia. Wyślij tekst albo zdjęcie z tekstem.
offer-ask-language = Teraz to samo w języku: <b>{ $language }</b>. Albo pomiń, a kto go czyta, dostanie w języku: { $instead }.
    .sms = Teraz to samo: { $language }. Albo pomiń, a dostaną: { $instead }.
offer-ask-audience = Kto ją dostanie? Wybierz albo napisz: <i>byli 30</i>, <i>nieobecni 60</i>, <i>najlepsi 20</i>, albo miejsce.
    .sms = Kto ją dostanie? Także: byli 30, nieobecni 60, najlepsi 20, miejsce.
offer-audience-odd = Nie znam takiej grupy. Napisz np.: byli 30, nieobecni 60, najlepsi 20 wydatki, { $place }.
    .sms = Nie znam takiej grupy. Np.: byli 30, nieobecni 60, { $place }.
offer-audience-empty = Nikogo tam nie ma: { part-terms-crowd }. Wybierz inną grupę.
    .sms = Nikogo nie ma: { part-terms-crowd }.
offer-ask-start = Od kiedy? Wybierz albo napisz: <i>jutro 10:00</i>, <i>5 grudnia</i>.
    .sms = Od kiedy? Np.: jutro 10:00, 5 grudnia.
offer-ask-end = Początek: { $at }. Do kiedy? Wybierz albo napisz: <i>do niedzieli</i>, <i>5 grudnia 18:00</i>.
    .sms = Początek: { $at }. Do kiedy? Np.: do niedzieli, 5 grudnia 18:00.
offer-when-odd = Nie widzę tu czasu. Napisz np.: jutro 10:00, niedziela, 5 grudnia 18:00, 3 dni.
offer-when-past = To już minęło: { $at }. Podaj późniejszy czas, np.: jutro 10:00.
offer-end-early = Koniec ({ $until }) byłby przed początkiem ({ $at }). Podaj późniejszy, np.: 3 dni.
offer-end-far = { $limit ->
    [one] { $until } to za daleko: oferta trwa najwyżej { $limit } dzień. Podaj wcześniejszy koniec.
    [few] { $until } to za daleko: oferta trwa najwyżej { $limit } dni. Podaj wcześniejszy koniec.
   *[many] { $until } to za daleko: oferta trwa najwyżej { $limit } dni. Podaj wcześniejszy koniec.
}
offer-ask-claim = Co jest do odbioru? Wybierz albo napisz: <i>pierwsze 50</i>; albo <i>pierwsze 50, 2 na osobę</i>; albo ze słowem do wysłania, <i>pierwsze 50 latte</i>.
    .sms = Co jest do odbioru? Np.: pierwsze 50, 2 na osobę. Ze słowem: pierwsze 50 latte.
offer-claim-odd = Nie rozumiem. Napisz np.: pierwsze 50, 2 na osobę. Albo z jednym słowem: pierwsze 50 latte.
offer-word-ours = { $word } już coś tu znaczy. Wybierz inne słowo, np.: pierwsze 50 latte.
offer-word-taken = { $word } należy do trwającej oferty: { $offer }. Wybierz inne słowo.
offer-preview = Dla: { part-terms-crowd }; od { $at } do { $until }.{ part-terms-claim } Tak to zobaczą; zaraz policzę, do ilu osób dotrze.
    .sms = Dla: { part-terms-crowd }, { $at } do { $until }.{ part-terms-claim } Zaraz liczby.
offer-missing = Bez tekstu: { $languages }. Ci czytelnicy dostaną: { $instead }.
offer-overlap = W tym samym czasie: { $offer }, { $at } do { $until }. Kto dostanie tamtą, może już nie mieć miejsca na tę.
    .sms = W tym samym czasie: { $offer }, do { $until }. Nie każdy dostanie obie.
offer-sms-long = { $count ->
    [one] Jeden SMS ({ $language }) to { $count } segment. Krócej jest taniej.
    [few] Jeden SMS ({ $language }) to { $count } segmenty. Krócej jest taniej.
   *[many] Jeden SMS ({ $language }) to { $count } segmentów. Krócej jest taniej.
}
offer-by-sms = A jako SMS:
offer-sms = <b>{ $language }</b>, { $count ->
    [one] { $count } segment
    [few] { $count } segmenty
   *[many] { $count } segmentów
} ({ $encoding }):
    { $text }
offer-change = Co ma być inaczej?
offer-lost = Zgubiłem wątek tej oferty. Zacznij od nowa albo zobacz, co jest.
    .sms = Zgubiłem wątek tej oferty.
offer-stands = { $state ->
    [draft] To wciąż szkic: { $offer }.
    [scheduled] Czeka na początek: { $offer }.
    [running] Trwa: { $offer }.
    [paused] Wstrzymana: { $offer }.
    [stopped] Została zatrzymana: { $offer }.
    [ended] Już się skończyła: { $offer }.
   *[cancelled] Została porzucona: { $offer }.
}
offer-moved = { $state ->
    [scheduled] Zaplanowano: { $offer } wyjdzie { $at }.
    [running] Wychodzi teraz: { $offer }.
    [paused] Wstrzymano: { $offer }. Nikt więcej jej nie dostanie, aż wznowisz; kto ją ma, może odebrać.
    [resumed] Idzie dalej: { $offer }.
    [stopped] Zatrzymano na dobre: { $offer }. Kupony, które ludzie mają, są ważne.
   *[cancelled] Porzucono: { $offer }. Nic nie wysłano.
}
    .sms = { $state ->
    [scheduled] Zaplanowano: { $offer } wyjdzie { $at }.
    [running] Wychodzi teraz: { $offer }.
    [paused] Wstrzymano: { $offer }. Kto ją ma, może odebrać.
    [resumed] Idzie dalej: { $offer }.
    [stopped] Zatrzymano na dobre: { $offer }. Kupony, które ludzie mają, są ważne.
   *[cancelled] Porzucono: { $offer }. Nic nie wysłano.
}
offers = { $count ->
    [one] Twoja oferta:
    [few] { $count } oferty. Która?
   *[many] { $count } ofert. Która?
}
offers-none = Żadna oferta nie trwa ani nie powstaje.
offer-line = { $offer }: { part-terms-state }, { $at } do { $until }{ part-terms-taken }
claimed = <b>{ $reward }</b>: to dla ciebie. Pokaż kod <b>{ $code }</b> przy kasie. Ważny do { $until }.
    .sms = Dla ciebie: { $reward }. Podaj { $code } przy kasie. Ważny do { $until }.
claimed-already = Masz już swój: <b>{ $reward }</b>, kod <b>{ $code }</b>. Ważny do { $until }.
    .sms = Masz już swój: { $reward }. Podaj { $code } przy kasie. Ważny do { $until }.
claim-had = To już za tobą: { $reward }. Dziękujemy za wizytę.
claim-sold-out = { $limit ->
    [one] Niestety już nie ma: { $reward }. Był { $limit }.
    [few] Niestety wszystkie { $limit } już rozdane: { $reward }. Karta zbiera jak zawsze.
   *[many] Niestety wszystkie { $limit } już rozdane: { $reward }. Karta zbiera jak zawsze.
}
claim-early = Jeszcze nie: { $reward } rusza { $at }. Spytaj wtedy.
claim-over = Ta oferta już minęła: { $reward }. Twoje nagrody nadal tu są.
claim-free = Nic do odbioru: { $reward } jest dla wszystkich do { $until }. Po prostu wpadnij.
claim-which = Którą chcesz?
claim-none = Teraz nie ma nic do odbioru.
claim-keep = Nic to nie kosztowało, więc nie ma czego oddawać. Ważne do { $until }: { $reward }.
claim-late = Ten kupon już nie działa: jego oferta trwała do { $at }.
claim-expired = Twój kupon stracił ważność: { $reward }.

button-broadcast = Nowa oferta
button-promotions = Oferty
button-promo-more = Więcej ofert
button-promo-show = Ta oferta
button-offer-skip = Pomiń
button-offer-skip-all = Pomiń resztę
button-audience-all = Wszyscy
button-audience-visited = Byli, 30 dni
button-audience-away = Nieobecni 60 dni
button-audience-never = Bez nagród
button-audience-birthday = Urodziny w miesiącu
button-audience-spend = Najlepsi, wydatki
button-audience-visits = Najlepsi, wizyty
button-audience-at = To miejsce
button-audience-more = Więcej
button-offer-now = Teraz
button-offer-3-days = 3 dni
button-offer-7-days = 7 dni
button-offer-30-days = 30 dni
button-claim-none = Nic do odbioru
button-claim-each = Jeden na osobę
button-offer-edit-text = Tekst
button-offer-edit-audience = Kto dostanie
button-offer-edit-time = Czas
button-offer-edit-claim = Co do odbioru

menu-broadcast = Ułóż ofertę
menu-promotions = Twoje oferty: wstrzymaj, zatrzymaj, zmień

menu-caps = Rok z twoimi limitami, na obrazku
words-caps = limity, moje limity, co zrobią moje limity, co zrobiłyby moje limity, prognoza
words-broadcast = nowa oferta, nowa promocja, ogłoszenie
words-promotions = promocje, promocja, moje promocje, moje oferty
words-claim = biorę, biorę to, chcę to, dla mnie

## Dni

day-today = dziś
day-yesterday = wczoraj
day-tomorrow = jutro

## Przyciski

button-join = Dołącz
button-how = Jak to działa
    .sms = Jak
button-offers-yes = Tak, oferty
    .sms = Tak
button-offers-no = Tylko karta
    .sms = Nie
button-skip = Pomiń
button-card = Karta
button-history = Historia
button-rewards = Nagrody
button-rewards-more = Więcej nagród
button-redeem = Odbierz
button-voucher-show = Pokaż kupon
button-cancel-voucher = Oddaj kupon
button-here = Jestem
button-here-at = Tutaj
button-here-more = Więcej miejsc
button-not-me = To nie ja
button-settings = Ustawienia
button-language = Język
button-lang = Język
button-birthday = Urodziny
button-birthday-first = Pierwsza data
button-birthday-second = Druga data
button-birthday-remove = Usuń urodziny
button-messages = Wiadomości
button-offers-on = Włącz oferty
button-offers-off = Wyłącz oferty
button-updates-on = Włącz wieści
button-updates-off = Wyłącz wieści
button-name = Imię
button-privacy = Prywatność
button-export = Moje dane
button-leave = Usuń wszystko
button-leave-yes = Usuń na zawsze
button-leave-no = Zostaw kartę
button-start = Cofnij
button-help = Pomoc
button-link = Połącz karty
button-share-phone = Udostępnij mój numer
button-credit-stamp = Tylko pieczątka
button-credit-no = Nie teraz
button-credit-again = Nalicz znowu
button-undo = Cofnij
button-undo-voucher = Cofnij
button-undo-paper = Cofnij
button-voucher-give = Wydaj
button-voucher-no = Nie teraz
button-staff = Jak naliczać
button-location = Zmień miejsce
button-location-set = To miejsce
button-location-more = Więcej miejsc
button-team = Zespół
button-team-more = Więcej osób
button-invite = Zaproś
button-invite-role-staff = Obsługa
button-invite-role-manager = Kierownictwo
button-invite-more = Więcej miejsc
button-invite-where = To miejsce
button-invite-phone = SMS-em
button-join-team = Dołącz do zespołu
button-remove = Usuń kogoś
button-remove-who = Usuń
button-remove-more = Więcej osób
button-audit = Kto co zrobił
button-audit-of = Jedna osoba
button-audit-more = Wcześniejsze
button-unlink = Rozdziel karty
button-unlink-which = Rozdziel
button-unlink-more = Więcej kart

## Menu poleceń w Telegramie

menu-card = Twoja karta, do pokazania przy kasie
menu-rewards = Co możesz odebrać i co dalej
menu-here = Przy kasie: kod do podania
menu-history = Ostatnie wizyty i nagrody
menu-settings = Imię, urodziny, język, wiadomości
menu-help = W czym mogę pomóc
menu-staff = Jak naliczać i co jeszcze możesz
menu-undo = Cofnij ostatnie naliczenie
menu-location = Gdzie naliczasz
menu-team = Kto tu pracuje
menu-invite = Zaproś kogoś do zespołu
menu-audit = Kto co zrobił

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-join = dołącz, dołączam, dołączyć, chcę dołączyć, chcę kartę, poproszę kartę, nowa karta, zapisz mnie, zapisuję się
words-how = jak, jak to działa, jak działa, o co chodzi
words-hello = cześć, hej, halo, dzień dobry, witam, witaj, siema, dobry wieczór
words-yes = tak, tak proszę, tak poproszę, tak chcę, chcę, okej, poproszę, jasne, pewnie, dobrze, zgoda, t
words-no = nie, nie dziękuję, nie dzięki, nie trzeba
words-skip = pomiń, pomijam, później, nie teraz, może później
words-card = karta, kartę, moja karta, pokaż kartę, pokaż moją kartę
words-balance = saldo, stan, punkty, moje punkty, ile punktów, ile mam punktów, pieczątki, moje pieczątki, ile pieczątek, ile mam pieczątek, ile mam
words-history = historia, moja historia, wizyty, moje wizyty
words-rewards = nagrody, nagroda, moje nagrody, odbierz, odbierz nagrodę, prezenty
words-vouchers = kupon, kupony, mój kupon, moje kupony, pokaż kupon
words-here = jestem, jestem tu, jestem tutaj, jestem na miejscu, tu, tutaj, przy kasie, kod, mój kod
words-not-me = nie ja, to nie ja, to nie moje, nie moje, to nie moja wizyta
words-settings = ustawienia, opcje, preferencje
words-language = język, języki, zmień język, polski, po polsku, angielski, rumuński
words-birthday = urodziny, moje urodziny, data urodzenia
words-messages = wiadomości, oferty, wieści, powiadomienia
words-name = imię, moje imię, zmień imię
words-privacy = prywatność, regulamin, polityka prywatności, dane, moje dane, rodo
words-export = eksport, eksportuj, pobierz dane, pobierz moje dane, wyślij moje dane
words-leave = odchodzę, usuń mnie, usuń kartę, usuń moją kartę, usuń wszystko, usuń dane, usuń moje dane, usuń konto, usuń moje konto, zapomnij mnie, zapomnij o mnie
words-link = połącz, połącz karty, połącz telefon, połącz numer, dodaj telefon, dodaj numer
words-help = pomoc, pomocy, pomóż, informacje, polecenia
words-stop = koniec, wypisz, wypisuję się, rezygnuję, rezygnacja, przestań, przestańcie, dość, stop sms
# Wewnątrz zdania. Sama gwiazdka to kilka słów przerwy, na końcu słowa: inne końcówki, fala: najwyżej trzy słowa
# bez przecinka po nich, kreska: „lub”, kropka: koniec tekstu.
words-stop-inside = wypis*, nie pisz|piszcie|pisać, proszę przestać, przestań|przestańcie|przestać * pisać|wysyłać|smsować|spamować, nie wysyłaj|wysyłajcie|wysyłać|przysyłaj|przysyłajcie|przysyłać, nie chc* ~ wiadomości*|smsów|smsy|smsami|esemesów|esemesy|ofert|ofertami|reklam*|spam*|powiadomie*|newsletter*|promocji, nie chc* ~ sms ów|y|ami, nie chc* sms|esemes*, nie chc* ~ więcej|już|żadnych|waszych|tych|dostawać|otrzymywać sms|esemes*, nie chc* ~ tego|tych|ich|nic|niczego ~ dostawać|otrzymywać, nie chc* ~ dostawać|otrzymywać tego|ich|nic|niczego, nie życz* sobie ~ wiadomości*|smsów|smsy|smsami|esemesów|esemesy|ofert|ofertami|reklam*|spam*|powiadomie*|newsletter*|promocji, nie życz* sobie ~ sms ów|y|ami, nie życz* sobie sms|esemes*, nie życz* sobie ~ więcej|już|żadnych|waszych|tych|dostawać|otrzymywać sms|esemes*, nie życz* sobie ~ tego|tych|ich|nic|niczego ~ dostawać|otrzymywać, nie życz* sobie ~ dostawać|otrzymywać tego|ich|nic|niczego, żadnych więcej * wiadomości|sms*|ofert|reklam, dość|dosyć wiadomości|sms*|ofert|reklam|spamu, dość|dosyć tych|tego|waszych|już * wiadomości|sms*|ofert|reklam|spamu, koniec z * wiadomościami|smsami|ofertami|reklamami, rezygn*|zrezygn* z * subskrypcj*|wiadomości|sms*|esemes*|ofert|reklam|newsletter*|powiadom*, anuluj*|anulować * subskrypcj*, cofam|wycofuję|odwołuję * zgod*, usuń|usuńcie|usunąć|skreśl|skreślcie|skreślić mnie * listy|bazy, o usunięcie|skreślenie|wykreślenie ~ z|ze ~ listy|bazy, daj|dajcie mi * spokój
words-stop-spared = wypis* * faktur*|rachun*|paragon*|recept*|kartk*, faktur*|rachun*|paragon* * wypis*, nie chc* * przegapi*|przeocz*|straci*, nie chc* żeby* * przesta*, nie chc* ~ tylko|ale|lecz|wolę|wolimy|chcę|poproszę ~ sms*|wiadomoś*|ofert*|promocj*
words-start = wznów
words-undo = cofnij, cofnij to, anuluj
words-stamp = pieczątka, pieczątkę, tylko pieczątka, sama pieczątka, bez kwoty
words-paper = papier, papierowa, papierowa karta, karta papierowa, z papieru, z papierowej
words-staff = obsługa, personel, jak naliczać, co mogę
words-location = miejsce, moje miejsce, zmień miejsce, lokal, lokalizacja
words-team = zespół, mój zespół, ekipa
words-invite = zaproś, zaproszenie, zaproś kogoś
words-remove = usuń, usuń kogoś, usuń osobę, usuń pracownika, usuń z zespołu
words-audit = dziennik, audyt, kto co zrobił
words-unlink = rozdziel, rozdziel karty, rozłącz, odłącz

## Karta jako strona

page-title = { $shop }: twoja karta
page-code = Twoja karta jako kod QR
page-show = Pokaż to przy kasie
page-say = Albo wyślij { $word } na { $number } i podaj kod, który przyjdzie.
page-progress = Stan karty
page-stamps = { $stamps } z { $goal } { $goal ->
    [one] pieczątki
    [few] pieczątek
   *[many] pieczątek
}
page-points = { $points } { $points ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-next-stamps = { $reward }: jeszcze { $short } { $short ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
page-next-points = { $reward }: jeszcze { $short } { $short ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-rewards = Nagrody
page-cost-stamps = { $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
page-cost-points = { $points } { $points ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-ready = Do odbioru
page-claim = Wyślij { $word }, żeby odebrać nagrodę.
page-save = Zapisz kartę jako obrazek
page-vouchers = Twoje kupony
page-voucher-code = Kupon jako kod QR
page-until = Ważny do: { $until }
page-gone = Nie ma tu karty
page-gone-how = Link może być stary. Poproś o swoją kartę jeszcze raz.

## The poster on the counter

poster-scan = Zeskanuj, wciśnij Start, a karta będzie na czacie
poster-sms = Bez Telegrama? Wyślij SMS { $word } na { $number }
