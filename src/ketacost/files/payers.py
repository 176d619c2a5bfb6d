"""Whether a plan file can stand where it was put: first, second, or after another."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.files.problems import whole_file
from ketacost.model.plan import Plan


def check_payers(plans: Sequence[Plan], next_plan: Plan | None, secondary: Plan | None) -> None:
    """Raise ``InputError`` for a plan that pays nothing where it was put, or cannot be reckoned with there."""
    for plan in (*plans, *([next_plan] if next_plan is not None else [])):
        if plan.traits.supplements:
            raise whole_file(
                plan.file or plan.name,
                "a Medigap plan pays what Medicare leaves, and cannot be estimated alone",
                "--plan medicare-part-b --secondary with this file",
            )
    if secondary is None:
        return
    where = secondary.file or secondary.name
    if secondary.traits.pays_nothing:
        raise whole_file(where, "a plan of kind none pays for nothing, so it is no second insurance", "another plan")
    if secondary.traits.supplements and not all(plan.traits.original_medicare for plan in plans):
        raise whole_file(where, "a Medigap plan supplements plans of kind medicare only", "a second insurance of another kind")
