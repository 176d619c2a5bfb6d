"""A second payer: what it pays of what the first one leaves, and the line that remains for the patient. Cents.

Coordination of benefits as the NAIC model regulation (MDL-120) and plan documents have it: a second plan works out what it
would pay alone, crediting its own deductible as if it stood alone, and never pays more than what is left. Penalties of the first plan are nobody's allowable expense.
"""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from ketacost.engine.line import Line
from ketacost.money import WHOLE, share_of

Coordination = Literal["standard", "non_duplication"]
PAID_OFF_LAST_FIRST: Final = ("coinsurance", "copay", "deductible", "balance_bill")
"""In which order a second payer's money takes over the patient's parts."""


class Supplement(NamedTuple):
    """A Medicare supplement (Medigap): it pays named parts of what Part B leaves, and has no rules of its own."""

    coinsurance_share: int = WHOLE
    deductible: bool = False
    excess: bool = False


def left_to_pay(line: Line) -> int:
    """What a second payer may pay of: the patient's share and the balance bill, not a penalty."""
    return line.deductible + line.copay + line.coinsurance + line.balance_bill


def second_pays(rule: Coordination, alone: int, first_paid: int, left: int) -> int:
    """What the second plan pays of a line that both cover; ``alone`` is what it would pay without the first.

    ``standard``: up to what it would pay alone. ``non_duplication`` (also called carve-out): only what it would pay alone
    beyond what the first has paid.

    >>> second_pays("standard", 30400, 32000, 8000), second_pays("non_duplication", 30400, 32000, 8000)
    (8000, 0)
    """
    owed = alone if rule == "standard" else max(alone - first_paid, 0)
    return min(owed, left)


def after(line: Line, paid: int) -> Line:
    """The line once another payer has taken over ``paid`` cents of the patient's parts; they count as paid by plans."""
    parts: dict[str, int] = {}
    rest = paid
    for name in PAID_OFF_LAST_FIRST:
        taken = min(getattr(line, name), rest)
        parts[name] = getattr(line, name) - taken
        rest -= taken
    return line._replace(**parts, patient_pays=line.patient_pays - paid, plan_pays=line.plan_pays + paid)  # type: ignore[arg-type]  # names of amounts


def supplemented(line: Line, supplement: Supplement) -> Line:
    """The line once a Medicare supplement has paid its parts of it (medicare.gov, "Compare Medigap plan benefits")."""
    coinsurance = line.coinsurance - share_of(line.coinsurance, supplement.coinsurance_share)
    copay = line.copay - share_of(line.copay, supplement.coinsurance_share)
    deductible = 0 if supplement.deductible else line.deductible
    balance = 0 if supplement.excess else line.balance_bill
    paid = left_to_pay(line) - coinsurance - copay - deductible - balance
    return line._replace(
        coinsurance=coinsurance, copay=copay, deductible=deductible, balance_bill=balance,
        patient_pays=line.patient_pays - paid, plan_pays=line.plan_pays + paid,
    )  # fmt: skip
