"""An estimate's options as columns, for the comparison on a screen and for CSV, and as data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Final, NamedTuple

from ketacost.outputs.document import LongList
from ketacost.outputs.parts.columns import A_MONTH, AMOUNTS, IF_STOPPED, OPTION
from ketacost.outputs.parts.visit_columns import VISIT, VisitRow, visit_rows
from ketacost.outputs.table import Cell, Column, Table, filled
from ketacost.result.answer import NAMING
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


def _money(key: str, of: Callable[[Option], Cell], title: str = "") -> Column[Option]:
    return Column(key, of, title, "money")


def _bound(end: int) -> Callable[[Option], int | None]:
    """One end of the range, where there is one."""
    return lambda option: option.bounds[end] if option.range is not None else None


def _part(path: str) -> Callable[[Option], Cell]:
    """Something of a part that was asked for, such as ``travel.total``."""
    part, _, value = path.partition(".")
    return lambda option: None if getattr(option, part) is None else attrgetter(value)(getattr(option, part))


def _credited(name: str) -> Callable[[Option], int]:
    return lambda option: 0 if option.credited is None else getattr(option.credited, name)


LOW: Final = _money("range_low_patient_pays", _bound(0), "At best")._replace(room="if room")
HIGH: Final = _money("range_high_patient_pays", _bound(1))
AT_MOST: Final = _money("at_most", attrgetter("upper"), "At most")._replace(room="if room")
AT_ONCE: Final = _money("cash_at_once", attrgetter("cash.at_once"), "At once")
AFTER_TAX: Final = _money("after_tax", _part("tax.after_tax"), "After tax")
WITH_TRAVEL: Final = _money("with_travel", lambda option: None if option.travel is None else option.with_travel, "With travel")
PLAN_PAYS: Final = AMOUNTS["plan_pays"]._replace(room="wide")
BESIDE: Final = (
    LOW,
    HIGH,
    AT_MOST,
    Column[Option]("sure", lambda option: "yes" if option.sure else "no"),
    Column[Option]("why_not_sure", lambda option: " ".join(map(str, option.why_not_sure))),
    AT_ONCE,
    Column[Option]("purchases", lambda option: "; ".join(f"{item.times} x {item.name}" for item in option.purchases)),
    _money("travel", _part("travel.total")),
    AFTER_TAX,
    _money("cash_paid_first", attrgetter("cash.paid_first")),
    _money("cash_reimbursed", attrgetter("cash.reimbursed")),
    WITH_TRAVEL,
    _money("tax_saving", _part("tax.saving")),
    _money("tax_deduction", _part("tax.deduction")),
    _money("stop_patient_pays", _part("stop.total.patient_pays")),
    _money("stop_refund", _part("stop.refund")),
    _money("credited_deductible", _credited("deductible")),
    _money("credited_out_of_pocket", _credited("out_of_pocket")),
    _money("credited_worth", _credited("worth")),
    _money("help_leaves", lambda option: min((item.remains for item in option.help), default=None)),
    _money("cash_peak", attrgetter("cash.peak")),
    _money("travel_paid_back", _part("travel.paid_back")),
)
"""What stands beside an option's money keys in CSV; an empty cell is what was not asked for."""


def amounts_shown(options: Sequence[Option], stop_after: int | None) -> Iterator[Column[Option]]:
    """The amounts of the comparison: what you pay, and each further one that says something of any option."""
    yield AMOUNTS["patient_pays"]
    if any(option.cash.at_once != option.total.patient_pays for option in options):
        yield AT_ONCE
    stopped = IF_STOPPED.named(f"If stopped after {stop_after}")
    yield from filled((WITH_TRAVEL, AFTER_TAX, stopped, A_MONTH, LOW, _above(AT_MOST)), options)
    if any(option.total.plan_pays for option in options):
        yield PLAN_PAYS._replace(of=lambda option: option.total.plan_pays if option.way == "insurance" else None)


def _above(most: Column[Option]) -> Column[Option]:
    """The upper end, where it is not what the patient pays anyway."""
    return most._replace(of=lambda option: None if option.upper == option.total.patient_pays else most.of(option))


def _named_by_answer(result: Estimate) -> Column[Option]:
    """What of the answer an option is, by the answer's own keys: ``sure``, ``if_yes``, ``if_no``, ``ceiling``, ``first_payment``."""
    answer = result.answer
    named: dict[int, list[str]] = {}
    for key in NAMING:
        part = getattr(answer, key)
        if part is not None:
            named.setdefault(id(result.options[part.option]), []).append(key)
    return Column("answer", lambda option: " ".join(named.get(id(option), ())))


class VisitOfOption(NamedTuple):
    """A visit, and whose it is."""

    option: Option
    row: VisitRow
    due: int


def in_csv(result: Estimate, *, detail: bool) -> Table[Any]:
    """One row for each option; with ``detail``, one for each visit of each option."""
    if not detail:
        return Table((*OPTION, *AMOUNTS.values(), *BESIDE, _named_by_answer(result)), result.options)
    columns: list[Column[VisitOfOption]] = [column.on(attrgetter("option")) for column in (*OPTION, _named_by_answer(result))]
    columns += [column.on(attrgetter("row")) for column in VISIT]
    columns.append(Column("due_that_day", attrgetter("due"), holds="money"))
    return Table(columns, (row for option in result.options for row in _visits_of(option)))


def _visits_of(option: Option) -> Iterator[VisitOfOption]:
    rows = zip(visit_rows(option.visits), option.due_that_day, strict=True)
    return (VisitOfOption(option, row, due) for row, due in rows)


def in_json(result: Estimate, *, detail: bool) -> LongList:
    """``detail`` adds the lines of visits that are billed in parts."""
    options = (option.to_dict(detail=detail) for option in result.options)
    return LongList(result._replace(options=()).to_dict(), "options", options)
