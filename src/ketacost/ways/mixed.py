"""Two ways for one course: what the plan approved or still covers through insurance, the rest paid yourself (``rules.md``)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ketacost.engine.line import Row
from ketacost.model.question import Way
from ketacost.result.cash_flow import CashFlow
from ketacost.result.mixed_part import MixedPart
from ketacost.result.option import Option
from ketacost.result.total import Total, TotalRange
from ketacost.result.visit import Visit
from ketacost.ways.booking.visits import Planned
from ketacost.ways.extras.cash_flow import cash_of
from ketacost.ways.extras.early_stop import stop_of
from ketacost.ways.group_rows import group_rows
from ketacost.ways.insurance import WorkedOut
from ketacost.ways.insured.partly_covered import covered_visits, most_with_rest_in_cash, pays_with_rest_in_cash, rest_in_cash
from ketacost.words.note import Note, note

if TYPE_CHECKING:
    from ketacost.ways.elsewhere import Elsewhere


def mixed_here(planned: Planned, made: WorkedOut, reimbursed_after: int, doubts: tuple[Note, ...]) -> Option | None:
    """The rest at the same clinic's cash price; ``None`` where that is what the rest costs through insurance too.

    ``doubts``: why that price is less than the whole.
    """
    settled = made.runs.settled
    ends = [rest_in_cash(planned, run) for run in made.runs.ends]
    most = most_with_rest_in_cash if made.runs.may_be_used_up else pays_with_rest_in_cash
    upper = max(most(planned, run) for run in (*made.runs.ends, *made.runs.worst))
    visits = group_rows(planned, ends[0], settled)
    covered = covered_visits(planned, settled.rows)
    kept = [visit for visit, own in zip(visits, covered, strict=True) if own]
    paid = [visit for visit, own in zip(visits, covered, strict=True) if not own]
    rest = _part("self_pay", made.option.clinic, paid)
    mixed = _mixed(made, visits, (_insured(made, kept), rest))._replace(
        total=Total.of(ends[0]),
        range=TotalRange.over(ends),
        most=made.runs.bound or upper,
        cash=cash_of(visits, reimbursed_after, planned.deposits),
        doubts=(*made.option.doubts, *doubts),
    )
    option = made.option
    same = mixed.total.patient_pays == option.total.patient_pays and mixed.bounds == option.bounds
    return None if same and not option.on_paper else mixed


def mixed_elsewhere(planned: Planned, made: WorkedOut, elsewhere: Elsewhere) -> Option | None:
    """The rest at the cheapest other clinic compared, its consultation included where it asks for one; ``None`` without another."""
    settled, clinic = made.runs.settled, made.option.clinic
    visits = group_rows(planned, settled.rows, settled)
    covered = covered_visits(planned, settled.rows)
    left = [visit for visit, own in zip(visits, covered, strict=True) if not own]
    other = elsewhere.cheapest(left, clinic)
    if other is None:
        return None
    kept = [visit for visit, own in zip(visits, covered, strict=True) if own]
    turns = list(_in_order(visits, covered, other))
    both = [visit for visit, _ in turns]
    rest = _part(other.way, other.clinic, other.visits)
    mixed = _mixed(made, both, (_insured(made, kept), rest))
    lows, highs = zip(*(_both_totals(planned, run, clinic, elsewhere) for run in made.runs.ends), strict=True)
    uppers = [
        _both_totals(planned, run, clinic, elsewhere)[1].patient_pays for run in made.runs.worst_with_fewer_covered(planned)
    ]
    low, high = min(lows, key=_pays), max(highs, key=_pays)
    cash = cash_of(kept, elsewhere.reimbursed_after)
    return mixed._replace(
        total=Total.of(row for visit in both for row in visit.rows),
        range=None if low.patient_pays == high.patient_pays else TotalRange(low, high),
        most=made.runs.bound or max(high.patient_pays, *uppers, 0),
        assumptions=tuple(dict.fromkeys((*mixed.assumptions, *other.assumptions))),
        warnings=tuple(dict.fromkeys((*mixed.warnings, *other.warnings))),
        doubts=tuple(dict.fromkeys((*mixed.doubts, *other.doubts))),
        purchases=other.purchases,
        paid_ahead=tuple(due for _, due in turns) if other.paid_ahead else (),
        cash=CashFlow(
            max(cash.at_once, other.cash.at_once),
            cash.paid_first + other.cash.paid_first,
            cash.reimbursed,
            cash.peak + other.cash.peak,
        ),
    )


def _pays(total: Total) -> int:
    return total.patient_pays


def _both_totals(planned: Planned, run: Sequence[Row], clinic: str, elsewhere: Elsewhere) -> tuple[Total, Total]:
    """The least and the most that one run comes to with its rest elsewhere; a run that leaves nothing is as it is."""
    visits = group_rows(planned, run)
    covered = covered_visits(planned, run)
    own = Total.of(row for visit, kept in zip(visits, covered, strict=True) if kept for row in visit.rows)
    left = [visit for visit, kept in zip(visits, covered, strict=True) if not kept]
    other = elsewhere.cheapest(left, clinic) if left else None
    if other is None:
        return own, own
    low, high = (other.range.low, other.range.high) if other.range is not None else (other.total, other.total)
    return own.plus(low), own.plus(high)


def _in_order(visits: Sequence[Visit], covered: Sequence[bool], other: Option) -> Iterator[tuple[Visit, int]]:
    """Every visit in its turn with what it asks for, those elsewhere in the place of sessions that the plan does not stand for."""
    rest, number = iter(zip(other.visits, other.dues, strict=True)), 0
    for visit, own in zip(visits, covered, strict=True):
        if own:
            number += 1
            yield replace(visit, number=number), visit.patient_pays
            continue
        for there, due in rest:
            number += 1
            yield replace(there, number=number, session=None if there.session is None else visit.session), due
            if there.session is not None:
                break


def _insured(made: WorkedOut, kept: Sequence[Visit]) -> MixedPart:
    return _part("insurance", made.option.clinic, kept)._replace(network=made.option.network)


def _part(way: Way, clinic: str, visits: Sequence[Visit]) -> MixedPart:
    sessions = sum(visit.session is not None for visit in visits)
    return MixedPart(way, clinic, None, sessions, sum(visit.patient_pays for visit in visits))


def _mixed(made: WorkedOut, visits: Sequence[Visit], parts: tuple[MixedPart, ...]) -> Option:
    option = made.option
    after = option.stop.after if option.stop is not None else None
    return option._replace(
        way="mixed",
        network=None,
        visits=tuple(visits),
        parts=parts,
        ceiling=None,
        early_stop=stop_of(visits, after),
        warnings=tuple(each for each in option.warnings if each.code != "plan.free_on_paper"),
        assumptions=(*option.assumptions, note("plan.rest_paid_yourself", sessions=parts[1].sessions, clinic=parts[1].clinic)),
    )
