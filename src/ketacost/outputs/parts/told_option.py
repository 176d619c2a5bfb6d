"""An option as it is told: how it is paid, and whether its price is a promise."""

from __future__ import annotations

from ketacost.money import dollars_short
from ketacost.outputs.words import clean, place_in_words, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option


def answered(result: Estimate) -> tuple[Option, ...]:
    """The option that the answer names, to be told first; none where it names none."""
    return () if result.answer.best is None else (result.options[result.answer.best],)


def how_sure(result: Estimate, option: Option) -> str:
    """Whether the price is a promise, and why not."""
    ceiling = result.answer.ceiling
    if option.sure:
        return f"If the clinic keeps to its prices, you pay no more than {dollars_short(option.upper)}."
    why = " ".join(clean(each) for each in option.why_not_sure)
    if ceiling is not None and option is result.options[ceiling.option]:
        return f"However the open questions turn out, you pay no more than {dollars_short(ceiling.at_most)}. {why}"
    return f"No promise: {why[0].lower()}{why[1:]}"


def way_of(result: Estimate, option: Option) -> str:
    """How it is paid, with the plan and the clinic where there are several."""
    plan = f"{clean(option.plan)}, " if option.plan and option.way == "insurance" and len(result.plans) > 1 else ""
    return plan + (place_in_words(option) if len(result.clinics) > 1 else way_in_words(option))


def at_clinic(result: Estimate) -> str:
    """The clinic of a title, where there is one."""
    return f" at {clean(result.clinics[0].name)}" if len(result.clinics) == 1 else ""
