"""The federal amounts by year that a plan's silence refers to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class OutOfPocketLimit(NamedTuple):
    """The most a regulated plan may ask for in network in a plan year that begins in this calendar year. Cents."""

    self_only: int
    family: int


Federal = Mapping[int, OutOfPocketLimit]
"""By calendar year; a year that is not published is not there (warn, do not guess)."""
