### How the shop is doing, for owners and managers

part-report-place = { $place ->
    [none] {""}
   *[other] , { $place }
}
part-report-against = { $span ->
    [day] on the same weekday a week before
    [week] on the week before
    [quarter] on the quarter before
    [year] on the year before
   *[month] on the month before
}
part-report-title = { $span ->
    [week] { $from } - { $to }{ part-report-place }
    [quarter] { $from } - { $to }{ part-report-place }
   *[day] { $from }{ part-report-place }
}
part-report-from = { $beside ->
    [part] , from the first card on ({ $began })
   *[all] {""}
}
part-report-beside = { $beside ->
    [none] {""}
   *[all] . In brackets the change { part-report-against }
}
part-report-so-far = { $partial ->
    [yes] , so far{ part-report-beside }{ $beside ->
        [none] {""}
       *[all] , up to the same hour
    }{ part-report-from }:
   *[no] { part-report-beside }{ part-report-from }:
}
report = <b>{ part-report-title }</b>{ part-report-so-far }
    .sms = { part-report-title }{ part-report-so-far }
segments = { $count ->
    [0] No group is saved. Like: save segment regulars who left: not 60 days and visits over 5
    [one] One saved group. An offer for it is a tap away; at "Who gets it?" its name will do.
   *[other] { $count } saved groups. An offer for one is a tap away; at "Who gets it?" its name will do.
}
    .sms = { $count ->
    [0] No group is saved. Like: save segment regulars who left: not 60 days and visits over 5
   *[other] Saved groups: { $count }
}
segment-line = { $name }: { $count } now ({ $words })
part-report-change = { $change ->
    [none] {""}
   *[other] {" "}({ $change })
}
part-report-moved = { $moved ->
    [none] {""}
   *[other] {" "}({ $moved })
}
report-visits = Visits: { $count }{ part-report-change }
report-members = Members: { $joined } new{ part-report-change }, { $active } active in 30 days{ part-report-moved }
report-takings = { $count ->
    [0] Takings: no amount was entered
   *[other] Takings seen: { $amount }{ part-report-change }, from { $count } of { $visits } visits
}
report-rewards = Rewards taken: { $count }{ part-report-change }
report-messages = Messages sent: { $count }{ part-report-change }
report-happy = Happy with their visit: { part-report-share } of { $count }
report-finding = { $finding ->
    [nobody] Nobody was credited. Does the till ask for the code?
    [no-amounts] Most visits have no amount: ask staff to type it behind the code.
    [fewer-active] Fewer guests come than a while ago: an offer may bring them back.
    [nobody-joined] Nobody joined: is the QR where people pay?
    [no-rewards] Nobody took a reward: "programme" shows how far away they are.
    [fewer-visits] Clearly fewer visits than before: was there a reason?
    [more-visits] Clearly more visits than before: keep what you did.
    [no-visits] Nobody was credited.
    [first] Too early to say what is usual here.
   *[as-usual] All as usual.
}
report-people = { $count ->
    [one] <b>{ $count } member.</b> Active in 30 days: { $active }. Joined this month: { $joined }.
   *[other] <b>{ $count } members.</b> Active in 30 days: { $active }. Joined this month: { $joined }.
}
    .sms = Members: { $count }. Active in 30 days: { $active }. Joined this month: { $joined }.
report-customers = <b>Your customers{ part-report-place }</b>, in the last 365 days. In brackets between which two the truth lies:
    .sms = Your customers{ part-report-place }, in the last 365 days. In brackets between which two the truth lies:
part-report-share = { $share ->
    [none] -
    [unclear] too few to tell
   *[other] { $share }% ({ $low }-{ $high }%)
}
report-repeat = Came again: { part-report-share } of { $count }
report-frequency = Usual time between two visits: { $days } days
report-basket = A visit: { $mean } on average, half of them under { $median }
report-cohort = Joined in { $month } and came in days 30-59: { part-report-share }
report-first = First reward within 90 days: { part-report-share }; 50% is a good goal
report-takers = Take rewards, of those who come: { part-report-share }
part-report-lapsed = { $lapsed ->
    [none] {""}
   *[other] ; of what is over, { $lapsed }% ended unused
}
part-report-redeemed = { $share ->
    [none] -
   *[other] { $share }% redeemed
}
report-units = { $unit ->
    [points] Points: { part-report-redeemed }{ part-report-lapsed }
    [stamps] Stamps: { part-report-redeemed }{ part-report-lapsed }
   *[money] Cashback: { part-report-redeemed }{ part-report-lapsed }
}
part-report-goal = { $goal ->
    [none] {""}
   *[other] ; goal: { $goal }
}
report-value = A customer is worth { $worth } to { $most }{ part-report-goal }
report-no-margin = What a customer is worth follows from what is left of your takings: set "margin" below [goals] in your settings file, in percent.
report-years = <b>What a customer is worth</b>, by year, at a margin of { $margin }%. Between which two the truth lies:
    .sms = What a customer is worth by year, margin { $margin }%:
report-year = { $year }{ $partial ->
    [yes] , so far, of the last 365 days
   *[no] {""}
}: { $worth ->
    [none] too few to tell
   *[other] { $worth } to { $most }
}{ part-report-goal }
report-nps = Would recommend you (NPS, { $quarter }): { $share ->
    [none] -
    [unclear] too few to tell
   *[other] { $share } ({ $low } to { $high })
}, answers: { $count }
report-said = { $count }/10: “{ $words }”
    .sms = { $count }/10: "{ $words }"
report-groups = Compared with each other: best { $best }, loyal { $loyal }, promising { $promising }, new { $new }, cooling { $cooling }, at risk { $risk }, longest away { $gone }
chart-customers = loyal customers by quarter, in percent · { $visits } visits or more
chart-loyal = loyal
chart-goal = goal
chart-value = what a customer is worth by year, in { $currency }
chart-at-least = at least
chart-at-most = at most
chart-cohorts = came again, in percent, by month of joining · 1: 30 to 59 days after it, 2: 60 to 89, and so on
report-staff = <b>Your team{ part-report-place }</b>, visits of the last { $days } days and enrolments of a year. "Back": came again within 60 days of joining.
    .sms = Your team{ part-report-place }: visits of { $days } days, enrolments of a year; back = came again within 60 days of joining.
report-staff-in = <b>Your team, { part-report-title }</b>{ part-report-going-on }. "Back": came again within 60 days of joining.
    .sms = Your team, { part-report-title }{ part-report-going-on }; back = came again within 60 days of joining.
part-report-going-on = { $partial ->
    [yes] , so far
   *[no] {""}
}
part-staff-rate = { $rate ->
    [none] {""}
   *[other] {" "}({ $rate }%)
}
part-staff-undone = { $undone ->
    [0] {""}
   *[other] , { $undone } undone{ part-staff-rate }
}
part-staff-share = { $share ->
    [none] {""}
   *[other] {" "}({ $share }%)
}
part-staff-over = { $over ->
    [0] , back so far: { $back }
   *[other] , back: { $back } of { $over }{ part-staff-share }
}
part-staff-enrolled = { $joined ->
    [0] {""}
   *[other] ; enrolled: { $joined }{ part-staff-over }
}
report-staff-line = { $name }{ part-report-place }: { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}{ part-staff-undone }{ part-staff-enrolled }
owe = { $count ->
    [one] <b>Owed to members: { $worth }</b> on { $count } card, if all of it were taken tomorrow.
   *[other] <b>Owed to members: { $worth }</b> on { $count } cards, if all of it were taken tomorrow.
}
    .sms = Owed to members: { $worth } if all of it were taken tomorrow. Cards: { $count }.
part-owe-worth = { $worth ->
    [none] , of unknown value
   *[other] , worth { $worth }
}
owe-unit = { $unit ->
    [points] { $count ->
        [one] { $count } point
       *[other] { $count } points
    }{ part-owe-worth }
    [stamps] { $count ->
        [one] { $count } stamp
       *[other] { $count } stamps
    }{ part-owe-worth }
   *[money] { $count } cashback
}
owe-passes = { $count ->
    [one] { $count } paid use{ part-owe-worth }
   *[other] { $count } paid uses{ part-owe-worth }
}
part-owe-used = { $share ->
    [none] {""}
   *[other] . Of those that are over { $share }% were used
}
owe-vouchers = Open vouchers: { $count }{ part-owe-worth }{ part-owe-used }
owe-ends = Ends within 30 days: { $month }; 90 days: { $quarter }; a year: { $year }; later or never: { $later }
owe-deferred = For your accountant: of the last 365 days' takings { $worth } is not earned yet.
people-best = <b>Your best</b>{ part-report-place }, by visits of the last { $days } days; in all { $count } came:
    .sms = Your best{ part-report-place }, by visits of the last { $days } days; in all { $count } came:
people-quiet = <b>Gone quiet:</b> { $count } have not come for { $days } days. Those who came most before:
    .sms = Gone quiet for { $days } days: { $count }. Those who came most before:
people-new = <b>New:</b> { $count } joined within { $days } days. The newest:
    .sms = New within { $days } days: { $count }. The newest:
people-joined-on = { $count ->
    [0] Nobody joined on { $day }.
   *[other] <b>Joined on { $day }: { $count }</b>
}
    .sms = { $count ->
        [0] Nobody joined on { $day }.
       *[other] Joined on { $day }: { $count }
    }
people-born-on = { $count ->
    [0] Nobody has a birthday on { $day }, as far as we were told.
   *[other] <b>Birthday on { $day }: { $count }</b>
}
    .sms = { $count ->
        [0] Nobody has a birthday on { $day }, as far as we were told.
       *[other] Birthday on { $day }: { $count }
    }
people-none = { $which ->
    [best] Nobody has come yet.
    [quiet] Nobody has gone quiet: no guest stayed away for { $days } days.
   *[new] Nobody joined within { $days } days.
}
part-people-last = { $last ->
    [none] {""}
   *[other] , last { $last }
}
people-line = { $name }: { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
}{ part-people-last }
part-reports-day = { $weekday ->
    [mon] Every Monday
    [tue] Every Tuesday
    [wed] Every Wednesday
    [thu] Every Thursday
    [fri] Every Friday
    [sat] Every Saturday
   *[sun] Every Sunday
}
reports = <b>You get by itself:</b>
    .sms = You get by itself:
reports-week = { part-reports-day }, { $at }: the figures of the week before
reports-month = On the first of the month, { $at }: the figures of the month before
reports-none = No report comes by itself. "reports weekly monday 9" or "reports monthly 9" changes that.
reports-how = I do not see when. Say "reports weekly friday 17", "reports monthly 9" or "reports off".
part-report-odd = { $why ->
    [no-day] There is no { $words }.
    [stretch] I have whole days, weeks, months, quarters and years, not “{ $words }”.
    [twice] That names two times or two things at once.
   *[unknown] I do not understand “{ $words }” behind “report”.
}
part-report-odd-short = { $why ->
    [no-day] There is no { $words }
    [stretch] I have whole days, weeks, months and years, not "{ $words }"
    [twice] Two times or two things at once
   *[unknown] I do not understand "{ $words }"
}
report-how = { part-report-odd } I have figures of a day, week, month, quarter or year: "report", "report week", "report year", "report 24 May"; of the team "report staff week".
    .sms = { part-report-odd-short }. Like: report week, report 24 May, report quarter 3.
report-how-place = Of one place alone: "report { $place }", "report month { $place }".
report-always = { $what ->
    [customers] Of customers I have the last 365 days, quarter by quarter: a day, a week or a month says too little.
    [people] How many have a card is a figure of today; who joined in a time stands in its report.
   *[value] What a customer is worth I have by year, all years at once.
}
report-whole = What a customer is worth is a figure of the whole shop: who visits two places is worth what they spend at both.
report-to-come = { $day } is yet to come.
report-before = { $day ->
    [none] Nobody has a card yet: there is nothing to tell of the days before today.
   *[other] The first card was made on { $day }: there is nothing to tell of the days before.
}
report-failed = The figures could not be read just now. Please ask again in a minute.
sms-cost = { $price ->
    [none] What an SMS costs is not in your settings: write <i>price</i> below <i>[sms]</i>.
   *[other] One segment of an SMS costs { $price } by your settings.
} What an offer costs stands in its preview and its report, and what you pay in all on your provider's bill.
    .sms = { $price ->
        [none] The price of an SMS is not in your settings.
       *[other] An SMS segment costs { $price }.
    } Each offer's cost is in its preview and report; all you pay is on your provider's bill.
chart-report = visits by day
chart-by-month = visits by month
chart-visits = visits
chart-week-before = a week before
chart-year-before = a year before
chart-hours = visits by weekday and hour

## Buttons

button-report = Today
button-report-yesterday = Yesterday
button-report-week = This week
button-report-last-week = Last week
button-report-month = This month
button-report-last-month = Last month
button-report-quarter = This quarter
button-report-last-quarter = Last quarter
button-report-year = This year
button-report-last-year = Last year
button-report-staff-week = Team: week
button-report-staff-month = Team: month
button-reports = My reports
button-reports-week = Every week
button-reports-month = Every month
button-reports-off = No reports
button-report-staff = What each did
button-report-value = Worth by year
button-report-customers = Customers
button-owe = What I owe
button-people-best = The best
button-people-quiet = Gone quiet
button-people-new = New ones
button-offer-for = Offer for them
button-report-people = Members

## Telegram's command menu

menu-report = How the shop is doing: visits, members, takings
menu-reports = Reports that come by themselves

## What people type
words-report = report, report today, today's report, figures, my figures, sales, takings, sales today, today's sales, takings today, today's takings
words-of-owners-report-inside = how many|much * came|visits|people|guests|customers today, how is|was my shop doing, how are we doing ., how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * today, how|hows|hows was|were|did|is|are|about|busy * today, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from today, todays numbers|figures|stats|statistics|visits|results|revenue|turnover, what did we|i take|make|sell|earn|do * today, how much did we|i take|make|sell|earn * today, how|hows today go|going|look|looking, how is|was|are|hows business|trade|shop|cafe|place|things, how did we do ., show me the|my|todays figures|numbers|stats|statistics
words-report-yesterday = report yesterday, yesterday's report, sales yesterday, takings yesterday
words-of-owners-report-yesterday-inside = how many * came|visits|people|guests|customers yesterday, how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * yesterday, how|hows|hows was|were|did|is|are|about|busy * yesterday, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from yesterday, yesterdays numbers|figures|stats|statistics|visits|results|revenue|turnover, what did we|i take|make|sell|earn|do * yesterday, how much did we|i take|make|sell|earn * yesterday, how|hows yesterday go|going|look|looking
words-report-week = report week, week report, weekly report, report this week, sales this week, takings this week
words-of-owners-report-week-inside = how many * came|visits|people|guests|customers * week, how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * this|the week, how|hows|hows was|were|did|is|are|about|busy * this|the week, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from this|the week, what did we|i take|make|sell|earn|do * this|the week, how much did we|i take|make|sell|earn * this|the week, how|hows this|the week go|going|look|looking
words-report-last-week = report last week, sales last week, takings last week
words-of-owners-report-last-week-inside = how many * came|visits|people|guests|customers * last week, how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * last|previous week, how|hows|hows was|were|did|is|are|about|busy * last|previous week, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from last|previous week, what did we|i take|make|sell|earn|do * last|previous week, how much did we|i take|make|sell|earn * last|previous week, how|hows last|previous week go|going|look|looking
words-report-month = report month, month report, monthly report, report this month, sales this month, takings this month
words-of-owners-report-month-inside = how many * came|visits|people|guests|customers * month, how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * this|the month, how|hows|hows was|were|did|is|are|about|busy * this|the month, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from this|the month, what did we|i take|make|sell|earn|do * this|the month, how much did we|i take|make|sell|earn * this|the month, how|hows this|the month go|going|look|looking, how many ~ sms|texts|messages ~ send|sent
words-report-last-month = report last month, sales last month, takings last month
words-of-owners-report-last-month-inside = how many * came|visits|people|guests|customers * last month, how many|much * came|come|visits|visitors|people|guests|customers|clients|sales|busy * last|previous month, how|hows|hows was|were|did|is|are|about|busy * last|previous month, numbers|figures|stats|statistics|visits|results|revenue|turnover of|for|from last|previous month, what did we|i take|make|sell|earn|do * last|previous month, how much did we|i take|make|sell|earn * last|previous month, how|hows last|previous month go|going|look|looking
words-report-quarter = report quarter, quarter report, quarterly report, report this quarter, sales this quarter, takings this quarter
words-report-last-quarter = report last quarter, sales last quarter, takings last quarter
words-report-year = report year, year report, yearly report, annual report, report this year, sales this year, takings this year
words-report-last-year = report last year, sales last year, takings last year
words-reports = reports, my reports
words-reports-week = weekly reports, report every week, reports every week, a report every week
words-reports-month = monthly reports, report every month, reports every month, a report every month
words-reports-off = reports off, no reports
words-of-owners-reports-off-inside = stop|end|disable|cancel|quit ~ report|reports, turn|switch off ~ report|reports, turn|switch ~ report|reports ~ off, don't|dont|not|never send|want|need ~ report|reports, no more ~ report|reports
words-report-staff = report staff, staff report, report team, team report, staff figures
words-of-owners-report-staff-inside = which|who of|in my|our|the staff|team ~ credited, how much|many ~ staff|team ~ credited|credit, who credited|enrolled|sold|worked|works ~ most|best|what|more, who credited, how much|many did|has ~ credit|credited|enrol|enroll|enrolled, how did|is|are|hows my|our|the team|staff|people, show me ~ team|teams|staff|staffs, performance|figures|numbers|stats|credits|report of|by|for ~ team|staff|employees, team's|teams|staff's|staffs|employees figures|numbers|stats|performance|results, which|who of ~ staff|team|employees
words-report-value = report value, value report, report worth, customer value, value of a customer, what is a customer worth, how much is a customer worth, worth by year
words-report-customers = report customers, customers, my customers, loyalty report
words-owe = owe, what do i owe, how much do i owe, what do we owe, points liability, liability
words-people-best = best, best customers, my best customers, who are my best customers, regulars
words-people-quiet = gone quiet, quiet customers, lost customers, who stayed away, who is quiet, who went quiet, who has gone quiet, who is gone
words-people-new = new, new customers, new members, who is new
words-report-people = report members, report cards, how many customers, how many customers do i have, how many customers do we have
words-of-owners-report-people-inside = how many members, how many * are members, how many ~ cards|joined|registered|enrolled|signed, how many ~ have|has|with|hold a|our|the card, how many ~ in the programme|program, number|count of ~ members|customers|cards, how many regulars
words-of-owners-report = stats, statistics, numbers, my numbers, the numbers, how is it going, hows it going, how are things, how is my shop
words-of-owners-report-week = this week's numbers, weekly figures, weekly numbers
words-of-owners-report-month = this month's numbers, monthly figures, monthly numbers, how many rewards were taken, how many rewards, rewards taken, how many vouchers were used, vouchers used, how many messages did you send, how many messages were sent, how many messages, busiest hours, busiest hour, busiest day, busiest days, busiest time, peak hours, rush hours, when are we busiest, when is it busiest, quietest hours, quietest day
words-of-owners-report-staff = credits by staff, team figures, staff numbers, team numbers, staff stats, team stats, best staff, best employee, which staff is best, top staff
words-of-owners-report-people = members, member count, total members, all members, list all customers, list customers, show all members, show all customers, all customers
words-of-owners-owe-inside = what do|would|does|should ~ owe, how much|many do|would|does|should ~ owe, what are|is ~ points|stamps worth, how much|many are|is ~ points|stamps worth, how many|much ~ points|stamps|cashback|vouchers ~ outstanding|open|unused|there|circulation, outstanding|unused|open|unredeemed points|stamps|vouchers|balances, what do|are ~ customers|members ~ hold|holding|owed, what would|if ~ redeem*|everybody|everyone
words-of-owners-owe = debts, my debts, debt, obligations
words-of-owners-people-best = top, top customers, my top customers, top 10, top ten, vip, vips, loyal customers, most loyal customers, my regulars, best guests
words-of-owners-people-best-inside = who comes|came|visits|spends|spent|buys ~ most|best, who|which are|is ~ best|regulars|loyal|top, best|top|loyal|loyalest customers|customer|guests|guest|clients
words-of-owners-people-quiet = inactive customers, sleeping customers, lost guests, inactive members, who have we lost, who did we lose
words-of-owners-people-quiet-inside = who has|have|did not|n't|no ~ come|came|been|back, who hasnt|havent|didnt ~ come|came|been|back, who stopped|quit ~ coming|visiting, who is|are|went gone|missing
words-of-owners-people-new = newcomers, new ones, latest members, who joined, who are the new ones
words-of-owners-people-new-inside = who joined|registered|enrolled|signed
words-of-owners-report-yesterday = yesterday's numbers, yesterday's figures, yesterday's stats
words-of-owners-report-customers = retention, nps, survey, survey results, survey answers, average spend, average basket, average bill, returning customers, new vs returning, how many come back, how many came back, how often do people come, how often do they come, how often do customers come, are customers happy, are my customers happy, how many happy customers, how happy are customers, what do customers say, what do people say, customer feedback
words-sms-cost = sms cost, cost of sms
words-of-owners-sms-cost = sms costs, sms price, cost of messages, message costs, sms bill
words-of-owners-sms-cost-inside = how much do|does|did|is|are ~ sms|smses|text|texts|messages|message ~ cost|costs, what do|does|did|is|are ~ sms|smses|text|texts|messages|message ~ cost|costs
