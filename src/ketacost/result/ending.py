"""A way to go on where an authorization covers some of the sessions only. ``to_dict`` is what ``--format json`` prints."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.money import json_number
from ketacost.result.option import Option
from ketacost.words.note import Note


class Ending(NamedTuple):
    """One way to go on, and what the course costs so."""

    means: Note
    """A code of the topic ``scenario``, with how many sessions are approved of how many."""
    option: Option

    @property
    def key(self) -> str:
        """Its name for scripts, as in ``scenarios``."""
        return self.means.code.partition(".")[2]

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        option = self.option
        return {
            "scenario": self.key,
            "note": str(self.means),
            "plan": option.plan,
            "clinic": option.clinic,
            "way": option.way,
            "network": option.network,
            "if": list(option.if_),
            **({"parts": [part.to_dict() for part in option.parts]} if option.parts else {}),
            "patient_pays": json_number(option.total.patient_pays),
            "at_most": json_number(option.upper),
            "sure": option.sure,
        }
