"""Paying later, in words: what an offer takes for granted, and what to beware of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ketacost.money import dollars_short as dollars
from ketacost.words.sentences import Sentences
from ketacost.words.way import way_in_words


def _under(plan: str | None) -> str:
    return f", under {plan}" if plan is not None else ""


def _share(clinic: str, plan: str | None, **way: Any) -> str:
    return f"your share at {clinic}, {way_in_words(**way)}{_under(plan)}"


def _asked_first(clinic: str, plan: str | None, **way: Any) -> str:
    return f"what {clinic} asks for first, {way_in_words(**way)}{_under(plan)}"


def _comes_back(first: int, back: int) -> str:
    return (
        f"The clinic asks for {dollars(first)} first, and that is what is paid later here: {dollars(back)} of it comes back from "
        f"the plan afterwards, and {dollars(first - back)} stays with you."
    )


def _cheaper_way(pays: int, **way: Any) -> str:
    return f"It would be {dollars(pays)} {way_in_words(**way)}."


def _bill(financed: int, *, interest: bool) -> str:
    return f"{dollars(financed)}{' and its interest' if interest else ''}"


def _down_payment_leaves_nothing(down_payment: int, amount: int) -> str:
    more = "pays all of" if down_payment == amount else "is more than"
    return f"the down payment of {dollars(down_payment)} {more} {dollars(amount)}"


def _length_unknown(*, own: bool) -> str:
    ask = "give --months or --payment" if own else "ask for its terms"
    return f"how long it runs is not known, nor what each payment is; {ask}"


def _never_clears(payment: int, financed: int, first_interest: int, least: int, payments: int | None) -> str:
    more = f": the first interest alone is {dollars(first_interest)}" if first_interest >= payment else ""
    length = f" in {payments} payments" if payments is not None else ""
    return (
        f"payments of {dollars(payment)} never clear {dollars(financed)}{more}; the smallest payment that does{length} is "
        f"{dollars(least)}"
    )


def _payment_too_small(payment: int, payments: int, financed: int, last: int, *, interest: bool) -> str:
    return (
        f"{payments} payments of {dollars(payment)} are {dollars(payment * payments)} and do not clear "
        f"{_bill(financed, interest=interest)} in time: the last payment takes the remainder, {dollars(last)}"
    )


def _minimum_too_small(minimum: int, payments: int, financed: int, needed: int, *, interest: bool) -> str:
    return (
        f"at the minimum of {dollars(minimum)}, {payments} payments are {dollars(minimum * payments)} and do not clear "
        f"{_bill(financed, interest=interest)} in time: it takes {dollars(needed)} each"
    )


def _left_after_promotion(payments: int, payment: int, financed: int, left: int, interest: int) -> str:
    added = f", and {dollars(interest)} of interest from the first day is added" if interest else ""
    return (
        f"{payments} payments of {dollars(payment)} pay {dollars(financed - left)} of the {dollars(financed)}: {dollars(left)} "
        f"is left when the promotion ends{added}"
    )


_COMPOUNDING: Final = {"none": "", "monthly": ", compounding monthly", "daily": ", compounding daily"}


def _by_how_it_counts(bases: Sequence[tuple[bool, str, int]]) -> str:
    ways = [
        f"{dollars(interest)} on the {'whole purchase' if full else 'balance owed in each month'}{_COMPOUNDING[compounds]}"
        for full, compounds, interest in bases
    ]
    interest = [interest for _, _, interest in bases]
    return (
        f"the interest added is between {dollars(min(interest))} and {dollars(max(interest))}, by how the card counts: "
        f"{'; '.join(ways)}; ask which it is"
    )


def _raised_to_minimum(payment: int, payments: int) -> str:
    return f"each payment is at least {dollars(payment)}, so it is paid off after {payments} payments"


SENTENCES: Final[Sentences] = {
    "financing.amount_given": "the amount given",
    "financing.share": _share,
    "financing.asked_first": _asked_first,
    "financing.typical_prices": lambda low, high: (
        f"We used typical prices: your share is between {dollars(low)} and {dollars(high)}."
    ),
    "financing.comes_back": _comes_back,
    "financing.cheaper_way": _cheaper_way,
    "financing.whatever_the_answers": lambda most: (
        f"Insurance leaves you with no more than {dollars(most)} here, however the open questions turn out."
    ),
    "financing.rate_unknown": "its yearly rate is not known; ask for it",
    "financing.down_payment_leaves_nothing": _down_payment_leaves_nothing,
    "financing.length_unknown": _length_unknown,
    "financing.promotion_unknown": "how long the interest is deferred is not known; ask for its terms",
    "financing.never_clears": _never_clears,
    "financing.payment_too_small": _payment_too_small,
    "financing.minimum_too_small": _minimum_too_small,
    "financing.debt_stays": lambda payment: f"a payment of {dollars(payment)} pays the interest alone: the debt stays",
    "financing.below_minimum": lambda minimum: f"the offer asks for at least {dollars(minimum)} each time",
    "financing.left_after_promotion": _left_after_promotion,
    "financing.would_clear_in_time": lambda payment: (
        f"{dollars(payment)} a month would clear it in time, with no interest at all"
    ),
    "financing.by_how_it_counts": _by_how_it_counts,
    "financing.raised_to_minimum": _raised_to_minimum,
    "financing.usual_rate": lambda offer, rate: (
        f"We used the usual {offer} rate, {rate} a year. Your card agreement has yours."
    ),
    "financing.no_rate_given": "You gave no yearly rate, so we counted no interest.",
    "financing.interest_on_balance": (
        "We counted deferred interest on what you still owe each month. Some contracts count it on the whole purchase."
    ),
    "financing.not_compounded": "We counted no interest on deferred interest. Some cards do.",
    "financing.paid_off_within": lambda months: (
        f"We let you pay off what is left after a promotion at the same rate, within {months} months of the first day. "
        "Ask the lender."
    ),
}

HINTS: Final[Sentences] = {
    "financing.usual_rate": "--apr",
    "financing.no_rate_given": "--apr",
    "financing.interest_on_balance": "--interest-on purchase",
    "financing.not_compounded": "--compounds daily, or monthly",
    "financing.paid_off_within": "--months",
}
"""Which option changes what a sentence says."""
