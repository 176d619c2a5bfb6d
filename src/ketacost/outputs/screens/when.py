"""``when``: the cheapest start in one sentence, every start, and what moves the price."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.money import dollars, percent
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, rests_on
from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS, IF_STOPPED, MONEY, OPTION
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import clean, plural, way_in_words, year_name
from ketacost.questions.when_result import InYear, Start, When


def document(result: When, *, detail: bool = False, quiet: bool = False) -> Document:
    """Every start. ``detail`` adds what falls into each plan year; ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: _by_year(result) if detail else Table(IN_CSV, result.starts),
        result.to_dict,
        lambda: notes.of_options_and_day([start.option for start in result.starts], result.taken_as, result.today),
    )


def _blocks(result: When, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    way = {"self_pay": "without insurance", "package": "by package"}.get(result.way, "through insurance")
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    yield Heading(f"When to start, paid {way} - {plans}", 1)
    yield Gap()
    yield Paragraph(best_in_words(result))
    chance = next((start.expected.chance for start in result.starts if start.expected is not None), None)
    if chance is not None:
        yield Paragraph(f"Expected is at your chance of {percent(chance)} that it is approved.")
    for words in (*result.taken_as, *result.known):
        yield Paragraph(clean(words))
    yield Heading("Each start")
    yield _table(result)
    if any(start.option.on_paper for start in result.starts):
        yield Paragraph("* on paper only: sessions without authorization, which no clinic will give")
    if detail:
        yield Heading("What falls into each plan year")
        yield Bullets(tuple(map(_years, result.starts)))
    if quiet:
        return
    yield from rests_on([start.option for start in result.starts])
    yield from as_of(result.today)


START: Final[Column[Start]] = Column("start", attrgetter("day"), "Start", "date")
EXPECTED: Final[Column[Start]] = Column(
    "expected", lambda start: start.expected.expected if start.expected is not None else None, "Expected", "money"
)
_OF_OPTION: Final = [column.on(attrgetter("option")) for column in OPTION]
IN_CSV: Final[tuple[Column[Start], ...]] = (
    START,
    *_OF_OPTION,
    *(column.on(attrgetter("option")) for column in AMOUNTS.values()),
    Column("sessions_not_covered", attrgetter("uncovered"), holds="count"),
    EXPECTED,
)
"""One row for each start."""


class YearOfStart(NamedTuple):
    """What falls into a plan year, and of which start."""

    start: Start
    year: InYear


def _by_year(result: When) -> Table[YearOfStart]:
    """One row for each plan year of each start."""
    columns: list[Column[YearOfStart]] = [column.on(attrgetter("start")) for column in (START, *_OF_OPTION)]
    columns += [Column("plan_year", attrgetter("year.begins"), holds="plan_year")]
    columns += [Column("visits", attrgetter("year.visits"), holds="count")]
    columns += [column.on(attrgetter("year.total")) for column in MONEY.values()]
    return Table(columns, (YearOfStart(start, year) for start in result.starts for year in start.years))


def best_in_words(result: When) -> str:
    """The cheapest start in one sentence."""
    best, worst = result.best, result.worst
    pays = dollars(best.option.total.patient_pays)
    spared = worst.option.total.patient_pays - best.option.total.patient_pays
    where = f"{clean(best.option.clinic)}, {way_in_words(best.option)}"
    if len(result.starts) == 1:
        return f"From {best.day.isoformat()} you pay {pays} ({where})."
    if not spared:
        return f"It makes no difference when you start: you pay {pays} from each of these days ({where})."
    same = [start for start in result.starts if start.option.total.patient_pays == best.option.total.patient_pays]
    others = f" (so do {len(same) - 1} more of these days)" if len(same) > 1 else ""
    return (
        f"Start on {best.day.isoformat()} and you pay {pays}{others}: {dollars(spared)} less than "
        f"from {worst.day.isoformat()}, the dearest of these days ({where})."
    )


def _table(result: When) -> Table[Start]:
    starts = result.starts
    beside = (EXPECTED, *(column.on(attrgetter("option")) for column in (IF_STOPPED, A_MONTH)))
    columns = [START, AMOUNTS["patient_pays"].on(attrgetter("option")), *filled(beside, starts)]
    if len(result.clinics) > 1 or len(result.plans) > 1:
        columns.append(Column("", lambda start: _where(start, plans=len(result.plans) > 1), "Where"))
    columns.append(Column("", _moves, "What moves it"))
    return Table(
        columns,
        starts,
        bold=next(at for at, start in enumerate(starts) if start == result.best),
        starred=[at for at, start in enumerate(starts) if start.option.on_paper],
    )


def _where(start: Start, *, plans: bool) -> str:
    plan = f"{clean(start.option.plan)}, " if plans and start.option.plan else ""
    return f"{clean(start.option.clinic)}, {plan}{way_in_words(start.option)}"


def _moves(start: Start) -> str:
    """Where the deductible is paid, how the visits lie in the plan years, and what is not covered."""
    parts = []
    years = start.years
    for year in years:
        if year.begins is None:
            parts.append(plural(year.visits, "visit"))
            continue
        deductible = f", {dollars(year.total.deductible)} of deductible" if year.total.deductible else ""
        parts.append(f"{plural(year.visits, 'visit')} in {year_name(year.begins)}{deductible}")
    if start.uncovered:
        parts.append(f"{plural(start.uncovered, 'session')} not covered")
    return "; ".join(parts)


def _years(start: Start) -> str:
    parts = [
        f"{'' if year.begins is None else year_name(year.begins) + ': '}{plural(year.visits, 'visit')}, "
        f"you pay {dollars(year.total.patient_pays)} ({dollars(year.total.deductible)} deductible, "
        f"{dollars(year.total.copay + year.total.coinsurance)} copay and coinsurance)"
        for year in start.years
    ]
    return f"{start.day.isoformat()}: {'; '.join(parts)}"
