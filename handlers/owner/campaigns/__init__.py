"""Campaigns: earning rules that an owner starts in the chat."""
