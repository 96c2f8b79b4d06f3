"""What follows from a member's visits: tiers."""
