"""``when`` on a screen: the cheapest start in one sentence, every start, and what moves the price."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from ketacost.money import dollars, percent
from ketacost.outputs.dates import year_name
from ketacost.outputs.screen import Column, Screen, bullets, heading, paragraph, render, table_or_stack
from ketacost.outputs.sections import as_of, rests_on
from ketacost.outputs.words import clean, plural, way_in_words
from ketacost.questions.when_result import Start, When


def render_when(result: When, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen. ``detail`` adds what falls into each plan year; ``quiet`` leaves out the notes."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: When, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    way = {"self_pay": "without insurance", "package": "by package"}.get(result.way, "through insurance")
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    yield paragraph(f"When to start, paid {way} - {plans}", style="bold")
    yield paragraph("")
    yield paragraph(best_in_words(result))
    chance = next((start.expected.chance for start in result.starts if start.expected is not None), None)
    if chance is not None:
        yield paragraph(f"Expected is at your chance of {percent(chance)} that it is approved.")
    for words in (*result.taken_as, *result.known):
        yield paragraph(clean(str(words)))
    yield heading("Each start")
    yield _table(result, screen)
    if any(start.option.on_paper for start in result.starts):
        yield paragraph("* on paper only: sessions without authorization, which no clinic will give")
    if detail:
        yield heading("What falls into each plan year")
        yield from bullets(_years(start) for start in result.starts)
    if quiet:
        return
    yield from rests_on([start.option for start in result.starts])
    yield from as_of(result.today)


def best_in_words(result: When) -> str:
    """The cheapest start in one sentence."""
    best, worst = result.best, result.worst
    pays = dollars(best.option.total.patient_pays)
    spared = worst.option.total.patient_pays - best.option.total.patient_pays
    where = f"{clean(best.option.clinic)}, {way_in_words(best.option)}"
    if len(result.starts) == 1:
        return f"From {best.day.isoformat()} you pay {pays} ({where})."
    if not spared:
        return f"It makes no difference when you start: you pay {pays} from each of these days ({where})."
    same = [start for start in result.starts if start.option.total.patient_pays == best.option.total.patient_pays]
    others = f" (so do {len(same) - 1} more of these days)" if len(same) > 1 else ""
    return (
        f"Start on {best.day.isoformat()} and you pay {pays}{others}: {dollars(spared)} less than "
        f"from {worst.day.isoformat()}, the dearest of these days ({where})."
    )


def _table(result: When, screen: Screen) -> RenderableType:
    several = len(result.clinics) > 1 or len(result.plans) > 1
    columns = [Column("Start", money=True), Column("You pay", money=True)]
    cells = [
        [start.day.isoformat() + ("*" if start.option.on_paper else "") for start in result.starts],
        [dollars(start.option.total.patient_pays) for start in result.starts],
    ]
    if any(start.expected is not None for start in result.starts):
        columns.append(Column("Expected", money=True))
        cells.append([dollars(start.expected.expected) if start.expected else "" for start in result.starts])
    if any(start.option.stop is not None for start in result.starts):
        columns.append(Column("If stopped", money=True))
        cells.append([dollars(start.option.stop.owed) if start.option.stop else "" for start in result.starts])
    if any(start.option.per_month is not None for start in result.starts):
        columns.append(Column("A month", money=True))
        cells.append(["" if start.option.per_month is None else dollars(start.option.per_month) for start in result.starts])
    if several:
        columns.append(Column("Where"))
        cells.append([_where(start, len(result.plans) > 1) for start in result.starts])
    columns.append(Column("What moves it"))
    cells.append([_moves(start) for start in result.starts])
    bold = next(at for at, start in enumerate(result.starts) if start == result.best)
    return table_or_stack(screen, columns, list(zip(*cells, strict=True)), bold=bold)


def _where(start: Start, plans: bool) -> str:  # noqa: FBT001  # whether to name them
    plan = f"{clean(start.option.plan)}, " if plans and start.option.plan else ""
    return f"{clean(start.option.clinic)}, {plan}{way_in_words(start.option)}"


def _moves(start: Start) -> str:
    """Where the deductible is paid, how the visits lie in the plan years, and what is not covered."""
    parts = []
    years = start.years
    for year in years:
        if year.begins is None:
            parts.append(plural(year.visits, "visit"))
            continue
        deductible = f", {dollars(year.total.deductible)} of deductible" if year.total.deductible else ""
        parts.append(f"{plural(year.visits, 'visit')} in {year_name(year.begins)}{deductible}")
    if start.uncovered:
        parts.append(f"{plural(start.uncovered, 'session')} not covered")
    return "; ".join(parts)


def _years(start: Start) -> str:
    parts = [
        f"{'' if year.begins is None else year_name(year.begins) + ': '}{plural(year.visits, 'visit')}, "
        f"you pay {dollars(year.total.patient_pays)} ({dollars(year.total.deductible)} deductible, "
        f"{dollars(year.total.copay + year.total.coinsurance)} copay and coinsurance)"
        for year in start.years
    ]
    return f"{start.day.isoformat()}: {'; '.join(parts)}"
