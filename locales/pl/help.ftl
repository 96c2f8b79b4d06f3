### Pomoc i to, czego nie rozumiemy

help = <b>{ $shop }</b>, twoja karta w tej rozmowie: pokazuj przy kasie, zbieraj, odbieraj nagrody.{ part-call }
    .sms = { $shop }: przy kasie wyślij JESTEM.{ part-call } Rezygnacja: STOP.
help-more =
    /balance ile masz, /history co się działo
    /hours kiedy jest otwarte, /address gdzie jesteśmy
    /why dlaczego do ciebie piszemy
    /link jedna karta na czacie i w telefonie
    /privacy co przechowujemy, /export pobierz dane, /leave usuń je
    .sms = Także: SALDO, HISTORIA, GODZINY, ADRES, DLACZEGO piszemy, POŁĄCZ z czatem, EKSPORT, PRYWATNOŚĆ.
part-unknown = { $state ->
    [unasked] Nie ma otwartego pytania, na które to odpowiada.
   *[none] Tego nie umiem, zajmuję się tylko twoją kartą.
}
unknown = { part-unknown }{ part-call }
who-we-are = Tu { $shop }. Kartą zajmuje się program i on tu odpowiada; masz ją od: { $joined }. Nie pyta o hasła ani o karty płatnicze.{ part-call } STOP kończy nasze wiadomości.
    .sms = { $shop }: odpowiada tu program. Twoja karta od: { $joined }. Nie pytamy o hasła.{ part-call } Rezygnacja: STOP.
person = { $sends ->
    [yes] To pytanie do człowieka: <b>Zapytaj sklep</b> przekaże twoje słowa, a odpowiedź przyjdzie tutaj.
   *[no] To pytanie do człowieka: zapytaj przy kasie.
}{ part-call }
    .sms = { $sends ->
    [yes] To pytanie do człowieka: Zapytaj sklep przekaże twoje słowa.
   *[no] To pytanie do człowieka: zapytaj przy kasie.
}{ part-call }
missing = Punkty i pieczątki nalicza się przy kasie, a historia pokazuje każde naliczenie. { $sends ->
    [yes] Jeśli czegoś brakuje, <b>Zapytaj sklep</b> przekaże twoje słowa.
   *[no] Jeśli czegoś brakuje, powiedz o tym przy kasie.
}{ part-call }
    .sms = Historia pokazuje, co przyszło. { $sends ->
    [yes] Czegoś brakuje? Zapytaj sklep przekaże twoje słowa.
   *[no] Czegoś brakuje? Powiedz przy kasie.
}{ part-call }
part-unknown-staff = { $state ->
    [unasked] Nie ma otwartego pytania, na które to odpowiada.
   *[none] Nie rozumiem.
}
unknown-staff = { part-unknown-staff } Wizyta: <b>{ part-code } { part-sum }</b>. Pomyłka: <b>cofnij</b>.
    .sms = { part-unknown-staff } Wizyta: { part-code } { part-sum }. Pomyłka: COFNIJ.
unknown-again = Może coś z tego?
not-here = { $what ->
    [pass] Nie ma tu karnetów.
    [plan] Nie ma tu płatnego członkostwa.
    [tier] Nie ma tu poziomów.
    [challenge] Nie ma tu wyzwań ani odznak.
    [invite] Za zaproszenie znajomych nic tu nie ma, ale zapraszamy ich.
   *[gift] Nie można tu nic podarować innym z karty.
}
unknown-in-charge = { $role ->
    [manager] Tego też nie rozumiem. Znam na przykład: <b>raport</b>, <b>raport zespół</b>, <b>klient ana</b>, <b>zespół</b>, a resztę mówi POMOC.
   *[owner] Tego też nie rozumiem. Znam na przykład: <b>raport</b>, <b>najlepsi</b>, <b>zobowiązania</b>, <b>promocje</b>, <b>klient ana</b>, a resztę mówi POMOC.
}
    .sms = { $role ->
    [manager] Tego też nie rozumiem. Znam: raport, raport zespół, klient ana, zespół. Reszta: POMOC.
   *[owner] Tego też nie rozumiem. Znam: raport, najlepsi, zobowiązania, promocje, klient ana. Reszta: POMOC.
}
unknown-last = Tego nie rozumiem i na razie nie będę na to odpowiadać. Napisz POMOC, a powiem, co umiem.
which = O którą opcję chodzi?
welcome-to-it = Nie ma za co. Do zobaczenia.
hours = { $place }, godziny otwarcia: { $info }.
hours-of-each = Godziny otwarcia:
hours-unknown = Nie znam naszych godzin otwarcia.{ part-call }
address = { $place }: { $info }.
address-of-each = Tu nas znajdziesz:
address-unknown = Nie znam naszego adresu.{ part-call }
place-line = { $place }: { $info }
not-text = Czytam tylko tekst. Napisz, proszę.
link-old = Ten link już nie działa. Poproś o nowy.
no-code-free = Wszystkie kody są teraz zajęte. Spróbuj ponownie za kilka minut.
slowed = Za dużo prób. Poczekaj { $minutes } min.
no-texts = Nie mogę teraz wysyłać SMS-ów. Spróbuj za godzinę.
no-texts-abroad = Wysyłam SMS-y tylko na numery z naszych krajów ({ $codes }).
question-left = Dobrze, zostawiam to pytanie. Nic się nie zmieniło.
stop-which = Co mam zakończyć: tylko to czy nasze wiadomości do ciebie?
stop-offer-which = Co mam zakończyć: nasze wiadomości do ciebie czy ofertę dla klientów?
trouble = Coś się u nas zepsuło. Spróbuj za minutę.{ part-call }
trouble-kept = Mamy awarię. Twoją wiadomość już mamy, nie trzeba jej powtarzać. Odpowiemy, gdy tylko się da.{ part-call }

## Przyciski

button-help = Pomoc
button-help-more = Więcej
button-stop-this = Tylko to
button-stop-messages = Wiadomości do mnie

## Menu poleceń w Telegramie

menu-help = W czym mogę pomóc
menu-hours = Kiedy jest otwarte
menu-address = Gdzie jesteśmy

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-help = pomoc, pomocy, pomóż, informacje, polecenia, co umiesz, co potrafisz, co mogę zrobić, nie rozumiem, nic nie rozumiem, nie wiem jak
words-help-inside = nie|nic ~ rozumiem, co umiesz|potrafisz, nie wiem ~ jak, jak ~ używać|korzystać, pomóżcie, możesz ~ pomóc
words-help-more = więcej, więcej pomocy, co jeszcze, inne polecenia
# Co telefony i skrzynki odpisują same.
words-automatic = automatyczna|automatyczną odpowiedź, odpowiedź automatyczna, wiadomość automatyczna, automatyczna wiadomość, autoodpowiedź|autoresponder, wygenerowan* automatycznie, automatycznie wygenerowan*, prowadzę, w trakcie jazdy, jestem zajęty|zajęta, nie mogę * rozmawiać|odebrać|odpisać|odpowiedzieć, oddzwonię, odpiszę|odpowiem|zadzwonię|skontaktuję * później|wkrótce|jak|gdy|kiedy, na urlopie, poza biurem, na spotkaniu, nie przeszkadzać
words-thanks = dziękuję, dziękuje, dziękujemy, dzięki, dziękówka, dzięks, dziena, dzięki wielkie, wielkie dzięki, dziękuję bardzo, bardzo dziękuję, serdecznie dziękuję, pięknie dziękuję, podziękował, podziękowania
words-thanks-inside = super|świetna|pyszna|pyszne|najlepsza|wspaniała|cudowna|dobra ~ kawa|kawiarnia|obsługa|ciasto, kocham was
words-hours = godziny, godziny otwarcia, godziny pracy, otwarte, czynne, kiedy otwarte, kiedy czynne, czy jesteście otwarci, jesteście otwarci, otwarte dziś, otwarte w niedzielę, czynne dziś, czynne w niedzielę, otwarte jutro
words-hours-inside = o|od|do której ~ otwier*|zamyk*|otwarte|otwarci|otwarta|otwarty|czynne|czynni|czynna|czynny|pracujecie|działacie|jesteście, o której godzinie ~ otwier*|zamyk*, kiedy ~ otwieracie|zamykacie|otwarte|otwarci|otwarty|otwarta|czynne|czynny|czynna|czynni|zamknięte|pracujecie, w jakich godzinach, jakie ~ godziny ~ otwarcia|pracy, godziny|godzin|godzinach otwarcia|pracy, czy ~ otwarte|otwarci|otwarty|otwarta|czynne|czynny|czynna|czynni|zamknięte|pracujecie, jesteście ~ otwarci|czynni|zamknięci, jak ~ długo ~ otwarte|otwarci|czynne|czynni, jak ~ pracujecie, dziś|dzisiaj|jutro|teraz|niedzielę|sobotę ~ otwarte|otwarci|czynne|czynni, otwarte|czynne ~ w|dziś|dzisiaj|jutro|teraz|jeszcze
words-address = adres, wasz adres, gdzie, gdzie to jest, gdzie was znajdę, dojazd, jak dojechać, jak do was dojechać, jak trafić
words-address-inside = gdzie ~ jesteście, gdzie was ~ znajdę|znaleźć|szukać, gdzie się ~ znajdujecie|mieścicie|znajduje|mieści, gdzie jest ~ sklep|lokal|kawiarnia|punkt|salon|restauracja|piekarnia, gdzie ~ macie ~ sklep|lokal|kawiarnię|punkt, jaki ~ adres, pod jakim adresem, podaj|podajcie|poproszę|proszę ~ adres, adres ~ lokalu|sklepu|kawiarni|poproszę|proszę, jak ~ do was ~ dojechać|dojść|trafić|dotrzeć, jak ~ dojechać|trafić|dojść ~ do
words-who = kto pisze, kto to pisze, kim jesteście, kim jesteś, kto tam, co to jest, co to za numer, oszustwo, scam, spam
words-who-inside = kim jesteście|jesteś|pan|pani|państwo, kto ~ to|tu|do mnie ~ pisze, kto tu|to jest, co to za numer|firma|wiadomość|sms, to ~ oszustwo|scam|spam|oszuści|naciąganie|podpucha|wyłudzenie|prawdziwe|prawda, jesteś|jesteście|to|czy ~ bot|botem|robot|robotem|automat|automatem|człowiekiem|maszyną, rozmawiam z ~ bot*|robot*|człowiekiem|automat*|maszyn*, skąd macie|masz|mają mój|moj|moje numer|dane|imię, kto wam|ci dał|podał mój numer
words-person = konsultant, konsultantka, człowiek, obsługa klienta, kierownik, kierowniczka, szef, reklamacja, skarga, zażalenie, zadzwońcie, infolinia
words-person-inside = rozmawiać|porozmawiać|pogadać|połączyć z ~ człowiekiem|kimś|konsultant*|obsług*|kierownik*|szef*|właściciel*|pracownik*, kontakt z ~ człowiekiem|kimś|konsultant*|obsług*|kierownik*|szef*, reklamacj*, skarg*, zażaleni*, zwrot pieniędzy|kasy, oddajcie|zwróćcie ~ pieniądze|kasę, kawa|jedzenie|ciasto|herbata|obsługa|kelnerka|kelner|kasjerka|barista|baristka ~ był|była|było|jest ~ zimn*|niemił*|chamsk*|okropn*|fataln*|stęchł*|nieuprzejm*|niesmaczn*|brudn*|zł*, zadzwońcie|zadzwoń ~ do mnie, fatalna|okropna|straszna ~ obsługa|kawa, nie działa
words-missing = brak punktów, brak pieczątek, brakuje punktów, brakuje pieczątek
words-missing-inside = nie naliczył*|dodał*|dopisał*|przyszł*|dostałem|dostałam|dostaliśmy|mam|widzę|wpadł*|zaliczył* ~ punktów|punkty|pieczątki|pieczątek|pieczątka, brak|brakuje|zabrakło ~ punktów|punkty|pieczątek|pieczątki, gdzie ~ moje punkty|pieczątki, zniknęły|przepadły|zginęły ~ punkty|pieczątki, punkty|pieczątki zniknęły|przepadły|zginęły, zapomniał* ~ pieczątk*|pokazać|zeskanować|nabić, ktoś ~ wykorzystał|użył|zabrał|ukradł ~ punkty|pieczątki, złe|błędne|niepoprawne punkty, punkty ~ się ~ zgadzają
