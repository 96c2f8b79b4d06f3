### Czat w Telegramie i numer telefonu jako jedna karta

link = Jedna karta tutaj i w SMS-ach: udostępnij numer poniżej. To, co masz na obu, zsumujemy. Albo wpisz numer, a kod przyjdzie SMS-em.
    .sms = Jedna karta tutaj i w SMS-ach: wyślij swój numer, a kod przyjdzie SMS-em.
link-from-telegram = Masz też Telegram? Otwórz ten link, udostępnij numer i masz jedną kartę tu i tam.
link-not-yours = To numer innej osoby. Udostępnij swój.
link-no-phone = Tego numeru nie mogę użyć. Udostępnij swój poniżej albo wpisz go z + i kodem kraju.
    .sms = Tego numeru nie mogę użyć. Wyślij go z + i kodem kraju.
link-no-sms = Na ten numer nie dotrze SMS: jest stacjonarny albo był z niego STOP. Podaj inny albo wyślij z niego najpierw START.
link-code = { $shop }: { $code } to twój kod. Wpisz go w rozmowie, żeby połączyć karty. To nie ty? Zignoruj.
link-code-sent = Kod jest w drodze na numer { $phone }. Wpisz go tutaj.
link-code-wrong = Ten kod jest błędny albo stary. Przeczytaj go jeszcze raz albo poproś o nowy.
old-number = Żeby przenieść kartę na ten numer, wyślij stary, z + i kodem kraju. Przyjdzie tam kod.
move-code = { $shop }: { $code } przenosi twoją kartę na { $number }. Wpisz go tam. To nie ty? Zignoruj i nie podawaj nikomu.
move-code-sent = Jeśli na { $phone } jest karta, kod jest tam w drodze: wpisz go tutaj. Nie masz już tego numeru? Zapytaj przy kasie.
moved = Twoja karta jest teraz na tym numerze: { part-standing }.
moved-told = { $shop }: twoja karta jest teraz na { $number }, a tu już nie. To nie ty? Powiedz nam.{ part-call }
linked = Połączone: teraz to jedna karta, { part-standing }.
linked-told = { $shop }: twoja karta działa teraz także na czacie { $channel }. To nie ty? Powiedz nam.{ part-call }
linked-already = To już jest jedna karta.
wrong-number-ask = Ten numer jest na karcie. Nie twojej? Odpisz { $word }: zdejmiemy go z niej, nic tu nie napiszemy, a karta poczeka na właściciela.
wrong-number-done = Gotowe: numeru nie ma już na tamtej karcie i nic więcej tu nie napiszemy.
number-gone = Ktoś napisał z numeru { $phone }, że nie jest twój. Zdjęliśmy go z karty, a karta zostaje tutaj. Numer jednak twój? Połącz go jeszcze raz.
phone-added = Karta działa teraz także z numeru { $phone }.

## Przyciski

button-new-number = Nowy numer
button-link = Połącz karty
button-share-phone = Udostępnij mój numer

## Menu poleceń w Telegramie

menu-link = Jedna karta na czacie i w telefonie

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-link = połącz, połącz karty, połącz telefon, połącz numer, dodaj telefon, dodaj numer
words-link-inside = połączyć|połącz|złączyć|scalić ~ karty|kart, mam dwie|2 karty
words-new-number = nowy numer, mam nowy numer, mój nowy numer, zmieniłem numer, zmieniłam numer, zmiana numeru, zmień numer, zmień mój numer, przenieś kartę, przenieś moją kartę, przenieść kartę, przeniesienie karty, przenieś kartę klienta, przenieś kartę klientki, stary numer, mój stary numer
words-wrong-number = zły numer, błędny numer, pomyłka, to nie mój numer, to nie moja karta, ta karta nie jest moja, to karta kogoś innego, zła osoba, nie ta osoba, to nie ta osoba, nie mam karty
# W zdaniu; znaki jak przy words-stop-inside.
words-wrong-number-inside = zły|błędny|niewłaściwy numer, nie ten numer, to pomyłka, nie moja karta, nie mój numer, karta|numer kogoś innego, mam ten numer od, ten numer ~ teraz mój, nie znam tej osoby, nie jestem tą osobą, nie mam u was karty, nie zapisywałem|zapisywałam się
words-new-number-inside = zmieniłem|zmieniłam|zmieniamy|zmieniam ~ numer|telefon, mam|mamy ~ nowy numer|telefon, zgubiłem|zgubiłam ~ telefon, przenieść|przenieście ~ kartę
