"""The answer among the options (``rules.md``, "What may be promised"): made once, and named alike by every output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from ketacost.result.answer import Answer, FirstPayment, PriceIfSo, Promise, Stop
from ketacost.result.option import Option
from ketacost.ways.insured.coverage_cases import HELP_PAYS, OPPOSITES
from ketacost.ways.notes.doubts import GUESSED

PriceOf = Callable[[Option], int]


def answer_of(options: Sequence[Option], *, with_travel: bool) -> Answer:
    """What can be promised, what is hoped for with its other end, and what is due first.

    Ways are compared with the way to the clinic where that counts; the amounts are those of the treatment.
    """

    def way(option: Option) -> int:
        return option.with_travel - option.total.patient_pays if with_travel else 0

    promised = [at for at, option in enumerate(options) if option.sure]
    sure = _least(promised, options, lambda option: option.upper + way(option))
    promise = None if sure is None else Promise(sure, options[sure].upper)
    ceiling = _ceiling(options, way, None if sure is None else options[sure].upper + way(options[sure]))
    firm = [each for each in (promise, ceiling) if each is not None]
    bar = min(
        (min(each.at_most, options[each.option].total.patient_pays) + way(options[each.option]) for each in firm), default=None
    )
    hopeful = _least(
        [at for at, option in enumerate(options) if _hoped_for(option, anything=not firm)],
        options,
        lambda option: option.total.patient_pays + way(option),
    )
    if hopeful is not None and bar is not None and options[hopeful].total.patient_pays + way(options[hopeful]) >= bar:
        hopeful = None
    return Answer(
        sure=promise,
        if_yes=None if hopeful is None else _outcome(options, hopeful),
        if_no=None if hopeful is None else _worst_case(options, hopeful),
        ceiling=ceiling,
        first_payment=_first_payment(options, promised),
        stop=tuple(
            Stop(at, option.early_stop.after, option.early_stop.owed) for at, option in enumerate(options) if option.early_stop
        ),
    )


def _least(places: Sequence[int], options: Sequence[Option], price: PriceOf) -> int | None:
    return min(places, key=lambda at: (price(options[at]), options[at].total.patient_pays, at), default=None)


def _hoped_for(option: Option, *, anything: bool) -> bool:
    """Whether only an answer or a guess keeps it from being a promise: what is not whole, or free on paper, is no hope.

    ``anything``: where nothing at all can be promised, what hangs on an answer is one, whole or not.
    """
    if option.sure or option.on_paper:
        return False
    return all(each == GUESSED for each in option.doubts) or (anything and bool(option.if_))


def _ceiling(options: Sequence[Option], way: PriceOf, sure: int | None) -> Promise | None:
    """The insurance that stays below what is sure whatever the answers are, named by the worst of its answers."""
    paper = {(option.clinic, option.plan) for option in options if option.on_paper}
    open_ = [
        at
        for at, option in enumerate(options)
        if option.ceiling is not None and not option.sure and (option.clinic, option.plan) not in paper
    ]
    worst: dict[tuple[str, str | None], int] = {}
    for at in open_:
        key = options[at].clinic, options[at].plan
        if key not in worst or _dearness(options[at]) > _dearness(options[worst[key]]):
            worst[key] = at
    best = _least(list(worst.values()), options, lambda option: (option.ceiling or 0) + way(option))
    if best is None:
        return None
    at_most = options[best].ceiling or 0
    return None if sure is not None and at_most + way(options[best]) >= sure else Promise(best, at_most)


def _dearness(option: Option) -> tuple[int, int]:
    return option.upper, option.total.patient_pays


def _outcome(options: Sequence[Option], at: int) -> PriceIfSo:
    option = options[at]
    low, high = option.bounds
    return PriceIfSo(at, option.total.patient_pays, low, high, option.if_)


def _worst_case(options: Sequence[Option], hopeful: int) -> PriceIfSo:
    """The same plan at the same clinic if the answer is no; an answer that is shown as self-pay instead is that."""
    hoped = options[hopeful]
    there = [at for at, option in enumerate(options) if option.clinic == hoped.clinic]
    same = [at for at in there if options[at].way == hoped.way and options[at].plan == hoped.plan and not options[at].on_paper]
    if not _complete([options[at] for at in same]):
        same += [at for at in there if options[at].way == "self_pay"]
    worst = max(same, key=lambda at: _dearness(options[at]), default=hopeful)
    if worst != hopeful:
        return _outcome(options, worst)._replace(provided=())
    return _outcome(options, worst)._replace(pays=hoped.upper, high=hoped.upper, provided=())


def _complete(answers: Sequence[Option]) -> bool:
    """Whether every combination of answers has its option; one that is shown as self-pay instead is not among them."""
    said = {word for option in answers for word in option.if_}
    unknowns = [sorted(pair) for pair in OPPOSITES if said & pair]
    return all(
        any(set(option.if_) - {HELP_PAYS} <= set(combination) for option in answers) for combination in product(*unknowns)
    )


def _first_payment(options: Sequence[Option], promised: Sequence[int]) -> FirstPayment | None:
    due = [(cents, options[at].upper, at) for at in promised if (cents := options[at].first_payment) is not None]
    return FirstPayment(min(due)[2], min(due)[0]) if due else None
