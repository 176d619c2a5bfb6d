"""What a screen hands over: blocks and columns that say what they are, once, for every format."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

import pytest

from cli.test_markdown import LISTS, PAGES
from ketacost.outputs.document import Bullets, Document, Heading, Paragraph
from ketacost.outputs.formats.cells import in_words, stands_right
from ketacost.outputs.formats.csv import draw as draw_csv
from ketacost.outputs.formats.registry import Terminal
from ketacost.outputs.formats.terminal import draw as draw_terminal
from ketacost.outputs.table import Column, Table, filled
from outputs.documents import document_of, tables_of

WORDS = {**PAGES, **{family: family for family in LISTS}}
WITH_DETAIL = ("estimate", "explain", "when", "scenarios", "pay", "adjudicate")


class Bill(NamedTuple):
    """A row to draw."""

    name: str
    cents: int | None
    rate: int | None = None
    day: date | None = None


NAME: Column[Bill] = Column("name", lambda bill: bill.name, "Name")
COST: Column[Bill] = Column("cost", lambda bill: bill.cents, "Cost", "money")
RATE: Column[Bill] = Column("rate", lambda bill: bill.rate, "Rate", "rate", missing="none")
DAY: Column[Bill] = Column("day", lambda bill: bill.day, "Day", "date")
YEAR: Column[Bill] = Column("year", lambda bill: bill.day, "Year", "plan_year")
ALL = (NAME, COST, RATE, DAY, YEAR)


def of(table: Table[Bill]) -> Document:
    return Document(lambda: [table], lambda: table, dict, lambda: ())


def on_terminal(table: Table[Bill], width: int) -> list[list[str]]:
    """The rows as a terminal of this width shows them, the header first."""
    text = "".join(draw_terminal(of(table), Terminal(width, unicode=False)))
    return [re.split(r"\s{2,}", line.strip()) for line in text.splitlines() if set(line) - set("- ")]


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_each_column_of_csv_has_a_key_of_its_own(words: str) -> None:
    keys = [column.key for column in document_of(words).table().columns]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", key) for key in keys)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_column_of_the_screen_that_csv_has_too_has_its_key(words: str) -> None:
    """What is described once is the same column: a key that a screen's column has is one of CSV's, plain or in detail."""
    runs = [words, *([f"{words} --detail"] if words.split(maxsplit=1)[0] in WITH_DETAIL and "--detail" not in words else [])]
    if "--detail" in words:
        runs.append(words.replace(" --detail", ""))
    keys = {column.key: column.holds for run in runs for column in document_of(run).table().columns}
    for table in tables_of(document_of(words)):
        assert all(column.title for column in table.columns)
        assert all(keys[column.key] == column.holds for column in table.columns if column.key)


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_blocks_hold_words_and_plain_values(words: str) -> None:
    document = document_of(words)
    for block in document.blocks():
        told = block.items if isinstance(block, Bullets) else (block.words,) if isinstance(block, (Heading, Paragraph)) else ()
        assert all(item and item.isprintable() for item in told)
    for table in tables_of(document):
        for cells in table.cells():
            assert all(cell is None or type(cell) in {str, int, date} for cell in cells)
            assert not any(
                type(cell) is str and "$" in cell
                for cell, column in zip(cells, table.columns, strict=True)
                if column.holds == "money"
            )


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_a_document_can_be_drawn_more_than_once(words: str) -> None:
    document = document_of(words)
    assert "".join(draw_csv(document, Terminal())) == "".join(draw_csv(document, Terminal()))
    assert list(map(type, document.blocks())) == list(map(type, document.blocks()))


def test_a_cell_is_worded_by_what_its_column_holds() -> None:
    bill = Bill("a\nb", -123456, 104_699, date(2026, 7, 1))
    assert [in_words(column, column.of(bill)) for column in ALL] == ["a b", "-$1,234.56", "10.47%", "2026-07-01", "2026/27"]
    assert [in_words(column, column.of(Bill("x", None))) for column in ALL] == ["x", "", "none", "", ""]


def test_csv_has_plain_numbers_under_stable_keys() -> None:
    bills = [Bill("=x", -123456, 104_699, date(2026, 7, 1)), Bill("y", None)]
    assert "".join(draw_csv(of(Table(ALL, bills)), Terminal())) == (
        "name,cost,rate,day,year\r\n'=x,-1234.56,0.104699,2026-07-01,2026-07-01\r\ny,,,,\r\n"
    )


def test_csv_of_many_rows_comes_in_pieces() -> None:
    pieces = list(draw_csv(of(Table((NAME,), (Bill("x" * 100, None) for _ in range(2000)))), Terminal()))
    assert len(pieces) > 2
    assert "".join(pieces).count("\r\n") == 2001


def test_a_column_can_be_of_a_part_and_have_another_name() -> None:
    inside: Column[tuple[int, Bill]] = COST.on(lambda pair: pair[1])
    column = inside.named("Price")
    assert (column.of((1, Bill("x", 5))), column.title, column.key, column.holds) == (5, "Price", "cost", "money")


def test_a_column_that_says_nothing_is_left_out() -> None:
    assert filled(ALL, [Bill("x", None), Bill("y", 0)]) == [NAME, COST]
    assert filled(ALL, []) == []


def test_amounts_stand_to_the_right_unless_the_column_says_otherwise() -> None:
    assert [stands_right(column) for column in (NAME, COST, DAY, COST._replace(right=False))] == [False, True, True, False]


def test_a_wide_column_is_shown_where_it_is_wide() -> None:
    table = Table((NAME, COST, RATE._replace(room="wide")), [Bill("x", 5, 10_000)])
    assert on_terminal(table, 100) == [["Name", "Cost", "Rate"], ["x", "$0.05", "1%"]]
    assert on_terminal(table, 99) == [["Name", "Cost"], ["x", "$0.05"]]


def test_a_column_that_gives_way_is_said_in_words() -> None:
    """Where there is room for it, or for few columns, it is a column; else its words follow the second cell."""
    giving = COST._replace(room="if room", title="Most")
    few = Table((NAME, NAME, giving), [Bill("x", 5)], else_words=["at most $0.05"])
    full = few._replace(columns=(NAME, NAME, DAY, DAY, DAY, giving))
    assert on_terminal(few, 80)[1] == ["x", "x", "$0.05"]
    assert on_terminal(full, 80)[1] == ["x", "x; at most $0.05"]
    assert on_terminal(full, 100)[1] == ["x", "x", "$0.05"]


def test_a_row_with_a_footnote_has_its_star() -> None:
    assert on_terminal(Table((NAME, COST), [Bill("x", 5), Bill("y", 6)], starred=[1]), 80)[1:] == [
        ["x", "$0.05"],
        ["y*", "$0.06"],
    ]
