"""Every option told visit by visit, in the order in which it happens, and what all of it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.money import dollars_short
from ketacost.outputs.document import Bullets, DocumentBlock, Gap, Heading, OnPages, Paragraph
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import rests_on
from ketacost.outputs.parts.headline import headline
from ketacost.outputs.parts.option_details import option_details
from ketacost.outputs.parts.readiness import readiness_parts
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.story import alike, group_name, story
from ketacost.outputs.parts.told_option import answered, at_clinic, how_sure, way_of
from ketacost.outputs.parts.what_it_rests_on import what_it_rests_on
from ketacost.outputs.words import capital, expected_in_words, year_name
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.result.visit import Visit
from ketacost.words.explain_line import left_in_words


def whole_explanation(result: Estimate, *, quiet: bool) -> Iterator[DocumentBlock]:
    yield Heading(f"Where these prices come from{at_clinic(result)}", 1)
    yield Gap()
    yield from map(Paragraph, (*headline(result), *map(expected_in_words, result.expected)))
    yield from readiness_parts(result.readiness)
    yield from shortfall_parts(result)
    named = answered(result)
    for option in (*named, *(each for each in result.options if each not in named)):
        yield from _option(result, option, answer=bool(named) and option is named[0])
    if quiet:
        return
    yield from what_it_rests_on(result)
    yield from rests_on(result.options)
    yield Gap()
    yield Paragraph(notes.closing(result))


def _option(result: Estimate, option: Option, *, answer: bool) -> Iterator[DocumentBlock]:
    way = way_of(result, option)
    title = f"The answer - {way}" if answer else capital(way)
    yield Heading(f"{title}: you pay {dollars_short(option.total.patient_pays)}")
    yield Paragraph(how_sure(result, option))
    low, high = option.bounds
    if low != high:
        yield Paragraph(f"At typical prices; between {dollars_short(low)} and {dollars_short(high)}.")
    if details := tuple(option_details(option)):
        yield Bullets(details)
    yield OnPages(running_total(option, lines=True))
    so_far = 0
    for group in alike(option.visits):
        visit, last = group[0], group[-1]
        so_far += sum(each.patient_pays for each in group)
        amount = f"{dollars_short(visit.patient_pays)}{' each' if len(group) > 1 else ''}"
        yield Heading(f"{_name(group)}: {amount} (so far {dollars_short(so_far)})", 3)
        yield Paragraph(" ".join(story(visit)))
        if left := left_in_words(last.closing) if last.closing.benefit else "":
            yield Paragraph(left)


def _name(group: Sequence[Visit]) -> str:
    """What the visits are called, with their days and plan year."""
    first, last = group[0], group[-1]
    name = group_name(group)
    if first.date is None or last.date is None:
        return name
    days = first.date.isoformat() if first is last else f"{first.date.isoformat()} to {last.date.isoformat()}"
    year = f", plan year {year_name(first.plan_year)}" if first.plan_year is not None else ""
    return f"{name}, {days}{year}"
