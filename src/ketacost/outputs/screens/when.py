"""``when``: the cheapest start in one sentence, every start, and what moves the price."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars, percent
from ketacost.outputs.document import ONE_SCREEN, Bullets, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, rests_on
from ketacost.outputs.parts.best_start import best_start_in_words, place
from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS, IF_STOPPED
from ketacost.outputs.parts.few_starts import few_starts, moves, start_runs_table, why_days_differ
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.parts.start_columns import AT_MOST, EXPECTED, IF_NO, IF_YES, IN_CSV, START, by_year
from ketacost.outputs.table import Column, Table, filled
from ketacost.outputs.words import capital, clean, conditions_in_words, plural, year_name
from ketacost.questions.start import Start, years_of
from ketacost.questions.when_result import When
from ketacost.words.note import Note


def document(result: When, *, detail: bool = False, quiet: bool = False) -> Document:
    """The best day, a table of few rows, and why; ``detail`` shows every start and what falls into each plan year."""
    return Document(
        lambda: with_glossary(_every_start(result, quiet=quiet) if detail else _one_screen(result, quiet=quiet), quiet=quiet),
        lambda: by_year(result) if detail else Table(IN_CSV, result.starts),
        result.to_dict,
        lambda: notes.of_options_and_day(result.shown, tuple(_other_rhythm(result)), result.today),
        None if detail else ONE_SCREEN,
    )


def _other_rhythm(result: When) -> Iterator[Note]:
    if result.other_rhythm is not None:
        yield result.other_rhythm.note


def _title(result: When) -> Heading:
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    return Heading(f"When to start{'' if result.way is None else PAID[result.way]} - {plans}", 1)


def _one_screen(result: When, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield _title(result)
    yield Gap()
    sentences = tuple(map(Paragraph, best_start_in_words(result)))
    yield from sentences[:MOST_SENTENCES]
    if others := sentences[MOST_SENTENCES:]:
        yield IfRoom(others, 20)
    yield Gap()
    shown, left_out = few_starts(result)
    yield start_runs_table(result, shown)
    if left_out:
        yield Paragraph(f"{plural(left_out, 'more start')}: --detail shows them all.")
    if why := tuple(why_days_differ(result)):
        yield IfRoom((Heading("Why"), *map(Paragraph, why)), 10)
    chance = next((start.expected.chance for start in result.starts if start.expected is not None), None)
    if chance is not None:
        yield Paragraph(f"Expected: at your chance of {percent(chance)} that it is approved.")
    if any(start.option.on_paper for start in result.starts):
        yield Paragraph(ON_PAPER)
    if known := tuple(Paragraph(clean(words)) for words in result.known):
        yield IfRoom(known, 15)
    if not quiet:
        yield Gap()
        yield Paragraph(
            f"See every start, by plan year, and what it rests on: --detail. {notes.day_and_disclaimer(result.today)}"
        )


MOST_SENTENCES: Final = 2
"""The best day and its other end; what another rhythm changes follows where there is room."""
ON_PAPER: Final = "* not a price anyone will give you: without prior authorization no clinic in the network treats you"


def _every_start(result: When, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield _title(result)
    yield Gap()
    yield from map(Paragraph, best_start_in_words(result))
    chance = next((start.expected.chance for start in result.starts if start.expected is not None), None)
    if chance is not None:
        yield Paragraph(f"Expected: at your chance of {percent(chance)} that it is approved.")
    yield from (Paragraph(clean(words)) for words in result.known)
    yield Heading("Each start")
    yield _table(result)
    if any(start.option.on_paper for start in result.starts):
        yield Paragraph(ON_PAPER)
    yield Heading("What falls into each plan year")
    yield Bullets(tuple(map(_years, result.starts)))
    if quiet:
        return
    yield from rests_on(result.shown)
    yield from as_of(result.today)


PAID: Final = {
    "self_pay": ", paying yourself",
    "package": ", by package",
    "insurance": ", through insurance",
    "mixed": ", in part through insurance",
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
    columns.append(Column("", moves, "Why"))
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


def _years(start: Start) -> str:
    parts = [
        f"{'' if year.begins is None else year_name(year.begins) + ': '}{plural(year.visits, 'visit')}, "
        f"you pay {dollars(year.total.patient_pays)} ({dollars(year.total.deductible)} deductible, "
        f"{dollars(year.total.copay + year.total.coinsurance)} copay and coinsurance)"
        for year in years_of(start.moved)
    ]
    return f"{start.day.isoformat()}: {'; '.join(parts)}"
