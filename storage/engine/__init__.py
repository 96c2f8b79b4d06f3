"""Two databases behind one interface: transactions, migrations, opening."""
