"""``scenarios``: what a yes and a no cost, what an appeal changes, how else it may go, and what to do after a denial."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketacost.outputs.document import ONE_SCREEN, Document, DocumentBlock, Gap, Heading, IfRoom, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.appeal_in_words import as_things_stand, what_an_appeal_changes, without_insurance, yes_and_no
from ketacost.outputs.parts.denial_steps import steps_in_short
from ketacost.outputs.parts.glossary import with_glossary
from ketacost.outputs.parts.scenario_data import in_csv
from ketacost.outputs.parts.scenario_rows import scenario_table
from ketacost.outputs.words import clean, expected_in_words
from ketacost.questions.scenarios_result import Scenarios

MORE = "--detail shows every case, visit and source."
TABLE: Final = 2
"""The rank of the last row; the steps stay longer."""


def document(result: Scenarios, *, detail: bool = False, quiet: bool = False) -> Document:
    """The answer on one screen. ``detail`` is everything; ``quiet`` the answer, the table and the steps."""
    return Document(
        lambda: _told(result, detail=detail, quiet=quiet),
        lambda: in_csv(result, detail=detail),
        result.to_dict,
        lambda: notes.of_options_and_day(
            [scenario.option for scenario in result.found],
            [f"Left out - {words}" for words in result.left_out],
            result.today,
        ),
        None if detail else ONE_SCREEN,
    )


def _told(result: Scenarios, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    if detail:
        from ketacost.outputs.screens.scenarios_in_detail import in_detail  # few ask for it

        return in_detail(result, quiet=quiet)
    blocks = _one_screen(result, quiet=quiet)
    return blocks if quiet else with_glossary(blocks)


def _one_screen(result: Scenarios, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"How it may go: {clean(result.plan.name)} at {clean(result.clinic.name)}", 1)
    yield IfRoom((Gap(),), 29)
    yield Paragraph(yes_and_no(result))
    yield IfRoom((Paragraph(without_insurance(result)),), 27)
    yield Paragraph(" ".join(what_an_appeal_changes(result)))
    yield from map(Paragraph, map(expected_in_words, result.expected))
    if stands := tuple(map(Paragraph, as_things_stand(result))):
        yield IfRoom(stands, 28)
    yield IfRoom((Gap(),), 29)
    yield IfRoom((scenario_table(result),), TABLE)
    yield from steps_in_short(result.after_denial, result.today)
    if not quiet:
        yield IfRoom((Gap(),), 29)
        yield Paragraph(f"{MORE} {notes.day_and_disclaimer(result.today)}")
