"""Who may help with paying: every program that nothing rules out, and what is still to be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from ketacost.model.person import Person
from ketacost.model.program import MONEY_FIRST, Program
from ketacost.money import json_number
from ketacost.ways.extras.help import Applicant, SessionPrice, fits, takes_off, tests
from ketacost.words.note import Note, note


class Match(NamedTuple):
    """A program that may help."""

    program: Program
    unknown: tuple[Note, ...]
    """What would have to be so, and is not known."""
    remains: int | None
    """What is left of the amount, in cents, where program and amount are known."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        program = self.program
        return {
            "name": program.name,
            "called": program.called,
            "kind": program.kind,
            "offers": program.offers,
            "in_short": program.in_short,
            "who": program.who,
            "if": [asked.hinted for asked in self.unknown],
            "bring": list(program.bring),
            "where": program.where,
            "remains": None if self.remains is None else json_number(self.remains),
            "source": program.source,
            "read": program.read.isoformat(),
        }


class RuledOut(NamedTuple):
    """A program that is for others."""

    program: Program
    against: Note
    """What it asks for and is not so."""

    def __str__(self) -> str:
        """The program, and the reason."""
        return f"{self.program.name}: only if {self.against.hinted}"


class HelpPaying(NamedTuple):
    """Everything that may help."""

    today: date
    amount: int | None
    found: tuple[Match, ...]
    ruled_out: tuple[RuledOut, ...]
    """Programs that are for others, each with the reason."""
    notes: tuple[Note, ...]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.help-paying/1",
            "today": self.today.isoformat(),
            "amount": None if self.amount is None else json_number(self.amount),
            "programs": [match.to_dict() for match in self.found],
            "ruled_out": list(map(str, self.ruled_out)),
            "notes": list(map(str, self.notes)),
        }


def help_paying(
    programs: Sequence[Program], asker: Applicant, today: date, amount: int | None = None, sessions: int | None = None
) -> HelpPaying:
    """Hold each program against what the person says: what is ruled out, and what may fit.

    What pays most real money comes first; of programs of one kind, what is certain to fit.
    """
    matches: list[Match] = []
    ruled_out: list[RuledOut] = []
    for program in programs:
        unknown = fits(program, asker)
        if unknown is None:
            against = next(asked for asked, met in tests(program, asker) if met is False)
            ruled_out.append(RuledOut(program, against))
        else:
            matches.append(Match(program, unknown, _remains(program, amount, sessions)))
    matches.sort(key=lambda match: (MONEY_FIRST.index(match.program.kind), len(match.unknown)))
    return HelpPaying(today, amount, tuple(matches), tuple(ruled_out), tuple(_notes(asker.person)))


def _remains(program: Program, amount: int | None, sessions: int | None) -> int | None:
    """What is left of an amount; of help with a few sessions only where it is known for how many the amount is."""
    if amount is None or program.gives is None or (program.gives.sessions is not None and sessions is None):
        return None
    count = sessions or 1
    shares = [amount * (at + 1) // count - amount * at // count for at in range(count)]
    off = takes_off(program, [SessionPrice(share, share) for share in shares])
    return None if off is None else amount - off


def _notes(person: Person) -> Iterator[Note]:
    level = person.poverty_share
    if level is not None:
        yield note("help_paying.share_of_poverty_level", share=level, year=person.year)
    elif person.income is not None:
        yield note("help_paying.no_guideline", year=person.year)
