"""Money that neither the patient nor the plan pays: a second insurance's, a drug maker's."""

from __future__ import annotations

from typing import NamedTuple

from ketacost.words.note import Note


class OtherPayment(NamedTuple):
    """What somebody besides the plan paid of a line, and how that came about."""

    who: str
    cents: int
    why: Note
