"""Programs that help with paying, held against what a person says: what is ruled out, what is open, what it would take off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from ketacost.model.conditions import matches
from ketacost.model.person import Person
from ketacost.money import percent, share_of
from ketacost.result.extras import Helped

if TYPE_CHECKING:
    from ketacost.model.program import Program


PUBLIC: Final = {
    "medicaid": "Medicaid", "medicare": "Medicare", "medicare_advantage": "Medicare Advantage", "medigap": "Medigap",
}  # fmt: skip
"""Kinds of insurance that are written as names."""


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


def tests(program: Program, asker: Applicant) -> Iterator[tuple[str, bool | None]]:
    """What a program asks for, each with yes, no or not known."""
    if program.conditions:
        listed = ", ".join(program.conditions)
        known = None if asker.condition is None else matches(asker.condition, program.conditions)
        yield f"it is for {listed} (--condition)", known
    if program.insurance:
        kinds = ", ".join(PUBLIC.get(kind, kind) for kind in program.insurance)
        yield f"your insurance is one of {kinds} (--insurance)", _is(asker.insurance, program.insurance)
    if program.veterans_only:
        yield "it is for veterans (--veteran)", asker.veteran
    level = asker.person.poverty_share
    if program.up_to_fpl is not None:
        words = f"the income is at most {percent(program.up_to_fpl)} of the poverty level (--income)"
        yield words, None if level is None else level <= program.up_to_fpl
    if program.usual_fpl is not None:
        usual = percent(program.usual_fpl)
        if level is None:
            yield f"the income is low enough, usually at most {usual} of the poverty level (--income)", None
        else:
            yield (
                f"your income, above the usual limit of {usual} of the poverty level, is low enough for an exception",
                True if level <= program.usual_fpl else None,
            )
    if program.states:
        yield f"you live in {', '.join(program.states)} (--state)", _is(asker.person.state, program.states)
    if program.treatments:
        kinds = ", ".join(kind.replace("_", " ") for kind in program.treatments)
        yield f"it is for {kinds} (--treatment)", asker.treatment in program.treatments
    yield from ((words, None) for words in program.asks)
    if program.setting is not None:
        yield f"the clinic is a {program.setting} (--setting)", _is(asker.setting, [program.setting])


def _is(said: str | None, wanted: Sequence[str]) -> bool | None:
    return None if said is None else said in wanted


def fits(program: Program, asker: Applicant) -> tuple[str, ...] | None:
    """What would have to be so and is not known; ``None`` where something rules the program out."""
    found = list(tests(program, asker))
    return None if any(met is False for _, met in found) else tuple(words for words, met in found if met is None)


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
