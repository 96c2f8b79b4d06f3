### Clasamentul

## Parts of other texts

part-came = { $count ->
    [one] { $count } vizită
    [few] { $count } vizite
   *[other] { $count } de vizite
}

## Clasamentul

board = <b>{ $month }</b>, cine a venit cel mai des:
    .sms = { $month }, cine a venit cel mai des:
board-line = { $place }. { $name }: { part-came }
board-more = și încă { $count } la egalitate
board-own = Tu ești { $name }: { $equal ->
    [yes] locul { $place } la egalitate
   *[no] locul { $place }
}, { part-came }.
board-not-yet = Tu ești { $name }. Prima vizită din lună îți aduce un loc.
board-empty = { $month }: încă nu e nimeni în clasament.
board-off = Aici nu există clasament.
board-staff = Cine lucrează aici nu intră în clasament.
ask-nickname = Sub ce poreclă? Oricine din clasament o poate citi, cu vizitele tale din lună. Între 2 și 20 de litere.
    .sms = Ce poreclă? Oricine o poate citi, cu vizitele tale din lună. Între 2 și 20 de litere.
nickname-odd = Asta nu poate fi o poreclă. Trimite între 2 și 20 de litere.
nickname-taken = { $name } e deja luată. Trimite alta.
board-joined = Ești în clasament ca { $name }. Poți ieși oricând.
    .sms = Ești în clasament ca { $name }. ASCUNS te scoate.
board-left = Gata, nu mai ești în clasament. Cardul și vizitele rămân.
nickname-which = Ce poreclă scoatem din clasament?
nickname-none = Nimeni nu are porecla asta. Care poreclă?
nickname-off = { $name } nu mai e în clasament. Clientul poate alege alta.

## Buttons

button-board = Clasament
button-nickname = Porecla mea
button-board-leave = Ascunde-mă

## Words

words-board = clasament, clasamentul
words-board-inside = clasament*, pe ce loc
words-nickname = poreclă, porecla mea, intru în clasament
words-board-leave = ascuns, ascunde-mă, ieși din clasament
words-nickname-off = șterge porecla
