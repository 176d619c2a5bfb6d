"""``when``: the same course started on each candidate day."""

from __future__ import annotations

from datetime import date

import click

from ketacost.api import when as asked_when
from ketacost.commands.options.estimate import SortBy, WayToPay, WhenOptions
from ketacost.commands.read.course import read
from ketacost.commands.read.inputs import inputs_of, told_as_words
from ketacost.commands.read.refuse_unused import refuse
from ketacost.commands.run.answer import answer, detailed_anyway
from ketacost.model.rhythm import Rhythm, add_months, rhythm
from ketacost.model.scalars import iso_date
from ketacost.outputs.screens import when as screen
from ketacost.questions.when import candidates
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
    inputs = inputs_of(options)
    first = read("--from", options.from_, iso_date) or inputs.question.course.start or inputs.question.today
    last = read("--to", options.to, iso_date) or add_months(first, 12)
    step = read("--step", options.step, rhythm) or _MONTHLY
    with told_as_words():
        try:
            return asked_when(
                inputs.plans,
                inputs.clinics,
                inputs.question,
                _days(first, last, step),
                way=options.way.value if options.way is not None else WayToPay.insurance.value,
            )
        except NoWayError as none:
            raise click.UsageError(f"{none} (--way self_pay compares the cash price)") from None


def _days(first: date, last: date, step: Rhythm) -> list[date]:
    try:
        return candidates(first, last, step)
    except ValueError as wrong:
        raise click.UsageError(str(wrong)) from None


def _ordered(result: When, sort: SortBy | None) -> When:
    """By date, unless the person asks for another order."""
    if sort is None:
        return result
    keys = {
        SortBy.total: lambda start: (start.option.total.patient_pays, start.day),
        SortBy.clinic: lambda start: (start.option.clinic, start.day),
        SortBy.network: lambda start: (network_order(start.option.network), start.day),
    }
    return result._replace(starts=tuple(sorted(result.starts, key=keys[sort])))
