### Pomoc i to, czego nie rozumiemy

help = <b>{ $shop }</b>, twoja karta w tej rozmowie: pokazuj przy kasie, zbieraj, odbieraj nagrody.{ part-call }
    .sms = { $shop }: przy kasie wyślij JESTEM.{ part-call } Rezygnacja: STOP.
unknown = Tego nie umiem, zajmuję się tylko twoją kartą.{ part-call }
unknown-staff = Nie rozumiem. Wizyta: <b>48213 24,50</b>. Pomyłka: <b>cofnij</b>.
    .sms = Nie rozumiem. Wizyta: 48213 24,50. Pomyłka: COFNIJ.
unknown-again = Może coś z tego?
unknown-last = Nie rozumiem tego i na razie nie będę na to odpowiadać. Co umiem, powie słowo POMOC.
which = O którą opcję chodzi?
welcome-to-it = Nie ma za co. Do zobaczenia.
not-text = Czytam tylko tekst. Napisz, proszę.
link-old = Ten link już nie działa. Poproś o nowy.
slowed = Za dużo prób. Poczekaj { $minutes } min.
question-left = Dobrze, zostawiam to pytanie. Nic się nie zmieniło.
stop-which = Co mam zakończyć: tylko to, czy nasze wiadomości do ciebie?
trouble = Coś się u nas zepsuło. Spróbuj za minutę.{ part-call }

## Przyciski

button-help = Pomoc
button-stop-this = Tylko to
button-stop-messages = Wiadomości do mnie

## Menu poleceń w Telegramie

menu-help = W czym mogę pomóc

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-help = pomoc, pomocy, pomóż, informacje, polecenia
# Co telefony i skrzynki odpisują same.
words-automatic = automatyczna|automatyczną odpowiedź, odpowiedź automatyczna, wiadomość automatyczna, automatyczna wiadomość, autoodpowiedź|autoresponder, wygenerowan* automatycznie, automatycznie wygenerowan*, prowadzę, w trakcie jazdy, jestem zajęty|zajęta, nie mogę * rozmawiać|odebrać|odpisać|odpowiedzieć, oddzwonię, odpiszę|odpowiem|zadzwonię|skontaktuję * później|wkrótce|jak|gdy|kiedy, na urlopie, poza biurem, na spotkaniu, nie przeszkadzać
words-thanks = dziękuję, dziękuje, dziękujemy, dzięki, dziękówka, dzięks, dziena, dzięki wielkie, wielkie dzięki, dziękuję bardzo, bardzo dziękuję, serdecznie dziękuję, pięknie dziękuję, podziękował, podziękowania
