"""The lines of one visit: what each bills, what a cash payer is asked, and under which keys a network's rate may be found."""

from __future__ import annotations

from ketacost.model.billing import codes_of
from ketacost.model.infusion import Infusion, VisitLine
from ketacost.model.price import Price
from ketacost.result.planned_line import PlannedLine, Points


def line_of(service: str, price: Price) -> tuple[PlannedLine]:
    """A visit of one line."""
    return (PlannedLine(service, price.billed.points, price.asked.points, (service,), None),)


def session_lines(infusion: Infusion, session: int, minutes: int | None, *, booster: bool) -> tuple[PlannedLine, ...]:
    """The lines of one session: the clinic's price, or what it bills apart."""
    first = infusion.first_sessions
    price = first.price if first is not None and session <= first.count else infusion.price
    if booster and infusion.booster_price is not None:
        price = infusion.booster_price
    keys = (*infusion.codes, infusion.name, "infusion")
    if infusion.charges is None and price is not None:
        timed = codes_of(minutes) if minutes is not None and not infusion.codes else ()
        code = infusion.codes[0] if infusion.codes else None
        return (PlannedLine("infusion", price.billed.points, price.asked.points, keys, None, code, 1, timed),)
    charges = infusion.charges or []
    billed = [(line, units) for line in charges if (units := line.units_in(minutes))] or [(line, 1) for line in charges[:1]]
    cash = _cash_of_lines(billed, price.asked.points if price else None)
    return tuple(
        PlannedLine(
            line.service,
            _at_least(_times(line.price.billed.points, units), asked),
            asked,
            tuple(key for key in (line.code, infusion.name if line.service == "infusion" else None, line.service) if key),
            line.networks,
            line.code,
            units,
        )
        for (line, units), asked in zip(billed, cash, strict=True)
    )


def by_time(infusion: Infusion) -> bool:
    """Whether the bill depends on how long the infusion takes."""
    return any(line.units is None for line in infusion.charges or ())


def unpriced(infusion: Infusion, minutes: int | None) -> bool:
    """Whether the clinic bills by time and lists nothing for a time like this: its first line is taken then."""
    return infusion.charges is not None and not any(line.units_in(minutes) for line in infusion.charges)


def _times(points: Points, units: int) -> Points:
    return (points[0] * units, points[1] * units, points[2] * units)


def _at_least(billed: Points, cash: Points) -> Points:
    """What is billed; where an infusion is shorter than the one that the cash price is for, no less than what is asked."""
    return (max(billed[0], cash[0]), max(billed[1], cash[1]), max(billed[2], cash[2]))


def _cash_of_lines(billed: list[tuple[VisitLine, int]], whole: Points | None) -> list[Points]:
    """Each line's part of the visit's cash price: its own, or its share of the price for the whole visit."""
    if whole is None:
        return [_times(line.price.asked.points, units) for line, units in billed]
    columns = [
        apportion(whole[point], [line.price.billed.points[point] * units for line, units in billed]) for point in range(3)
    ]
    return [(low, typical, high) for low, typical, high in zip(*columns, strict=True)]


def apportion(whole: int, weights: list[int]) -> list[int]:
    """``whole`` cents in parts by weight, to the cent: each part is rounded down, and the last ones take what is left over.

    Where nothing weighs anything the parts are alike.

    >>> apportion(45000, [12500, 40000, 37500])
    [6250, 20000, 18750]
    """
    weights = weights if any(weights) else [1] * len(weights)
    total = sum(weights)
    parts, done, seen = [], 0, 0
    for weight in weights:
        seen += weight
        upto = whole * seen // total
        parts.append(upto - done)
        done = upto
    return parts


def rate_of(rates: dict[str, int], line: PlannedLine) -> int | None:
    """The rate negotiated for a line, by billing code, infusion name or service; ``None`` where the file has none.

    A rate under a code is for one unit of it. Where only the codes of the infusion's time have rates, theirs are added up.
    """
    for key in line.rate_keys:
        if key in rates:
            return rates[key] * (line.units if key == line.code else 1)
    if line.timed and all(code in rates for code, _ in line.timed):
        return sum(rates[code] * units for code, units in line.timed)
    return None
