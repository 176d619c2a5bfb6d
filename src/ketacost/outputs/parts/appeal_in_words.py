"""The answer of ``scenarios`` in sentences: what a yes and a no cost, and what an appeal changes here."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.money import dollars_short
from ketacost.outputs.words import insurer_of, place_in_words
from ketacost.questions.scenarios_result import Scenarios
from ketacost.result.option import Option
from ketacost.words.note import note
from ketacost.words.way import provided_in_words


def yes_and_no(result: Scenarios) -> str:
    """What it costs once the plan has said yes, and once it has said no."""
    appeal = result.appeal
    won, refused = _amount(appeal.won), _amount(appeal.refused)
    who = insurer_of(result.insured).name
    if appeal.changes_nothing:
        return f"Whether {who} says yes or no, you pay {refused} here."
    beside = "" if appeal.refused.if_ == appeal.won.if_ else _and_if(appeal.refused)
    return f"If {who} says yes to all of it{_and_if(appeal.won)}, you pay {won}. If {who} says no{beside}, you pay {refused}."


def without_insurance(result: Scenarios) -> str:
    """What the same course costs without the plan."""
    cash = _amount(result.cash)
    same = cash == _amount(result.appeal.refused)
    return "That is also the price without insurance." if same else f"Without insurance it is {cash}."


def what_an_appeal_changes(result: Scenarios) -> Iterator[str]:
    """In dollars, also where it changes nothing; then why, or what would help."""
    appeal = result.appeal
    no, won = (dollars_short(option.total.patient_pays) for option in (appeal.refused, appeal.won))
    if appeal.changes_nothing:
        yield f"If you appeal and win, that changes nothing here: you still pay {no}."
    elif not appeal.saves:
        yield f"If you appeal and win, you may still pay {no}: at the price we used, it changes nothing."
    elif appeal.saves > 0:
        saves = dollars_short(appeal.saves)
        yield f"If you appeal and win, you save {saves}: you pay {won} in the end. You get back what you paid above that."
    else:
        yield f"Even if you appeal and win, you save nothing: you would pay {won}, which is {dollars_short(-appeal.saves)} more."
    exception = result.of("network_exception")
    if any(scenario.unclaimed for scenario in result.found):
        yield str(note("scenario.unclaimed"))
    if appeal.saves <= 0 and exception is not None and exception.option.upper < appeal.refused.upper:
        yield f'A "gap exception" would help: you would pay {_amount(exception.option)}.'


def as_things_stand(result: Scenarios) -> Iterator[str]:
    """The option that the answer of the estimate names."""
    option, promise = result.base.named(result.stands), result.stands
    if option is None or promise is None:
        return
    how = "through insurance, however the open questions turn out" if option.if_ else place_in_words(option)
    yield f"As things stand, the most you can count on paying is {dollars_short(promise.at_most)}: {how}."


def _and_if(option: Option) -> str:
    """What else must be so."""
    return f" and {provided_in_words(option.if_, insurer_of(option))}" if option.if_ else ""


def _amount(option: Option) -> str:
    """What is paid, with its range where it has one."""
    low, high = map(dollars_short, option.bounds)
    pays = dollars_short(option.total.patient_pays)
    return pays if low == high else f"{pays} ({low} to {high})"
