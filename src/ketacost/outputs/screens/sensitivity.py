"""``sensitivity``: each unknown as a bar from its low to its high, the largest first."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, Paragraph, Span, Spans
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed, rests_on
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import capital, clean, insurer_of
from ketacost.questions.sensitivity_result import Sensitivity, Swing
from ketacost.words.way import conditions_in_words

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


def document(result: Sensitivity, *, of_several: bool = False, detail: bool = False, quiet: bool = False) -> Document:
    """What moves the answer most, and a table of the rest; ``detail`` adds bars and what the answer rests on.

    ``of_several`` says that the clinic was not named but is the one of the answer.
    """
    return Document(
        lambda: with_glossary(_blocks(result, of_several=of_several, detail=detail, quiet=quiet), quiet=quiet),
        lambda: Table(COLUMNS, result.swings),
        result.to_dict,
        lambda: notes.of_options_and_day([result.base], (), result.today),
        None if detail else ONE_SCREEN,
    )


def _blocks(result: Sensitivity, *, of_several: bool, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"What matters most: {clean(result.plan.name)} at {clean(result.clinic.name)}", 1)
    yield Gap()
    yield from map(Paragraph, _answer_first(result))
    if of_several:
        yield Paragraph(f"This is about {clean(result.clinic.name)}. For another clinic, name it with --clinic.")
    if result.swings:
        table = Table([column for column in COLUMNS if column.title], result.swings, least=1, of_more="with --detail")
        yield Gap()
        if detail:
            spans = (
                Span(capital(each.what), each.low, str(each.at_low), each.high, str(each.at_high)) for each in result.swings
            )
            yield Spans(tuple(spans), int(result.base.total.patient_pays), table)
        else:
            yield table
    if quiet:
        return
    if detail:
        yield from listed("Known", result.known)
        yield from rests_on([result.base])
        yield from as_of(result.today)
    else:
        yield Gap()
        yield Paragraph(f"See bars, and what this rests on: --detail. {notes.day_and_disclaimer(result.today)}")


def _answer_first(result: Sensitivity) -> Iterator[str]:
    """What to find out first, and the price that everything is measured against."""
    base = result.base
    words = conditions_in_words(base.if_, insurer_of(base))
    price = f"{dollars_short(base.total.patient_pays)}{f', {words}' if words else ''}"
    if not result.swings:
        yield f"The price so far is {price}. Nothing that is still open would change it."
        return
    first = result.swings[0]
    yield f"Find out first: {first.what}. It can move your price by {dollars_short(first.width)}."
    yield f"The price so far is {price}."
