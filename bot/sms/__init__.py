"""SMS through Twilio: what it can do and what carriers expect, and all that is said to it."""

from loyalty.channels import Capabilities

SMS = Capabilities("sms", costs=True, proves_phone=True, legal_stop=True)
