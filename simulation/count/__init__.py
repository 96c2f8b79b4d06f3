"""The count of broken promises: every promise to every person, from the rows of the outbox, in SQL of its own.

It shares no code with the gate. It reads plainly what it needs of the database, and puts it into tables of its own
in memory, with the local date and time beside each instant: both databases are counted by the same statements.
"""
