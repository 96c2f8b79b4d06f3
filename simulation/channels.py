"""The two channels of a virtual year. They can do what the service's own can; a test compares them, but
for the words that a provider takes for itself: nobody writes those in a virtual year."""

from loyalty.channels import Capabilities, Channels

CHAT = Capabilities("telegram", buttons=True, edits=True)
TEXT = Capabilities("sms", costs=True, proves_phone=True, legal_stop=True)
CHANNELS = Channels.of(CHAT, TEXT)
