### Odbiór tego, co daje promocja

claimed = <b>{ $reward }</b>: to dla ciebie. Pokaż kod <b>{ $code }</b> przy kasie. Ważny do: { $until }.
    .sms = Dla ciebie: { $reward }. Podaj { $code } przy kasie. Ważny do: { $until }.
claimed-already = Masz już ten kupon: <b>{ $reward }</b>, kod <b>{ $code }</b>. Ważny do: { $until }.
    .sms = Masz już ten kupon: { $reward }. Podaj { $code } przy kasie. Ważny do: { $until }.
claim-had = Ten kupon jest już wykorzystany: { $reward }. Dziękujemy za wizytę.
claim-sold-out = { $limit ->
    [one] Niestety już rozdane: { $reward }. Karta działa jak zawsze.
    [few] Niestety już rozdane (wszystkie { $limit }): { $reward }. Karta działa jak zawsze.
   *[many] Niestety już rozdane (wszystkie { $limit }): { $reward }. Karta działa jak zawsze.
}
claim-early = Jeszcze za wcześnie: { $reward }. Początek: { $at }. Napisz wtedy.
claim-over = Ta oferta już się skończyła: { $reward }. Twoje nagrody zostają.
claim-free = Kupon niepotrzebny: { $reward } jest dla wszystkich. Do: { $until }. Po prostu wpadnij.
claim-which = Którą ofertę wybierasz?
claim-none = Teraz nie ma nic do odbioru.
claim-keep = Ten kupon nic nie kosztował, więc nie ma czego oddawać: { $reward }. Ważny do: { $until }.
claim-late = Ten kupon już nie działa. Koniec oferty: { $at }.
claim-expired = Twój kupon stracił ważność: { $reward }.

## Przyciski

button-claim = Biorę

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-claim = biorę, biorę to, chcę to, dla mnie
