"""The estimate on a screen: the answer, the comparison, the running total of the best option, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ketacost.money import dollars
from ketacost.outputs import notes
from ketacost.outputs.headline import answer, headline
from ketacost.outputs.screen import Column, Screen, bullets, heading, paragraph, render, table_or_stack
from ketacost.outputs.words import between, clean, lacks_consultation, plural, way_in_words
from ketacost.ways.result import Estimate, Option
from ketacost.ways.visit import Visit

MOST_VISITS = 24
WIDE = 100
"""From here on there is room for one column more."""


def render_estimate(result: Estimate, screen: Screen, *, detail: bool = False, quiet: bool = False) -> str:
    """The whole screen. ``detail`` adds the visits of every option; ``quiet`` leaves out everything but the answer."""
    return render(screen, _parts(result, screen, detail=detail, quiet=quiet))


def _parts(result: Estimate, screen: Screen, *, detail: bool, quiet: bool) -> Iterator[RenderableType]:
    yield paragraph(_title(result), style="bold")
    yield paragraph("")
    for sentence in headline(result):
        yield paragraph(sentence)
    yield heading("Every way to pay, cheapest first")
    yield comparison(result, screen)
    if any(lacks_consultation(result, option) for option in result.options):
        yield paragraph("* without a consultation: the clinic states no price for one")
    if quiet:
        return
    best = answer(result.options).best or next(iter(result.options), None)
    for option in result.options if detail else [best] if best else []:
        yield heading(f"Visit by visit: {clean(option.clinic)}, {_named_way(result, option)}")
        yield running_total(option, screen)
    yield from _list("Ask your insurer", result.ask)
    yield from _list("Also on the price lists", notes.price_list_facts(result))
    yield from _list("Assumptions", notes.assumptions(result.options))
    yield from _list("Warnings", notes.warnings(notes.of_options(result.options)))
    yield paragraph("")
    yield paragraph(notes.closing(result))


def _title(result: Estimate) -> str:
    course = result.course
    consultation = " and a consultation" if course["consultation"] else ""
    condition = f" for {clean(course['condition'])}" if course["condition"] else ""
    plans = ", ".join(clean(plan.name) for plan in result.plans)
    return f"{plural(course['sessions'], 'ketamine infusion')}{condition}{consultation} - {plans}"


def _list(title: str, items: Iterator[str] | Sequence[str]) -> Iterator[RenderableType]:
    listed = [clean(item) for item in items]
    if listed:
        yield heading(title)
        yield from bullets(listed)


def comparison(result: Estimate, screen: Screen) -> RenderableType:
    """One row for each option; the range and what the plan pays only where there is something to tell."""
    rows = _rows(result)
    options = [option for option, _ in rows]
    columns = [Column("Clinic"), Column("How"), Column("You pay", money=True)]
    cells = [
        [clean(o.clinic) + ("*" if lacks_consultation(result, o) else "") for o in options],
        [way for _, way in rows],
        [dollars(o.total.patient_pays) for o in options],
    ]
    if any(option.range is not None for option in options):
        columns += [Column("At least", money=True), Column("At most", money=True)]
        cells.append([dollars(option.bounds[0]) if between(option) else "" for option in options])
        cells.append([dollars(option.bounds[1]) if between(option) else "" for option in options])
    if any(option.total.plan_pays for option in options) and screen.width >= WIDE:
        columns.append(Column("Plan pays", money=True))
        cells.append([dollars(option.total.plan_pays) if option.way == "insurance" else "" for option in options])
    best = answer(result.options).best
    bold = next((at for at, option in enumerate(options) if best is not None and option.visits is best.visits), None)
    return table_or_stack(screen, columns, list(zip(*cells, strict=True)), bold=bold)


def _rows(result: Estimate) -> list[tuple[Option, str]]:
    """The options, and how each is paid for; where coverage makes no difference to the price, one row for both answers."""
    rows: dict[tuple[object, ...], tuple[Option, str]] = {}
    for option in result.options:
        network = tuple(word for word in option.if_ if word not in {"covered", "not_covered"})
        key = option.clinic, option.plan, option.way, option.network, network, option.bounds, option.total.patient_pays
        row = rows[key][0]._replace(if_=network) if key in rows else option
        rows[key] = row, _named_way(result, row)
    return list(rows.values())


def _named_way(result: Estimate, option: Option) -> str:
    plan = f"{clean(option.plan)}: " if len(result.plans) > 1 and option.plan else ""
    return plan + way_in_words(option)


def running_total(option: Option, screen: Screen) -> RenderableType:
    """What each visit costs and what it comes to so far; long runs of equal visits are one row."""
    columns = [
        Column("Visit"),
        Column("Billed", money=True),
        Column("You pay", money=True),
        Column("So far", money=True),
    ]
    insured = option.way == "insurance"
    if insured:
        columns += [Column("Deductible left", money=True)]
    rows, so_far = [], 0
    for group in _groups(option.visits):
        so_far += sum(visit.patient_pays for visit in group)
        last = group[-1]
        row = [_visit_name(group), dollars(last.billed), dollars(last.patient_pays), dollars(so_far)]
        if insured:
            row.append("-" if last.deductible_left is None else dollars(last.deductible_left))
        rows.append(row)
    return table_or_stack(screen, columns, rows)


def _groups(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Each visit by itself; in a long course, equal neighbours together."""
    groups: list[list[Visit]] = []
    for visit in visits:
        alike = (
            len(visits) > MOST_VISITS
            and groups
            and (groups[-1][-1].service, groups[-1][-1].total) == (visit.service, visit.total)
        )
        if alike:
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return groups


def _visit_name(group: Sequence[Visit]) -> str:
    first, last = group[0], group[-1]
    if first.session is None:
        return first.service.replace("_", " ")
    return f"session {first.session}" if first is last else f"sessions {first.session} to {last.session}, each"
