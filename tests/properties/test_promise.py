"""The promise is kept: whatever turns out about what nobody has said, nobody pays more than they were told is sure."""

from __future__ import annotations

import os

import pytest

from .promise.answers import faults
from .promise.held import Figures, broken_in, course, old_promises, promises
from .promise.smaller import smaller, told_of

BLOCKS = max(1, 8 * int(os.environ.get("KETACOST_TRIES", "100")) // 100)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_no_promise_is_broken_however_it_turns_out(block: int) -> None:
    """2,000 courses in all, each turning out in one way; the module beside this one tries as many as one likes."""
    figures = Figures()
    for seed in range(250 * block, 250 * (block + 1)):
        world, result = course(seed)
        if result is None:
            continue
        assert (seed, list(faults(result))) == (seed, [])
        broken = broken_in(world, result, promises, range(seed, seed + 1), figures)
        assert not broken, told_of(*smaller(world, broken[0], promises))
    # the search is worth nothing where nothing is promised
    assert figures.insured > 30
    assert figures.ceilings > 3


def test_what_was_promised_before_is_broken_by_the_same_courses() -> None:
    """The rule before this one: whatever hangs on no answer and is not free on paper, by the end of its own range."""
    figures = Figures()
    for seed in range(100):
        world, result = course(seed)
        if result is not None:
            broken_in(world, result, old_promises, range(seed, seed + 2), figures)
    assert len(figures.broken) >= 5
