### Ajutor și ce nu am înțeles

help = <b>{ $shop }</b>, cardul tău în această conversație: îl arăți la casă, aduni, iei recompensa.{ part-call }
    .sms = { $shop }: la casă trimite AICI.{ part-call } Dezabonare: STOP.
unknown = Asta nu știu, mă ocup doar de cardul tău.{ part-call }
unknown-again = Poate una dintre acestea?
not-text = Citesc doar text. Scrie, te rog.
link-old = Linkul nu mai merge. Cere unul nou.
slowed = Prea multe încercări. Așteaptă { $minutes } min.
trouble = Ceva n-a mers la noi. Încearcă din nou peste un minut.{ part-call }

## Butoane

button-help = Ajutor

## Meniul de comenzi din Telegram

menu-help = Cu ce te pot ajuta

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-help = ajutor, ajută-mă, informații, comenzi, meniu
