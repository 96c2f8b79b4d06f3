"""Planning: members whose dates have come become messages in the outbox."""
