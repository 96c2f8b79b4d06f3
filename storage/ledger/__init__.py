"""The till's records: codes, visits, vouchers, entries and balances; and the check of them."""
