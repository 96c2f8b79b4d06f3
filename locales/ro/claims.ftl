### Cuponul pe care îl dă o promoție

claimed = <b>{ $reward }</b> e pentru tine. Arată codul <b>{ $code }</b> la casă. Valabil până la: { $until }.
    .sms = Pentru tine: { $reward }. Spune { $code } la casă. Valabil până la: { $until }.
claimed-already = Ai deja cuponul: <b>{ $reward }</b>, codul <b>{ $code }</b>. Valabil până la: { $until }.
    .sms = Ai deja cuponul: { $reward }. Spune { $code } la casă. Valabil până la: { $until }.
claim-had = Ai folosit deja cuponul: { $reward }. Mulțumim că ai venit.
claim-sold-out = { $limit ->
    [one] Din păcate nu mai e: { $reward }. Cardul merge ca întotdeauna.
    [few] Din păcate nu mai e: { $reward }. S-au dat toate cele { $limit }. Cardul merge ca întotdeauna.
   *[other] Din păcate nu mai e: { $reward }. S-au dat toate cele { $limit }. Cardul merge ca întotdeauna.
}
claim-early = E prea devreme: { $reward }. Începe: { $at }. Scrie-ne atunci.
claim-over = Oferta s-a încheiat: { $reward }. Recompensele tale rămân.
claim-free = Nu e nevoie de cupon: { $reward } e pentru toți. Până la: { $until }. Te așteptăm.
claim-which = Ce ofertă alegi?
claim-none = Acum nu e niciun cupon de luat.
claim-keep = Cuponul nu te-a costat nimic, deci nu e nimic de dat înapoi: { $reward }. Valabil până la: { $until }.
claim-late = Cuponul nu mai e valabil. Sfârșitul ofertei: { $at }.
claim-expired = Cuponul tău a expirat: { $reward }.

## Butoane

button-claim = O vreau

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-claim = iau, îl iau, o iau, pentru mine
