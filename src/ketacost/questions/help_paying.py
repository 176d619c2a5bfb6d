"""Who may help with paying: every program that nothing rules out, and what is still to be known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from ketacost.model.conditions import matches
from ketacost.model.program import Program
from ketacost.money import json_number, percent, share_of
from ketacost.ways.discounts import Person


class Asker(NamedTuple):
    """What a person says of themselves; ``None`` is what they do not say."""

    person: Person
    condition: str | None = None
    insurance: str | None = None
    """The kind of their plan."""
    veteran: bool | None = None
    treatment: str = "ketamine_iv"
    setting: str | None = None
    """The clinic's: office or hospital."""
    amount: int | None = None
    """What is to be paid, in cents."""


class Match(NamedTuple):
    """A program that may help."""

    program: Program
    unknown: tuple[str, ...]
    """What would have to be so, and is not known."""
    remains: int | None
    """What is left of the amount, in cents, where program and amount are known."""

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        program = self.program
        return {
            "name": program.name,
            "kind": program.kind,
            "offers": program.offers,
            "who": program.who,
            "if": list(self.unknown),
            "bring": list(program.bring),
            "where": program.where,
            "remains": None if self.remains is None else json_number(self.remains),
            "source": program.source,
            "read": program.read.isoformat(),
        }


class HelpPaying(NamedTuple):
    """Everything that may help."""

    today: date
    amount: int | None
    found: tuple[Match, ...]
    ruled_out: tuple[str, ...]
    """Programs that are for others, each with the reason."""
    notes: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """What ``--format json`` prints."""
        return {
            "schema": "ketacost.help-paying/1",
            "today": self.today.isoformat(),
            "amount": None if self.amount is None else json_number(self.amount),
            "programs": [match.to_dict() for match in self.found],
            "ruled_out": list(self.ruled_out),
            "notes": list(self.notes),
        }


def help_paying(programs: Sequence[Program], asker: Asker, today: date) -> HelpPaying:
    """Hold each program against what the person says: what is ruled out, what may fit, what is certain to fit first."""
    found: list[Match] = []
    ruled_out = []
    for program in programs:
        tests = list(_tests(program, asker))
        against = [words for words, met in tests if met is False]
        if against:
            ruled_out.append(f"{program.name}: {against[0]}")
        else:
            found.append(Match(program, tuple(words for words, met in tests if met is None), _remains(program, asker.amount)))
    found.sort(key=lambda match: len(match.unknown))
    return HelpPaying(today, asker.amount, tuple(found), tuple(ruled_out), tuple(_notes(asker.person)))


def _tests(program: Program, asker: Asker) -> Iterator[tuple[str, bool | None]]:
    """What a program asks for, each with yes, no or not known."""
    if program.conditions:
        listed = ", ".join(program.conditions)
        known = None if asker.condition is None else matches(asker.condition, program.conditions)
        yield f"it is for {listed} (--condition)", known
    if program.insurance:
        kinds = ", ".join(kind.replace("_", " ") for kind in program.insurance)
        yield f"it is for people with {kinds} (--insurance)", _is(asker.insurance, program.insurance)
    if program.veterans_only:
        yield "it is for veterans (--veteran)", asker.veteran
    if program.up_to_fpl is not None:
        level = asker.person.poverty_share
        limit = percent(program.up_to_fpl)
        yield (
            f"the income is at most {limit} of the poverty level (--income)",
            None if level is None else level <= program.up_to_fpl,
        )
    if program.states:
        yield f"you live in {', '.join(program.states)} (--state)", _is(asker.person.state, program.states)
    if program.treatments:
        kinds = ", ".join(kind.replace("_", " ") for kind in program.treatments)
        yield f"it is for {kinds} (--treatment)", asker.treatment in program.treatments
    if program.setting is not None:
        yield f"the clinic is a {program.setting} (--setting)", _is(asker.setting, [program.setting])


def _is(said: str | None, wanted: Sequence[str]) -> bool | None:
    return None if said is None else said in wanted


def _remains(program: Program, amount: int | None) -> int | None:
    gives = program.gives
    if gives is None or amount is None:
        return None
    if gives.amount is not None:
        return max(amount - gives.amount, 0)
    return amount - share_of(amount, gives.share_of_price or 0)


def _notes(person: Person) -> Iterator[str]:
    level = person.poverty_share
    if level is not None:
        yield f"Your household's income is {percent(level // 10_000 * 10_000)} of the federal poverty level of {person.year}."
    elif person.income is not None:
        yield f"The federal poverty guideline of {person.year} is not known here: income limits are left open."
