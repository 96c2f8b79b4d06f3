### Co klienci przekazują komuś ze sklepu i co im ta osoba odpowiada

contact-sent = { $shop } już to ma. Ktoś wkrótce tu odpisze.
contact-sent-later = { $shop } już to ma. Ktoś odpisze tu od: { $at }.
contact-today = Dziś nie mogę już nic przekazać.{ part-call }
contact-nobody = Nikt u nas nie może tego teraz odebrać.{ part-call }
contact-old = To było zbyt dawno. Napisz, proszę, jeszcze raz.
contact-asked = <b>{ $name }</b>{ part-from-number } pisze: „{ $words }”
    Odpowiedz na tę wiadomość: { $name } przeczyta to jako słowa sklepu.
    .sms = { $name }{ part-from-number } pisze: "{ $words }" Odpowiedź: ODPISZ { $name } i twoje słowa.
contact-answer-ask = Co ma przeczytać <b>{ $name }</b>?
    .sms = Co ma przeczytać { $name }?
contact-answer-nobody = Teraz nie ma komu odpowiedzieć.
contact-answer-whom = Nie wysłano: dla kogo to jest? Pytali: { $names }. Napisz „odpisz”, imię i treść.
    .sms = Nie wysłano: dla kogo to jest? Pytali: { $names }. Wyślij ODPISZ, imię i treść.
contact-answer-sure = Nie ma tu imienia nikogo, kto pytał. Czy <b>{ $name }</b> ma to przeczytać? „{ $words }”
    .sms = Nie ma tu imienia nikogo, kto pytał. Wysłać do: { $name }? "{ $words }"
contact-answer-kept = Nic nie zostało wysłane.
contact-answer-late = Nie wysłano: na odpowiedź dla <b>{ $name }</b> czekałem godzinę. Dotknij i napisz jeszcze raz.
    .sms = Nie wysłano: na odpowiedź dla { $name } czekałem godzinę. Wyślij 1 i napisz jeszcze raz.
contact-answer = <b>{ $shop }</b>: { $words }
    .sms = { $shop }: { $words }
contact-answered = <b>{ $name }</b> już to czyta.
    .sms = { $name } już to czyta.
contact-answered-cut = <b>{ $name }</b> już to czyta, ale tylko początek: tekst był za długi.
    .sms = { $name } już to czyta, ale tylko początek: tekst był za długi.
contact-taken = { $staff } odpowiada. <b>{ $name }</b> czyta: „{ $words }”
    .sms = { $staff } odpowiada. { $name } czyta: "{ $words }"
contact-gone = { $state ->
    [left] Nie wysłano, karty już nie ma: <b>{ $name }</b>.
    [stopped] Nie wysłano, w międzyczasie przyszło STOP: <b>{ $name }</b>.
   *[other] Nie wysłano, nie ma już kontaktu: <b>{ $name }</b>.
}
    .sms = { $state ->
        [left] Nie wysłano, karty już nie ma: { $name }.
        [stopped] Nie wysłano, w międzyczasie przyszło STOP: { $name }.
       *[other] Nie wysłano, nie ma już kontaktu: { $name }.
    }
contact-list = <b>Kto ostatnio napisał: { $count }.</b> Stuknij imię, żeby odpowiedzieć.
    .sms = Kto ostatnio napisał: { $count }. Odpowiedź: ODPISZ, imię i twoje słowa.
contact-list-line = { $name }, { $at }: { $words ->
    [none] nieudana wizyta
   *[other] „{ $words }”
}{ $state ->
    [answered] , z odpowiedzią
   *[other] {""}
}
    .sms = { $name }, { $at }: { $words ->
        [none] nieudana wizyta
       *[other] "{ $words }"
    }{ $state ->
        [answered] , z odpowiedzią
       *[other] {""}
    }
contact-list-none = Żaden klient ostatnio do ciebie nie napisał.
contact-unread = Twoja odpowiedź nie dotarła: <b>{ $name }</b>.
    .sms = Twoja odpowiedź nie dotarła: { $name }.

## Przyciski

button-contact-send = Zapytaj sklep
button-contact-answer = Odpowiedz
button-contact-answer-yes = Tak, wyślij
    .sms = Wyślij
button-contact-answer-no = Nie

## Menu poleceń w Telegramie

menu-answer = Odpowiedz na pytanie klienta

## Co ludzie piszą

words-answer = odpisz, odpowiedz, answer
words-complaints = pokaż skargi, pokaż reklamacje
words-of-owners-complaints = skargi, reklamacje, kto napisał, kto do nas napisał, wiadomości od klientów, pytania klientów, pytania od klientów, co piszą klienci, co napisali klienci
