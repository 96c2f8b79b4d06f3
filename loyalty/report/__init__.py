"""Figures as pure functions: what a programme comes to, and what a shop has done."""
