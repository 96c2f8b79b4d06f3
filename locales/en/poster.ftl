### The poster on the counter

poster-scan = Scan, press Start, and your card is in the chat
poster-sms = No Telegram? Text { $word } to { $number }
poster-terms = Joining accepts the terms: { $terms }
poster-how = How it works: { $how }
poster-stop = SMS: msg&data rates may apply. STOP ends, HELP helps.
