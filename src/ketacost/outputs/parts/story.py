"""A course told step by step: visits of which the same is to be told are one step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.engine.line import Line
from ketacost.money import dollars_short
from ketacost.outputs.parts.running_total import line_name, visit_name
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import capital
from ketacost.result.option import Option
from ketacost.result.visit import Visit
from ketacost.words.counted import day_in_words
from ketacost.words.explain_line import words_for

LEAST_STEPS: Final = 3


class ToldStep(NamedTuple):
    """A visit, or neighbours alike, as a row."""

    name: str
    pays: str
    days: str
    why: str


STEPS: Final[tuple[Column[ToldStep], ...]] = (
    Column("", attrgetter("name"), "Visit"),
    Column("", attrgetter("pays"), "You pay", "amount"),
    Column("", attrgetter("days"), "When"),
    Column("", attrgetter("why"), "Why"),
)


def steps_table(option: Option, today: date) -> Table[ToldStep]:
    """A row for each step; a short screen leaves out the last ones."""
    rows = [_step(group, today) for group in alike(option.visits)]
    columns = [column for column in STEPS if column.title != "When" or any(row.days for row in rows)]
    return Table(columns, rows, least=LEAST_STEPS, of_more="with --all")


def _step(group: Sequence[Visit], today: date) -> ToldStep:
    first, last = group[0], group[-1]
    pays = f"{dollars_short(first.patient_pays)}{' each' if len(group) > 1 else ''}"
    return ToldStep(group_name(group), pays, _days(first, last, today), f"{' '.join(story(first, short=True))}{_left(group)}")


def _days(first: Visit, last: Visit, today: date) -> str:
    if first.date is None or last.date is None:
        return ""
    if first.date == last.date:
        return day_in_words(first.date, today)
    same_month = (first.date.year, first.date.month) == (last.date.year, last.date.month)
    end = str(last.date.day) if same_month and last.date.year == today.year else day_in_words(last.date, today)
    return f"{day_in_words(first.date, today)} to {end}"


def steps_in_a_line(option: Option, today: date) -> str:
    """What each visit costs, where no plan has a say in it."""
    steps = [_step(group, today) for group in alike(option.visits)]
    return "; ".join(f"{step.name}{f' ({step.days})' if step.days else ''}: {step.pays}" for step in steps) + "."


def _left(group: Sequence[Visit]) -> str:
    """What several visits leave of a deductible that each of them takes from."""
    left = group[-1].deductible_left
    return f" Then {dollars_short(left)} of it is left." if left is not None and len(group) > 1 and takes_from(group[0]) else ""


def takes_from(visit: Visit) -> bool:
    """Whether a visit uses up part of the deductible."""
    return any(line.deductible for line in visit.lines)


def alike(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Neighbours of which the same is to be told but for what is left of the deductible, together."""
    groups: list[list[Visit]] = []
    before: tuple[object, ...] | None = None
    for visit in visits:
        told = _told(visit)
        if groups and visit.session is not None and told == before:
            groups[-1].append(visit)
        else:
            groups.append([visit])
        before = told
    return groups


def _told(visit: Visit) -> tuple[object, ...]:
    """What is told of a visit; the deductible that was left before it runs on from visit to visit, and does not count."""
    if not takes_from(visit) or any(visit.paid):
        return visit.service, visit.booster, visit.plan_year, story(visit)
    lines = [Line._make(row) for row in visit.told or visit.rows]
    steady = [line._replace(deductible_before=line.deductible) if line.deductible else line for line in lines]
    prices = [planned.prices for planned in visit.planned]
    told = [words_for(line, prices[at] if prices else None) for at, line in enumerate(steady)]
    return visit.service, visit.booster, visit.plan_year, told


def story(visit: Visit, *, short: bool = False) -> list[str]:
    """The sentences of a visit; of a visit billed in parts, each part under its name."""
    if len(visit.rows) == 1:
        return visit.why_line(0, short=short)
    if short:
        return [_in_lines(visit)]
    lines = range(len(visit.rows))
    return [f"{capital(line_name(visit, at))}: {' '.join(visit.why_line(at, short=short))}" for at in lines]


def group_name(group: Sequence[Visit]) -> str:
    """What the visits are called."""
    return capital(visit_name(group).removesuffix(", each"))


_PARTS: Final = {
    "deductible": "goes to the deductible",
    "copay": "is copay",
    "coinsurance": "is coinsurance",
    "limits_or_exclusions": "is not covered",
    "balance_bill": "is billed above what the plan allows",
    "penalty": "is a penalty for missing authorization",
    "self_pay": "you pay outside insurance",
}


def _in_lines(visit: Visit) -> str:
    """Of a visit billed in lines, what its price is made up of."""
    total = visit.total
    parts = [f"{dollars_short(getattr(total, key))} {words}" for key, words in _PARTS.items() if getattr(total, key)]
    return f"Billed {dollars_short(total.billed)} in {len(visit.rows)} lines. {', '.join(parts) or 'Nothing is owed'}."
