"""Broadcasts: sending a promotion to its audience."""
