### Compunerea unei promoții în chat și deciziile despre ea

part-terms-days = { $number ->
    [one] { $number } zi
    [few] { $number } zile
   *[other] { $number } de zile
}
part-terms-group = { $place ->
    [best] cei mai buni
    [loyal] fideli
    [promising] promițători
    [new] noi
    [cooling] mai rari
    [at-risk] în pericol
   *[gone] de cel mai mult timp plecați
}
part-terms-crowd = { $audience ->
    [location] cine a fost ultima dată la { $place }
    [members] { $place ->
        [none] cine are abonament
       *[other] abonament: { $place }
    }
    [tier] nivelul { $place }
    [joined] cine s-a înscris în { part-terms-days }
    [visited] cine a fost la noi în { $number ->
        [one] ultima zi
        [few] ultimele { $number } zile
       *[other] ultimele { $number } de zile
    }
    [away] cine lipsește de { part-terms-days }
    [birthday] cine își serbează ziua în { $month }
    [never-redeemed] cine nu a luat nicio recompensă
    [best-spend] primii { $number } după cheltuieli
    [visits] cine a venit de atâtea ori sau mai mult: { $number }
    [spent] cine a cheltuit peste o sumă
    [member-for] cine este cu noi de cel puțin { part-terms-days }
    [group] grupul "{ part-terms-group }"
    [mornings] cine vine mai ales dimineața
    [afternoons] cine vine mai ales după-amiaza
    [evenings] cine vine mai ales seara
    [weekdays] cine vine mai ales în zilele lucrătoare
    [weekends] cine vine mai ales în weekend
    [favourite-place] cine vine mai ales la { $place }
    [favourite-tag] cine cumpără mai ales: { $place }
    [promoters] cine a răspuns la sondaj cu 9 sau 10
    [passives] cine a răspuns la sondaj cu 7 sau 8
    [detractors] cine a răspuns la sondaj cu 0 până la 6
    [unhappy] cine nu a fost mulțumit de ultima vizită
    [combined] "{ $place }"
    [best-visits] primii { $number } după vizite
   *[all] toată lumea
}
part-terms-each = { $each ->
    [one] { $each } de persoană
    [few] { $each } de persoană
   *[other] { $each } de persoană
}
part-terms-word = { $word ->
    [none] {""}
   *[other] , cu cuvântul { $word }
}
part-terms-claim = { $claim ->
    [yes] {" "}De luat: { $stock ->
        [none] { part-terms-each }{ part-terms-word }.
       *[other] primele { $stock }, { part-terms-each }{ part-terms-word }.
    }
   *[no] {" "}Nimic de luat.
}
part-terms-taken = { $claim ->
    [yes] , luate { $claimed }{ $stock ->
        [none] {""}
       *[other] {" "}(din { $stock })
    }
   *[no] {""}
}
part-terms-state = { $state ->
    [draft] ciornă
    [scheduled] programată
    [running] în curs
    [paused] în pauză
    [stopped] oprită
    [ended] încheiată
   *[cancelled] abandonată
}
offer-ask-text = Care e oferta? Trimite un text sau o poză cu text.
    .sms = Care e oferta? Trimite textul ei.
offer-ask-words = Care e textul? Trimite-l.
offer-ask-variant = Cu alte cuvinte sau altceva în loc, de exemplu o prăjitură în locul reducerii: trimite textul. Întâmplarea decide cine ce citește, voucherul spune ce a citit fiecare, iar tu vezi ce aduce fiecare variantă.
    .sms = Cu alte cuvinte sau altceva în loc: trimite textul. Întâmplarea decide cine ce primește.
offer-variants-most = Mai multe variante decât { $limit } nu se poate. Trimite un singur text în locul tuturor sau mergi înapoi.
offer-variant-same = Exact așa scrie deja. Trimite alte cuvinte.
offer-text-long = Prea lung pentru { $channel ->
    [sms] un SMS
   *[telegram] Telegram
}: { $count ->
    [one] { $count } caracter
    [few] { $count } caractere
   *[other] { $count } de caractere
}, iar cu ce stă dedesubt încap { $limit }. Trimite un text mai scurt.
offer-text-word = Nu știu ce să pun la { $word } („{ $near }”). Știu {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"} și {"{missing}"}, de exemplu: 2 la preț de 1 până {"{until}"}.
    .sms = Nu cunosc { $word } („{ $near }”). Știu {"{shop}"}, {"{until}"}, {"{name}"}, {"{balance}"}, {"{missing}"}.
offer-picture-big = Poza e prea mare. Trimite una de cel mult { $limit } megaocteți.
offer-picture-file = A venit ca fișier, care nu poate fi arătat ca poză. Trimite-o din nou ca fotografie.
offer-picture-other = Trimit mai departe doar texte și poze. Trimite un text sau o poză cu text.
offer-ask-language = Acum același lucru în <b>{ $language }</b>. Sau sari peste: acei clienți o primesc în { $instead }.
    .sms = Acum la fel în { $language }. Sau sari peste: o primesc în { $instead }.
offer-ask-audience = Cine o primește? Alege sau scrie: <i>au venit 30</i>, <i>absenți 60</i>, <i>top 20 vizite</i>, un loc, sau mai multe deodată: <i>nu 60 zile și vizite peste 5</i>.
    .sms = Cine o primește? Și: au venit 30, absenți 60, top 20 vizite, un loc.
offer-part = - { $negated ->
    [yes] { $audience ->
        [visits] { $number ->
            [one] cine nu a venit niciodată
            [few] cine a venit de mai puțin de { $number } ori
           *[other] cine a venit de mai puțin de { $number } de ori
        }
        [spent] cine a cheltuit mai puțin de { $amount } în { $days ->
            [one] o zi
            [few] { $days } zile
           *[other] { $days } de zile
        }
        [member-for] cine este cu noi de mai puțin de { part-terms-days }
       *[away] nu: { part-terms-crowd }
    }
   *[no] { $audience ->
        [spent] cine a cheltuit { $amount } sau mai mult în { $days ->
            [one] o zi
            [few] { $days } zile
           *[other] { $days } de zile
        }
       *[away] { part-terms-crowd }
    }
}
part-crowd-shown = { $shown ->
    [all] {""}
   *[other] . Primii { $shown }
}
offer-crowd = { $count ->
    [0] Acum nimeni: { part-terms-crowd }.
   *[other] <b>Acum { $count }</b>, { part-terms-crowd }{ part-crowd-shown }:
}
    .sms = { $count ->
    [0] Acum nimeni: { part-terms-crowd }.
   *[other] Acum { $count }, { part-terms-crowd }{ part-crowd-shown }:
}
offer-crowd-born = { $name }: { $birthday }, vizite: { $visits }
offer-crowd-spent = { $name }: { $amount } într-un an, vizite în total: { $visits }
part-odd-group = { $words ->
    [none] Nu cunosc grupul acesta
   *[other] Nu înțeleg aici „{ $words }”
}
part-odd-group-short = { $words ->
    [none] Nu cunosc grupul acesta
   *[other] Nu înțeleg aici "{ $words }"
}
offer-audience-odd = { part-odd-group }. Scrie de exemplu: au venit 30, absenți 60, top 20 cheltuieli, { $place }.
    .sms = { part-odd-group-short }. De exemplu: au venit 30, absenți 60, { $place }.
offer-audience-empty = Nu am cui să scriu în grupul acesta: { part-terms-crowd }. Alege altul.
    .sms = Nu e nimeni: { part-terms-crowd }.
offer-ask-start = De când? Alege sau scrie: <i>mâine 10:00</i>, <i>5 decembrie</i>.
    .sms = De când? De exemplu: mâine 10:00, 5 decembrie.
offer-ask-end = Începe { $at }. Până când? Alege sau scrie: <i>până duminică</i>, <i>5 decembrie 18:00</i>.
    .sms = Începe { $at }. Până când? De exemplu: până duminică, 5 decembrie 18:00.
offer-when-odd = Nu înțeleg data sau ora. Scrie de exemplu: mâine 10:00, duminică, 5 decembrie 18:00, 3 zile.
offer-when-past = A trecut deja: { $at }. Scrie o dată mai târzie, de exemplu: mâine 10:00.
offer-end-early = S-ar termina { $until }, înainte să înceapă ({ $at }). Scrie un sfârșit mai târziu, de ex. 3 zile.
offer-end-far = { $limit ->
    [one] { $until } e prea departe: o ofertă ține cel mult { $limit } zi. Scrie un sfârșit mai apropiat.
    [few] { $until } e prea departe: o ofertă ține cel mult { $limit } zile. Scrie un sfârșit mai apropiat.
   *[other] { $until } e prea departe: o ofertă ține cel mult { $limit } de zile. Scrie un sfârșit mai apropiat.
}
offer-ask-claim = Ce primesc clienții? Alege sau scrie: <i>primele 50</i>; sau <i>primele 50, 2 fiecare</i>; sau cu un cuvânt de trimis, <i>primele 50 latte</i>.
    .sms = Ce primesc clienții? De exemplu: primele 50, 2 fiecare. Cu un cuvânt: primele 50 latte.
offer-claim-odd = Nu am înțeles. Scrie de exemplu: primele 50, 2 fiecare. Sau cu un cuvânt: primele 50 latte.
offer-word-ours = { $word } înseamnă deja ceva aici. Alege alt cuvânt, de exemplu: primele 50 latte.
offer-word-taken = { $word } ține de o ofertă în curs: { $offer }. Alege alt cuvânt.
offer-preview = Pentru { part-terms-crowd }, de la { $at } până la { $until }.{ part-terms-claim } Așa o vor vedea. Acum calculez la câți ajunge.
    .sms = Pentru { part-terms-crowd }, { $at } - { $until }.{ part-terms-claim } Urmează cifrele.
offer-variants = { $count ->
    [one] { $count } variantă.
    [few] { $count } variante: întâmplarea decide cine ce citește. Le vezi pe toate.
   *[other] { $count } de variante: întâmplarea decide cine ce citește. Le vezi pe toate.
}
offer-early = Cine află primul o primește imediat, ceilalți de la { $at }.{ $kept ->
    [yes] {" "}Până atunci nu o poate lua nimeni.
   *[no] {""}
}
offer-missing = Fără versiune în { $languages }: acei clienți o primesc în { $instead }.
offer-overlap = În același timp mai e: { $offer }, { $at } până la { $until }. Cine o primește pe aceea s-ar putea să n-o mai primească pe aceasta.
    .sms = În același timp mai e: { $offer }, până la { $until }. Nu toți le primesc pe amândouă.
offer-sms-long = { $count ->
    [one] Un SMS ({ $language }) are { $count } segment. Mai scurt e mai ieftin.
    [few] Un SMS ({ $language }) are { $count } segmente. Mai scurt e mai ieftin.
   *[other] Un SMS ({ $language }) are { $count } de segmente. Mai scurt e mai ieftin.
}
offer-by-sms = Și ca SMS:
offer-sms = <b>{ $language }</b>, { $count ->
    [one] { $count } segment
    [few] { $count } segmente
   *[other] { $count } de segmente
} ({ $encoding }):
    { $text }
offer-ways = { $kept ->
    [yes] CONTINUĂ: rămâne așa.{" "}
   *[no] {""}
}{ $back ->
    [yes] ÎNAPOI sau RENUNȚĂ
   *[no] RENUNȚĂ încheie
}
offer-unfinished = { $offer ->
    [none] Ai o ofertă neterminată. Continui cu ea sau începi una nouă?
   *[other] Încă neterminată: { $offer }. Continui cu ea sau începi una nouă?
}
offer-changing = Tocmai modificai: { $offer }. Deocamdată a rămas cum era. Continui sau începi o ofertă nouă?
offer-discarded = { $offer ->
    [none] Am renunțat. Nu s-a trimis nimic.
   *[other] Am renunțat la: { $offer }. Nu s-a trimis nimic.
}
offer-change = Ce vrei să schimbi?
offer-lost = Nu mai știu despre ce ofertă e vorba. Începe din nou sau vezi ofertele tale.
    .sms = Nu mai știu despre ce ofertă e vorba.
offer-stands = { $state ->
    [draft] E încă o ciornă: { $offer }.
    [scheduled] Își așteaptă începutul: { $offer }.
    [running] E în curs: { $offer }.
    [paused] E în pauză: { $offer }.
    [stopped] A fost oprită: { $offer }.
    [ended] S-a încheiat deja: { $offer }.
   *[cancelled] A fost abandonată: { $offer }.
}
offer-stop-ask = { $count ->
    [0] Oprești definitiv: { $offer }? O au deja toți, dar apoi nimeni n-o mai poate lua.
    [one] Oprești definitiv: { $offer }? { $count } mesaj nu a plecat încă, iar apoi nimeni n-o mai poate lua.
    [few] Oprești definitiv: { $offer }? { $count } mesaje nu au plecat încă, iar apoi nimeni n-o mai poate lua.
   *[other] Oprești definitiv: { $offer }? { $count } de mesaje nu au plecat încă, iar apoi nimeni n-o mai poate lua.
}
offer-moved = { $state ->
    [scheduled] Programată: { $offer } pleacă { $at }.
    [running] Pleacă acum: { $offer }.
    [paused] În pauză: { $offer }. Nimeni altcineva n-o primește până nu reiei; cine o are o poate lua în continuare.
    [resumed] Merge mai departe: { $offer }.
    [stopped] Oprită definitiv: { $offer }. Cupoanele deja primite rămân valabile.
   *[cancelled] Am renunțat la: { $offer }. Nu s-a trimis nimic.
}
    .sms = { $state ->
    [scheduled] Programată: { $offer } pleacă { $at }.
    [running] Pleacă acum: { $offer }.
    [paused] În pauză: { $offer }. Cine o are o mai poate lua.
    [resumed] Merge mai departe: { $offer }.
    [stopped] Oprită definitiv: { $offer }. Cupoanele deja primite rămân valabile.
   *[cancelled] Am renunțat la: { $offer }. Nu s-a trimis nimic.
}
offer-tried = <b>{ $offer }</b> ({ part-terms-state }). Ce a adus fiecare variantă:
    .sms = { $offer } ({ part-terms-state }). Ce a adus fiecare variantă:
offer-tried-none = În ultima vreme nicio ofertă n-a avut mai multe variante. Ca să încerci: scrie una, apoi <b>Schimbă</b>, <b>Textul</b>, <b>Încă o variantă</b>.
    .sms = Nicio ofertă recentă n-a avut mai multe variante. Încearcă: scrie una, apoi Schimbă, Textul, Încă o variantă.
offer-won = { $state ->
    [live] Rămâne varianta { $variant }: { $offer }. Cine încă n-a primit mesajul o primește pe aceasta; cine are alta rămâne cu ea.
   *[over] Rămâne varianta { $variant }: { $offer }. Următoarea ofertă făcută din aceasta începe cu ea.
}
    .sms = { $state ->
    [live] Rămâne varianta { $variant }: { $offer }. Cine încă n-a primit mesajul o primește pe aceasta.
   *[over] Rămâne varianta { $variant }: { $offer }. Următoarea ofertă făcută din aceasta începe cu ea.
}
offers = { $count ->
    [one] Oferta ta:
    [few] { $count } oferte. Care?
   *[other] { $count } de oferte. Care?
}
offers-none = Nicio ofertă nu e în curs sau în lucru.
offer-restocked = Acum sunt { $stock }, din care luate: { $claimed }. { $offer }. Cine nu a aflat pentru că se terminase află acum.
    .sms = Acum: { $stock }, luate: { $claimed }. { $offer }. Cine nu a aflat află acum.
offer-stock-how = { $offer }: { $stock }, din care luate: { $claimed }. Câte să fie în total? Pot fi doar mai multe: <b>stoc 100</b>.
    .sms = { $offer }: { $stock }, luate: { $claimed }. Pot fi doar mai multe: STOC 100.
offer-ask-longer = { $offer } se încheie { $at }. Până când în schimb? Apasă sau scrie: <i>până duminică</i>, <i>5 decembrie 18:00</i>.
    .sms = { $offer } se încheie { $at }. Până când în schimb? De ex.: până duminică, 5 decembrie 18:00.
offer-longer-odd = Nu văd o zi aici. Se încheie { $at }. Trimite un sfârșit mai târziu, de ex.: duminică, 5 decembrie 18:00, 3 zile.
offer-longer-how = { $offer } se încheie { $at }. Sfârșitul poate fi doar mai târziu, de ex. <b>prelungește promoția până pe { $later }</b>. Ca să se încheie mai devreme, retrage-o.
    .sms = { $offer } se încheie { $at }. Poate fi doar mai târziu; ca să se încheie mai devreme, retrage-o.
part-longer-count = { $count ->
    [0] {""}
    [one] {" "}{ $count } persoană o mai primește, cu noul sfârșit.
    [few] {" "}{ $count } persoane o mai primesc, cu noul sfârșit.
   *[other] {" "}{ $count } de persoane o mai primesc, cu noul sfârșit.
}
part-longer-late = { $late ->
    [0] {""}
    [one] {" "}Pentru { $late } persoană era prea târziu: o primește dacă noul timp permite.
    [few] {" "}Pentru { $late } persoane era prea târziu: o primesc dacă noul timp permite.
   *[other] {" "}Pentru { $late } de persoane era prea târziu: o primesc dacă noul timp permite.
}
part-longer-vouchers = { $vouchers ->
    [0] {""}
    [one] {" "}{ $vouchers } cupon deschis e valabil la fel de mult.
    [few] {" "}{ $vouchers } cupoane deschise sunt valabile la fel de mult.
   *[other] {" "}{ $vouchers } de cupoane deschise sunt valabile la fel de mult.
}
part-longer-had = { $had ->
    [0] {""}
   *[other] {" "}Cine o are deja ({ $had }) nu primește al doilea mesaj.
}
offer-longer-ask = { $offer }: până { $until } în loc de { $at }?{ part-longer-count }{ part-longer-late }{ part-longer-vouchers }{ part-longer-had }
    .sms = { $offer }: până { $until }, nu { $at }? Mai primesc: { $count }, prea târziu: { $late }, cupoane: { $vouchers }, au deja: { $had }.
offer-longer = Până { $until } acum: { $offer }. Ce n-a plecat încă o spune, iar cupoanele sunt valabile la fel de mult.
    .sms = Până { $until } acum: { $offer }.
offer-longer-undone = Ca înainte, până { $until }: { $offer }.
offer-longer-kept = Cineva a citit deja noul sfârșit, așa că rămâne: { $offer } ține până { $until }.
offer-ask-correct = Ce trebuie să spună? Trimite textul întreg. Cine o are deja îl păstrează pe al lui.
    .sms = Ce trebuie să spună? Trimite textul întreg.
part-correct-to-come = { $count ->
    [0] Nu se știe de nimeni care să n-o fi primit.
    [one] { $count } persoană n-a primit-o și citește asta:
    [few] { $count } persoane n-au primit-o și citesc asta:
   *[other] { $count } de persoane n-au primit-o și citesc asta:
}
offer-correct-ask = Corectezi { $offer }? { $had } o au și o păstrează pe a lor. { part-correct-to-come }
    .sms = Corectezi { $offer }? O păstrează: { $had }, citesc asta: { $count }
offer-correct-text = <b>{ $language }</b>: { $text }
    .sms = { $language }: { $text }
offer-corrected = Corectat de la următorul mesaj: { $offer }. Raportul și <b>de ce</b> spun cine ce a citit.
    .sms = Corectat de la următorul mesaj: { $offer }.
segment-how = Salvează un grup cu un nume al lui, de ex.: <b>salvează segmentul clienți plecați: nu 60 zile și vizite peste 5</b>. <b>șterge segmentul</b> cu numele lui îl uită.
    .sms = De ex.: salvează segmentul clienți plecați: nu 60 zile și vizite peste 5
segment-odd = Nu înțeleg aici „{ $words }”. Scrie despre cine e vorba, de ex.: <b>salvează segmentul clienți plecați: nu 60 zile și vizite peste 5</b>.
    .sms = Nu înțeleg aici "{ $words }". De ex.: salvează segmentul clienți plecați: nu 60 zile și vizite peste 5
segment-is-group = „{ $name }” înseamnă deja un grup, deci nu poate fi nume. Alege altul, de ex. <b>ai mei { $name }</b>.
    .sms = "{ $name }" înseamnă deja un grup. Alege alt nume, de ex.: ai mei { $name }
segment-long = Un nume are cel mult { $limit } de litere. Alege unul mai scurt.
segment-replace = <b>„{ $name }” e deja salvat: { $before }.</b> În setări, pentru acest grup este: { $rules }. Ca să îl schimbi: <b>înlocuiește segmentul { $name }: { $words }</b>.
    .sms = "{ $name }" e deja salvat: { $before }. Pentru el: { $rules }. Ca să îl schimbi: înlocuiește segmentul { $name }: { $words }
segment-replaced = <b>„{ $name }” e înlocuit:</b> { $words }. Înainte: { $before }.
    .sms = "{ $name }" e înlocuit: { $words }. Înainte: { $before }.
segment-used = <b>„{ $name }” rămâne.</b> În setări, pentru acest grup este: { $rules }. Scoate mai întâi de acolo.
    .sms = "{ $name }" rămâne. În setări, pentru acest grup este: { $rules }. Scoate mai întâi de acolo.
segment-missing = <b>Niciun grup nu e salvat ca „{ $name }”</b>. Ce au setările pentru el nu dă nimic până nu îl salvezi, de ex.: <b>salvează segmentul { $name }: absenți 60</b>.
    .sms = Nu e salvat un grup "{ $name }". Ce e pentru el nu dă nimic. De ex.: salvează segmentul { $name }: absenți 60
segment-unknown = Niciun grup nu e salvat ca „{ $name }”.
    .sms = Niciun grup nu e salvat ca "{ $name }".
offers-past = { $count ->
    [one] O ofertă s-a încheiat. Raportul ei:
    [few] { $count } oferte s-au încheiat. Raportul căreia?
   *[other] { $count } de oferte s-au încheiat. Raportul căreia?
}
offers-past-none = Nicio ofertă nu a plecat încă.
offer-line = { $offer }: { part-terms-state }, { $at } până la { $until }{ part-terms-taken }

## Butoane

button-broadcast = Ofertă nouă
button-promotions = Oferte
button-promo-more = Mai multe oferte
button-promo-show = Această ofertă
button-promo-stock = Mai multe bucăți
button-promo-longer = Prelungește
button-promo-longer-3 = Încă 3 zile
button-promo-longer-7 = Încă 7 zile
button-promo-longer-yes = Da, prelungește
button-promo-longer-no = Nu, rămâne așa
button-promo-longer-undo = Anulează prelungirea
button-promo-correct = Corectează textul
button-promo-correct-yes = Da, corectează
button-promo-correct-no = Lasă textul
button-segments = Grupuri salvate
button-segment-offer = Ofertă pentru el
button-promo-past = Oferte trecute
button-promo-past-more = Oferte mai vechi
button-promo-report = Raportul ei
button-offer-go-on = Continui cu ea
button-offer-new = Încep una nouă
button-offer-keep = Rămâne așa
button-offer-back = Înapoi
button-offer-discard = Renunță
button-offer-skip = Sari peste
button-offer-skip-all = Sari peste restul
button-audience-all = Toată lumea
button-audience-visited = Recent: o lună
button-audience-away = Absenți: 2 luni
button-audience-never = Fără recompense luate
button-audience-birthday = Sărbătoriții lunii
button-audience-spend = Top: cheltuieli
button-audience-visits = Top: vizite
button-audience-tier = Nivel
button-audience-at = Acest loc
button-audience-more = Mai multe
button-offer-now = Acum
button-offer-3-days = 3 zile
button-offer-7-days = 7 zile
button-offer-30-days = 30 de zile
button-claim-none = Nimic de luat
button-claim-each = Câte una
button-offer-edit-text = Textul
button-offer-edit-audience = Cine primește
button-offer-edit-time = Data și ora
button-offer-edit-claim = Ce se ia
button-offer-edit-variant = Încă o variantă

## Meniul de comenzi din Telegram

menu-broadcast = Compune o ofertă
menu-promotions = Ofertele tale: pauză, oprire, schimbare

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-broadcast = ofertă nouă, promoție nouă, anunț
words-promotions = promoții, promoție, promoțiile, promoțiile mele
words-promo-stock = stoc, stocul, mărește stocul, mărește stocul la, mai mult stoc
words-promo-longer = prelungește, prelungește promoția, prelungește oferta, prelungește promoția mea, extinde promoția, extinde oferta
words-promo-correct = corectează promoția, corectează oferta, corectează promoția mea, corectează textul, corectează textul promoției
words-segments = segmente, segmentele mele, grupuri salvate
words-segment-save = salvează segmentul, salvează segment, salvează grupul
words-segment-replace = înlocuiește segmentul, înlocuiește segment, înlocuiește grupul
words-segment-drop = șterge segmentul, șterge segment, șterge grupul
words-promo-call-off = retrage oferta, retrage promoția
words-of-owners-promo-call-off = oprește-o, oprește-l, opriți-o, oprește promoția, oprește oferta, încheie promoția, încheie oferta, anulează promoția, anulează oferta, termină promoția, închide promoția, gata cu promoția, stop promoția, oprește promo, stop promo, anulează promo
words-of-owners-promo-pause = pune oferta în pauză
words-promo-pause = pauză, pune pauză, pune promoția în pauză
words-promo-resume = reia promoția, reia oferta
words-promo-past = oferte trecute, promoții trecute, ofertele trecute, promoții vechi
words-promo-newest = cum a mers promoția, cum a mers oferta, cum merge promoția, raportul promoției
words-of-owners-promo-newest-inside = cum * mers|merge * promoția|promoțiile|oferta, a mers|funcționat|meritat|reușit|prins ~ promoția|oferta, rezultatele|rezultate|rezultatul|raportul|cifrele|efectul promoției|ofertei, ce rezultate * promoția|oferta, ce a * adus|dat|făcut * promoția|oferta, ce a adus|dat|făcut promoția|oferta, câți|câte|câtă * folosit|luat|revendicat|ridicat|citit * promoția|oferta, cum * fost|stă|merge|mers|se * promoția|oferta, cum stă|fost|merge promoția|oferta
words-tried = variante, care variantă, varianta mai bună
words-go-on = continuă, mai departe, păstrează, rămâne așa
words-of-owners-promo-call-off-inside = oprește|opriți|opresc|opri|încheie|încheiați|închei|anulează|anulați|anulez|termină|închide|întrerupe|retrage|stop ~ promoția|promoției|oferta|ofertei, gata cu promoția|oferta
words-of-owners-promo-longer-inside = prelungește|prelungesc|prelungi|prelungiți|prelungim|extinde ~ promoția|oferta, prelungire|prelungirea promoție|promoției|ofertei, promoție|promoția|ofertă|oferta mai lungă|mult|multă, promoția|oferta până, lasă|fă|ține|las ~ promoția|oferta ~ până|mai
words-of-owners-broadcast = trimite o ofertă, trimite oferta, trimite o promoție, cum trimit o ofertă, cum trimit o promoție, scrie tuturor
words-of-owners-promo-newest = cum e oferta, cum e promoția, cum merge promo
