### Co właściciel czyta samo z siebie

oddities = <b>Warto zajrzeć</b> do kasy, { $from } - { $to }. Każda rzecz może mieć dobry powód; najpierw zapytaj.
    .sms = Warto zajrzeć do kasy, { $from } - { $to }. Każda rzecz może mieć dobry powód.
odd-own = { $staff }: naliczenia na kartę, która dziś należy do tej osoby: { $count }, pierwsze { $at }. Czy tak ma być?
odd-redeemed = { $name }: naliczenie { $at }, odebrana nagroda, potem { $staff } cofa wizytę. To pomyłka?
odd-many = { $name }: naliczenia jednego dnia ({ $staff }): { $count }, od { $at }. Czy za każdym razem ktoś był?
odd-outside = { $staff }: naliczenia poza { $hours }: { $count }, pierwsze { $at }. Czy to Twoje godziny?
odd-closing = { $staff }: w ostatnich { $minutes } minutach przed zamknięciem naliczenia: { $count }, razem { $visits }. Czy wtedy jest ruch?
odd-amounts = { $staff }: naliczenia bez kwoty: { $count }, razem { $visits }. Czy wie, jak ją dodać?
odd-same = { $name }: wszystkie wizyty z { $days } dni ({ $visits }) nalicza { $staff }. Czy się znają?
odd-more = I jeszcze { $count }: dziennik pokaże, kto co zrobił.
came-back = { $count ->
    [one] W zeszłym tygodniu wrócił gość zapisany przez ciebie: { $names }. Brawo.
    [few] W zeszłym tygodniu wrócili { $count } goście zapisani przez ciebie: { $names }. Brawo.
    [many] W zeszłym tygodniu wróciło { $count } gości zapisanych przez ciebie: { $names }. Brawo.
   *[other] W zeszłym tygodniu wróciło { $count } gości zapisanych przez ciebie: { $names }. Brawo.
}
part-empty-day = { $weekday ->
    [mon] w poniedziałki
    [tue] we wtorki
    [wed] w środy
    [thu] w czwartki
    [fri] w piątki
    [sat] w soboty
   *[sun] w niedziele
}
part-empty-double = { $unit ->
    [stamps] podwójne pieczątki
   *[points] podwójne punkty
}
empty-hours = <b>Cicho { part-empty-day } { $from }-{ $to }:</b> wizyt { $visits }, zwykle w tyle godzin { $usual }. Może { part-empty-double }?
    .sms = Cicho { part-empty-day } { $from }-{ $to }: wizyt { $visits }, zwykle { $usual }. Napisz: { part-empty-double } { part-empty-day } { $from }-{ $to }
finding-left = Dobrze, ten dzień zostaje, jak jest. Zapytam znów najwcześniej za kwartał.
findings-off = Dobrze, niczego już nie szukam.
findings-on = Dobrze: raz w tygodniu powiem ci, co widzę.

## Przyciski

button-finding-try = Co to da
button-finding-no = Tego nie
button-finding-never = Nigdy nie pytaj
button-findings-on = Szukaj znów

## Co ludzie piszą
words-finding-never = bez podpowiedzi, żadnych podpowiedzi
