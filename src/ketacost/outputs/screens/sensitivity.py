"""``sensitivity``: each unknown as a bar from its low to its high, the largest first."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars
from ketacost.outputs.document import Document, DocumentBlock, Gap, Heading, Paragraph, Span, Spans
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed, rests_on
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import capital, clean, conditions_in_words
from ketacost.questions.sensitivity_result import Sensitivity, Swing

COLUMNS: Final[tuple[Column[Swing], ...]] = (
    Column("unknown", attrgetter("key")),
    Column("what", attrgetter("what"), "Not known yet"),
    Column("low", attrgetter("low"), "At best", "money"),
    Column("at_low", lambda swing: str(swing.at_low), "That is"),
    Column("high", attrgetter("high"), "At worst", "money"),
    Column("at_high", lambda swing: str(swing.at_high), "That is"),
    Column("moves", attrgetter("width"), "It moves", "money"),
)
"""One row for each unknown."""


def document(result: Sensitivity, *, quiet: bool = False) -> Document:
    """Every unknown; ``quiet`` leaves out the notes."""
    return Document(
        lambda: _blocks(result, quiet=quiet),
        lambda: Table(COLUMNS, result.swings),
        result.to_dict,
        lambda: notes.of_options_and_day([result.base], (), result.today),
    )


def _blocks(result: Sensitivity, *, quiet: bool) -> Iterator[DocumentBlock]:
    pays = dollars(result.base.total.patient_pays)
    words = conditions_in_words(result.base.if_)
    yield Heading(f"What matters most: {clean(result.plan.name)} at {clean(result.clinic.name)}", 1)
    yield Gap()
    yield Paragraph(f"The answer so far is {pays}{f' ({words})' if words else ''}.")
    if not result.swings:
        yield Paragraph("Nothing that is still unknown would change it.")
    else:
        first = result.swings[0]
        yield Paragraph(f"Find out first: {first.what}. It moves the answer by {dollars(first.width)}.")
        yield Heading("What you pay, from the best to the worst answer, one unknown at a time")
        yield Spans(
            tuple(Span(capital(each.what), each.low, str(each.at_low), each.high, str(each.at_high)) for each in result.swings),
            int(result.base.total.patient_pays),
            Table([column for column in COLUMNS if column.title], result.swings),
        )
    if quiet:
        return
    yield from listed("Known", result.known)
    yield from rests_on([result.base])
    yield from as_of(result.today)
