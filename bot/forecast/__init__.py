"""The forecast: a simulated year under the shop's own limits, as a command and for an owner who asks in the chat."""
