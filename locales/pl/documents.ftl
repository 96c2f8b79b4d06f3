### Strony sklepu: jak działa program; regulamin i polityka prywatności jako szkice z ustawień

## Części innych tekstów

part-at-address = { $address ->
    [none] {""}
   *[other] , { $address }
}

## Jak to działa?

how-title = Jak to działa?
how-steps = W trzech krokach
how-steps-card = Weź kartę: zeskanuj kod QR na ladzie albo napisz do nas. Nic nie kosztuje.
how-steps-show = Pokaż ją przy kasie. To, co zbierasz, od razu na niej widać.
how-steps-take = Odbierz nagrodę, kiedy ci wygodnie.
how-earn = Co zbierasz
how-rewards = Nagrody
how-lasts = Jak długo to jest ważne
how-standing = Poziomy
how-passes = Karnety
how-join = Weź kartę
how-join-sms = Wyślij SMS { $word } na { $number }

## Wszystkie strony

document-how = Jak to działa
document-terms = Regulamin
document-privacy = Polityka prywatności
document-draft = Szkic. Ten tekst powstał automatycznie z ustawień programu { $shop }. Sklep musi go przeczytać i może podać w jego miejsce własny.
document-old = To wcześniejsza wersja. To, co obowiązuje teraz, jest na osobnej stronie.
document-version = Wersja { $version }, od { $since }
document-earlier = Wersja z { $since }
document-gone = Nie ma tu takiej strony
document-gone-how = Link może być stary. Zapytaj w sklepie.

## Regulamin

terms-title = Regulamin karty
terms-who = Czyj to program
terms-who-shop = { $shop }{ part-at-address }. Pytania i reklamacje: { $phone }.
terms-card = Twoja karta
terms-card-free = Jest bezpłatna i tylko twoja. Dostajesz ją, pisząc do nas, i tym samym akceptujesz ten regulamin.
terms-card-money = To, co zbierasz, działa tylko u nas: nie wypłacamy tego, nie można tego sprzedać ani przekazać.
terms-card-gifts = To, co zbierasz, działa tylko u nas: nie wypłacamy tego i nie można tego sprzedać. Część można podarować na inną kartę; wtedy należy już do niej, a cofnąć pomyłkę może tylko obsługa, i to wkrótce potem.
terms-earn = Co zbierasz
terms-earn-mended = To, co naliczono przez pomyłkę, cofamy. Tak samo to, co dał zakup, który zwracasz. Jeśli zdążysz to wydać, spłacą to twoje następne wizyty.
terms-rewards = Nagrody
terms-rewards-voucher = Nagrodę odbierasz kuponem, na którym jest napisane, do kiedy jest ważny. Jeśli go nie użyjesz, jego koszt wraca na kartę.
terms-rewards-some-lapse = Nagrodę odbierasz kuponem. Jest na nim napisane, do kiedy jest ważny i czy jego koszt wraca na kartę, jeśli go nie użyjesz.
terms-tiers = Poziomy
terms-passes = Karnety
terms-passes-held = Karnet płacisz z góry. Używasz go przy kasie, a kończy się w dniu, który pokazuje karta.
terms-lasts = Jak długo to jest ważne
terms-lasts-warned = Zanim coś przepadnie, napiszemy do ciebie, chyba że masz to wyłączone; widać to też w stanie karty.
terms-changes = Jeśli coś się zmieni
terms-changes-rules = Możemy zmienić to, ile dają wizyty i ile kosztują nagrody. Nowe zasady dotyczą wizyt po zmianie. To, co już masz, zostaje twoje i zachowuje swój termin.
terms-changes-idle = Jeśli zmienimy to, co przepada po długiej nieobecności, przez { $days ->
    [one] pierwszy dzień
    [few] pierwsze { $days } dni
   *[many] pierwsze { $days } dni
} nic z tego powodu nie przepadnie.
terms-changes-version = Ten regulamin ma wersję. Zapisujemy, na którą się zgadzasz, i możesz ją tu zawsze przeczytać.
terms-end = Jeśli rezygnujesz albo my kończymy
terms-end-you = Napisz { $leave } w dowolnej chwili: karta znika razem ze wszystkim, co na niej jest.
terms-end-we = Jeśli zakończymy program, powiemy o tym na tyle wcześnie, żeby wykorzystać to, co masz.
terms-end-law = Twoje prawa jako konsumenta się nie zmieniają.

## Polityka prywatności

notice-title = Polityka prywatności
notice-who = Kto przechowuje twoje dane
notice-who-shop = { $shop }{ part-at-address }. Pytania: { $phone }.
notice-what = Co przechowujemy i po co
notice-what-name = Imię, numer lub czat, język, miejsce, w którym zwykle bywasz, i sposób dołączenia: żeby prowadzić twoją kartę i ci odpowiadać.
notice-what-friends = Czy osoby, które zapraszasz, mogą widzieć twoje imię, i która karta zaprosiła którą: żeby obie dostały to, co obiecane.
notice-what-gifts = Co i na którą kartę dajesz, co i z której dostajesz: żeby to pokazać i móc cofnąć pomyłkę.
notice-what-visits = Wizyty (kiedy, gdzie, za ile i co, jeśli kasa to podała), to, co dały, i odebrane nagrody: żeby wiedzieć, co jest na karcie.
notice-what-birthday = Urodziny bez roku, jeśli je podasz: na życzenia albo prezent.
notice-what-words = Na co i kiedy się zgadzasz: żeby móc to wykazać.
notice-what-said = To, co do ciebie piszemy, jeszcze przez tydzień. Tego, co piszesz do nas, nie przechowujemy, gdy już dostaniesz odpowiedź; to, czego nie rozumiemy albo co przekazujesz nam dalej, zostaje jeszcze przez tydzień.
notice-law = Na jakiej podstawie
notice-law-card = Kartę prowadzimy na twoją prośbę (RODO, art. 6 ust. 1 lit. b). Oferty i powiadomienia wysyłamy za twoją zgodą (lit. a). Nasze księgi i dowód tego, co uzgodniono, przechowujemy, bo wymaga tego prawo albo nasz prawnie uzasadniony interes (lit. c, f).
notice-messages = Co piszemy
notice-messages-offers = Oferty wysyłamy tylko za twoją zgodą.{ part-promise }
notice-messages-stop = { $messages } pokazuje, co możesz wyłączyć. STOP kończy oferty i powiadomienia tam, gdzie to napiszesz.
notice-others = Kto jeszcze je widzi
notice-others-telegram = W Telegramie: Telegram, który przenosi nasze wiadomości.
notice-others-sms = Przy SMS-ach: Twilio w Stanach Zjednoczonych i sieci telefoniczne, które je przenoszą.
notice-others-nobody = Nikt inny poza tym, kto prowadzi nasz serwer. Niczego nie sprzedajemy.
notice-long = Jak długo
notice-long-card = Tak długo, jak masz kartę. Gdy rezygnujesz, imię, urodziny i karta znikają od razu, a numer lub czat po jednym dniu. Wizyty i kwoty zostają w naszych księgach bez imienia.
notice-long-hash = Zostaje klucz wyliczony z twojego numeru: z tym, co zostało wykorzystane, najwyżej trzy lata, żeby ponowne dołączenie niczego nie zaczynało od nowa, oraz z tym, na co była zgoda.
notice-long-stranger = Jeśli do nas piszesz i nie bierzesz karty, zapominamy o tobie po 30 dniach. Pamiętamy tylko STOP.
notice-rights = Twoje prawa
notice-rights-words = { $export } wysyła ci wszystko, co przechowujemy. { $leave } to usuwa. { $settings } to poprawia.
notice-rights-law = Możesz wycofać każdą zgodę, wnieść sprzeciw, zażądać ograniczenia przetwarzania danych i złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych albo do organu w swoim kraju.
