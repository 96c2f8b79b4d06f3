"""Conversations about the team: invitations, who is in it, who did what."""
