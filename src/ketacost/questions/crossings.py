"""Where the lines of two ways to pay cross."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from ketacost.questions.break_even_result import Crossing, WayLine


def crossings(lines: Sequence[WayLine]) -> Iterator[Crossing]:
    """Every number of sessions from which one way is cheaper than another that was not before."""
    for one, other in combinations(lines, 2):
        before = last = 0
        for at, (mine, its) in enumerate(zip(one.pays, other.pays, strict=True)):
            now = (mine > its) - (mine < its)
            there = one.offered[at] and other.offered[at]
            if at and now and there and (now == -before or (not last and not before)):
                cheaper, dearer = (other, one) if now > 0 else (one, other)
                yield Crossing(at + 1, cheaper, dearer, _until(cheaper, dearer, at))
            before, last = now or before, now


def _until(cheaper: WayLine, dearer: WayLine, start: int) -> int | None:
    """The last number of sessions, from ``start`` on, for which the first line is no dearer and both are ways of their own."""
    for at in range(start, len(cheaper.pays)):
        if cheaper.pays[at] > dearer.pays[at] or not (cheaper.offered[at] and dearer.offered[at]):
            return at
    return None
