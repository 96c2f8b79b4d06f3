"""Conversations of the owner about the service: why a message went or did not, what the caps would do."""
