"""Conversations of staff at the till: crediting, redeeming, paper cards, undo."""
