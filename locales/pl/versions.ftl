### Ustawienia: co przyjęto, a czego nie, dla właściciela

version = <b>Ustawienia się zmieniły.</b> Obowiązują od teraz (wersja { $number }):
    .sms = Ustawienia się zmieniły (wersja { $number }):
version-added = { $place }: nowe, { $value }
version-removed = { $place }: usunięte, było { $value }
version-changed = { $place }: { $before } → { $after }
    .sms = { $place }: { $before } -> { $after }
version-more = { $count ->
    [one] … i jeszcze jedna
    [few] … i jeszcze { $count }
    [many] … i jeszcze { $count }
   *[other] … i jeszcze { $count }
}
    .sms = i jeszcze { $count }
version-refused = <b>Zmienionych ustawień nie da się użyć.</b> Nic z nich nie przyjęto, nadal obowiązuje wersja { $number }. { $count ->
    [one] Co jest nie tak:
    [few] Co jest nie tak, w { $count } miejscach:
    [many] Co jest nie tak, w { $count } miejscach:
   *[other] Co jest nie tak, w { $count } miejscach:
}
    .sms = Zmienionych ustawień nie da się użyć, nadal obowiązuje wersja { $number }:
version-fault = { $fault }
