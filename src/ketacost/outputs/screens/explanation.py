"""``explain``: one clinic, every option, told session by session in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from ketacost.money import dollars_short
from ketacost.outputs.document import (
    ONE_SCREEN,
    Bullets,
    Document,
    DocumentBlock,
    Gap,
    Heading,
    IfRoom,
    OnPages,
    Paragraph,
    every_block,
)
from ketacost.outputs.parts import notes
from ketacost.outputs.parts.assumptions_and_warnings import rests_on
from ketacost.outputs.parts.estimate_data import in_csv, in_json
from ketacost.outputs.parts.headline import headline
from ketacost.outputs.parts.option_details import option_details
from ketacost.outputs.parts.readiness import readiness_parts
from ketacost.outputs.parts.running_total import running_total
from ketacost.outputs.parts.shortfall import shortfall_parts
from ketacost.outputs.parts.story import alike, group_name, steps_in_a_line, steps_table, story
from ketacost.outputs.parts.what_it_rests_on import what_it_rests_on
from ketacost.outputs.words import DISCLAIMER, capital, clean, expected_in_words, way_in_words, year_name
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.result.visit import Visit
from ketacost.words.explain_line import left_in_words
from ketacost.words.glossary import glossary_lines


def document(result: Estimate, *, everything: bool = False, quiet: bool = False) -> Document:
    """The option that the answer names, and what a yes would change; ``everything`` tells all options and what they rest on.

    ``quiet`` leaves out what stands beside the story.
    """
    blocks = partial(_everything if everything else _one_screen, result, quiet=quiet)
    return Document(
        blocks,
        lambda: in_csv(result, detail=True),
        lambda: in_json(result, detail=True),
        lambda: notes.of_estimate(result),
        None if everything else ONE_SCREEN,
    )


def _one_screen(result: Estimate, *, quiet: bool) -> Iterator[DocumentBlock]:
    """One answer with its other end, so that a person can follow it without scrolling."""
    yield Heading(f"How the price comes about at {clean(result.clinics[0].name)}", 1)
    told: list[str] = []
    for rank, option in enumerate(_answer_and_hope(result), start=1):
        yield from _summary(result, option)
        if option.way in {"self_pay", "package"}:
            yield Paragraph(steps_in_a_line(option, result.today))
            yield Paragraph("These are the clinic's own prices. None of it counts toward a plan.")
            continue
        steps = steps_table(option, result.today)
        yield steps if rank == 1 else IfRoom((steps,), HOPE)
        new = [line for line in glossary_lines(step.why for step in steps.rows) if line not in told]
        told += new
        if new and not quiet:
            yield IfRoom((Gap(), Paragraph("; ".join(new) + ".")), GLOSSARY if rank == 1 else HOPE + 1)
    if quiet:
        return
    if shortfall := tuple(shortfall_parts(result)):
        yield IfRoom(tuple(every_block(shortfall)), SHORTFALL)
    yield Gap()
    yield Paragraph(f"ketacost explain --all tells every way, step by step. {DISCLAIMER}")


HOPE: Final = 20
GLOSSARY: Final = 10
SHORTFALL: Final = 5
"""Ranks: what a short screen leaves out, the greatest first."""


def _answer_and_hope(result: Estimate) -> tuple[Option, ...]:
    """The option that the answer names, and the one that hangs on a yes."""
    hopeful = result.named(result.answer.if_yes)
    named = _named(result) or result.options[:1]
    return tuple(dict.fromkeys((*named, *([] if hopeful is None else [hopeful]))))


def _summary(result: Estimate, option: Option) -> Iterator[DocumentBlock]:
    """What an option comes to, and how sure that is."""
    yield Heading(f"{capital(_way(result, option))}: you pay {dollars_short(option.total.patient_pays)}")
    low, high = option.bounds
    range_ = "" if low == high else f" Between {dollars_short(low)} and {dollars_short(high)}, by what the clinic asks."
    yield Paragraph(f"{_how_sure(result, option)}{range_}")


def _everything(result: Estimate, *, quiet: bool) -> Iterator[DocumentBlock]:
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
        return f"A promise: you pay no more than {dollars_short(option.upper)}."
    why = " ".join(clean(each) for each in option.why_not_sure)
    if ceiling is not None and option is result.options[ceiling.option]:
        return f"However the open questions turn out, you pay no more than {dollars_short(ceiling.at_most)}. {why}"
    return f"No promise: {why[0].lower()}{why[1:]}"


def _option(result: Estimate, option: Option, *, answer: bool) -> Iterator[DocumentBlock]:
    way = _way(result, option)
    title = f"The answer - {way}" if answer else capital(way)
    yield Heading(f"{title}: you pay {dollars_short(option.total.patient_pays)}")
    yield Paragraph(_how_sure(result, option))
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


def _way(result: Estimate, option: Option) -> str:
    """How it is paid, with the plan where there are several."""
    plan = f"{clean(option.plan)}, " if option.plan and option.way == "insurance" and len(result.plans) > 1 else ""
    return plan + way_in_words(option)


def _name(group: Sequence[Visit]) -> str:
    """What the visits are called, with their days and plan year."""
    first, last = group[0], group[-1]
    name = group_name(group)
    if first.date is None or last.date is None:
        return name
    days = first.date.isoformat() if first is last else f"{first.date.isoformat()} to {last.date.isoformat()}"
    year = f", plan year {year_name(first.plan_year)}" if first.plan_year is not None else ""
    return f"{name}, {days}{year}"
