### The card as a page

page-title = Your card at { $shop }
page-code = Your card as a QR code
page-show = Show this at the till
page-say = Or text { $word } to { $number } and tell them the code you get back.
page-progress = Your balance
page-stamps = { $stamps } of { $goal } { $goal ->
    [one] stamp
   *[other] stamps
}
page-cash = { $cash } cashback
page-points = { $points } { $points ->
    [one] point
   *[other] points
}
page-next-stamps = { $reward }: { $short } more { $short ->
    [one] stamp
   *[other] stamps
} to go
page-next-points = { $reward }: { $short } more { $short ->
    [one] point
   *[other] points
} to go
page-rewards = Rewards
page-cost-stamps = { $stamps } { $stamps ->
    [one] stamp
   *[other] stamps
}
page-cost-free = free
page-cost-money = { $money }
page-cost-points = { $points } { $points ->
    [one] point
   *[other] points
}
page-ready = Ready
page-claim = Text { $word } to use one.
page-save = Save the card as a picture
page-vouchers = Your vouchers
page-voucher-by-sms = The code comes when you text { $word } to { $number }.
page-voucher-by-chat = The code is in your chat.
page-until = Valid until { $until }
page-gone = No card here
page-gone-how = The link may be old. Ask the shop for your card again.
