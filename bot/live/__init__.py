"""The programme that a running process goes by, and how another takes its place."""
