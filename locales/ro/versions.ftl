### Setările: ce s-a preluat și ce nu, pentru proprietar

version = <b>Setările tale s-au schimbat.</b> Sunt valabile de acum (versiunea { $number }):
    .sms = Setările s-au schimbat (versiunea { $number }):
version-added = { $place }: nou, { $value }
version-removed = { $place }: scos, era { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … și încă una
    [few] … și încă { $count }
   *[other] … și încă { $count }
}
    .sms = și încă { $count }
version-refused = <b>Setările schimbate nu pot fi folosite.</b> Nu s-a preluat nimic din ele, e valabilă tot versiunea { $number }. { $count ->
    [one] Ce nu e bine:
    [few] Ce nu e bine, în { $count } locuri:
   *[other] Ce nu e bine, în { $count } de locuri:
}
    .sms = Setările schimbate nu pot fi folosite, e valabilă tot versiunea { $number }:
version-fault = { $fault }
