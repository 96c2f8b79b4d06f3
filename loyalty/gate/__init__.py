"""The gate: caps, windows and preferences decide whether a message may go now."""
