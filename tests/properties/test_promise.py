"""The promise is kept: whatever turns out about what nobody has said, nobody pays more than they were told is sure."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from .promise.answers import faults
from .promise.held import Figures, broken_in, course, old_promises, promises
from .promise.smaller import told_of
from .promise.world import asked, world_of


@pytest.mark.parametrize("block", range(6))
def test_no_promise_is_broken_however_it_turns_out(block: int) -> None:
    """1,800 courses; each of them turns out in one way, or in two."""
    figures = Figures()
    for seed in range(300 * block, 300 * (block + 1)):
        world, result = course(seed)
        if result is None:
            continue
        assert list(faults(result)) == []
        broken = broken_in(world, result, promises, range(seed, seed + 1 + seed % 2), figures)
        assert not broken, told_of(world, broken[0])
    # the search is worth nothing where nothing is promised
    assert figures.insured > 40
    assert figures.ceilings > 3


@settings(max_examples=200)
@given(st.randoms(use_true_random=False), st.integers(0, 99))
def test_no_promise_is_broken_by_the_smallest_course_that_can_be_found(random: Random, seed: int) -> None:
    world = world_of(random)
    broken = broken_in(world, asked(world), promises, range(seed, seed + 1), Figures())
    assert not broken, told_of(world, broken[0])


def test_what_was_promised_before_is_broken_by_the_same_courses() -> None:
    """The rule before this one: whatever hangs on no answer and is not free on paper, by the end of its own range."""
    figures = Figures()
    for seed in range(100):
        world, result = course(seed)
        if result is not None:
            broken_in(world, result, old_promises, range(seed, seed + 2), figures)
    assert len(figures.broken) > 10
