"""The answer among the options: the price that can be counted on whatever is unknown, and what it would be "if"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from ketacost.result.answer import Answer
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


def answer(result: Estimate) -> Answer:
    """The options that matter most, by what decides the order of the comparison."""

    def price(option: Option) -> int:
        return option.with_travel if result.with_travel else option.total.patient_pays

    def way(option: Option) -> int:
        return price(option) - option.total.patient_pays

    options = result.options
    settled = [option for option in options if not option.if_ and not option.on_paper]
    sure = min(settled, key=price, default=None)
    lightest = min(settled, key=lambda option: (option.cash.at_once, price(option)), default=None)
    ceiling = _worst_case(options, way)
    if ceiling is not None and sure is not None and ceiling.bounds[1] + way(ceiling) >= sure.bounds[0] + way(sure):
        ceiling = None
    least = min((price(option) for option in (sure, ceiling) if option is not None), default=None)
    hopeful = min((option for option in options if option.if_), key=price, default=None)
    if hopeful is not None and least is not None and price(hopeful) >= least:
        hopeful = None
    best = ceiling or sure
    if lightest is not None and best is not None and lightest.cash.at_once >= best.cash.at_once:
        lightest = None
    return Answer(sure, ceiling, hopeful, lightest)


def _worst_case(options: Sequence[Option], way: Callable[[Option], int]) -> Option | None:
    """Of the clinics and plans with something unknown, the one whose dearest answer is the least."""
    answers: dict[tuple[str, str | None], list[Option]] = {}
    for option in options:
        if option.if_:
            answers.setdefault((option.clinic, option.plan), []).append(option)
    dearest = [
        max(found, key=lambda option: option.bounds[1] + way(option))
        for found in answers.values()
        if _complete(found) and not any(map(_guessed, found))
    ]
    return min(dearest, key=lambda option: option.bounds[1] + way(option), default=None)


def _guessed(option: Option) -> bool:
    """Out of network a range may rest on a guess of the allowed amount: no ceiling to promise anybody."""
    return option.network == "out" and option.range is not None


def _complete(answers: Sequence[Option]) -> bool:
    """Whether every combination of answers has its option; one that is shown as self-pay instead is not among them."""
    said = {word for option in answers for word in option.if_}
    unknowns = [pair for pair in (("covered", "not_covered"), ("in_network", "out_of_network")) if said & set(pair)]
    return all(any(set(option.if_) <= set(combination) for option in answers) for combination in product(*unknowns))
