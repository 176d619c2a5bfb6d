"""``python -m fuzz NUMBER --seed SEED``: many cases, each distinct fault once."""

from __future__ import annotations

import argparse
import shlex
import sys
import tempfile
from collections import Counter
from pathlib import Path

from fuzz.cases import Case, case_of
from fuzz.held import fault_of, run


def tell(line: str) -> None:
    """At once: a long run is watched."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Try, and tell; 1 where anything was found."""
    words = argparse.ArgumentParser(prog="fuzz")
    words.add_argument("number", type=int, nargs="?", default=50_000)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--case", type=int, help="this one alone, in full")
    given = words.parse_args()
    if given.case is not None:
        return shown(case_of(given.seed, given.case))
    found: Counter[str] = Counter()
    for number in range(given.number):
        with tempfile.TemporaryDirectory() as folder:
            fault = fault_of(case := case_of(given.seed, number), Path(folder))
        if fault is not None and not found[fault]:
            tell(f"--case {number}: {fault}\n    {shlex.join(case.words)[:300]!a}")
        found.update([fault] if fault is not None else [])
    tell(f"{given.number:,} cases, {sum(found.values()):,} with {len(found)} distinct faults")
    for fault, times in found.most_common():
        tell(f"{times:>7} {fault}")
    return bool(found)


def shown(case: Case) -> int:
    """A case in full: its files, its command line, and what came of it."""
    for name, content in case.files.items():
        tell(f"== {name}\n{content.decode('utf-8', 'backslashreplace')}")
    tell(f"== ketacost {shlex.join(case.words)!a}")
    with tempfile.TemporaryDirectory() as folder:
        done = run(case, Path(folder))
    tell(f"{done.out}\n{done.err}\nexit code {done.code}")
    return 0


sys.exit(main())
