"""The answer of paying later: an amount, and what each offer makes of it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.financing.offer import PaidLater
from ketacost.financing.to_pay import PaidFor
from ketacost.money import json_number
from ketacost.words.note import Note


class Offers(NamedTuple):
    """An amount, and what each offer makes of it."""

    today: date
    amount: int
    what: Note
    """What the amount is."""
    option: PaidFor | None
    """The option of an estimate that it is asked for; ``None`` of an amount that is given."""
    offers: tuple[PaidLater, ...]
    unknown: tuple[Note, ...]
    """Offers whose terms say too little."""
    assumptions: tuple[Note, ...] = ()
    """What the amount and the offers rest on and nobody said."""
    warnings: tuple[Note, ...] = ()
    """What the amount itself is warned of."""
    whose: str | None = None
    """The clinic that all offers are of; ``None`` where each is named with its own."""

    @property
    def notes(self) -> list[str]:
        """What a reader must know beside the numbers, in words."""
        return [
            *map(str, self.assumptions),
            *(note.told for note in self.unknown),
            *(f"{offer.terms.name}: {words}" for offer in self.offers for words in offer.warnings),
        ]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.pay/1",
            "today": self.today.isoformat(),
            "amount": json_number(self.amount),
            "what": str(self.what),
            "option": self.option and self.option.to_dict(),
            "whose": self.whose,
            "offers": [offer.to_dict() for offer in self.offers],
            "unknown": [note.told for note in self.unknown],
            "assumptions": [note.hinted for note in self.assumptions],
            "warnings": [note.told for note in self.warnings],
        }
