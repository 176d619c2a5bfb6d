"""What kind of file a file is, by its keys; for who puts a plan where a clinic belongs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from ketacost.files.problems import OtherKindError
from ketacost.model.assistance import Assistance
from ketacost.model.clinic import Clinic
from ketacost.model.course_file import CourseFile
from ketacost.model.plan import Plan
from ketacost.model.strict import Strict


class KindOfFile(NamedTuple):
    """A kind of file, and where it belongs."""

    model: type[Plan | Clinic | CourseFile | Assistance]
    said: str
    option: str
    telling: frozenset[str]
    """Keys that say more about a file's kind than others do."""

    def fits(self, keys: set[str]) -> int:
        """How many of a file's keys are this kind's."""
        return len(keys & set(self.model.model_fields)) + 2 * bool(keys & self.telling)


KINDS: Final = (
    KindOfFile(Plan, "plan", "--plan", frozenset(("kind", "in_network", "out_of_network"))),
    KindOfFile(Clinic, "clinic", "--clinic", frozenset(("infusion", "infusions", "networks"))),
    KindOfFile(CourseFile, "course", "--course", frozenset(("phases",))),
    KindOfFile(Assistance, "assistance", "--assistance", frozenset(("yearly_maximum", "pays_for"))),
)


def kind_of(keys: Iterable[str]) -> KindOfFile:
    """What a file is, by how many of its keys each kind of file knows; where it could be several, the first of the kinds."""
    there = set(keys)
    return max(KINDS, key=lambda kind: kind.fits(there))


def refuse_other_kind(file: str, model: type[Strict], keys: Iterable[str]) -> None:
    """Raise ``OtherKindError`` for a file that has another kind's telling keys, and none of those of its place."""
    there = set(keys)
    meant, own = kind_of(there), next((kind for kind in KINDS if kind.model is model), None)
    if own is not None and meant is not own and there & meant.telling and not there & own.telling:
        raise OtherKindError(file, meant.said, meant.option)
