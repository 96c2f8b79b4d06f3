### Afișul de pe tejghea

poster-scan = Scanează, apasă Start și cardul e în chat
poster-sms = Fără Telegram? Trimite { $word } la { $number }
poster-terms = Prin înscriere accepți termenii: { $terms }
poster-how = Cum funcționează: { $how }
poster-stop = SMS la tarif normal. Dezabonare: STOP, ajutor: AJUTOR.
