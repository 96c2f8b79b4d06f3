### Înscrierea

## Părți ale altor texte

part-promise-max = { $limit ->
    [0] {""}
   *[other] , max. { $limit } { part-why-span }
}

## Înscrierea

hello = <b>{ $shop }.</b> { $summary }. Cardul tău stă în această conversație. Prin înscriere accepți <a href="{ $terms }">termenii</a> și <a href="{ $privacy }">nota de confidențialitate</a>.
    .sms = { $shop }: { $summary }. Scrie VREAU CARD (termeni { $terms }). SMS la tarif normal. Dezabonare: STOP.
how-it-works =
    <b>{ $shop }.</b> { $summary }.
    1. Arată cardul la casă.
    2. Ce aduni se vede imediat aici.
    3. Recompensa o iei când îți convine.
    .sms = { $shop }: { $summary }. La casă trimite AICI și spune codul primit.
ask-name = Ce nume scriem pe card? Trimițându-l, accepți <a href="{ $terms }">termenii</a> și <a href="{ $privacy }">nota de confidențialitate</a>.
    .sms = { $shop }: ce nume scriem pe card? Trimițându-l, accepți termenii { $terms } SMS la tarif normal. Dezabonare: STOP.
name-odd = Am nevoie de un nume care se poate citi, de exemplu Ana. Care să fie?
name-web = Asta arată ca o adresă de pagină web. Am nevoie de un nume, de exemplu Ana. Care să fie?
welcome = Bine ai venit, <b>{ $name }</b>. Arată acest card la casă. Îți putem scrie uneori despre oferte?{ part-promise }
    .sms = { $name }, { part-standing }. La casă trimite AICI. Îți scriem și despre oferte{ part-promise-max }?
welcome-back = Ne bucurăm că ai revenit, <b>{ $name }</b>. Ai { part-standing }.
    .sms = Ne bucurăm că ai revenit, { $name }. Ai { part-standing }.
card-only = Bine, doar cardul. O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie.
offers-on = Bine, din când în când o ofertă. O urare de ziua ta? Trimite ziua și luna, de exemplu 29 februarie.
enrol-ask = { $shop }: { $summary }. Ai cerut la casă un card: răspunde DA și îl primești (termeni { $terms }). Dezabonare: STOP.
enrol-no = Bine, fără card. Nu mai trimitem nimic.
join-first = Pentru asta îți trebuie un card { $shop }. Îl ai dintr-o atingere; prin înscriere accepți <a href="{ $terms }">termenii</a> și <a href="{ $privacy }">nota de confidențialitate</a>.
    .sms = Pentru asta îți trebuie un card { $shop }. Răspunde VREAU CARD (termeni { $terms }).
invite-ask = Cine are linkul sau codul tău poate vedea prenumele tău, { $name }?
invite = <b>Invită un prieten.</b> { part-both }, la prima vizită{ part-minimum }{ part-friend-days }{ part-limits }. Prietenul tău deschide acest link sau scrie <b>VREAU CARD { $code }</b>.
    .sms = { part-both } la prima vizită{ part-minimum }. Prin SMS: VREAU CARD { $code }
invite-words = { $friend ->
    [none] { $shop } merită o vizită:
   *[other] { $shop }: { $friend } pentru tine la prima vizită.
}
invite-by-text = Trimite { $code } la { $number }
invited = { $inviter ->
    [none] Te invită un prieten
   *[other] Te invită { $inviter }
}{ $friend ->
    [none] {""}
   *[other] : { $friend } la prima vizită{ part-minimum }{ part-friend-days }
}.
invite-own = E codul tău. Este pentru un prieten care nu a mai fost aici.
invite-customer = Ai mai fost aici, iar un cod este pentru prima vizită a cuiva.
invite-twice = Ai dat deja un cod și acela contează.
invite-unknown = Nu există codul { $code }. Trimite VREAU CARD și codul corect: contează până la prima vizită.

## Butoane

button-enrol-yes = Da
button-enrol-no = Nu
button-join = Vreau card
button-how = Cum funcționează
    .sms = Cum
button-how-all = Toate regulile
button-offers-yes = Da, oferte
    .sms = Da
button-offers-no = Doar cardul
    .sms = Nu
button-invite-friend = Invită un prieten
    .sms = Invită
button-invite-named = Cu numele meu
    .sms = Cu nume
button-invite-unnamed = Fără numele meu
    .sms = Fără nume
button-copy = Copiază

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-join = vreau card, vreau un card, vreau cardul, mă înscriu, înscriere, înscrie-mă, intru, particip
words-how = cum, cum funcționează, cum merge, cum e
words-how-inside = cum ~ funcționeaz* ~ cardul|programul|punctele, cum ~ funcționează ., cum ~ strâng|adun|câștig|primesc|fac ~ puncte|punctele|ștampile|ștampilele, ce ~ primesc ~ ziua mea|de, câte puncte|ștampile ~ pe|pentru leu|lei|fiecare, expir*|pierd ~ punct*|ștampil*, punct*|ștampil* ~ expir*, ce|aveți|sunt|care|vreo ~ promoții|promoția|oferte|oferta|reduceri, până când ~ punctele|oferta|promoția, când ~ expiră|termină ~ oferta|promoția, oferta|promoția ~ valabilă
words-invite-friend-inside = invit|invita|invite|recomand|recomanda|aduc ~ prieten*|cineva|coleg*, link* ~ invita*|recomand*, program* de recomand*, prietena|prietenul|soția|soțul|colega|colegul|mama|sora|fratele ~ vrea ~ înscrie|card|intre
words-hello = salut, salutare, bună, bună ziua, bună dimineața, bună seara, servus, noroc
menu-invite_friend = Adu un prieten: ceva pentru amândoi
words-invite-friend = invită un prieten, invit un prieten, invită prieteni, recomandă, recomand, recomandare, linkul meu
