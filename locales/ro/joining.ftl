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
join-first = Pentru asta îți trebuie un card { $shop }. Îl ai dintr-o atingere; prin înscriere accepți <a href="{ $terms }">termenii</a> și <a href="{ $privacy }">nota de confidențialitate</a>.
    .sms = Pentru asta îți trebuie un card { $shop }. Răspunde VREAU CARD (termeni { $terms }).

## Butoane

button-join = Vreau card
button-how = Cum funcționează
    .sms = Cum
button-offers-yes = Da, oferte
    .sms = Da
button-offers-no = Doar cardul
    .sms = Nu

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-join = vreau card, vreau un card, vreau cardul, mă înscriu, înscriere, înscrie-mă, intru, particip
words-how = cum, cum funcționează, cum merge, cum e
words-hello = salut, salutare, bună, bună ziua, bună dimineața, bună seara, servus, noroc
