"""The answer among the options (``rules.md``, "What may be promised"): made once, and named alike by every output."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ketacost.result.answer import Answer, FirstPayment, PriceIfSo, Promise, Stop
from ketacost.result.option import Option
from ketacost.ways.notes.doubts import GUESSED

PriceOf = Callable[[Option], int]


def answer_of(options: Sequence[Option], *, with_travel: bool) -> Answer:
    """What can be promised, what is hoped for with its other end, and what is due first.

    Ways are compared with the way to the clinic where that counts; the amounts are those of the treatment.
    """

    def way(option: Option) -> int:
        return option.with_travel - option.total.patient_pays if with_travel else 0

    sure = _least([at for at, option in enumerate(options) if option.sure], options, lambda option: option.upper + way(option))
    promise = None if sure is None else Promise(sure, options[sure].upper)
    ceiling = _ceiling(options, way, None if sure is None else options[sure].upper + way(options[sure]))
    bar = min((each.at_most + way(options[each.option]) for each in (promise, ceiling) if each is not None), default=None)
    hopeful = _least(
        [at for at, option in enumerate(options) if _hoped_for(option)],
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
        first_payment=_first_payment(options),
        stop=tuple(
            Stop(at, option.early_stop.after, option.early_stop.owed) for at, option in enumerate(options) if option.early_stop
        ),
    )


def _least(places: Sequence[int], options: Sequence[Option], price: PriceOf) -> int | None:
    return min(places, key=lambda at: (price(options[at]), options[at].total.patient_pays, at), default=None)


def _hoped_for(option: Option) -> bool:
    """Whether only an answer or a guess keeps it from being a promise: what is not whole, or free on paper, is no hope."""
    return not option.sure and not option.on_paper and all(each == GUESSED for each in option.doubts)


def _ceiling(options: Sequence[Option], way: PriceOf, sure: int | None) -> Promise | None:
    """The insurance that stays below what is sure whatever the answers are, named by the worst of its answers."""
    open_ = [
        at for at, option in enumerate(options) if option.ceiling is not None and not option.sure and option.way == "insurance"
    ]
    worst: dict[tuple[str, str | None], int] = {}
    for at in open_:
        key = options[at].clinic, options[at].plan
        if key not in worst or options[at].upper > options[worst[key]].upper:
            worst[key] = at
    best = _least(list(worst.values()), options, lambda option: (option.ceiling or 0) + way(option))
    if best is None:
        return None
    at_most = options[best].ceiling or 0
    return None if sure is not None and at_most + way(options[best]) >= sure else Promise(best, at_most)


def _outcome(options: Sequence[Option], at: int) -> PriceIfSo:
    option = options[at]
    low, high = option.bounds
    return PriceIfSo(at, option.total.patient_pays, low, high, option.if_)


def _worst_case(options: Sequence[Option], hopeful: int) -> PriceIfSo:
    """The same plan at the same clinic if the answer is no; where that is shown as self-pay, that."""
    hoped = options[hopeful]
    same = [
        at
        for at, option in enumerate(options)
        if option.clinic == hoped.clinic
        and ((option.way == "insurance" and option.plan == hoped.plan) or option.way == "self_pay")
        and (option.if_ or option.way == "self_pay" or at == hopeful)
    ]
    worst = max((at for at in same if not options[at].on_paper), key=lambda at: options[at].upper, default=hopeful)
    if worst != hopeful:
        return _outcome(options, worst)._replace(provided=())
    return _outcome(options, worst)._replace(pays=hoped.upper, high=hoped.upper, provided=())


def _first_payment(options: Sequence[Option]) -> FirstPayment | None:
    sure = [at for at, option in enumerate(options) if option.sure and option.first_payment is not None]
    least = min(sure, key=lambda at: (options[at].first_payment, options[at].upper, at), default=None)
    return None if least is None else FirstPayment(least, options[least].first_payment or 0)
