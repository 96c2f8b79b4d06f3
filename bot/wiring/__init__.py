"""Puts the service together; `bot/app.py` starts and stops it."""
