"""The process: wiring, settings, web server, channels, texts and pictures."""
