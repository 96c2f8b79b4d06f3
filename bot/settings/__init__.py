"""The shop's settings and the environment, checked whole before anything starts."""
