"""What happened, as values. A conversation returns facts; `storage` writes them in one transaction with the
messages they cause.

`by` is the id of the address that whoever did it wrote from; it goes into the audit trail. Times are UTC.

One file a subject; `fact.Fact` is every fact that a turn may record.
"""
