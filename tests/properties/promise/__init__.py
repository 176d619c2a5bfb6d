"""Tries to break the promise: courses with every kind of unknown, each answered at random, and what is then really paid.

Written from the law alone (``docs/rules.md``, "What may be promised"): nothing here asks the code under test what is open.
"""
