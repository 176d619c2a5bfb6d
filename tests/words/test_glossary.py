"""The glossary: a line for each term of cards and bills that a screen shows, and for no other."""

from __future__ import annotations

import pytest

from ketacost.words.glossary import GLOSSARY, glossary_lines, terms_in


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("The copay is $40.", ["copay"]),
        ("No copays; the deductible is met, deductibles start again.", ["deductible", "copay"]),
        ("an out of pocket maximum, an out-of-pocket\nmaximum", ["out-of-pocket maximum"]),
        ("Coinsurance: 20%", ["coinsurance"]),
        ("Prior authorizations and superbills.", ["superbill", "prior authorization"]),
        ("insurance that is not in the list, a superbilling name, scopayed", []),
    ],
)
def test_a_term_is_found_however_it_is_written(text: str, terms: list[str]) -> None:
    assert list(terms_in(text)) == terms


def test_a_term_is_told_once_for_a_whole_screen() -> None:
    lines = glossary_lines(["Your deductible", "is met. A copay", "of $20; the deductible"])
    assert [line.partition(":")[0] for line in lines] == ["deductible", "copay"]


def test_every_line_fits_a_screen_of_80_columns_under_an_indent() -> None:
    assert [term for term, line in GLOSSARY.items() if len(f"{term}: {line}") > 76] == []
