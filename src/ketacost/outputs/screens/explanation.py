"""``explain``: one clinic, every option, told session by session in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph, every_block
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.estimate_data import in_csv, in_json
from ketacost.outputs.parts.footnotes import footnotes, is_not_whole
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.story import steps_in_a_line, steps_table
from ketacost.outputs.parts.told_option import answered, at_clinic, how_sure, way_of
from ketacost.outputs.parts.whole_explanation import whole_explanation
from ketacost.outputs.words import capital
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.words.glossary import glossary_lines


def document(result: Estimate, *, everything: bool = False, quiet: bool = False) -> Document:
    """The option that the answer names, and what a yes would change; ``everything`` tells all options and what they rest on.

    ``quiet`` leaves out what stands beside the story.
    """
    blocks = partial(whole_explanation if everything else _one_screen, result, quiet=quiet)
    return Document(
        blocks,
        lambda: in_csv(result, detail=True),
        lambda: in_json(result, detail=True),
        lambda: notes.of_estimate(result),
        None if everything else ONE_SCREEN,
    )


def _one_screen(result: Estimate, *, quiet: bool) -> Iterator[DocumentBlock]:
    """One answer with its other end, so that a person can follow it without scrolling."""
    yield Heading(f"Where this price comes from{at_clinic(result)}", 1)
    told: list[str] = []
    for rank, option in enumerate(_answer_and_hope(result), start=1):
        yield from _summary(result, option)
        if option.way in {"self_pay", "package"}:
            yield Paragraph(steps_in_a_line(option, result.today))
            yield Paragraph("These are the clinic's own prices. None of it counts toward a plan.")
            continue
        steps = steps_table(option, result.today)
        yield steps if rank == 1 else IfRoom((steps,), HOPE)
        new = [line for line in glossary_lines(step.why for step in steps.rows) if line not in told]
        told += new
        if new and not quiet:
            yield IfRoom((Gap(), Paragraph("; ".join(new) + ".")), GLOSSARY)
    if quiet:
        return
    if shortfall := tuple(shortfall_parts(result)):
        yield IfRoom(tuple(every_block(shortfall)), SHORTFALL)
    yield IfRoom((Gap(),), GLOSSARY + 1)
    yield Paragraph(f"--all tells every way, step by step. {notes.day_and_disclaimer(result.today)}")


HOPE: Final = 1
GLOSSARY: Final = 30
SHORTFALL: Final = 5
"""Ranks: what a short screen leaves out, the greatest first."""


def _answer_and_hope(result: Estimate) -> tuple[Option, ...]:
    """The option that the answer names, and the one that hangs on a yes."""
    hopeful = result.named(result.answer.if_yes)
    named = answered(result) or result.options[:1]
    return named if hopeful is None or hopeful in named else (*named, hopeful)


def _summary(result: Estimate, option: Option) -> Iterator[DocumentBlock]:
    """What an option comes to, and how sure that is."""
    yield Heading(f"{capital(way_of(result, option))}: you pay {dollars_short(option.total.patient_pays)}")
    low, high = option.bounds
    range_ = "" if low == high else f" It could come to {dollars_short(low)} or to {dollars_short(high)}."
    yield Paragraph(f"{how_sure(result, option)}{range_}")
    if is_not_whole(result, option):
        yield from map(Paragraph, footnotes(result, mark=""))
