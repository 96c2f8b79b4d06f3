### Odbiór tego, co daje promocja

claimed = <b>{ $reward }</b>: to dla ciebie. Pokaż kod <b>{ $code }</b> przy kasie. Ważny do { $until }.
    .sms = Dla ciebie: { $reward }. Podaj { $code } przy kasie. Ważny do { $until }.
claimed-already = Masz już swój: <b>{ $reward }</b>, kod <b>{ $code }</b>. Ważny do { $until }.
    .sms = Masz już swój: { $reward }. Podaj { $code } przy kasie. Ważny do { $until }.
claim-had = To już za tobą: { $reward }. Dziękujemy za wizytę.
claim-sold-out = { $limit ->
    [one] Niestety już nie ma: { $reward }. Był { $limit }.
    [few] Niestety wszystkie { $limit } już rozdane: { $reward }. Karta zbiera jak zawsze.
   *[many] Niestety wszystkie { $limit } już rozdane: { $reward }. Karta zbiera jak zawsze.
}
claim-early = Jeszcze nie: { $reward } rusza { $at }. Spytaj wtedy.
claim-over = Ta oferta już minęła: { $reward }. Twoje nagrody nadal tu są.
claim-free = Nic do odbioru: { $reward } jest dla wszystkich do { $until }. Po prostu wpadnij.
claim-which = Którą chcesz?
claim-none = Teraz nie ma nic do odbioru.
claim-keep = Nic to nie kosztowało, więc nie ma czego oddawać. Ważne do { $until }: { $reward }.
claim-late = Ten kupon już nie działa: jego oferta trwała do { $at }.
claim-expired = Twój kupon stracił ważność: { $reward }.

## Przyciski

button-claim = Biorę

## Co ludzie piszą: jedno wyrażenie znaczy jedno, we wszystkich językach razem

words-claim = biorę, biorę to, chcę to, dla mnie
