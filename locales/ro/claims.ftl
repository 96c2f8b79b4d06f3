### Revendicarea a ceea ce dă o promoție

claimed = <b>{ $reward }</b> e pentru tine. Arată codul <b>{ $code }</b> la casă. Valabil până { $until }.
    .sms = Pentru tine: { $reward }. Spune { $code } la casă. Valabil până { $until }.
claimed-already = O ai deja: <b>{ $reward }</b>, codul <b>{ $code }</b>. Valabil până { $until }.
    .sms = O ai deja: { $reward }. Spune { $code } la casă. Valabil până { $until }.
claim-had = Ai luat deja: { $reward }. Mulțumim că ai venit.
claim-sold-out = { $limit ->
    [one] Din păcate s-a dat: { $reward }. A fost { $limit }.
    [few] Din păcate toate cele { $limit } s-au dat: { $reward }. Cardul adună ca întotdeauna.
   *[other] Din păcate toate cele { $limit } s-au dat: { $reward }. Cardul adună ca întotdeauna.
}
claim-early = Încă nu: { $reward } începe { $at }. Întreabă atunci.
claim-over = Oferta s-a încheiat: { $reward }. Recompensele tale sunt tot aici.
claim-free = Nimic de luat: { $reward } e pentru toți până { $until }. Vino pur și simplu.
claim-which = Pe care o vrei?
claim-none = Acum nu e nimic de luat.
claim-keep = Nu te-a costat nimic, deci nu e nimic de dat înapoi. Valabil până { $until }: { $reward }.
claim-late = Voucherul nu mai e valabil: oferta lui a ținut până { $at }.
claim-expired = Voucherul tău a expirat: { $reward }.

## Butoane

button-claim = O vreau

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-claim = iau, îl iau, o iau, pentru mine
