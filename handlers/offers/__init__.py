"""Conversations of the owner about promotions: composing one, deciding about it."""
