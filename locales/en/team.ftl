### The team: help for staff and owners, invitations, who did what

## Parts of other texts

part-amounts-too = { $stamps ->
    [0] { part-points-too }{ part-money-too }
   *[other] , { part-stamps }{ part-points-too }{ part-money-too }
}
part-role = { $role ->
    [owner] owner
    [manager] manager
   *[staff] staff
}
part-hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
part-actor = { $actor ->
    [none] {""}
   *[other] { $actor }:{" "}
}
part-whom = { $name ->
    [none] {""}
   *[other] , { $name }
}
part-waiting = { $channel ->
    [sms] SMS wait.
   *[other] Telegram messages wait.
}
part-provider = { $channel ->
    [sms] Twilio
   *[other] Telegram
}
part-remedy = { $remedy ->
    [credentials] { $channel ->
        [sms] Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN on the server.
       *[other] Get the bot's token from @BotFather, and set TELEGRAM_TOKEN on the server.
    }
    [account] The account is blocked: look into Twilio's console.
    [quota] A limit of the account is used up: wait, or have it raised.
    [trial] A trial account may not do that: upgrade it in Twilio's console.
    [country] Allow that country in Twilio's console: Messaging, Geo permissions.
    [sender] Our number cannot send there: check TWILIO_FROM on the server.
    [service] Add a number to the Messaging Service in Twilio's console.
    [registration] Register our number or name in Twilio's console.
    [callback] Check PUBLIC_URL on the server.
   *[unknown] We do not know that error: ask whoever looks after the server.
}

## Staff

ask-staff-name = Welcome to { $shop }. What name shall the team see?
staff-welcome = Welcome to the team, <b>{ $name }</b>: { $shop }, { $place }. Scan a card, or type its code and the amount, like <b>{ part-code } { part-sum }</b>.
    .sms = Welcome to the team, { $name }: { $shop }, { $place }. To credit, text code and amount, like { part-code } { part-sum }.
staff-help =
    You credit at <b>{ $place }</b>.
    Scan a card, or type its code and the amount: <b>{ part-code } { part-sum }</b>. The code alone shows who it is and what they have.
    A reward: the customer takes it with <b>rewards</b> and shows the voucher. Scan it, or type its code
    Stamps from a paper card: <b>{ part-code } card 7</b>
    Money back: <b>{ part-code } return { part-sum }</b>
    A mistake: <b>undo</b>, also behind the code or in reply to the message
    No card yet: <b>enrol</b> shows your QR, with a number behind it a text goes there. A new number: <b>new number</b>
    New here? <b>practice</b> gives you a guest who touches no books
    .sms = { $place }. Credit: { part-code } { part-sum }. Who: { part-code }. Voucher: its code. Paper card: { part-code } card 7. Mistake: UNDO.
staff-location = You credit at { $place }. Where to now?
staff-location-set = You now credit at { $place }.

## Owner

owner-welcome = <b>{ $shop }</b> is in your hands, { $name }. Next: invite your team.
    .sms = { $shop } is in your hands, { $name }. Next, your team: INVITE.
owner-help =
    <b>{ part-code } { part-sum }</b> credits a visit, the code alone shows who it is, a voucher's code hands its reward over.
    <b>{ part-code } card 7</b> moves a paper card, <b>undo</b> takes back what was last, <b>enrol</b> gives a card at the counter, <b>practice</b> is for trying
    <b>customer</b> and a name: theirs, <b>give</b> and <b>deduct</b> by hand, <b>new number</b> moves a card
    <b>best</b>, <b>gone quiet</b>, <b>new</b>: customers by name, <b>segments</b> groups you saved
    /broadcast writes an offer, /promotions shows those there are, <b>stock</b> raises one's, <b>apologise</b> for a wrong one
    <b>report</b> the figures, of a time and a place too, /reports by themselves, <b>owe</b> what customers hold
    <b>report staff</b> what each of the team did, <b>report customers</b> whether they come again, <b>report value</b> what they are worth
    /programme what your rules give, <b>campaigns</b> those for a while, <b>reward</b> changes one, /caps your limits
    /team who works here, <b>links</b> for customers to join by
    /invite or /remove someone
    /audit who did what
    /why and a name: why a message went, or not
    /unlink makes two cards of one again
    .sms = Credit: { part-code } { part-sum }. Paper card: { part-code } card 7. Also: REPORT, REPORTS, UNDO, REMOVE, UNLINK, WHY.
answer-how = <b>answer</b> and a name: what a customer sent on to you; a reply to it does the same
    .sms = ANSWER and a name: what a customer sent on to you.
owner-only = That is for the owner.
team = { $count ->
    [one] { $count } person on the team:
   *[other] { $count } people on the team:
}
team-line = { $name }, { part-role }, { $place }
invite-role = Whom do you invite?
invite-where = Where will they work?
invite-link = <b>New { part-role }, { $place }.</b> Forward this message. Its link lets one person in, within { part-hours }.
    .sms = New { part-role }, { $place }. Pass on this link: it lets one person in, within { part-hours }.
invite-phone = New { part-role }, { $place }. Send their mobile number, with + and the country code.
invite-phone-odd = I cannot read a phone number there. Send it with + and the country code.
invite-no-sms = No text reaches that number: it is a landline, or STOP was sent from it. Send another, or forward the link.
invite-sent = The invitation is on its way to { $phone }.
invited-by-phone = { $shop } invites you to the team at { $place }. Reply JOIN to accept. STOP ends.
remove-ask = Shall { $name } ({ part-role }, { $place }) leave the team?
remove-who = Who leaves the team?
removed = { $name } is off the team and can no longer credit.
removed-you = You are no longer on the team of { $shop }. Thank you for your work.
audit = Who did what, latest first:
audit-empty = Nothing has happened yet.
audit-line = { $at } { part-actor }{ $action ->
    [joined] new card
    [credited] visit credited
    [return-undone] return undone
    [returned] purchase returned
    [undone] visit undone
    [objected] visit not recognised
    [redeemed] reward handed over
    [reopened] reward taken back
    [paper] paper card moved
    [paper-undone] paper card undone
    [plan-paid] membership sold
    [plan-undone] membership sale undone
    [plan-refunded] membership given back
    [plan-cancelled] membership cancelled
    [pass-sold] pass sold
    [pass-undone] pass sale undone
    [pass-refunded] pass given back
    [left] card deleted
    [corrected] gave or took by hand
    [correction-undone] took back what was given or taken by hand
    [answered] answered a customer
    [looked-up] looked at a card
    [exported] took the data as a file
    [found-by-name] found by name
    [phone-asked] code sent to a phone
    [phone-added] phone added
    [card-replaced] new card given
    [attached] chat added to a card
    [linked] cards linked
    [unlinked] cards unlinked
    [detached] taken off a card
    [invited] invitation
    [invite-named] friends may read the first name
    [invite-unnamed] friends may not read the first name
    [invited-friend] a friend gave the code
    [given] something given
    [received] something received
    [gift-undone] what was given taken back
    [staff-joined] new on the team
    [staff-removed] off the team
    [nickname-off] nickname taken off
    [join-link] link for customers made
    [settings] changed the settings
    [settings-undone] took a change of the settings back
    [campaign-started] campaign started
    [campaign-scheduled] campaign scheduled
    [campaign-paused] campaign paused
    [campaign-resumed] campaign resumed
    [campaign-ended] campaign ended
    [campaign-undone] campaign change taken back
    [forecast] asked what the limits would do
    [forecast-begun] a trial year began
    [promotion-scheduled] offer scheduled
    [promotion-running] offer sent or resumed
    [promotion-paused] offer paused
    [promotion-stopped] offer called off
    [promotion-winner] chose a wording of an offer
    [promotion-stock] more of an offer
    [promotion-longer] offer runs longer
    [promotion-shorter] a longer offer taken back
    [promotion-corrected] text of an offer corrected
    [apologised] apologised for an offer
    [segment-saved] group saved
    [segment-dropped] group removed
    [promotion-ended] offer over
    [promotion-cancelled] offer discarded
   *[other] { $action }
}{ part-whom }{ part-amounts-too }
card-of-staff = That is for customers with a card. You credit them by their code here; a card of your own comes with <b>join</b>.
    .sms = That is for customers with a card. You credit them by their code; for a card of your own text JOIN.
staff-stopped = { $name } sent STOP by SMS. Nothing from the till reaches them there until they send START.
unheard = <b>{ $name }</b> keeps sending what I do not understand. I have stopped answering it for now.
texts-used-up = The limit of texts an hour to people without a visit ({ $limit }) is reached. Further ones get no answer for now, because each costs you money; members do. It is <b>limits.texts_to_strangers</b> in the settings.
    .sms = The limit of texts an hour to people without a visit ({ $limit }) is reached. They get no answer for now.
join-links = { $count ->
    [0] No links for customers yet. Give each place where you are seen one of its own, and you see here who came from where.
   *[other] Who joined by which link, and whom the team enrolled:
}
    .sms = { $count ->
        [0] No links for customers yet. One for each place where you are seen tells who came from where.
       *[other] Who joined by which link, and whom the team enrolled:
    }
join-link-line = { $name }: { $count }
ask-join-link = What is the link for? One short name, like <b>insta</b> or <b>leaflet</b>.
    .sms = What is the link for? One short name, like insta or leaflet.
join-link-odd = Letters and digits only, up to 20, and no name of a place. Like insta: which one?
join-link = <b>{ $name }</b>: joined so far, { $count }. Pass on the link, or print the QR.
    .sms = { $name }: joined so far, { $count }. Pass on this link:
enrol = New customer at { $place }: let them scan this. It is noted that you enrolled them.
    .sms = New customer at { $place }: pass on this link. It is noted that you enrolled them.
unlink-who = What shall be taken apart again?
unlinked = Two cards again. Moved back: <b>{ $name }</b>{ part-amounts-too }.
    .sms = Two cards again. Moved back: { $name }{ part-amounts-too }.
unlink-nothing = There are no linked cards.
card-moved = { $staff } brought { $name }'s card over to { $number }. If that was wrong: <b>unlink</b>.
    .sms = { $staff } brought { $name }'s card over to { $number }. If that was wrong: UNLINK.
detached = Taken off the card of <b>{ $name }</b>: { $from }. The rest of it stays as it is.
    .sms = Taken off the card of { $name }: { $from }. The rest of it stays as it is.
fault = <b>{ part-waiting }</b> { part-provider } does not take { $extent ->
    [all] them
   *[some] some of them
} from us ({ $code }). { part-remedy } They go as soon as it works.
    .sms = { part-waiting } { part-provider } does not take { $extent ->
        [all] them
       *[some] some of them
    } from us ({ $code }). { part-remedy }
fault-mended = { $channel ->
    [sms] SMS go out again.
   *[other] Telegram messages go out again.
} What waited ({ $code }, since { $since }) is on its way.

## Buttons

button-staff = How to credit
button-location = Change place
button-location-set = This place
button-location-more = More places
button-team = Team
button-team-more = More people
button-invite = Invite
button-invite-role-staff = Staff
button-invite-role-manager = Manager
button-invite-more = More places
button-invite-where = This place
button-invite-phone = By SMS
button-join-team = Join the team
button-remove = Remove someone
button-remove-who = Remove
button-remove-yes = Yes, remove
button-remove-no = No, keep
button-remove-more = More people
button-audit = Who did what
button-audit-of = One person
button-audit-more = Earlier
button-unlink = Unlink cards
button-unlink-which = Unlink
button-unlink-more = More cards
button-join-links = Links for customers
button-join-links-more = More links
button-join-link = This link
button-join-link-new = New link
button-enrol = Enrol a customer

## Telegram's command menu

menu-staff = How to credit, and what else you can do
menu-location = Where you credit
menu-team = Who works here
menu-invite = Let someone into the team
menu-audit = Who did what

## What people type: one phrase means one thing, in all languages together

words-staff = staff, how to credit, what i can do, how do i credit, what do i do
words-location = location, place, my place, change place, change location
words-team = team, my team
words-invite = invite, invite staff, invitation
words-remove = remove, remove someone, remove staff
words-audit = audit, log, who did what
words-unlink = unlink, unlink cards, disconnect
words-join-links = join links, links, links for customers
words-enrol = enrol, enroll, enrol a customer, new customer
words-of-owners-team = employees, my employees, employee, who works here, staff list, list of staff
words-of-owners-invite = add staff, add an employee, add employee, new employee, invite a waiter, invite a new waiter, invite somebody to the team
