"""The estimate on one screen: what was asked, the answer, the ways to pay, how sure it is, the date, and what to ask next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.money import dollars_short
from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, IfRoom, Labelled, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.answer_lines import answer_lines, paper_only
from ketacost.outputs.parts.estimate_data import in_csv, in_json
from ketacost.outputs.parts.footnotes import footnotes
from ketacost.outputs.parts.getting_there import way_there
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.parts.how_sure import ask_next, help_in_a_line, how_sure, looks_wrong, the_date
from ketacost.outputs.parts.shortfall_line import shortfall_in_a_line
from ketacost.outputs.parts.ways_table import FEW_CLINICS, ways_table
from ketacost.outputs.words import DISCLAIMER, TREATMENTS, clean, expected_in_words, plural
from ketacost.result.estimate import Estimate
from ketacost.words.counted import day_in_words

MORE = "--detail shows everything; 'ketacost explain' tells each session."
MANY_CLINICS = 1_000
"""Lines of a comparison of many clinics: a row each, and no more than the terminal has."""


def document(result: Estimate, *, detail: bool = False, quiet: bool = False, columns: Sequence[str] = ()) -> Document:
    """The answer. ``detail`` adds everything else; ``quiet`` is the answer and the table; ``columns`` are further ones of the table."""
    few = len(result.clinics) <= FEW_CLINICS
    return Document(
        lambda: with_glossary(_blocks(result, columns, detail=detail, quiet=quiet), quiet=quiet),
        lambda: in_csv(result, detail=detail),
        lambda: in_json(result, detail=detail),
        lambda: notes.of_estimate(result),
        most_lines=None if detail else ONE_SCREEN if few else MANY_CLINICS,
    )


def _blocks(result: Estimate, columns: Sequence[str], *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(title(result), 1)
    yield IfRoom((Paragraph(_used(result)),), 9 if any(plan.deductible for plan in result.plans) else 16)
    yield from _answer(result)
    if result.options:
        yield IfRoom((Gap(),), 1)
        table = ways_table(result, columns, every=detail)
        more = (Paragraph(f"{table.left_out:,} more {table.of_more}"),) if table.left_out else ()
        yield IfRoom((table, *more), 0)
        yield from map(Paragraph, footnotes(result))
    if quiet:
        return
    yield from _facts(result, detail=detail)
    if detail:
        from ketacost.outputs.screens.estimate_in_detail import in_detail  # few ask for it

        yield from in_detail(result)
        yield Gap()
        yield Paragraph(notes.closing(result))
    else:
        yield Paragraph(f"{MORE} {_closing(result)}")


def _closing(result: Estimate) -> str:
    """Where the prices are from, and what this tool is not."""
    samples = "Sample prices: ask for today's. " if any(clinic.sample for clinic in result.clinics) else ""
    return f"{samples}{DISCLAIMER}"


def _answer(result: Estimate) -> Iterator[DocumentBlock]:
    lines = tuple(answer_lines(result))
    if lines:
        yield IfRoom((Gap(),), 1)
        yield Labelled(lines, amount=1)
    if paper := paper_only(result):
        yield Paragraph(paper)
    yield from map(Paragraph, map(expected_in_words, result.expected))


def _facts(result: Estimate, *, detail: bool) -> Iterator[DocumentBlock]:
    """What a short screen leaves out first comes last in rank, not in order."""
    asked = () if detail else tuple(ask_next(result))
    groups = [(tuple(looks_wrong(result)), 2), (tuple(how_sure(result)), 4), (tuple(shortfall_in_a_line(result)), 3)]
    groups += [(tuple(the_date(result)), 6), (tuple(way_there(result)), 5), (tuple(help_in_a_line(result)), 8)]
    groups += [((fact,), rank) for rank, fact in zip((1, 7, 15), asked, strict=False)]
    if any(group for group, _ in groups):
        yield IfRoom((Gap(),), 1)
    widest = max((len(label) for group, _ in groups for label, _ in group), default=0)
    for group, rank in groups:
        if group:
            yield IfRoom((Labelled(tuple((label.ljust(widest), words) for label, words in group)),), rank)


def title(result: Estimate) -> str:
    """What was asked, in a line."""
    course, schedule = result.course, result.schedule
    boosters = f", {plural(schedule.boosters, 'booster')} among them" if schedule.boosters else ""
    consultation = f"{',' if boosters else ''} and a consultation" if course.consultation else ""
    condition = f" for {clean(course.condition)}" if course.condition else ""
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    second = f", then {clean(result.second)}" if result.second else ""
    dates = ""
    if course.start and schedule.first_session and schedule.last_session:
        first, last = (day_in_words(day, result.today) for day in (schedule.first_session, schedule.last_session))
        dates = f", {first} to {last}"
    treatment = TREATMENTS[schedule.treatment]
    return f"{plural(course.sessions, treatment)}{condition}{boosters}{consultation}{dates} - {plans}{second}"


def _used(result: Estimate) -> str:
    """The day that counts as today, and how much of the deductible is used."""
    samples = len(result.clinics) > FEW_CLINICS and all(clinic.sample for clinic in result.clinics)
    today = f"Today {day_in_words(result.today)}{'; sample clinics (name yours with --clinic)' if samples else ''}"
    told = [plan for plan in result.plans if plan.deductible is not None]
    if len(result.plans) != 1 or not told:
        return today
    used, whole = told[0].deductible or (0, 0)
    return f"{today}; {dollars_short(used)} of your {dollars_short(whole)} deductible is used"
