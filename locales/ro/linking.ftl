### Un chat Telegram și un număr de telefon devin un card

link = Un singur card aici și prin SMS: trimite-ți numărul mai jos. Ce ai pe amândouă se adună. Sau scrie numărul și primești un cod prin SMS.
    .sms = Un singur card aici și prin SMS: trimite-ți numărul și primești pe el un cod.
link-from-telegram = Ai și Telegram? Deschide linkul, trimite-ți numărul și ai același card în ambele locuri.
link-not-yours = E numărul altcuiva. Trimite-l pe al tău.
link-no-phone = Numărul acesta nu merge. Trimite-l pe al tău mai jos sau scrie-l cu + și prefixul țării.
    .sms = Numărul acesta nu merge. Trimite-l cu + și prefixul țării.
link-no-sms = La numărul acesta nu ajunge SMS: e fix sau de pe el s-a trimis STOP. Dă alt număr sau trimite de pe el întâi START.
link-code = { $shop }: { $code } e codul tău. Scrie-l în conversație ca să unești cardurile. Nu ești tu? Ignoră.
link-code-sent = Codul e pe drum către { $phone }. Scrie-l aici.
link-code-wrong = Codul e greșit sau prea vechi. Mai citește-l o dată sau cere unul nou.
old-number = Ca să muți cardul pe numărul acesta, trimite-l pe cel vechi, cu + și prefixul țării. Acolo vine un cod.
move-code = { $shop }: { $code } îți mută cardul pe { $number }. Scrie-l acolo. Nu ești tu? Ignoră și nu-l spune nimănui.
move-code-sent = Dacă e un card pe { $phone }, codul e pe drum într-acolo: scrie-l aici. Nu mai ai numărul? Întreabă la casă.
moved = Cardul tău e acum pe numărul acesta: { part-standing }.
moved-told = { $shop }: cardul tău e acum pe { $number } și nu mai e aici. N-ai fost tu? Spune-ne.{ part-call }
linked = Gata: acum e un singur card, { part-standing }.
linked-told = { $shop }: cardul tău merge acum și într-un chat { $channel }. N-ai fost tu? Spune-ne.{ part-call }
linked-already = E deja un singur card.
wrong-number-ask = Numărul acesta e pe un card. Nu e al tău? Răspunde { $word }: îl scoatem, nu mai scriem aici, iar cardul își așteaptă titularul.
wrong-number-done = Gata: numărul nu mai e pe acel card și nu mai scriem aici.
number-gone = Cineva ne-a scris de la { $phone } că numărul nu e al tău. L-am scos de pe card, iar cardul rămâne aici. E totuși al tău? Leagă-l din nou.
phone-added = Cardul merge acum și de la { $phone }.

## Butoane

button-new-number = Număr nou
button-link = Unește cardurile
button-share-phone = Trimite numărul meu

## Meniul de comenzi din Telegram

menu-link = Un singur card pentru chat și telefon

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-link = leagă, leagă cardurile, leagă telefonul, unește cardurile, conectează, adaugă telefonul, adaugă numărul
words-link-inside = unesc|unește|uniți|unirea|leg|combin ~ cardurile|conturile, am două|2 carduri|conturi
words-new-number = număr nou, am număr nou, am un număr nou, noul meu număr, mi-am schimbat numărul, schimb numărul, schimbă numărul, mută cardul, mută-mi cardul, mută un card, mută card, mutarea cardului, mută cardul unui client, număr vechi, numărul vechi
words-wrong-number = număr greșit, numărul e greșit, ați greșit numărul, ai greșit numărul, nu e numărul meu, nu este numărul meu, nu e cardul meu, nu este cardul meu, nu-i cardul meu, cardul nu e al meu, e cardul altcuiva, cardul altcuiva, persoană greșită, persoana greșită, nu am card
# Într-o propoziție; semnele sunt cele de la words-stop-inside.
words-wrong-number-inside = număr|numărul greșit, numărul e|este greșit, ați|ai greșit numărul|persoana, nu e|este numărul meu, cardul|numărul altcuiva, am numărul|număr ăsta|acesta de, numărul e|este acum al meu, nu am card la voi, nu m-am înscris
words-new-number-inside = am schimbat ~ numărul|telefonul, am ~ număr|telefon nou, am pierdut ~ telefonul, mut|muta|mutați ~ cardul
