### The settings, when they are taken up or not, for the owner

version = <b>Your settings changed.</b> They hold from now on (version { $number }):
    .sms = Your settings changed (version { $number }):
version-added = { $place }: new, { $value }
version-removed = { $place }: gone, was { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
    .sms = and { $count } more
version-refused = <b>The changed settings cannot be used.</b> Nothing of them was taken up, version { $number } still holds. { $count ->
    [one] What is wrong:
   *[other] What is wrong, in { $count } places:
}
    .sms = The changed settings cannot be used, version { $number } still holds:
version-fault = { $fault }
