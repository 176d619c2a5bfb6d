"""Money that neither the patient nor the plan pays: a second insurance's, a drug maker's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ketacost.words.note import Note


class OtherPayment(NamedTuple):
    """What somebody besides the plan paid of a line, and how that came about."""

    who: str
    cents: int
    why: Note


def by_payer(payments: Iterable[OtherPayment]) -> dict[str, int]:
    """What each of them pays in all, in cents."""
    found = Counter[str]()
    for item in payments:
        found[item.who] += item.cents
    return {who: cents for who, cents in found.items() if cents}
