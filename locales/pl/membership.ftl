### Paid membership: what staff read and tap at the till, what the member reads

## Parts of other texts

part-every = { $period ->
    [month] {" "}miesięcznie
    [year] {" "}rocznie
   *[other] {""}
}
part-stays-until = { $until ->
    [none] Tym samym członkostwo się kończy.
   *[other] Nadal opłacone do { $until }.
}

## Staff

plan-ask = <b>{ $name }</b>: { $plan }, { $price }{ part-every }, do { $until }. Zapłacone?
    .sms = { $name }: { $plan }, { $price }{ part-every }, do { $until }. Zapłacone?
plan-sum = { $plan } kosztuje { $price }, inna kwota nie pasuje. Nic nie sprzedano.
plan-sold = <b>{ $name }</b>: { $plan }, { $price }, do { $until }. Możesz cofnąć przez { $minutes } min.
    .sms = { $name }: { $plan }, { $price }, do { $until }. COFNIJ działa przez { $minutes } min.
plan-how = { $plan }, { $price }{ part-every }: wyślij kod i słowo: { part-code } { $plan }
plan-twice = Sprzedane już z tym kodem o { $at }: <b>{ $name }</b>, { $plan }. Na kolejny okres potrzebny będzie później nowy kod.
    .sms = Sprzedane już z tym kodem o { $at }: { $name }, { $plan }. Na kolejny okres potrzebny będzie później nowy kod.
plan-none = { $name } nie ma członkostwa, które można zmienić.
plan-later = { $name }: jest już późniejsza wpłata, do { $until }. Najpierw cofnij tamtą.
plan-refund-ask = Zwrócić <b>{ $name }</b> { $price } za { $plan }? { part-stays-until }{ part-where-back }
    .sms = Zwrócić { $name } { $price } za { $plan }? { part-stays-until }
plan-refunded = Zwrócone: <b>{ $name }</b>, { $price } za { $plan }. { part-stays-until }{ part-where-back }
    .sms = Zwrócone: { $name }, { $price } za { $plan }. { part-stays-until }{ part-where-back }
plan-cancel-ask = <b>{ $name }</b>: nie odnawiać: { $plan }? Koniec wtedy: { $until }, bez dni zwłoki.
    .sms = { $name }: nie odnawiać: { $plan }? Koniec wtedy: { $until }, bez dni zwłoki.
plan-cancelled = Anulowane: <b>{ $name }</b>, { $plan } kończy się { $until }, bez dni dodatkowych.
    .sms = Anulowane: { $name }, { $plan } kończy się { $until }, bez dni dodatkowych.
plan-refund-heard = Zwrócone w czacie: { part-of-whom }{ $price } za { $plan }. { part-stays-until }
plan-refund-part = W czacie zwrócono tylko { $amount } z { $price }: { part-of-whom }{ $plan }. Członkostwo trwa bez zmian; zakończysz je przy kasie.

## The member

membership = { $how ->
    [chat] Członkostwo. Wybierz, za co płacisz:
   *[till] Członkostwo. Płacisz przy kasie:
}
plan-line = { $plan }: { $price }{ part-every }
plan-not-renewed = Nic nie pobiera się samo. Chcesz zrezygnować? Powiedz przy kasie: dotrwa do końca okresu.
plan-invoice = { $plan }, { $price }{ part-every }: członkostwo do { $until }.
# Wśród innych wierszy historii.
history-plan = { $at }: { $plan }, { $kind ->
    [payment] zapłacono { $price }
    [undo] { $price }, wpłata cofnięta
    [refund] zwrot { $price }
   *[cancellation] bez odnowienia
}
member-until = { $plan } do { $until }.
plan-paid = { $plan }: zapłacone { $price }, członkostwo do { $until }.
plan-given-back = { $plan }: zwrócono { $price }. { part-stays-until }
plan-ends = Członkostwo { $plan } nie zostanie odnowione i kończy się { $until }. Zapłać do tego dnia, a potrwa dalej.

button-plan-paid = Zapłacone
button-plan-refund = Zwróć
button-plan-cancel = Nie odnawiaj
button-plan-no = Nie teraz
button-undo-plan = Cofnij
button-pay-plan = Zapłać
menu-membership = Twoje członkostwo i jak je opłacić
words-membership = członkostwo, moje członkostwo, opłać członkostwo
words-membership-inside = członkostw*, zosta* członki*|klubowicz*, do kiedy ~ członki*|klubowicz*
