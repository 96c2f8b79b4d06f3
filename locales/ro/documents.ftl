### Paginile magazinului: cum funcționează programul; termenii și nota de confidențialitate ca ciorne din setări

## Părți ale altor texte

part-at-address = { $address ->
    [none] {""}
   *[other] , { $address }
}

## Cum funcționează?

how-title = Cum funcționează?
how-steps = În trei pași
how-steps-card = Ia-ți cardul: scanează codul QR de pe tejghea sau scrie-ne. Nu costă nimic.
how-steps-show = Arată-l la casă. Ce aduni apare imediat pe el.
how-steps-take = Ia-ți recompensa când îți convine.
how-earn = Ce aduni
how-rewards = Recompense
how-lasts = Cât timp se păstrează
how-standing = Niveluri
how-passes = Pachete
how-join = Vreau card
how-join-sms = Trimite SMS { $word } la { $number }

## Toate paginile

document-how = Cum funcționează
document-terms = Termeni
document-privacy = Notă de confidențialitate
document-draft = Ciornă. Textul a fost făcut automat din setările programului { $shop }. Magazinul trebuie să îl citească și poate pune în locul lui textul propriu.
document-old = Aceasta e o versiune mai veche. Ce e valabil acum stă pe pagina sa.
document-version = Versiunea { $version }, din { $since }
document-earlier = Versiunea din { $since }
document-gone = Nu e nicio pagină aici
document-gone-how = Poate linkul e vechi. Întreabă la magazin.

## Termeni

terms-title = Termenii cardului
terms-who = Al cui e programul
terms-who-shop = { $shop }{ part-at-address }. Întrebări și reclamații: { $phone }.
terms-card = Cardul tău
terms-card-free = E gratuit și doar al tău. Îl primești scriindu-ne și astfel accepți acești termeni.
terms-card-money = Ce aduni e valabil doar la noi: nu se plătește în numerar, nu se vinde și nu se dă mai departe.
terms-card-gifts = Ce aduni e valabil doar la noi: nu se plătește în numerar și nu se vinde. O parte poți dărui pe alt card; atunci e al lui, iar o greșeală o poate lua înapoi doar personalul, la scurt timp după.
terms-earn = Ce aduni
terms-earn-mended = Ce s-a adăugat din greșeală se ia înapoi. La fel și ce a adus o cumpărătură pe care o returnezi. Dacă ai folosit deja, se acoperă din vizitele următoare.
terms-rewards = Recompense
terms-rewards-voucher = Iei recompensa cu un cupon pe care scrie până când e valabil. Dacă nu îl folosești, costul lui revine pe card.
terms-rewards-some-lapse = Iei recompensa cu un cupon. Pe el scrie până când e valabil și dacă îți revine costul lui pe card atunci când nu îl folosești.
terms-tiers = Niveluri
terms-passes = Pachete
terms-passes-held = Un pachet se plătește dinainte. Îl folosești la casă și expiră în ziua care scrie pe card.
terms-lasts = Cât timp se păstrează
terms-lasts-warned = Înainte să expire ceva îți scriem, dacă nu ai oprit aceste mesaje; se vede și în sold.
terms-changes = Dacă se schimbă ceva
terms-changes-rules = Putem schimba cât aduc vizitele și cât costă recompensele. Regulile noi sunt pentru vizitele de după schimbare. Ce ai adunat rămâne al tău și își păstrează termenul.
terms-changes-idle = Dacă schimbăm ce expiră după o absență lungă, nimic nu expiră din cauza asta în { $days ->
    [one] prima zi
    [few] primele { $days } zile
   *[other] primele { $days } de zile
}.
terms-changes-version = Acești termeni au o versiune. Păstrăm care e cea pe care ai acceptat-o, iar ea rămâne de citit aici.
terms-end = Dacă pleci sau dacă ne oprim
terms-end-you = Scrie { $leave } oricând: cardul dispare, cu tot ce e pe el.
terms-end-we = Dacă încheiem programul, te anunțăm din timp, ca să folosești ce ai adunat.
terms-end-law = Drepturile tale de consumator rămân neatinse.

## Nota de confidențialitate

notice-title = Notă de confidențialitate
notice-who = Cine îți păstrează datele
notice-who-shop = { $shop }{ part-at-address }. Întrebări: { $phone }.
notice-what = Ce păstrăm și de ce
notice-what-name = Numele, numărul sau chatul, limba, locul unde vii de obicei și cum te-ai înscris: ca să îți ținem cardul și să îți răspundem.
notice-what-friends = Dacă prietenii pe care îi inviți îți pot vedea prenumele și ce card a invitat alt card: ca să primească amândoi ce e promis.
notice-what-gifts = Ce ai dăruit și pe ce card, ce ai primit și de pe care: ca să apară pe card și să se poată îndrepta o greșeală.
notice-what-visits = Vizitele tale (când, unde, cât și ce, dacă s-a spus la casă), ce au adus și recompensele luate: ca să știm ce e pe card.
notice-what-birthday = Ziua de naștere, fără an, dacă ne-o spui: pentru o urare sau un cadou.
notice-what-words = Ce ai permis și când: ca să o putem dovedi.
notice-what-said = Ce îți scriem, încă o săptămână. Ce ne scrii tu nu se mai păstrează după ce ai primit răspuns; ce nu înțelegem sau ne trimiți mai departe, încă o săptămână.
notice-law = Pe ce temei
notice-law-card = Cardul ni l-ai cerut tu (GDPR, art. 6 alin. 1 lit. b). Ofertele și noutățile vin cu acordul tău (lit. a). Registrele noastre și dovada celor convenite le păstrăm pentru că o cere legea sau din interes legitim (lit. c, f).
notice-messages = Ce îți scriem
notice-messages-offers = Ofertele vin doar dacă ai spus da.{ part-promise }
notice-messages-stop = { $messages } arată ce poți opri. STOP oprește ofertele și noutățile acolo unde îl scrii.
notice-others = Cine le mai vede
notice-others-telegram = În Telegram: Telegram, care ne transmite mesajele.
notice-others-sms = Prin SMS: Twilio din Statele Unite și rețelele de telefonie, care ne transmit mesajele.
notice-others-nobody = Nimeni altcineva, în afară de cine ne ține serverul. Nu vindem nimic.
notice-long = Cât timp
notice-long-card = Cât timp ai cardul. Când pleci, numele, ziua de naștere și cardul dispar imediat, iar numărul sau chatul după o zi. Vizitele și sumele rămân în registrele noastre fără nume.
notice-long-hash = Rămâne o cheie calculată din numărul tău: cu ce ai folosit, cel mult trei ani, ca o nouă înscriere să nu ia totul de la capăt, și cu ce ai permis.
notice-long-stranger = Dacă ne scrii și nu iei card, te uităm după 30 de zile. Ținem minte doar un STOP.
notice-rights = Drepturile tale
notice-rights-words = { $export } îți trimite tot ce păstrăm. { $leave } șterge tot. { $settings } corectează.
notice-rights-law = Poți retrage orice acord, te poți opune, poți limita folosirea datelor tale și te poți plânge la Autoritatea Națională de Supraveghere (ANSPDCP) sau la autoritatea din țara ta.
