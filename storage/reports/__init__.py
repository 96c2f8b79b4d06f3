"""The shop's figures: SQL that `docs/figures.md` explains statement by statement, and that no turn waits for."""
