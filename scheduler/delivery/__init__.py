"""Delivery: claim, gate, send, settle. Owns the Channel protocol."""
