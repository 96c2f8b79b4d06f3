"""Words: from a `Message` to a text in a language, and what people may type in it."""
