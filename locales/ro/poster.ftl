### Afișul de pe tejghea

poster-scan = Scanează, apasă Start și cardul e în chat
poster-sms = Fără Telegram? Trimite { $word } la { $number }
