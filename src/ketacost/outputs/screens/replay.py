"""``adjudicate``: what each past charge should have cost, and where the insurer's statement differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final, NamedTuple

from ketacost.money import dollars_short as dollars
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, LongList, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import as_of, listed
from ketacost.outputs.parts.visit_columns import VISIT, VisitRow
from ketacost.outputs.table import Column, Table
from ketacost.outputs.words import clean, plural
from ketacost.replay.accumulators import SideMet
from ketacost.replay.charges import MadeWhenAsked, ReplayedCharge
from ketacost.replay.replay import Replay


def document(result: Replay, *, detail: bool = False, quiet: bool = False) -> Document:
    """Every charge; ``detail`` tells why of each, ``quiet`` leaves out everything but the answer."""
    return Document(
        lambda: _blocks(result, detail=detail, quiet=quiet),
        lambda: Table(IN_CSV, _rows(result.charges)),
        lambda: _in_json(result, detail=detail),
        lambda: notes.of_replay(result),
    )


def _blocks(result: Replay, *, detail: bool, quiet: bool) -> Iterator[DocumentBlock]:
    total = result.total
    yield Heading(
        f"{plural(len(result.charges), 'charge')} under {clean(result.plan)}: you owe {dollars(total.patient_pays)}", 1
    )
    yield Paragraph(
        f"The plan pays {dollars(total.plan_pays)} of {dollars(total.billed)} billed; {dollars(total.write_off)} is written off."
    )
    differing = sum(bool(charge.difference) for charge in result.charges)
    if differing:
        yield Paragraph(f"The statement differs on {plural(differing, 'charge')}; ask the insurer about those.")
    if twice := [note for note in result.warnings if note.code == "replay.may_count_twice"]:
        yield Paragraph(f"Careful: {clean(twice[0])}.")
    yield Gap()
    yield _table(result.charges)
    if quiet:
        return
    told = result.charges if detail else [charge for charge in result.charges if not charge.allowed and charge.billed]
    if told:
        yield Heading("Why" if detail else "Why not covered")
        yield Bullets(tuple(f"{charge.number}: {' '.join(charge.why)}" for charge in told))
    yield Heading(f"Met after these charges, in the plan year from {result.accumulators.plan_year.isoformat()}")
    yield Bullets(tuple(_met(result)))
    yield from listed("Assumptions", result.assumptions)
    yield from listed("Warnings", notes.warnings(result.warnings))
    yield from as_of(result.today)


class ChargeRow(NamedTuple):
    """A charge, with its amounts summed once."""

    charge: ReplayedCharge
    visit: VisitRow


def _rows(charges: Sequence[ReplayedCharge]) -> Sequence[ChargeRow]:
    """Made when they are drawn: there may be a million of them."""

    def row(at: int) -> ChargeRow:
        charge = charges[at]
        return ChargeRow(charge, VisitRow(charge, charge.total))

    return MadeWhenAsked(len(charges), row)


def _in_json(result: Replay, *, detail: bool) -> LongList:
    charges = (charge.to_dict(detail=detail) for charge in result.charges)
    return LongList(replace(result, charges=()).to_dict(), "charges", charges)


def _visit_of(row: ChargeRow) -> VisitRow:
    return row.visit


_VISIT: Final = {column.key: column.on(_visit_of) for column in VISIT}
IN_CSV: Final = (
    *_VISIT.values(),
    Column[ChargeRow]("network", attrgetter("charge.network")),
    Column[ChargeRow]("patient_paid", attrgetter("charge.patient_paid"), holds="money"),
    Column[ChargeRow]("difference", attrgetter("charge.difference"), holds="money"),
)
"""One row for each charge, in the order of the file."""


def _table(charges: Sequence[ReplayedCharge]) -> Table[ChargeRow]:
    columns = [_VISIT["number"]._replace(title="#", right=False)]
    if any(charge.date for charge in charges):
        columns.append(_VISIT["date"])
    columns.append(Column("", _service, "Service"))
    columns += [_VISIT["allowed"], _VISIT["patient_pays"].named("You owe"), _VISIT["plan_pays"]]
    if any(charge.patient_paid is not None for charge in charges):
        columns.append(Column("", _statement, "Statement", "amount"))
    return Table(columns, _rows(charges))


def _service(row: ChargeRow) -> str:
    return f"{row.charge.service.replace('_', ' ')}, {'in' if row.charge.network == 'in' else 'out'}"


def _statement(row: ChargeRow) -> str:
    difference = row.charge.difference
    if difference is None:
        return ""
    return f"asks {dollars(abs(difference))} {'more' if difference > 0 else 'less'}" if difference else "agrees"


def _met(result: Replay) -> Iterator[str]:
    met = result.accumulators
    for name, side in (("In network", met.in_network), ("Out of network", met.out_of_network)):
        if side is not None:
            yield f"{name}: {_side(side)}"
    yield f"Covered infusion sessions: {met.sessions_used}"


def _side(side: SideMet) -> str:
    words = f"{dollars(side.deductible)} of the deductible, {dollars(side.out_of_pocket)} of the out-of-pocket maximum"
    if side.family_deductible is not None and side.family_out_of_pocket is not None:
        words += f"; family {dollars(side.family_deductible)} and {dollars(side.family_out_of_pocket)}"
    return words
