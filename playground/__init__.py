"""A make-believe Telegram and Twilio, strict enough that what works here works there."""
