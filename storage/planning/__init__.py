"""Planning's rows: dates that are due, what is read of their members, and what is written."""
