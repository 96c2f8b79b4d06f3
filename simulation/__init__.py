"""The simulation of a year: virtual people at a virtual shop, the real planner, gate and outbox, and a clock that
is moved; and a count of broken promises that uses none of the gate's code."""
