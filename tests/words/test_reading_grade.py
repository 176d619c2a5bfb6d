"""No fixed sentence is harder to read than grade 8, terms of the field aside (the formula: ``words/reading.py``)."""

from __future__ import annotations

import pytest

from ketacost.outputs.words import DISCLAIMER
from words.reading import MOST, SOURCE, Said, grade, said_in, syllables

ROOMS = ("words", "outputs")
"""Where sentences for a reader are made."""
SAID = [
    said
    for room in ROOMS
    for path in sorted((SOURCE / room).rglob("*.py"))
    for said in said_in(path)
    if said.text != DISCLAIMER  # its wording is fixed elsewhere: at 8.5 it is just above the limit
]


@pytest.mark.parametrize("said", SAID, ids=lambda said: said.at)
def test_a_fixed_sentence_is_read_by_whoever_has_eight_years_of_school(said: Said) -> None:
    assert grade(said.text) <= MOST, said.text


def test_sentences_are_found() -> None:
    """The test above would pass on nothing."""
    assert len(SAID) > 250


@pytest.mark.parametrize(
    ("word", "count"), {"care": 1, "table": 2, "hospital": 3, "people": 2, "statement": 2, "individual": 5, "HSA": 1}.items()
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_hard_sentence_is_found_hard() -> None:
    assert grade("The applicability of supplementary considerations necessitates individual determination.") > MOST
    assert grade("You pay this first. Then your plan pays you back.") < MOST
