"""Conversations about the team: who is in it, inviting, removing, who did what, taking linked cards apart."""
