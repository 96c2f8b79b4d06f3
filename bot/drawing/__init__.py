"""Pictures: cards, vouchers, posters and charts, drawn in the shop's colours."""
