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
    CUSTOMER_EXPORT_ALL = "customer-export-all", Class.REPLY
    CUSTOMER_NOBODY = "customer-nobody", Class.REPLY, "name"
    # A new card, the data as a file, a deletion: `what` is new-card, export or erase, and the rest what is lost with it
    CUSTOMER_DO = "customer-do", Class.REPLY, "name"
    CUSTOMER_DO_ASK = (
        "customer-do-ask",
        Class.REPLY,
        "what name stamps points money? plan? until? vouchers uses",
    )
    CUSTOMER_DO_WORD = (
        "customer-do-word",
        Class.REPLY,
        "what name stamps points money? plan? until? vouchers uses word",
    )
    CUSTOMER_DID = "customer-did", Class.REPLY, "what name"
    CUSTOMER_KEPT = "customer-kept", Class.REPLY
    CUSTOMER_OLD = "customer-old", Class.REPLY
    CUSTOMER_OWN = "customer-own", Class.REPLY
    CUSTOMER_TOLD = "customer-told", Class.REPLY, "what shop phone"  # to the customer
