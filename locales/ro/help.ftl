### Ajutor și ce nu am înțeles

help = <b>{ $shop }</b>, cardul tău în această conversație: îl arăți la casă, aduni, iei recompensa.{ part-call }
    .sms = { $shop }: la casă trimite AICI.{ part-call } Dezabonare: STOP.
help-more =
    /balance ce ai, /history ce s-a întâmplat
    /hours când e deschis, /address unde suntem
    /why de ce ți-am scris
    /link un singur card pentru chat și telefon
    /privacy ce păstrăm, /export ca să iei datele, /leave ca să le ștergi
    .sms = Și: SOLD, ISTORIC, PROGRAM, ADRESA, DE CE scriem, LEAGĂ chatul, EXPORTĂ, CONFIDENȚIALITATE.
part-unknown = { $state ->
    [unasked] Nu e nicio întrebare deschisă acum.
   *[none] La asta nu știu să răspund, mă ocup doar de cardul tău.
}
unknown = { part-unknown }{ part-call }
who-we-are = Aici { $shop }. De card are grijă un program, care și răspunde aici; îl ai din: { $joined }. Nu cere parole sau carduri bancare.{ part-call } STOP oprește mesajele.
    .sms = { $shop }: aici răspunde un program. Cardul tău: din { $joined }. Nu cerem parole.{ part-call } Dezabonare: STOP.
person = { $sends ->
    [yes] Asta e pentru un om: <b>Întreabă magazinul</b> trimite mai departe cuvintele tale, iar răspunsul vine aici.
   *[no] Asta e pentru un om: întreabă la casă.
}{ part-call }
    .sms = { $sends ->
    [yes] Asta e pentru un om: Întreabă magazinul trimite mai departe ce ai scris.
   *[no] Asta e pentru un om: întreabă la casă.
}{ part-call }
missing = Punctele și ștampilele se dau la casă, iar istoricul le arată pe fiecare. { $sends ->
    [yes] Dacă lipsește ceva, <b>Întreabă magazinul</b> trimite mai departe ce ai scris.
   *[no] Dacă lipsește ceva, spune la casă.
}{ part-call }
    .sms = Istoricul arată ce a venit. { $sends ->
    [yes] Lipsește ceva? Întreabă magazinul trimite mai departe ce ai scris.
   *[no] Lipsește ceva? Spune la casă.
}{ part-call }
part-unknown-staff = { $state ->
    [unasked] Nu e nicio întrebare deschisă acum.
   *[none] N-am înțeles.
}
unknown-staff = { part-unknown-staff } O vizită: <b>{ part-code } { part-sum }</b>. O greșeală: <b>anulează</b>.
    .sms = { part-unknown-staff } O vizită: { part-code } { part-sum }. O greșeală: ANULEAZĂ.
unknown-again = Poate una dintre acestea?
not-here = { $what ->
    [pass] Aici nu sunt pachete.
    [plan] Aici nu există abonament.
    [tier] Aici nu sunt niveluri.
    [challenge] Aici nu sunt provocări și insigne.
    [invite] Pentru invitarea prietenilor nu se primește nimic, dar sunt bineveniți.
   *[gift] Aici nu se poate dărui altora nimic de pe card.
}
unknown-in-charge = { $role ->
    [manager] Nici asta nu înțeleg. Știu de exemplu: <b>raport</b>, <b>raport echipă</b>, <b>client ana</b>, <b>echipa</b>, iar restul e la AJUTOR.
   *[owner] Nici asta nu înțeleg. Știu de exemplu: <b>raport</b>, <b>cei mai buni</b>, <b>datorii</b>, <b>promoții</b>, <b>client ana</b>, iar restul e la AJUTOR.
}
    .sms = { $role ->
    [manager] Nici asta nu înțeleg. Știu: raport, raport echipă, client ana, echipa. Restul: AJUTOR.
   *[owner] Nici asta nu înțeleg. Știu: raport, cei mai buni, datorii, promoții, client ana. Restul: AJUTOR.
}
unknown-last = Nu înțeleg asta și deocamdată nu mai răspund la așa ceva. Scrie AJUTOR și îți spun ce pot.
which = La care te referi?
welcome-to-it = Cu drag. Te mai așteptăm.
hours = { $place }, program: { $info }.
hours-of-each = Program:
hours-unknown = Nu știu programul nostru.{ part-call }
address = { $place }: { $info }.
address-of-each = Ne găsești aici:
address-unknown = Nu știu adresa noastră.{ part-call }
place-line = { $place }: { $info }
not-text = Citesc doar text. Scrie, te rog.
link-old = Linkul nu mai merge. Cere unul nou.
no-code-free = Toate codurile sunt folosite acum. Încearcă din nou peste câteva minute.
slowed = Prea multe încercări. Așteaptă { $minutes } min.
no-texts = Acum nu pot trimite SMS-uri. Încearcă din nou peste o oră.
no-texts-abroad = Trimit SMS-uri doar la numere din țările noastre ({ $codes }).
question-left = Bine, las întrebarea. Nu s-a schimbat nimic.
stop-which = Ce vrei să închei: doar asta sau mesajele noastre către tine?
stop-offer-which = Ce vrei să închei: mesajele noastre către tine sau o promoție?
trouble = Ceva n-a mers la noi. Încearcă din nou peste un minut.{ part-call }
trouble-kept = Avem o problemă tehnică. Mesajul tău a ajuns la noi, nu îl mai trimite: îți răspundem cât putem de repede.{ part-call }

## Butoane

button-help = Ajutor
button-help-more = Mai mult
button-stop-this = Doar asta
button-stop-messages = Mesajele către mine

## Meniul de comenzi din Telegram

menu-help = Cu ce te pot ajuta
menu-hours = Când e deschis
menu-address = Unde suntem

## Ce scriu oamenii: o expresie înseamnă un singur lucru, în toate limbile la un loc

words-help = ajutor, ajută-mă, informații, comenzi, meniu, ce știi să faci, ce poți face, nu înțeleg, nu înțeleg nimic
words-help-inside = nu ~ înțeleg, ce știi|poți ~ faci|face, ajutați-mă, mă ~ ajuta|ajutați, cum ~ folosesc ~ asta|aplicația|chatul|codul
words-help-more = mai mult, mai multe, altceva, ce altceva
# Ce răspund singure telefoanele și căsuțele poștale.
words-automatic = răspuns automat, mesaj automat, generat automat, robot telefonic, conduc, la volan, sunt ocupat|ocupată, nu pot vorbi|răspunde|scrie, te|vă sun|caut|contactez * târziu|înapoi|curând, revin * curând|apel|mesaj|târziu, voi răspunde|reveni|suna, în concediu|vacanță, în afara biroului, nu sunt la birou, în ședință|întâlnire, nu deranjați
words-thanks = mulțumesc, mulțumim, mulțam, mersi, merci, mersici, mulțumesc mult, mulțumesc frumos, mulțumesc din suflet, mersi mult, mersi frumos, îți mulțumesc, vă mulțumesc, ms, mulțumiri
words-thanks-inside = foarte ~ bună|bun ~ cafeaua|cafea, cafea|cafeaua|serviciu ~ excelent*|minunat*|foarte bun*|super, vă iubesc
words-hours = program, programul, orar, orarul, program de lucru, deschis, e deschis, sunteți deschiși, când deschideți, când închideți, deschis azi, deschis acum, deschis mâine, deschis duminică
words-hours-inside = ce oră|ora ~ deschi*|închi*|lucrați, când ~ deschideți|închideți|deschiși|deschis|deschisă|lucrați, până când ~ deschis*|deschiși|lucrați, ce|care ~ program|orar|programul|orarul, programul|orarul vostru|de|magazinului|cafenelei|dumneavoastră|dvs, sunteți|este|e ~ deschis|deschiși|deschise|deschisă|închis|închiși, lucrați|deschideți ~ azi|astăzi|mâine|duminică|duminica|sâmbătă|sâmbăta|weekend, cât ~ sunteți deschiși, deschis|deschiși ~ azi|acum|mâine|duminic*|sâmbăt*
words-address = adresa, adresa voastră, unde, unde e, unde vă găsesc, cum ajung, cum vă găsesc
words-address-inside = unde ~ sunteți, unde vă ~ găsesc|găsim|aflați, unde se află, unde este|e ~ magazinul|cafeneaua|localul|salonul|restaurantul, care|ce ~ adresa|adresă, adresa voastră|exactă|magazinului|cafenelei|dumneavoastră|dvs, cum ~ ajung|ajungem ~ la|voi|acolo, pe ce stradă
words-who = cine sunteți, cine ești, cine scrie, ce e asta, ce este asta, ce număr e ăsta, înșelătorie, țeapă, scam
words-who-inside = cine sunteți|ești|e|este ~ asta|acolo|aici|voi|dumneavoastră, cine ~ îmi|mi scrie|trimite, ce număr e, e|este|asta ~ înșelătorie|înșelăciune|țeapă|scam|fraudă|fals|real|adevărat, ești|sunteți|e ~ robot|bot|om|mașină|automat|program ., vorbesc cu ~ robot|bot|om|mașină, de unde aveți|ai|știți ~ numărul|numele, cine v-a dat ~ numărul, cine ți-a dat ~ numărul
words-person = operator, om, un om, șef, șeful, manager, reclamație, plângere, sunați-mă, sunați-mă înapoi, relații clienți, ramburs, banii înapoi
words-person-inside = vorbesc|vorbi|vorbim cu ~ om|cineva|operator*|șef*|manager*|proprietar*|angajat*, reclamați*, plânger*, banii înapoi, îmi|mi ~ banii, cafeaua|mâncarea|prăjitura|ceaiul|personalul|chelnerul|chelnerița|barista|serviciul ~ a fost|era|e|este ~ rece|rea|prost*|nepoliticos*|nepoliticoas*|murdar*|oribil*|groaznic*|veche, serviciu|servicii|servire|cafea prost*|oribil*|groaznic*, sunați-mă ~ înapoi|mâine|azi, nu ~ merge|funcționează
words-missing = lipsesc puncte, lipsesc punctele, lipsesc ștampile, fără puncte
words-missing-inside = nu ~ primit|dat|adăugat|trecut|pus|intrat ~ puncte|punctele|ștampile|ștampila|ștampilă, lipsesc|lipsește ~ puncte|punctele|ștampile|ștampila, puncte|punctele|ștampile|ștampila ~ lipsesc|lipsește|dispărut|greșite, unde ~ punctele|ștampilele mele, am uitat ~ ștampila|cardul|puncte|punctele|scanez, cineva ~ folosit|luat|furat ~ punctele|ștampilele, fără puncte|ștampile
