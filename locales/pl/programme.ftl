### Co daje program, dla właściciela

programme = <b>Co daje twój program.</b> { $amount } wydane w wizytach po { $spend }: { $gain }.
    .sms = { $amount } wydane w wizytach po { $spend }: { $gain }.
programme-reward = { $visits ->
    [0] { $reward }: nigdy samymi wizytami
    [one] { $reward }: po { $visits } wizycie
    [few] { $reward }: po { $visits } wizytach
   *[many] { $reward }: po { $visits } wizytach
}
programme-tier = { $visits ->
    [0] { $tier }: nie przy zwykłych wizytach
   *[other] { $tier }: od wizyty nr { $visits }
}
part-programme-share = { $share ->
    [none] nie wiadomo, ile wraca
   *[other] wraca { $share }%
}
part-programme-visits = { $visits ->
    [one] { $visits } wizyta w roku
    [few] { $visits } wizyty w roku
   *[many] { $visits } wizyt w roku
}
programme-year = { $custom ->
    [seldom] Kto bywa rzadko ({ part-programme-visits }): { part-programme-share }
    [often] Kto bywa często ({ part-programme-visits }): { part-programme-share }
   *[usual] Kto bywa jak zwykle ({ part-programme-visits }): { part-programme-share }
}
part-programme-worth = { $worth ->
    [none] {""}
   *[other] , warte { $worth }, gdyby jutro wzięto wszystko
}
programme-owed = { $count ->
    [0] Dziś do wydania: nic
    [one] Dziś do wydania, na { $count } karcie: { $gain }{ part-programme-worth }
    [few] Dziś do wydania, na { $count } kartach: { $gain }{ part-programme-worth }
   *[many] Dziś do wydania, na { $count } kartach: { $gain }{ part-programme-worth }
}
programme-expected = Z tego pewnie do wydania: { $worth }. Z tego, co rok temu było na kartach (liczba kart: { $count }), do dziś wydano { $share }%.
programme-expected-later = Ile z tego zostanie odebrane, powiem, gdy { $count } kart będzie miało coś od roku.
programme-generous = Wraca { $share }%, więcej niż { $limit }% z ustawień (usual.giveback). Podnieś ceny nagród.
programme-unknown = Nie wiem, ile zwykle kosztuje wizyta. Wpisz to w ustawieniach pod usual.spend, a policzę resztę.

unrewarded = Kartę mają od trzech miesięcy ({ $month }), byli u nas, a nagrody jeszcze nie mieli: { $count }
unrewarded-line = { $name }: { $visits ->
    [one] { $visits } wizyta
    [few] { $visits } wizyty
   *[many] { $visits } wizyt
}, ostatnia { $last }
unrewarded-more = i jeszcze { $count }

## Nagroda w kilku wersjach

programme-tried = Jedna nagroda ma wersje na próbę: EKSPERYMENT mówi, co która daje.
experiment = <b>Nagroda w wersjach</b>, od: { $at }. Los daje każdemu jedną:
    .sms = Nagroda w wersjach, od: { $at }:
experiment-later = Nagroda w wersjach zaczyna się: { $at }. Do tego czasu wszyscy mają pierwszą.
experiment-none = Żadna nagroda nie ma teraz wersji. Aby spróbować, wpisz w ustawieniach [experiment] i dwie nagrody do wyboru.
experiment-version = { $variant } ({ $reward }, { part-cost }): osoby { $count }, odebrało { $redeemed } ({ $share } na 1000), wizyty na 100 osób: { $visits }
experiment-visits = { $verdict ->
    [unknown] Za mało osób, by ocenić, która jest lepsza: każda potrzebuje co najmniej { $fewest }.
    [open] Za mało osób, by ocenić, która jest lepsza: 100 osób z { $best } to od { $low } do { $high } wizyt więcej niż z { $rival }.
   *[better] Lepsza jest { $best }: 100 osób z nią to od { $low } do { $high } wizyt więcej niż z { $rival } (95% pewności).
}
experiment-redeemed = { $verdict ->
    [better] Odbierana częściej: na 1000 osób od { $low } do { $high } więcej z { $best } niż z { $rival } (95% pewności).
   *[open] Za mało osób, by ocenić, którą częściej odbierają: na 1000 od { $low } do { $high } więcej z { $best } niż z { $rival }.
}
experiment-how = Aby obowiązywała: eksperyment { $variant }
experiment-chosen = Obowiązuje teraz: { $reward }. Kto do swojej miał bliżej, ma ją do: { $until }.

## Przyciski

button-programme = Mój program
button-experiment-winner = Niech obowiązuje

## Menu poleceń w Telegramie

menu-programme = Co daje twój program: punkty, nagrody, ile wraca

## Co ludzie piszą
words-programme = mój program, program lojalnościowy, nasz program
# Gdy pisze to właściciel: po rumuńsku to też godziny otwarcia.
words-of-owners-programme = program, pokaż program, co dostaje klient, co dostają klienci
words-experiment = eksperyment, wersje nagrody
