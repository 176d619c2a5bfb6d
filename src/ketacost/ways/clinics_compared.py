"""What was seen of the clinics while comparing them."""

from __future__ import annotations

from collections.abc import Iterator

from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.result.estimate import NamedFile
from ketacost.ways.booking.offered import InfusionChoice, Lack
from ketacost.ways.booking.visits import Planned
from ketacost.ways.notes.discount_notes import discounts_known
from ketacost.ways.notes.price_list_notes import price_list_notes
from ketacost.words.note import Note, note


class NothingOfferedError(ValueError):
    """No clinic offers what is asked for."""


class ClinicsCompared:
    """The clinics that took part, and those that do not offer what is asked for."""

    def __init__(self) -> None:
        self.clinics: list[NamedFile] = []
        self.infusions: list[str] = []
        self.discounts: set[str] = set()
        """Whom the clinics have discounts for."""
        self.without_superbill: list[str] = []
        """Clinics where a plan would pay back what nobody can claim."""
        self._left_out: dict[Lack, list[Clinic]] = {}
        self._minutes: set[int | None] = set()
        self._named = False

    def add(self, clinic: Clinic, choice: InfusionChoice, planned: Planned) -> None:
        """A clinic that takes part."""
        self._named = self._named or choice.matches_name
        self.clinics.append(NamedFile(clinic.name, clinic.file, tuple(price_list_notes(clinic)), clinic.sample))
        self.infusions.append(choice.infusion.name)
        self.discounts |= discounts_known(clinic)
        self._minutes.add(planned.minutes)

    def leave_out(self, clinic: Clinic, lack: Lack) -> None:
        """A clinic that does not offer what is asked for."""
        self._left_out.setdefault(lack, []).append(clinic)

    def superbills(self, clinic: Clinic, dropped: int) -> None:
        """A clinic that gives no superbill, where that takes a way to pay away."""
        if dropped:
            self.without_superbill.append(clinic.name)

    @property
    def minutes(self) -> int | None:
        """How long an infusion takes, where it is the same everywhere."""
        return next(iter(self._minutes)) if len(self._minutes) == 1 else None

    def left_out(self, course: Course) -> Iterator[Note]:
        """Who was left out, by what they do not offer."""
        asked = {
            "treatment": course.treatment,
            "name": course.infusion,
            "minutes": course.minutes,
            "condition": course.condition,
        }
        for lack, clinics in self._left_out.items():
            names = tuple(clinic.name for clinic in clinics)
            yield note("coverage.left_out", lack=lack, asked=asked[lack], clinics=names)

    def check(self, course: Course) -> None:
        """Raise ``NothingOfferedError`` where nobody offers what is asked for, with what they do offer."""
        heard = course.infusion is None or self._named or {"minutes", "condition"} & set(self._left_out)
        if not (self.clinics and heard) and (self.clinics or self._left_out):
            from ketacost.ways.booking.not_offered import not_offered  # nothing to compare

            raise NothingOfferedError(not_offered(course, self._left_out, nameless=bool(self.clinics)))
