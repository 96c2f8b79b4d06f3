"""What SMS can do, and what carriers expect."""

from loyalty.channels import Capabilities

SMS = Capabilities("sms", costs=True, proves_phone=True, legal_stop=True)
