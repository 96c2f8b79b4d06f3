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
