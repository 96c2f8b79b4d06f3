"""Broadcasts: how a promotion is sent to its audience."""
