### A customer, as owners and managers look them up

part-customer-last = { $last ->
    [none] {""}
   *[other] , the last { $last }
}
part-customer-visits = { $visits ->
    [0] No visit yet
    [one] { $visits } visit
   *[other] { $visits } visits
}{ part-customer-last }
customer = <b>{ $name }</b>{ part-why-phone }, card since { $joined }. <b>{ part-standing }.</b> { part-customer-visits }.
    .sms = { $name }{ part-why-phone }, card since { $joined }. { part-standing }. { part-customer-visits }.
customer-card = Card: …{ $code }
customer-ends = { $idle ->
    [yes] Ends { $until } without a visit: { part-amounts }
   *[no] Ends { $until }: { part-amounts }
}
customer-vouchers = Open vouchers: { $names }
part-customer-fewer = { $fewer ->
    [on] , fewer messages
   *[off] {""}
}
part-customer-quiet = { $quiet ->
    [none] {""}
   *[other] , quiet { $quiet }
}
customer-wishes = Offers { part-offers }, news about the card { part-updates }{ part-customer-fewer }{ part-customer-quiet }
part-customer-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
customer-visits = { $count ->
    [0] No visits{ part-customer-place }
   *[other] The latest visits{ part-customer-place }:
}
customer-whom = Which customer? Send a name, the end of a phone number, or a card.
customer-nobody = I find nobody by { $name }.

## Buttons

button-customer = Another customer
button-customer-of = The customer
button-customer-more = More
button-customer-messages = Messages

## What people type

words-customer = customer, a customer, show customer, show a customer, show me customer, show me, look up, find customer, who is, who's
