"""``python -m tests.properties.promise --courses NUMBER --seed SEED``: a long search for a promise that is not held."""

from __future__ import annotations

import argparse
import sys

from .answers import faults
from .held import Figures, broken_in, course, promises
from .smaller import smaller, told_of


def tell(line: str) -> None:
    """At once: a long run is watched."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try, and tell; 1 where anything was found."""
    words = argparse.ArgumentParser(prog="promise")
    words.add_argument("--courses", type=int, default=10_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--turns", type=int, default=2, help="in how many ways each turns out")
    words.add_argument("--show", type=int, default=10, help="so many broken promises in small files")
    given = words.parse_args()
    figures, wrong, shown = Figures(), 0, 0
    first = given.seed * 1_000_000
    for seed in range(first, first + given.courses):
        world, result = course(seed)
        if result is None:
            continue
        for fault in faults(result):
            wrong += 1
            tell(f"{seed}: {fault}")
        broken = broken_in(world, result, promises, range(seed, seed + given.turns), figures)
        if broken and shown < given.show:
            shown += 1
            tell(f"== {seed}\n{told_of(*smaller(world, broken[0], promises))}")
        if (seed + 1 - first) % 1000 == 0:
            tell(f"{seed + 1 - first:,}: {figures}")
    tell(f"{figures}\n{wrong} answers that do not hold together")
    return bool(figures.broken or wrong)


sys.exit(main())
