"""People: addresses, members, consents, the team."""
