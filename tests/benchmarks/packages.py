"""How long the cheapest mix of packages takes: 200 sessions and 20 packages, and what no clinic's price list asks for.

python tests/benchmarks/packages.py
"""

from __future__ import annotations

import random
import sys
from functools import partial

from measured import best_seconds, report

from ketacost.engine.mix import Offer
from ketacost.engine.packages import cheapest_mix

SESSIONS, PACKAGES, FIRST = 200, 20, 6
MOST_MILLISECONDS = 20.0
SINGLE = 450_00


def packages(seed: random.Random, *, conditions: bool, first_course: bool) -> list[Offer]:
    """Twenty packages that are worth a thought: 2 to 24 sessions at 60 to 100 % of the single price."""
    return [
        Offer(
            sessions := seed.randint(2, 24),
            sessions * SINGLE * seed.randint(60, 100) // 100,
            seed.choice((0, 0, 4, 6, 10, 20)) if conditions else 0,
            first_course and seed.random() < 0.4,
        )
        for _ in range(PACKAGES)
    ]


def main() -> int:
    """Price lists as clinics have them, with at most three prices; then every session at a price of its own, and a long course."""
    seed = random.Random(20261122)
    one, steps = [SINGLE] * SESSIONS, [700_00] * 4 + [600_00] * 2 + [SINGLE] * (SESSIONS - 6)
    tangled = [seed.choice((400_00, 450_00, 500_00, 550_00)) for _ in range(SESSIONS)]
    plain = packages(seed, conditions=False, first_course=False)
    after = packages(seed, conditions=True, first_course=False)
    every = packages(seed, conditions=True, first_course=True)
    required = {
        "one price, no conditions": partial(cheapest_mix, one, plain, FIRST),
        "three prices, after n sessions": partial(cheapest_mix, steps, after, FIRST),
        "three prices, some for the first course of 6 alone": partial(cheapest_mix, steps, every, FIRST),
        "three prices, some for the first course of 24 alone": partial(cheapest_mix, steps, every, 24),
    }
    beyond = {
        "a price for every session, after n sessions": partial(cheapest_mix, tangled, after, FIRST),
        "a price for every session, some for the first course of 6": partial(cheapest_mix, tangled, every, FIRST),
        "a price for every session, some for the first course of 24": partial(cheapest_mix, tangled, every, 24),
        "10,000 sessions, one price": partial(cheapest_mix, [SINGLE] * 10_000, plain),
    }
    kept = True
    for words, seconds in best_seconds(required).items():
        kept &= report(words, seconds * 1e3, "ms", ("at most", MOST_MILLISECONDS))
    for words, seconds in best_seconds(beyond, 3).items():
        report(words, seconds * 1e3, "ms")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
