"""What grows for ever otherwise: which rows may go, and how they go a few at a time."""
