"""What people type, read: amounts, dates, names, phone numbers, words. No conversation, no scene."""
