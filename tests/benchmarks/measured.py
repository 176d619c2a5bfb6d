"""What the benchmarks share: the best of several rounds, rounds taken in turn, and one line of report each."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from time import perf_counter

ROUNDS = 7


def best_seconds(works: Mapping[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """The shortest time of each piece of work. They take turns, so that a busy moment of the machine spares none of them."""
    best = dict.fromkeys(works, float("inf"))
    for _ in range(rounds):
        for name, work in works.items():
            begun = perf_counter()
            work()
            best[name] = min(best[name], perf_counter() - begun)
    return best


def report(words: str, value: float, unit: str, required: tuple[str, float] | None = None) -> bool:
    """Print a measurement, and whether it is as required."""
    kept = required is None or (value >= required[1] if required[0] == "at least" else value <= required[1])
    verdict = "" if required is None else f"   {'ok' if kept else 'MISSED'}: {required[0]} {required[1]:g}"
    sys.stdout.write(f"{words:<64}{value:>11,.2f} {unit}{verdict}\n")
    return kept
