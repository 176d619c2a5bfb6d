"""What moves an answer, as every output shows it. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.result.estimate import NamedFile
from ketacost.result.option import Option
from ketacost.words.note import Note


class Swing(NamedTuple):
    """One unknown, and what the patient pays at its two ends. Cents."""

    unknown: Note
    """What is not known: a code of the topic ``sensitivity``."""
    at_low: Note
    """What it must turn out to be for the low amount."""
    low: int
    at_high: Note
    high: int

    @property
    def key(self) -> str:
        """Its name for scripts."""
        return self.unknown.code.partition(".")[2]

    @property
    def what(self) -> str:
        """What is not known, in words."""
        return str(self.unknown)

    @property
    def width(self) -> int:
        """How much it moves the answer."""
        return self.high - self.low

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        return {
            "unknown": self.key,
            "what": self.what,
            "low": json_number(self.low),
            "at_low": str(self.at_low),
            "high": json_number(self.high),
            "at_high": str(self.at_high),
            "moves": json_number(self.width),
        }


class Sensitivity(NamedTuple):
    """What moves the answer of one plan at one clinic, the largest first."""

    today: date
    plan: NamedFile
    clinic: NamedFile
    base: Option
    """The answer that everything is measured against."""
    swings: tuple[Swing, ...]
    known: tuple[Note, ...]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.sensitivity/1",
            "today": self.today.isoformat(),
            "plan": {"name": self.plan.name, "file": self.plan.file},
            "clinic": {"name": self.clinic.name, "file": self.clinic.file},
            "base": {"network": self.base.network, "if": list(self.base.if_), **self.base.total.to_dict()},
            "unknowns": [swing.to_dict() for swing in self.swings],
            "known": list(map(str, self.known)),
            "assumptions": [note.in_full for note in self.base.assumptions],
            "warnings": [note.told for note in self.base.warnings],
        }
