"""``when``: the same course started on each candidate day."""

from __future__ import annotations

from datetime import date

import click

from ketacost.api import when as asked_when
from ketacost.commands.options.choices import SortBy
from ketacost.commands.options.estimate import WhenOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.model.question import Question
from ketacost.model.rhythm import Rhythm, add_months, rhythm
from ketacost.model.scalars import iso_date
from ketacost.outputs.screens import when as screen
from ketacost.questions.when import candidates, starts_tried
from ketacost.questions.when_result import When
from ketacost.ways.best_option import NoWayError
from ketacost.ways.insured.network import network_order

_MONTHLY = Rhythm(months=1)


def when(options: WhenOptions) -> int:
    """Every start, and the cheapest."""
    detailed_anyway(options, "json")
    result = _ordered(_when(options), options.sort)
    return answer(options, screen.document(result, detail=options.detail, quiet=options.quiet))


def _when(options: WhenOptions) -> When:
    refuse(options, "when", ("relief",), "'estimate' shows it")
    refuse(options, "when", ("undated",), "it is about dates")
    inputs = inputs_of(options)
    days = _days(options, inputs.question)
    with told_as_words():
        try:
            return asked_when(
                inputs.plans,
                inputs.clinics,
                inputs.question,
                days,
                way=None if options.way is None else options.way.value,
                told=options.counting("starts", starts_tried(inputs.question.course, days)),
            )
        except NoWayError as none:
            raise click.UsageError(f"{none} (--way self_pay compares the cash price)") from None


def _days(options: WhenOptions, question: Question) -> list[date]:
    """The starts to try: those that the person names, and between them those that the step falls on."""
    if options.start is not None and options.from_ is not None:
        raise click.UsageError("--start and --from both say the first day to try: give --from, and leave out --start")
    named = read("--from", options.from_, iso_date) or question.course.start
    first = named or question.today
    last = read("--to", options.to, iso_date)
    step = read("--step", options.step, rhythm) or _MONTHLY
    try:
        until = last or add_months(first, 12)
        return candidates(first, until, step, first_named=named is not None, last_named=last is not None)
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from None
    except OverflowError:
        raise click.UsageError("these starts run past the end of the calendar: give an earlier --to") from None


def _ordered(result: When, sort: SortBy | None) -> When:
    """By date, unless the person asks for another order."""
    if sort is None:
        return result
    keys = {
        SortBy.total: lambda start: start.rank,
        SortBy.clinic: lambda start: (start.option.clinic, start.day),
        SortBy.network: lambda start: (network_order(start.option.network), start.day),
    }
    return result._replace(starts=tuple(sorted(result.starts, key=keys[sort])))
