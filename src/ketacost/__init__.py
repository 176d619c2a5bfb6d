"""ketacost: what a course of ketamine infusions will really cost, at this clinic, under that plan, session by session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ketacost.api import adjudicate, break_even, estimate, pay, scenarios, sensitivity, when
    from ketacost.api.moot import KetacostWarning
    from ketacost.files.claims import load_charges
    from ketacost.files.load import load_assistance, load_clinic, load_course, load_plan
    from ketacost.files.problems import InputError
    from ketacost.model.course import Course

__version__ = "0.1.0"
__all__ = [
    "Course",
    "InputError",
    "KetacostWarning",
    "adjudicate",
    "break_even",
    "estimate",
    "load_assistance",
    "load_charges",
    "load_clinic",
    "load_course",
    "load_plan",
    "pay",
    "scenarios",
    "sensitivity",
    "when",
]

_HOMES = {
    "Course": "ketacost.model.course",
    "InputError": "ketacost.files.problems",
    "KetacostWarning": "ketacost.api.moot",
    "adjudicate": "ketacost.api",
    "break_even": "ketacost.api",
    "estimate": "ketacost.api",
    "load_assistance": "ketacost.files.load",
    "load_charges": "ketacost.files.claims",
    "load_clinic": "ketacost.files.load",
    "load_course": "ketacost.files.load",
    "load_plan": "ketacost.files.load",
    "pay": "ketacost.api",
    "scenarios": "ketacost.api",
    "sensitivity": "ketacost.api",
    "when": "ketacost.api",
}


def __getattr__(name: str) -> Any:
    """The public names, each imported when it is first asked for: ``ketacost --help`` needs none of them."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module  # only when a name is asked for

    return getattr(import_module(_HOMES[name]), name)
