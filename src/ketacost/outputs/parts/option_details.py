"""What is told of an option beside its price: how it is bought, when the cash is due, the way there, tax money, what counts toward the plan."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.money import dollars, each, percent
from ketacost.outputs.parts.getting_there import in_words
from ketacost.outputs.parts.notes import some_of
from ketacost.outputs.words import bought_of, capital, clean, way_in_words
from ketacost.result.estimate import Estimate
from ketacost.result.extras import TaxSaving
from ketacost.result.option import Option
from ketacost.result.purchase import Purchase
from ketacost.words.counted import day_in_words


def option_details(option: Option) -> Iterator[str]:
    """Everything that was worked out for this option and is no part of a visit."""
    yield from map(bought_in_words, option.purchases)
    if option.cash.reimbursed:
        yield superbill_in_words(option)
    elif option.cash.at_once != option.total.patient_pays:
        yield f"The most due at one time is {dollars(option.cash.at_once)}."
    if option.stop is not None:
        back = f", and you get {dollars(option.stop.refund)} back: {dollars(option.stop.owed)}" if option.stop.refund else ""
        yield f"If you stop after session {option.stop.after}, you have paid {dollars(option.stop.total.patient_pays)}{back}."
    if option.travel is not None:
        yield f"{capital(in_words(option.travel))}; with it you pay {dollars(option.with_travel)}."
    if option.tax is not None:
        yield from tax_in_words(option.tax)
    yield from helped_in_words(option)
    yield from credited_in_words(option)


def bought_in_words(purchase: Purchase) -> str:
    """A package with what a session of it costs, or the fee of a membership."""
    times = bought_of(purchase)
    whole = "" if purchase.times == 1 else f", {dollars(purchase.price * purchase.times)} in all"
    day = f"and pay in full on the day of session {some_of(list(map(str, purchase.before)))}"
    if purchase.sessions is None:
        return f"You buy {times} at {dollars(purchase.price)}{whole}, {day}; single sessions then cost less."
    apiece = dollars(each(purchase.price, purchase.sessions))
    return f"You buy {times} for {dollars(purchase.price)} ({apiece} a session){whole}, {day}."


def superbill_in_words(option: Option) -> str:
    """Cash first, reimbursement later."""
    cash = option.cash
    return (
        f"You pay the clinic {dollars(cash.paid_first)} first, then claim: {dollars(cash.reimbursed)} comes back. You are out at most "
        f"{dollars(cash.peak)} at one time, and {dollars(cash.paid_first - cash.reimbursed)} in the end."
    )


def superbills(result: Estimate) -> Iterator[str]:
    """The cash of the cheapest way of each plan in which the plan pays back later."""
    told: set[str | None] = set()
    for option in result.options:
        if option.cash.reimbursed and option.plan not in told:
            told.add(option.plan)
            plan = f"{clean(option.plan)}, " if len(result.plans) > 1 and option.plan else ""
            yield f"{clean(option.clinic)}, {plan}{way_in_words(option)}: {superbill_in_words(option)}"


def tax_in_words(tax: TaxSaving) -> Iterator[str]:
    """What the tax law gives back, and from what."""
    if tax.account is not None and tax.from_account:
        yield (
            f"You can pay {dollars(tax.from_account)} of it from your {tax.account.upper()}. At your {percent(tax.rate)} that saves "
            f"{dollars(tax.saving)} of tax."
        )
    if tax.deduction:
        yield f"You can deduct {dollars(tax.deductible)}, the part above 7.5% of your income. At your rate that saves {dollars(tax.deduction)} of tax."
    elif tax.itemizes:
        yield "You can deduct nothing, because it is not above 7.5% of your income."
    yield f"After tax it comes to {dollars(tax.after_tax)}."


def credited_in_words(option: Option) -> Iterator[str]:
    """What counts toward the plan, and what that is worth."""
    credited = option.credited
    if credited is None:
        if option.way != "insurance":
            yield "None of it counts toward a deductible or maximum."
        return
    out = "out-of-network " if credited.network == "out" else ""
    counts = []
    if credited.deductible:
        counts.append(f"{dollars(credited.deductible)} of it counts toward your {out}deductible")
    if credited.out_of_pocket:
        counts.append(
            f"{dollars(credited.out_of_pocket)}{'' if counts else ' of it counts'} toward the {out}out-of-pocket maximum"
        )
    yield (
        f"{' and '.join(counts)}, until {day_in_words(credited.until)}. This lowers what other covered care{' out of network' if out else ''} "
        f"costs you until then, by up to {dollars(credited.worth_at_most)}"
        + (f" ({dollars(credited.worth)} once that care uses up the deductible)." if credited.worth else ".")
    )
    if credited.other_care is not None and credited.worth_beside is not None:
        left = option.total.patient_pays - credited.worth_beside
        yield (
            f"With other covered care{' out of network' if out else ''} of {dollars(credited.other_care)} that is worth {dollars(credited.worth_beside)}; with it, this "
            f"way costs you {dollars(left)}."
        )


def helped_in_words(option: Option) -> Iterator[str]:
    """Each program that may help, and what it would leave."""
    for item in option.help:
        provided = f", if {'; '.join(map(clean, item.unknown))}" if item.unknown else ""
        yield (
            f"{clean(item.name)} would take {dollars(item.takes_off)} off and leave {dollars(item.remains)}{provided}. See 'ketacost help-paying' "
            "for what to bring."
        )


def help_for_cash(result: Estimate) -> Iterator[str]:
    """Help with the cheapest single sessions; it is asked for, not promised."""
    cash = next((option for option in result.options if option.help), None)
    if cash is not None:
        yield from (f"{clean(cash.clinic)}, paying yourself: {words}" for words in helped_in_words(cash))


def taxes_of_best(best: Option | None) -> Iterator[str]:
    """The tax money of the option that is shown visit by visit."""
    if best is not None and best.tax is not None:
        yield f"{clean(best.clinic)}, {way_in_words(best)}: {' '.join(tax_in_words(best.tax))}"


def counts_toward_plan(result: Estimate) -> Iterator[str]:
    """Of the cheapest option of each plan that counts something; and that cash counts nothing."""
    told: set[str | None] = set()
    for option in result.options:
        if option.credited is not None and option.plan not in told:
            told.add(option.plan)
            plan = f"{clean(option.plan)}, " if len(result.plans) > 1 and option.plan else ""
            yield f"{clean(option.clinic)}, {plan}{way_in_words(option)}: {' '.join(credited_in_words(option))}"
    if told and any(option.way != "insurance" for option in result.options):
        yield "What you pay without insurance does not count toward a deductible or maximum."
