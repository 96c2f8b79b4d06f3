"""Promotions: to whom, from when to when, how many; what is said about them, and what they did."""
