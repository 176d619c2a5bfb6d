"""From the minutes of an infusion to what is billed for it."""

from __future__ import annotations

from typing import Final

TIMED_CODES: Final = ("96365", "96366", "96374")
"""The infusion's first hour, each further hour, and the push that up to fifteen minutes count as."""

USUAL_MINUTES: Final = 60
"""What an infusion that is billed by time is taken to last, where nobody says."""


def units_of(code: str, minutes: int) -> int:
    """How often a code is billed for so many minutes of infusion.

    16 to 90 minutes are one 96365; each further hour is a 96366 once more than 30 minutes of it are run; up to 15 minutes are
    a 96374 instead. Source: CPT's time rule for infusions, as clearcostestimate.com and oneosevenrcm.com give it (read 2026-11).

    >>> [units_of("96366", minutes) for minutes in (90, 91, 150, 151, 210, 211, 270)]
    [0, 1, 1, 2, 2, 3, 3]
    """
    if code == "96374":
        return 1 if minutes <= 15 else 0
    if code == "96365":
        return 0 if minutes <= 15 else 1
    return max((minutes - 31) // 60, 0)


def codes_of(minutes: int) -> tuple[tuple[str, int], ...]:
    """The codes of an infusion of so many minutes, each with its units.

    >>> codes_of(240)
    (('96365', 1), ('96366', 3))
    """
    return tuple((code, units) for code in TIMED_CODES if (units := units_of(code, minutes)))
