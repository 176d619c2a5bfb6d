"""What all tests share: a fixed today, and property tests that try the same examples every time."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

TRIES = int(os.environ.get("KETACOST_TRIES", "100"))
"""Of a hundred: how many examples a property, the promise and the fuzzer try."""

settings.register_profile("ketacost", derandomize=True, deadline=None, database=None, max_examples=TRIES)
settings.register_profile(  # pytest --hypothesis-profile=thorough
    "thorough", deadline=None, database=None, max_examples=int(os.environ.get("KETACOST_EXAMPLES", "2000"))
)
settings.load_profile("ketacost")


@pytest.fixture(scope="session", autouse=True)
def _fixed_today() -> Iterator[None]:
    """No answer depends on the day the tests run on."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("KETACOST_TODAY", "2026-11-22")
        yield
