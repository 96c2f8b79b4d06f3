"""A customer as owners and managers look them up."""

from __future__ import annotations

from loyalty.messages.kind import Class, Kind


class CustomerKind(Kind):
    CUSTOMER = "customer", Class.REPLY, "name phone joined stamps goal points cash? visits last"
    CUSTOMER_CARD = "customer-card", Class.REPLY, "code"  # how its page's address ends
    CUSTOMER_ENDS = "customer-ends", Class.REPLY, "stamps points money? until idle"
    CUSTOMER_VOUCHERS = "customer-vouchers", Class.REPLY, "names"
    CUSTOMER_WISHES = "customer-wishes", Class.REPLY, "offers updates fewer quiet"
    CUSTOMER_VISITS = "customer-visits", Class.REPLY, "count place"  # the latest follow
    CUSTOMER_WHOM = "customer-whom", Class.REPLY
    CUSTOMER_NOBODY = "customer-nobody", Class.REPLY, "name"
