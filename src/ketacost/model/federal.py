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


class PovertyLevel(NamedTuple):
    """The federal poverty guideline of one region. Cents a year."""

    first: int
    """For one person."""
    further: int
    """For each further one."""

    def of(self, household: int) -> int:
        """The guideline of a household of so many people."""
        return self.first + self.further * (household - 1)


PovertyLevels = Mapping[int, Mapping[str, PovertyLevel]]
"""By year, then by region: ``states``, ``alaska``, ``hawaii``."""


def region_of(state: str | None) -> str:
    """The region of the guidelines that a state belongs to; the 48 states where nobody says."""
    return {"AK": "alaska", "HI": "hawaii"}.get(state or "", "states")


class TaxYear(NamedTuple):
    """What the tax law of a year lets a person put aside or deduct. Cents; ``None`` is not known."""

    hsa: tuple[int, int] | None
    """Into a health savings account: for one person, for a family."""
    hsa_from_55: int
    fsa: int | None
    """Into a health flexible spending arrangement."""
    fsa_carry_over: int
    mile: int | None
    """A medical mile, in tenths of a cent."""


class MileRate(NamedTuple):
    """What the IRS lets a mile of medical driving count for."""

    mile: int
    """In tenths of a cent."""
    year: int
    source: str
    read: str
    """The day on which the source was read."""


TaxLimits = Mapping[int, TaxYear]
