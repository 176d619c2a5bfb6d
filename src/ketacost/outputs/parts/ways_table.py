"""The table of the screen: one row a clinic and way of paying, its columns always in the same places; of many clinics, one row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.engine.line import verdict_of
from ketacost.money import dollars_short
from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS
from ketacost.outputs.parts.estimate_data import AFTER_TAX, AT_MOST, AT_ONCE, WITH_TRAVEL
from ketacost.outputs.parts.footnotes import NOT_WHOLE
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import clean, lacks_consultation, short_way
from ketacost.result.answer import NAMING
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
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


class WayRow(NamedTuple):
    """A clinic and a way of paying: what it comes to under each answer."""

    where: str
    best: Option
    """With every answer a yes, or the one price that it has."""
    covered: int | None
    not_covered: int | None
    own: str | None = None
    """Of one row a clinic: the cheapest way without insurance, and its price."""
    first: int | None = None
    stopped: int | None = None


def ways_table(result: Estimate, columns: Sequence[str] = (), *, every: bool = False) -> Table[WayRow]:
    """The comparison that the screen shows; ``every`` row of it with ``--detail``."""
    rows = list(_ways(result))
    if len(result.clinics) > FEW_CLINICS:
        rows = list(_clinics(result, rows))
    named = _named(result)
    kept = rows if every or len(result.clinics) > FEW_CLINICS else _kept(rows, named)
    last = max((at for at, row in enumerate(kept) if id(row.best) in named), default=0)
    return Table(
        list(_columns(result, kept, columns)),
        kept,
        bold=next((at for at, row in enumerate(kept) if row.best is result.best), None),
        starred=[at for at, row in enumerate(kept) if is_not_whole(result, row.best)],
        least=None if every else max(4, last + 1),
        of_more="(--detail shows every row)",
    )


def left_out(result: Estimate) -> int:
    """How many rows the table has not."""
    return 0 if len(result.clinics) > FEW_CLINICS else max(0, sum(1 for _ in _ways(result)) - MOST_ROWS)


def is_not_whole(result: Estimate, option: Option) -> bool:
    """Whether a price leaves out what the clinic asks for and does not price."""
    return lacks_consultation(result, option) or any(each.code == NOT_WHOLE for each in option.doubts)


def _columns(result: Estimate, rows: Sequence[WayRow], asked: Sequence[str]) -> Iterator[Column[WayRow]]:
    yield Column("", attrgetter("where"), "What you pay in all")
    yield Column("", attrgetter("covered"), "If covered", "money", missing=NOTHING, long_title=True)
    yield Column("", attrgetter("not_covered"), "If not covered", "money", missing=NOTHING, long_title=True)
    if len(result.clinics) > FEW_CLINICS:
        yield Column("", attrgetter("own"), "No insurance", missing=NOTHING, long_title=True)
    yield Column("", attrgetter("first"), "First payment", "money", missing=NOTHING, long_title=True)
    if len(result.clinics) <= FEW_CLINICS:
        stops = [row.best.early_stop.after for row in rows if row.best.early_stop is not None]
        title = f"If you stop after {in_words(stops[0] if stops else 3)}"
        yield Column("", attrgetter("stopped"), title, "money", missing=NOTHING, long_title=True)
    names = dict.fromkeys([*(["with-travel"] if result.with_travel else []), *asked])
    yield from (FURTHER[name]._replace(room="always", missing=NOTHING).on(attrgetter("best")) for name in names)


def _ways(result: Estimate) -> Iterator[WayRow]:
    """What differs by an answer only is one row. A price on paper is none that a clinic gives."""
    found: dict[tuple[object, ...], list[Option]] = {}
    for option in result.options:
        if not option.on_paper:
            found.setdefault(
                (option.clinic, option.plan, option.way, option.network, option.purchases, option.parts), []
            ).append(option)
    for options in found.values():
        yield _way(result, options)


def _way(result: Estimate, options: Sequence[Option]) -> WayRow:
    yes = [option for option in options if not any(word.endswith("not_covered") for word in option.if_)]
    best = min(yes or options, key=lambda option: option.total.patient_pays)
    is_open = any("covered" in word for option in options for word in option.if_)
    paid = best.total.patient_pays
    covered = paid if is_open or _is_covered(best) else None
    other = _if_not(result, options) if is_open else paid if covered is None else None
    stopped = None if best.early_stop is None else best.early_stop.owed
    return WayRow(_where(result, best), best, covered, other, None, best.first_payment, stopped)


def _if_not(result: Estimate, options: Sequence[Option]) -> int:
    """With the worst answer; where a no has no row of its own, it is the clinic's own price, single sessions."""
    if all(word == "covered" for option in options for word in option.if_ if "covered" in word):
        own = [each for each in result.options if each.way == "self_pay" and each.clinic == options[0].clinic]
        options = own or options
    return max(option.total.patient_pays for option in options)


def _is_covered(option: Option) -> bool:
    return any(
        verdict_of(row) in {"covered", "penalty"} for visit in option.visits if visit.session is not None for row in visit.rows
    )


def _where(result: Estimate, option: Option) -> str:
    plan = f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
    way = short_way(option, result.options)
    return f"{plan}{way if len(result.clinics) == 1 else f'{short_name(option.clinic)}, {way}'}"


def short_name(clinic: str) -> str:
    """A clinic's name in a row: what stands behind it in brackets is in the answer above.

    >>> short_name("Sample Clinic (invented)")
    'Sample Clinic'
    """
    told = clean(clinic)
    return told.rpartition(" (")[0] or told if told.endswith(")") else told


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


def _clinics(result: Estimate, rows: Sequence[WayRow]) -> Iterator[WayRow]:
    """One row a clinic: its cheapest way through insurance, and its cheapest without."""
    for clinic in dict.fromkeys(row.best.clinic for row in rows):
        mine = [row for row in rows if row.best.clinic == clinic]
        insured = next((row for row in mine if row.best.way == "insurance"), None)
        own = next((row for row in mine if row.best.way in {"self_pay", "package"}), None)
        shown = own or mine[0]
        yield WayRow(
            short_name(clinic),
            shown.best,
            None if insured is None else insured.covered,
            None if insured is None else insured.not_covered,
            None if own is None else f"{dollars_short(own.best.total.patient_pays)}, {short_way(own.best, result.options)}",
            shown.first,
            shown.stopped,
        )
