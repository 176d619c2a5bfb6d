"""A course from each of several days, as every output shows it. Amounts in cents."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from ketacost.model.question import Way
from ketacost.model.rhythm import Rhythm
from ketacost.model.treatments import Treatment
from ketacost.money import json_number
from ketacost.questions.start import Start
from ketacost.result.estimate import NamedFile
from ketacost.result.option import Option
from ketacost.words.note import Note, note


class OtherRhythm(NamedTuple):
    """The other usual rhythm, where the best start under it is another one or costs something else."""

    every: Rhythm
    instead_of: Start
    """The best start twice a week."""
    best: Start
    hoped: bool
    """Whether the two differ in what is hoped for alone."""

    @property
    def provided(self) -> tuple[str, ...]:
        """What must turn out to be so for its price, in the words of ``if``."""
        return self.best.hope.yes.provided if self.hoped and self.best.hope is not None else ()

    @property
    def note(self) -> Note:
        """Both prices."""
        (usual_day, usual_pays), (day, pays) = (_price(each, hoped=self.hoped) for each in (self.instead_of, self.best))
        return note("when.other_rhythm", day=day, pays=pays, usual_day=usual_day, usual_pays=usual_pays, provided=self.provided)

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        day, pays = _price(self.best, hoped=self.hoped)
        return {
            "every": str(self.every),
            "best_start": day.isoformat(),
            "pays": json_number(pays),
            "provided": list(self.provided),
        }


class When(NamedTuple):
    """The course from each day, by date."""

    today: date
    plans: tuple[NamedFile, ...]
    clinics: tuple[NamedFile, ...]
    treatment: Treatment
    way: Way | None
    """The one way to pay that is asked for; ``None``: the best of all on each day."""
    starts: tuple[Start, ...]
    known: tuple[Note, ...]
    other_rhythm: OtherRhythm | None = None

    @property
    def best(self) -> Start:
        """The start that can be counted on for the least; of equal ones the one of which the least is hoped for, and the first."""
        return min(self.starts, key=lambda start: start.rank)

    @property
    def worst(self) -> Start:
        """The start that can be counted on for the most, the first of equal ones."""
        return max(sorted(self.starts, key=lambda start: start.day), key=lambda start: start.rank[:-1])

    @property
    def hopeful(self) -> list[Start]:
        """The starts of which something better is hoped for than what can be counted on, the cheapest first; then as they rank."""
        return sorted((start for start in self.starts if start.hope is not None), key=lambda start: (start.hoped, start.rank))

    @property
    def shown(self) -> list[Option]:
        """Every option that the starts name."""
        return [
            option
            for start in self.starts
            for option in (start.option, *((start.hope.option,) if start.hope is not None else ()))
        ]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        hopeful = self.hopeful
        return {
            "schema": "ketacost.when/2",
            "today": self.today.isoformat(),
            "plans": [{"name": plan.name, "file": plan.file} for plan in self.plans],
            "way": self.way,
            "starts": [start.to_dict() for start in self.starts],
            "best": self.best.to_dict(),
            "best_if_yes": hopeful[0].to_dict() if hopeful else None,
            "other_rhythm": None if self.other_rhythm is None else self.other_rhythm.to_dict(),
            "known": list(map(str, self.known)),
            "assumptions": list(dict.fromkeys(note.in_full for option in self.shown for note in option.assumptions)),
            "warnings": list(dict.fromkeys(note.told for option in self.shown for note in option.warnings)),
        }


def _price(start: Start, *, hoped: bool) -> tuple[date, int]:
    return start.day, start.hoped if hoped else start.pays


def differing(usual: When, other: When, every: Rhythm) -> OtherRhythm | None:
    """What another rhythm changes in the best start, or in its price: what can be counted on goes before what is hoped for."""
    best, its = usual.best, other.best
    if best.pays != its.pays:
        return OtherRhythm(every, best, its, hoped=False)
    if usual.hopeful and other.hopeful:
        best, its = usual.hopeful[0], other.hopeful[0]
        if _price(best, hoped=True) != _price(its, hoped=True):
            return OtherRhythm(every, best, its, hoped=True)
    elif best.day != its.day:
        return OtherRhythm(every, best, its, hoped=False)
    return None
