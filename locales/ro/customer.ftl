### Un client, așa cum îl văd proprietarul și managerii

part-customer-last = { $last ->
    [none] {""}
   *[other] , ultima { $last }
}
part-customer-visits = { $visits ->
    [0] Încă nicio vizită
    [one] { $visits } vizită
    [few] { $visits } vizite
   *[other] { $visits } de vizite
}{ part-customer-last }
customer = <b>{ $name }</b>{ part-why-phone }, card din { $joined }. <b>{ part-standing }.</b> { part-customer-visits }.
    .sms = { $name }{ part-why-phone }, card din { $joined }. { part-standing }. { part-customer-visits }.
customer-card = Card: …{ $code }
customer-ends = { $idle ->
    [yes] Fără nicio vizită expiră { $until }: { part-amounts }
   *[no] Expiră { $until }: { part-amounts }
}
customer-vouchers = Cupoane deschise: { $names }
part-customer-fewer = { $fewer ->
    [on] , mai puține mesaje
   *[off] {""}
}
part-customer-quiet = { $quiet ->
    [none] {""}
   *[other] , liniște { $quiet }
}
customer-wishes = Oferte: { part-offers }, noutăți despre card: { part-updates }{ part-customer-fewer }{ part-customer-quiet }
part-customer-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
customer-visits = { $count ->
    [0] Nicio vizită{ part-customer-place }
   *[other] Ultimele vizite{ part-customer-place }:
}
customer-whom = Care client? Trimite un nume, finalul unui număr de telefon sau un card.
customer-nobody = Nu găsesc pe nimeni: { $name }.

## Butoane

button-customer = Alt client
button-customer-of = Clientul
button-customer-more = Mai mult
button-customer-messages = Mesaje

## Ce scriu oamenii

words-customer = client, clientul, clienta, arată clientul, arată clienta, arată-mi clientul, arată-mi clienta, arată-mi, caută clientul, cine e, cine este
