"""Every mixed way of a comparison, once all its clinics are known: the rest of a course may be had at any of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ketacost.model.plan import Plan
from ketacost.result.option import Option
from ketacost.ways.at_clinic import AtClinic, unclaimable, with_extras
from ketacost.ways.booking.fees import fees_of_the_rest
from ketacost.ways.elsewhere import Elsewhere
from ketacost.ways.insured.context import Context
from ketacost.ways.merge_equal_options import merge_equal_options
from ketacost.ways.mixed import mixed_elsewhere, mixed_here


def mixed_options(context: Context, plans: Sequence[Plan], taken_part: Sequence[AtClinic]) -> Iterator[Option]:
    """Sessions that a plan stands for through insurance, the others at the clinic's own cash price or at the cheapest other one."""
    if not any(here.partly for here in taken_part):
        return
    elsewhere = Elsewhere(context.question)
    for here in taken_part:
        elsewhere.add(here.clinic)
    for here in taken_part:
        doubts = tuple(fees_of_the_rest(here.clinic))
        same = [mixed_here(here.insured, made, context.question.reimbursed_after, doubts) for made in here.partly]
        other = [mixed_elsewhere(here.insured, made, elsewhere) for made in here.partly]
        for found in (same, other):
            options = merge_equal_options([option for option in found if option is not None])
            claimed = [option for option in options if not unclaimable(here.clinic, option)]
            yield from with_extras(context, plans, here, claimed)
