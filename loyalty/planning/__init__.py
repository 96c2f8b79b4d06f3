"""Messages the service plans by itself: when they are due, and what they say at their release."""
