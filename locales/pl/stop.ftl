### STOP, a po nim START: co ludzie piszą

words-stop = koniec, wypisz, wypisuję się, rezygnuję, rezygnacja, przestań, przestańcie, dość, stop sms
# Wewnątrz zdania. Sama gwiazdka to kilka słów przerwy, na końcu słowa: inne końcówki, fala: najwyżej trzy słowa
# bez przecinka po nich, kreska: „lub”, kropka: koniec tekstu.
words-stop-inside = wypis*, nie pisz|piszcie|pisać, proszę przestać, przestań|przestańcie|przestać * pisać|wysyłać|smsować|spamować, nie wysyłaj|wysyłajcie|wysyłać|przysyłaj|przysyłajcie|przysyłać, nie chc* ~ wiadomości*|smsów|smsy|smsami|esemesów|esemesy|ofert|ofertami|reklam*|spam*|powiadomie*|newsletter*|promocji, nie chc* ~ sms ów|y|ami, nie chc* sms|esemes*, nie chc* ~ więcej|już|żadnych|waszych|tych|dostawać|otrzymywać sms|esemes*, nie chc* ~ tego|tych|ich|nic|niczego ~ dostawać|otrzymywać, nie chc* ~ dostawać|otrzymywać tego|ich|nic|niczego, nie życz* sobie ~ wiadomości*|smsów|smsy|smsami|esemesów|esemesy|ofert|ofertami|reklam*|spam*|powiadomie*|newsletter*|promocji, nie życz* sobie ~ sms ów|y|ami, nie życz* sobie sms|esemes*, nie życz* sobie ~ więcej|już|żadnych|waszych|tych|dostawać|otrzymywać sms|esemes*, nie życz* sobie ~ tego|tych|ich|nic|niczego ~ dostawać|otrzymywać, nie życz* sobie ~ dostawać|otrzymywać tego|ich|nic|niczego, żadnych więcej * wiadomości|sms*|ofert|reklam, dość|dosyć wiadomości|sms*|ofert|reklam|spamu, dość|dosyć tych|tego|waszych|już * wiadomości|sms*|ofert|reklam|spamu, koniec z * wiadomościami|smsami|ofertami|reklamami, rezygn*|zrezygn* z * subskrypcj*|wiadomości|sms*|esemes*|ofert|reklam|newsletter*|powiadom*, anuluj*|anulować * subskrypcj*, cofam|wycofuję|odwołuję * zgod*, usuń|usuńcie|usunąć|skreśl|skreślcie|skreślić mnie * listy|bazy, o usunięcie|skreślenie|wykreślenie ~ z|ze ~ listy|bazy, daj|dajcie mi * spokój
words-stop-spared = wypis* * faktur*|rachun*|paragon*|recept*|kartk*, faktur*|rachun*|paragon* * wypis*, nie chc* * przegapi*|przeocz*|straci*, nie chc* żeby* * przesta*, nie chc* ~ tylko|ale|lecz|wolę|wolimy|chcę|poproszę ~ sms*|wiadomoś*|ofert*|promocj*
words-start = wznów

## Przyciski

button-start = Cofnij
