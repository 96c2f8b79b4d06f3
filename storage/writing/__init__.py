"""How facts become rows: a file for each kind of fact. Statements are made here, and run elsewhere."""
