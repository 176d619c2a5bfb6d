"""What holds of an answer by itself: it names options that exist, and the ones that it says it names."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.result.answer import PriceIfSo
from ketacost.result.estimate import Estimate


def faults(result: Estimate) -> Iterator[str]:
    """Everything that an answer says and its options do not."""
    answer, options = result.answer, result.options
    for name in ("sure", "if_yes", "if_no", "ceiling"):
        entry = getattr(answer, name)
        if entry is not None and not 0 <= entry.option < len(options):
            yield f"{name} names no option"
            return
    for option in options:
        if option.sure and (option.if_ or option.why_not_sure):
            yield "a sure option has an if, or a reason why it is not"
        if not option.sure and not (option.if_ or option.why_not_sure):
            yield "an option is not sure and has no reason"
        if option.upper < option.bounds[1]:
            yield "an upper end is below the option's own range"
    yield from _of_sure(result)
    if answer.if_yes is not None:
        yield from _of_hope(result, answer.if_yes)


def _of_sure(result: Estimate) -> Iterator[str]:
    answer, options = result.answer, result.options
    least = min((option.upper for option in options if option.sure), default=None)
    if (answer.sure is None) != (least is None):
        yield "an option is sure and the answer has none, or the reverse"
    if answer.sure is not None:
        named = options[answer.sure.option]
        if not named.sure or not answer.sure.at_most == named.upper == least:
            yield "the sure option is not the cheapest sure one by its upper end"
    if answer.ceiling is not None:
        if options[answer.ceiling.option].way != "insurance" or options[answer.ceiling.option].sure:
            yield "a ceiling is of no insurance with something open"
        if answer.sure is not None and answer.ceiling.at_most >= answer.sure.at_most:
            yield "a ceiling is not below what is sure"


def _of_hope(result: Estimate, hope: PriceIfSo) -> Iterator[str]:
    answer, options = result.answer, result.options
    yes = options[hope.option]
    if yes.sure or tuple(hope.provided) != tuple(yes.if_):
        yield "what is hoped for hangs on nothing, or on another answer than it says"
    if hope.pays != yes.total.patient_pays or (hope.low, hope.high) != yes.bounds:
        yield "what is hoped for is not the option's price"
    if answer.sure is not None and hope.pays >= answer.sure.at_most:
        yield "what is hoped for is not below what is sure"
    if answer.if_no is None:
        yield "a hopeful price stands alone"
        return
    no = options[answer.if_no.option]
    if no.clinic != yes.clinic or (no.plan != yes.plan and no.way != "self_pay"):  # a no may be the clinic's cash price
        yield "the no is of another plan or clinic"
    if answer.if_no.pays < hope.pays:
        yield "the no is cheaper than the yes"
