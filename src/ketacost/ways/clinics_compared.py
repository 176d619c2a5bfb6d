"""What was seen of the clinics while comparing them."""

from __future__ import annotations

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.spelling import closest
from ketacost.result.estimate import NamedFile
from ketacost.ways.booking.offered import InfusionChoice
from ketacost.ways.booking.visits import Planned
from ketacost.ways.notes.discount_notes import discounts_known
from ketacost.ways.notes.price_list_notes import price_list_notes


class NothingOfferedError(ValueError):
    """No clinic offers an infusion of the name asked for."""


class ClinicsCompared:
    """The clinics that took part, and those that do not offer what is asked for."""

    def __init__(self) -> None:
        self.clinics: list[NamedFile] = []
        self.infusions: list[str] = []
        self.left_out: list[str] = []
        self.discounts: set[str] = set()
        """Whom the clinics have discounts for."""
        self.without_superbill: list[str] = []
        """Clinics where a plan would pay back what nobody can claim."""
        self._minutes: set[int | None] = set()
        self._offered: set[str] = set()
        self._named = False

    def add(self, clinic: Clinic, choice: InfusionChoice, planned: Planned) -> None:
        """A clinic that takes part."""
        self._named = self._named or choice.matches_name
        self.clinics.append(NamedFile(clinic.name, clinic.file, tuple(price_list_notes(clinic)), clinic.sample))
        self.infusions.append(choice.infusion.name)
        self.discounts |= discounts_known(clinic)
        self._minutes.add(planned.minutes)
        self._offered |= {item.name for item in clinic.infusions or ()}

    def superbills(self, clinic: Clinic, dropped: int) -> None:
        """A clinic that gives no superbill, where that takes a way to pay away."""
        if dropped:
            self.without_superbill.append(clinic.name)

    @property
    def minutes(self) -> int | None:
        """How long an infusion takes, where it is the same everywhere."""
        return next(iter(self._minutes)) if len(self._minutes) == 1 else None

    def check(self, course: Course) -> None:
        """Raise where nobody offers what is asked for."""
        if not self.clinics and self.left_out:
            raise NothingOfferedError(f"no clinic here offers {course.treatment}; 'ketacost clinics' lists what each offers")
        if course.infusion is not None and not self._named:
            there = f"there are {', '.join(sorted(self._offered))}" if self._offered else "they offer one kind without a name"
            close = closest(course.infusion, sorted(self._offered))
            hint = f"; did you mean {close}?" if close is not None else ""
            raise NothingOfferedError(f"no clinic offers an infusion named {course.infusion!r}; {there}{hint}")
