"""What every conversation is made of: what was heard, the scene, the `Turn`, and pieces that several say."""
