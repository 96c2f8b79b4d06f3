"""What a visit earns, and what a balance can buy."""
