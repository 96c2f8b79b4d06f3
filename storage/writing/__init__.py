"""How facts become rows, one file for each kind of fact. Nothing here runs: it makes statements."""
