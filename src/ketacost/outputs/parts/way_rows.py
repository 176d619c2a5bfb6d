"""The rows of the screen's table: what differs by an answer only is one row, and of many clinics each has one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ketacost.engine.line import verdict_of
from ketacost.money import dollars_short
from ketacost.outputs.words import clean, short_name, short_way
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


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


def way_rows(result: Estimate) -> Iterator[WayRow]:
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


def clinic_rows(result: Estimate, rows: Sequence[WayRow]) -> Iterator[WayRow]:
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
