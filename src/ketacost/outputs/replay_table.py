"""``adjudicate`` on a screen: what each past charge should have cost, and where the insurer's statement differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs import notes
from ketacost.outputs.screen import Column, Screen, bullets, heading, paragraph, render, table_or_stack
from ketacost.outputs.words import DISCLAIMER, clean, plural
from ketacost.replay.accumulators import SideMet
from ketacost.replay.charges import ReplayedCharge
from ketacost.replay.replay import Replay


def render_replay(result: Replay, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen; ``detail`` tells why of every charge, ``quiet`` leaves out everything but the answer."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: Replay, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    total = result.total
    yield paragraph(
        f"{plural(len(result.charges), 'charge')} under {clean(result.plan)}: you owe {dollars(total.patient_pays)}",
        style="bold",
    )
    yield paragraph(
        f"The plan pays {dollars(total.plan_pays)} of {dollars(total.billed)} billed; {dollars(total.write_off)} is written off."
    )
    differing = [charge for charge in result.charges if charge.difference]
    if differing:
        yield paragraph(f"The statement differs on {plural(len(differing), 'charge')}; ask the insurer about those.")
    if twice := [str(note) for note in result.warnings if note.code == "replay.may_count_twice"]:
        yield paragraph(f"Careful: {clean(twice[0])}.")
    yield paragraph("")
    yield _table(result.charges, screen)
    if quiet:
        return
    told = result.charges if detail else [charge for charge in result.charges if not charge.allowed and charge.billed]
    if told:
        yield heading("Why" if detail else "Why not covered")
        yield from bullets(f"{charge.number}: {' '.join(charge.why)}" for charge in told)
    year = result.accumulators.plan_year
    yield heading(f"Met after these charges, in the plan year from {year.isoformat()}")
    yield from bullets(_met(result))
    for title, items in (
        ("Assumptions", (clean(str(words)) for words in result.assumptions)),
        ("Warnings", notes.warnings(result.warnings)),
    ):
        if listed := list(items):
            yield heading(title)
            yield from bullets(listed)
    yield paragraph("")
    yield paragraph(f"As of {result.today.isoformat()}. {DISCLAIMER}")


def _table(charges: Sequence[ReplayedCharge], screen: Screen) -> RenderableType:
    columns = [
        Column("#"),
        Column("Service"),
        Column("Allowed", money=True),
        Column("You owe", money=True),
        Column("Plan pays", money=True),
    ]
    dated, stated = any(charge.date for charge in charges), any(charge.patient_paid is not None for charge in charges)
    if dated:
        columns.insert(1, Column("Date", money=True))
    if stated:
        columns.append(Column("Statement", money=True))
    rows = []
    for charge in charges:
        service = f"{charge.service.replace('_', ' ')}, {'in' if charge.network == 'in' else 'out'}"
        row = [str(charge.number), service, dollars(charge.allowed), dollars(charge.patient_pays), dollars(charge.plan_pays)]
        if dated:
            row.insert(1, charge.date.isoformat() if charge.date else "")
        if stated:
            row.append(_statement(charge))
        rows.append(row)
    return table_or_stack(screen, columns, rows)


def _statement(charge: ReplayedCharge) -> str:
    if charge.patient_paid is None:
        return ""
    if not charge.difference:
        return "agrees"
    word = "more" if charge.difference > 0 else "less"
    return f"asks {dollars(abs(charge.difference))} {word}"


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
