"""The only room that knows the database. It takes and returns loyalty values, never rows."""
