"""Programs that help with paying, held against what a person says: what is ruled out, what is open, what it would take off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ketacost.model.conditions import matches
from ketacost.model.person import Person
from ketacost.money import share_of
from ketacost.result.extras import Helped
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.model.program import Program


class SessionPrice(NamedTuple):
    """A session's price. Cents."""

    owed: int
    """What this person would pay for it."""
    usual: int
    """What the clinic asks of others."""


class Applicant(NamedTuple):
    """What a person says of themselves; ``None`` is what they do not say."""

    person: Person
    condition: str | None = None
    insurance: str | None = None
    """The kind of their plan."""
    veteran: bool | None = None
    treatment: str = "ketamine_iv"
    setting: str | None = None
    """The clinic's: office or hospital."""


def tests(program: Program, asker: Applicant) -> Iterator[tuple[Note, bool | None]]:
    """What a program asks for, each with yes, no or not known."""
    if program.conditions:
        known = None if asker.condition is None else matches(asker.condition, program.conditions)
        yield note("help.conditions", conditions=tuple(program.conditions)), known
    if program.insurance:
        yield note("help.insurance", kinds=tuple(program.insurance)), _is(asker.insurance, program.insurance)
    if program.veterans_only:
        yield note("help.veterans"), asker.veteran
    level = asker.person.poverty_share
    if program.up_to_fpl is not None:
        yield note("help.income", share=program.up_to_fpl), None if level is None else level <= program.up_to_fpl
    if program.usual_fpl is not None:
        if level is None:
            yield note("help.usual_income", share=program.usual_fpl), None
        else:
            above = _above(asker.person, program.usual_fpl)
            yield note("help.exception", share=program.usual_fpl, above=above), True if level <= program.usual_fpl else None
    if program.states:
        yield note("help.states", states=tuple(program.states)), _is(asker.person.state, program.states)
    if program.treatments:
        yield note("help.treatments", kinds=tuple(program.treatments)), asker.treatment in program.treatments
    yield from ((note("help.asks", words=words), None) for words in program.asks)
    if program.setting is not None:
        yield note("help.setting", setting=program.setting), _is(asker.setting, [program.setting])


def _above(person: Person, limit: int) -> int:
    """How far an income lies above a share of the poverty guideline, in cents a year; 0 where it does not."""
    return max((person.income or 0) - share_of(person.guideline or 0, limit), 0)


def _is(said: str | None, wanted: Sequence[str]) -> bool | None:
    return None if said is None else said in wanted


def fits(program: Program, asker: Applicant) -> tuple[Note, ...] | None:
    """What would have to be so and is not known; ``None`` where something rules the program out."""
    asked = list(tests(program, asker))
    return None if any(met is False for _, met in asked) else tuple(what for what, met in asked if met is None)


def takes_off(program: Program, sessions: Sequence[SessionPrice]) -> int | None:
    """What a program takes off sessions of these prices, in cents; ``None`` where nobody says how much it gives.

    A share is of the usual fee, and stands instead of whatever else is taken off it.
    """
    gives = program.gives
    if gives is None:
        return None
    helped_with = sessions[: gives.sessions]
    if gives.amount is not None:
        return min(gives.amount, sum(fee.owed for fee in helped_with))
    share = gives.share_of_price or 0
    return sum(max(fee.owed - (fee.usual - share_of(fee.usual, share)), 0) for fee in helped_with)


def helped(programs: Sequence[Program], asker: Applicant, total: int, sessions: Sequence[SessionPrice]) -> tuple[Helped, ...]:
    """Every program that may help with a course paid in single sessions, and whose help is known in figures."""
    found = []
    for program in programs:
        off, open_ = takes_off(program, sessions), fits(program, asker)
        if off and open_ is not None:
            found.append(Helped(program.name, off, total - off, open_))
    return tuple(found)
