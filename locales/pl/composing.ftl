### Układanie promocji w czacie i decyzje o niej

part-terms-days = { $number ->
    [one] { $number } dnia
    [few] { $number } dni
    [many] { $number } dni
   *[other] { $number } dnia
}
part-terms-group = { $place ->
    [best] najlepsi
    [loyal] stali
    [promising] obiecujący
    [new] nowi
    [cooling] stygnący
    [at-risk] zagrożeni
   *[gone] najdłużej bez wizyty
}
part-terms-crowd = { $audience ->
    [location] ostatnia wizyta: { $place }
    [members] { $place ->
        [none] kto opłaca członkostwo
       *[other] członkostwo: { $place }
    }
    [tier] poziom: { $place }
    [joined] kto dołączył w ciągu { part-terms-days }
    [visited] kto był u nas w ciągu { $number ->
        [one] ostatniego dnia
        [few] ostatnich { $number } dni
       *[many] ostatnich { $number } dni
    }
    [away] kogo nie było od { part-terms-days }
    [birthday] kto ma urodziny ({ $month })
    [never-redeemed] kto nigdy nie odebrał nagrody
    [best-spend] najlepsi według wydatków: { $number }
    [visits] kto był u nas tyle razy lub więcej: { $number }
    [spent] kto wydał ponad pewną kwotę
    [member-for] kto jest z nami co najmniej od { part-terms-days }
    [group] grupa "{ part-terms-group }"
    [mornings] kto przychodzi głównie rano
    [afternoons] kto przychodzi głównie po południu
    [evenings] kto przychodzi głównie wieczorem
    [weekdays] kto przychodzi głównie w dni powszednie
    [weekends] kto przychodzi głównie w weekendy
    [favourite-place] kto przychodzi głównie tu: { $place }
    [favourite-tag] kto kupuje głównie: { $place }
    [promoters] kto odpowiedział w ankiecie 9 lub 10
    [passives] kto odpowiedział w ankiecie 7 lub 8
    [detractors] kto odpowiedział w ankiecie od 0 do 6
    [unhappy] niezadowoleni z ostatniej wizyty
    [combined] "{ $place }"
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
    [yes] , wzięto { $claimed }{ $stock ->
        [none] {""}
       *[other] {" "}(z { $stock })
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] szkic
    [scheduled] zaplanowana
    [running] trwa
    [paused] wstrzymana
    [stopped] przerwana
    [ended] zakończona
   *[cancelled] odrzucona
}
offer-ask-text = Jaka to oferta? Wyślij tekst albo zdjęcie z tekstem.
    .sms = Jaka to oferta? Wyślij jej tekst.
offer-ask-words = A jaka ma być treść? Wyślij tekst.
offer-ask-variant = Innymi słowami albo coś innego zamiast tego, na przykład ciastko zamiast rabatu: wyślij tekst. Los decyduje, kto którą wersję przeczyta; na kuponie jest to, co kto przeczytał, a ty widzisz, co która dała.
    .sms = Innymi słowami albo coś innego zamiast tego: wyślij tekst. O tym, kto co dostanie, decyduje los.
offer-variants-most = Więcej wersji niż { $limit } być nie może. Wyślij jeden tekst zamiast wszystkich albo wróć.
offer-variant-same = Dokładnie tak już jest. Wyślij inne słowa.
offer-text-long = Za długie na { $channel ->
    [sms] SMS
   *[telegram] Telegram
}: { $count ->
    [one] { $count } znak
    [few] { $count } znaki
   *[many] { $count } znaków
}, a razem z dopiskami mieści się { $limit }. Wyślij krótszy tekst.
offer-text-word = Nie wiem, co wstawić za { $word } („{ $near }”). Znam {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"} i {"{missing}"}, np.: 2 za 1 do {"{until}"}.
    .sms = Nie znam { $word } („{ $near }”). Znam {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"}, {"{missing}"}.
offer-picture-big = To zdjęcie jest za duże. Wyślij takie do { $limit } megabajtów.
offer-picture-file = To przyszło jako plik, a pliku nie da się pokazać jak zdjęcia. Wyślij je jako zdjęcie.
offer-picture-other = Przekazuję tylko tekst i zdjęcia. Wyślij tekst albo zdjęcie z tekstem.
offer-ask-language = Teraz to samo w języku: <b>{ $language }</b>. Albo pomiń: ci klienci dostaną wersję w języku: { $instead }.
    .sms = Teraz to samo: { $language }. Albo pomiń, a dostaną: { $instead }.
offer-ask-audience = Kto ją dostanie? Wybierz albo napisz: <i>byli 30</i>, <i>nieobecni 60</i>, <i>najlepsi 20</i>, miejsce, albo kilka naraz: <i>nie 60 dni i wizyty powyżej 5</i>.
    .sms = Kto ją dostanie? Także: byli 30, nieobecni 60, najlepsi 20, miejsce.
offer-part = - { $negated ->
    [yes] { $audience ->
        [visits] { $number ->
            [1] kto nigdy nie przyszedł
           *[other] kto był mniej niż { $number } razy
        }
        [spent] kto wydał mniej niż { $amount } w { $days } dni
        [member-for] { $number ->
            [1] kto jest z nami krócej niż dzień
           *[other] kto jest z nami krócej niż { $number } dni
        }
       *[away] nie: { part-terms-crowd }
    }
   *[no] { $audience ->
        [spent] kto wydał { $amount } lub więcej w { $days } dni
       *[away] { part-terms-crowd }
    }
}
part-crowd-shown = { $shown ->
    [all] {""}
   *[other] . Pierwszych { $shown }
}
offer-crowd = { $count ->
    [0] Teraz nikt: { part-terms-crowd }.
   *[other] <b>Teraz { $count }</b>, { part-terms-crowd }{ part-crowd-shown }:
}
    .sms = { $count ->
    [0] Teraz nikt: { part-terms-crowd }.
   *[other] Teraz { $count }, { part-terms-crowd }{ part-crowd-shown }:
}
offer-crowd-born = { $name }: { $birthday }, wizyty: { $visits }
offer-crowd-spent = { $name }: { $amount } w ciągu roku, wszystkich wizyt: { $visits }
part-odd-group = { $words ->
    [none] Nie znam takiej grupy
   *[other] Nie rozumiem tu „{ $words }”
}
part-odd-group-short = { $words ->
    [none] Nie znam takiej grupy
   *[other] Nie rozumiem tu "{ $words }"
}
offer-audience-odd = { part-odd-group }. Napisz np.: byli 30, nieobecni 60, najlepsi 20 wydatki, { $place }.
    .sms = { part-odd-group-short }. Np.: byli 30, nieobecni 60, { $place }.
offer-audience-empty = W tej grupie nie ma do kogo napisać: { part-terms-crowd }. Wybierz inną.
    .sms = Nikogo nie ma: { part-terms-crowd }.
offer-ask-start = Od kiedy? Wybierz albo napisz: <i>jutro 10:00</i>, <i>5 grudnia</i>.
    .sms = Od kiedy? Np.: jutro 10:00, 5 grudnia.
offer-ask-end = Początek: { $at }. Do kiedy? Wybierz albo napisz: <i>do niedzieli</i>, <i>5 grudnia 18:00</i>.
    .sms = Początek: { $at }. Do kiedy? Np.: do niedzieli, 5 grudnia 18:00.
offer-when-odd = Nie rozumiem tego terminu. Napisz np.: jutro 10:00, niedziela, 5 grudnia 18:00, 3 dni.
offer-when-past = To już minęło: { $at }. Podaj późniejszy termin, np.: jutro 10:00.
offer-end-early = Koniec ({ $until }) wypada przed początkiem ({ $at }). Podaj późniejszy, np.: 3 dni.
offer-end-far = { $limit ->
    [one] { $until } to za daleko: oferta trwa najwyżej { $limit } dzień. Podaj wcześniejszy koniec.
    [few] { $until } to za daleko: oferta trwa najwyżej { $limit } dni. Podaj wcześniejszy koniec.
   *[many] { $until } to za daleko: oferta trwa najwyżej { $limit } dni. Podaj wcześniejszy koniec.
}
offer-ask-claim = Co dostaną klienci? Wybierz albo napisz: <i>pierwsze 50</i>; albo <i>pierwsze 50, 2 na osobę</i>; albo ze słowem do wysłania, <i>pierwsze 50 latte</i>.
    .sms = Co dostaną klienci? Np.: pierwsze 50, 2 na osobę. Ze słowem: pierwsze 50 latte.
offer-claim-odd = Nie rozumiem. Napisz np.: pierwsze 50, 2 na osobę. Albo z jednym słowem: pierwsze 50 latte.
offer-word-ours = { $word } już coś tu znaczy. Wybierz inne słowo, np.: pierwsze 50 latte.
offer-word-taken = { $word } należy do trwającej oferty: { $offer }. Wybierz inne słowo.
offer-preview = Dla kogo: { part-terms-crowd }. Od: { $at }. Do: { $until }.{ part-terms-claim } Tak to zobaczą. Zaraz policzę, do ilu osób dotrze.
    .sms = Dla kogo: { part-terms-crowd }. Od: { $at }. Do: { $until }.{ part-terms-claim } Zaraz liczby.
offer-variants = { $count ->
    [one] { $count } wersja.
    [few] { $count } wersje: los decyduje, kto którą przeczyta. Zobaczysz wszystkie.
    [many] { $count } wersji: los decyduje, kto którą przeczyta. Zobaczysz wszystkie.
   *[other] { $count } wersji: los decyduje, kto którą przeczyta. Zobaczysz wszystkie.
}
offer-early = Kto ma pierwszeństwo, dostaje od razu, pozostali od { $at }.{ $kept ->
    [yes] {" "}Wcześniej nikt nie odbierze.
   *[no] {""}
}
offer-missing = Brak wersji w języku: { $languages }. Ci klienci dostaną: { $instead }.
offer-overlap = W tym samym czasie trwa: { $offer } (od: { $at }, do: { $until }). Kto dostanie tamtą, tej może już nie dostać.
    .sms = W tym samym czasie trwa: { $offer }, do: { $until }. Nie każdy dostanie obie.
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
offer-ways = { $kept ->
    [yes] DALEJ: bez zmian.{" "}
   *[no] {""}
}{ $back ->
    [yes] WSTECZ lub ODRZUĆ
   *[no] ODRZUĆ kończy
}
offer-unfinished = { $offer ->
    [none] Masz niedokończoną ofertę. Wracamy do niej czy zaczynasz nową?
   *[other] Niedokończona: { $offer }. Wracamy do niej czy zaczynasz nową?
}
offer-changing = Zmiana w toku: { $offer }. Na razie nic się w niej nie zmieniło. Wracamy do zmiany czy zaczynasz nową ofertę?
offer-discarded = { $offer ->
    [none] Odrzucono. Nic nie wysłano.
   *[other] Odrzucono: { $offer }. Nic nie wysłano.
}
offer-change = Co chcesz zmienić?
offer-lost = Nie wiem już, o którą ofertę chodzi. Zacznij od nowa albo zobacz swoje oferty.
    .sms = Nie wiem już, o którą ofertę chodzi.
offer-stands = { $state ->
    [draft] To wciąż szkic: { $offer }.
    [scheduled] Czeka na początek: { $offer }.
    [running] Trwa: { $offer }.
    [paused] Wstrzymana: { $offer }.
    [stopped] Została przerwana: { $offer }.
    [ended] Już się skończyła: { $offer }.
   *[cancelled] Została odrzucona: { $offer }.
}
offer-stop-ask = { $count ->
    [0] Przerwać na dobre: { $offer }? Wszyscy już ją dostali, ale potem nikt nic nie odbierze.
    [one] Przerwać na dobre: { $offer }? Nie wyszła jeszcze { $count } wiadomość, a potem nikt nic nie odbierze.
    [few] Przerwać na dobre: { $offer }? Nie wyszły jeszcze { $count } wiadomości, a potem nikt nic nie odbierze.
   *[many] Przerwać na dobre: { $offer }? Nie wyszło jeszcze { $count } wiadomości, a potem nikt nic nie odbierze.
}
offer-moved = { $state ->
    [scheduled] Zaplanowano: { $offer }. Początek: { $at }.
    [running] Wychodzi teraz: { $offer }.
    [paused] Wstrzymano: { $offer }. Nikt więcej jej nie dostanie, dopóki nie wznowisz wysyłki; kto ją ma, może odebrać.
    [resumed] Wysyłka trwa dalej: { $offer }.
    [stopped] Przerwano na dobre: { $offer }. Wydane kupony są nadal ważne.
   *[cancelled] Odrzucono: { $offer }. Nic nie wysłano.
}
    .sms = { $state ->
    [scheduled] Zaplanowano: { $offer }. Początek: { $at }.
    [running] Wychodzi teraz: { $offer }.
    [paused] Wstrzymano: { $offer }. Kto ją ma, może odebrać.
    [resumed] Wysyłka trwa dalej: { $offer }.
    [stopped] Przerwano na dobre: { $offer }. Wydane kupony są nadal ważne.
   *[cancelled] Odrzucono: { $offer }. Nic nie wysłano.
}
offer-tried = <b>{ $offer }</b> ({ part-terms-state }). Co dała która wersja:
    .sms = { $offer } ({ part-terms-state }). Co dała która wersja:
offer-tried-none = Ostatnio żadna oferta nie miała kilku wersji. Żeby spróbować: napisz ją, potem <b>Zmień</b>, <b>Tekst</b>, <b>Jeszcze jedna wersja</b>.
    .sms = Ostatnio żadna oferta nie miała kilku wersji. Spróbuj: napisz ją, potem Zmień, Tekst, Jeszcze jedna wersja.
offer-won = { $state ->
    [live] Wygrywa wersja { $variant }: { $offer }. Kto nie ma jeszcze wiadomości, dostanie tę; kto ma inną, zostaje przy swojej.
   *[over] Wygrywa wersja { $variant }: { $offer }. Następna oferta zrobiona z tej zacznie od niej.
}
    .sms = { $state ->
    [live] Wygrywa wersja { $variant }: { $offer }. Kto nie ma jeszcze wiadomości, dostanie tę.
   *[over] Wygrywa wersja { $variant }: { $offer }. Następna oferta zrobiona z tej zacznie od niej.
}
offers = { $count ->
    [one] Twoja oferta:
    [few] { $count } oferty. Która?
   *[many] { $count } ofert. Która?
}
offers-none = Żadna oferta nie trwa ani nie powstaje.
offer-restocked = Teraz jest { $stock }, z tego odebrane: { $claimed }. { $offer }. Kto nie dostał oferty, bo jej zabrakło, dostanie ją teraz.
    .sms = Teraz: { $stock }, odebrane: { $claimed }. { $offer }. Kto jej nie dostał, dostanie ją teraz.
offer-stock-how = { $offer }: { $stock }, z tego odebrane: { $claimed }. Ile ma być razem? Może być tylko więcej: <b>zapas 100</b>.
    .sms = { $offer }: { $stock }, odebrane: { $claimed }. Może być tylko więcej: ZAPAS 100.
offer-ask-longer = { $offer } kończy się { $at }. Do kiedy zamiast tego? Dotknij albo napisz: <i>do niedzieli</i>, <i>5 grudnia 18:00</i>.
    .sms = { $offer } kończy się { $at }. Do kiedy zamiast tego? Np.: do niedzieli, 5 grudnia 18:00.
offer-longer-odd = Nie widzę tu dnia. Koniec jest { $at }. Napisz późniejszy, np.: niedziela, 5 grudnia 18:00, 3 dni.
offer-longer-how = { $offer } kończy się { $at }. Koniec może być tylko późniejszy, np. <b>przedłuż promocję do { $later }</b>. Żeby skończyć wcześniej, odwołaj ją.
    .sms = { $offer } kończy się { $at }. Może być tylko później; żeby skończyć wcześniej, odwołaj ją.
part-longer-count = { $count ->
    [0] {""}
    [one] {" "}{ $count } osoba jeszcze ją dostanie, z nowym końcem.
    [few] {" "}{ $count } osoby jeszcze ją dostaną, z nowym końcem.
    [many] {" "}{ $count } osób jeszcze ją dostanie, z nowym końcem.
   *[other] {" "}{ $count } osoby jeszcze ją dostaną, z nowym końcem.
}
part-longer-late = { $late ->
    [0] {""}
    [one] {" "}Dla { $late } osoby było za późno: dostanie ją, jeśli nowy czas pozwoli.
    [few] {" "}Dla { $late } osób było za późno: dostaną ją, jeśli nowy czas pozwoli.
    [many] {" "}Dla { $late } osób było za późno: dostaną ją, jeśli nowy czas pozwoli.
   *[other] {" "}Dla { $late } osoby było za późno: dostaną ją, jeśli nowy czas pozwoli.
}
part-longer-vouchers = { $vouchers ->
    [0] {""}
    [one] {" "}{ $vouchers } otwarty kupon będzie ważny tak samo długo.
    [few] {" "}{ $vouchers } otwarte kupony będą ważne tak samo długo.
    [many] {" "}{ $vouchers } otwartych kuponów będzie ważnych tak samo długo.
   *[other] {" "}{ $vouchers } otwartego kuponu będzie ważne tak samo długo.
}
part-longer-had = { $had ->
    [0] {""}
   *[other] {" "}Kto już ją ma ({ $had }), nie dostanie drugiej wiadomości.
}
offer-longer-ask = { $offer }: do { $until } zamiast { $at }?{ part-longer-count }{ part-longer-late }{ part-longer-vouchers }{ part-longer-had }
    .sms = { $offer }: do { $until }, nie { $at }? Czeka: { $count }, było za późno: { $late }, kupony: { $vouchers }, mają: { $had }.
offer-longer = Teraz do { $until }: { $offer }. Co jeszcze nie wyszło, tak powie, a kupony są ważne tak samo długo.
    .sms = Teraz do { $until }: { $offer }.
offer-longer-undone = Jak przedtem, do { $until }: { $offer }.
offer-longer-kept = Ktoś już przeczytał nowy koniec, więc zostaje: { $offer } trwa do { $until }.
offer-ask-correct = Co ma w niej być? Wyślij cały tekst. Kto już ją ma, zachowa swój.
    .sms = Co ma w niej być? Wyślij cały tekst.
part-correct-to-come = { $count ->
    [0] Nie wiadomo o nikim, kto jej jeszcze nie ma.
    [one] { $count } osoba jeszcze jej nie ma i przeczyta to:
    [few] { $count } osoby jeszcze jej nie mają i przeczytają to:
    [many] { $count } osób jeszcze jej nie ma i przeczyta to:
   *[other] { $count } osoby jeszcze jej nie ma i przeczyta to:
}
offer-correct-ask = Poprawić { $offer }? Mają ją i zachowają swoją: { $had }. { part-correct-to-come }
    .sms = Poprawić { $offer }? Zachowa swoją: { $had }, przeczyta to: { $count }
offer-correct-text = <b>{ $language }</b>: { $text }
    .sms = { $language }: { $text }
offer-corrected = Poprawione od następnej wiadomości: { $offer }. Raport i <b>dlaczego</b> mówią, kto co przeczytał.
    .sms = Poprawione od następnej wiadomości: { $offer }.
segment-how = Zapisz grupę pod własną nazwą, np.: <b>zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5</b>. <b>usuń segment</b> z nazwą ją zapomina.
    .sms = Np.: zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5
segment-odd = Nie rozumiem tu „{ $words }”. Napisz, o kogo chodzi, np.: <b>zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5</b>.
    .sms = Nie rozumiem tu "{ $words }". Np.: zapisz segment stali którzy odeszli: nie 60 dni i wizyty powyżej 5
segment-is-group = „{ $name }” już oznacza grupę, więc nie może być nazwą. Wybierz inną, np. <b>moi { $name }</b>.
    .sms = "{ $name }" już oznacza grupę. Wybierz inną nazwę, np.: moi { $name }
segment-long = Nazwa ma najwyżej { $limit } znaków. Wybierz krótszą.
segment-replace = <b>„{ $name }” jest już zapisane: { $before }.</b> W ustawieniach dla tej grupy jest: { $rules }. Aby to zmienić: <b>zastąp segment { $name }: { $words }</b>.
    .sms = "{ $name }" jest już zapisane: { $before }. Dla tej grupy: { $rules }. Aby zmienić: zastąp segment { $name }: { $words }
segment-replaced = <b>„{ $name }” zastąpiono:</b> { $words }. Wcześniej: { $before }.
    .sms = "{ $name }" zastąpiono: { $words }. Wcześniej: { $before }.
segment-used = <b>„{ $name }” zostaje.</b> W ustawieniach dla tej grupy jest: { $rules }. Najpierw usuń to stamtąd.
    .sms = "{ $name }" zostaje. W ustawieniach dla tej grupy jest: { $rules }. Najpierw usuń to stamtąd.
segment-missing = <b>Nie ma zapisanej grupy „{ $name }”</b>. To, co ustawienia mają dla niej, nic nie daje, dopóki jej nie zapiszesz, np.: <b>zapisz segment { $name }: nieobecni 60</b>.
    .sms = Nie ma grupy "{ $name }". Co jest dla niej, nic nie daje. Np.: zapisz segment { $name }: nieobecni 60
segment-unknown = Nie ma zapisanej grupy „{ $name }”.
    .sms = Nie ma zapisanej grupy "{ $name }".
offers-past = { $count ->
    [one] Jedna oferta już za nami. Jej raport:
    [few] { $count } oferty już za nami. Której raport?
   *[many] { $count } ofert już za nami. Której raport?
}
offers-past-none = Żadna oferta jeszcze nie wyszła.
offer-line = { $offer }: { part-terms-state }, od: { $at }, do: { $until }{ part-terms-taken }

## Przyciski

button-broadcast = Nowa oferta
button-promotions = Oferty
button-promo-more = Więcej ofert
button-promo-show = Ta oferta
button-promo-stock = Więcej sztuk
button-promo-longer = Przedłuż
button-promo-longer-3 = 3 dni dłużej
button-promo-longer-7 = 7 dni dłużej
button-promo-longer-yes = Tak, przedłuż
button-promo-longer-no = Nie, zostaw koniec
button-promo-longer-undo = Cofnij przedłużenie
button-promo-correct = Popraw tekst
button-promo-correct-yes = Tak, popraw
button-promo-correct-no = Zostaw tekst
button-segments = Zapisane grupy
button-segment-offer = Oferta dla niej
button-promo-past = Dawne oferty
button-promo-past-more = Starsze oferty
button-promo-report = Jej raport
button-offer-go-on = Wracam do niej
button-offer-new = Zaczynam nową
button-offer-keep = Bez zmian
button-offer-back = Wstecz
button-offer-discard = Odrzuć
button-offer-skip = Pomiń
button-offer-skip-all = Pomiń resztę
button-audience-all = Wszyscy
button-audience-visited = Byli: 30 dni
button-audience-away = Nieobecni: 60 dni
button-audience-never = Nigdy nie odebrali
button-audience-birthday = Jubilaci tego miesiąca
button-audience-spend = Najlepsi: wydatki
button-audience-visits = Najlepsi: wizyty
button-audience-tier = Poziom
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
button-offer-edit-time = Termin
button-offer-edit-claim = Co do odbioru
button-offer-edit-variant = Jeszcze jedna wersja

## Menu poleceń w Telegramie

menu-broadcast = Ułóż ofertę
menu-promotions = Twoje oferty: wstrzymaj, przerwij, zmień

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-broadcast = nowa oferta, nowa promocja, ogłoszenie
words-promotions = promocje, promocja, moje promocje
words-promo-stock = zapas, zwiększ zapas, zwiększ zapas do, więcej sztuk, zwiększ liczbę do
words-promo-longer = przedłuż, wydłuż, przedłuż promocję, przedłuż ofertę, przedłuż moją promocję, wydłuż promocję, wydłuż ofertę
words-promo-correct = popraw promocję, popraw ofertę, popraw moją promocję, popraw tekst, popraw tekst promocji
words-segments = segmenty, moje segmenty, zapisane grupy
words-segment-save = zapisz segment, zapisz grupę, nowy segment
words-segment-replace = zastąp segment, zastąp grupę
words-segment-drop = usuń segment, usuń grupę
words-promo-call-off = przerwij ofertę, przerwij promocję, odwołaj ofertę, odwołaj promocję
words-of-owners-promo-call-off = zatrzymaj, zatrzymaj to, zatrzymaj ją, zatrzymaj promocję, zatrzymaj ofertę, zakończ promocję, zakończ ofertę, anuluj promocję, wyłącz promocję, skończ promocję, koniec promocji, stop promocja, zatrzymaj promkę, zakończ promkę, koniec promki
words-promo-pause = wstrzymaj, wstrzymaj promocję
words-of-owners-promo-pause = wstrzymaj ofertę
words-promo-resume = wznów promocję, wznów ofertę
words-promo-past = dawne oferty, dawne promocje, poprzednie promocje, poprzednie oferty, stare promocje
words-promo-newest = jak poszła promocja, jak poszła oferta, jak wypadła promocja, raport promocji
words-of-owners-promo-newest-inside = jak * poszła|wypadła|idzie|poszło * promocja|promocji|oferta, jak * promocja|oferta poszła|wypadła|idzie, czy ~ promocja|oferta ~ zadziałała|opłaciła|działa|sprzedała|udana|udała, wyniki|wynik|efekty|efekt|raport|liczby promocji|oferty, co dała|przyniosła ~ promocja|oferta, jak ~ promocja|oferta, jak * promocja|promocji|oferta|ofertę|oferty * idzie|poszła|wypadła|sprzedaje|działa, ile|ilu * skorzystało|odebrało|wzięło|użyło|przeczytało * promocji|promocję|oferty|ofertę, jak idzie|poszło|tam|poszła|sprzedaje * promocja|oferta|promocji|ofercie
words-tried = wersje, która wersja, lepsza wersja
words-go-on = dalej, kontynuuj, zostaw, bez zmian
words-of-owners-promo-call-off-inside = zatrzymaj|zatrzymać|zakończ|zakończyć|odwołaj|odwołać|przerwij|przerwać|anuluj|anulować|skończ|skończyć|wyłącz|wyłączyć|zdejmij|usuń ~ promocję|ofertę, koniec ~ promocji|oferty ., stop promocja|promocji|promocję|oferta|oferty|oferte
words-of-owners-promo-longer-inside = przedłuż|przedłużyć|wydłuż|wydłużyć ~ promocję|ofertę, promocja|oferta dłużej|do, dłuższa|dłuższą promocja|promocję|oferta|ofertę, promocja|promocję|oferta|ofertę * trwa|potrwa|dłużej, niech ~ promocja|oferta
words-of-owners-broadcast = wyślij ofertę, wyślij promocję, jak wysłać ofertę, jak wysłać promocję, zrób promocję, napisz do wszystkich
words-of-owners-promo-newest = jak poszła promka, jak promka, jak idzie promka
