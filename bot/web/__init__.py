"""What is answered over HTTP: webhooks, the card's page and picture, health and metrics."""
