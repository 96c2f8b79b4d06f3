### STOP, iar după el START: ce scriu oamenii

words-stop = oprește, opriți, dezabonare, dezabonează, mă dezabonez, renunț, încetează, încetați, ajunge, anulare, nu mai vreau, nu mai doresc
# Într-o propoziție. Steluța singură: câteva cuvinte; la sfârșit de cuvânt: alte terminații; valul: cel mult trei
# cuvinte fără virgulă după ele; bara: „sau”; punctul: sfârșitul textului.
words-stop-inside = dezabon*, nu mai scrie|scrieți|trimite|trimiteți, nu-mi mai scrie|scrieți|trimite|trimiteți, nu mă mai contacta|contactați|deranja|deranjați, nu mai vreau|doresc|vrem|dorim ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, nu vreau|doresc|vrem|dorim ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, nu vreau|doresc|vrem|dorim ~ mai|primesc|primim|primi ~ mesaje*|sms|smsuri*|oferte|ofertele|ofertelor|reclam*|spam*|notificări*|newsletter*|promoții*, să nu mai primesc|primim, fără mesaje|sms|reclame, gata cu ~ mesajele|sms*|ofertele|reclamele|spamul|notificările, opresc|oprești|oprește|opriți|oprim|opri|oprească|oprirea * mesaj*|sms*|oferte|ofertele|ofertelor|reclam*|notific*, oprește-te, renunț|renunțăm la * mesaj*|sms*|oferte|ofertele|reclame|notific*|newsletter*|abon*, anulează|anulați|anulez|anulezi|anuleze|anulăm|anula|anulare|anularea * abonarea|abonării|abonament*|înscriere*|înscrierii, retrag * acord*|consimț*, scoate|scoateți|șterge|ștergeți mă ~ listă|lista|listele, mă scoți|scoateți|scoată|scoate|ștergi|ștergeți ~ listă|lista|listele, lasă-mă în pace, lăsați-mă în pace
words-stop-spared = nu vreau|doresc să pierd|ratez|renunț|opresc|opriți, nu aș vrea * să pierd|ratez, nu vreau|doresc ~ vreau|doresc|prefer|ci|doar|numai ~ oferte|ofertele|mesaje*|sms|smsuri*
words-start = reia, reluați

## Butoane

button-start = Anulează
