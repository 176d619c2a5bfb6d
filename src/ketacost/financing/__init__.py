"""Paying later: an amount, the offers there are for it, and what each really costs."""
