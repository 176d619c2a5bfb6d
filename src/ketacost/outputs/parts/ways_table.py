"""The table of the screen: one row a clinic and way of paying, its columns always in the same places; of many clinics, one row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS
from ketacost.outputs.parts.estimate_data import AFTER_TAX, AT_MOST, AT_ONCE, WITH_TRAVEL
from ketacost.outputs.parts.footnotes import is_not_whole
from ketacost.outputs.parts.way_rows import WayRow, clinic_rows, way_rows
from ketacost.outputs.table import Column, Table
from ketacost.result.answer import NAMING
from ketacost.result.estimate import Estimate
from ketacost.words.counted import in_words

FEW_CLINICS: Final = 4
"""So many clinics have a row for each way of paying; of more, each has one row."""
MOST_ROWS: Final = 9
NOTHING: Final = "-"
FURTHER: Final = {
    "with-travel": WITH_TRAVEL,
    "after-tax": AFTER_TAX,
    "a-month": A_MONTH,
    "plan-pays": AMOUNTS["plan_pays"],
    "most-due": AT_ONCE.named("Most due at one time"),
    "at-most": AT_MOST,
}
"""Columns that can be asked for beside the four, by the words of ``--columns``."""


def ways_table(result: Estimate, columns: Sequence[str] = (), *, every: bool = False) -> Table[WayRow]:
    """The comparison that the screen shows; ``every`` row of it with ``--detail``."""
    rows = list(way_rows(result))
    if len(result.clinics) > FEW_CLINICS:
        rows = list(clinic_rows(result, rows))
    named = _named(result)
    kept = rows if every or len(result.clinics) > FEW_CLINICS else _kept(rows, named)
    last = max((at for at, row in enumerate(kept) if id(row.best) in named), default=0)
    return Table(
        list(_columns(result, kept, columns)),
        kept,
        bold=next((at for at, row in enumerate(kept) if row.best is result.best), None),
        starred=[at for at, row in enumerate(kept) if is_not_whole(result, row.best)],
        least=None if every else max(4, last + 1),
        of_more="with --detail",
        left_out=len(rows) - len(kept),
    )


def _columns(result: Estimate, rows: Sequence[WayRow], asked: Sequence[str]) -> Iterator[Column[WayRow]]:
    yield Column("", attrgetter("where"), "What you pay in all")
    if result.plan_pays:
        yield Column("", attrgetter("covered"), "If covered", "money", missing=NOTHING, long_title=True)
        yield Column("", attrgetter("not_covered"), "If not covered", "money", missing=NOTHING, long_title=True)
    else:
        yield Column("", attrgetter("not_covered"), "You pay", "money", missing=NOTHING)
    if len(result.clinics) > FEW_CLINICS:
        yield Column("", attrgetter("own"), "No insurance", missing=NOTHING, long_title=True)
    yield Column("", attrgetter("first"), "First payment", "money", missing=NOTHING, long_title=True)
    if len(result.clinics) <= FEW_CLINICS:
        stops = [row.best.early_stop.after for row in rows if row.best.early_stop is not None]
        title = f"If you stop after {in_words(stops[0] if stops else 3)}"
        yield Column("", attrgetter("stopped"), title, "money", missing=NOTHING, long_title=True)
    names = dict.fromkeys([*(["with-travel"] if result.with_travel else []), *asked])
    yield from (FURTHER[name]._replace(room="always", missing=NOTHING).on(attrgetter("best")) for name in names)


def _named(result: Estimate) -> set[int]:
    """The options that the answer names."""
    parts = [getattr(result.answer, key) for key in NAMING]
    return {id(result.options[part.option]) for part in parts if part is not None}


def _kept(rows: Sequence[WayRow], named: set[int]) -> list[WayRow]:
    """Those the answer names and the first of the others, in their order."""
    room = MOST_ROWS - sum(id(row.best) in named for row in rows)
    kept = []
    for row in rows:
        if id(row.best) in named:
            kept.append(row)
        elif room > 0:
            kept.append(row)
            room -= 1
    return kept
