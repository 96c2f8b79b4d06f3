"""Promotions and their audiences."""
