"""Conversations: what was heard and the scene go in, a `Turn` comes out."""
