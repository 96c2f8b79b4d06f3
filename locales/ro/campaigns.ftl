### Campanii: reguli pe care proprietarul le pornește în chat

# Așa îi spune bonul: "+24 de puncte, puncte duble +24".
campaign-name = { $gives ->
    [times] { $times ->
        [2] { $unit ->
            [stamps] ștampile duble
            [money] cashback dublu
           *[points] puncte duble
        }
        [3] { $unit ->
            [stamps] ștampile triple
            [money] cashback triplu
           *[points] puncte triple
        }
       *[other] { $unit ->
            [stamps] mai multe ștampile
            [money] mai mult cashback
           *[points] mai multe puncte
        }
    }
    [percent] { $percent }% cashback
   *[amount] { $unit ->
        [stamps] ștampile în plus
        [money] cashback în plus
       *[points] puncte în plus
    }
}
campaign-what = <b>Ce dai?</b> Poți spune totul deodată: <i>puncte duble în weekend la Station</i>, <i>+20 de puncte vinerea 14-16 până la 20 decembrie</i>, <i>5% cashback timp de o săptămână</i>.
    .sms = Ce dai? De exemplu: puncte duble în weekend sau +20 de puncte vinerea 14-16.
campaign-unit = Ce anume?
campaign-when = Când? <i>vineri 14-16</i>, <i>5-10 decembrie</i>, <i>lunea până la 20 decembrie</i>
    .sms = Când? De exemplu: vineri 14-16, 5-10 decembrie, lunea până la 20 decembrie.
campaign-where = În ce loc?
campaign-whom = Pentru cine? <i>Toți</i>, <i>prima vizită</i>, un nivel, ce se cumpără sau <i>de la 50 de lei</i>
    .sms = Pentru cine? Toți, prima vizită, un nivel, ce se cumpără sau de la 50 de lei.
campaign-odd = Nu înțeleg „{ $words }”. Spune așa: <i>puncte duble în weekend</i>, <i>vineri 14-16</i> sau <i>până la 20 decembrie</i>.
    .sms = Nu înțeleg "{ $words }". Spune așa: puncte duble în weekend, vineri 14-16.
campaign-past = Timpul acela a trecut sau se termină înainte să înceapă. Spune când, de exemplu <i>weekendul acesta</i> sau <i>5-10 decembrie</i>.
    .sms = Timpul acela a trecut sau se termină înainte să înceapă. Spune când: în weekend.
campaign-no-unit = { $unit ->
    [stamps] Programul tău nu dă așa ștampile
    [money] Programul tău nu dă așa cashback
   *[points] Programul tău nu dă așa puncte
}, deci nimeni nu le-ar putea folosi. Spune altceva, de exemplu <i>puncte duble</i> sau <i>+1 ștampilă</i>.
    .sms = { $unit ->
        [stamps] Programul tău nu dă așa ștampile.
        [money] Programul tău nu dă așa cashback.
       *[points] Programul tău nu dă așa puncte.
    } Spune așa: puncte duble sau +1 ștampilă.
campaign-much = E prea mult, prea puțin sau nu e un număr întreg. Spune așa: <i>puncte duble</i>, <i>+20 de puncte</i> sau <i>5% cashback</i>.
    .sms = E prea mult, prea puțin sau nu e număr întreg. Spune așa: +20 de puncte.
campaign-refused = Nu se potrivește cu setările tale, deci nu s-a schimbat nimic:
campaign-ask = <b>Ar porni:</b>
    .sms = Ar porni:
part-campaign-worth = { $worth ->
    [none] {""}
   *[other] , în valoare de { $worth }
}
campaign-tried = { $visits ->
    [0] În ultimele { $days } de zile (vizite verificate: { $count }) nu ar fi dat nimic.
   *[other] În astfel de zile din ultimele { $days } ar fi dat: vizite { $visits } din { $count }, clienți { $members }, { $gain }{ part-campaign-worth }.
}
campaign-likely = Deci de data asta probabil cam { $gain }{ part-campaign-worth }.
campaign-group = Doar pentru grupul salvat „{ $name }”.
    .sms = Doar pentru grupul salvat "{ $name }".
campaign-by-today = Socotit după nivelurile, abonamentele și grupurile de azi.
campaign-change = Ce e altfel? Spune doar asta: <i>triple</i>, <i>peste tot</i>, <i>până la 20 decembrie</i> sau un nume între ghilimele.
    .sms = Ce e altfel? Spune doar asta, de exemplu: triple, peste tot, până la 20 decembrie.
campaign-dropped = Nu pornește nimic.
campaign-done = { $action ->
    [started] <b>Pornită.</b> Contează de la următoarea vizită:
    [scheduled] <b>Va porni singură:</b>
    [paused] <b>Pe pauză.</b> Nu contează până nu o reiei:
    [resumed] <b>Merge mai departe:</b>
    [ended] <b>Încheiată.</b> Ce a dat rămâne:
   *[undone] <b>Anulat.</b> E cum a fost:
}
    .sms = { $action ->
        [started] Pornită, contează de la următoarea vizită:
        [scheduled] Va porni singură:
        [paused] Pe pauză, nu contează până nu o reiei:
        [resumed] Merge mai departe:
        [ended] Încheiată, ce a dat rămâne:
       *[undone] Anulat, e cum a fost:
    }
campaign-told = { $action ->
    [started] { $actor } a pornit o campanie:
    [scheduled] { $actor } a programat o campanie:
    [paused] { $actor } a pus pe pauză o campanie:
    [resumed] { $actor } a reluat o campanie:
    [ended] { $actor } a încheiat o campanie:
   *[undone] { $actor } a anulat o schimbare a unei campanii:
}
campaign-stands = { $status ->
    [paused] „{ $name }” e pe pauză.
    [running] „{ $name }” e pornită.
    [scheduled] „{ $name }” abia va porni.
   *[ended] „{ $name }” s-a încheiat.
}
    .sms = { $status ->
        [paused] "{ $name }" e pe pauză.
        [running] "{ $name }" e pornită.
        [scheduled] "{ $name }" abia va porni.
       *[ended] "{ $name }" s-a încheiat.
    }
campaign-gave = { $status ->
    [ended] <b>Campania „{ $name }” s-a încheiat.</b>
   *[running] <b>Campania „{ $name }”</b> până acum.
} { $visits ->
    [0] Nu a dat nimic.
   *[other] A dat { $gain }{ part-campaign-worth }. Vizite: { $visits }, membri: { $members }.
}
    .sms = { $status ->
        [ended] Campania „{ $name }” s-a încheiat.
       *[running] Campania „{ $name }” până acum.
    } { $visits ->
        [0] Nu a dat nimic.
       *[other] A dat { $gain }{ part-campaign-worth }. Vizite: { $visits }, membri: { $members }.
    }
campaign-unfit = <b>Campania „{ $name }” e pe pauză.</b> Nu se potrivește cu setările schimbate. Uită-te la <b>campanii</b>.
    .sms = Campania "{ $name }" e pe pauză, nu se potrivește cu setările schimbate. Scrie CAMPANII.
campaigns = { $count ->
    [one] Campania ta:
    [few] Campaniile tale:
   *[other] Campaniile tale:
}
campaign-status = { $status ->
    [running] <b>Acum:</b>
    [scheduled] <b>Abia va porni:</b>
   *[paused] <b>Pe pauză:</b>
}
    .sms = { $status ->
        [running] Acum:
        [scheduled] Abia va porni:
       *[paused] Pe pauză:
    }
campaigns-none = Nu e pornită nicio campanie. Spune una, de exemplu <i>puncte duble în weekend</i>.
    .sms = Nu e pornită nicio campanie. Spune una, de exemplu: puncte duble în weekend.

## Buttons

button-campaign-points = Puncte
button-campaign-stamps = Ștampile
button-campaign-money = Cashback
button-campaign-today = Azi
button-campaign-weekend = Weekendul acesta
button-campaign-week = 7 zile
button-campaign-open = Până o închei
button-campaign-everywhere = Peste tot
button-campaign-everyone = Toți
button-campaign-first = Prima vizită
button-campaign-members = Membri
button-campaign-say = Spune asta
button-campaign-show = Campania aceasta
button-campaign-new = Campanie nouă
button-campaign-start = Pornește
button-campaign-change = Schimbă
button-campaign-drop = Lasă așa
button-campaign-undo = Anulează asta
button-campaign-tell = Spune clienților
button-campaign-pause = Pauză
button-campaign-resume = Reia
button-campaign-end = Încheie
button-campaign-report = Ce a dat
button-campaigns = Toate campaniile

## Meniul de comenzi din Telegram

menu-campaigns = Campaniile tale: puncte duble și altele

## What people type

words-campaign = campanie, campanie nouă, pornește o campanie
words-campaigns = campanii, campaniile, campaniile mele, reguli, regulile mele
words-campaign-pause = pauză campanie, pune campania pe pauză
words-campaign-resume = reia campania
words-campaign-end = încheie campania, oprește campania, închide campania
