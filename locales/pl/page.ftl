### Karta jako strona

page-title = { $shop }: twoja karta
page-code = Twoja karta jako kod QR
page-show = Pokaż to przy kasie
page-say = Albo wyślij { $word } na { $number } i podaj kod, który przyjdzie.
page-progress = Stan karty
page-stamps = { $stamps } z { $goal } { $goal ->
    [one] pieczątki
    [few] pieczątek
   *[many] pieczątek
}
page-cash = { $cash } cashbacku
page-points = { $points } { $points ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-next-stamps = { $reward }: jeszcze { $short } { $short ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
page-next-points = { $reward }: jeszcze { $short } { $short ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-rewards = Nagrody
page-cost-stamps = { $stamps } { $stamps ->
    [one] pieczątka
    [few] pieczątki
   *[many] pieczątek
}
page-cost-free = gratis
page-cost-money = { $money }
page-cost-points = { $points } { $points ->
    [one] punkt
    [few] punkty
   *[many] punktów
}
page-ready = Do odbioru
page-claim = Wyślij { $word }, żeby odebrać nagrodę.
page-save = Zapisz kartę jako obrazek
page-vouchers = Twoje kupony
page-voucher-by-sms = Kod przyjdzie, gdy wyślesz { $word } na { $number }.
page-voucher-by-chat = Kod jest na twoim czacie.
page-until = Ważny do: { $until }
page-gone = Nie ma tu karty
page-gone-how = Link może być stary. Poproś o swoją kartę jeszcze raz.
