"""Who pays besides the plan: copay help, and a second insurance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ketacost.engine.line import Line, Row, patient_pays_of
from ketacost.model.plan import Plan
from ketacost.money import limited
from ketacost.result.other_payment import OtherPayment
from ketacost.ways.insured.context import Context
from ketacost.words.note import note

if TYPE_CHECKING:
    from ketacost.engine.assistance import Assisted


def helper_beside(context: Context, plan: Plan, paid: dict[int | None, int], *, counts: bool) -> Assisted | None:
    """The help beside one plan; ``paid`` is what it has paid in each year, whichever plan stood first.

    ``counts``: whether it fills the deductible and the maximum, where the plan does not say.
    """
    help_ = context.question.assistance
    if (
        help_ is None
        or not help_.may_stand_beside(plan.kind)
        or help_.treatment not in {None, context.question.course.treatment}
    ):
        return None
    from ketacost.engine.assistance import Assisted, Help  # somebody has copay help

    said = plan.assistance_counts
    credited = counts if said is None else said
    return Assisted(Help(frozenset(help_.pays_for), help_.you_pay_at_least, limited(help_.yearly_maximum), credited), paid)


def by_help(context: Context, plan: Plan, before: Row, row: Row) -> tuple[OtherPayment, ...]:
    """What copay help paid of a line."""
    left, help_ = patient_pays_of(row), context.question.assistance
    helped = patient_pays_of(before) - left
    if not helped or help_ is None:
        return ()
    counts = plan.assistance_counts is not False
    why = note("payers.by_help", name=help_.name, cents=helped, left=left, counts=counts)
    return (OtherPayment(help_.name, helped, why),)


def coordinated(
    context: Context, rows: list[Row], told: list[Row], alone: Sequence[Row] | None
) -> tuple[list[Row], list[Row], list[tuple[OtherPayment, ...]]]:
    """The lines once the second insurance has paid its part of each; ``alone`` is the course as it would settle it by itself."""
    plan = context.question.secondary
    if plan is None:
        return rows, told, [()] * len(rows)
    from ketacost.engine.coordination import Supplement  # somebody has a second insurance
    from ketacost.ways.insured.coordination import second, supplement

    if plan.pays is not None:
        terms = Supplement(plan.pays.part_b_coinsurance, plan.pays.part_b_deductible, plan.pays.excess)
        settled = [supplement(plan, Line._make(row), terms) for row in rows]
    elif alone is not None:
        settled = [second(plan, Line._make(row), Line._make(its)) for row, its in zip(rows, alone, strict=True)]
    else:
        settled = [(Line._make(row), None, ()) for row in rows]
    return (
        [tuple(line) for line, _, _ in settled],  # type: ignore[misc]  # a line's values are a row's
        [row if its is None else tuple(its) for (_, its, _), row in zip(settled, told, strict=True)],  # type: ignore[misc]  # the same
        [paid for _, _, paid in settled],
    )
