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
part-paid-for = { $plan ->
    [none] {""}
   *[other] {" "}{ $plan } is paid until { $until }.
}{ $vouchers ->
    [0] {""}
   *[other] {" "}Unused rewards: { $vouchers }.
}{ $uses ->
    [0] {""}
   *[other] {" "}Uses of passes left: { $uses }.
}
part-on-it = { $stamps ->
    [0] { $points ->
        [0] { $money ->
            [none] {""}
           *[other] {" "}On it: { $money }.
        }
       *[other] {" "}On it: { part-points }{ part-money-too }.
    }
   *[other] {" "}On it: { part-stamps }{ part-points-too }{ part-money-too }.
}
part-customer-do = { $what ->
    [new-card] A new card for { $name }? The QR and the page of the old one end at once, what is on it stays, and { $name } is sent the new one.
    [export] Everything we keep about { $name }, as a file for you? They are told.
   *[erase] Delete the card and the data of { $name }?{ part-on-it }{ part-paid-for } They are told, and it cannot be undone.
}
customer-do = <b>{ $name }</b>'s card: what shall be done?
    .sms = { $name }'s card: what shall be done?
customer-do-ask = { part-customer-do }
customer-do-word = { $what ->
    [new-card] A new card for { $name }? The old one ends at once, what is on it stays.
    [export] Everything we keep about { $name }, as a link? They are told.
   *[erase] Delete the card and data of { $name }?{ part-on-it }{ part-paid-for } This cannot be undone.
} To do it, reply: { $word }
customer-did = { $what ->
    [new-card] Done: { $name } has a new card, and it is on its way to them.
    [export] This is all we keep about { $name }. It is theirs: pass it on to nobody else.
   *[erase] Done: the card and the data of { $name } are deleted.
}
customer-kept = Nothing was changed.
customer-old = That is done, or there is no such card any more. Nothing was changed.
customer-own = That is your own card: you have your own words for it.
customer-told = { $what ->
    [export] { $shop } made a copy of what we keep about you{ $phone ->
        [none] .
       *[other] . Not your wish? Call { $phone }.
    }
   *[erase] { $shop } deleted your card and your data{ $phone ->
        [none] .
       *[other] . Not your wish? Call { $phone }.
    }
}
customer-whom = Which customer? Send a name, the end of a phone number, or a card.
customer-nobody = I find nobody by { $name }.
customer-export-all = I give out the data of one customer at a time: look them up, then <i>Card and data</i>, <i>Data file</i>. All customers together are in the database where the service runs.
    .sms = One customer at a time: look them up, then "Card and data". All of them are in the database where the service runs.

## Buttons

button-customer-do = Card and data
button-customer-new-card = New card
button-customer-new-number = New number
button-customer-export = Data file
button-customer-erase = Delete
button-customer-yes = Yes, do it
button-customer-no = No
button-customer = Another customer
button-customer-of = The customer
button-customer-more = More
button-customer-messages = Messages

## What people type

words-customer = customer, a customer, show customer, show a customer, show me customer, show me, look up, find customer, who is, who's, find, show, show customer card, tell me about, details of, information about, look up customer, check customer, profile, profile of
words-of-owners-customer-inside = how many|much ~ does|has, what|which does|has ~ have|hold|got|own
words-export-customers = export customers, export all customers
words-of-owners-export-customers = export my customers, export customer list, export the customer list, download customers, download my customers, download customer list, export members, export all members, customers csv, customer list as a file
