"""The rule book: values and decisions. Standard library only; no input or output, no clock."""
