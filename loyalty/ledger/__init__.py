"""What members hold: units, amounts of them, lots, and what a change of them comes to."""
