### Karta, jej historia, nagrody i kupony

## Części innych tekstów

part-limit = { $period ->
    [day] , najwyżej { $limit } dziennie
    [week] , najwyżej { $limit } w tygodniu
    [month] , najwyżej { $limit } w miesiącu
    [year] , najwyżej { $limit } w roku
   *[all] , najwyżej { $limit } na kartę
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
    [uses] { $amount ->
        [one] { $amount } użycie
        [few] { $amount } użycia
       *[many] { $amount } użyć
    }
   *[money] { $amount }
}

# Co z ceną kuponu, którego nikt nie wykorzysta.
part-back = { $back ->
    [cost] {" "}Niewykorzystany: jego koszt wróci na kartę.
    [lapses] {" "}Niewykorzystany: jego koszt przepadnie.
   *[nothing] {""}
}
part-back-short = { $back ->
    [cost] {" "}Inaczej koszt wróci.
    [lapses] {" "}Inaczej koszt przepadnie.
   *[nothing] {""}
}
part-again = { $unit ->
    [free] {""}
   *[other] {" "}Znów na karcie: { part-cost }.
}

## Karta

card = <b>{ $name }</b>, { part-standing }. Pokaż to przy kasie.
    .sms = { $name }, { part-standing }.
new-card-ask = Nowa karta? Stary kod QR i jego strona przestają działać od razu. To, co masz, zostaje.
new-card = <b>{ $name }</b>, twoja nowa karta: { part-standing }. Stary kod QR nic już nie otwiera.
    .sms = { $name }, twoja nowa karta: { part-standing }. Stara już nie działa.
balance = <b>{ part-standing }.</b>{ part-outlook }
    .sms = { part-standing }.{ part-outlook }
history = Ostatnio na karcie:
history-empty = Jeszcze nic. Tu pojawi się pierwsza wizyta.
history-line = { $at }: { $kind ->
    [redemption] { part-change }, { $reward }
    [return-undone] +{ part-change }, zwrot cofnięty
    [refund] { part-change }, zwrot zakupu
    [reversal] { part-change }, cofnięte
    [return] +{ part-change }, niewykorzystany kupon
    [bought] +{ part-change }, { $name }
    [spent] { $unit ->
        [uses] { part-change }, { $name }
       *[money] { part-change }, zapłacono cashbackiem
    }
    [unspent] { $unit ->
        [uses] +{ part-change }, { $name }, wraca
       *[money] +{ part-change }, cashback wraca
    }
    [paper] +{ part-change }, z papierowej karty
    [link] { part-change }, połączone karty
    [given] { part-change }, podarowane komuś
    [received] +{ part-change }, podarowane tobie
    [ungiven] +{ part-change }, podarowane wróciło
    [corrected-up] +{ part-change }, od sklepu
    [corrected-down] { part-change }, przez sklep
    [apology] +{ part-change }, za naszą pomyłkę
    [gift] { $name ->
        [none] +{ part-change }, prezent
       *[other] +{ part-change }, { $name }
    }
    [capped] { part-change }, { $name }, { $place }
    [expiry] { part-change }, przepadło
   *[visit] { $name ->
        [none] +{ part-change }, { $place }
       *[other] +{ part-change }, { $name }, { $place }
    }
}

owed = Do odrobienia po cofnięciu: { part-cost }. Pokryją to następne wizyty.
# What is shown from the day of the warning on.
ends = { $idle ->
    [yes] Bez wizyty niedługo przepadnie: { part-amounts }. Ostatni dzień: { $until }.
   *[no] Niedługo przepadnie: { part-amounts }. Ostatni dzień: { $until }.
}
# What the shop gave for joining, for a birthday told, or for cards linked.
challenge = { $name }: { $done } z { $goal }{ $span ->
    [week] {" "}w tym tygodniu
    [month] {" "}w tym miesiącu
    [then] {" "}na koniec miesiąca
    [row] {" "}z rzędu
   *[ever] {""}
}
badges = { $count ->
    [one] Odznaka
    [few] Odznaki
    [many] Odznaki
   *[other] Odznaki
}: { $badges }
tier-lost = Znika też poziom: { $tier }.
badge-lost = Znika też odznaka: { $badge }.
badge-won = Nowa odznaka: { $badge }
act-gain = { $gain }.
full-cards = Do odbioru: { $reward }{ $count ->
    [one] {""}
    [few] {" "}({ $count } sztuki)
    [many] {" "}({ $count } sztuk)
   *[other] {" "}({ $count } sztuki)
}

## Nagrody

rewards = <b>Nagrody.</b> Masz { part-standing }.
    .sms = Masz { part-standing }.
rewards-empty = { $shop }: na liście nie ma jeszcze nagród.
reward-line = { $reward }{ part-gives }: { part-cost }, brakuje { $missing }
reward-line-ready = <b>{ $reward }</b>{ part-gives }: { part-cost }, do odbioru
    .sms = { $reward }{ part-gives }: { part-cost }, do odbioru
voucher-line = <b>{ $reward }</b>{ part-gives }: kod <b>{ $code }</b>, ważny do: { $until }
    .sms = { $reward }{ part-gives }: podaj { $code }, ważny do: { $until }
reward-kept = Potem (od: { $until }) zbierasz na to: { $reward }, { part-cost }
reward-line-out = { $reward }{ part-gives }: { part-cost }, { $period ->
    [none] wyczerpane
   *[other] { $again ->
        [none] już odebrane
       *[other] znów: { $again }
    }
}
reward-line-tier = { $reward }{ part-gives }: { part-cost }, tylko dla: { $tiers }
reward-line-members = { $reward }{ part-gives }: { part-cost }, dla członków: { $plans }
tier-line = { $line }.
levels = Twój poziom:
tier-none = Jeszcze żaden.
tier-ahead = Do poziomu { $tier } brakuje: { part-reach }.
challenges = Wyzwania i odznaki:
tier-until = { $tier }, do: { $until }.
reward-had = { $reward }{ part-limit }: już odebrane.{ $again ->
    [none] {""}
   *[other] {" "}Znów: { $again }.
}
reward-sold-out = Wyczerpane: { $reward }. Wybierz inną nagrodę.
reward-over = To już za nami: { $reward }. Zobacz, co jeszcze jest.
reward-short = Za wcześnie. { $reward }: { part-missing }.
reward-tier = { $reward }: tylko dla: { $tiers }. Zobacz, co jeszcze jest.
reward-members = { $reward }: tylko dla członków: { $plans }.
reward-closed = { $reward }{ part-days }{ part-clock }: nie teraz.
reward-gone = Tej nagrody nie ma już na liście.
voucher = <b>{ $reward }</b>{ part-gives }{ part-places }. Pokaż przy kasie kod <b>{ $code }</b>. Ważny do: { $until }.{ part-back }
    .sms = { $reward }{ part-gives }{ part-places }: podaj przy kasie { $code }. Ważny do: { $until }.{ part-back-short }
voucher-keep = Jego koszt by nie wrócił, więc zatrzymaj kupon. Ważny do: { $until }: { $reward }.
voucher-cancelled = Kupon oddany: { $reward }.{ part-again }
voucher-closed = Ten kupon ({ $reward }) już nie działa. Nic się nie zmienia.
voucher-expired = Kupon stracił ważność: { $reward }.{ part-again }
voucher-lapsed = Kupon stracił ważność: { $reward }. Jego koszt nie wraca.
voucher-used = Odebrano: { $reward }{ part-off }, { $place }, { $at }. Miłego dnia.
voucher-reopened = Kupon znów jest ważny: { $reward }.

## Przyciski

button-new-card-yes = Nowa karta
button-new-card-no = Zostaw starą
button-card = Karta
button-history = Historia
button-rewards = Nagrody
button-rewards-more = Więcej nagród
button-redeem = Odbierz
button-voucher-show = Pokaż kupon
button-cancel-voucher = Oddaj kupon

## Menu poleceń w Telegramie

menu-card = Twoja karta, do pokazania przy kasie
menu-rewards = Co możesz odebrać i co dalej
menu-history = Ostatnie wizyty i nagrody
menu-balance = Ile masz i co dalej

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-card = karta, kartę, moja karta, pokaż kartę, pokaż moją kartę, kod qr, qr, mój kod qr, kod kreskowy, gdzie moja karta, pokaż mi kartę
words-card-inside = gdzie|pokaż|pokażcie|znaleźć ~ moja|moją|mi|jest ~ karta|kartę, gdzie ~ karta, pokaż ~ kod|qr
words-new-card = nowa karta, nową kartę, nowy qr, nowy kod qr, wymień kartę, zmień kartę, wymiana karty
words-new-card-inside = chcę|chciał*|potrzebuj*|poproszę|proszę|mogę|dostać|wyrobić ~ nową|inną|nowej|drugą kartę|karty, chcę|chciał*|potrzebuj*|poproszę|mogę ~ nowy|inny kod|qr, zgubił*|straciłem|straciłam ~ kartę|kod|qr, zgubiła|zgubił mi|się ~ karta|kod, zginęła|ukradziono|ukradli|skradziono ~ karta|kartę, karta ~ zginęła|zgubiona|skradziona|ukradziona, wymienić|zmienić|wymiana ~ kartę|karty, ktoś ~ zdjęcie|skopiował*|sfotografował* ~ karty|kartę
words-balance = saldo, stan, punkty, moje punkty, ile punktów, ile mam punktów, pieczątki, moje pieczątki, ile pieczątek, ile mam pieczątek, ile mam, pkt, ile pkt, moje pkt, ile mi brakuje
words-balance-inside = ile * punktów|pieczątek|naklejek|stempelków ~ mam|mamy|jest|zebrał*|uzbierał*|zostało|brakuje|potrzeb*, ile ~ mam|mamy|jest|zebrał*|uzbierał*|zostało|brakuje ~ punktów|pieczątek|naklejek|stempelków, ile ~ brakuje|zostało * nagrody|kawy|gratis, ile ~ do ~ nagrody|kawy, ile ~ wizyt ~ do, jaki|jakie ~ saldo|stan, stan ~ konta|karty|punktów, ile ~ mam|jest na karcie|koncie, sprawdź|sprawdzić|podaj|podajcie|pokaż ~ punkt*|pieczątk*|saldo|stan, moje|mój ~ saldo|stan
words-history = historia, moja historia, wizyty, moje wizyty
words-reward = nagroda
words-rewards = nagrody, moje nagrody, odbierz, odbierz nagrodę, prezenty
words-vouchers = kupon, kupony, mój kupon, moje kupony, pokaż kupon, kod rabatowy, kody rabatowe, kod promocyjny, rabat, rabaty, zniżka, zniżki
words-levels = poziomy, poziom, mój poziom, status, mój status
words-levels-inside = jaki|jakie|jakim|który|którym ~ poziom*|status*, mój|mojego|moim poziom*|status*, następn*|kolejn*|wyższ* poziom*, traci* ~ poziom*, jak ~ zdoby*|dosta*|osiągn*|uzyska* ~ poziom*|złot*|srebr*|brąz*|platyn*, ile * do ~ złota|srebra|brązu|platyny|poziomu, do kiedy|kiedy|czy ~ złot*|srebr*|platyn*|poziom*, jak długo ~ złot*|srebr*|platyn*|poziom*, co ~ daj*|dosta*|mam ~ złot*|srebr*|platyn*|poziom*
words-challenges = wyzwania, wyzwanie, moje wyzwania, odznaki, odznaka, moje odznaki, seria, moja seria
words-challenges-inside = wyzwani*, wyzwań, odznak*, tygodni z|pod rzędu|rząd, moja|moją|mojej seri*, tygodni ~ mam z|pod rzędu|rząd
words-history-inside = ostatni* wizyt*|zakup*, kiedy ~ był* ~ ostatnio, co się stało ~ punkt*|pieczątk*
words-rewards-inside = jakie|które|jaką ~ nagrod*, co ~ dosta*|kupi*|wzi* ~ punkt*|pieczątk*, na co ~ wymieni*|wykorzysta*|wyda* ~ punkt*|pieczątk*, jak ~ wymieni*|wykorzysta*|wyda* ~ punkt*|pieczątk*, wymieni* ~ punkt*|pieczątk*, jak|gdzie|kiedy ~ odebra*|odbior* ~ nagrod*, chcę|chciałbym|chciałabym|poproszę ~ darmow*|nagrod*, kiedy ~ darmow*|nagrod*, odebrać|odbiór ~ nagrod*, zapłacić|płacić ~ punktami
