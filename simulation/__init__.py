"""A simulated year: virtual people at a virtual shop, through the real planner, gate and outbox, with a
clock that is moved; and a count of every promise that uses none of the gate's code."""
