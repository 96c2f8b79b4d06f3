### Plakat na ladzie

poster-scan = Zeskanuj, wciśnij Start, a karta będzie na czacie
poster-sms = Bez Telegrama? Wyślij SMS { $word } na { $number }
poster-terms = Dołączając, akceptujesz regulamin: { $terms }
poster-how = Jak to działa: { $how }
poster-stop = SMS wg taryfy operatora. Rezygnacja: STOP, pomoc: POMOC.
