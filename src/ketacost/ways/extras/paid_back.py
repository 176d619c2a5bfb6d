"""What somebody pays back for driving: a rate a mile less a deductible for each trip, which a calendar month holds only so much of.

Source: VA beneficiary travel, 38 CFR 70.30 and 70.31: a rate a mile, less $3 each way, at most $18 in a calendar month.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ketacost.model.person import Journey
from ketacost.money import each
from ketacost.ways.extras.trips import Trip

TENTHS = 10


def paid_back(journey: Journey, miles: int | None, trips: Sequence[Trip]) -> list[int]:
    """For each trip, in cents. Without dates no month is known, and each trip bears its deductible."""
    rate, cap = each(2 * (miles or 0) * (journey.mile_paid_back or 0), TENTHS), journey.travel_deductible_cap
    kept: defaultdict[tuple[int, int], int] = defaultdict(int)
    found = []
    for trip in trips:
        keeps = journey.travel_deductible or 0
        if trip.day is not None and cap is not None:
            month = trip.day.year, trip.day.month
            keeps = min(keeps, cap - kept[month])
            kept[month] += keeps
        found.append(max(rate - keeps, 0))
    return found
