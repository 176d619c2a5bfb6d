"""``explain``: one clinic, every option, told session by session in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.money import dollars
from ketacost.outputs.document import Bullets, Document, DocumentBlock, Gap, Heading, OnPages, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import rests_on
from ketacost.outputs.parts.estimate_data import in_csv, in_json
from ketacost.outputs.parts.headline import headline
from ketacost.outputs.parts.option_details import option_details
from ketacost.outputs.parts.readiness import readiness_parts
from ketacost.outputs.parts.running_total import line_name, running_total, visit_name
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.what_it_rests_on import what_it_rests_on
from ketacost.outputs.words import capital, clean, expected_in_words, way_in_words, year_name
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.result.visit import Visit
from ketacost.words.explain_line import left_in_words


def document(result: Estimate, *, quiet: bool = False) -> Document:
    """Everything the engine decided, in the order in which it happened; ``quiet`` leaves out what it rests on."""
    return Document(
        lambda: _blocks(result, quiet=quiet),
        lambda: in_csv(result, detail=True),
        lambda: in_json(result, detail=True),
        lambda: notes.of_estimate(result),
    )


def _blocks(result: Estimate, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"How the numbers come about at {clean(result.clinics[0].name)}", 1)
    yield Gap()
    yield from map(Paragraph, (*headline(result), *map(expected_in_words, result.expected)))
    yield from readiness_parts(result.readiness)
    yield from shortfall_parts(result)
    named = _named(result)
    for option in (*named, *(each for each in result.options if each not in named)):
        yield from _option(result, option, answer=bool(named) and option is named[0])
    if quiet:
        return
    yield from what_it_rests_on(result)
    yield from rests_on(result.options)
    yield Gap()
    yield Paragraph(notes.closing(result))


def _named(result: Estimate) -> tuple[Option, ...]:
    """The option that the answer names, to be told first; none where it names none."""
    return () if result.answer.best is None else (result.options[result.answer.best],)


def _how_sure(result: Estimate, option: Option) -> str:
    """Whether the price is a promise, and why not."""
    ceiling = result.answer.ceiling
    if option.sure:
        return f"A promise: you pay no more than {dollars(option.upper)}."
    why = " ".join(clean(each) for each in option.why_not_sure)
    if ceiling is not None and option is result.options[ceiling.option]:
        return f"However the open questions turn out, you pay no more than {dollars(ceiling.at_most)}. {why}"
    return f"No promise: {why[0].lower()}{why[1:]}"


def _option(result: Estimate, option: Option, *, answer: bool) -> Iterator[DocumentBlock]:
    plan = f"{clean(option.plan)}, " if option.plan and option.way == "insurance" and len(result.plans) > 1 else ""
    way = plan + way_in_words(option)
    title = f"The answer - {way}" if answer else capital(way)
    yield Heading(f"{title}: you pay {dollars(option.total.patient_pays)}")
    yield Paragraph(_how_sure(result, option))
    low, high = option.bounds
    if low != high:
        yield Paragraph(f"At typical prices; between {dollars(low)} and {dollars(high)}.")
    if details := tuple(option_details(option)):
        yield Bullets(details)
    yield OnPages(running_total(option, lines=True))
    so_far = 0
    for group in _alike(option.visits):
        visit, last = group[0], group[-1]
        so_far += sum(each.patient_pays for each in group)
        amount = f"{dollars(visit.patient_pays)}{' each' if len(group) > 1 else ''}"
        yield Heading(f"{_name(group)}: {amount} (so far {dollars(so_far)})", 3)
        yield Paragraph(" ".join(_story(visit)))
        if left := left_in_words(last.closing) if last.closing.benefit else "":
            yield Paragraph(left)


def _alike(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Neighbours of which the same is to be told, together."""
    groups: list[list[Visit]] = []
    for visit in visits:
        if groups and groups[-1][0].session is not None and _alike_told(groups[-1][0]) == _alike_told(visit):
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return groups


def _alike_told(visit: Visit) -> tuple[object, ...]:
    return visit.booster, visit.plan_year, _story(visit)


def _story(visit: Visit) -> list[str]:
    """The sentences of a visit; of a visit billed in parts, each part under its name."""
    if len(visit.rows) == 1:
        return visit.why_line(0)
    return [f"{capital(line_name(visit, at))}: {' '.join(visit.why_line(at))}" for at in range(len(visit.rows))]


def _name(group: Sequence[Visit]) -> str:
    """What the visits are called, with their days and plan year."""
    first, last = group[0], group[-1]
    name = capital(visit_name(group).removesuffix(", each"))
    if first.date is None or last.date is None:
        return name
    days = first.date.isoformat() if first is last else f"{first.date.isoformat()} to {last.date.isoformat()}"
    year = f", plan year {year_name(first.plan_year)}" if first.plan_year is not None else ""
    return f"{name}, {days}{year}"
