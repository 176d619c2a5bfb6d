"""What goes into the engine and what comes out: a charge, and the line that says how it is paid."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from datetime import date
from operator import itemgetter
from typing import Final, Literal, NamedTuple

from ketacost.engine.terms import Benefit, Side, Verdict
from ketacost.money import within

PaidIn = Literal["self_pay", "package", "membership", "fee"]
"""How a charge is paid that no insurer has a say in."""


class Claim(NamedTuple):
    """What a claim says of itself."""

    visit: Hashable | None = None
    """Charges with the same value belong to one visit and share one copay; ``None`` is a visit of its own."""
    covered: bool | None = None
    """The claim's own answer to "is this covered?", where it has one."""
    authorization: Literal["approved", "denied", "missing"] | None = None
    excess: int = 0
    """What the clinic may bill above the allowed amount although the plan counts it as in network: Medicare's excess charge."""
    session: bool = False
    """Part of a planned session, whatever its lines are called: a visit billed in parts may have no line named infusion."""
    fee: bool = False
    """No claim at all: what the clinic asks on top, which no plan pays or counts."""


class Charge(NamedTuple):
    """One service on one day. Amounts in cents; ``billed`` is never below ``allowed`` or ``cash``."""

    service: str
    side: Side
    billed: int
    allowed: int
    """What the plan recognises if the service is covered."""
    cash: int
    """What the clinic asks of someone who pays without insurance."""
    day: date | None = None
    claim: Claim | None = None
    """What is known of this charge beyond its prices; ``None``, nothing: the usual case, and the fast one."""


class Line(NamedTuple):
    """How one charge is paid, and the numbers that explain it. Amounts in cents.

    ``patient_pays`` is the sum of the seven parts before it, and ``billed = patient_pays + plan_pays + write_off``
    (``rules.md``, the two identities). Limits without an end are ``money.NO_LIMIT``.
    """

    charge: Charge
    verdict: Verdict | PaidIn
    billed: int
    allowed: int
    deductible: int
    copay: int
    coinsurance: int
    limits_or_exclusions: int
    balance_bill: int
    penalty: int
    self_pay: int
    patient_pays: int
    plan_pays: int
    write_off: int
    deductible_left: int
    out_of_pocket_left: int
    sessions_left: int
    benefit: Benefit | None
    """The terms the charge was paid under; ``None`` for self-pay."""
    deductible_before: int
    maximum_before: int
    copay_due: int
    """The copay still due for this visit before this line."""
    cut: int
    """What the out-of-pocket maximum took off the patient's share."""
    plan_year: date | None
    """First day of the plan year the charge falls in; ``None`` for self-pay."""


Row = tuple[
    Charge, Verdict | PaidIn, int, int, int, int, int, int, int, int, int, int, int, int, int, int, int,
    Benefit | None, int, int, int, int, date | None,
]  # fmt: skip
"""A line as the engine stores it: the same values in a plain tuple, which costs half of a named one to make. Whoever is no
part of the engine reads it by the names below; they take a ``Line`` as well."""

charge_of: Final[Callable[[Row], Charge]] = itemgetter(0)
verdict_of: Final[Callable[[Row], Verdict | PaidIn]] = itemgetter(1)
amounts_of: Final[Callable[[Row], tuple[int, ...]]] = itemgetter(slice(2, 14))
"""All amounts of a line, in the order of ``MONEY_KEYS``."""
patient_pays_of: Final[Callable[[Row], int]] = itemgetter(11)
plan_pays_of: Final[Callable[[Row], int]] = itemgetter(12)
benefit_of: Final[Callable[[Row], Benefit | None]] = itemgetter(17)
plan_year_of: Final[Callable[[Row], date | None]] = itemgetter(22)


def side_of(row: Row) -> Side:
    """The side of the network on which a charge is."""
    return row[0].side


def deductible_left_of(row: Row) -> int | None:
    """What is left of the deductible after a line; ``None`` where nothing ends it."""
    return within(row[14])


def maximum_left_of(row: Row) -> int | None:
    """What is left of the out-of-pocket maximum after a line; ``None`` where there is none."""
    return within(row[15])


def sessions_left_of(row: Row) -> int | None:
    """Sessions that the plan still covers after a line; ``None`` where it sets no limit."""
    return within(row[16])


def deductible_before_of(row: Row) -> int | None:
    """What was left of the deductible before a line; ``None`` where nothing ends it."""
    return within(row[18])


def maximum_before_of(row: Row) -> int | None:
    """What was left of the out-of-pocket maximum before a line; ``None`` where there is none."""
    return within(row[19])


MONEY_KEYS: Final = (
    "billed",
    "allowed",
    "deductible",
    "copay",
    "coinsurance",
    "limits_or_exclusions",
    "balance_bill",
    "penalty",
    "self_pay",
    "patient_pays",
    "plan_pays",
    "write_off",
)
"""The amounts of a line, in the order in which every output shows them."""
