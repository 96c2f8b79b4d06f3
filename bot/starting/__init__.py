"""`python -m bot init`: six questions, and a shop's settings to start from."""
