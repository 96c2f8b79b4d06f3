### Kampanie: zasady, które właściciel uruchamia na czacie

# Tak nazywa je pokwitowanie: "+24 punkty, podwójne punkty +24".
campaign-name = { $gives ->
    [times] { $times ->
        [2] { $unit ->
            [stamps] podwójne pieczątki
            [money] podwójny cashback
           *[points] podwójne punkty
        }
        [3] { $unit ->
            [stamps] potrójne pieczątki
            [money] potrójny cashback
           *[points] potrójne punkty
        }
       *[other] { $unit ->
            [stamps] więcej pieczątek
            [money] więcej cashbacku
           *[points] więcej punktów
        }
    }
    [percent] { $percent }% cashback
   *[amount] { $unit ->
        [stamps] dodatkowe pieczątki
        [money] dodatkowy cashback
       *[points] dodatkowe punkty
    }
}
campaign-what = <b>Co dajesz?</b> Możesz napisać wszystko naraz: <i>podwójne punkty w ten weekend na Station</i>, <i>+20 punktów w piątki 14-16 do 20 grudnia</i>, <i>5% cashback przez tydzień</i>.
    .sms = Co dajesz? Na przykład: podwójne punkty w weekend albo +20 punktów w piątki 14-16.
campaign-unit = Czego?
campaign-when = Kiedy? <i>w piątek 14-16</i>, <i>5-10 grudnia</i>, <i>w środy do 20 grudnia</i>
    .sms = Kiedy? Na przykład: w piątek 14-16, 5-10 grudnia, w środy do 20 grudnia.
campaign-where = W którym miejscu?
campaign-whom = Dla kogo? <i>Wszyscy</i>, <i>pierwsza wizyta</i>, poziom, to, co kupiono, albo <i>od 50 zł</i>
    .sms = Dla kogo? Wszyscy, pierwsza wizyta, poziom, to, co kupiono, albo od 50 zł.
campaign-odd = Nie rozumiem „{ $words }”. Napisz tak: <i>podwójne punkty w weekend</i>, <i>w piątek 14-16</i> albo <i>do 20 grudnia</i>.
    .sms = Nie rozumiem "{ $words }". Napisz tak: podwójne punkty w weekend, w piątek 14-16.
campaign-past = Ten czas już minął albo kończy się, zanim się zacznie. Napisz kiedy, na przykład <i>w ten weekend</i> albo <i>5-10 grudnia</i>.
    .sms = Ten czas już minął albo kończy się przed początkiem. Napisz kiedy: w ten weekend.
campaign-no-unit = { $unit ->
    [stamps] Twój program nie daje tak pieczątek
    [money] Twój program nie daje tak cashbacku
   *[points] Twój program nie daje tak punktów
}, więc nikt by z tego nie skorzystał. Napisz coś innego, na przykład <i>podwójne punkty</i> albo <i>+1 pieczątka</i>.
    .sms = { $unit ->
        [stamps] Twój program nie daje tak pieczątek.
        [money] Twój program nie daje tak cashbacku.
       *[points] Twój program nie daje tak punktów.
    } Napisz tak: podwójne punkty albo +1 pieczątka.
campaign-much = To za dużo, za mało albo nie liczba całkowita. Napisz tak: <i>podwójne punkty</i>, <i>+20 punktów</i> albo <i>5% cashback</i>.
    .sms = To za dużo, za mało albo nie liczba całkowita. Napisz tak: +20 punktów.
campaign-refused = To nie pasuje do twoich ustawień, więc nic się nie zmienia:
campaign-ask = <b>To by ruszyło:</b>
    .sms = To by ruszyło:
part-campaign-worth = { $worth ->
    [none] {""}
   *[other] , o wartości { $worth }
}
campaign-tried = { $visits ->
    [0] W ostatnich { $days } dniach (sprawdzone wizyty: { $count }) nic by to nie dało.
   *[other] Gdyby działało w takie dni z ostatnich { $days }: wizyty { $visits } z { $count }, klienci { $members }, { $gain }{ part-campaign-worth }.
}
campaign-likely = Tym razem więc pewnie około { $gain }{ part-campaign-worth }.
campaign-group = Tylko dla zapisanej grupy „{ $name }”.
    .sms = Tylko dla zapisanej grupy "{ $name }".
campaign-by-today = Liczone według dzisiejszych poziomów, członkostw i grup.
campaign-change = Co zmienić? Napisz tylko to: <i>potrójne</i>, <i>wszędzie</i>, <i>do 20 grudnia</i> albo nazwę w cudzysłowie.
    .sms = Co zmienić? Napisz tylko to, na przykład: potrójne, wszędzie, do 20 grudnia.
campaign-dropped = Nic nie rusza.
campaign-done = { $action ->
    [started] <b>Ruszyło.</b> Liczy się od następnej wizyty:
    [scheduled] <b>Ruszy samo:</b>
    [paused] <b>Wstrzymane.</b> Nie liczy się, dopóki nie wznowisz:
    [resumed] <b>Działa dalej:</b>
    [ended] <b>Zakończone.</b> Co dało, zostaje:
   *[undone] <b>Cofnięte.</b> Jest tak, jak było:
}
    .sms = { $action ->
        [started] Ruszyło, liczy się od następnej wizyty:
        [scheduled] Ruszy samo:
        [paused] Wstrzymane, nie liczy się, dopóki nie wznowisz:
        [resumed] Działa dalej:
        [ended] Zakończone, co dało, zostaje:
       *[undone] Cofnięte, jest tak, jak było:
    }
campaign-told = { $action ->
    [started] { $actor } uruchamia kampanię:
    [scheduled] { $actor } planuje kampanię:
    [paused] { $actor } wstrzymuje kampanię:
    [resumed] { $actor } wznawia kampanię:
    [ended] { $actor } kończy kampanię:
   *[undone] { $actor } cofa zmianę kampanii:
}
campaign-stands = { $status ->
    [paused] „{ $name }”: wstrzymane.
    [running] „{ $name }”: działa.
    [scheduled] „{ $name }”: dopiero ruszy.
   *[ended] „{ $name }”: zakończone.
}
    .sms = { $status ->
        [paused] "{ $name }": wstrzymane.
        [running] "{ $name }": działa.
        [scheduled] "{ $name }": dopiero ruszy.
       *[ended] "{ $name }": zakończone.
    }
campaign-gave = { $status ->
    [ended] <b>Kampania „{ $name }” się skończyła.</b>
   *[running] <b>Kampania „{ $name }”</b> do tej pory.
} { $visits ->
    [0] Nic nie dała.
   *[other] Dała { $gain }{ part-campaign-worth }. Wizyty: { $visits }, osoby: { $members }.
}
    .sms = { $status ->
        [ended] Kampania „{ $name }” się skończyła.
       *[running] Kampania „{ $name }” do tej pory.
    } { $visits ->
        [0] Nic nie dała.
       *[other] Dała { $gain }{ part-campaign-worth }. Wizyty: { $visits }, osoby: { $members }.
    }
campaign-unfit = <b>Kampania „{ $name }” jest wstrzymana.</b> Nie pasuje do zmienionych ustawień. Zajrzyj do <b>kampanie</b>.
    .sms = Kampania "{ $name }" jest wstrzymana, nie pasuje do zmienionych ustawień. Napisz KAMPANIE.
campaigns = { $count ->
    [one] Twoja kampania:
    [few] Twoje kampanie:
    [many] Twoje kampanie:
   *[other] Twoje kampanie:
}
campaign-status = { $status ->
    [running] <b>Działa teraz:</b>
    [scheduled] <b>Dopiero ruszy:</b>
   *[paused] <b>Wstrzymane:</b>
}
    .sms = { $status ->
        [running] Działa teraz:
        [scheduled] Dopiero ruszy:
       *[paused] Wstrzymane:
    }
campaigns-none = Nie działa żadna kampania. Napisz, na przykład <i>podwójne punkty w weekend</i>.
    .sms = Nie działa żadna kampania. Napisz, na przykład: podwójne punkty w weekend.

## Buttons

button-campaign-points = Punkty
button-campaign-stamps = Pieczątki
button-campaign-money = Cashback
button-campaign-today = Dzisiaj
button-campaign-weekend = W ten weekend
button-campaign-week = 7 dni
button-campaign-open = Aż zakończę
button-campaign-everywhere = Wszędzie
button-campaign-everyone = Wszyscy
button-campaign-first = Pierwsza wizyta
button-campaign-members = Członkowie
button-campaign-say = Napisz to
button-campaign-show = Ta kampania
button-campaign-new = Nowa kampania
button-campaign-start = Uruchom
button-campaign-change = Zmień
button-campaign-drop = Zostaw
button-campaign-undo = Cofnij to
button-campaign-tell = Powiedz klientom
button-campaign-pause = Wstrzymaj
button-campaign-resume = Wznów
button-campaign-end = Zakończ
button-campaign-report = Co dała
button-campaigns = Wszystkie kampanie

## Menu poleceń w Telegramie

menu-campaigns = Twoje kampanie: podwójne punkty i inne

## What people type

words-campaign = kampania, nowa kampania, uruchom kampanię
words-campaigns = kampanie, moje kampanie, zasady, moje zasady, reguły
words-campaign-pause = wstrzymaj kampanię, pauza kampanii
words-campaign-resume = wznów kampanię
words-campaign-end = zakończ kampanię, zatrzymaj kampanię, koniec kampanii
