"""What stands beside plans and clinics on a command line: a further plan, copay help, programs that help with paying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ketacost.files.library import find, find_plans
from ketacost.model.plan import Plan

if TYPE_CHECKING:
    from ketacost.model.assistance import Assistance
    from ketacost.model.program import Program


def plan_named(word: str | None) -> Plan | None:
    return None if word is None else find_plans([word])[0]


def programs_if(*, wanted: bool) -> Sequence[Program]:
    if not wanted:
        return ()
    from ketacost.files.programs import programs  # rarely asked for

    return programs()


def assistance_named(word: str | None) -> Assistance | None:
    if word is None:
        return None
    from ketacost.files.load import load_assistance  # rarely needed

    return load_assistance(find("assistance", word))
