### Campaigns: rules that an owner starts in the chat

# What a receipt calls it: "+24 points, double points +24".
campaign-name = { $gives ->
    [times] { $times ->
        [2] double
        [3] triple
       *[other] more
    } { $unit ->
        [stamps] stamps
        [money] cashback
       *[points] points
    }
    [percent] { $percent }% cashback
   *[amount] extra { $unit ->
        [stamps] stamps
        [money] cashback
       *[points] points
    }
}
campaign-what = <b>What will be given?</b> Say it all at once if you like: <i>double points this weekend at Station</i>, <i>+20 points on Fridays 14-16 until 20 December</i>, <i>5% cashback for a week</i>.
    .sms = What will be given? Such as: double points this weekend, or +20 points on Fridays 14-16.
campaign-unit = Of what?
campaign-when = When? <i>Friday 14-16</i>, <i>5-10 December</i>, <i>Mondays until 20 December</i>
    .sms = When? Such as: Friday 14-16, 5-10 December, Mondays until 20 December.
campaign-where = At which place?
campaign-whom = For whom? <i>Everyone</i>, <i>first visit</i>, a level, what is bought, or <i>from 50</i> and your currency
    .sms = For whom? Everyone, first visit, a level, what is bought, or from 50 and your currency.
campaign-odd = I do not understand “{ $words }”. Say it like <i>double points this weekend</i>, <i>Friday 14-16</i> or <i>until 20 December</i>.
    .sms = I do not understand "{ $words }". Say it like: double points this weekend, Friday 14-16.
campaign-past = That time is over already, or ends before it begins. Say when, such as <i>this weekend</i> or <i>5-10 December</i>.
    .sms = That time is over, or ends before it begins. Say when, such as: this weekend.
campaign-no-unit = { $unit ->
    [stamps] Your programme gives no stamps that way
    [money] Your programme gives no cashback that way
   *[points] Your programme gives no points that way
}, so nobody could use them. Say something else, such as <i>double points</i> or <i>+1 stamp</i>.
    .sms = { $unit ->
        [stamps] Your programme gives no stamps that way.
        [money] Your programme gives no cashback that way.
       *[points] Your programme gives no points that way.
    } Say it like: double points, or +1 stamp.
campaign-much = That is too much, too little, or no whole number. Say it like <i>double points</i>, <i>+20 points</i> or <i>5% cashback</i>.
    .sms = That is too much, too little, or no whole number. Say it like: +20 points.
campaign-refused = That does not go with your settings, so nothing is changed:
campaign-ask = <b>This would start:</b>
    .sms = This would start:
part-campaign-worth = { $worth ->
    [none] {""}
   *[other] , worth { $worth }
}
campaign-tried = { $visits ->
    [0] In the last { $days } days (visits looked at: { $count }) it would have given nothing.
   *[other] Had it held on such days of the last { $days }: visits { $visits } of { $count }, members { $members }, { $gain }{ part-campaign-worth }.
}
campaign-likely = So this time probably about { $gain }{ part-campaign-worth }.
campaign-group = Only for the saved group “{ $name }”.
    .sms = Only for the saved group "{ $name }".
campaign-by-today = Reckoned by the levels, memberships and groups of today.
campaign-change = What is different? Say only that: <i>also Monday</i>, <i>triple</i>, <i>everywhere</i>, <i>until 20 December</i>, or a name in quotes.
    .sms = What is different? Say only that, such as: triple points, everywhere, until 20 December.
campaign-dropped = Nothing is started.
campaign-done = { $action ->
    [started] <b>Started.</b> It counts from the next visit on:
    [scheduled] <b>It will start by itself:</b>
    [paused] <b>Paused.</b> It counts no more until you go on:
    [resumed] <b>It goes on:</b>
    [ended] <b>Ended.</b> What it gave stays:
   *[undone] <b>Taken back.</b> It is as it was:
}
    .sms = { $action ->
        [started] Started, it counts from the next visit on:
        [scheduled] It will start by itself:
        [paused] Paused, it counts no more until you go on:
        [resumed] It goes on:
        [ended] Ended, what it gave stays:
       *[undone] Taken back, it is as it was:
    }
campaign-told = { $action ->
    [started] { $actor } started a campaign:
    [scheduled] { $actor } scheduled a campaign:
    [paused] { $actor } paused a campaign:
    [resumed] { $actor } resumed a campaign:
    [ended] { $actor } ended a campaign:
   *[undone] { $actor } took back a change of a campaign:
}
campaign-stands = { $status ->
    [paused] “{ $name }” is paused.
    [running] “{ $name }” runs.
    [scheduled] “{ $name }” is still to start.
   *[ended] “{ $name }” is over.
}
    .sms = { $status ->
        [paused] "{ $name }" is paused.
        [running] "{ $name }" runs.
        [scheduled] "{ $name }" is still to start.
       *[ended] "{ $name }" is over.
    }
campaign-gave = { $status ->
    [ended] <b>“{ $name }” is over.</b>
   *[running] <b>“{ $name }”</b> so far.
} { $visits ->
    [0] It gave nothing.
   *[other] It gave { $gain }{ part-campaign-worth }. Visits: { $visits }, members: { $members }.
}
    .sms = { $status ->
        [ended] "{ $name }" is over.
       *[running] "{ $name }" so far.
    } { $visits ->
        [0] It gave nothing.
       *[other] It gave { $gain }{ part-campaign-worth }. Visits: { $visits }, members: { $members }.
    }
campaign-unfit = <b>The campaign “{ $name }” is paused.</b> It does not go with the changed settings. Look at <b>campaigns</b>.
    .sms = The campaign "{ $name }" is paused, it does not go with the changed settings. See CAMPAIGNS.
campaigns = { $count ->
    [one] Your campaign:
   *[other] Your campaigns:
}
campaign-status = { $status ->
    [running] <b>Runs now:</b>
    [scheduled] <b>Still to start:</b>
   *[paused] <b>Paused:</b>
}
    .sms = { $status ->
        [running] Runs now:
        [scheduled] Still to start:
       *[paused] Paused:
    }
campaigns-none = No campaign runs. Say one, such as <i>double points this weekend</i>.
    .sms = No campaign runs. Say one, such as: double points this weekend.

## Buttons

button-campaign-points = Points
button-campaign-stamps = Stamps
button-campaign-money = Cashback
button-campaign-today = Today
button-campaign-weekend = This weekend
button-campaign-week = 7 days
button-campaign-open = No end
button-campaign-everywhere = Everywhere
button-campaign-everyone = Everyone
button-campaign-first = First visit
button-campaign-members = Members
button-campaign-say = Say it
button-campaign-show = This campaign
button-campaign-new = New campaign
button-campaign-start = Start it
button-campaign-change = Change it
button-campaign-drop = Leave it
button-campaign-undo = Take it back
button-campaign-tell = Tell customers
button-campaign-pause = Pause
button-campaign-resume = Go on
button-campaign-end = Finish it
button-campaign-report = What it gave
button-campaigns = All campaigns

## Telegram's command menu

menu-campaigns = Your rules for a while: double points and more

## What people type

words-campaign = campaign, new campaign, start a campaign
words-campaigns = campaigns, my campaigns, rules, my rules, all rules
words-campaign-pause = pause campaign, pause the campaign
words-campaign-resume = resume campaign, resume the campaign
words-campaign-end = end campaign, end the campaign, stop campaign, stop the campaign
