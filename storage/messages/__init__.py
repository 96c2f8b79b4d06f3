"""Messages in and out: inbox, outbox, what the gate is told, and why something was sent or not."""
