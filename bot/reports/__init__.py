"""Figures in the chat: read beside the turns, said with a picture."""
