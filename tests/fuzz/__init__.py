"""Files and command lines that nobody would write: the same ones for every seed, each known by its number.

``pytest tests/fuzz`` tries 2,000 of them. To try more, with another seed, from the folder ``tests``::

    python -m fuzz 50000 --seed 7          every distinct fault once, with the case that showed it
    python -m fuzz --seed 7 --case 1234    one case: its command line, its files and what came of it

What is found is mended and gets a test of its own kind; until then it stands in ``held.OPEN`` with the reason.
"""
