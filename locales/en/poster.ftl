### The poster on the counter

poster-scan = Scan, press Start, and your card is in the chat
poster-sms = No Telegram? Text { $word } to { $number }
