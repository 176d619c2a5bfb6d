"""Markdown: every block as the Markdown of its kind, and text that stays text."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.hostile import HOSTILE
from ketacost.outputs.document import (
    Bars,
    Bullets,
    Document,
    DocumentBlock,
    Gap,
    Heading,
    OnPages,
    Paragraph,
    Span,
    Spans,
)
from ketacost.outputs.formats.markdown import draw, escaped
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import clean
from outputs.reading_markdown import check_plain, check_rows, headings, shown, tables

NAME: Column[tuple[Any, ...]] = Column("name", lambda row: row[0], "Name")
COST: Column[tuple[Any, ...]] = Column("cost", lambda row: row[1], "Cost", "money")
TRICKS = (
    "a|b", "\\", "\\|", "a\\|b|c", "`code`", "**bold**", "_x_", "~~gone~~", "<b>x</b>", "<!-- ", "&lt;", "&#124;", "[x](http://y)",
    "![x](y)", "# x", "x #", "- x", "+ x", "* x", "1. x", "12) x", "> x", "---", "===", "| --- |", "```", "    code", "$x$", "$",
    "x\n\n# y", "x\n| a | b |\n| --- | --- |", ": x", "<http://x.y>", "a  ", "\\\\|",
)  # fmt: skip
"""Names that would be something else if they were not escaped."""


def drawn(*blocks: DocumentBlock) -> str:
    """The blocks as a page."""
    document = Document(lambda: blocks, lambda: Table((), ()), dict, lambda: ())
    return "".join(draw(document, Terminal()))


def check_stays_text(words: str) -> None:
    """The words stand in a title, a paragraph, a list and a table, and are read there as they are."""
    table = Table((NAME, COST), [(words, 5), ("other", 6)], bold=0)
    page = drawn(Heading(words), Paragraph(words), Bullets((words, "other")), table)
    check_plain(page)
    check_rows(page)
    seen = clean(words).strip()
    assert headings(page) == [f"## {seen}"]
    assert tables(page) == [[["Name", "Cost"], [seen, "$0.05"], ["other", "$0.06"]]]
    assert not seen or shown(page).count(seen) == 4


@pytest.mark.parametrize("words", [*TRICKS, *HOSTILE.values()], ids=ascii)
def test_text_stays_text_wherever_it_stands(words: str) -> None:
    check_stays_text(words)


@given(st.text(alphabet=st.sampled_from("a1 .)|\\`*_[]<>#+-=~&!$:\n\"'(/"), max_size=24))
def test_no_run_of_markup_becomes_markup(words: str) -> None:
    check_stays_text(words)


@given(st.text(max_size=12))
def test_no_letter_is_lost(words: str) -> None:
    assert " ".join("".join(shown(drawn(Paragraph(f"x{words}")))).split()) == " ".join(clean(f"x{words}").split())


def test_an_amount_stays_readable_and_makes_no_formula() -> None:
    assert escaped("$5.00 and $6.00") == "$5.00 and $6.00"
    assert escaped("$x$") == "\\$x\\$"


def test_titles_are_marked_by_their_level() -> None:
    assert headings(drawn(Heading("a", 1), Heading("b"), Heading("c", 3))) == ["# a", "## b", "### c"]


def test_what_spaces_a_screen_leaves_nothing_on_a_page() -> None:
    assert drawn(Heading("a", 1), Gap(), Paragraph("b"), Gap()) == "# a\n\nb\n"


def test_amounts_stand_to_the_right_and_words_to_the_left() -> None:
    dated: Column[tuple[Any, ...]] = Column("", lambda row: row[2], "Day", "date", right=False)
    table = Table((NAME, COST, dated), [("x", -123456, date(2026, 1, 2)), ("y", None, None)])
    assert drawn(table) == ("| Name | Cost | Day |\n| --- | ---: | --- |\n| x | -$1,234.56 | 2026-01-02 |\n| y |  |  |\n")


def test_a_page_has_room_for_every_column() -> None:
    wide, extra = COST._replace(room="wide"), COST._replace(room="if room")
    assert tables(drawn(Table([NAME, *[COST] * 6, wide, extra], [("x", 1)], else_words=["in words"]))) == [
        [["Name", *["Cost"] * 8], ["x", *["$0.01"] * 8]]
    ]


def test_the_row_to_be_seen_first_is_bold_and_a_footnote_has_its_star() -> None:
    assert drawn(Table((NAME, COST), [("x", 1), ("y", None)], bold=1, starred=[0])).splitlines()[2:] == [
        "| x\\* | $0.01 |",
        "| **y** |  |",
    ]


def test_a_chart_is_a_table() -> None:
    table = Table((NAME, COST), [("x", 1)])
    bars = Bars((("x", 1),), 1, table)
    spans = Spans((Span("x", 1, "a", 2, "b"),), 1, table)
    assert drawn(bars) == drawn(spans) == drawn(OnPages(table)) == drawn(table)
