"""``when``: the cheapest start in one sentence, every start, and what moves the price."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars, percent
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, rests_on
from ketacost.outputs.parts.best_start import best_start_in_words, place
from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS, IF_STOPPED
from ketacost.outputs.parts.start_columns import AT_MOST, EXPECTED, IF_NO, IF_YES, IN_CSV, START, by_year
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import capital, clean, conditions_in_words, plural, year_name
from ketacost.questions.start import Start, uncovered_in, years_of
from ketacost.questions.when_result import When
from ketacost.words.note import Note


def document(result: When, *, detail: bool = False, quiet: bool = False) -> Document:
    """Every start. ``detail`` adds what falls into each plan year; ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: by_year(result) if detail else Table(IN_CSV, result.starts),
        result.to_dict,
        lambda: notes.of_options_and_day(result.shown, tuple(_other_rhythm(result)), result.today),
    )


def _other_rhythm(result: When) -> Iterator[Note]:
    if result.other_rhythm is not None:
        yield result.other_rhythm.note


def _blocks(result: When, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    yield Heading(f"When to start{'' if result.way is None else PAID[result.way]} - {plans}", 1)
    yield Gap()
    yield from map(Paragraph, best_start_in_words(result))
    chance = next((start.expected.chance for start in result.starts if start.expected is not None), None)
    if chance is not None:
        yield Paragraph(f"Expected is at your chance of {percent(chance)} that it is approved.")
    for words in result.known:
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
    yield from rests_on(result.shown)
    yield from as_of(result.today)


PAID: Final = {
    "self_pay": ", paid without insurance",
    "package": ", paid by package",
    "insurance": ", paid through insurance",
    "mixed": ", paid in part through insurance",
}
"""In the title, where one way to pay is asked for."""


def _table(result: When) -> Table[Start]:
    starts = result.starts
    beside = (EXPECTED, *(column.on(attrgetter("option")) for column in (IF_STOPPED, A_MONTH)))
    pays = AMOUNTS["patient_pays"].on(attrgetter("option"))
    columns = [START, pays]
    if any(start.at_most != start.option.total.patient_pays for start in starts):
        columns.append(AT_MOST)
    if result.hopeful:
        columns += _both_ends(result)
    columns += filled(beside, starts)
    if len(result.clinics) > 1 or len(result.plans) > 1 or len({_where(start, result) for start in starts}) > 1:
        columns.append(Column("", lambda start: _where(start, result), "Where"))
    columns.append(Column("", _moves, "What moves it"))
    return Table(
        columns,
        starts,
        bold=next(at for at, start in enumerate(starts) if start == result.best),
        starred=[at for at, start in enumerate(starts) if start.option.on_paper],
    )


def _both_ends(result: When) -> Iterator[Column[Start]]:
    """What is hoped for, and what it is if it comes otherwise."""
    provided = {start.hope.yes.provided for start in result.hopeful if start.hope is not None}
    words = provided.pop() if len(provided) == 1 else ()
    yield IF_YES.named(capital(conditions_in_words(words)) if len(words) == 1 else "If yes")
    yield IF_NO


def _where(start: Start, result: When) -> str:
    """Where what can be counted on is to be had, and what is hoped for, where that is elsewhere."""
    options = [start.option, *([start.hope.option] if start.hope is not None else [])]
    return "; ".join(dict.fromkeys(place(each, result) for each in options))


def _moves(start: Start) -> str:
    """Where the deductible is paid, how the visits lie in the plan years, and what is not covered."""
    parts = []
    for year in years_of(start.moved):
        if year.begins is None:
            parts.append(plural(year.visits, "visit"))
            continue
        deductible = f", {dollars(year.total.deductible)} of deductible" if year.total.deductible else ""
        parts.append(f"{plural(year.visits, 'visit')} in {year_name(year.begins)}{deductible}")
    if uncovered := uncovered_in(start.moved):
        parts.append(f"{plural(uncovered, 'session')} not covered")
    return "; ".join(parts)


def _years(start: Start) -> str:
    parts = [
        f"{'' if year.begins is None else year_name(year.begins) + ': '}{plural(year.visits, 'visit')}, "
        f"you pay {dollars(year.total.patient_pays)} ({dollars(year.total.deductible)} deductible, "
        f"{dollars(year.total.copay + year.total.coinsurance)} copay and coinsurance)"
        for year in years_of(start.moved)
    ]
    return f"{start.day.isoformat()}: {'; '.join(parts)}"
