"""What follows from a member's visits and payments: tiers, paid membership."""
