"""What goes out, and whether it may."""
