"""Who pays what of it: networks, coverage, charges, plans and other payers."""
