"""`python -m bot <command>`: what an operator can do, a file each; `table.py` lists them.

A command loads the libraries it needs when it runs, so that `--help` and a fault of the settings come at once.
"""
