"""Where no clinic offers what is asked for: what it is, and what they do offer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ketacost.model.clinic import Clinic
from ketacost.model.conditions import SHORT_NAMES
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.model.spelling import closest
from ketacost.ways.booking.offered import Lack


def not_offered(course: Course, left_out: Mapping[Lack, Sequence[Clinic]], *, nameless: bool) -> str:
    """What is lacking at the clinics that come closest: those that have the name lack the minutes, or the condition.

    ``nameless``: there are clinics with one kind and no name for it.
    """
    otherwise: Lack = "name" if nameless else "treatment"
    lack: Lack = next((each for each in ("condition", "minutes", "name") if each in left_out), otherwise)
    kinds = [item for clinic in left_out.get(lack, ()) for item in clinic.price_list if item.treatment == course.treatment]
    if lack == "treatment":
        return f"no clinic here offers {course.treatment}; 'ketacost clinics' lists what each offers"
    if lack == "name":
        return f"no clinic offers an infusion named {course.infusion!r}; {_names(course.infusion or '', kinds)}"
    kinds = [item for item in kinds if item.name.casefold() == (course.infusion or "").casefold()] or kinds
    if lack == "minutes":
        there = sorted({item.minutes for item in kinds if item.minutes is not None})
        return f"no clinic here offers an infusion of {course.minutes} minutes; theirs take {_listed(map(str, there))}"
    listed = sorted({condition for item in kinds for condition in item.conditions})
    close = closest(course.condition or "", [*listed, *SHORT_NAMES])
    mistyped = f"; did you mean {close}?" if close is not None and close != course.condition else ""
    return f"no clinic here offers an infusion for {course.condition}; theirs are for {_listed(listed)}{mistyped}"


def _names(asked: str, kinds: Sequence[Infusion]) -> str:
    names = sorted({item.name for item in kinds if item.name != "infusion"})
    close = closest(asked, names)
    if close is not None:
        return f"did you mean {close}?"
    return f"there are {', '.join(names)}" if names else "they offer one kind without a name"


def _listed(words: Iterable[str]) -> str:
    *first, last = list(words)
    return f"{', '.join(first)} and {last}" if first else last
