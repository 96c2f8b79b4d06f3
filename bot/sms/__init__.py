"""The SMS channel, over Twilio."""
