"""Every kind of message, one file an area; `table.KINDS` has them all."""
