### Pages of the shop's: how the programme works; terms and privacy notice as drafts made from the settings

## Parts of other texts

part-at-address = { $address ->
    [none] {""}
   *[other] , { $address }
}

## How does it work?

how-title = How does it work?
how-steps = In three steps
how-steps-card = Get your card: scan the QR on the counter, or write to us. It costs nothing.
how-steps-show = Show it at the till. What you earn is on it at once.
how-steps-take = Take a reward when it suits you.
how-earn = What you earn
how-rewards = Rewards
how-lasts = How long it lasts
how-standing = Levels
how-passes = Passes
how-join = Get your card
how-join-sms = Text { $word } to { $number }

## All of them

document-how = How it works
document-terms = Terms
document-privacy = Privacy notice
document-draft = Draft. The service made this text from the settings of { $shop }. The shop has to read it, and may put its own in its place.
document-old = This is an earlier version. What holds now stands on its own page.
document-version = Version { $version }, since { $since }
document-earlier = Version of { $since }
document-gone = No such page
document-gone-how = The link may be old. Ask the shop.

## Terms

terms-title = Terms of the card
terms-who = Whose programme it is
terms-who-shop = { $shop }{ part-at-address }. Questions and complaints: { $phone }.
terms-card = Your card
terms-card-free = It is free, and yours alone. You get it by writing to us, and accept these terms with it.
terms-card-money = What you collect counts here only: it is not paid out, and cannot be sold or passed on.
terms-card-gifts = What you collect counts here only: it is not paid out, and cannot be sold. Some of it you can give to another card; it is then theirs, and only staff can take it back, soon after and where it was a mistake.
terms-earn = What you collect
terms-earn-mended = What was credited by mistake is taken back. So is what a purchase brought that you return. If you have spent it by then, your next visits pay it.
terms-rewards = Rewards
terms-rewards-voucher = You take a reward with a voucher, which says until when. If you do not use it, what it cost comes back.
terms-rewards-some-lapse = You take a reward with a voucher. It says until when, and whether what it cost comes back if you do not use it.
terms-tiers = Levels
terms-passes = Passes
terms-passes-held = A pass is paid for at once. It is used at the till, and ends with the day that your card says.
terms-lasts = How long it lasts
terms-lasts-warned = Before something ends we write to you, unless you have switched that off, and your balance says so.
terms-changes = If something changes
terms-changes-rules = We may change what visits earn and what rewards cost. The new rules hold for visits after the change. What you have collected stays yours, and keeps its end.
terms-changes-idle = If we change what ends after a long absence, nothing ends by it within the first { $days ->
    [one] day
   *[other] { $days } days
}.
terms-changes-version = These terms have a version. We keep which one you agreed to, and it stays readable here.
terms-end = If you leave, or we stop
terms-end-you = Write { $leave } at any time: the card goes, with all that is on it.
terms-end-we = If we end the programme, we tell you early enough to use what you have collected.
terms-end-law = Your rights as a consumer stay as they are.

## Privacy notice

notice-title = Privacy notice
notice-who = Who keeps your data
notice-who-shop = { $shop }{ part-at-address }. Questions: { $phone }.
notice-what = What we keep, and why
notice-what-name = Your name, your number or chat, your language, your usual place and how you joined, to have a card for you and to answer you.
notice-what-friends = Whether friends whom you invite may read your first name, and which card invited which, to give both what they are promised.
notice-what-gifts = What you gave to which other card, and got from which, to show it and to take a mistake back.
notice-what-visits = Your visits (when, where, how much, and what was bought if the till said so), what they earned and the rewards you took, to know what is on your card.
notice-what-birthday = Your birthday without its year, if you tell us, for a wish or a gift.
notice-what-words = What you allowed, and when, to be able to prove it.
notice-what-said = What we write to you, until a week later. What you write to us is not kept once it is answered; what we do not understand, or you send on to us, until a week later.
notice-law = On what ground
notice-law-card = You asked us for the card (GDPR, Article 6(1)(b)). Offers and news come with your consent (a). Our books, and the proof of what was agreed, we keep because the law says so, or for our own legitimate interest (c, f).
notice-messages = What we write
notice-messages-offers = Offers come only if you said yes.{ part-promise }
notice-messages-stop = { $messages } shows what you can switch off. STOP ends offers and news where you write it.
notice-others = Who else sees it
notice-others-telegram = In Telegram: Telegram, which carries our messages.
notice-others-sms = By SMS: Twilio in the United States and the phone networks, which carry our texts.
notice-others-nobody = Nobody else, except who runs our server for us. Nothing is sold.
notice-long = How long
notice-long-card = As long as you have the card. When you leave, your name, your birthday and the card go at once, and your number or chat a day later. Visits and sums stay in our books without a name.
notice-long-hash = A key worked out from your number stays: with what you had used up for three years at most, so that joining again begins nothing anew, and with what you had allowed.
notice-long-stranger = If you write to us and take no card, you are forgotten after 30 days. Only a STOP is remembered.
notice-rights = Your rights
notice-rights-words = { $export } sends you all we keep. { $leave } deletes it. { $settings } puts it right.
notice-rights-law = You can take back what you allowed, object, have us stop using your data, and complain to your country's data protection authority.
