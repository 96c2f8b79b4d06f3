"""Conversations of customers: joining, the card, rewards, messages, linking, privacy."""
