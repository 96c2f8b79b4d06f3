### Plakat na ladzie

poster-scan = Zeskanuj, wciśnij Start, a karta będzie na czacie
poster-sms = Bez Telegrama? Wyślij SMS { $word } na { $number }
